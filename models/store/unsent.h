// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"

#include <QtCore/QSet>

namespace Stanko {

class Database;

/// Leads and machines with edits that amoCRM does not have yet. Few, so lists look them up instead of joining.
struct Unsent
{
    QSet<LeadId> leads;
    QSet<PassportKey> keys;
};
Result<Unsent> unsentEdits(Database &db);

/// The name of a responsible user, "#id" when amoCRM does not tell names, empty for nobody.
QString engineerName(const QHash<UserId, QString> &names, UserId user);

} // namespace Stanko
