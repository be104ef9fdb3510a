// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/jsonvalues.h"
#include "app/ctl/texttable.h"
#include "models/service/attentiondesk.h"
#include "ui/errortext/attentiontext.h"
#include "ui/errortext/formats.h"

#include <QtCore/QJsonArray>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

QJsonObject itemObject(const AttentionItem &item, const QTimeZone &zone)
{
    return {
        {u"id"_s, item.id},
        {u"kind"_s, attentionKindName(item.kind)},
        {u"lead_id"_s, jsonId(item.lead)},
        {u"serial"_s, jsonText(item.serial)},
        {u"message"_s, attentionText(item).message},
        {u"subject"_s, jsonText(item.subject)},
        {u"proposal"_s, jsonText(item.proposal)},
        {u"created_at"_s, jsonInstant(item.createdAt, zone)},
    };
}

Outcome listOutcome(const QList<AttentionItem> &items, const QTimeZone &zone)
{
    QJsonArray array;
    TextTable table({ctlText(QT_TRANSLATE_NOOP("Ctl", "№")), ctlText(QT_TRANSLATE_NOOP("Ctl", "Вид")),
                     ctlText(QT_TRANSLATE_NOOP("Ctl", "Что случилось"))});
    for (const AttentionItem &item : items) {
        array.append(itemObject(item, zone));
        table.addRow({QString::number(item.id), attentionKindName(item.kind), attentionText(item).message});
    }
    const QString text = items.isEmpty() ? ctlText(QT_TRANSLATE_NOOP("Ctl", "Решать нечего.")) : table.text();
    return {kExitDone, QJsonDocument(array), text, false};
}

QFuture<Outcome> runAttention(const CommandContext &context)
{
    return whenOk(context, context.desks.attention->list(),
                  [zone = context.zone](const QList<AttentionItem> &items) { return listOutcome(items, zone); });
}

QFuture<Outcome> runDismiss(const CommandContext &context)
{
    const qint64 id = context.line.id(0);
    const QString reason = context.line.text("--reason").trimmed();
    return whenOk(context, context.desks.attention->dismiss(id, reason), [id](Unit) {
        const QJsonObject object{{u"ok"_s, true}, {u"id"_s, id}};
        return Outcome{kExitDone, QJsonDocument(object), ctlText(QT_TRANSLATE_NOOP("Ctl", "Вопрос %1 закрыт.")).arg(id),
                       false};
    });
}

Outcome choicesOutcome(const QList<RepairChoice> &choices, qint64 id)
{
    QJsonArray array;
    TextTable table({ctlText(QT_TRANSLATE_NOOP("Ctl", "Выбор")), ctlText(QT_TRANSLATE_NOOP("Ctl", "Что в amoCRM"))});
    for (const RepairChoice &choice : choices) {
        array.append(QJsonObject{{u"choice"_s, choice.code}, {u"name"_s, choice.name}});
        table.addRow({choice.code, oneLine(choice.name, 70)});
    }
    const QString text =
        choices.isEmpty()
            ? ctlText(QT_TRANSLATE_NOOP("Ctl", "Предложить нечего: верните прежнее в amoCRM или закройте вопрос."))
            : table.text() + u'\n' +
                  ctlText(QT_TRANSLATE_NOOP("Ctl", "Выбрать: stankodeskctl attention repair %1 --choice ВЫБОР"))
                      .arg(id);
    return {kExitDone, QJsonDocument(array), text, false};
}

Outcome repairedOutcome(const RepairReceipt &receipt, qint64 id)
{
    QStringList lines{
        receipt.variables.isEmpty()
            ? ctlText(QT_TRANSLATE_NOOP("Ctl", "Вопрос %1 решён, правок перенесено: %2.")).arg(id).arg(receipt.edits)
            : ctlText(QT_TRANSLATE_NOOP("Ctl", "Правок перенесено: %1. Настройки этой программы задаёт "
                                               "окружение (или файл --env); поставьте там:"))
                  .arg(receipt.edits)};
    lines += receipt.variables;
    const QJsonObject object{{u"ok"_s, receipt.variables.isEmpty()},
                             {u"id"_s, id},
                             {u"edits"_s, receipt.edits},
                             {u"variables"_s, QJsonArray::fromStringList(receipt.variables)}};
    return {receipt.variables.isEmpty() ? kExitDone : kExitUnsent, QJsonDocument(object), lines.join(u'\n'), false};
}

QFuture<Outcome> repairBy(const CommandContext &context, qint64 id, const QString &choice)
{
    return context.desks.attention->repair(id, choice)
        .then(context.owner, [id, choice](const Result<RepairReceipt> &receipt) {
            if (receipt)
                return repairedOutcome(*receipt, id);
            if (receipt.error().kind != ErrorKind::BadInput)
                return failed(receipt.error());
            return failed(
                badArgument(
                    u"--choice"_s, ctlText(QT_TRANSLATE_NOOP("Ctl", "«%1» не предлагается")).arg(choice),
                    ctlText(QT_TRANSLATE_NOOP("Ctl", "Что предлагается: stankodeskctl attention repair %1")).arg(id)),
                kExitBadInput);
        });
}

QFuture<Outcome> runRepair(const CommandContext &context)
{
    const qint64 id = context.line.id(0);
    if (context.line.has("--choice"))
        return repairBy(context, id, context.line.text("--choice").trimmed());
    return whenOk(context, context.desks.attention->repairs(id),
                  [id](const QList<RepairChoice> &choices) { return choicesOutcome(choices, id); });
}

} // namespace

CommandSpec attentionCommand()
{
    return {"attention", QT_TRANSLATE_NOOP("Ctl", "что ждёт решения"), CommandReach::Local, {}, {}, runAttention};
}

CommandSpec attentionDismissCommand()
{
    return {"attention dismiss",
            QT_TRANSLATE_NOOP("Ctl", "закрыть вопрос, назвав причину"),
            CommandReach::Local,
            {{"ID", ArgumentType::Id, Presence::Required, QT_TRANSLATE_NOOP("Ctl", "номер из attention")}},
            {{"--reason", ArgumentType::Text, Presence::Required, QT_TRANSLATE_NOOP("Ctl", "почему решать не нужно")}},
            runDismiss};
}

CommandSpec attentionRepairCommand()
{
    return {"attention repair",
            QT_TRANSLATE_NOOP("Ctl", "исправить то, чего не стало в amoCRM; без --choice — из чего выбрать"),
            CommandReach::Local,
            {{"ID", ArgumentType::Id, Presence::Required, QT_TRANSLATE_NOOP("Ctl", "номер из attention")}},
            {{"--choice", ArgumentType::Text, Presence::Optional,
              QT_TRANSLATE_NOOP("Ctl", "что использовать вместо: поле, воронка:этап, воронка, сотрудник, сделка")}},
            runRepair};
}

} // namespace Stanko
