// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/desk/storedesks.h"
#include "models/service/engineerdesk.h"

namespace Stanko {

/// The desk for engineers over the store. Lives on the GUI (or main) thread and is owned by the composition root;
/// \a shared outlives it. See the interface for what each call does and how it can end.
class StoreEngineerDesk final : public EngineerDesk
{
    Q_OBJECT
public:
    StoreEngineerDesk(DeskShared &shared, EditMade made);
    QFuture<Result<Crew>> crew() override;
    QFuture<Result<UserId>> keep(const Engineer &engineer) override;
    QFuture<Done> remove(UserId engineer) override;
    QFuture<Result<qint64>> keepAbsence(const Absence &absence) override;
    QFuture<Done> removeAbsence(qint64 absence) override;
    QFuture<Result<EditReceipt>> assignJobs(const QList<LeadId> &leads, UserId user) override;
    QFuture<Result<QList<PushLine>>> previewJobs(const QList<LeadId> &leads, UserId user) override;
    QFuture<Result<QHash<PassportKey, UserId>>> assignVisits(const QHash<PassportKey, UserId> &engineers) override;

private:
    DeskShared &m_shared;
    EditMade m_made;
};

} // namespace Stanko
