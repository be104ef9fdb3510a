// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/accountsettings.h"
#include "models/domain/result.h"

#include <QtCore/QHash>

namespace Stanko {

class Database;

/// Pipelines, stages, users and fields of the account as last pulled.
namespace SchemaStore {

/// Writes what differs. \return whether anything does. A list of users that amoCRM would not show
/// (usersAllowed false) leaves the stored users alone.
Result<bool> replace(Database &db, const AccountSchema &schema);
/// Empty members when nothing was pulled yet (account.id 0).
Result<AccountSchema> read(Database &db);
/// Which of \a ids cannot be read from leads as the account stands; empty when nothing was pulled yet.
Result<QSet<FieldRole>> unreadableRoles(Database &db, const FieldIds &ids);
Result<QHash<UserId, QString>> userNames(Database &db);
/// "Сервис · Диагностика", or the stage's name alone where there is only one pipeline; "12:142" when unknown.
/// Empty for a stage that is half known: amoCRM will choose it.
Result<QString> stageName(Database &db, const Stage &stage);

} // namespace SchemaStore
} // namespace Stanko
