// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/jsonvalues.h"
#include "app/ctl/texttable.h"
#include "models/service/datadesk.h"
#include "ui/errortext/formats.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QLocale>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

QJsonObject backupObject(const BackupInfo &info, const QTimeZone &zone)
{
    return {{u"file"_s, info.file},
            {u"made_at"_s, jsonInstant(info.madeAt, zone)},
            {u"bytes"_s, info.bytes},
            {u"before_update"_s, info.isBeforeUpdate},
            {u"unsent"_s, info.unsent}};
}

Outcome listOutcome(const QList<BackupInfo> &backups, const CommandContext &context)
{
    QJsonArray array;
    TextTable table({ctlText(QT_TRANSLATE_NOOP("Ctl", "Файл")), ctlText(QT_TRANSLATE_NOOP("Ctl", "Сделана")),
                     ctlText(QT_TRANSLATE_NOOP("Ctl", "Размер")),
                     ctlText(QT_TRANSLATE_NOOP("Ctl", "Неотправленных правок"))});
    for (const BackupInfo &info : backups) {
        array.append(backupObject(info, context.zone));
        table.addRow({QFileInfo(info.file).fileName(), dateAndTime(info.madeAt, context.zone),
                      QLocale().formattedDataSize(info.bytes), QString::number(info.unsent)});
    }
    const QString text = backups.isEmpty() ? ctlText(QT_TRANSLATE_NOOP("Ctl", "Резервных копий нет.")) : table.text();
    return {kExitDone, QJsonDocument(array), text, false};
}

QFuture<Outcome> runList(const CommandContext &context)
{
    return whenOk(context, context.desks.data->backups(),
                  [context](const QList<BackupInfo> &backups) { return listOutcome(backups, context); });
}

QFuture<Outcome> runMake(const CommandContext &context)
{
    return whenOk(context, context.desks.data->makeBackup(), [context](const BackupInfo &info) {
        QJsonObject object = backupObject(info, context.zone);
        object.insert("ok"_L1, true);
        return Outcome{kExitDone, QJsonDocument(object),
                       ctlText(QT_TRANSLATE_NOOP("Ctl", "Копия сделана: %1")).arg(QDir::toNativeSeparators(info.file)),
                       false};
    });
}

/// As typed when a file of that name is in the asker's folder, else a name for the folder of the copies.
QString typedFile(const CommandContext &context, const QString &typed)
{
    const QString here = QDir(context.line.folder).absoluteFilePath(typed);
    return QFileInfo::exists(here) ? here : typed;
}

QFuture<Outcome> runRestore(const CommandContext &context)
{
    const QString typed = context.line.positional.at(0);
    return context.desks.data->restore(typedFile(context, typed))
        .then(context.owner, [typed](const Result<RestoreReport> &report) {
            if (!report && report.error().kind == ErrorKind::NotHere) {
                return failed(
                    badArgument(u"FILE"_s, ctlText(QT_TRANSLATE_NOOP("Ctl", "копии «%1» нет")).arg(typed),
                                ctlText(QT_TRANSLATE_NOOP("Ctl", "Список копий: stankodeskctl backup list."))),
                    kExitBadInput);
            }
            if (!report)
                return failed(report.error());
            const QJsonObject object{{u"ok"_s, true},
                                     {u"replaced_file"_s, report->replacedFile},
                                     {u"carried_intents"_s, report->carriedIntents}};
            const QString text =
                ctlText(QT_TRANSLATE_NOOP("Ctl", "Данные восстановлены. Прежняя база сохранена: %1\nПеренесено "
                                                 "неотправленных правок: %2. Изменения amoCRM загрузит sync."))
                    .arg(QDir::toNativeSeparators(report->replacedFile))
                    .arg(report->carriedIntents);
            return Outcome{kExitDone, QJsonDocument(object), text, false};
        });
}

QFuture<Outcome> runDiagnostics(const CommandContext &context)
{
    const QString file = QDir(context.line.folder).absoluteFilePath(context.line.text("--out"));
    return whenOk(context, context.desks.data->saveDiagnostics(file), [file](Unit) {
        const QString text = ctlText(QT_TRANSLATE_NOOP("Ctl", "Сведения для поддержки записаны: %1"));
        return Outcome{kExitDone, QJsonDocument(QJsonObject{{u"ok"_s, true}, {u"file"_s, file}}),
                       text.arg(QDir::toNativeSeparators(file)), false};
    });
}

} // namespace

CommandSpec backupListCommand()
{
    return {"backup list", QT_TRANSLATE_NOOP("Ctl", "резервные копии данных"), CommandReach::Local, {}, {}, runList};
}

CommandSpec backupMakeCommand()
{
    return {"backup make", QT_TRANSLATE_NOOP("Ctl", "сделать резервную копию сейчас"), CommandReach::Local, {}, {},
            runMake};
}

CommandSpec backupRestoreCommand()
{
    return {"backup restore",
            QT_TRANSLATE_NOOP("Ctl", "вернуться к резервной копии; неотправленные правки сохраняются"),
            CommandReach::Local,
            {{"FILE", ArgumentType::Text, Presence::Required,
              QT_TRANSLATE_NOOP("Ctl", "файл из backup list или путь к копии")}},
            {},
            runRestore};
}

CommandSpec diagnosticsCommand()
{
    return {"diagnostics",
            QT_TRANSLATE_NOOP("Ctl", "архив со сведениями для поддержки, без имён, телефонов и токенов"),
            CommandReach::Local,
            {},
            {{"--out", ArgumentType::Text, Presence::Required, QT_TRANSLATE_NOOP("Ctl", "имя файла .zip")}},
            runDiagnostics};
}

} // namespace Stanko
