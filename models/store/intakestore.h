// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/intake.h"
#include "models/domain/lead.h"
#include "models/domain/result.h"
#include "models/service/intakedesk.h"
#include "models/store/jobstore.h"

#include <QtCore/QSet>

namespace Stanko {

class Database;

/// Another request is looked for by what it shares with this one.
struct DuplicateQuery
{
    LeadId except = 0; ///< the request itself
    QSet<PassportKey> keys = {};
    QSet<QString> phoneKeys = {};
    UnixSeconds at = 0; ///< when the request came: others within 30 days of it count
};

/// What the cache knows about who is asking and for which machine. Reads only.
namespace IntakeStore {

/// Contacts by name, company or part of a phone, in any keyboard layout, and companies without a contact; those with
/// most machines first.
Result<QList<ClientHit>> clients(Database &db, const QString &text, int limit);
/// Leads of the service pipelines, newest first; unsent ones too.
Result<QList<DuplicateHit>> duplicates(Database &db, const DuplicateQuery &query, const JobContext &context);
/// Last ten digits of every phone of the lead's contacts, and of what its incoming form or call told.
Result<QStringList> phoneKeysOf(Database &db, LeadId lead);
/// What is known of \a lead: its name, notes written here, phones and client.
Result<MatchFacts> factsOf(Database &db, const Lead &lead);
/// Every registered machine.
Result<QList<MatchCandidate>> candidates(Database &db);

} // namespace IntakeStore
} // namespace Stanko
