// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/logging.h"

namespace Stanko {

Q_LOGGING_CATEGORY(lcStore, "stanko.store", QtInfoMsg)

} // namespace Stanko
