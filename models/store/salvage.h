// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/otherfile.h"

namespace Stanko {

/// Gives every row of the outbox of the file at \a path that can be read to \a take, at most once, never writing to
/// the file. Where a page is damaged that leads to others, or the one that holds the schema, the rows of the pages that
/// are whole are found without it; they may be older than the damage, so what is unsent in them comes as unconfirmed.
/// \return whether the outbox could be read to its end in the ordinary way.
bool salvageOutbox(const QString &path, const std::function<void(const QStringList &, const OtherFile::Row &)> &take);

} // namespace Stanko
