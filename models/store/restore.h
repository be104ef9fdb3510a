// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"
#include "models/store/database.h"
#include "models/store/leadstore.h"

#include <QtCore/QString>

#include <functional>

namespace Stanko {

/// What going back to a backup did to the file in use.
struct RestoredDatabase
{
    QString replacedFile;   ///< the new name of the file that was in use
    int carriedIntents = 0; ///< unsent edits that the backup did not have
    OpenReport opened;
};

/// Going back to a backup in two steps, so that a death leaves the old file or the new one: everything is prepared in
/// a copy, whose renaming to "NAME.restored-TIME" decides; from then on finish() can only go forward, also at the next
/// start. Neither the backup nor the file in use is ever written to or deleted.
namespace Restore {

/// Derives what lists show of the edits that were taken along; runs on the copy.
using DeriveAgain = std::function<Done(Database &, const Touched &)>;

/// Makes the copy of \a backup that is to replace the file at \a path: of the newest schema, with all that was done
/// here since. An edit that the file in use knows as sent is settled in it; one whose fate nobody knows is looked for
/// in amoCRM before it is sent. \return unsent edits that the backup did not have.
/// NotHere, StoreDamaged, StoreTooNew, WrongAccount (of another account than the file in use); StoreFull and the like.
Result<int> prepare(const QString &path, const QString &backup, UnixSeconds now, const DeriveAgain &derive);

/// Puts what prepare() made into place and the file in use aside. No connection may be open. \return the new name of
/// the file that was in use; empty when nothing was prepared. StoreReadOnly: then nothing has changed.
Result<QString> finish(const QString &path);

} // namespace Restore
} // namespace Stanko
