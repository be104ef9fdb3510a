// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <optional>

namespace Stanko {

/// A value that may be missing: NotHere is none, every other error stays one. Pure; any thread.
template<typename T>
Result<std::optional<T>> ifHere(const Result<T> &found)
{
    if (found)
        return std::optional<T>(*found);
    if (found.error().kind == ErrorKind::NotHere)
        return std::optional<T>();
    return found.error();
}

} // namespace Stanko
