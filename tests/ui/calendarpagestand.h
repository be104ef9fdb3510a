// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/visitlistmodel.h"
#include "tests/ui/pagestand.h"
#include "ui/calendar/daygrid.h"
#include "ui/calendar/visitpool.h"
#include "ui/pages/calendar/calendarpage.h"
#include "ui/pages/calendar/calendarviews.h"

#include <QtGui/QMouseEvent>
#include <QtWidgets/QDialog>
#include <QtWidgets/QListView>

namespace Stanko {

/// A point of a widget.
struct Spot
{
    QWidget *widget = nullptr;
    QPoint point = {};
};

/// The calendar page over the demo fleet, with the hands of a test on its chips.
struct CalendarPageStand : PageStand<CalendarPage>
{
    DayGrid *month() const { return static_cast<DayGrid *>(page->views()->view(CalendarKind::Month)); }
    Spot chip(const PassportKey &key) const
    {
        const QRect rect = month()->chipRect(VisitId{key});
        return rect.isEmpty() ? Spot() : Spot{month()->canvas(), rect.center()};
    }
    Spot day(QDate day) const
    {
        const QRect rect = month()->dayRect(day);
        return rect.isEmpty() ? Spot() : Spot{month()->canvas(), rect.center()};
    }
    Spot card(const PassportKey &key) const
    {
        QListView *list = part<QListView>("visitPoolList");
        const auto *model = static_cast<VisitListModel *>(list->model());
        const QModelIndex index = model->index(model->find(VisitId{key}), 0);
        list->scrollTo(index);
        return {list->viewport(), list->visualRect(index).center()};
    }
    static void send(const Spot &spot, QEvent::Type type, Qt::MouseButton button, Qt::MouseButtons held,
                     Qt::KeyboardModifiers keys = {})
    {
        QMouseEvent event(type, spot.point, spot.widget->mapToGlobal(spot.point), button, held, keys);
        QCoreApplication::sendEvent(spot.widget, &event);
    }
    static void click(const Spot &spot, Qt::KeyboardModifiers keys = {})
    {
        QVERIFY2(spot.widget, "nothing there to click on");
        QTest::mouseClick(spot.widget, Qt::LeftButton, keys, spot.point);
        settle();
    }
    /// Presses at \a from and holds the button over \a to; the widget pressed gets everything, as Qt does it.
    static void pull(const Spot &from, const Spot &to)
    {
        QVERIFY2(from.widget && to.widget, "nothing there to pull");
        send(from, QEvent::MouseButtonPress, Qt::LeftButton, Qt::LeftButton);
        for (const QPoint &point : {from.point + QPoint(15, 15), over(from, to)})
            send({from.widget, point}, QEvent::MouseMove, Qt::NoButton, Qt::LeftButton);
    }
    static void letGo(const Spot &from, const Spot &to)
    {
        send({from.widget, over(from, to)}, QEvent::MouseButtonRelease, Qt::LeftButton, Qt::NoButton);
        settle();
    }
    static void drag(const Spot &from, const Spot &to)
    {
        pull(from, to);
        letGo(from, to);
    }
    static QPoint over(const Spot &from, const Spot &to)
    {
        return from.widget->mapFromGlobal(to.widget->mapToGlobal(to.point));
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        // There is no window manager to give a window back what a dialog had.
        page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
        QWidget *focus = QApplication::focusWidget();
        QVERIFY2(focus, "nothing has the focus");
        QTest::keyClick(focus, key, modifiers);
        settle();
    }
    void setPlanning(bool isOn)
    {
        QPushButton *chip = part<QPushButton>("calendarPlanning");
        if (chip->isChecked() != isOn)
            QTest::mouseClick(chip, Qt::LeftButton);
    }
    /// The dialog of that name that is open; null when there is none.
    QDialog *open(const char *name) const
    {
        for (QDialog *each : page->window()->findChildren<QDialog *>(QLatin1String(name))) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    using PageStand::open;
    QDate dayOf(const PassportKey &key) const { return fakes.calendar.visit(key)->day; }
};

} // namespace Stanko
