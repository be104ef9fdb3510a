// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/engineer.h"
#include "models/service/jobdesk.h"

#include <QtCore/QFuture>
#include <QtCore/QObject>

namespace Stanko {

/// The desk for the people who go to machines. Same thread and ending rules as PassportDesk.
class EngineerDesk : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// Users of amoCRM and people of this desk; users that are responsible for no machine and no job are not planned
    /// unless somebody has said so.
    virtual QFuture<Result<Crew>> crew() = 0;
    /// Adds (id 0) or changes one. \return its id. BadInput ("name", "hours"); a user of amoCRM keeps the name it has
    /// there.
    virtual QFuture<Result<UserId>> keep(const Engineer &engineer) = 0;
    /// Of a person of this desk only: BadInput ("engineer") else. Visits assigned to them fall back to the responsible
    /// user.
    virtual QFuture<Done> remove(UserId engineer) = 0;
    /// Adds (id 0) or changes one. BadInput ("engineer", "days", "reason").
    virtual QFuture<Result<qint64>> keepAbsence(const Absence &absence) = 0;
    virtual QFuture<Done> removeAbsence(qint64 absence) = 0;

    /// Makes a user of amoCRM responsible for jobs: an edit that goes there. NotHere; BadInput ("engineer").
    virtual QFuture<Result<EditReceipt>> assignJobs(const QList<LeadId> &leads, UserId user) = 0;
    /// What assignJobs() would write.
    virtual QFuture<Result<QList<PushLine>>> previewJobs(const QList<LeadId> &leads, UserId user) = 0;
    /// Says who goes to machines, on this desk only; 0 = their responsible users again. \return who went before, by
    /// machine, so that it can be taken back.
    virtual QFuture<Result<QHash<PassportKey, UserId>>> assignVisits(const QHash<PassportKey, UserId> &engineers) = 0;

Q_SIGNALS:
    void crewChanged();
};

} // namespace Stanko
