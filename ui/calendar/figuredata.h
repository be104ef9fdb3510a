// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/calendardesk.h"
#include "ui/widgets/twinchart.h"

namespace Stanko {

/// The calendar's figures as charts: names, colours and the words for every point. Pure.
ChartData loadData(const CalendarFigures &figures);
ChartData trendData(const CalendarFigures &figures);
ChartData planFactData(const CalendarFigures &figures);
ChartData forecastData(const CalendarFigures &figures);

} // namespace Stanko
