// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/pushing.h"

#include "app/ctl/jsonvalues.h"
#include "models/service/clock.h"
#include "models/service/outboxdesk.h"
#include "models/service/syncdesk.h"
#include "ui/errortext/errortext.h"
#include "ui/errortext/formats.h"
#include "ui/errortext/intenttext.h"

#include <QtCore/QJsonArray>

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

QJsonArray idArray(const QList<IntentId> &ids)
{
    QJsonArray array;
    for (const IntentId id : ids)
        array.append(id);
    return array;
}

/// "In amoCRM": sent and read back, or found to be so already. Not a cancelled one, nor one given up for theirs.
bool isInAmoCrm(const Intent &intent)
{
    return intent.state == IntentState::Settled &&
           (intent.outcome == IntentOutcome::Applied || intent.outcome == IntentOutcome::Found);
}

Failure reasonOf(const OutboxRow &row, const CommandContext &context, const std::optional<Error> &runError)
{
    const Intent &intent = row.intent;
    const QString change = outboxChangeText(row);
    if (intent.state == IntentState::Conflict) {
        return {
            u"conflict"_s,
            ctlText(QT_TRANSLATE_NOOP("Ctl", "Конфликт: %1; в amoCRM сейчас «%2»."))
                .arg(change, innerQuotes(row.theirs)),
            ctlText(QT_TRANSLATE_NOOP("Ctl", "Решите: stankodeskctl outbox resolve %1 mine|theirs")).arg(intent.id)};
    }
    if (intent.state == IntentState::Parked) {
        Failure failure = intent.error ? failureOf(*intent.error) : Failure{u"parked"_s, {}, {}};
        failure.message = ctlText(QT_TRANSLATE_NOOP("Ctl", "Отложено: %1. %2")).arg(change, failure.message).trimmed();
        failure.remedy +=
            u' ' + ctlText(QT_TRANSLATE_NOOP("Ctl", "Затем: stankodeskctl outbox retry %1 (или outbox cancel %1)"))
                       .arg(intent.id);
        return failure;
    }
    // Nothing was tried, and nothing will be before practice is over.
    if (context.desks.sync->state().isTraining) {
        return {u"practice"_s,
                ctlText(QT_TRANSLATE_NOOP("Ctl", "Идёт учебный режим: в amoCRM ничего не отправляется.")),
                ctlText(QT_TRANSLATE_NOOP("Ctl", "Закончить: stankodeskctl practice end (взять правки назад) или "
                                                 "practice end --send (отправить)."))};
    }
    // What stopped the run says more than the last attempt of this one.
    if (runError)
        return failureOf(*runError);
    if (intent.error)
        return failureOf(*intent.error);
    return {u"waiting"_s, change + u": "_s + intentStateText(intent, context.desks.clock->now()),
            ctlText(QT_TRANSLATE_NOOP("Ctl", "Уйдёт при следующем обмене: stankodeskctl sync"))};
}

Outcome outcome(const EditReceipt &receipt, bool isSent, const std::optional<Failure> &reason, int exitCode,
                const QJsonObject &extra)
{
    QJsonObject object{
        {u"ok"_s, exitCode == kExitDone},
        {u"queued"_s, true},
        {u"sent"_s, isSent},
        {u"outbox_ids"_s, idArray(receipt.intents)},
        {u"error"_s, reason ? QJsonValue(failureObject(*reason)) : QJsonValue::Null},
    };
    for (auto it = extra.begin(); it != extra.end(); ++it)
        object.insert(it.key(), it.value());
    QString text;
    if (isSent)
        text = ctlText(QT_TRANSLATE_NOOP("Ctl", "Готово: записано и отправлено в amoCRM."));
    else if (reason)
        text =
            ctlText(QT_TRANSLATE_NOOP("Ctl", "Записано здесь, но ещё не отправлено.")) + u'\n' + failureText(*reason);
    else
        text = ctlText(QT_TRANSLATE_NOOP("Ctl", "Записано, отправка при следующем обмене (%1)."))
                   .arg(counted(Counted::Change, receipt.intents.size()));
    return {exitCode, QJsonDocument(object), text, false};
}

Outcome afterPush(const CommandContext &context, const EditReceipt &receipt, const std::optional<Error> &runError,
                  const Result<QList<OutboxRow>> &outbox, const QJsonObject &extra)
{
    if (!outbox) // The edit is safe all the same: this is no failure of it.
        return outcome(receipt, false, failureOf(outbox.error()), kExitUnsent, extra);
    QJsonObject told = extra;
    for (const IntentId id : receipt.intents) {
        const auto row = std::find_if(outbox->begin(), outbox->end(),
                                      [id](const OutboxRow &candidate) { return candidate.intent.id == id; });
        if (row == outbox->end()) {
            const Failure unknown{
                u"not_here"_s, ctlText(QT_TRANSLATE_NOOP("Ctl", "Правка %1 отменена другой программой.")).arg(id), {}};
            return outcome(receipt, false, unknown, kExitUnsent, extra);
        }
        if (!isInAmoCrm(row->intent))
            return outcome(receipt, false, reasonOf(*row, context, runError), kExitUnsent, extra);
        if (std::holds_alternative<CreateEdit>(row->intent.edit))
            told.insert(u"lead_id"_s, jsonId(row->intent.resultId));
    }
    return outcome(receipt, true, std::nullopt, kExitDone, told);
}

QFuture<Outcome> push(const CommandContext &context, const EditReceipt &receipt, const QJsonObject &extra)
{
    return context.desks.sync->push()
        .then(context.owner,
              [context, receipt, extra](const Result<SyncReport> &report) {
                  const std::optional<Error> runError = report ? report->error : std::optional(report.error());
                  return context.desks.outbox->list(OutboxScope::Last30Days)
                      .then(context.owner, [context, receipt, extra, runError](const Result<QList<OutboxRow>> &outbox) {
                          return afterPush(context, receipt, runError, outbox, extra);
                      });
              })
        .unwrap();
}

} // namespace

ArgumentSpec noPushOption()
{
    return {"--no-push", ArgumentType::Flag, Presence::Optional,
            QT_TRANSLATE_NOOP("Ctl", "только записать, не отправлять")};
}

QFuture<Outcome> pushAndReport(const CommandContext &context, QFuture<Result<EditReceipt>> written,
                               const QJsonObject &extra)
{
    return whenOk(context, written, [context, extra](const EditReceipt &receipt) {
        if (receipt.intents.isEmpty()) // Nothing of it concerns amoCRM.
            return ended(outcome(receipt, true, std::nullopt, kExitDone, extra));
        if (context.line.has("--no-push"))
            return ended(outcome(receipt, false, std::nullopt, kExitDone, extra));
        return push(context, receipt, extra);
    });
}

} // namespace Stanko
