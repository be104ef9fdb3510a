// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <QtCore/QString>

#include <optional>

namespace Stanko {

/// The end date a long-lived token claims (`exp` of a JWT), unverified: good for a warning, for nothing else.
/// nullopt when the token is no JWT or has no usable `exp`.
std::optional<UnixSeconds> tokenExpiry(const QString &token);

} // namespace Stanko
