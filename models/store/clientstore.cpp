// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/clientstore.h"

#include "models/domain/phone.h"
#include "models/domain/pipelineroles.h"
#include "models/domain/searchfold.h"
#include "models/store/database.h"
#include "models/store/leadrow.h"
#include "models/store/sqltransaction.h"

namespace Stanko::ClientStore {

using namespace Qt::StringLiterals;

namespace {

#define STANKO_CONTACT_COLUMNS "c.id, c.name, c.phones, c.company_id, c.updated_at, c.is_deleted"
#define STANKO_COMPANY_COLUMNS "c.id, c.name, c.phones, c.updated_at, c.is_deleted"

Contact readContact(const SqlQuery &query)
{
    return {.id = query.integer(0),
            .name = query.text(1),
            .phones = linesFromText(query.text(2)),
            .company = query.integer(3),
            .updatedAt = query.integer(4),
            .isDeleted = query.flag(5)};
}

Company readCompany(const SqlQuery &query)
{
    return {.id = query.integer(0),
            .name = query.text(1),
            .phones = linesFromText(query.text(2)),
            .updatedAt = query.integer(3),
            .isDeleted = query.flag(4)};
}

template<typename T>
Result<std::optional<T>> maybe(SqlQuery query, qint64 id, T (*read)(const SqlQuery &))
{
    query.bind(id);
    STANKO_CHECK(query.run());
    std::optional<T> found;
    if (query.next())
        found = read(query);
    STANKO_CHECK(query.finish());
    return found;
}

Result<std::optional<Contact>> storedContact(Database &db, ContactId id)
{
    return maybe(db.prepare("SELECT " STANKO_CONTACT_COLUMNS " FROM contact c WHERE c.id = ?"), id, &readContact);
}

Result<std::optional<Company>> storedCompany(Database &db, CompanyId id)
{
    return maybe(db.prepare("SELECT " STANKO_COMPANY_COLUMNS " FROM company c WHERE c.id = ?"), id, &readCompany);
}

Done keysOf(SqlQuery query, qint64 id, QSet<PassportKey> &keys)
{
    query.bind(id);
    STANKO_CHECK(query.run());
    while (query.next())
        keys.insert(query.text(0));
    return query.finish();
}

QString folded(const QString &name, const QStringList &phones)
{
    QString text = name;
    for (const QString &phone : phones)
        text += u' ' + phoneDigits(phone);
    return foldForSearch(text);
}

Done writeContact(Database &db, const Contact &contact)
{
    STANKO_CHECK(db.prepare("INSERT INTO contact (id, name, phones, company_id, updated_at, is_deleted, folded) "
                            "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name, "
                            "phones = excluded.phones, company_id = excluded.company_id, "
                            "updated_at = excluded.updated_at, is_deleted = excluded.is_deleted, "
                            "folded = excluded.folded")
                     .bindAll(contact.id, contact.name, linesText(contact.phones), contact.company, contact.updatedAt,
                              contact.isDeleted, folded(contact.name, contact.phones))
                     .exec());
    STANKO_CHECK(db.prepare("DELETE FROM contact_phone WHERE contact_id = ?").bind(contact.id).exec());
    for (const QString &phone : contact.phones) {
        if (const QString key = phoneKey(phone); !key.isEmpty()) {
            STANKO_CHECK(db.prepare("INSERT OR IGNORE INTO contact_phone (phone_key, contact_id) VALUES (?, ?)")
                             .bindAll(key, contact.id)
                             .exec());
        }
    }
    return done();
}

Done writeCompany(Database &db, const Company &company)
{
    STANKO_CHECK(db.prepare("INSERT INTO company (id, name, phones, updated_at, is_deleted, folded) "
                            "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name, "
                            "phones = excluded.phones, updated_at = excluded.updated_at, "
                            "is_deleted = excluded.is_deleted, folded = excluded.folded")
                     .bindAll(company.id, company.name, linesText(company.phones), company.updatedAt, company.isDeleted,
                              folded(company.name, company.phones))
                     .exec());
    return done();
}

Done noteContact(Database &db, ContactId id, Touched &touched)
{
    ++touched.changed;
    return keysOf(db.prepare("SELECT key FROM passport WHERE contact_id = ?"), id, touched.keys);
}

Done noteCompany(Database &db, CompanyId id, Touched &touched)
{
    ++touched.changed;
    return keysOf(db.prepare("SELECT key FROM passport WHERE company_id = ?"), id, touched.keys);
}

/// Leads that matter name a machine or are open jobs; the pipelines' ids are numbers of ours, safe to write out.
QString mattering(const PipelineRoles &roles)
{
    QStringList ways{u"EXISTS (SELECT 1 FROM lead_serial s WHERE s.lead_id = l.id)"_s};
    const auto groups = serviceBySuccess(roles);
    for (auto group = groups.cbegin(); group != groups.cend(); ++group) {
        QStringList service;
        for (const PipelineId id : group.value())
            service.append(QString::number(id));
        ways.append(u"(l.eff_pipeline_id IN (%1) AND l.eff_status_id NOT IN (142, 143, %2))"_s.arg(
            service.join(u','), QString::number(group.key())));
    }
    return u"l.is_deleted = 0 AND (%1)"_s.arg(ways.join(u" OR "_s));
}

Result<QList<qint64>> idsOf(SqlQuery query, int limit)
{
    query.bind(limit);
    STANKO_CHECK(query.run());
    QList<qint64> ids;
    while (query.next())
        ids.append(query.integer(0));
    STANKO_CHECK(query.finish());
    return ids;
}

} // namespace

Result<Touched> upsertContacts(Database &db, const QList<Contact> &contacts)
{
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    Touched touched;
    for (Contact contact : contacts) {
        contact.phones = linesFromText(linesText(contact.phones));
        STANKO_TRY(before, storedContact(db, contact.id));
        if (before == contact)
            continue;
        STANKO_CHECK(writeContact(db, contact));
        STANKO_CHECK(noteContact(db, contact.id, touched));
    }
    STANKO_CHECK(transaction.commit());
    return touched;
}

Result<Touched> upsertCompanies(Database &db, const QList<Company> &companies)
{
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    Touched touched;
    for (Company company : companies) {
        company.phones = linesFromText(linesText(company.phones));
        STANKO_TRY(before, storedCompany(db, company.id));
        if (before == company)
            continue;
        STANKO_CHECK(writeCompany(db, company));
        STANKO_CHECK(noteCompany(db, company.id, touched));
    }
    STANKO_CHECK(transaction.commit());
    return touched;
}

namespace {

/// Which stored clients count as known.
QString among(Missing missing)
{
    return missing == Missing::AskAgain ? u" WHERE is_deleted = 0"_s : QString();
}

} // namespace

Result<QList<ContactId>> unknownContacts(Database &db, const PipelineRoles &roles, int limit, Missing missing)
{
    // The narrow link table outside, known contacts out first: the wide rows of leads are read for the rest only.
    return idsOf(db.prepare(u"SELECT DISTINCT lc.contact_id FROM lead_contact lc CROSS JOIN lead l "
                            "ON l.id = lc.lead_id WHERE lc.contact_id NOT IN (SELECT id FROM contact%2) AND %1 "
                            "ORDER BY lc.contact_id LIMIT ?"_s.arg(mattering(roles), among(missing))),
                 limit);
}

Result<QList<CompanyId>> unknownCompanies(Database &db, const PipelineRoles &roles, int limit, Missing missing)
{
    return idsOf(db.prepare(u"SELECT u.id FROM (SELECT l.company_id AS id FROM lead l WHERE l.company_id <> 0 "
                            "AND l.company_id NOT IN (SELECT id FROM company%2) AND %1 "
                            "UNION SELECT company_id FROM contact WHERE company_id <> 0 "
                            "AND company_id NOT IN (SELECT id FROM company%2)) u ORDER BY u.id LIMIT ?"_s.arg(
                                mattering(roles), among(missing))),
                 limit);
}

Result<Touched> setContactsMissing(Database &db, const QList<ContactId> &ids)
{
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    Touched touched;
    for (const ContactId id : ids) {
        STANKO_TRY(before, storedContact(db, id));
        if (before && before->isDeleted)
            continue;
        Contact missing = before.value_or(Contact{.id = id, .name = {}, .phones = {}});
        missing.isDeleted = true;
        STANKO_CHECK(writeContact(db, missing));
        STANKO_CHECK(noteContact(db, id, touched));
    }
    STANKO_CHECK(transaction.commit());
    return touched;
}

Result<Touched> setCompaniesMissing(Database &db, const QList<CompanyId> &ids)
{
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    Touched touched;
    for (const CompanyId id : ids) {
        STANKO_TRY(before, storedCompany(db, id));
        if (before && before->isDeleted)
            continue;
        Company missing = before.value_or(Company{.id = id, .name = {}, .phones = {}});
        missing.isDeleted = true;
        STANKO_CHECK(writeCompany(db, missing));
        STANKO_CHECK(noteCompany(db, id, touched));
    }
    STANKO_CHECK(transaction.commit());
    return touched;
}

Result<Contact> contact(Database &db, ContactId id)
{
    STANKO_TRY(found, storedContact(db, id));
    if (!found)
        return makeError(ErrorKind::NotHere, u"contact %1"_s.arg(id));
    return *found;
}

Result<Company> company(Database &db, CompanyId id)
{
    STANKO_TRY(found, storedCompany(db, id));
    if (!found)
        return makeError(ErrorKind::NotHere, u"company %1"_s.arg(id));
    return *found;
}

Result<QList<Contact>> contactsByPhone(Database &db, const QString &phoneKey)
{
    SqlQuery query = db.prepare("SELECT " STANKO_CONTACT_COLUMNS " FROM contact_phone p JOIN contact c "
                                "ON c.id = p.contact_id WHERE p.phone_key = ? AND c.is_deleted = 0 "
                                "ORDER BY c.updated_at DESC, c.id DESC");
    query.bind(phoneKey);
    STANKO_CHECK(query.run());
    QList<Contact> contacts;
    while (query.next())
        contacts.append(readContact(query));
    STANKO_CHECK(query.finish());
    return contacts;
}

} // namespace Stanko::ClientStore
