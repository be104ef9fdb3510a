// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakecalendar.h"

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

bool isLess(const Visit &a, const Visit &b)
{
    return std::tie(a.day, a.serial) < std::tie(b.day, b.serial);
}

/// As amoCRM's field: a move to no date cannot be said.
bool hasUndated(const QList<VisitMove> &moves)
{
    return std::any_of(moves.cbegin(), moves.cend(), [](const VisitMove &each) { return !each.to.isValid(); });
}

void place(Visit &visit, QDate day, QDate today)
{
    visit.day = day;
    visit.state = !day.isValid()             ? VisitState::Undated
                  : day < today              ? VisitState::Late
                  : day <= today.addDays(30) ? VisitState::Soon
                                             : VisitState::Planned;
}

} // namespace

const Visit *FakeCalendarDesk::visit(const PassportKey &key) const
{
    const auto it = std::find_if(world.visits.cbegin(), world.visits.cend(),
                                 [&](const Visit &each) { return each.isMovable() && each.id.key == key; });
    return it == world.visits.cend() ? nullptr : &*it;
}

Visit *FakeCalendarDesk::find(const PassportKey &key)
{
    const auto it = std::find_if(world.visits.begin(), world.visits.end(),
                                 [&](const Visit &each) { return each.isMovable() && each.id.key == key; });
    return it == world.visits.end() ? nullptr : &*it;
}

QFuture<Result<CalendarAnswer>> FakeCalendarDesk::calendar(const CalendarRange &range)
{
    asked.append(range);
    CalendarAnswer answer = world;
    answer.visits.clear();
    answer.pool.clear();
    for (const Visit &each : std::as_const(world.visits)) {
        if (each.day.isValid() && each.day >= range.first && each.day <= range.last)
            answer.visits.append(each);
        if (each.isMovable() && (each.state == VisitState::Late || each.state == VisitState::Undated))
            answer.pool.append(each);
        for (auto [list, value] : {std::pair(&answer.regions, &each.region), std::pair(&answer.models, &each.model),
                                   std::pair(&answer.customers, &each.customer)}) {
            if (!value->isEmpty() && !list->contains(*value))
                list->append(*value);
        }
    }
    for (QStringList *list : {&answer.regions, &answer.models, &answer.customers})
        list->sort();
    std::sort(answer.visits.begin(), answer.visits.end(), isLess);
    std::stable_sort(answer.pool.begin(), answer.pool.end(), [](const Visit &a, const Visit &b) {
        return a.day.isValid() != b.day.isValid() ? a.day.isValid() : a.day < b.day;
    });
    return answers.end(Result<CalendarAnswer>(answer));
}

QFuture<Result<DateReason>> FakeCalendarDesk::why(const PassportKey &key)
{
    const auto it = reasons.constFind(key);
    return answers.end(it == reasons.constEnd() ? Result<DateReason>(makeError(ErrorKind::NotHere, key))
                                                : Result<DateReason>(*it));
}

QFuture<Result<MovePreview>> FakeCalendarDesk::preview(const QList<VisitMove> &moves)
{
    if (hasUndated(moves))
        return answers.end(Result<MovePreview>(makeError(ErrorKind::BadInput, u"date"_s)));
    MovePreview preview;
    preview.moves = withDealMates(moves, world.visits);
    for (const VisitMove &move : std::as_const(preview.moves)) {
        const Visit *each = visit(move.key);
        if (!each) {
            preview.gone.append(move.key);
            continue;
        }
        preview.moved.append(*each);
        preview.lines.append({PushLine::What::NextDate, each->homeLead,
                              each->storedDay.value_or(each->day).toString(Qt::ISODate),
                              move.to.toString(Qt::ISODate)});
        if (!each->isWithinTolerance(move.to))
            preview.outside.append(move.key);
        if (!world.calendar.isWorkday(move.to))
            preview.onDayOff.append(move.key);
        if (world.crew.absenceOn(each->engineer, move.to))
            preview.absent.append(move.key);
    }
    return answers.end(Result<MovePreview>(preview));
}

EditReceipt FakeCalendarDesk::apply(const QList<VisitMove> &moves)
{
    const QString group = u"calendar-%1"_s.arg(m_nextGroup++);
    QList<VisitMove> back;
    const QList<VisitMove> whole = withDealMates(moves, world.visits);
    for (const VisitMove &move : whole) {
        Visit *each = find(move.key);
        if (!each)
            continue;
        back.append({move.key, move.to, each->storedDay.value_or(each->day)});
        each->storedDay.reset();
        each->hasUnsentEdit = true;
        place(*each, move.to, world.today);
        world.staged.removeIf([&](const VisitMove &staged) { return staged.key == move.key; });
    }
    m_groups.insert(group, back);
    return {group, {}};
}

QFuture<Result<EditReceipt>> FakeCalendarDesk::move(const QList<VisitMove> &moves)
{
    if (answers.error)
        return answers.end(Result<EditReceipt>(*answers.error));
    if (hasUndated(moves))
        return answers.end(Result<EditReceipt>(makeError(ErrorKind::BadInput, u"date"_s)));
    moved.append(moves);
    const EditReceipt receipt = apply(moves);
    Q_EMIT calendarChanged();
    return answers.end(Result<EditReceipt>(receipt));
}

QFuture<Done> FakeCalendarDesk::stage(const QList<VisitMove> &moves)
{
    if (answers.error)
        return answers.end(Done(*answers.error));
    if (hasUndated(moves))
        return answers.end(Done(makeError(ErrorKind::BadInput, u"date"_s)));
    stagings.append(moves);
    const QList<VisitMove> whole = withDealMates(moves, world.visits);
    for (const VisitMove &move : whole) {
        Visit *each = find(move.key);
        if (!each)
            continue;
        const QDate stored = each->storedDay.value_or(each->day);
        world.staged.removeIf([&](const VisitMove &staged) { return staged.key == move.key; });
        if (stored == move.to) {
            each->storedDay.reset();
        } else {
            each->storedDay = stored;
            world.staged.append({move.key, stored, move.to});
        }
        place(*each, move.to, world.today);
    }
    Q_EMIT calendarChanged();
    return answers.end(done());
}

QFuture<Done> FakeCalendarDesk::unstageAll()
{
    for (Visit &each : world.visits) {
        if (each.storedDay)
            place(each, *each.storedDay, world.today);
        each.storedDay.reset();
    }
    world.staged.clear();
    Q_EMIT calendarChanged();
    return answers.end(done());
}

QFuture<Result<EditReceipt>> FakeCalendarDesk::publish()
{
    if (answers.error)
        return answers.end(Result<EditReceipt>(*answers.error));
    ++publications;
    const QList<VisitMove> staged = world.staged;
    const EditReceipt receipt = apply(staged);
    Q_EMIT calendarChanged();
    return answers.end(Result<EditReceipt>(receipt));
}

QFuture<Result<CalendarFigures>> FakeCalendarDesk::figures(UserId)
{
    return answers.end(Result<CalendarFigures>(shown));
}

void FakeCalendarDesk::undo(const QString &group)
{
    const QList<VisitMove> back = m_groups.take(group);
    for (const VisitMove &move : back) {
        if (Visit *each = find(move.key)) {
            each->hasUnsentEdit = false;
            place(*each, move.to, world.today);
        }
    }
    if (!back.isEmpty())
        Q_EMIT calendarChanged();
}

QFuture<Result<Crew>> FakeEngineerDesk::crew()
{
    return answers.end(Result<Crew>(people));
}

QFuture<Result<UserId>> FakeEngineerDesk::keep(const Engineer &engineer)
{
    if (const QString fault = engineerFault(engineer); !fault.isEmpty())
        return answers.end(Result<UserId>(makeError(ErrorKind::BadInput, fault)));
    if (answers.error)
        return answers.end(Result<UserId>(*answers.error));
    Engineer kept = engineer;
    for (Engineer &each : people.engineers) {
        if (kept.id == 0 || each.id != kept.id)
            continue;
        each = kept;
        Q_EMIT crewChanged();
        return answers.end(Result<UserId>(kept.id));
    }
    if (kept.id == 0)
        kept.id = -1 - people.engineers.size();
    people.engineers.append(kept);
    Q_EMIT crewChanged();
    return answers.end(Result<UserId>(kept.id));
}

QFuture<Done> FakeEngineerDesk::remove(UserId engineer)
{
    people.engineers.removeIf([engineer](const Engineer &each) { return each.id == engineer; });
    Q_EMIT crewChanged();
    return answers.end(done());
}

QFuture<Result<qint64>> FakeEngineerDesk::keepAbsence(const Absence &absence)
{
    if (const QString fault = absenceFault(absence); !fault.isEmpty())
        return answers.end(Result<qint64>(makeError(ErrorKind::BadInput, fault)));
    Absence kept = absence;
    people.absences.removeIf([&](const Absence &each) { return kept.id != 0 && each.id == kept.id; });
    if (kept.id == 0)
        kept.id = 1 + people.absences.size();
    people.absences.append(kept);
    Q_EMIT crewChanged();
    return answers.end(Result<qint64>(kept.id));
}

QFuture<Done> FakeEngineerDesk::removeAbsence(qint64 absence)
{
    people.absences.removeIf([absence](const Absence &each) { return each.id == absence; });
    Q_EMIT crewChanged();
    return answers.end(done());
}

QFuture<Result<EditReceipt>> FakeEngineerDesk::assignJobs(const QList<LeadId> &leads, UserId user)
{
    jobsAssigned.append({leads, user});
    return answers.end(Result<EditReceipt>(EditReceipt{u"assigned"_s, {7'001}}));
}

QFuture<Result<QList<PushLine>>> FakeEngineerDesk::previewJobs(const QList<LeadId> &leads, UserId user)
{
    QList<PushLine> lines;
    const Engineer *engineer = people.find(user);
    for (const LeadId lead : leads)
        lines.append({PushLine::What::Responsible, lead, {}, engineer ? engineer->name : QString()});
    return answers.end(Result<QList<PushLine>>(lines));
}

QFuture<Result<QHash<PassportKey, UserId>>> FakeEngineerDesk::assignVisits(const QHash<PassportKey, UserId> &engineers)
{
    visitsAssigned.append(engineers);
    QHash<PassportKey, UserId> before;
    if (calendar) {
        for (Visit &each : calendar->world.visits) {
            const auto it = engineers.constFind(each.id.key);
            if (it == engineers.constEnd() || !each.isMovable())
                continue;
            before.insert(each.id.key, each.engineer);
            const Engineer *engineer = people.find(*it);
            each.engineer = *it;
            each.engineerName = engineer ? engineer->name : QString();
        }
        Q_EMIT calendar->calendarChanged();
    }
    return answers.end(Result<QHash<PassportKey, UserId>>(before));
}

QFuture<Result<QList<ModelPlan>>> FakePlanDesk::models()
{
    return answers.end(Result<QList<ModelPlan>>(known));
}

QFuture<Done> FakePlanDesk::setModelPlan(const QString &model, const MaintenancePlan &plan)
{
    if (answers.error)
        return answers.end(Done(*answers.error));
    for (ModelPlan &each : known) {
        if (each.model != model)
            continue;
        each.isOwn = !plan.isEmpty();
        each.plan = plan.isEmpty() ? defaultPlan() : plan;
    }
    Q_EMIT plansChanged();
    return answers.end(done());
}

QFuture<Result<MachinePlan>> FakePlanDesk::machine(const PassportKey &key)
{
    const auto it = machines.constFind(key);
    return answers.end(it == machines.constEnd() ? Result<MachinePlan>(makeError(ErrorKind::NotHere, key))
                                                 : Result<MachinePlan>(*it));
}

QFuture<Done> FakePlanDesk::setMachinePlan(const PassportKey &key, const MaintenancePlan &plan, double hoursPerDay)
{
    if (answers.error)
        return answers.end(Done(*answers.error));
    MachinePlan &machine = machines[key];
    machine.isOwn = !plan.isEmpty();
    machine.plan = plan.isEmpty() ? defaultPlan() : plan;
    machine.hoursPerDay = hoursPerDay;
    Q_EMIT plansChanged();
    return answers.end(done());
}

QFuture<Result<PlanImportReport>> FakePlanDesk::importPlans(const QString &fileName, ImportRun run)
{
    imports.append({fileName, run});
    return answers.end(Result<PlanImportReport>(report));
}

QFuture<Result<WorkCalendar>> FakePlanDesk::workCalendar()
{
    return answers.end(Result<WorkCalendar>(calendar));
}

QFuture<Result<QList<int>>> FakePlanDesk::loadWorkCalendar(const QString &fileName)
{
    calendarFiles.append(fileName);
    return answers.end(Result<QList<int>>(QList<int>{2028}));
}

QFuture<Result<CalendarFile>> FakeCalendarFiles::write(const QString &fileName, CalendarFormat,
                                                       std::optional<UserId> engineer)
{
    written.append(fileName);
    whose.append(engineer);
    return answers.end(Result<CalendarFile>(CalendarFile{fileName, 3}));
}

QFuture<Done> FakeCalendarFiles::writePicture(const QString &fileName, const FileContent &content)
{
    if (!answers.error)
        pictures.insert(fileName, content());
    return answers.end(done());
}

} // namespace Stanko
