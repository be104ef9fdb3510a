// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/desk/storedesks.h"
#include "models/service/intakedesk.h"

namespace Stanko {

/// The intake desk over the store; lives and ends as the other desks of storedesks.h.
class StoreIntakeDesk final : public IntakeDesk
{
    Q_OBJECT
public:
    StoreIntakeDesk(DeskShared &shared, EditMade made);
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

private:
    DeskShared &m_shared;
    EditMade m_made;
};

} // namespace Stanko
