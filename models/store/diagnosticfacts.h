// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/outboxentry.h"
#include "models/domain/result.h"
#include "models/service/datadesk.h"
#include "models/store/cursorstore.h"

#include <QtCore/QStringList>

#include <utility>

namespace Stanko {

class Database;

/// What the support may know of a database: sizes, states and the account's schema.
struct DiagnosticFacts
{
    int schemaVersion = 0;
    QString sqliteVersion;
    qint64 fileBytes = 0;
    qint64 logBytes = 0;
    QList<std::pair<QString, qint64>> rows;         ///< by table
    QList<std::pair<QString, qint64>> outboxStates; ///< "kind state outcome"
    QList<std::pair<QString, qint64>> stages;       ///< "pipeline:status" of leads that are not deleted
    QList<std::pair<QString, qint64>> attention;    ///< open items by kind
    QList<std::pair<QString, Cursor>> cursors;
    AccountSchema schema;
    QList<Intent> intents; ///< unsettled, and settled in the last 30 days
    QList<BackupInfo> backups;
};
Result<DiagnosticFacts> diagnosticFacts(Database &db, UnixSeconds now);

/// Every text in the database that tells of people, companies or machines: names, phones, ids of messengers, serials.
/// To be struck out of whatever leaves this machine.
Result<QStringList> personalTexts(Database &db);

} // namespace Stanko
