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

} // namespace Stanko
