// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"

#include <QtCore/QString>

namespace Stanko {

class Database;

/// A place in server data: a time seen in the data (never a local clock) and where a broken-off pass goes on.
struct Cursor
{
    UnixSeconds at = 0;    ///< newest server time of the last complete pass, inclusive; 0 = none yet
    QString position = {}; ///< of the pass under way: a page address or an id; empty = no pass under way
    UnixSeconds seen = 0;  ///< newest server time seen in the pass under way; becomes `at` when it is complete
    friend bool operator==(const Cursor &, const Cursor &) = default;
};

/// Cursors by name ("leads", "contacts", "events", …). Save one in the transaction of its page.
namespace CursorStore {

Result<Cursor> get(Database &db, const QString &name); ///< empty one when unknown
Done set(Database &db, const QString &name, const Cursor &cursor);
/// Forgets all: the next pull is a first pull.
Done clear(Database &db);

} // namespace CursorStore
} // namespace Stanko
