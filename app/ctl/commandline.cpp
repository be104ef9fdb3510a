// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commandline.h"

#include "app/ctl/commands.h"
#include "app/ctl/texttable.h"
#include "models/domain/civilday.h"
#include "models/domain/serial.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Ctl", text);
}

QString nameOf(const ArgumentSpec &spec)
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

const ArgumentSpec *findOption(const QList<ArgumentSpec> &options, const QString &name)
{
    for (const ArgumentSpec &spec : options) {
        if (name == QLatin1StringView(spec.name))
            return &spec;
    }
    return nullptr;
}

QString commandList()
{
    QStringList names;
    for (const CommandSpec &spec : commands())
        names.append(QString::fromLatin1(spec.words));
    return names.join(u", "_s);
}

QString usageOf(const CommandSpec &spec)
{
    QString usage = "stankodeskctl "_L1 + QString::fromLatin1(spec.words);
    for (const ArgumentSpec &argument : spec.positional)
        usage += u' ' + nameOf(argument);
    for (const ArgumentSpec &option : spec.options) {
        QString text = nameOf(option);
        if (option.type == ArgumentType::Date)
            text += " YYYY-MM-DD"_L1;
        else if (option.type == ArgumentType::DateOrNone)
            text += " YYYY-MM-DD|none"_L1;
        else if (option.type == ArgumentType::Count)
            text += " N"_L1;
        else if (option.type != ArgumentType::Flag)
            text += " TEXT"_L1;
        if (option.presence == Presence::Repeated)
            usage += u' ' + text + u" ["_s + text + u"]…"_s;
        else
            usage += option.presence == Presence::Required ? u' ' + text : u" ["_s + text + u']';
    }
    return usage;
}

constexpr int kMaxDays = 36'500;

std::optional<qint64> wholeNumber(const QString &text)
{
    const bool isDigits =
        !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    bool isOk = false;
    const qint64 number = isDigits ? text.toLongLong(&isOk) : 0;
    return isOk ? std::optional(number) : std::nullopt;
}

/// nullopt when \a value fits. The day's own plausibility (future, before purchase) is for the desks.
std::optional<Failure> judge(const ArgumentSpec &spec, const QString &value)
{
    switch (spec.type) {
    case ArgumentType::Flag:
        return std::nullopt;
    case ArgumentType::Text:
        if (!value.trimmed().isEmpty())
            return std::nullopt;
        return badArgument(nameOf(spec), say(QT_TRANSLATE_NOOP("Ctl", "пустое значение")),
                           say(QT_TRANSLATE_NOOP("Ctl", "Укажите текст в кавычках.")));
    case ArgumentType::DateOrNone:
        if (value == "none"_L1)
            return std::nullopt;
        [[fallthrough]];
    case ArgumentType::Date:
        if (parseDay(value))
            return std::nullopt;
        return badArgument(nameOf(spec), say(QT_TRANSLATE_NOOP("Ctl", "«%1» — не дата")).arg(value),
                           say(QT_TRANSLATE_NOOP("Ctl", "Укажите существующий день в виде ГГГГ-ММ-ДД, например "
                                                        "2026-11-22.")));
    case ArgumentType::Id: {
        const std::optional<qint64> id = wholeNumber(value);
        if (id && *id > 0)
            return std::nullopt;
        return badArgument(nameOf(spec), say(QT_TRANSLATE_NOOP("Ctl", "«%1» — не номер")).arg(value),
                           say(QT_TRANSLATE_NOOP("Ctl", "Укажите целое положительное число.")));
    }
    case ArgumentType::Count: {
        const std::optional<qint64> count = wholeNumber(value);
        if (count && *count <= kMaxDays)
            return std::nullopt;
        return badArgument(nameOf(spec), say(QT_TRANSLATE_NOOP("Ctl", "«%1» — не число дней")).arg(value),
                           say(QT_TRANSLATE_NOOP("Ctl", "Укажите целое число от 0 до %1.")).arg(kMaxDays));
    }
    case ArgumentType::Serial:
        if (!foldSerial(value).isEmpty())
            return std::nullopt;
        return badArgument(nameOf(spec), say(QT_TRANSLATE_NOOP("Ctl", "«%1» — не серийный номер")).arg(value),
                           say(QT_TRANSLATE_NOOP("Ctl", "Укажите серийный номер станка, как в сделке.")));
    case ArgumentType::ConflictSide:
        if (value == "mine"_L1 || value == "theirs"_L1 || value == "own"_L1)
            return std::nullopt;
        return badArgument(
            nameOf(spec), say(QT_TRANSLATE_NOOP("Ctl", "«%1» — не выбор")).arg(value),
            say(QT_TRANSLATE_NOOP("Ctl", "Укажите mine (значение отсюда), theirs (значение amoCRM) или own "
                                         "(другое, с --value).")));
    }
    return std::nullopt;
}

/// Options apart from words: what the first, untyped pass over the arguments finds.
struct Pieces
{
    QStringList words;
    QList<std::pair<QString, std::optional<QString>>> options;
};

/// Is \a name an option of any command that takes a value? Decides whether the next argument belongs to it, before
/// the command is known: options may stand before the command.
bool takesValue(const QString &name)
{
    if (const ArgumentSpec *spec = findOption(globalOptions(), name))
        return spec->type != ArgumentType::Flag;
    return std::any_of(commands().begin(), commands().end(), [&name](const CommandSpec &command) {
        const ArgumentSpec *spec = findOption(command.options, name);
        return spec && spec->type != ArgumentType::Flag;
    });
}

bool isOptionName(const QString &text)
{
    return findOption(globalOptions(), text) ||
           std::any_of(commands().begin(), commands().end(),
                       [&text](const CommandSpec &command) { return findOption(command.options, text); });
}

Pieces piecesOf(const QStringList &arguments)
{
    Pieces pieces;
    for (qsizetype at = 0; at < arguments.size(); ++at) {
        const QString &argument = arguments.at(at);
        if (argument == "--"_L1) {
            pieces.words += arguments.mid(at + 1);
            break;
        }
        if (argument == "-h"_L1) {
            pieces.options.append({u"--help"_s, std::nullopt});
            continue;
        }
        if (!argument.startsWith(u'-') || argument.size() < 2) {
            pieces.words.append(argument);
            continue;
        }
        const qsizetype equals = argument.indexOf(u'=');
        const QString name = equals < 0 ? argument : argument.left(equals);
        std::optional<QString> value;
        if (equals >= 0)
            value = argument.mid(equals + 1);
        else if (takesValue(name) && at + 1 < arguments.size() && !isOptionName(arguments.at(at + 1)))
            value = arguments.at(++at);
        pieces.options.append({name, value});
    }
    return pieces;
}

/// The longest command whose words the given ones begin with; removes them.
const CommandSpec *takeCommand(QStringList &words)
{
    const CommandSpec *best = nullptr;
    qsizetype bestSize = 0;
    for (const CommandSpec &spec : commands()) {
        const QStringList names = QString::fromLatin1(spec.words).split(u' ');
        if (names.size() > bestSize && words.mid(0, names.size()) == names) {
            best = &spec;
            bestSize = names.size();
        }
    }
    words.remove(0, bestSize);
    return best;
}

std::optional<Failure> takeGlobal(CommandLine &line, const QString &name, const std::optional<QString> &value)
{
    if (name == "--json"_L1)
        line.wantsJson = true;
    else if (name == "--help"_L1)
        line.wantsHelp = true;
    else if (name == "--version"_L1)
        line.wantsVersion = true;
    else if (name == "--data-dir"_L1)
        line.dataDir = value.value_or(QString());
    else if (name == "--profile"_L1)
        line.profile = value.value_or(QString());
    else
        line.envFile = value.value_or(QString());
    return std::nullopt;
}

std::optional<Failure> takeOption(CommandLine &line, const QString &name, const std::optional<QString> &value)
{
    const ArgumentSpec *global = findOption(globalOptions(), name);
    const ArgumentSpec *spec = global;
    if (!spec && line.command)
        spec = findOption(line.command->options, name);
    if (!spec) {
        return badArgument(name, say(QT_TRANSLATE_NOOP("Ctl", "такого параметра нет")),
                           line.command ? say(QT_TRANSLATE_NOOP("Ctl", "Правильно: %1")).arg(usageOf(*line.command))
                                        : say(QT_TRANSLATE_NOOP("Ctl", "Справка: stankodeskctl --help")));
    }
    if (spec->type == ArgumentType::Flag && value) {
        return badArgument(name, say(QT_TRANSLATE_NOOP("Ctl", "значение не нужно")),
                           say(QT_TRANSLATE_NOOP("Ctl", "Напишите просто %1.")).arg(name));
    }
    if (spec->type != ArgumentType::Flag && !value) {
        return badArgument(name, say(QT_TRANSLATE_NOOP("Ctl", "не указано значение")),
                           say(QT_TRANSLATE_NOOP("Ctl", "Напишите значение после %1.")).arg(name));
    }
    if (value) {
        if (std::optional<Failure> failure = judge(*spec, *value))
            return failure;
    }
    if (global)
        return takeGlobal(line, name, value);
    if (spec->presence == Presence::Repeated) {
        line.repeated[name].append(value.value_or(QString()));
    } else if (line.options.contains(name)) {
        return badArgument(name, say(QT_TRANSLATE_NOOP("Ctl", "указан дважды")),
                           say(QT_TRANSLATE_NOOP("Ctl", "Оставьте одно значение.")));
    }
    line.options.insert(name, value.value_or(QString()));
    return std::nullopt;
}

std::optional<Failure> takePositional(CommandLine &line, const QStringList &words)
{
    const CommandSpec &spec = *line.command;
    for (qsizetype at = 0; at < spec.positional.size(); ++at) {
        if (at >= words.size()) {
            return badArgument(nameOf(spec.positional.at(at)), say(QT_TRANSLATE_NOOP("Ctl", "не указано")),
                               say(QT_TRANSLATE_NOOP("Ctl", "Правильно: %1")).arg(usageOf(spec)));
        }
        if (std::optional<Failure> failure = judge(spec.positional.at(at), words.at(at)))
            return failure;
    }
    if (words.size() > spec.positional.size()) {
        return badArgument(
            words.at(spec.positional.size()), say(QT_TRANSLATE_NOOP("Ctl", "лишнее слово")),
            say(QT_TRANSLATE_NOOP("Ctl", "Правильно: %1. Текст с пробелами берите в кавычки.")).arg(usageOf(spec)));
    }
    line.positional = words;
    return std::nullopt;
}

} // namespace

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
        outboxCommand(),
        outboxCancelCommand(),
        outboxRetryCommand(),
        outboxResolveCommand(),
        outboxPostponeCommand(),
        outboxAmendCommand(),
        historyCommand(),
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

bool CommandLine::has(const char *option) const
{
    return options.contains(QString::fromLatin1(option));
}

QString CommandLine::text(const char *option) const
{
    return options.value(QString::fromLatin1(option));
}

QStringList CommandLine::texts(const char *option) const
{
    return repeated.value(QString::fromLatin1(option));
}

QDate CommandLine::day(const char *option) const
{
    return parseDay(text(option)).value_or(QDate());
}

std::optional<QDate> parseDay(const QString &text)
{
    const QDate day = text.size() == 10 ? QDate::fromString(text, Qt::ISODate) : QDate();
    return isSendableDay(day) ? std::optional(day) : std::nullopt;
}

bool asksForJson(const QStringList &arguments)
{
    const qsizetype end = arguments.indexOf(u"--"_s);
    return arguments.mid(0, end < 0 ? arguments.size() : end).contains(u"--json"_s);
}

std::variant<CommandLine, Failure> parseCommandLine(const QStringList &arguments)
{
    CommandLine line;
    Pieces pieces = piecesOf(arguments);
    line.command = takeCommand(pieces.words);
    for (const auto &[name, value] : std::as_const(pieces.options)) {
        if (std::optional<Failure> failure = takeOption(line, name, value))
            return *failure;
    }
    if (line.wantsHelp || line.wantsVersion)
        return line;
    if (!line.command) {
        const QString known =
            say(QT_TRANSLATE_NOOP("Ctl", "Команды: %1. Справка: stankodeskctl --help")).arg(commandList());
        if (pieces.words.isEmpty())
            return Failure{u"bad_input"_s, say(QT_TRANSLATE_NOOP("Ctl", "Команда не указана.")), known};
        return badArgument(pieces.words.first(), say(QT_TRANSLATE_NOOP("Ctl", "такой команды нет")), known);
    }
    if (std::optional<Failure> failure = takePositional(line, pieces.words))
        return *failure;
    for (const ArgumentSpec &option : line.command->options) {
        if (option.presence != Presence::Optional && !line.options.contains(nameOf(option))) {
            return badArgument(nameOf(option), say(QT_TRANSLATE_NOOP("Ctl", "не указано")),
                               say(QT_TRANSLATE_NOOP("Ctl", "Правильно: %1")).arg(usageOf(*line.command)));
        }
    }
    return line;
}

QString helpText(const CommandSpec *command)
{
    QStringList lines;
    const auto addOptions = [&lines](const QList<ArgumentSpec> &options) {
        TextTable table;
        for (const ArgumentSpec &option : options)
            table.addRow({u"  "_s + nameOf(option), say(option.help)});
        lines.append(table.text());
    };
    if (command) {
        lines.append(usageOf(*command));
        lines.append(say(command->help));
        if (!command->positional.isEmpty() || !command->options.isEmpty()) {
            lines.append(QString());
            addOptions(command->positional + command->options);
        }
    } else {
        lines.append(
            say(QT_TRANSLATE_NOOP("Ctl", "stankodeskctl — StankoDesk без окна: обмен с amoCRM, списки, «Выполнено».")));
        lines.append(QString());
        TextTable table;
        for (const CommandSpec &spec : commands())
            table.addRow({u"  "_s + usageOf(spec).mid(14), say(spec.help)});
        lines.append(table.text());
    }
    lines.append(QString());
    lines.append(say(QT_TRANSLATE_NOOP("Ctl", "Общие параметры:")));
    addOptions(globalOptions());
    lines.append(QString());
    lines.append(say(QT_TRANSLATE_NOOP(
        "Ctl", "Код выхода: 0 сделано, 1 не всё отправлено, 2 ошибка в команде, 3 нет доступа, 4 нет связи с amoCRM, 5 "
               "беда с данными на этом компьютере.")));
    return lines.join(u'\n');
}

} // namespace Stanko
