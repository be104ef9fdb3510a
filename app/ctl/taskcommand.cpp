// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/pushing.h"
#include "models/service/intakedesk.h"

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

/// What is wrong with the member of the task that \a error names, said of the option it came from.
Failure wrongTask(const Error &error)
{
    const QString option = "--"_L1 + error.detail;
    if (error.detail == "due"_L1) {
        return badArgument(option, ctlText(QT_TRANSLATE_NOOP("Ctl", "этот день уже прошёл или слишком далеко")),
                           ctlText(QT_TRANSLATE_NOOP("Ctl", "Укажите сегодняшний или будущий день.")));
    }
    if (error.detail == "user"_L1) {
        return badArgument(option, ctlText(QT_TRANSLATE_NOOP("Ctl", "такого сотрудника в amoCRM нет")),
                           ctlText(QT_TRANSLATE_NOOP("Ctl", "Укажите номер работающего сотрудника или не указывайте: "
                                                            "задачу получит ответственный за сделку.")));
    }
    return badArgument(
        option, ctlText(QT_TRANSLATE_NOOP("Ctl", "слишком длинно или пусто")),
        ctlText(QT_TRANSLATE_NOOP("Ctl", "Напишите, что сделать, не длиннее %1 знаков.")).arg(kMaxTaskText));
}

QFuture<Outcome> runTask(const CommandContext &context)
{
    NewTask task;
    task.lead = context.line.id(0);
    task.text = context.line.text("--text");
    if (context.line.has("--due"))
        task.due = context.line.day("--due");
    if (context.line.has("--user"))
        task.user = context.line.text("--user").toLongLong();
    return context.desks.intake->addTask(task)
        .then(context.owner,
              [context, lead = task.lead](const Result<EditReceipt> &written) {
                  if (!written && written.error().kind == ErrorKind::BadInput)
                      return ended(failed(wrongTask(written.error()), kExitBadInput));
                  return pushAndReport(context, QtFuture::makeReadyFuture(written), {{u"lead_id"_s, lead}});
              })
        .unwrap();
}

} // namespace

CommandSpec taskCommand()
{
    return {
        "task",
        QT_TRANSLATE_NOOP("Ctl", "задача сотруднику по сделке"),
        CommandReach::Edits,
        {{"LEAD_ID", ArgumentType::Id, Presence::Required, QT_TRANSLATE_NOOP("Ctl", "номер сделки")}},
        {{"--text", ArgumentType::Text, Presence::Required, QT_TRANSLATE_NOOP("Ctl", "что сделать")},
         {"--due", ArgumentType::Date, Presence::Optional, QT_TRANSLATE_NOOP("Ctl", "к какому дню, если не сегодня")},
         {"--user", ArgumentType::Id, Presence::Optional,
          QT_TRANSLATE_NOOP("Ctl", "номер сотрудника; без него — ответственный за сделку")},
         noPushOption()},
        runTask};
}

} // namespace Stanko
