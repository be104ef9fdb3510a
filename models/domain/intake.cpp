// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/intake.h"

namespace Stanko {

using namespace Qt::StringLiterals;

QString markedName(const QString &name, const QString &marker)
{
    constexpr qsizetype kMostName = 250;
    const QString tail = u" · "_s + marker;
    return name.trimmed().left(kMostName - tail.size()) + tail;
}

} // namespace Stanko
