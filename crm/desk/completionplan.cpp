// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// «Выполнено»: of a job, and of scheduled maintenance without one.
#include "crm/desk/editparts.h"
#include "crm/desk/notetext.h"
#include "models/domain/civilday.h"
#include "models/domain/planlimits.h"
#include "models/domain/serial.h"
#include "models/store/engineerstore.h"
#include "models/store/settingstore.h"
#include "models/store/workyears.h"

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr double kMaxHours = 10'000;
constexpr qsizetype kMaxConsumables = 100;
constexpr qsizetype kMaxConsumableLength = 250;

/// As it is stored: no blanks around, no empty lines.
Completion tidied(Completion completion)
{
    completion.note = completion.note.trimmed();
    completion.kind = completion.kind.simplified();
    for (QString &line : completion.consumables)
        line = line.simplified();
    completion.consumables.removeAll(QString());
    return completion;
}

Done checkCompletion(const Completion &completion, const StoreView &view)
{
    if (completion.note.isEmpty() || completion.note.size() > kMaxCompletionNote)
        return badInput(u"note"_s);
    if (!completion.doneOn.isValid() || completion.doneOn > view.today)
        return badInput(u"date"_s);
    if (completion.hours && (!(*completion.hours >= 0) || *completion.hours > kMaxHours))
        return badInput(u"hours"_s);
    if (completion.nextChoice == NextDateChoice::Set &&
        (!completion.nextDate || !isSendableDay(*completion.nextDate) || *completion.nextDate < completion.doneOn)) {
        return badInput(u"next"_s);
    }
    if (completion.kind.size() > kMaxKindLength)
        return badInput(u"kind"_s);
    const bool isTooLong = std::any_of(completion.consumables.cbegin(), completion.consumables.cend(),
                                       [](const QString &line) { return line.size() > kMaxConsumableLength; });
    if (isTooLong || completion.consumables.size() > kMaxConsumables)
        return badInput(u"consumables"_s);
    return done();
}

/// What a machine's dates are reckoned by.
struct MachinePlanning
{
    Passport machine;
    MaintenancePlan plan;
    PlanHistory history;
    QString dueKind;     ///< of the next date; of the day it was done where there was none
    QString kind;        ///< that was done: as given, else the one that was due
    UserId engineer = 0; ///< whose visit it was
};

Result<MachinePlanning> planningOf(Database &db, const Passport &machine, const Plans &plans,
                                   const Completion &completion)
{
    MachinePlanning planning;
    planning.machine = machine;
    planning.plan = plans.of(machine.key, machine.model);
    STANKO_TRY(history, MaintenanceStore::historyOf(db, machine.key, plans));
    planning.history = history;
    planning.history.registeredOn = machine.registeredOn;
    planning.dueKind =
        machine.nextKind.isEmpty() ? kindDueOn(planning.plan, planning.history, completion.doneOn) : machine.nextKind;
    planning.kind = completion.kind.isEmpty() ? planning.dueKind : completion.kind;
    if (planning.kind.isEmpty())
        planning.kind = u"ТО"_s; // of a plan without kinds
    STANKO_TRY(visitors, EngineerStore::visitEngineers(db));
    planning.engineer = visitors.value(machine.key, machine.responsibleUser);
    return planning;
}

std::optional<PlannedDate> proposalOf(const MachinePlanning &planning, const Completion &completion,
                                      const WorkCalendar &calendar)
{
    return nextVisitAfter(planning.plan, planning.history, {.day = completion.doneOn, .kind = planning.kind}, calendar);
}

MaintenanceRecord recordOf(const MachinePlanning &planning, const Completion &completion)
{
    MaintenanceRecord record;
    record.key = planning.machine.key;
    record.doneOn = completion.doneOn;
    record.kind = planning.kind;
    record.hours = completion.hours;
    record.note = completion.note;
    record.lead = completion.lead;
    record.consumables = completion.consumables;
    record.plannedOn = planning.machine.nextMaintenance.value_or(QDate());
    record.engineer = completion.engineer != 0 ? completion.engineer : planning.engineer;
    return record;
}

/// The date that a completion sets; nullopt leaves it alone.
std::optional<QDate> chosenDate(const Completion &completion, const std::optional<PlannedDate> &proposal)
{
    switch (completion.nextChoice) {
    case NextDateChoice::Leave:
        return std::nullopt;
    case NextDateChoice::Plan:
        return proposal ? std::optional(proposal->day) : std::nullopt;
    case NextDateChoice::Set:
        return completion.nextDate;
    }
    return std::nullopt;
}

/// A sale without a serial is asked about everywhere; a job completed without a machine is none, and the tag says so
/// to every desk.
Done addServiceTagIntent(Database &db, EditPlan &plan, const Lead &lead, const PipelineRoles &roles)
{
    STANKO_TRY(setting, SettingStore::serviceTag(db));
    const QString tag = setting.trimmed();
    if (tag.isEmpty() || !roles.isSales(lead.stage.pipeline) || lead.tags.contains(tag, Qt::CaseInsensitive))
        return done();
    Intent intent;
    intent.lead = lead.id;
    intent.edit = TagEdit{tag};
    plan.intents.append(intent);
    plan.preview.lines.append({PushLine::What::Tag, lead.id, {}, tag});
    return done();
}

void fillPreview(CompletionPreview &preview, const MachinePlanning &planning,
                 const std::optional<PlannedDate> &proposal)
{
    preview.model = planning.machine.model;
    preview.currentNext = planning.machine.nextMaintenance;
    preview.dueKind = planning.dueKind;
    for (const PlanItem &item : planning.plan)
        preview.kinds.append(item.kind);
    if (const PlanItem *item = itemOf(planning.plan, planning.kind)) {
        preview.consumables = item->consumables;
        preview.plannedHours = item->hours;
    }
    if (!proposal)
        return;
    preview.proposedNext = proposal->day;
    preview.proposedKind = proposal->kind;
    preview.proposedMonths = proposal->months;
}

CompletionNote noteOf(const Completion &completion, const QString &serial, const QString &kind,
                      std::optional<QDate> next)
{
    return {.serial = serial,
            .kind = kind,
            .done = completion.note,
            .doneOn = completion.doneOn,
            .hours = completion.hours,
            .nextDate = next,
            .consumables = completion.consumables};
}

/// Every machine that the job names. Of one that no deal has sold nothing is known but what the job says.
Result<QList<MachinePlanning>> machinesOf(Database &db, const QList<SerialEntry> &entries, const Lead &job,
                                          const Completion &completion)
{
    STANKO_TRY(plans, MaintenanceStore::plans(db));
    QList<MachinePlanning> machines;
    for (const SerialEntry &entry : entries) {
        auto found = PassportStore::find(db, entry.key);
        if (!found && found.error().kind != ErrorKind::NotHere)
            return found.error();
        Passport machine;
        if (found) {
            machine = *found;
        } else {
            machine.key = entry.key;
            machine.model = job.model;
            machine.responsibleUser = job.responsibleUser;
        }
        STANKO_TRY(planning, planningOf(db, machine, plans, completion));
        machines.append(planning);
    }
    return machines;
}

} // namespace

Result<EditPlan> planJobCompletion(Database &db, const Completion &given, const StoreView &view)
{
    STANKO_TRY(id, LeadStore::alias(db, given.lead));
    STANKO_TRY(lead, LeadStore::effective(db, id));
    if (lead.isDeleted)
        return makeError(ErrorKind::NotHere, u"lead %1"_s.arg(lead.id));
    if (!view.settings.roles.isService(lead.stage.pipeline))
        return badInput(u"lead"_s);
    if (!view.settings.roles.isOpenJob(lead.stage))
        return makeError(ErrorKind::AlreadyDone, u"lead"_s);
    Completion completion = tidied(given);
    completion.lead = lead.id;
    STANKO_CHECK(checkCompletion(completion, view));

    EditPlan plan;
    plan.preview.title = lead.name;
    plan.preview.model = lead.model;
    const QList<SerialEntry> entries = splitSerials(lead.serialText);
    const PassportKey key = entries.isEmpty() ? PassportKey() : entries.first().key;
    plan.preview.serial = entries.isEmpty() ? QString() : entries.first().typed;
    STANKO_TRY(machines, machinesOf(db, entries, lead, completion));
    std::optional<QDate> next;
    if (!machines.isEmpty()) {
        const auto known = std::find_if(machines.cbegin(), machines.cend(),
                                        [](const MachinePlanning &each) { return each.machine.homeLead != 0; });
        const MachinePlanning &shown = known == machines.cend() ? machines.first() : *known;
        STANKO_TRY(calendar, WorkYears::read(db));
        const auto proposal = proposalOf(shown, completion, calendar);
        fillPreview(plan.preview, shown, proposal);
        next = chosenDate(completion, proposal);
    }

    STANKO_CHECK(
        addStageIntent(db, plan, lead.id, key, lead.stage, view.settings.roles.successOf(lead.stage.pipeline)));
    addNoteIntent(plan, lead.id, key,
                  completionNoteText(noteOf(completion, plan.preview.serial, completion.kind, next)));
    if (machines.isEmpty() && completion.nextChoice == NextDateChoice::Set)
        return badInput(u"next"_s); // of which machine?
    if (machines.isEmpty())
        STANKO_CHECK(addServiceTagIntent(db, plan, lead, view.settings.roles));
    if (next)
        STANKO_CHECK(addDateIntent(db, plan, lead.id, key, *next, view));
    // The job was done on every machine it names. It was maintenance when somebody says of what kind, or when the next.
    const bool wasMaintenance = next || !completion.kind.isEmpty();
    for (const MachinePlanning &planning : std::as_const(machines)) {
        plan.keys.insert(planning.machine.key);
        const LeadId home = planning.machine.homeLead != 0 ? planning.machine.homeLead : lead.id;
        if (next)
            STANKO_CHECK(addDateIntent(db, plan, home, planning.machine.key, *next, view));
        if (wasMaintenance)
            plan.records.append(recordOf(planning, completion));
    }
    plan.entry.key = key;
    plan.entry.kind = HistoryKind::JobCompleted;
    plan.entry.day = completion.doneOn;
    plan.entry.lead = lead.id;
    plan.entry.text = completion.note;
    plan.entry.before = stageText(lead.stage); // where «Вернуть в работу» leads back to
    return plan;
}

Result<EditPlan> planMaintained(Database &db, const Completion &given, const StoreView &view)
{
    STANKO_TRY(passport, passportOf(db, given.key));
    Completion completion = tidied(given);
    completion.lead = 0;
    STANKO_CHECK(checkCompletion(completion, view));
    STANKO_TRY(plans, MaintenanceStore::plans(db));
    STANKO_TRY(calendar, WorkYears::read(db));
    STANKO_TRY(planning, planningOf(db, passport, plans, completion));
    EditPlan plan;
    plan.keys.insert(passport.key);
    plan.preview.title = passport.nextKind;
    plan.preview.serial = passport.serial;
    const auto proposal = proposalOf(planning, completion, calendar);
    fillPreview(plan.preview, planning, proposal);
    const std::optional<QDate> next = chosenDate(completion, proposal);
    addNoteIntent(plan, passport.homeLead, passport.key,
                  completionNoteText(noteOf(completion, passport.serial, planning.kind, next)));
    if (next)
        STANKO_CHECK(addDateIntent(db, plan, passport.homeLead, passport.key, *next, view));
    plan.records.append(recordOf(planning, completion));
    plan.entry.key = passport.key;
    plan.entry.kind = HistoryKind::Maintained;
    plan.entry.day = completion.doneOn;
    plan.entry.lead = passport.homeLead;
    plan.entry.text = completion.note;
    plan.entry.before = planning.kind;
    return plan;
}

} // namespace Stanko
