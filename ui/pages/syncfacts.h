// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/desks.h"

#include <QtCore/QString>

namespace Stanko {

/// «нет связи с amoCRM с 14:32, правки сохраняются здесь», or empty while all is well. Pages say it in their line of
/// facts: they stay editable.
QString offlineFact(const Desks &desks);

} // namespace Stanko
