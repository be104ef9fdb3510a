// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/jsonvalues.h"
#include "app/ctl/texttable.h"
#include "models/domain/civilday.h"
#include "models/service/clock.h"
#include "models/service/outboxdesk.h"
#include "models/service/syncdesk.h"
#include "ui/errortext/formats.h"
#include "ui/errortext/intenttext.h"

#include <QtCore/QJsonArray>

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

QJsonObject rowObject(const OutboxRow &row, const QTimeZone &zone)
{
    const Intent &intent = row.intent;
    return {
        {u"id"_s, intent.id},
        {u"kind"_s, editKindName(intent.edit)},
        {u"lead_id"_s, jsonId(intent.lead)},
        {u"state"_s, intentStateName(intent.state)},
        {u"outcome"_s, intent.outcome == IntentOutcome::None ? QJsonValue(QJsonValue::Null)
                                                             : QJsonValue(intentOutcomeName(intent.outcome))},
        {u"attempts"_s, intent.attempts},
        {u"next_try_at"_s, jsonInstant(intent.nextTryAt, zone)},
        {u"error"_s, jsonError(intent.error)},
        {u"created_at"_s, jsonInstant(intent.createdAt, zone)},
        {u"settled_at"_s, jsonInstant(intent.settledAt, zone)},
        {u"serial"_s, jsonText(row.serial)},
        {u"before"_s, jsonText(row.before)},
        {u"after"_s, jsonText(row.after)},
        {u"theirs"_s, jsonText(row.theirs)},
        {u"theirs_by"_s, jsonText(row.theirsBy)},
        {u"theirs_at"_s, jsonInstant(row.theirsAt, zone)},
        {u"postponed_until"_s, jsonInstant(row.postponedUntil, zone)},
    };
}

Outcome listOutcome(const QList<OutboxRow> &rows, const CommandContext &context)
{
    QJsonArray array;
    TextTable table({ctlText(QT_TRANSLATE_NOOP("Ctl", "№")), ctlText(QT_TRANSLATE_NOOP("Ctl", "Сделка")),
                     ctlText(QT_TRANSLATE_NOOP("Ctl", "Что")), ctlText(QT_TRANSLATE_NOOP("Ctl", "Состояние")),
                     ctlText(QT_TRANSLATE_NOOP("Ctl", "Создано"))});
    for (const OutboxRow &row : rows) {
        array.append(rowObject(row, context.zone));
        table.addRow({QString::number(row.intent.id), dealDigits(row.intent.lead), oneLine(outboxChangeText(row), 70),
                      intentStateText(row.intent, context.desks.clock->now()),
                      dateAndTime(row.intent.createdAt, context.zone)});
    }
    const QString text =
        rows.isEmpty() ? ctlText(QT_TRANSLATE_NOOP("Ctl", "Очередь пуста: всё отправлено.")) : table.text();
    return {kExitDone, QJsonDocument(array), text, false};
}

QFuture<Outcome> runOutbox(const CommandContext &context)
{
    const OutboxScope scope = context.line.has("--all") ? OutboxScope::Last30Days : OutboxScope::Unsettled;
    return whenOk(context, context.desks.outbox->list(scope),
                  [context](const QList<OutboxRow> &rows) { return listOutcome(rows, context); });
}

QList<OutboxRow> only(const QList<OutboxRow> &rows, IntentId id)
{
    QList<OutboxRow> found;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(found),
                 [id](const OutboxRow &row) { return row.intent.id == id; });
    return found;
}

/// The row of \a id as it stands now, in the same form as the list.
QFuture<Outcome> showOne(const CommandContext &context, IntentId id)
{
    return whenOk(context, context.desks.outbox->list(OutboxScope::Last30Days),
                  [context, id](const QList<OutboxRow> &rows) { return listOutcome(only(rows, id), context); });
}

QFuture<Outcome> runCancel(const CommandContext &context)
{
    const IntentId id = context.line.id(0);
    return whenOk(context, context.desks.outbox->cancel(id), [context, id](Unit) { return showOne(context, id); });
}

ConflictChoice sideOf(const QString &word)
{
    if (word == "own"_L1)
        return ConflictChoice::Own;
    return word == "mine"_L1 ? ConflictChoice::Mine : ConflictChoice::Theirs;
}

/// A value with every side but "own" was meant for something else.
std::optional<Failure> judgeSide(const CommandLine &line, ConflictChoice choice)
{
    const bool wantsValue = choice == ConflictChoice::Own;
    if (wantsValue == line.has("--value"))
        return std::nullopt;
    if (wantsValue) {
        return badArgument(u"--value"_s, ctlText(QT_TRANSLATE_NOOP("Ctl", "не указано")),
                           ctlText(QT_TRANSLATE_NOOP("Ctl", "Напишите своё значение: outbox resolve %1 own --value "
                                                            "2026-12-24"))
                               .arg(line.positional.value(0)));
    }
    return badArgument(u"--value"_s, ctlText(QT_TRANSLATE_NOOP("Ctl", "значение не нужно")),
                       ctlText(QT_TRANSLATE_NOOP("Ctl", "Своё значение задаёт own: outbox resolve %1 own --value %2"))
                           .arg(line.positional.value(0), line.text("--value")));
}

/// The value itself is judged by what the edit is about, which only the desk knows.
Outcome changeFailed(const Error &error, const CommandContext &context)
{
    if (error.kind != ErrorKind::BadInput || error.detail != "value"_L1)
        return failed(error);
    return failed(
        badArgument(u"--value"_s,
                    ctlText(QT_TRANSLATE_NOOP("Ctl", "«%1» здесь не подходит")).arg(context.line.text("--value")),
                    ctlText(QT_TRANSLATE_NOOP("Ctl", "Укажите для даты день ГГГГ-ММ-ДД, для этапа "
                                                     "воронка:этап (номера), для списка — одно из его "
                                                     "значений; у комментария и тега выбирают только mine "
                                                     "или theirs."))),
        kExitBadInput);
}

QFuture<Outcome> thenShow(const CommandContext &context, QFuture<Done> changed, IntentId id)
{
    return changed
        .then(context.owner,
              [context, id](const Done &result) {
                  return result ? showOne(context, id) : ended(changeFailed(result.error(), context));
              })
        .unwrap();
}

QFuture<Outcome> runResolve(const CommandContext &context)
{
    const IntentId id = context.line.id(0);
    const ConflictChoice choice = sideOf(context.line.positional.at(1));
    if (const auto failure = judgeSide(context.line, choice))
        return ended(failed(*failure, kExitBadInput));
    return thenShow(context, context.desks.outbox->resolve(id, choice, context.line.text("--value")), id);
}

QFuture<Outcome> runPostpone(const CommandContext &context)
{
    const IntentId id = context.line.id(0);
    const UnixSeconds until = startOf(context.line.day("--until"), context.zone);
    if (until <= context.desks.clock->now()) {
        return ended(failed(badArgument(u"--until"_s, ctlText(QT_TRANSLATE_NOOP("Ctl", "этот день уже наступил")),
                                        ctlText(QT_TRANSLATE_NOOP("Ctl", "Укажите день после сегодняшнего."))),
                            kExitBadInput));
    }
    return thenShow(context, context.desks.outbox->postpone(id, until), id);
}

QFuture<Outcome> runAmend(const CommandContext &context)
{
    const IntentId id = context.line.id(0);
    return thenShow(context, context.desks.outbox->amend(id, context.line.text("--value")), id);
}

/// After a retry: done when it is over, else what kept it.
Outcome retryOutcome(const QList<OutboxRow> &rows, const std::optional<Error> &runError, const CommandContext &context)
{
    Outcome outcome = listOutcome(rows, context);
    const bool isOver = rows.isEmpty() || rows.first().intent.state == IntentState::Settled;
    if (isOver)
        return outcome;
    const std::optional<Error> &reason = runError ? runError : rows.first().intent.error;
    outcome.exitCode = runError ? exitCodeFor(runError->kind) : kExitUnsent;
    if (reason) {
        QJsonObject object = failed(*reason).document.object();
        object.insert("outbox"_L1, outcome.document.array());
        outcome.document = QJsonDocument(object);
        outcome.text += u'\n' + failureText(failureOf(*reason));
    }
    return outcome;
}

QFuture<Outcome> runRetry(const CommandContext &context)
{
    const IntentId id = context.line.id(0);
    return whenOk(context, context.desks.outbox->retry(id), [context, id](Unit) {
        return whenOk(context, context.desks.sync->push(), [context, id](const SyncReport &report) {
            return whenOk(context, context.desks.outbox->list(OutboxScope::Last30Days),
                          [context, id, error = report.error](const QList<OutboxRow> &rows) {
                              return retryOutcome(only(rows, id), error, context);
                          });
        });
    });
}

ArgumentSpec idArgument()
{
    return {"ID", ArgumentType::Id, Presence::Required, QT_TRANSLATE_NOOP("Ctl", "номер из outbox")};
}

} // namespace

CommandSpec outboxCommand()
{
    return {"outbox",
            QT_TRANSLATE_NOOP("Ctl", "правки, которые ждут отправки"),
            CommandReach::Local,
            {},
            {{"--all", ArgumentType::Flag, Presence::Optional, QT_TRANSLATE_NOOP("Ctl", "и отправленные за 30 дней")}},
            runOutbox};
}

CommandSpec outboxCancelCommand()
{
    return {"outbox cancel",
            QT_TRANSLATE_NOOP("Ctl", "отменить правку, пока она не отправлена"),
            CommandReach::Local,
            {idArgument()},
            {},
            runCancel};
}

CommandSpec outboxRetryCommand()
{
    return {"outbox retry",
            QT_TRANSLATE_NOOP("Ctl", "отправить правку сейчас"),
            CommandReach::NeedsAmoCrm,
            {idArgument()},
            {},
            runRetry};
}

CommandSpec outboxResolveCommand()
{
    return {
        "outbox resolve",
        QT_TRANSLATE_NOOP("Ctl", "решить конфликт"),
        CommandReach::Local,
        {idArgument(),
         {"mine|theirs|own", ArgumentType::ConflictSide, Presence::Required,
          QT_TRANSLATE_NOOP("Ctl", "mine — значение отсюда, theirs — значение amoCRM, own — другое")}},
        {{"--value", ArgumentType::Text, Presence::Optional, QT_TRANSLATE_NOOP("Ctl", "с own: значение вместо обоих")}},
        runResolve};
}

CommandSpec outboxPostponeCommand()
{
    return {"outbox postpone",
            QT_TRANSLATE_NOOP("Ctl", "отложить конфликт и не напоминать о нём"),
            CommandReach::Local,
            {idArgument()},
            {{"--until", ArgumentType::Date, Presence::Required,
              QT_TRANSLATE_NOOP("Ctl", "день, с которого напоминать снова")}},
            runPostpone};
}

CommandSpec outboxAmendCommand()
{
    return {"outbox amend",
            QT_TRANSLATE_NOOP("Ctl", "изменить правку, пока она не отправлена"),
            CommandReach::Local,
            {idArgument()},
            {{"--value", ArgumentType::Text, Presence::Required,
              QT_TRANSLATE_NOOP("Ctl", "новое значение: текст, день или воронка:этап")}},
            runAmend};
}

} // namespace Stanko
