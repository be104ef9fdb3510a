// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/figuredata.h"

#include "ui/errortext/formats.h"

#include <QtCore/QCoreApplication>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

QString sayFigure(const char *text)
{
    return QCoreApplication::translate("FiguresView", text);
}

/// «ноябрь 2026»
QString monthOf(QDate month)
{
    return interfaceLocale().standaloneMonthName(month.month()) + u' ' + QString::number(month.year());
}

/// «ноя 26»: below a bar.
QString monthTick(QDate month)
{
    return interfaceLocale().standaloneMonthName(month.month()).left(3) + u' ' + month.toString(u"yy"_s);
}

QString together(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace

ChartData loadData(const CalendarFigures &figures)
{
    ChartData data{.title = sayFigure(QT_TRANSLATE_NOOP("FiguresView", "Загрузка по неделям, часы")),
                   .pointHeading = sayFigure(QT_TRANSLATE_NOOP("FiguresView", "Неделя"))};
    data.empty = sayFigure(QT_TRANSLATE_NOOP("FiguresView", "Плановых ТО пока нет"));
    ChartSeries made{.name = sayFigure(QT_TRANSLATE_NOOP("FiguresView", "выполнено")), .tone = Tone::Fine};
    ChartSeries planned{.name = sayFigure(QT_TRANSLATE_NOOP("FiguresView", "план")), .tone = Tone::Info};
    ChartSeries late{.name = sayFigure(QT_TRANSLATE_NOOP("FiguresView", "просрочено")), .tone = Tone::Late};
    ChartSeries limit{.name = sayFigure(QT_TRANSLATE_NOOP("FiguresView", "мощность")),
                      .tone = Tone::Soon,
                      .shape = ChartSeries::Shape::Limit};
    for (const LoadFigure &week : figures.load) {
        data.ticks.append(week.monday.toString(u"dd.MM"_s));
        data.points.append(weekRange(week.monday));
        const QString parts = together(
            {sayFigure(QT_TRANSLATE_NOOP("FiguresView", "план %1")).arg(hoursText(week.planned)),
             week.done > 0 ? sayFigure(QT_TRANSLATE_NOOP("FiguresView", "выполнено %1")).arg(hoursText(week.done))
                           : QString(),
             week.late > 0 ? sayFigure(QT_TRANSLATE_NOOP("FiguresView", "просрочено %1")).arg(hoursText(week.late))
                           : QString(),
             sayFigure(QT_TRANSLATE_NOOP("FiguresView", "мощность %1")).arg(hoursText(week.capacity)),
             week.planned + week.done + week.late > week.capacity
                 ? sayFigure(QT_TRANSLATE_NOOP("FiguresView", "перегрузка"))
                 : QString()});
        data.hints.append(weekRange(week.monday) + u": "_s + parts);
        made.values.append(week.done);
        planned.values.append(week.planned);
        late.values.append(week.late);
        limit.values.append(week.capacity);
    }
    data.series = {made, planned, late, limit};
    return data;
}

ChartData trendData(const CalendarFigures &figures)
{
    ChartData data{.title = sayFigure(QT_TRANSLATE_NOOP("FiguresView", "Просроченные ТО на конец недели")),
                   .pointHeading = sayFigure(QT_TRANSLATE_NOOP("FiguresView", "День"))};
    ChartSeries late{.name = sayFigure(QT_TRANSLATE_NOOP("FiguresView", "просрочено")),
                     .tone = Tone::Late,
                     .shape = ChartSeries::Shape::Line};
    if (figures.trendSince.isValid())
        data.note =
            sayFigure(QT_TRANSLATE_NOOP("FiguresView", "Консоль помнит с %1")).arg(shortDate(figures.trendSince));
    data.empty =
        data.note.isEmpty()
            ? sayFigure(QT_TRANSLATE_NOOP("FiguresView", "Консоль ещё ничего не запомнила"))
            : data.note + u". "_s + sayFigure(QT_TRANSLATE_NOOP("FiguresView", "Первая точка появится в конце недели"));
    for (const TrendFigure &day : figures.trend) {
        data.ticks.append(day.day.toString(u"dd.MM"_s));
        data.points.append(shortDate(day.day));
        data.hints.append(
            sayFigure(QT_TRANSLATE_NOOP("FiguresView", "%1: просрочено ТО %2")).arg(shortDate(day.day)).arg(day.late));
        late.values.append(day.late);
    }
    data.series = {late};
    return data;
}

ChartData planFactData(const CalendarFigures &figures)
{
    ChartData data{.title = sayFigure(QT_TRANSLATE_NOOP("FiguresView", "План и факт по месяцам, ТО")),
                   .pointHeading = sayFigure(QT_TRANSLATE_NOOP("FiguresView", "Месяц"))};
    data.empty = sayFigure(QT_TRANSLATE_NOOP("FiguresView", "Выполненных по плану ТО пока нет"));
    constexpr auto kBeside = ChartSeries::Shape::Beside;
    ChartSeries planned{
        .name = sayFigure(QT_TRANSLATE_NOOP("FiguresView", "по плану")), .tone = Tone::Info, .shape = kBeside};
    ChartSeries made{
        .name = sayFigure(QT_TRANSLATE_NOOP("FiguresView", "выполнено")), .tone = Tone::Soon, .shape = kBeside};
    ChartSeries inTime{
        .name = sayFigure(QT_TRANSLATE_NOOP("FiguresView", "из них в допуске")), .tone = Tone::Fine, .shape = kBeside};
    for (const PlanFactFigure &month : figures.planFact) {
        data.ticks.append(monthTick(month.month));
        data.points.append(monthOf(month.month));
        QString hint = sayFigure(QT_TRANSLATE_NOOP("FiguresView", "%1: по плану %2, выполнено %3, из них в допуске %4"))
                           .arg(monthOf(month.month))
                           .arg(month.planned)
                           .arg(month.done)
                           .arg(month.inTolerance);
        if (month.done > 0)
            hint += sayFigure(QT_TRANSLATE_NOOP("FiguresView", " (в срок %1 %)"))
                        .arg(qRound(100.0 * month.inTolerance / month.done));
        data.hints.append(hint);
        planned.values.append(month.planned);
        made.values.append(month.done);
        inTime.values.append(month.inTolerance);
    }
    data.series = {planned, made, inTime};
    return data;
}

ChartData forecastData(const CalendarFigures &figures)
{
    ChartData data{.title = sayFigure(QT_TRANSLATE_NOOP("FiguresView", "Прогноз на 12 месяцев, часы")),
                   .pointHeading = sayFigure(QT_TRANSLATE_NOOP("FiguresView", "Месяц"))};
    data.empty = sayFigure(QT_TRANSLATE_NOOP("FiguresView", "Прогноз появится, когда будут станки с планом ТО"));
    ChartSeries hours{.name = sayFigure(QT_TRANSLATE_NOOP("FiguresView", "часы ТО")), .tone = Tone::Info};
    ChartSeries limit{.name = sayFigure(QT_TRANSLATE_NOOP("FiguresView", "мощность")),
                      .tone = Tone::Soon,
                      .shape = ChartSeries::Shape::Limit};
    for (const ForecastFigure &month : figures.forecast) {
        data.ticks.append(monthTick(month.month));
        data.points.append(monthOf(month.month));
        data.hints.append(together(
            {monthOf(month.month) + u": "_s + hoursText(month.hours), counted(Counted::Visit, month.visits),
             sayFigure(QT_TRANSLATE_NOOP("FiguresView", "мощность %1")).arg(hoursText(month.capacity)),
             month.hours > month.capacity ? sayFigure(QT_TRANSLATE_NOOP("FiguresView", "перегрузка")) : QString()}));
        hours.values.append(month.hours);
        limit.values.append(month.capacity);
    }
    data.series = {hours, limit};
    return data;
}

} // namespace Stanko
