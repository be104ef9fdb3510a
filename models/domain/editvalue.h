// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/outboxentry.h"
#include "models/domain/result.h"

namespace Stanko {

/// Pure. \a edit meaning \a value instead: a day, a text, "12:142" for a stage, the number of a user, the text of a
/// note, the name of a lead to be made. BadInput (detail "value") for what amoCRM cannot hold there: no ISO day or one
/// out of its range, a stage that the account does not have or that nothing can be put into, a choice that a list does
/// not offer, letters in a number, nothing at all; and for edits without a value (an incoming lead declined or joined).
Result<Edit> withValue(const Edit &edit, const QString &value, const AccountSchema &schema, const FieldIds &fields);

/// Is it the value of a field, the stage or the responsible user, so that there are two sides to choose between?
bool hasTwoSides(const Edit &edit);

} // namespace Stanko
