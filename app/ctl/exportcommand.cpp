// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "models/domain/searchfold.h"
#include "models/service/calendarfiles.h"
#include "models/service/engineerdesk.h"

#include <QtCore/QDir>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

std::optional<CalendarFormat> formatOf(const QString &word)
{
    if (word == "ics"_L1)
        return CalendarFormat::Ics;
    if (word == "csv"_L1)
        return CalendarFormat::Csv;
    if (word == "json"_L1)
        return CalendarFormat::Json;
    return std::nullopt;
}

/// The engineers that \a typed may mean: by id, else by name, whole before in part.
QList<Engineer> engineersNamed(const Crew &crew, const QString &typed)
{
    bool isNumber = false;
    const UserId id = typed.toLongLong(&isNumber);
    if (isNumber) {
        const Engineer *engineer = crew.find(id);
        return engineer ? QList<Engineer>{*engineer} : QList<Engineer>{};
    }
    const QString folded = foldForSearch(typed);
    QList<Engineer> whole;
    QList<Engineer> partly;
    for (const Engineer &engineer : crew.engineers) {
        const QString name = foldForSearch(engineer.name);
        if (name == folded)
            whole.append(engineer);
        else if (name.contains(folded))
            partly.append(engineer);
    }
    return whole.isEmpty() ? partly : whole;
}

QFuture<Outcome> writeCalendar(const CommandContext &context, std::optional<UserId> engineer)
{
    const QString file = QDir(context.line.folder).absoluteFilePath(context.line.text("--out"));
    return whenOk(
        context, context.desks.calendarFiles->write(file, *formatOf(context.line.text("--format")), engineer),
        [](const CalendarFile &written) {
            const QJsonObject object{{u"ok"_s, true}, {u"rows"_s, written.rows}, {u"file"_s, written.fileName}};
            return Outcome{kExitDone, QJsonDocument(object),
                           ctlText(QT_TRANSLATE_NOOP("Ctl", "Записано ТО: %1. Файл: %2"))
                               .arg(written.rows)
                               .arg(QDir::toNativeSeparators(written.fileName)),
                           false};
        });
}

QFuture<Outcome> runExportCalendar(const CommandContext &context)
{
    if (const QString format = context.line.text("--format"); !formatOf(format)) {
        return ended(failed(badArgument(u"--format"_s,
                                        ctlText(QT_TRANSLATE_NOOP("Ctl", "вид файла «%1» неизвестен")).arg(format),
                                        ctlText(QT_TRANSLATE_NOOP("Ctl", "Укажите ics, csv или json."))),
                            kExitBadInput));
    }
    if (!context.line.has("--engineer"))
        return writeCalendar(context, std::nullopt);
    const QString typed = context.line.text("--engineer");
    return whenOk(context, context.desks.engineers->crew(), [context, typed](const Crew &crew) {
        const QList<Engineer> found = engineersNamed(crew, typed);
        if (found.size() == 1)
            return writeCalendar(context, found.first().id);
        QStringList names;
        for (const Engineer &engineer : found.isEmpty() ? crew.engineers : found)
            names.append(u"%1 (%2)"_s.arg(engineer.name).arg(engineer.id));
        const QString problem = found.isEmpty()
                                    ? ctlText(QT_TRANSLATE_NOOP("Ctl", "инженера «%1» нет"))
                                    : ctlText(QT_TRANSLATE_NOOP("Ctl", "под «%1» подходят несколько инженеров"));
        return ended(failed(badArgument(u"--engineer"_s, problem.arg(typed),
                                        ctlText(QT_TRANSLATE_NOOP("Ctl", "Есть: %1.")).arg(names.join(", "_L1))),
                            kExitBadInput));
    });
}

} // namespace

CommandSpec exportCalendarCommand()
{
    return {"export calendar",
            QT_TRANSLATE_NOOP("Ctl", "календарь ТО файлом: для Thunderbird и KOrganizer, таблицей или JSON"),
            CommandReach::Local,
            {},
            {{"--format", ArgumentType::Text, Presence::Required, QT_TRANSLATE_NOOP("Ctl", "ics, csv или json")},
             {"--out", ArgumentType::Text, Presence::Required, QT_TRANSLATE_NOOP("Ctl", "имя файла")},
             {"--engineer", ArgumentType::Text, Presence::Optional,
              QT_TRANSLATE_NOOP("Ctl", "только ТО этого инженера: имя или номер; без него все")}},
            runExportCalendar};
}

} // namespace Stanko
