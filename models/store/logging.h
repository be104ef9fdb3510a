// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QLoggingCategory>

namespace Stanko {

/// What SQLite answered, migrations, backups, repairs. Never row contents.
Q_DECLARE_LOGGING_CATEGORY(lcStore)

} // namespace Stanko
