// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/outboxentry.h"
#include "models/service/intakedesk.h"
#include "tests/support/fakeanswers.h"

#include <QtCore/QHash>
#include <QtCore/QStringList>

namespace Stanko {

class FakeJobDesk;
class FakePassportDesk;
class FakeOutboxDesk;
class FakeSyncDesk;
struct FakeDesks;

/// Requests, incoming leads and matches over lists that a test can see and change. GUI thread.
class FakeIntakeDesk final : public IntakeDesk
{
public:
    using IntakeDesk::IntakeDesk;
    QFuture<Result<QList<ClientHit>>> suggestClients(const QString &text, int limit) override;
    QFuture<Result<IntakePreview>> previewRequest(const NewRequest &request) override;
    QFuture<Result<EditReceipt>> createRequest(const NewRequest &request) override;
    QFuture<Result<UnsortedPage>> unsorted() override;
    QFuture<Result<EditReceipt>> accept(LeadId lead, const Stage &stage, UserId user) override;
    QFuture<Result<EditReceipt>> decline(LeadId lead) override;
    QFuture<Result<EditReceipt>> link(LeadId lead, LeadId target) override;
    QFuture<Result<QList<MachineMatch>>> matches(LeadId lead) override;
    QFuture<Result<EditReceipt>> assignMachine(LeadId lead, const PassportKey &key) override;
    QFuture<Result<QList<DuplicateHit>>> duplicates(LeadId lead) override;
    QFuture<Result<TaskPreview>> previewTask(const NewTask &task) override;
    QFuture<Result<EditReceipt>> addTask(const NewTask &task) override;
    QFuture<Done> saveRequestDraft(const NewRequest &draft) override;
    QFuture<Result<NewRequest>> requestDraft() override;

    /// Restores what was before the edit of \a group.
    void undo(const QString &group);

    FakeAnswers answers;
    QList<ClientHit> clients;
    QList<UnsortedRow> rows;
    QList<StageChoice> stages;
    QHash<LeadId, QList<MachineMatch>> machineMatches;
    QHash<LeadId, QList<DuplicateHit>> duplicateHits;
    NewRequest draft;
    QList<User> users;
    QDate today; ///< tasks are due by it when no day is given
    FakeJobDesk *jobs = nullptr;
    FakePassportDesk *passports = nullptr;
    FakeOutboxDesk *outbox = nullptr;
    FakeSyncDesk *sync = nullptr;

    QStringList textsSuggested;
    QList<NewRequest> previewed;
    QList<NewRequest> created;
    int draftsSaved = 0;
    QList<NewTask> tasks;
    QList<std::pair<LeadId, Stage>> accepted;
    QList<LeadId> declined;
    QList<std::pair<LeadId, LeadId>> linked;
    QList<std::pair<LeadId, PassportKey>> assigned;

private:
    std::optional<Error> problemOf(const NewRequest &request, bool isPreview) const;
    Result<EditReceipt> takeUnsorted(LeadId lead, UnsortedAction action);
    Result<EditReceipt> queued(LeadId lead, const Edit &edit, std::function<void()> undo);

    QHash<QString, std::function<void()>> m_undo; ///< by group
    LeadId m_nextLocal = -1;
    int m_nextGroup = 1;
};

/// Fills the intake desk to fit the demo fleet: clients, incoming leads of every kind, a match and duplicates.
void fillDemoIntake(FakeDesks &fakes);

} // namespace Stanko
