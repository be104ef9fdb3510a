// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace Stanko {

/// How the detail of a Network error begins that is the proxy's doing, not the doing of whom it leads to; ui/errortext
/// has a sentence for each.
namespace ProxyTrouble {

inline constexpr QLatin1StringView kWantsPassword("the proxy wants a name and a password");
/// It is not there or says no: Qt does not tell these apart.
inline constexpr QLatin1StringView kDoesNotConnect("the proxy does not connect");

} // namespace ProxyTrouble
} // namespace Stanko
