// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/desk/moveplan.h"

#include "crm/desk/editparts.h"
#include "models/domain/civilday.h"
#include "models/domain/registration.h"
#include "models/store/engineerstore.h"
#include "models/store/sqltransaction.h"
#include "models/store/workyears.h"

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

struct MachineMove
{
    Passport machine;
    VisitMove move;

    QDate current() const { return machine.nextMaintenance.value_or(QDate()); }
};

/// A move that somebody asked for, and the machines that move with it, since their deal has one date field.
struct DealMove
{
    MachineMove head;
    QList<MachineMove> mates;
};

/// Would \a key take \a day from \a deal's field? Asked of the rules themselves: a machine may have been sold by the
/// deal, or sold again since and have no date of its own.
Result<bool> follows(Database &db, const PassportKey &key, LeadId deal, QDate day, const StoreView &view)
{
    STANKO_TRY(leads, LeadStore::leadsOfKey(db, key));
    for (Lead &lead : leads) {
        if (lead.id == deal)
            lead.nextMaintenance = day;
    }
    return deriveMachine(key, leads, view.settings.roles, view.zone).fieldDateLead == deal;
}

Result<QList<MachineMove>> matesOf(Database &db, const MachineMove &head, const StoreView &view)
{
    QList<MachineMove> mates;
    const LeadId deal = head.machine.homeLead;
    if (view.settings.fields.nextMaintenance == 0 || deal == 0)
        return mates;
    STANKO_TRY(keys, PassportStore::keysOfLead(db, deal));
    for (const PassportKey &key : std::as_const(keys)) {
        if (key == head.machine.key)
            continue;
        const auto mate = PassportStore::find(db, key);
        if (!mate && mate.error().kind != ErrorKind::NotHere)
            return mate.error();
        if (!mate || mate->isWithdrawn)
            continue;
        STANKO_TRY(moves, follows(db, key, deal, head.move.to, view));
        if (moves)
            mates.append({*mate, {key, mate->nextMaintenance.value_or(QDate()), head.move.to}});
    }
    return mates;
}

/// In the order of \a moves; no machine twice. NotHere.
Result<QList<DealMove>> wholeMoves(Database &db, const QList<VisitMove> &moves, const StoreView &view)
{
    QList<DealMove> whole;
    QSet<PassportKey> taken;
    for (const VisitMove &move : moves) {
        if (taken.contains(move.key))
            continue;
        taken.insert(move.key);
        STANKO_TRY(machine, PassportStore::find(db, move.key));
        DealMove deal{.head = {machine, move}, .mates = {}};
        STANKO_TRY(mates, matesOf(db, deal.head, view));
        for (const MachineMove &mate : std::as_const(mates)) {
            if (taken.contains(mate.machine.key))
                continue;
            taken.insert(mate.machine.key);
            deal.mates.append(mate);
        }
        whole.append(deal);
    }
    return whole;
}

Done checkMoves(const QList<VisitMove> &moves)
{
    if (moves.isEmpty())
        return badInput(u"moves"_s);
    const bool areSendable =
        std::all_of(moves.cbegin(), moves.cend(), [](const VisitMove &move) { return isSendableDay(move.to); });
    return areSendable ? done() : Done(badInput(u"date"_s));
}

/// Days to which machines are staged.
Result<QHash<PassportKey, QDate>> stagedDays(Database &db)
{
    STANKO_TRY(staged, CalendarStore::staged(db));
    QHash<PassportKey, QDate> days;
    for (const VisitMove &move : std::as_const(staged))
        days.insert(move.key, move.to);
    return days;
}

/// Whoever moves a machine has seen the date it has, or the day it is staged to.
bool fits(const MachineMove &move, const QHash<PassportKey, QDate> &staged)
{
    if (move.move.from == move.current())
        return true;
    const auto day = staged.constFind(move.machine.key);
    return day != staged.constEnd() && *day == move.move.from;
}

HistoryEntry movedEntry(const MachineMove &move)
{
    HistoryEntry entry;
    entry.key = move.machine.key;
    entry.kind = HistoryKind::Rescheduled;
    entry.day = move.move.to;
    entry.lead = move.machine.homeLead;
    entry.text = isoDay(move.move.to);
    entry.before = isoDay(move.machine.nextMaintenance);
    return entry;
}

Result<EditPlan> planWhole(Database &db, const QList<DealMove> &whole, const StoreView &view)
{
    EditPlan plan;
    QList<HistoryEntry> entries;
    for (const DealMove &deal : whole) {
        const MachineMove &head = deal.head;
        STANKO_CHECK(addDateIntent(db, plan, head.machine.homeLead, head.machine.key, head.move.to, view));
        QList<MachineMove> machines{head};
        machines += deal.mates;
        for (const MachineMove &each : std::as_const(machines)) {
            plan.keys.insert(each.machine.key);
            plan.unstaged.insert(each.machine.key);
            if (each.current() != each.move.to)
                entries.append(movedEntry(each));
        }
    }
    // A date that only gets confirmed is an action too.
    plan.entry = entries.isEmpty() ? movedEntry(whole.first().head) : entries.takeFirst();
    plan.furtherEntries = entries;
    return plan;
}

} // namespace

CalendarContext calendarContext(const StoreView &view)
{
    return {.today = view.today,
            .zone = view.zone,
            .soonDays = view.list().soonDays,
            .me = view.currentUser,
            .roles = view.settings.roles,
            .hasDateField = view.settings.fields.nextMaintenance != 0};
}

Result<EditPlan> planMoves(Database &db, const QList<VisitMove> &moves, const StoreView &view)
{
    STANKO_CHECK(checkMoves(moves));
    STANKO_TRY(whole, wholeMoves(db, moves, view));
    STANKO_TRY(staged, stagedDays(db));
    QStringList changed;
    for (const DealMove &deal : std::as_const(whole)) {
        if (!fits(deal.head, staged))
            changed.append(deal.head.machine.serial);
    }
    if (!changed.isEmpty())
        return makeError(ErrorKind::Refused, changed.join(u", "_s));
    return planWhole(db, whole, view);
}

Result<EditPlan> planReschedule(Database &db, const QString &serial, QDate day, const StoreView &view)
{
    STANKO_TRY(passport, passportOf(db, serial));
    STANKO_TRY(plan, planMoves(db, {{passport.key, passport.nextMaintenance.value_or(QDate()), day}}, view));
    plan.preview.title = passport.nextKind;
    plan.preview.serial = passport.serial;
    plan.preview.model = passport.model;
    plan.preview.currentNext = passport.nextMaintenance;
    return std::move(plan);
}

Result<EditPlan> planPublish(Database &db, const StoreView &view)
{
    STANKO_TRY(moves, CalendarStore::staged(db));
    if (moves.isEmpty())
        return makeError(ErrorKind::NotHere, u"staged moves"_s);
    STANKO_CHECK(checkMoves(moves));
    STANKO_TRY(whole, wholeMoves(db, moves, view));
    // Each was staged for the date it had then, machines that move along too.
    QHash<PassportKey, QDate> from;
    for (const VisitMove &move : std::as_const(moves))
        from.insert(move.key, move.from);
    QStringList changed;
    for (const DealMove &deal : std::as_const(whole)) {
        QList<MachineMove> machines{deal.head};
        machines += deal.mates;
        for (const MachineMove &each : std::as_const(machines)) {
            const bool isThere = each.current() == each.move.to;
            if (!isThere && from.value(each.machine.key, each.current()) != each.current())
                changed.append(each.machine.serial);
        }
    }
    if (!changed.isEmpty())
        return makeError(ErrorKind::Refused, changed.join(u", "_s));
    return planWhole(db, whole, view);
}

Result<MovePreview> previewMoves(Database &db, const QList<VisitMove> &moves, const StoreView &view)
{
    STANKO_CHECK(checkMoves(moves));
    MovePreview preview;
    STANKO_TRY(staged, stagedDays(db));
    QList<VisitMove> possible;
    for (const VisitMove &move : moves) {
        const auto machine = PassportStore::find(db, move.key);
        if (!machine && machine.error().kind != ErrorKind::NotHere)
            return machine.error();
        if (machine && !machine->isWithdrawn && fits({*machine, move}, staged))
            possible.append(move);
        else
            preview.gone.append(move.key);
    }
    STANKO_TRY(whole, wholeMoves(db, possible, view));
    QList<PassportKey> keys;
    for (const DealMove &deal : std::as_const(whole)) {
        QList<MachineMove> machines{deal.head};
        machines += deal.mates;
        for (const MachineMove &each : std::as_const(machines)) {
            keys.append(each.machine.key);
            preview.moves.append({each.machine.key, each.current(), each.move.to});
        }
    }
    if (whole.isEmpty())
        return preview;
    STANKO_TRY(plan, planWhole(db, whole, view));
    preview.lines = plan.preview.lines;
    const CalendarContext context = calendarContext(view);
    STANKO_TRY(moved, CalendarStore::nextVisits(db, keys, context));
    preview.moved = moved;
    STANKO_TRY(calendar, WorkYears::read(db));
    STANKO_TRY(crew, EngineerStore::crew(db, view.settings.roles));
    for (qsizetype i = 0; i < preview.moved.size(); ++i) {
        const Visit &visit = preview.moved[i];
        const auto move = std::find_if(preview.moves.cbegin(), preview.moves.cend(),
                                       [&visit](const VisitMove &each) { return each.key == visit.id.key; });
        if (!visit.isWithinTolerance(move->to))
            preview.outside.append(move->key);
        if (!calendar.isWorkday(move->to))
            preview.onDayOff.append(move->key);
        if (crew.absenceOn(visit.engineer, move->to))
            preview.absent.append(move->key);
    }
    return preview;
}

Done stageMoves(Database &db, const QList<VisitMove> &moves, const StoreView &view)
{
    STANKO_CHECK(checkMoves(moves));
    SqlTransaction transaction(db);
    STANKO_CHECK(transaction.begun());
    STANKO_TRY(whole, wholeMoves(db, moves, view));
    for (const DealMove &deal : std::as_const(whole)) {
        // Where one is put back, nothing of its deal moves.
        const bool isBack = deal.head.move.to == deal.head.current();
        QList<MachineMove> machines{deal.head};
        machines += deal.mates;
        for (const MachineMove &each : std::as_const(machines)) {
            if (isBack || each.move.to == each.current())
                STANKO_CHECK(CalendarStore::unstage(db, {each.machine.key}));
            else
                STANKO_CHECK(CalendarStore::stage(db, {each.machine.key, each.current(), each.move.to}));
        }
    }
    return transaction.commit();
}

} // namespace Stanko
