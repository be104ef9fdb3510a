// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/loadchart.h"

#include "ui/errortext/formats.h"

namespace Stanko {

using namespace Qt::StringLiterals;

LoadChart::LoadChart(QWidget *parent) : TwinChart(parent)
{
    setWeeks({}, 0);
    connect(this, &TwinChart::pointChosen, this, [this](int week) { Q_EMIT weekChosen(m_weeks.at(week).monday); });
}

void LoadChart::setWeeks(const QList<WeekLoad> &weeks, int capacity)
{
    m_weeks = weeks;
    ChartData data{.title = tr("Загрузка ТО по неделям"), .pointHeading = tr("Неделя")};
    ChartSeries planned{.name = tr("план"), .tone = Tone::Info};
    ChartSeries late{.name = tr("просрочено"), .tone = Tone::Late};
    ChartSeries limit{.name = tr("мощность"), .tone = Tone::Soon, .shape = ChartSeries::Shape::Limit};
    limit.legend = tr("мощность бригады — %1 в неделю").arg(capacity);
    for (const WeekLoad &week : weeks) {
        data.ticks.append(week.monday.toString(u"dd.MM"_s));
        data.points.append(weekRange(week.monday));
        QString hint = tr("%1: план %2").arg(weekRange(week.monday)).arg(week.planned);
        if (week.late > 0)
            hint += tr(", просрочено %1").arg(week.late);
        if (capacity > 0)
            hint += tr(", мощность %1").arg(capacity);
        data.hints.append(hint);
        planned.values.append(week.planned);
        late.values.append(week.late);
        limit.values.append(capacity);
    }
    data.series = {planned, late};
    if (capacity > 0)
        data.series.append(limit);
    setData(data);
}

} // namespace Stanko
