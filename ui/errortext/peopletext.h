// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/engineer.h"

#include <QtCore/QString>

namespace Stanko {

/// What is said of the people who go to machines. Pure; any thread; plain text.

/// His name; «Пользователь № 7100200» where amoCRM does not tell one.
QString engineerText(const Engineer &engineer);
/// «12.01.2027–25.01.2027», or the one day.
QString absenceDays(const Absence &absence);
/// What to do about engineerFault() or absenceFault(); the word itself when it is none of theirs.
QString engineerFaultText(const QString &fault);

} // namespace Stanko
