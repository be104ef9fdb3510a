// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/profilefile.h"
#include "models/domain/accountsettings.h"
#include "models/domain/desksettings.h"
#include "models/domain/result.h"

#include <QtCore/QString>

#include <optional>

namespace Stanko {

/// What the console was asked for on its command line.
struct StartRequest
{
    QString dataDir; ///< empty = STANKODESK_DATA_DIR or the platform's folder
    QString envFile; ///< empty = none
    QString profile; ///< id or name; empty = the first one
};

/// What this run works with: the given .env file over the environment, else the settings file of the profile.
struct StartSettings
{
    std::optional<AccountSettings> settings;
    DeskSettings desk = {};
    QString token;
    QString botToken = {};
    ProfilePlace place;
    bool isFromFile = false; ///< the settings are the profile's own, not the environment's
};

/// BadSettings, also for a profile that does not exist; StoreReadOnly, StoreFailed. Nothing is changed but that a
/// missing data folder is made.
Result<StartSettings> readStart(const StartRequest &request);

} // namespace Stanko
