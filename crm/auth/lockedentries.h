// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QFuture>
#include <QtCore/QString>

namespace Stanko {

/// Has the Secret Service (GNOME's key store) a locked entry of this name? QtKeychain answers "no such entry" for one
/// that is there and was not unlocked, because libsecret does. Asks nobody and unlocks nothing. Ends once, on the
/// thread that asked, within a few seconds; false also where there is no such service.
QFuture<bool> hasLockedEntry(const QString &service, const QString &key);

} // namespace Stanko
