// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The fakes of what needs a decision, of the exchange and of the set-up; the others are in fakedesks.cpp.
#include "tests/support/fakedesks.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Stanko {

// Attention

bool FakeAttentionDesk::remove(qint64 item)
{
    const qsizetype removed = items.removeIf([&](const AttentionItem &each) { return each.id == item; });
    if (removed > 0)
        Q_EMIT attentionChanged();
    return removed > 0;
}

QFuture<Result<QList<AttentionItem>>> FakeAttentionDesk::list()
{
    return answers.end<QList<AttentionItem>>(items);
}

QFuture<Result<EditReceipt>> FakeAttentionDesk::fillSerial(LeadId lead, const QString &serial)
{
    filled.append({lead, serial});
    if (answers.error)
        return answers.end<EditReceipt>(*answers.error);
    const auto future = answers.end<EditReceipt>(EditReceipt{u"serial-%1"_s.arg(lead), {}});
    items.removeIf(
        [&](const AttentionItem &each) { return each.lead == lead && each.kind == AttentionKind::WonWithoutSerial; });
    Q_EMIT attentionChanged();
    return future;
}

QFuture<Result<EditReceipt>> FakeAttentionDesk::acceptModel(qint64 item, const QString &model)
{
    modelsAccepted.append({item, model});
    if (answers.error)
        return answers.end<EditReceipt>(*answers.error);
    const auto future = answers.end<EditReceipt>(EditReceipt{u"model-%1"_s.arg(item), {}});
    remove(item);
    return future;
}

QFuture<Done> FakeAttentionDesk::dismiss(qint64 item, const QString &reason)
{
    dismissed.append({item, reason});
    if (answers.error)
        return answers.end<Unit>(*answers.error);
    if (reason.trimmed().isEmpty())
        return answers.end<Unit>(makeError(ErrorKind::BadInput, u"reason"_s));
    remove(item);
    return answers.end<Unit>(Unit{});
}

QFuture<Done> FakeAttentionDesk::postpone(qint64 item, UnixSeconds until)
{
    postponed.append({item, until});
    if (!answers.error)
        remove(item);
    return answers.end<Unit>(Unit{});
}

QFuture<Result<QList<RepairChoice>>> FakeAttentionDesk::repairs(qint64 item)
{
    return answers.end<QList<RepairChoice>>(offered.value(item));
}

QFuture<Result<RepairReceipt>> FakeAttentionDesk::repair(qint64 item, const QString &choice)
{
    repaired.append({item, choice});
    if (answers.error)
        return answers.end<RepairReceipt>(*answers.error);
    const QList<RepairChoice> choices = offered.value(item);
    const bool isOffered =
        std::any_of(choices.cbegin(), choices.cend(), [&](const RepairChoice &offer) { return offer.code == choice; });
    if (!isOffered)
        return answers.end<RepairReceipt>(makeError(ErrorKind::BadInput, u"choice"_s));
    if (receipt.variables.isEmpty())
        remove(item);
    return answers.end<RepairReceipt>(receipt);
}

// Outbox

OutboxRow *FakeOutboxDesk::find(IntentId id)
{
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const OutboxRow &row) { return row.intent.id == id; });
    return found == rows.end() ? nullptr : &*found;
}

const OutboxRow *FakeOutboxDesk::row(IntentId id) const
{
    return const_cast<FakeOutboxDesk *>(this)->find(id);
}

void FakeOutboxDesk::move(const QString &group, IntentState state, IntentOutcome outcome)
{
    for (OutboxRow &row : rows) {
        if (row.intent.group == group) {
            row.intent.state = state;
            row.intent.outcome = outcome;
        }
    }
    Q_EMIT outboxChanged();
}

QFuture<Result<QList<OutboxRow>>> FakeOutboxDesk::list(OutboxScope scope)
{
    QList<OutboxRow> shown;
    for (const OutboxRow &row : std::as_const(rows)) {
        if (scope == OutboxScope::Last30Days || row.intent.state != IntentState::Settled)
            shown.append(row);
    }
    return answers.end<QList<OutboxRow>>(shown);
}

QFuture<Done> FakeOutboxDesk::changeRow(IntentId id, const std::function<void(OutboxRow &)> &change)
{
    OutboxRow *row = find(id);
    if (answers.error || !row)
        return answers.end<Unit>(makeError(ErrorKind::NotHere));
    change(*row);
    const auto future = answers.end<Unit>(Unit{});
    Q_EMIT outboxChanged();
    return future;
}

QFuture<Done> FakeOutboxDesk::cancel(IntentId id)
{
    cancelled.append(id);
    return changeRow(id, [](OutboxRow &row) {
        row.intent.state = IntentState::Settled;
        row.intent.outcome = IntentOutcome::Cancelled;
    });
}

QFuture<Done> FakeOutboxDesk::retry(IntentId id)
{
    retried.append(id);
    return changeRow(id, [](OutboxRow &row) {
        row.intent.state = IntentState::Queued;
        row.intent.nextTryAt = 0;
    });
}

QFuture<Done> FakeOutboxDesk::resolve(IntentId id, ConflictChoice choice, const QString &own)
{
    resolved.append({id, choice});
    if (choice == ConflictChoice::Own)
        ownValues.append(own);
    return changeRow(id, [choice, own](OutboxRow &row) {
        const bool isTheirs = choice == ConflictChoice::Theirs;
        row.intent.state = isTheirs ? IntentState::Settled : IntentState::Queued;
        row.intent.outcome = isTheirs ? IntentOutcome::Theirs : IntentOutcome::None;
        if (choice == ConflictChoice::Own)
            row.after = own;
    });
}

QFuture<Done> FakeOutboxDesk::postpone(IntentId id, UnixSeconds until)
{
    postponed.append({id, until});
    return changeRow(id, [until](OutboxRow &row) { row.postponedUntil = until; });
}

QFuture<Done> FakeOutboxDesk::amend(IntentId id, const QString &value)
{
    amended.append({id, value});
    return changeRow(id, [value](OutboxRow &row) {
        row.after = value;
        row.intent.state = IntentState::Queued;
        row.intent.nextTryAt = 0;
    });
}

// Exchange

void FakeSyncDesk::change(const SyncState &state)
{
    current = state;
    Q_EMIT stateChanged(current);
}

void FakeSyncDesk::exchange(const ExchangeLine &line)
{
    lines.append(line);
    Q_EMIT exchanged(lines.last());
}

QFuture<Result<SyncReport>> FakeSyncDesk::sync(PullDepth depth)
{
    syncs.append(depth);
    return answers.end<SyncReport>(report);
}

void FakeSyncDesk::cancelSync()
{
    syncsCancelled += 1;
    SyncState state = current;
    state.phase = SyncPhase::Idle;
    state.isStopped = true;
    change(state);
}

QFuture<Result<SyncReport>> FakeSyncDesk::push()
{
    pushes += 1;
    return answers.end<SyncReport>(report);
}

QFuture<Result<CheckReport>> FakeSyncDesk::check()
{
    checks += 1;
    return answers.end<CheckReport>(checkReport);
}

QFuture<Done> FakeSyncDesk::setPaused(bool paused)
{
    if (!answers.error) {
        SyncState state = current;
        state.isPaused = paused;
        change(state);
    }
    return answers.end<Unit>(Unit{});
}

QFuture<Done> FakeSyncDesk::startTraining()
{
    if (!answers.error) {
        SyncState state = current;
        state.isTraining = true;
        change(state);
    }
    return answers.end<Unit>(Unit{});
}

QFuture<Done> FakeSyncDesk::endTraining(TrainingEnd end)
{
    trainingsEnded.append(end);
    if (!answers.error) {
        SyncState state = current;
        state.isTraining = false;
        state.trainingEdits = 0;
        change(state);
    }
    return answers.end<Unit>(Unit{});
}

// Set-up

// Data

QFuture<Result<QList<BackupInfo>>> FakeDataDesk::backups()
{
    return answers.end<QList<BackupInfo>>(copies);
}

QFuture<Result<BackupInfo>> FakeDataDesk::makeBackup()
{
    BackupInfo made;
    made.file = u"/backup/stankodesk-%1.sqlite"_s.arg(copies.size() + 1);
    if (!answers.error)
        copies.prepend(made);
    return answers.end<BackupInfo>(made);
}

QFuture<Result<RestoreReport>> FakeDataDesk::restore(const QString &file)
{
    restored.append(file);
    return answers.end<RestoreReport>(restoreReport);
}

QFuture<Done> FakeDataDesk::saveDiagnostics(const QString &file)
{
    bundles.append(file);
    return answers.end<Unit>(Unit{});
}

} // namespace Stanko
