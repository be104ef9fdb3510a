// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/desk/intakeplan.h"

#include "crm/desk/ifhere.h"
#include "crm/desk/newleadplan.h"
#include "crm/desk/notetext.h"
#include "models/domain/money.h"
#include "models/domain/phone.h"
#include "models/domain/serial.h"
#include "models/store/clientstore.h"
#include "models/store/intakestore.h"
#include "models/store/settingstore.h"

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostShort = 250;
constexpr qsizetype kMostText = 10'000;
constexpr qsizetype kMostPhotos = 50;
/// A name that a list can show.
constexpr qsizetype kNameLength = 60;

/// The beginning of the first line, cut between words.
QString shortName(const QString &text)
{
    const QString line = text.trimmed().section(u'\n', 0, 0).simplified();
    if (line.size() <= kNameLength)
        return line;
    const qsizetype space = line.lastIndexOf(u' ', kNameLength);
    return line.left(space > kNameLength / 2 ? space : kNameLength) + u'…';
}

Done checkLengths(const NewRequest &request)
{
    if (request.name.size() > kMostShort)
        return badInput(u"name"_s);
    if (request.phone.size() > kMostShort)
        return badInput(u"phone"_s);
    if (request.serial.size() > kMostShort)
        return badInput(u"serial"_s);
    if (request.source.size() > kMostShort)
        return badInput(u"source"_s);
    if (request.text.size() > kMostText || request.photos.size() > kMostPhotos)
        return badInput(u"text"_s);
    return done();
}

/// Works out one request step by step.
class RequestPlanner
{
public:
    RequestPlanner(Database &db, const NewRequest &request, const StoreView &view)
        : m_db(db), m_request(request), m_view(view)
    {
    }

    Result<EditPlan> plan(RequestCheck check)
    {
        if (m_view.settings.roles.main == 0)
            return makeError(ErrorKind::BadSettings, u"AMOCRM_PIPELINE_ID"_s);
        STANKO_CHECK(checkLengths(m_request));
        m_name = m_request.name.simplified();
        const bool isKnown = m_request.contact != 0 || m_request.company != 0;
        const bool isNamed =
            !m_name.isEmpty() || !m_request.phone.trimmed().isEmpty() || !m_request.serial.trimmed().isEmpty();
        if (check == RequestCheck::Complete && !isKnown && !isNamed)
            return badInput(u"name"_s);
        STANKO_CHECK(readPhone());
        STANKO_CHECK(readPrice());
        STANKO_CHECK(readMachine());
        STANKO_CHECK(readClient());
        STANKO_CHECK(readTags());
        m_lead.stage = {.pipeline = m_view.settings.roles.main, .status = 0};
        m_lead.responsibleUser = m_view.settings.responsibleUser;
        m_lead.name = leadName();
        return planNewLead(m_db, m_lead, note(), m_view);
    }

private:
    Done readPhone()
    {
        if (m_request.phone.trimmed().isEmpty())
            return done();
        m_lead.phone = phoneE164(m_request.phone);
        return m_lead.phone.isEmpty() ? Done(badInput(u"phone"_s)) : done();
    }

    Done readPrice()
    {
        if (m_request.price.trimmed().isEmpty())
            return done();
        const auto price = parsePrice(m_request.price);
        if (!price)
            return badInput(u"price"_s);
        m_lead.price = *price;
        return done();
    }

    Done readMachine()
    {
        const QString typed = m_request.serial.trimmed();
        if (typed.isEmpty())
            return done();
        const QList<SerialEntry> entries = splitSerials(typed);
        if (entries.isEmpty())
            return badInput(u"serial"_s);
        m_lead.serial = typed;
        if (entries.size() > 1)
            return done();
        STANKO_TRY(found, ifHere(PassportStore::find(m_db, entries.first().key)));
        m_machine = found;
        if (m_machine) {
            m_lead.serial = m_machine->serial;
            m_lead.model = m_machine->model;
            m_lead.telegramId = m_machine->telegramId;
        }
        return done();
    }

    Done readClient()
    {
        m_lead.contactName = m_name;
        std::optional<Contact> contact;
        if (m_request.contact != 0) {
            STANKO_TRY(chosen, ifHere(ClientStore::contact(m_db, m_request.contact)));
            contact = chosen;
            m_lead.contact = std::max<ContactId>(m_request.contact, 0);
            // A client of another request that waits is known to amoCRM by the phone once that one is sent.
            if (contact && m_lead.contact == 0 && m_lead.phone.isEmpty())
                m_lead.phone = phoneE164(contact->phones.value(0));
            if (contact && (m_lead.contactName.isEmpty() || m_lead.contact > 0))
                m_lead.contactName = contact->name;
        } else if (!m_lead.phone.isEmpty()) {
            STANKO_TRY(known, knownClient(m_db, m_lead.phone));
            contact = known;
            if (m_lead.contactName.isEmpty())
                m_lead.contactName = contact ? contact->name : phoneForDisplay(m_lead.phone);
        } else if (m_machine && m_machine->contact.id > 0) {
            m_lead.contact = m_machine->contact.id;
            m_lead.contactName = m_machine->contact.name;
        }
        m_lead.company = m_request.company;
        if (m_lead.company == 0 && m_machine)
            m_lead.company = m_machine->company.id;
        if (m_lead.company == 0 && contact)
            m_lead.company = contact->company;
        return done();
    }

    Done readTags()
    {
        if (m_lead.serial.isEmpty()) {
            STANKO_TRY(tag, SettingStore::serviceTag(m_db));
            if (!tag.isEmpty())
                m_lead.tags.append(tag);
        }
        if (m_request.urgency != Urgency::Normal)
            m_lead.tags.append(u"Срочно"_s);
        return done();
    }

    QString client() const { return m_name.isEmpty() ? m_lead.contactName : m_name; }

    QString leadName() const
    {
        const QString name = shortName(m_request.text);
        if (!name.isEmpty())
            return name;
        const QString who = client().isEmpty() ? m_lead.serial : client();
        return who.isEmpty() ? u"Заявка"_s : u"Заявка: %1"_s.arg(who);
    }

    QString note() const
    {
        RequestNote note;
        note.text = m_request.text;
        note.client = client();
        note.phone = m_request.phone.trimmed().isEmpty() ? m_lead.phone : m_request.phone;
        note.model = m_lead.model;
        note.serial = m_lead.serial;
        note.urgency = m_request.urgency;
        note.source = m_request.source;
        note.photos = m_request.photos;
        return requestNoteText(note);
    }

    Database &m_db;
    const NewRequest &m_request;
    const StoreView &m_view;
    QString m_name;
    NewLead m_lead;
    std::optional<Passport> m_machine;
};

} // namespace

Result<EditPlan> planRequest(Database &db, const NewRequest &request, const StoreView &view, RequestCheck check)
{
    return RequestPlanner(db, request, view).plan(check);
}

Result<IntakePreview> previewOfRequest(Database &db, const NewRequest &request, const StoreView &view)
{
    STANKO_TRY(plan, planRequest(db, request, view, RequestCheck::WhileTyping));
    STANKO_TRY(preview, newLeadPreview(db, plan, view));
    DuplicateQuery query;
    query.keys = plan.keys;
    query.at = view.now;
    if (const QString key = phoneKey(preview.phone); !key.isEmpty())
        query.phoneKeys.insert(key);
    if (preview.contact.id != 0) {
        STANKO_TRY(contact, ifHere(ClientStore::contact(db, preview.contact.id)));
        for (const QString &phone : contact ? contact->phones : QStringList()) {
            if (const QString key = phoneKey(phone); !key.isEmpty())
                query.phoneKeys.insert(key);
        }
    }
    STANKO_TRY(duplicates, IntakeStore::duplicates(db, query, view.jobs()));
    preview.duplicates = duplicates;
    return std::move(preview);
}

Result<QList<DuplicateHit>> duplicatesOf(Database &db, LeadId id, const StoreView &view)
{
    STANKO_TRY(known, LeadStore::alias(db, id));
    STANKO_TRY(lead, LeadStore::effective(db, known));
    DuplicateQuery query;
    query.except = lead.id;
    query.at = lead.createdAt;
    for (const SerialEntry &entry : splitSerials(lead.serialText))
        query.keys.insert(entry.key);
    STANKO_TRY(phones, IntakeStore::phoneKeysOf(db, lead.id));
    query.phoneKeys = QSet<QString>(phones.cbegin(), phones.cend());
    return IntakeStore::duplicates(db, query, view.jobs());
}

} // namespace Stanko
