// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/result.h"

namespace Stanko {

/// Why an edit is in conflict although there is no value to compare with: its lead is not in amoCRM any more.
inline Error leadGone(bool wasMerged)
{
    return makeError(ErrorKind::NotFound,
                     wasMerged ? QStringLiteral("merged into another lead") : QStringLiteral("the lead is deleted"));
}

/// Did people merge the lead into another one? Which one, amoCRM does not tell.
inline bool isLeadMerged(const Error &error)
{
    return error.kind == ErrorKind::NotFound && error.detail.startsWith(QLatin1StringView("merged"));
}

} // namespace Stanko
