// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/passport.h"

#include <QtCore/QJsonObject>

namespace Stanko {

/// "late", "soon", "fine", "undated" or "withdrawn".
QString machineStateName(MachineState state);

/// A passport as `passports` and `history --as-of` print it. \a today: account's zone; decides about `late`.
QJsonObject passportObject(const Passport &passport, QDate today);

/// The same in words, one line a value.
QString passportText(const Passport &passport, QDate today);

} // namespace Stanko
