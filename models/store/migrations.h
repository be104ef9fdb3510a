// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QtCore/QList>
#include <QtCore/QString>

namespace Stanko {

class Database;

/// The schema as numbered SQL files; a fresh file runs the same ones as an old one.
namespace Migrations {

struct Step
{
    int version = 0;
    QString name; ///< resource path
};

/// All steps, by version from 1 on without gaps.
QList<Step> steps();
int newestVersion();
/// The version in the file.
Result<int> versionOf(Database &db);
/// Runs each step after \a from up to \a to in a transaction of its own, together with its version.
Done run(Database &db, int from, int to);
/// The statements of a script: splits at ';' outside strings, comments and trigger bodies.
QStringList statements(const QString &script);

} // namespace Migrations
} // namespace Stanko
