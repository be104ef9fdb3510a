// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/pushing.h"
#include "models/domain/decimal.h"
#include "models/service/maintenancedesk.h"
#include "ui/errortext/formats.h"

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

/// The parts that completing a job and doing scheduled maintenance share.
Result<Completion> completionOf(const CommandLine &line, QDate today, NextDateChoice usual)
{
    Completion completion;
    completion.note = line.text("--note").trimmed();
    if (completion.note.size() > kMaxCompletionNote) {
        return makeError(ErrorKind::BadInput,
                         ctlText(QT_TRANSLATE_NOOP("Ctl", "--note: длиннее %1 знаков")).arg(kMaxCompletionNote));
    }
    completion.kind = line.text("--kind").trimmed();
    completion.consumables = line.texts("--consumable");
    if (line.has("--hours")) {
        const Result<Decimal> hours = parseDecimal(line.text("--hours"));
        if (!hours) {
            return makeError(
                ErrorKind::BadInput,
                ctlText(QT_TRANSLATE_NOOP("Ctl", "--hours: «%1» — не число часов")).arg(line.text("--hours")));
        }
        completion.hours = decimalText(*hours).toDouble();
    }
    completion.doneOn = line.has("--date") ? line.day("--date") : today;
    if (completion.doneOn > today) {
        return makeError(ErrorKind::BadInput,
                         ctlText(QT_TRANSLATE_NOOP("Ctl", "--date: %1 ещё не наступило, сегодня %2"))
                             .arg(line.text("--date"), today.toString(Qt::ISODate)));
    }
    completion.nextChoice = usual;
    if (!line.has("--next"))
        return completion;
    if (line.text("--next") == "none"_L1) {
        completion.nextChoice = NextDateChoice::Leave;
        return completion;
    }
    completion.nextChoice = NextDateChoice::Set;
    completion.nextDate = line.day("--next");
    if (*completion.nextDate <= completion.doneOn) {
        return makeError(ErrorKind::BadInput,
                         ctlText(QT_TRANSLATE_NOOP("Ctl", "--next: следующее ТО должно быть позже дня работы (%1)"))
                             .arg(completion.doneOn.toString(Qt::ISODate)));
    }
    return completion;
}

QFuture<Outcome> runComplete(const CommandContext &context)
{
    return whenOk(context, accountToday(context), [context](QDate today) {
        Result<Completion> completion = completionOf(context.line, today, NextDateChoice::Leave);
        if (!completion)
            return ended(failed(completion.error()));
        completion->lead = context.line.id(0);
        return pushAndReport(context, context.desks.jobs->complete(*completion), {{u"lead_id"_s, completion->lead}});
    });
}

QFuture<Outcome> runMaintained(const CommandContext &context)
{
    return whenOk(context, accountToday(context), [context](QDate today) {
        Result<Completion> completion = completionOf(context.line, today, NextDateChoice::Plan);
        if (!completion)
            return ended(failed(completion.error()));
        completion->key = context.line.positional.first();
        return pushAndReport(context, context.desks.maintenance->maintained(*completion),
                             {{u"serial"_s, completion->key}});
    });
}

QList<ArgumentSpec> completionOptions(ArgumentSpec next)
{
    return {
        {"--note", ArgumentType::Text, Presence::Required, QT_TRANSLATE_NOOP("Ctl", "что сделано")},
        {"--date", ArgumentType::Date, Presence::Optional, QT_TRANSLATE_NOOP("Ctl", "день работы, если не сегодня")},
        next,
        {"--kind", ArgumentType::Text, Presence::Optional,
         QT_TRANSLATE_NOOP("Ctl", "вид проведённого ТО, если не тот, что подошёл")},
        {"--hours", ArgumentType::Text, Presence::Optional, QT_TRANSLATE_NOOP("Ctl", "сколько часов работали")},
        {"--consumable", ArgumentType::Text, Presence::Several,
         QT_TRANSLATE_NOOP("Ctl", "израсходованный материал; можно повторять")},
        noPushOption()};
}

} // namespace

CommandSpec completeCommand()
{
    return {"complete",
            QT_TRANSLATE_NOOP("Ctl", "«Выполнено»: закрыть заявку с результатом"),
            CommandReach::Edits,
            {{"LEAD_ID", ArgumentType::Id, Presence::Required, QT_TRANSLATE_NOOP("Ctl", "номер сделки")}},
            completionOptions({"--next", ArgumentType::Date, Presence::Optional,
                               QT_TRANSLATE_NOOP("Ctl", "дата следующего ТО; без неё дата остаётся прежней")}),
            runComplete};
}

CommandSpec maintainedCommand()
{
    return {"maintained",
            QT_TRANSLATE_NOOP("Ctl", "плановое ТО проведено без заявки"),
            CommandReach::Edits,
            {{"SERIAL", ArgumentType::Serial, Presence::Required, QT_TRANSLATE_NOOP("Ctl", "серийный номер")}},
            completionOptions({"--next", ArgumentType::DateOrNone, Presence::Optional,
                               QT_TRANSLATE_NOOP("Ctl", "дата следующего ТО вместо плановой; none — не менять")}),
            runMaintained};
}

} // namespace Stanko
