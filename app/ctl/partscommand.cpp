// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/pushing.h"
#include "models/service/partsdesk.h"

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

Failure wrongItem(const QString &item, const QString &problem)
{
    return badArgument(
        "--item "_L1 + item, problem,
        ctlText(QT_TRANSLATE_NOOP("Ctl", "Правильно: \"АРТИКУЛ;НАИМЕНОВАНИЕ;КОЛИЧЕСТВО;ЦЕНА\", например "
                                         "\"FLT-20;Фильтр СОЖ;2;1250,50\". Без цены: \"FLT-20;Фильтр СОЖ;2;\".")));
}

QString numberProblem(const QString &typed, const Error &error)
{
    if (error.detail == "ambiguous"_L1) {
        return ctlText(QT_TRANSLATE_NOOP("Ctl", "«%1» можно прочесть двояко, напишите без разделителя групп"))
            .arg(typed);
    }
    if (error.detail == "negative"_L1)
        return ctlText(QT_TRANSLATE_NOOP("Ctl", "«%1» меньше нуля")).arg(typed);
    if (error.detail == "too large"_L1)
        return ctlText(QT_TRANSLATE_NOOP("Ctl", "«%1» слишком много")).arg(typed);
    return ctlText(QT_TRANSLATE_NOOP("Ctl", "«%1» — не число")).arg(typed);
}

/// An item as it was typed, or what is wrong with it.
std::variant<OrderLine, Failure> itemOf(const QString &item)
{
    QStringList pieces = item.split(u';');
    if (pieces.size() < 4)
        return wrongItem(item, ctlText(QT_TRANSLATE_NOOP("Ctl", "нужны четыре части через «;»")));
    const QString price = pieces.takeLast().trimmed();
    const QString quantity = pieces.takeLast().trimmed();
    OrderLine line;
    line.article = pieces.takeFirst().trimmed();
    line.name = pieces.join(u';').trimmed(); // only a name may hold the sign itself
    if (line.article.isEmpty() && line.name.isEmpty())
        return wrongItem(item, ctlText(QT_TRANSLATE_NOOP("Ctl", "нет ни артикула, ни наименования")));
    const Result<Decimal> pieceCount = parseDecimal(quantity);
    if (!pieceCount)
        return wrongItem(item, numberProblem(quantity, pieceCount.error()));
    if (pieceCount->isZero())
        return wrongItem(item, ctlText(QT_TRANSLATE_NOOP("Ctl", "количество должно быть больше нуля")));
    line.quantity = *pieceCount;
    if (!price.isEmpty()) {
        const Result<Decimal> read = parseDecimal(price);
        if (!read)
            return wrongItem(item, numberProblem(price, read.error()));
        line.price = *read;
    }
    return line;
}

/// What is wrong with the order as a whole, said of the option it came from.
Failure wrongOrder(const Error &error)
{
    if (error.detail == "name"_L1) {
        return badArgument(
            u"--name"_s, ctlText(QT_TRANSLATE_NOOP("Ctl", "неизвестно, кто заказывает")),
            ctlText(QT_TRANSLATE_NOOP("Ctl", "Укажите --name, --phone или --serial станка с клиентом.")));
    }
    if (error.detail == "phone"_L1) {
        return badArgument(u"--phone"_s, ctlText(QT_TRANSLATE_NOOP("Ctl", "это не номер телефона")),
                           ctlText(QT_TRANSLATE_NOOP("Ctl", "Укажите номер с кодом, например +7 916 123-45-67.")));
    }
    if (error.detail == "price"_L1) {
        return badArgument(u"--item"_s, ctlText(QT_TRANSLATE_NOOP("Ctl", "сумма заказа больше, чем примет amoCRM")),
                           ctlText(QT_TRANSLATE_NOOP("Ctl", "Разделите заказ на несколько.")));
    }
    return badArgument(error.detail == "serial"_L1 ? u"--serial"_s : u"--item"_s,
                       ctlText(QT_TRANSLATE_NOOP("Ctl", "слишком длинно или пусто")),
                       ctlText(QT_TRANSLATE_NOOP("Ctl", "Сократите текст.")));
}

QFuture<Outcome> runParts(const CommandContext &context)
{
    PartsOrder order;
    const QStringList items = context.line.texts("--item");
    for (const QString &item : items) {
        const auto read = itemOf(item);
        if (const auto *failure = std::get_if<Failure>(&read))
            return ended(failed(*failure, kExitBadInput));
        order.lines.append(std::get<OrderLine>(read));
    }
    order.serial = context.line.text("--serial");
    order.name = context.line.text("--name");
    order.phone = context.line.text("--phone");
    return context.desks.parts->create(order)
        .then(context.owner,
              [context](const Result<EditReceipt> &written) {
                  if (!written && written.error().kind == ErrorKind::BadInput)
                      return ended(failed(wrongOrder(written.error()), kExitBadInput));
                  return pushAndReport(context, QtFuture::makeReadyFuture(written), {{u"lead_id"_s, QJsonValue::Null}});
              })
        .unwrap();
}

} // namespace

CommandSpec partsCommand()
{
    return {"parts",
            QT_TRANSLATE_NOOP("Ctl", "заказ запчастей: сделка в воронке «ЗАПЧАСТИ»"),
            CommandReach::Edits,
            {},
            {{"--item", ArgumentType::Text, Presence::Repeated,
              QT_TRANSLATE_NOOP("Ctl", "позиция \"АРТИКУЛ;НАИМЕНОВАНИЕ;КОЛИЧЕСТВО;ЦЕНА\"; сколько нужно раз")},
             {"--serial", ArgumentType::Serial, Presence::Optional,
              QT_TRANSLATE_NOOP("Ctl", "для какого станка; клиент берётся из паспорта")},
             {"--name", ArgumentType::Text, Presence::Optional, QT_TRANSLATE_NOOP("Ctl", "имя клиента")},
             {"--phone", ArgumentType::Text, Presence::Optional, QT_TRANSLATE_NOOP("Ctl", "телефон клиента")},
             noPushOption()},
            runParts};
}

} // namespace Stanko
