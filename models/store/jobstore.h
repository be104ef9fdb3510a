// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/accountsettings.h"
#include "models/domain/result.h"
#include "models/service/jobdesk.h"

#include <QtCore/QSet>
#include <QtCore/QTimeZone>

namespace Stanko {

class Database;

struct JobContext
{
    PipelineRoles roles = {};
    QTimeZone zone = QTimeZone::utc();
    UnixSeconds now = 0;
    UserId currentUser = 0; ///< whose jobs "mine" are; 0 = unknown, then nobody's
};

/// Service leads as people see them: unsent edits laid over, so a job completed here is gone at once.
namespace JobStore {

Result<JobPage> list(Database &db, const JobQuery &query, const JobContext &context);
/// One service lead, open or not. NotHere.
Result<JobRow> find(Database &db, LeadId lead, const JobContext &context);
/// Open jobs that name the machine, newest first.
Result<QList<JobRow>> openJobsOf(Database &db, const PassportKey &key, const JobContext &context);
/// Everybody who is responsible for an open job.
Result<QSet<UserId>> usersWithJobs(Database &db, const PipelineRoles &roles);

} // namespace JobStore
} // namespace Stanko
