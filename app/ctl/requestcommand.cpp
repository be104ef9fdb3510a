// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/pushing.h"
#include "models/service/intakedesk.h"

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

/// What is wrong with the member of the request that \a error names, said of the option it came from.
Failure wrongOption(const Error &error)
{
    const QString option = "--"_L1 + error.detail;
    if (error.detail == "phone"_L1) {
        return badArgument(option, ctlText(QT_TRANSLATE_NOOP("Ctl", "это не номер телефона")),
                           ctlText(QT_TRANSLATE_NOOP("Ctl", "Укажите номер с кодом, например +7 916 123-45-67.")));
    }
    if (error.detail == "price"_L1) {
        return badArgument(option, ctlText(QT_TRANSLATE_NOOP("Ctl", "это не сумма")),
                           ctlText(QT_TRANSLATE_NOOP(
                               "Ctl", "Укажите рубли, например 48700 или \"48 700,50 ₽\".")));
    }
    if (error.detail == "serial"_L1) {
        return badArgument(option, ctlText(QT_TRANSLATE_NOOP("Ctl", "это не серийный номер")),
                           ctlText(QT_TRANSLATE_NOOP("Ctl", "Укажите серийный номер станка, как в сделке.")));
    }
    return badArgument(option, ctlText(QT_TRANSLATE_NOOP("Ctl", "слишком длинно или пусто")),
                       ctlText(QT_TRANSLATE_NOOP("Ctl", "Сократите текст.")));
}

QFuture<Outcome> runRequest(const CommandContext &context)
{
    NewRequest request;
    request.name = context.line.text("--name");
    request.phone = context.line.text("--phone");
    request.text = context.line.text("--text");
    request.serial = context.line.text("--serial");
    request.source = context.line.text("--source");
    request.price = context.line.text("--price");
    return context.desks.intake->createRequest(request)
        .then(context.owner,
              [context](const Result<EditReceipt> &written) {
                  if (!written && written.error().kind == ErrorKind::BadInput)
                      return ended(failed(wrongOption(written.error()), kExitBadInput));
                  return pushAndReport(context, QtFuture::makeReadyFuture(written), {{u"lead_id"_s, QJsonValue::Null}});
              })
        .unwrap();
}

} // namespace

CommandSpec requestCommand()
{
    return {"request",
            QT_TRANSLATE_NOOP("Ctl", "новая заявка: сделка и контакт в amoCRM"),
            CommandReach::Edits,
            {},
            {{"--name", ArgumentType::Text, Presence::Required, QT_TRANSLATE_NOOP("Ctl", "имя клиента")},
             {"--phone", ArgumentType::Text, Presence::Optional, QT_TRANSLATE_NOOP("Ctl", "телефон в любой записи")},
             {"--text", ArgumentType::Text, Presence::Optional, QT_TRANSLATE_NOOP("Ctl", "что случилось")},
             {"--serial", ArgumentType::Serial, Presence::Optional,
              QT_TRANSLATE_NOOP("Ctl", "серийный номер станка; модель и клиент берутся из паспорта")},
             {"--source", ArgumentType::Text, Presence::Optional, QT_TRANSLATE_NOOP("Ctl", "откуда заявка")},
             {"--price", ArgumentType::Text, Presence::Optional, QT_TRANSLATE_NOOP("Ctl", "бюджет сделки, рубли")},
             noPushOption()},
            runRequest};
}

} // namespace Stanko
