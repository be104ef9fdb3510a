// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which commands there are, and how they are written.
#include "app/ctl/commandhelp.h"

#include "app/ctl/commands.h"
#include "app/ctl/texttable.h"

namespace Stanko {

using namespace Qt::StringLiterals;

QString argumentName(const ArgumentSpec &spec)
{
    return QString::fromLatin1(spec.name);
}

const QList<ArgumentSpec> &globalOptions()
{
    static const QList<ArgumentSpec> options{
        {"--data-dir", ArgumentType::Text, Presence::Optional,
         QT_TRANSLATE_NOOP("Ctl", "папка с базой данных и журналами")},
        {"--env", ArgumentType::Text, Presence::Optional, QT_TRANSLATE_NOOP("Ctl", "файл с переменными AMOCRM_…")},
        {"--profile", ArgumentType::Text, Presence::Optional,
         QT_TRANSLATE_NOOP("Ctl", "профиль (второй аккаунт) этой папки: название или номер p1, p2…; без него первый")},
        {"--json", ArgumentType::Flag, Presence::Optional,
         QT_TRANSLATE_NOOP("Ctl", "один документ JSON вместо текста")},
        {"--help", ArgumentType::Flag, Presence::Optional, QT_TRANSLATE_NOOP("Ctl", "эта справка")},
        {"--version", ArgumentType::Flag, Presence::Optional, QT_TRANSLATE_NOOP("Ctl", "версия программы")},
    };
    return options;
}

const QList<CommandSpec> &commands()
{
    static const QList<CommandSpec> all{
        checkCommand(),
        syncCommand(),
        passportsCommand(),
        jobsCommand(),
        attentionCommand(),
        attentionDismissCommand(),
        attentionRepairCommand(),
        completeCommand(),
        maintainedCommand(),
        rescheduleCommand(),
        requestCommand(),
        partsCommand(),
        taskCommand(),
        assignCommand(),
        engineersCommand(),
        outboxCommand(),
        outboxCancelCommand(),
        outboxRetryCommand(),
        outboxResolveCommand(),
        outboxPostponeCommand(),
        outboxAmendCommand(),
        historyCommand(),
        whyCommand(),
        datesPushCommand(),
        pauseOnCommand(),
        pauseOffCommand(),
        practiceStartCommand(),
        practiceEndCommand(),
        backupListCommand(),
        backupMakeCommand(),
        backupRestoreCommand(),
        diagnosticsCommand(),
        exportCalendarCommand(),
        envExportCommand(),
        forgetCommand(),
        profilesCommand(),
    };
    return all;
}

QString usageOf(const CommandSpec &spec)
{
    QString usage = "stankodeskctl "_L1 + QString::fromLatin1(spec.words);
    for (const ArgumentSpec &argument : spec.positional)
        usage += u' ' + argumentName(argument);
    for (const ArgumentSpec &option : spec.options) {
        QString text = argumentName(option);
        if (option.type == ArgumentType::Date)
            text += " YYYY-MM-DD"_L1;
        else if (option.type == ArgumentType::DateOrNone)
            text += " YYYY-MM-DD|none"_L1;
        else if (option.type == ArgumentType::Count)
            text += " N"_L1;
        else if (option.type != ArgumentType::Flag)
            text += " TEXT"_L1;
        if (option.presence == Presence::Several)
            usage += u" ["_s + text + u"]…"_s;
        else if (option.presence == Presence::Repeated)
            usage += u' ' + text + u" ["_s + text + u"]…"_s;
        else
            usage += option.presence == Presence::Required ? u' ' + text : u" ["_s + text + u']';
    }
    return usage;
}

QString helpText(const CommandSpec *command)
{
    QStringList lines;
    const auto addOptions = [&lines](const QList<ArgumentSpec> &options) {
        TextTable table;
        for (const ArgumentSpec &option : options)
            table.addRow({u"  "_s + argumentName(option), ctlText(option.help)});
        lines.append(table.text());
    };
    if (command) {
        lines.append(usageOf(*command));
        lines.append(ctlText(command->help));
        if (!command->positional.isEmpty() || !command->options.isEmpty()) {
            lines.append(QString());
            addOptions(command->positional + command->options);
        }
    } else {
        lines.append(ctlText(
            QT_TRANSLATE_NOOP("Ctl", "stankodeskctl — StankoDesk без окна: обмен с amoCRM, списки, «Выполнено».")));
        lines.append(QString());
        TextTable table;
        for (const CommandSpec &spec : commands())
            table.addRow({u"  "_s + usageOf(spec).mid(14), ctlText(spec.help)});
        lines.append(table.text());
    }
    lines.append(QString());
    lines.append(ctlText(QT_TRANSLATE_NOOP("Ctl", "Общие параметры:")));
    addOptions(globalOptions());
    lines.append(QString());
    lines.append(ctlText(QT_TRANSLATE_NOOP(
        "Ctl", "Код выхода: 0 сделано, 1 не всё отправлено, 2 ошибка в команде, 3 нет доступа, 4 нет связи с amoCRM, 5 "
               "беда с данными на этом компьютере.")));
    return lines.join(u'\n');
}

} // namespace Stanko
