// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/weeksscene.h"

#include <algorithm>

namespace Stanko::Testing {

using namespace Qt::StringLiterals;
using Kind = Op::Kind;

namespace {

constexpr qint64 kDay = 24 * 3600;
/// Thousands of edits take minutes.
constexpr int kLongestSyncMs = 30 * 60 * 1000;
const QString kModel = u"VMC850"_s;

QString isoDay(QDate day)
{
    return day.toString(Qt::ISODate);
}

QString why(const Error &error)
{
    return u"%1: %2"_s.arg(int(error.kind)).arg(error.detail);
}

} // namespace

WeeksScene::WeeksScene(quint32 seed, int edits)
    : m_random(seed), m_size(edits), m_clock(std::make_shared<FakeClock>()), m_desk(m_amo)
{
    m_desk.clock = m_clock;
}

int WeeksScene::number(int below)
{
    return std::uniform_int_distribution<int>(0, below - 1)(m_random);
}

/// A day that nobody else has chosen: two who choose the same one mean the same.
QDate WeeksScene::newDay()
{
    return m_firstDay.addDays(200 + ++m_days);
}

QString WeeksScene::newWord()
{
    return u"w-%1-e"_s.arg(++m_words);
}

qint64 WeeksScene::openOne(const QList<qint64> &ids)
{
    for (int i = 0; i < 20; ++i) {
        const qint64 id = oneOf(ids);
        if (id != 0 && m_model.isOpen(id))
            return id;
    }
    return 0;
}

void WeeksScene::fill(World &world)
{
    const auto &ids = world.wellKnown();
    m_firstDay = world.dayOf(world.now());
    const int machines = 12 + m_size / 12;
    for (int i = 0; i < machines; ++i) {
        m_contacts.append(world.addContact(u"Клиент %1"_s.arg(i), u"+7 (000) %1"_s.arg(i, 7, 10, QLatin1Char('0'))));
        Sandbox::NewLead sale;
        sale.statusId = 142;
        sale.serial = u"VC-%1"_s.arg(1000 + i);
        sale.model = kModel;
        sale.contactId = m_contacts.last();
        sale.nextMaintenance = world.dayOf(world.now()).addDays(1 + i % 50);
        m_machines.append(world.addLead(sale));
        m_serials.insert(m_machines.last(), sale.serial);
    }
    const auto job = [&](qint64 pipeline, qint64 machine) {
        Sandbox::NewLead lead;
        lead.name = u"Заявка %1"_s.arg(world.leads().size());
        lead.pipelineId = pipeline;
        lead.serial = m_serials.value(machine);
        return world.addLead(lead);
    };
    for (int i = 0; i < 20 + m_size / 4; ++i) {
        const qint64 machine = oneOf(m_machines);
        m_jobs.append(job(ids.servicePipeline, machine));
        m_machineOf.insert(m_jobs.last(), machine);
    }
    for (int i = 0; i < 10 + m_size / 15; ++i) {
        m_bare.append(job(ids.servicePipeline, 0));
        m_advice.append(job(ids.mainPipeline, 0));
    }
}

QString WeeksScene::begin()
{
    m_amo.run([this](World &world) {
        fill(world);
        world.advance(3600);
        m_clock->set(world.now());
    });
    if (const auto opened = m_desk.open(); !opened)
        return why(opened.error());
    if (const SyncReport report = m_desk.sync(); report.error)
        return why(*report.error);
    m_amo.runServer([this](Sandbox::SandboxServer &server) {
        m_model.learn(server.world());
        for (const qint64 job : std::as_const(m_jobs))
            m_stages.insert(job, m_model.value(job, Kind::Stage));
        server.stop();
    });
    return {};
}

QString WeeksScene::oneDay(int edits)
{
    m_clock->advance(std::chrono::hours(24));
    m_amo.run([&](World &world) {
        world.advance(kDay);
        for (int i = 0; i <= edits; ++i)
            peopleWork(world);
    });
    if (!oneIn(5)) {
        QElapsedTimer timer;
        timer.start();
        if (const auto opened = m_desk.restart(); !opened)
            return why(opened.error());
        m_openMs = timer.elapsed();
    }
    for (int i = 0; i < edits; ++i) {
        m_clock->advance(std::chrono::minutes(2));
        if (const QString wrong = editOnce(); !wrong.isEmpty())
            return wrong;
    }
    return {};
}

/// Somebody changes something in amoCRM, now and then what the desk has changed too.
void WeeksScene::peopleWork(World &world)
{
    const auto &ids = world.wellKnown();
    const QList<qint64> jobs = m_jobs + m_bare + m_advice;
    const qint64 job = oneOf(jobs);
    const qint64 machine = oneOf(m_machines);
    const Sandbox::Lead *lead = world.lead(job);
    switch (number(14)) {
    case 0: // on in its pipeline
        for (const Sandbox::Status &status : world.pipeline(lead->pipelineId)->statuses) {
            if (status.type == 0 && status.id != 142 && status.id != 143 && oneIn(3))
                world.moveLead(job, lead->pipelineId, status.id);
        }
        return;
    case 1:
        world.moveLead(job, lead->pipelineId, oneIn(2) ? 142 : 143);
        return;
    case 2:
        if (oneIn(3))
            world.moveLead(job, ids.partsPipeline, world.pipeline(ids.partsPipeline)->firstOrdinaryStatusId());
        return;
    case 3:
    case 4:
        world.setLeadDay(machine, ids.nextMaintenance, newDay());
        return;
    case 5: { // the very day that the desk means
        const QDate day = QDate::fromString(m_model.value(machine, Kind::Date), Qt::ISODate);
        world.setLeadDay(machine, ids.nextMaintenance, day);
        return;
    }
    case 6:
        if (const qint64 bare = oneOf(m_bare); oneIn(3))
            world.setLeadField(bare, ids.serial, u"ЧУЖОЙ-%1"_s.arg(++m_days));
        return;
    case 7:
        world.editLead(job, [this](Sandbox::Lead &row) { row.name = u"Переименована %1"_s.arg(++m_days); });
        world.addNote(u"leads"_s, job, u"Звонил клиент"_s);
        return;
    case 8:
        world.deleteLead(oneIn(6) ? machine : job);
        return;
    case 9:
        if (const auto &trash = world.trashedLeads(); !trash.isEmpty())
            world.restoreLead(trash.at(number(int(trash.size()))));
        return;
    case 10:
        if (const qint64 other = oneOf(jobs); other != job && oneIn(3))
            world.mergeLeads(job, other);
        return;
    case 11:
        world.editContact(oneOf(m_contacts),
                          [this](Sandbox::Contact &row) { row.name = u"Клиент, теперь %1"_s.arg(++m_days); });
        return;
    case 12: {
        Sandbox::NewLead sale;
        sale.statusId = 142;
        sale.serial = u"NEW-%1"_s.arg(++m_days);
        sale.model = kModel;
        sale.nextMaintenance = newDay();
        world.addLead(sale);
        return;
    }
    default: {
        Sandbox::NewLead fresh;
        fresh.name = u"Новая %1"_s.arg(++m_days);
        fresh.pipelineId = ids.servicePipeline;
        fresh.serial = m_serials.value(machine);
        world.addLead(fresh);
        return;
    }
    }
}

QStringList WeeksScene::comeOnline()
{
    WeeksOutcome outcome;
    m_waiting = int(m_desk.outbox().size());
    m_amo.runServer([&](Sandbox::SandboxServer &server) {
        outcome = m_model.outcome(server.world());
        m_leadsBefore = server.world().leads().size();
        server.start(u"127.0.0.1"_s, m_amo.port());
    });
    QElapsedTimer timer;
    timer.start();
    for (int round = 0; round < 12; ++round) {
        const QFuture<Result<SyncReport>> sync = m_desk.desks().sync->sync(PullDepth::Changes);
        if (!QTest::qWaitFor([&sync] { return sync.isFinished(); }, kLongestSyncMs))
            return {u"sync %1 does not end"_s.arg(round)};
        const SyncReport report = sync.result().valueOr({});
        m_requestsSent += report.requests;
        if (report.error)
            return {u"sync %1: %2"_s.arg(round).arg(why(*report.error))};
        if (report.waiting == 0)
            break;
        m_clock->advance(std::chrono::hours(1));
        m_amo.run([](World &world) { world.advance(3600); });
    }
    m_drainMs = timer.elapsed();
    QStringList wrong;
    QStringList conflicts;
    for (const OutboxRow &row : m_desk.outbox()) {
        if (row.intent.state == IntentState::Conflict)
            conflicts.append(u"%1 %2"_s.arg(row.intent.lead).arg(editKindName(row.intent.edit)));
        else
            wrong.append(u"intent %1 of lead %2 is %3: %4"_s.arg(row.intent.id)
                             .arg(row.intent.lead)
                             .arg(intentStateName(row.intent.state))
                             .arg(row.intent.error ? why(*row.intent.error) : QString()));
    }
    conflicts.sort();
    m_conflicts = int(conflicts.size());
    const QStringList expected = outcome.conflicts;
    for (const QString &conflict :
         QSet<QString>(conflicts.cbegin(), conflicts.cend()) + QSet<QString>(expected.cbegin(), expected.cend())) {
        if (conflicts.count(conflict) != expected.count(conflict))
            wrong.append(u"%1: %2 conflicts instead of %3"_s.arg(conflict)
                             .arg(conflicts.count(conflict))
                             .arg(expected.count(conflict)));
    }
    m_amo.run([&](World &world) {
        wrong += WeeksModel::differences(outcome, world);
        if (world.leads().size() != m_leadsBefore + outcome.made.size())
            wrong.append(
                u"%1 leads more, %2 were made"_s.arg(world.leads().size() - m_leadsBefore).arg(outcome.made.size()));
        for (const GivenAction &action : outcome.made) {
            const auto count =
                std::count_if(world.contacts().begin(), world.contacts().end(), [&](const auto &contact) {
                    return !action.phone.isEmpty() && contact.name == action.word;
                });
            if (count != (action.phone.isEmpty() ? 0 : 1))
                wrong.append(u"%1: %2 contacts"_s.arg(action.word).arg(count));
        }
    });
    return wrong;
}

QStringList WeeksScene::settleAndCompare()
{
    for (const OutboxRow &row : m_desk.outbox()) {
        if (const auto resolved = waitFor(m_desk.desks().outbox->resolve(row.intent.id, ConflictChoice::Theirs));
            !resolved)
            return {why(resolved.error())};
    }
    m_amo.run([](World &world) { world.advance(120); });
    if (const SyncReport report = m_desk.sync(); report.error || report.waiting + report.conflicts + report.parked > 0)
        return {u"the last sync leaves something"_s};
    TestDesk fresh(m_amo);
    fresh.clock = m_clock;
    if (!fresh.open() || fresh.sync().error)
        return {u"a fresh desk does not sync"_s};

    QStringList wrong;
    const auto compare = [&wrong](const auto &ours, const auto &theirs, const auto &text) {
        for (qsizetype i = 0; i < std::max(ours.size(), theirs.size()); ++i) {
            if (i >= ours.size() || i >= theirs.size() || !(ours.at(i) == theirs.at(i)))
                wrong.append(u"row %1: %2 instead of %3"_s.arg(i).arg(i < ours.size() ? text(ours.at(i)) : u"-"_s,
                                                                      i < theirs.size() ? text(theirs.at(i)) : u"-"_s));
        }
    };
    // What only the desk knows that did the work: the kind of the maintenance that comes next. And a machine whose deal
    // is gone is remembered where it was known.
    const auto machines = [](TestDesk &desk) {
        QList<PassportRow> rows = desk.passports();
        rows.removeIf([](const PassportRow &row) { return row.state == MachineState::Withdrawn; });
        for (PassportRow &row : rows)
            row.nextKind.clear();
        std::sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.key < b.key; });
        return rows;
    };
    const auto jobs = [](TestDesk &desk) {
        JobQuery query;
        query.includeClosed = true;
        const auto page = waitFor(desk.desks().jobs->list(query));
        QList<JobRow> rows = page ? page->rows : QList<JobRow>();
        // A new desk does not ask who the client of a job was that is over and names no machine.
        for (JobRow &row : rows) {
            if (!row.isOpen && row.serial.isEmpty()) {
                row.customer.clear();
                row.contact = row.company = {};
            }
        }
        std::sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.lead < b.lead; });
        return rows;
    };
    compare(machines(m_desk), machines(fresh), [](const PassportRow &row) {
        return u"%1 %2 %3 %4"_s
            .arg(row.serial, row.customer, row.nextMaintenance ? isoDay(*row.nextMaintenance) : QString())
            .arg(row.homeLead);
    });
    compare(jobs(m_desk), jobs(fresh), [](const JobRow &row) {
        return u"%1 %2 %3 %4 %5"_s.arg(row.lead).arg(row.name, row.stageName, row.serial, row.customer);
    });
    return wrong;
}

QString WeeksScene::figures() const
{
    QList<qint64> latest = m_latencies.last(std::min<qsizetype>(m_latencies.size(), 50));
    std::sort(latest.begin(), latest.end());
    QStringList kinds;
    for (auto it = m_kinds.cbegin(); it != m_kinds.cend(); ++it)
        kinds.append(u"%1 %2"_s.arg(it.value()).arg(it.key()));
    kinds.sort();
    return u"%1 intents waited (%2), %3 conflicts; opening with them %4 ms, «Выполнено» to durable p95 %5 ms, sent in "
           "%6 s with %7 requests"_s.arg(m_waiting)
               .arg(kinds.join(u", "_s))
               .arg(m_conflicts)
               .arg(m_openMs)
               .arg(latest.isEmpty() ? 0.0 : double(latest.at(latest.size() * 95 / 100)) / 1000)
               .arg(double(m_drainMs) / 1000)
               .arg(m_requestsSent);
}

} // namespace Stanko::Testing
