// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/engineer.h"

#include <functional>

class QMenu;

namespace Stanko {

/// Adds everybody who can be sent to a machine, and «as amoCRM says» (0). \a choose gets the one chosen.
void addEngineerChoices(QMenu *menu, const Crew &crew, const std::function<void(UserId)> &choose);

} // namespace Stanko
