// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/outboxentry.h"
#include "models/domain/result.h"

#include <QtCore/QStringList>

namespace Stanko {

class Database;

/// Whether the desk keeps still by the user's wish.
struct SyncModes
{
    bool isPaused = false;
    bool isTraining = false;
    int trainingEdits = 0;   ///< intents of practice that still stand
    IntentId lastBefore = 0; ///< the last intent when practice began

    /// Was it made for practice? What a registration has planned meanwhile was not.
    bool isPractice(const Intent &intent) const;
    friend bool operator==(const SyncModes &, const SyncModes &) = default;
};

/// Pause and practice, kept over restarts. Practice begins with what the outbox and the journal held last: what came
/// later is practice, but for the dates that registration plans by itself. Each function is one transaction (or joins
/// the caller's).
namespace SyncModeStore {

Result<SyncModes> read(Database &db);
Result<bool> isTraining(Database &db);
Done setPaused(Database &db, bool paused);
/// Nothing when practice is on already: it keeps its beginning.
Done startTraining(Database &db);
/// Forgets where practice began; its edits are like all others from then on.
Done endTraining(Database &db);
/// Actions of practice that were not taken back as a whole, newest first.
Result<QStringList> trainingGroups(Database &db);
/// Intents that registration has made since practice began and that still wait, in order.
Result<QList<IntentId>> plannedSince(Database &db);

/// A name for the group of an intent that no person but a registration has made.
QString plannedGroup();

} // namespace SyncModeStore
} // namespace Stanko
