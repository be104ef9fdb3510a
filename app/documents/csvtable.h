// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/documents/filetablereader.h"

#include <QtCore/QByteArray>

namespace Stanko {

/// Text of UTF-8, UTF-8 or UTF-16 with a byte order mark, and Windows-1251 where it is no valid UTF-8. nullopt for what
/// is no text at all.
std::optional<QString> textFrom(const QByteArray &content);

/// A table of separated values; the separator (; , or tab) is told by the first rows. Quotes as RFC 4180 has them; a
/// sign that only looks like one ("1/2\"") stays. BadInput: "file".
Result<TextTable> csvTable(const QByteArray &content, const TableLimits &limits);

} // namespace Stanko
