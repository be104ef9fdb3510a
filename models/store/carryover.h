// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/store/leadstore.h"

namespace Stanko {

class Database;
class OtherFile;

/// What was taken over.
struct CarriedOver
{
    int newIntents = 0; ///< unsent ones that the copy did not have
    Touched touched;    ///< whose machines are to be derived again
};

/// Takes into \a copy, made of a backup, what people did here since: \a current is the file in use at \a currentPath,
/// as far as it can be read. Intents are told apart by their markers; what the current file says of one counts. Those
/// it does not know become unconfirmed. Settings go along but for those that describe the cache. In the caller's
/// transaction.
Result<CarriedOver> carryOver(Database &copy, const QString &currentPath, const OtherFile &current);

} // namespace Stanko
