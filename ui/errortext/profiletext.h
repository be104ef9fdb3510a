// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/profiledesk.h"

#include <QtCore/QString>

namespace Stanko {

/// What a profile is called where it is shown: its name, else its account's address, or name where the address is
/// numeric, else a word for it.
QString profileTitle(const Profile &profile);

} // namespace Stanko
