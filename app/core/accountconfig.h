// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/envfile.h"
#include "models/domain/accountsettings.h"
#include "models/domain/result.h"

#include <QtCore/QString>

#include <optional>

namespace Stanko {

/// What the environment or a .env file says, judged. Holds both tokens: never log it.
struct AccountConfig
{
    std::optional<AccountSettings> settings; ///< nullopt when no variable of the account is set at all
    QString token;                           ///< empty = none given
    QString botToken;                        ///< of the notices; empty = none given
    std::optional<QUrl> botUrl;              ///< nullopt = the usual one
    QString dataDir;                         ///< empty = the platform's folder
};

/// What is wrong with one variable.
struct Complaint
{
    QString variable;
    QString reason;         ///< what it should be; secret values are never quoted
    bool isMissing = false; ///< it is not set and must be
    friend bool operator==(const Complaint &, const Complaint &) = default;
};

/// What was understood, a wrong variable counting as not set, and all that is wrong.
struct JudgedConfig
{
    AccountConfig config;
    QList<Complaint> complaints;
};

/// Judges the variables of product.md, section 1. An empty value counts as not set.
JudgedConfig judgedConfig(const Environment &environment);
/// The same for who cannot work with half of it. BadSettings: the detail begins with the name of the first wrong
/// variable and says what it should be.
Result<AccountConfig> accountConfig(const Environment &environment);

/// The address of a server without a path: https, or http on this computer. BadSettings says what it should be.
Result<QUrl> serverUrl(const QString &text);

/// The settings of an account that must be there: BadSettings naming the first missing one when \a config has none.
Error missingSettings();

/// Does the name begin like one of ours (AMOCRM_, STANKODESK_, TELEGRAM_)?
bool isOurVariable(const QString &name);
/// Is it one that some part of the program reads?
bool isKnownVariable(const QString &name);

} // namespace Stanko
