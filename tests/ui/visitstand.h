// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fakedesks.h"
#include "tests/ui/guitest.h"
#include "ui/calendar/calendarview.h"

#include <QtGui/QMouseEvent>
#include <QtTest/QTest>

#include <memory>

namespace Stanko {

/// Visits for the parts of the calendar, around a fixed day.
inline QDate visitToday()
{
    return {2026, 11, 22};
}

inline Visit visitOf(const QString &key, QDate day, VisitState state = VisitState::Planned)
{
    Visit visit;
    visit.id.key = key;
    visit.serial = key;
    visit.model = QStringLiteral("VMC850");
    visit.customer = QStringLiteral("ООО «Вектор»");
    visit.kind = QStringLiteral("ТО-1");
    visit.day = day;
    visit.state = state;
    visit.hours = 4;
    return visit;
}

/// The demo fleet as a view of \a range would get it.
inline CalendarContent demoContent(const CalendarRange &range)
{
    FakeDesks fakes;
    fillDemo(fakes);
    const CalendarAnswer &world = fakes.calendar.world;
    CalendarContent content;
    content.today = world.today;
    content.crew = world.crew;
    content.calendar = world.calendar;
    for (Visit visit : world.visits) {
        if (!visit.day.isValid())
            continue;
        if (visit.day >= range.first && visit.day <= range.last)
            content.visits.append(visit);
        if (visit.state != VisitState::Planned && visit.state != VisitState::Soon)
            continue;
        visit.id.forecastDay = visit.day.addMonths(-5);
        visit.day = visit.id.forecastDay;
        visit.state = VisitState::Forecast;
        content.visits.append(visit);
    }
    const int weeks = int(mondayOf(range.first).daysTo(range.last) / 7) + 1;
    content.weeks = weekHours(content.visits, content.crew, content.calendar, range.first, weeks);
    return content;
}

/// A view in a window of its own, which does with the selection what the page does.
template<typename View>
std::unique_ptr<View> shown(const QSize &size)
{
    auto view = std::make_unique<View>();
    View *made = view.get();
    QObject::connect(made, &View::selectionWanted, made,
                     [made](const QSet<VisitId> &selected) { made->showSelection(selected); });
    made->resize(size);
    made->show();
    if (!QTest::qWaitForWindowExposed(made))
        qFatal("the view was never shown");
    made->activateWindow();
    return view;
}

/// The mouse goes to \a place with the left button held. QTest::mouseMove() moves the pointer of the platform, which
/// the offscreen one does without saying so.
inline void pullTo(QWidget *widget, const QPoint &place)
{
    QMouseEvent move(QEvent::MouseMove, place, widget->mapToGlobal(place), Qt::NoButton, Qt::LeftButton,
                     Qt::NoModifier);
    QApplication::sendEvent(widget, &move);
}

/// Presses at \a from, pulls to \a to and lets go there.
inline void pull(QWidget *widget, const QPoint &from, const QPoint &to)
{
    QTest::mousePress(widget, Qt::LeftButton, Qt::NoModifier, from);
    pullTo(widget, (from + to) / 2);
    pullTo(widget, to);
    QTest::mouseRelease(widget, Qt::LeftButton, Qt::NoModifier, to);
}

} // namespace Stanko
