// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/accountsettings.h"
#include "models/domain/journal.h"
#include "models/domain/passport.h"
#include "models/domain/result.h"

namespace Stanko {

class Database;

/// The append-only journal: each row holds the hash of the row before it, and the file refuses updates and deletes.
namespace JournalStore {

/// id and push of \a entry are ignored. \return the new row's id.
Result<qint64> append(Database &db, const HistoryEntry &entry);
/// A line as it is stored, of another file with the same journal.
struct StoredLine
{
    PassportKey key;
    QString kind;
    UnixSeconds at = 0;
    LeadId lead = 0;
    QString group;
    QString payload;
};
/// Takes a line over; it becomes the last one of this chain. \return the new row's id.
Result<qint64> appendStored(Database &db, const StoredLine &line);
/// Journal lines of the machine and what its leads tell, newest first.
Result<QList<HistoryEntry>> historyOf(Database &db, const PassportKey &key);
Result<QList<HistoryEntry>> ofGroup(Database &db, const QString &group);
Result<QList<HistoryEntry>> ofLead(Database &db, LeadId lead);

/// The machine as it was until now; asOf() looks here. Called before a passport changes.
Done saveSnapshot(Database &db, const Passport &passport, UnixSeconds until);
/// The oldest snapshot that was valid beyond \a instant.
Result<std::optional<Passport>> snapshotAfter(Database &db, const PassportKey &key, UnixSeconds instant);

/// The id of the first row whose hash does not fit; 0 when the chain is whole.
Result<qint64> firstBroken(Database &db);

} // namespace JournalStore
} // namespace Stanko
