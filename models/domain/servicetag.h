// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringView>

namespace Stanko {

/// Won deals with this tag name no machine and need none, unless a desk was told another tag.
inline constexpr QStringView kDefaultServiceTag = u"Сервис";

} // namespace Stanko
