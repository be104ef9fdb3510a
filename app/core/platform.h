// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace Stanko {

/// The one place for what differs between operating systems.

/// Where data of a desk lives unless told otherwise; the same for all three programs.
QString platformDataDir();

/// Makes a folder readable by its owner alone, where the system knows such a thing. False when it refuses.
bool makePrivate(const QString &folder);

/// The name under which a console on \a dataDir (a canonical path) listens, for QLocalServer and QLocalSocket.
QString consoleSocketName(const QString &dataDir);

} // namespace Stanko
