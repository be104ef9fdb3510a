// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/wirepush.h"

#include "models/service/intakedesk.h"
#include "models/store/database.h"
#include "models/store/outboxstore.h"

namespace Stanko::Testing {

using namespace Qt::StringLiterals;
using Sandbox::World;

namespace {

constexpr UserId kOtherUser = 7'100'998;

LeadId addIncoming(World &world, int number)
{
    const Sandbox::WellKnown &ids = world.wellKnown();
    Sandbox::NewLead lead;
    lead.name = u"С сайта %1"_s.arg(number);
    lead.pipelineId = ids.servicePipeline;
    lead.statusId = world.pipeline(ids.servicePipeline)->unsortedStatusId();
    Sandbox::Unsorted row;
    row.uid = u"uid-%1"_s.arg(number);
    row.category = u"forms"_s;
    row.pipelineId = ids.servicePipeline;
    row.leadId = world.addLead(lead);
    row.createdAt = world.now();
    world.unsorted().append(row);
    return row.leadId;
}

/// Without the word, which stands where the marker of a lead made here would.
QString newName(const GivenWrite &given)
{
    return u"Название сделки %1"_s.arg(given.lead);
}

Edit editOf(const GivenWrite &given)
{
    switch (given.kind) {
    case WriteKind::Stage:
        return StageEdit{given.from, given.to};
    case WriteKind::Date:
        return FieldEdit{FieldRole::NextMaintenance, {}, given.day.toString(Qt::ISODate)};
    case WriteKind::Note:
        return NoteEdit{given.word};
    case WriteKind::Tag:
        return TagEdit{given.word};
    case WriteKind::Name:
        return NameEdit{u"Сделка "_s + given.word, newName(given)};
    case WriteKind::Task:
        return TaskEdit{given.word, 1'900'000'000, 0};
    case WriteKind::Accept:
        return UnsortedEdit{UnsortedAction::Accept, given.uid, given.from, given.to, 0, 0};
    case WriteKind::Decline:
        return UnsortedEdit{UnsortedAction::Decline, given.uid, given.from, {}, 0, 0};
    case WriteKind::Responsible:
        return ResponsibleEdit{given.user, kOtherUser};
    case WriteKind::Lead:
        break;
    }
    return NoteEdit{};
}

int eventsOf(const World &world, LeadId lead, const QString &type)
{
    const QList<Sandbox::Event> &events = world.events();
    return int(std::count_if(events.begin(), events.end(), [&](const Sandbox::Event &event) {
        return event.entityId == lead && event.entityType == "lead"_L1 && event.type == type;
    }));
}

int notesWith(const World &world, LeadId lead, const QString &word)
{
    const QList<Sandbox::Note> notes = world.notesOf(lead);
    return int(std::count_if(notes.begin(), notes.end(), [&](const Sandbox::Note &note) {
        return note.params.value("text"_L1).toString().contains(word);
    }));
}

QString leadEffect(const World &world, const GivenWrite &given)
{
    int leads = 0;
    for (const Sandbox::Lead &lead : world.leads()) {
        if (!lead.name.contains(given.word) || lead.isDeleted)
            continue;
        ++leads;
        if (lead.name.contains("SD-"_L1))
            return u"the marker is still in the name: "_s + lead.name;
        if (notesWith(world, lead.id, given.word) != 1)
            return u"%1 notes"_s.arg(notesWith(world, lead.id, given.word));
    }
    const auto people = std::count_if(world.contacts().begin(), world.contacts().end(),
                                      [&](const auto &contact) { return contact.name.contains(given.word); });
    return leads == 1 && people == 1 ? u"once"_s : u"%1 leads, %2 contacts"_s.arg(leads).arg(people);
}

QString times(int count)
{
    return count == 1 ? u"once"_s : u"%1 times"_s.arg(count);
}

QString effectIn(const World &world, const GivenWrite &given)
{
    const Sandbox::Lead *lead = world.lead(given.lead);
    switch (given.kind) {
    case WriteKind::Stage:
        return lead->statusId == given.to.status ? times(eventsOf(world, given.lead, u"lead_status_changed"_s))
                                                 : u"not"_s;
    case WriteKind::Date: {
        const qint64 field = world.wellKnown().nextMaintenance;
        return world.fieldDay(given.lead, field) == given.day
                   ? times(eventsOf(world, given.lead, u"custom_field_%1_value_changed"_s.arg(field)))
                   : u"not"_s;
    }
    case WriteKind::Note:
        return times(notesWith(world, given.lead, given.word));
    case WriteKind::Tag: {
        int count = 0;
        for (const qint64 id : lead->tagIds)
            count += world.tag(id) && world.tag(id)->name == given.word ? 1 : 0;
        return times(count);
    }
    case WriteKind::Name:
        return lead->name == newName(given) ? u"once"_s : u"not: "_s + lead->name;
    case WriteKind::Task: {
        const QList<Sandbox::Task> tasks = world.tasksOf(given.lead);
        return times(int(std::count_if(tasks.begin(), tasks.end(),
                                       [&](const Sandbox::Task &task) { return task.text.contains(given.word); })));
    }
    case WriteKind::Lead:
        return leadEffect(world, given);
    case WriteKind::Accept:
        return lead->statusId == given.to.status && !lead->isDeleted ? u"once"_s : u"not"_s;
    case WriteKind::Responsible:
        return lead->responsibleUserId == kOtherUser
                   ? times(eventsOf(world, given.lead, u"entity_responsible_changed"_s))
                   : u"not"_s;
    case WriteKind::Decline:
        return !lead || lead->isDeleted || lead->statusId == 143 ? u"once"_s : u"not"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

QList<WriteKind> writeKinds()
{
    return {WriteKind::Stage, WriteKind::Date, WriteKind::Note,   WriteKind::Tag,     WriteKind::Name,
            WriteKind::Task,  WriteKind::Lead, WriteKind::Accept, WriteKind::Decline, WriteKind::Responsible};
}

QString writeName(WriteKind kind)
{
    switch (kind) {
    case WriteKind::Stage:
        return u"stage"_s;
    case WriteKind::Date:
        return u"date"_s;
    case WriteKind::Note:
        return u"note"_s;
    case WriteKind::Tag:
        return u"tag"_s;
    case WriteKind::Name:
        return u"name"_s;
    case WriteKind::Task:
        return u"task"_s;
    case WriteKind::Lead:
        return u"new lead"_s;
    case WriteKind::Accept:
        return u"accept"_s;
    case WriteKind::Decline:
        return u"decline"_s;
    case WriteKind::Responsible:
        return u"responsible"_s;
    }
    Q_UNREACHABLE();
}

QString WirePush::begin(int rows)
{
    m_scene = std::make_unique<WireScene>(0, false);
    m_scene->amo.run([&](World &world) {
        world.advance(-86'400);
        world.users().append({.id = kOtherUser, .name = u"Белова Мария"_s, .email = {}});
        for (int i = 0; i < rows; ++i) {
            Sandbox::NewLead lead;
            lead.name = u"Сделка слово%1"_s.arg(i, 4, 10, QLatin1Char('0'));
            lead.pipelineId = world.wellKnown().servicePipeline;
            m_leads.append(world.addLead(lead));
            m_incoming.append(addIncoming(world, i));
        }
        world.advance(86'400);
    });
    return m_scene->begin();
}

Result<GivenWrite> WirePush::give(WriteKind kind, int timeoutMs)
{
    GivenWrite given;
    given.kind = kind;
    given.word = (kind == WriteKind::Lead ? u"заявка%1"_s : u"слово%1"_s).arg(m_given, 4, 10, QLatin1Char('0'));
    const bool isIncoming = kind == WriteKind::Accept || kind == WriteKind::Decline;
    const int number = m_given++;
    m_scene->amo.run([&](World &world) {
        world.advance(10);
        const Sandbox::Pipeline *pipeline = world.pipeline(world.wellKnown().servicePipeline);
        given.from = {pipeline->id, isIncoming ? pipeline->unsortedStatusId() : pipeline->firstOrdinaryStatusId()};
        given.to = {pipeline->id, isIncoming ? pipeline->firstOrdinaryStatusId() : pipeline->statuses.at(2).id};
        given.day = QDate(2031, 1, 1).addDays(number);
        // The search for the phone finds somebody else, so that its answer has a body to spoil.
        if (kind == WriteKind::Lead)
            world.addContact(u"Номер 900%1"_s.arg(1'000'000 + number), u"+7 (000) 333-00-00"_s);
    });
    m_scene->desk->settings.timeoutMs = timeoutMs;
    if (kind == WriteKind::Lead) {
        STANKO_TRY(opened, m_scene->desk->restart());
        Q_UNUSED(opened)
        NewRequest request;
        request.name = u"Клиент "_s + given.word;
        request.phone = u"+7 900 %1"_s.arg(1'000'000 + number);
        request.text = u"Не включается "_s + given.word;
        STANKO_TRY(receipt, waitFor(m_scene->desk->desks().intake->createRequest(request)));
        given.intent = receipt.intents.first();
        return given;
    }
    if (isIncoming) {
        given.lead = m_incoming.at(number);
        given.uid = u"uid-%1"_s.arg(number);
    } else {
        given.lead = m_leads.at(number);
        given.user = m_scene->amo.ask<UserId>([&](World &world) { return world.lead(given.lead)->responsibleUserId; });
    }
    STANKO_CHECK(m_scene->edit([&](Database &db) -> Done {
        Intent intent;
        intent.group = given.word;
        intent.lead = given.lead;
        intent.edit = editOf(given);
        intent.createdAt = m_scene->clock->now();
        STANKO_TRY(added, OutboxStore::add(db, {intent}));
        given.intent = added.ids.first();
        return done();
    }));
    return given;
}

WirePlace WirePush::writeOf(const GivenWrite &given)
{
    switch (given.kind) {
    case WriteKind::Note:
        return {u"POST"_s, u"^/api/v4/leads/%1/notes"_s.arg(given.lead)};
    case WriteKind::Task:
        return {u"POST"_s, u"^/api/v4/tasks"_s};
    case WriteKind::Lead:
        return {u"POST"_s, u"^/api/v4/leads/complex"_s};
    case WriteKind::Accept:
        return {u"POST"_s, u"^/api/v4/leads/unsorted/"_s};
    case WriteKind::Decline:
        return {u"DELETE"_s, u"^/api/v4/leads/unsorted/"_s};
    default:
        return {u"PATCH"_s, u"^/api/v4/leads/%1"_s.arg(given.lead)};
    }
}

WirePlace WirePush::readOf(const GivenWrite &given, int skip)
{
    if (given.kind == WriteKind::Lead)
        return {u"GET"_s, u"^/api/v4/contacts\\?"_s, skip};
    return {u"GET"_s, u"^/api/v4/leads/%1\\?"_s.arg(given.lead), skip};
}

WirePlace WirePush::markerLookOf(const GivenWrite &given)
{
    if (given.kind == WriteKind::Task)
        return {u"GET"_s, u"^/api/v4/tasks\\?"_s};
    if (given.kind == WriteKind::Lead)
        return {u"GET"_s, u"^/api/v4/leads\\?page=\\d+&limit=250&order%5Bid%5D=desc"_s};
    return {u"GET"_s, u"^/api/v4/leads/%1/notes"_s.arg(given.lead)};
}

Intent WirePush::intentOf(const GivenWrite &given)
{
    const QList<OutboxRow> rows = m_scene->desk->outbox(OutboxScope::Last30Days);
    for (const OutboxRow &row : rows) {
        if (row.intent.id == given.intent)
            return row.intent;
    }
    return {};
}

QString WirePush::decide()
{
    OutboxDesk &outbox = *m_scene->desk->desks().outbox;
    const QList<OutboxRow> rows = m_scene->desk->outbox();
    for (const OutboxRow &row : rows) {
        const Intent &intent = row.intent;
        if (intent.state == IntentState::Parked && !waitFor(outbox.retry(intent.id)))
            return u"it cannot be tried again"_s;
        if (intent.state == IntentState::Conflict && !waitFor(outbox.resolve(intent.id, ConflictChoice::Mine)))
            return u"it cannot be insisted on"_s;
    }
    return {};
}

QString WirePush::effectOf(const GivenWrite &given)
{
    return m_scene->amo.ask<QString>([&](World &world) { return effectIn(world, given); });
}

QString WirePush::converge(const GivenWrite &given, PullDepth depth)
{
    if (const QString wrong = decide(); !wrong.isEmpty())
        return wrong;
    const SyncReport healthy = m_scene->desk->sync(depth);
    if (healthy.error)
        return u"The healthy sync ends "_s + errorKindName(healthy.error->kind) + u' ' + healthy.error->detail;
    if (const QString effect = effectOf(given); effect != "once"_L1)
        return u"The effect is there "_s + effect;
    const QStringList differences = m_scene->differences();
    if (!differences.isEmpty())
        return u"Afterwards: "_s + differences.first(std::min<qsizetype>(differences.size(), 5)).join(u"; "_s);
    return m_scene->strangerWasAsked() ? u"another host was asked"_s : QString();
}

} // namespace Stanko::Testing
