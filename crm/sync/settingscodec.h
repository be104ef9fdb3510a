// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/accountsettings.h"
#include "models/domain/result.h"

#include <QtCore/QJsonObject>

#include <optional>

namespace Stanko {

class Database;

/// The token's user: whose jobs "mine" are. Setting of the store.
inline constexpr char kCurrentUser[] = "account.current_user";

/// What the cached rows depend on: when it changes, everything is read again.
QString contentsFingerprint(const AccountSettings &settings, int contentsVersion);

/// The settings as they are kept as text, and back; what is missing or unreadable is as in settings that are new.
QJsonObject accountSettingsToJson(const AccountSettings &settings);
AccountSettings accountSettingsFromJson(const QJsonObject &object);

/// Keeps the account's settings (no secrets: there are none in them) beside the data, so that local commands work
/// without the environment they were pulled with.
Done saveAccountSettings(Database &db, const AccountSettings &settings);
/// nullopt before the first sync.
Result<std::optional<AccountSettings>> storedAccountSettings(Database &db);

} // namespace Stanko
