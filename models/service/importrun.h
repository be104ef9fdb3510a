// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Stanko {

/// Whether a file is only read and reported on, or taken.
enum class ImportRun { Try, Write };

} // namespace Stanko
