// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "models/service/setupdesk.h"
#include "ui/errortext/formats.h"

#include <QtCore/QDir>
#include <QtCore/QJsonArray>
#include <QtCore/QLocale>

namespace Stanko {

using namespace Qt::StringLiterals;

// Commands for the set-up of the desk itself.

namespace {

QFuture<Outcome> runEnvExport(const CommandContext &context)
{
    const QString file = QDir(context.line.folder).absoluteFilePath(context.line.text("--out"));
    return whenOk(context, context.desks.setup->exportEnv(file), [file](Unit) {
        const QString text = ctlText(QT_TRANSLATE_NOOP("Ctl", "Настройки записаны: %1\nТокенов в файле нет; куда их "
                                                              "вписать, сказано в его конце."));
        return Outcome{kExitDone, QJsonDocument(QJsonObject{{u"ok"_s, true}, {u"file"_s, file}}),
                       text.arg(QDir::toNativeSeparators(file)), false};
    });
}

QJsonObject previewObject(const ForgetPreview &preview)
{
    return {{u"unsent"_s, preview.unsent},
            {u"examples"_s, QJsonArray::fromStringList(preview.examples)},
            {u"backups"_s, preview.backups},
            {u"bytes"_s, preview.bytes}};
}

/// What would be lost, in words.
QString previewText(const ForgetPreview &preview)
{
    QStringList lines{ctlText(QT_TRANSLATE_NOOP("Ctl", "Будут стёрты токены, база и резервные копии (%1), всего %2."))
                          .arg(preview.backups)
                          .arg(QLocale().formattedDataSize(preview.bytes))};
    if (preview.unsent > 0) {
        lines.append(ctlText(QT_TRANSLATE_NOOP("Ctl", "Не отправлено и пропадёт: %1."))
                         .arg(counted(Counted::Change, preview.unsent)));
        for (const QString &example : preview.examples)
            lines.append(u"  "_s + example);
    }
    return lines.join(u'\n');
}

Outcome notConfirmed(const QString &typed, const QString &host, const ForgetPreview &preview)
{
    const QString remedy = previewText(preview) + u'\n' +
                           ctlText(QT_TRANSLATE_NOOP("Ctl", "Чтобы забыть, повторите с --confirm %1.")).arg(host);
    Outcome outcome =
        failed(badArgument(u"--confirm"_s,
                           ctlText(QT_TRANSLATE_NOOP("Ctl", "«%1» — не адрес этого аккаунта")).arg(typed), remedy),
               kExitBadInput);
    QJsonObject document = outcome.document.object();
    document.insert(u"would_lose"_s, previewObject(preview));
    outcome.document.setObject(document);
    return outcome;
}

QFuture<Outcome> runForget(const CommandContext &context)
{
    const SetupSummary setup = context.desks.setup->summary();
    if (!setup.isConfigured)
        return ended(failed(makeError(ErrorKind::BadSettings)));
    return whenOk(context, context.desks.setup->forgetPreview(), [context, setup](const ForgetPreview &preview) {
        const QString typed = context.line.text("--confirm").trimmed();
        const QString host = setup.settings.baseUrl.host();
        if (typed.compare(host, Qt::CaseInsensitive) != 0)
            return ended(notConfirmed(typed, host, preview));
        return whenOk(context, context.desks.setup->forget(), [preview](Unit) {
            QJsonObject document = previewObject(preview);
            document.insert(u"ok"_s, true);
            return Outcome{
                kExitDone, QJsonDocument(document),
                ctlText(QT_TRANSLATE_NOOP("Ctl", "Рабочее место забыто: токены, база и резервные копии стёрты.")),
                false};
        });
    });
}

} // namespace

CommandSpec envExportCommand()
{
    return {"env export",
            QT_TRANSLATE_NOOP("Ctl", "записать настройки в файл .env, без токенов"),
            CommandReach::Local,
            {},
            {{"--out", ArgumentType::Text, Presence::Required, QT_TRANSLATE_NOOP("Ctl", "имя файла")}},
            runEnvExport};
}

CommandSpec forgetCommand()
{
    return {"forget",
            QT_TRANSLATE_NOOP("Ctl", "забыть это рабочее место: стереть токены, базу и копии"),
            CommandReach::EndsDesk,
            {},
            {{"--confirm", ArgumentType::Text, Presence::Required,
              QT_TRANSLATE_NOOP("Ctl", "адрес аккаунта, например russtanko.amocrm.ru, в знак согласия")}},
            runForget};
}

} // namespace Stanko
