// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/levelling.h"

namespace Stanko {

// BASE level
double LevelResult::overBefore() const
{
    return 0;
}
double LevelResult::overAfter() const
{
    return 0;
}
LevelProblem levelProblem(const QList<Visit> &, const Crew &, const WorkCalendar &, QDate, QDate, int)
{
    return {};
}
LevelResult levelled(const LevelProblem &)
{
    return {};
}
LevelResult levelledBy(const LevelProblem &, const QList<LevelMove> &)
{
    return {};
}

} // namespace Stanko
