// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/envfile.h"
#include "models/domain/accountsettings.h"
#include "models/domain/result.h"

#include <QtCore/QString>

#include <optional>

namespace Stanko {

/// What the environment or a .env file says, judged. Holds the token: never log it.
struct AccountConfig
{
    std::optional<AccountSettings> settings; ///< nullopt when no variable of the account is set at all
    QString token;                           ///< empty = none given
    QString dataDir;                         ///< empty = the platform's folder
};

/// Judges the variables of product.md, section 1. An empty value counts as not set.
/// BadSettings: the detail begins with the variable's name and says what it should be; secret values are never quoted.
Result<AccountConfig> accountConfig(const Environment &environment);

/// The settings of an account that must be there: BadSettings naming the first missing one when \a config has none.
Error missingSettings();

/// Does the name begin like one of ours (AMOCRM_, STANKODESK_, TELEGRAM_)?
bool isOurVariable(const QString &name);
/// Is it one that some part of the program reads?
bool isKnownVariable(const QString &name);

} // namespace Stanko
