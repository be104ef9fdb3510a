// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/attention.h"
#include "models/domain/result.h"

#include <QtCore/QList>

namespace Stanko {

class Database;

/// Things that need a decision. (kind, lead, key) is an item's identity; its id stays the same when the cause goes and
/// comes back, but a new occurrence is no longer dismissed or put off.
namespace AttentionStore {

/// Open, not dismissed, not put off beyond \a now; most urgent kind first, then newest.
Result<QList<AttentionItem>> list(Database &db, UnixSeconds now);
Result<int> count(Database &db, UnixSeconds now);
/// NotHere.
Result<AttentionItem> find(Database &db, qint64 id);

/// Opens the item or renews its words. id and createdAt of \a item are ignored. \return whether anything changed.
Result<bool> raise(Database &db, const AttentionItem &item, UnixSeconds now);
/// The cause is gone. \return whether there was one.
Result<bool> settle(Database &db, AttentionKind kind, LeadId lead, const PassportKey &key);
/// Raises \a items and settles every other open item of the kind: for checks that look at everything.
Result<int> replaceKind(Database &db, AttentionKind kind, const QList<AttentionItem> &items, UnixSeconds now);

/// NotHere, also for one that is dismissed already. The reason is the caller's to put into the journal.
Done dismiss(Database &db, qint64 id, const QString &reason, UnixSeconds now);
Done postpone(Database &db, qint64 id, UnixSeconds until);
/// The same for the open item that has the identity of \a item; nothing when there is none.
Done remindFrom(Database &db, const AttentionItem &item, UnixSeconds from);

} // namespace AttentionStore
} // namespace Stanko
