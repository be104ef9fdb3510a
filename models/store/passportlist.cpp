// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/database.h"
#include "models/store/passportrow.h"
#include "models/store/passportstore.h"
#include "models/store/schemastore.h"
#include "models/store/sortkey.h"
#include "models/store/unsent.h"

#include <QtCore/QVariant>

#include <algorithm>

namespace Stanko::PassportStore {

using namespace Qt::StringLiterals;

namespace {

/// The FROM and WHERE of a list with its values.
struct Condition
{
    QString from = u"passport p"_s;
    QStringList terms;
    QList<QString> values; ///< all text: days and folded words

    QString sql() const
    {
        return u" FROM "_s + from + (terms.isEmpty() ? QString() : u" WHERE "_s + terms.join(" AND "_L1));
    }
};

QString iso(QDate day)
{
    return day.toString(Qt::ISODate);
}

void addFilter(Condition &condition, const PassportQuery &query, const ListContext &context)
{
    const QString today = iso(context.today);
    switch (query.filter) {
    case PassportFilter::All:
        break;
    case PassportFilter::Late:
        condition.terms.append(u"p.is_withdrawn = 0 AND p.next_sort < ?"_s);
        condition.values.append(today);
        break;
    case PassportFilter::Soon:
        condition.terms.append(u"p.is_withdrawn = 0 AND p.next_sort BETWEEN ? AND ?"_s);
        condition.values.append(today);
        condition.values.append(iso(context.today.addDays(context.soonDays)));
        break;
    case PassportFilter::WithoutCustomer:
        condition.terms.append(u"p.customer_sort = ''"_s);
        break;
    case PassportFilter::Undated:
        condition.terms.append(u"p.is_withdrawn = 0 AND p.next_day IS NULL"_s);
        break;
    case PassportFilter::Withdrawn:
        condition.terms.append(u"p.is_withdrawn = 1"_s);
        break;
    }
    if (query.model) {
        condition.terms.append(u"p.model = ?"_s);
        condition.values.append(*query.model);
    }
    if (query.key) {
        condition.terms.append(u"p.key = ?"_s);
        condition.values.append(*query.key);
    }
    if (query.dueWithinDays) {
        condition.terms.append(u"p.is_withdrawn = 0 AND p.next_sort <= ?"_s);
        condition.values.append(iso(context.today.addDays(*query.dueWithinDays)));
    }
}

void addWords(Condition &condition, const QStringList &words)
{
    if (const QString expression = indexExpression(words); !expression.isEmpty()) {
        condition.terms.append(u"p.id IN (SELECT rowid FROM passport_fts WHERE passport_fts MATCH ?)"_s);
        condition.values.append(expression);
    }
    // Words too short for the index are looked for in the narrow table of folded texts.
    for (const QString &word : words) {
        if (word.size() >= kIndexedLength)
            continue;
        condition.terms.append(u"p.id IN (SELECT id FROM passport_search WHERE instr(folded, ?))"_s);
        condition.values.append(word);
    }
}

/// Machines without a date and withdrawn ones stay at the end whichever way the dates run.
QString orderBy(const PassportQuery &query)
{
    const QString direction = query.order == Qt::AscendingOrder ? u""_s : u" DESC"_s;
    switch (query.sort) {
    case PassportSort::NextMaintenance:
        if (query.order == Qt::AscendingOrder)
            return u" ORDER BY p.is_withdrawn, p.next_sort, p.serial_sort"_s;
        return u" ORDER BY p.is_withdrawn, p.next_day DESC, p.serial_sort"_s;
    case PassportSort::Model:
        return u" ORDER BY p.model_sort%1, p.serial_sort"_s.arg(direction);
    case PassportSort::Serial:
        return u" ORDER BY p.serial_sort%1"_s.arg(direction);
    case PassportSort::Customer:
        return u" ORDER BY p.customer_sort = '', p.customer_sort%1, p.serial_sort"_s.arg(direction);
    }
    return {};
}

/// Calls \a read for each row of the first way to read the search text that finds anything.
template<typename Read>
Done forEachFound(Database &db, const QString &columns, const PassportQuery &query, const ListContext &context,
                  Read read)
{
    QList<QStringList> ways = searchWays(query.text);
    if (ways.isEmpty()) {
        if (!query.text.trimmed().isEmpty())
            return done(); // only signs that no machine is known by
        ways.append(QStringList());
    }
    const QString limit = query.limit > 0 ? u" LIMIT %1"_s.arg(query.limit) : QString();
    for (const QStringList &words : std::as_const(ways)) {
        Condition condition;
        addFilter(condition, query, context);
        addWords(condition, words);
        SqlQuery rows = db.prepare(u"SELECT "_s + columns + condition.sql() + orderBy(query) + limit);
        for (const QString &value : std::as_const(condition.values))
            rows.bind(value);
        STANKO_CHECK(rows.run());
        bool found = false;
        while (rows.next()) {
            found = true;
            read(rows);
        }
        STANKO_CHECK(rows.finish());
        if (found)
            break;
    }
    return done();
}

/// One copy of each text in memory: fifty thousand rows name few models, clients and engineers.
class Interner
{
public:
    QString operator()(const QString &text) { return *m_known.insert(text); }

private:
    QSet<QString> m_known;
};

Result<PassportCounts> countsOf(Database &db, const ListContext &context)
{
    // Each count is a short range of an index; one pass over all rows would cost a keystroke its budget.
    SqlQuery query = db.prepare("SELECT (SELECT count(*) FROM passport), "
                                "(SELECT count(*) FROM passport WHERE is_withdrawn = 0 AND next_sort < ?), "
                                "(SELECT count(*) FROM passport WHERE is_withdrawn = 0 AND next_sort BETWEEN ? AND ?), "
                                "(SELECT count(*) FROM passport WHERE customer_sort = ''), "
                                "(SELECT count(*) FROM passport WHERE is_withdrawn = 0 AND next_sort = '9999-99-99'), "
                                "(SELECT count(*) FROM passport WHERE is_withdrawn = 1)");
    query.bindAll(context.today, context.today, context.today.addDays(context.soonDays));
    STANKO_CHECK(query.run());
    PassportCounts counts;
    if (query.next()) {
        counts = {.all = int(query.integer(0)),
                  .late = int(query.integer(1)),
                  .soon = int(query.integer(2)),
                  .withoutCustomer = int(query.integer(3)),
                  .undated = int(query.integer(4)),
                  .withdrawn = int(query.integer(5))};
    }
    STANKO_CHECK(query.finish());
    return counts;
}

Result<QStringList> modelsOf(Database &db)
{
    // Hops from one model to the next in the index instead of walking over every machine.
    SqlQuery query = db.prepare("WITH RECURSIVE known (model) AS (SELECT min(model) FROM passport UNION ALL "
                                "SELECT (SELECT min(model) FROM passport WHERE model > known.model) FROM known "
                                "WHERE known.model IS NOT NULL) SELECT model FROM known WHERE model <> ''");
    STANKO_CHECK(query.run());
    QList<std::pair<QString, QString>> keyed;
    while (query.next())
        keyed.append({naturalSortKey(query.text(0)), query.text(0)});
    STANKO_CHECK(query.finish());
    std::sort(keyed.begin(), keyed.end());
    QStringList models;
    for (const auto &[key, model] : std::as_const(keyed))
        models.append(model);
    return models;
}

} // namespace

Result<PassportPage> list(Database &db, const PassportQuery &query, const ListContext &context)
{
    PassportPage page;
    page.today = context.today;
    STANKO_TRY(users, SchemaStore::userNames(db));
    STANKO_TRY(unsent, unsentEdits(db));
    Interner intern;
    const auto read = [&](const SqlQuery &row) {
        PassportRow r;
        r.key = row.text(0);
        r.serial = row.text(1);
        if (r.serial == r.key)
            r.serial = r.key; // one copy of the text for both
        r.model = intern(row.text(2));
        const QString company = row.text(3);
        r.customer = intern(company.isEmpty() ? row.text(4) : company);
        r.phone = intern(row.text(5));
        r.nextMaintenance = row.day(6);
        r.nextSource = NextDateSource(row.integer(7));
        r.nextKind = intern(row.text(8));
        r.state = machineState(row.flag(9), r.nextMaintenance, context.today, context.soonDays);
        r.homeLead = row.integer(10);
        r.engineer = intern(engineerName(users, row.integer(11)));
        r.hasUnsentEdit = unsent.keys.contains(r.key) || unsent.leads.contains(r.homeLead);
        page.rows.append(r);
    };
    STANKO_CHECK(forEachFound(db,
                              u"p.key, p.serial, p.model, p.company_name, p.contact_name, p.phone, p.next_day, "
                              "p.next_source, p.next_kind, p.is_withdrawn, p.home_lead_id, p.responsible_user_id"_s,
                              query, context, read));
    STANKO_TRY(counts, countsOf(db, context));
    page.counts = counts;
    STANKO_TRY(models, modelsOf(db));
    page.models = models;
    return page;
}

Result<QList<Passport>> passports(Database &db, const PassportQuery &query, const ListContext &context)
{
    QList<Passport> found;
    STANKO_CHECK(forEachFound(db, QString::fromLatin1(STANKO_PASSPORT_COLUMNS), query, context,
                              [&found](const SqlQuery &row) { found.append(readPassport(row).passport); }));
    for (Passport &passport : found) {
        STANKO_TRY(leads, passportLeads(db, passport.key));
        for (const PassportLead &lead : leads)
            passport.leads.append(lead.lead);
    }
    return found;
}

} // namespace Stanko::PassportStore
