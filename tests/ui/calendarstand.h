// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/calendar/daygrid.h"
#include "ui/calendar/visitdrag.h"

#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QVBoxLayout>

namespace Stanko {

inline constexpr UserId kFirstEngineer = 11;
inline constexpr UserId kSecondEngineer = 12;

/// A Thursday; the Sunday before it is a holiday with a name.
inline QDate calendarToday()
{
    return {2026, 11, 26};
}

inline Visit calendarVisit(const QString &serial, QDate day, VisitState state = VisitState::Planned,
                           UserId engineer = kFirstEngineer)
{
    Visit visit;
    visit.id.key = serial;
    visit.serial = serial;
    visit.model = QStringLiteral("VMC850");
    visit.customer = QStringLiteral("ООО «Вектор»");
    visit.kind = QStringLiteral("ТО-1");
    visit.day = day;
    visit.state = state;
    visit.hours = 4;
    visit.engineer = engineer;
    visit.engineerName = engineer == kFirstEngineer    ? QStringLiteral("Дёмин С.")
                         : engineer == kSecondEngineer ? QStringLiteral("Ильин П.")
                                                       : QString();
    if (state == VisitState::Completed)
        visit.id.record = 1;
    if (state == VisitState::Forecast)
        visit.id.forecastDay = day;
    return visit;
}

inline CalendarContent calendarContent(const QList<Visit> &visits)
{
    CalendarContent content;
    content.today = calendarToday();
    content.visits = visits;
    content.crew.engineers = {{.id = kFirstEngineer, .name = QStringLiteral("Дёмин С."), .hoursPerWeek = 40},
                              {.id = kSecondEngineer, .name = QStringLiteral("Ильин П."), .hoursPerWeek = 20}};
    content.crew.absences = {{1, kSecondEngineer, {2026, 11, 24}, {2026, 11, 25}, QStringLiteral("отпуск")}};
    content.calendar.setYear(2026, {{QDate(2026, 11, 4), {DayKind::DayOff, QStringLiteral("День единства")}},
                                    {QDate(2026, 11, 3), {DayKind::ShortDay, {}}}});
    return content;
}

inline const QDate kTuesday(2026, 11, 24);
inline const QDate kWednesday(2026, 11, 25);
inline const QDate kFriday(2026, 11, 27);
inline const QDate kSaturday(2026, 11, 28);

/// Two on Tuesday, one on Wednesday, one that is done on Tuesday and a forecast one on Friday.
inline CalendarContent fewVisits()
{
    const auto visit = [](const char *serial, QDate day, VisitState state = VisitState::Planned) {
        return calendarVisit(QString::fromLatin1(serial), day, state);
    };
    return calendarContent({visit("A-1", kTuesday), visit("A-2", kTuesday), visit("B-1", kWednesday, VisitState::Soon),
                            visit("D-1", kTuesday, VisitState::Completed),
                            visit("F-1", kFriday, VisitState::Forecast)});
}

/// A view in a window, with as much of a page around it as its signals need: selection, days and moves take effect.
class CalendarStand
{
public:
    CalendarStand(DayGrid *grid, const CalendarContent &whole) : view(grid), drag(&window), content(whole)
    {
        auto *column = new QVBoxLayout(&window);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(view);
        drag.setView(view);
        QObject::connect(view, &CalendarView::selectionWanted, view, [this](const QSet<VisitId> &wanted) {
            selected = wanted;
            view->showSelection(selected);
        });
        QObject::connect(view, &CalendarView::dayWanted, view, [this](QDate wanted) {
            day = wanted;
            show();
        });
        QObject::connect(view, &CalendarView::dragBegun, view, [this](const QPoint &global) {
            QList<Visit> pulled;
            for (const Visit &visit : std::as_const(content.visits)) {
                if (selected.contains(visit.id) && visit.isMovable())
                    pulled.append(visit);
            }
            drag.begin(pulled, global);
        });
        QObject::connect(view, &CalendarView::dragMoved, &drag, &VisitDrag::moveTo);
        QObject::connect(view, &CalendarView::dragEnded, &drag, &VisitDrag::end);
        QObject::connect(view, &CalendarView::dragCancelled, &drag, &VisitDrag::cancel);
        QObject::connect(&drag, &VisitDrag::dropped, view, [this](const QList<Visit> &visits, QDate to) {
            for (const Visit &visit : visits)
                move(visit.id, to);
            show();
        });
        QObject::connect(view, &CalendarView::shiftWanted, view, [this](int days) {
            for (const VisitId &id : std::as_const(selected)) {
                if (const Visit *visit = find(id); visit && visit->isMovable())
                    move(id, visit->day.addDays(days));
            }
            show();
        });
        QObject::connect(view, &CalendarView::visitOpened, view, [this](const VisitId &id) { opened.append(id.key); });
        QObject::connect(view, &CalendarView::dayOpened, view, [this](QDate of) { daysOpened.append(of); });
        QObject::connect(view, &CalendarView::menuWanted, view, [this](const QPoint &at) { menus.append(at); });
        show();
        window.resize(1060, 760);
        window.show();
        window.activateWindow();
        view->canvas()->setFocus();
        QCoreApplication::processEvents();
    }

    void show()
    {
        const CalendarRange range = view->rangeAround(day);
        content.weeks = weekHours(content.visits, content.crew, content.calendar, range.first,
                                  int(range.first.daysTo(range.last) + 1) / 7);
        view->showContent(content, day);
    }
    Visit *find(const VisitId &id)
    {
        for (Visit &visit : content.visits) {
            if (visit.id == id)
                return &visit;
        }
        return nullptr;
    }
    static VisitId id(const QString &serial) { return {.key = serial}; }
    QDate dayOf(const QString &serial) { return find(id(serial))->day; }
    QStringList selectedKeys() const
    {
        QStringList keys;
        for (const VisitId &each : selected)
            keys.append(each.key);
        keys.sort();
        return keys;
    }
    QString currentKey() const { return view->currentVisit() ? view->currentVisit()->key : QString(); }
    const DayCell &cell(QDate of, UserId engineer = 0) const
    {
        return view->cells().cells()[view->cells().cellOf(of, engineer)];
    }

    // The mouse as the window system brings it.
    QPoint onWindow(const QPoint &onCanvas) const { return view->canvas()->mapTo(&window, onCanvas); }
    QPoint onChip(const QString &serial) const { return onWindow(view->chipRect(id(serial)).center()); }
    /// Free ground of a day: below its chips.
    QPoint onDay(QDate of) const { return onWindow(view->dayRect(of).bottomLeft() + QPoint(12, -6)); }
    void press(const QPoint &at, Qt::KeyboardModifiers with = {})
    {
        QTest::mousePress(window.windowHandle(), Qt::LeftButton, with, at);
    }
    void moveMouse(const QPoint &to) { QTest::mouseMove(window.windowHandle(), to); }
    void release(const QPoint &at) { QTest::mouseRelease(window.windowHandle(), Qt::LeftButton, {}, at); }
    void click(const QPoint &at, Qt::KeyboardModifiers with = {})
    {
        press(at, with);
        QTest::mouseRelease(window.windowHandle(), Qt::LeftButton, with, at);
    }
    /// Presses and pulls, without letting go.
    void pull(const QPoint &from, const QPoint &to)
    {
        press(from);
        moveMouse(from + QPoint(QApplication::startDragDistance() + 1, 0));
        moveMouse((from + to) / 2);
        moveMouse(to);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers with = {}) { QTest::keyClick(QApplication::focusWidget(), key, with); }

    QWidget window;
    DayGrid *view;
    VisitDrag drag;
    CalendarContent content;
    QDate day = calendarToday();
    QSet<VisitId> selected;
    QStringList opened;
    QList<QDate> daysOpened;
    QList<QPoint> menus;
    bool stages = false; ///< moves leave a ghost

private:
    void move(const VisitId &id, QDate to)
    {
        Visit *visit = find(id);
        if (stages)
            visit->storedDay = visit->storedDay.value_or(visit->day);
        visit->day = to;
    }
};

} // namespace Stanko
