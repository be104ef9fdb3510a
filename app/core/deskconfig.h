// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/envfile.h"
#include "models/domain/desksettings.h"
#include "models/domain/result.h"

namespace Stanko {

/// The settings of a desk as keys and values of its settings file. No secrets: there are none in them.
Environment deskKeys(const DeskSettings &desk);

/// Judges such keys; a missing or empty one has its usual value. BadSettings: the detail begins with the key and says
/// what it should be.
Result<DeskSettings> deskConfig(const Environment &keys);

} // namespace Stanko
