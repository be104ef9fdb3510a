// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/calendarstand.h"
#include "tests/ui/guitest.h"
#include "ui/calendar/monthview.h"
#include "ui/calendar/weekview.h"

#include <QtGui/QContextMenuEvent>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

using namespace Stanko;
using namespace Qt::StringLiterals;

namespace {

DayGrid *newView(bool isWeek)
{
    if (isWeek)
        return new WeekView;
    return new MonthView;
}

} // namespace

class TestCalendarViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void bothViews_data()
    {
        QTest::addColumn<bool>("isWeek");
        QTest::newRow("month") << false;
        QTest::newRow("week") << true;
    }

    void aPullMovesAVisit_data() { bothViews_data(); }
    void aPullMovesAVisit()
    {
        QFETCH(bool, isWeek);
        CalendarStand stand(newView(isWeek), fewVisits());
        stand.pull(stand.onChip(u"A-1"_s), stand.onDay(kFriday));
        QVERIFY(stand.drag.isUnderWay());
        QCOMPARE(stand.view->dropDay(), kFriday);
        QVERIFY(stand.view->isPulled(CalendarStand::id(u"A-1"_s)));
        const auto *sign = stand.window.findChild<QLabel *>(u"dragSign"_s);
        QVERIFY(sign->isVisible());
        QCOMPARE(sign->text(), u"VMC850 · ТО-1 → 27.11.2026"_s);
        stand.release(stand.onDay(kFriday));
        QCOMPARE(stand.dayOf(u"A-1"_s), kFriday);
        QCOMPARE(stand.dayOf(u"A-2"_s), kTuesday);
        QVERIFY(stand.view->dayRect(kFriday).contains(stand.view->chipRect(CalendarStand::id(u"A-1"_s))));
        QVERIFY(!sign->isVisible());
        QVERIFY(!stand.view->dropDay().isValid());
        QVERIFY(!stand.view->isPulled(CalendarStand::id(u"A-1"_s)));
    }

    void aPullTakesEverythingSelectedAlong_data() { bothViews_data(); }
    void aPullTakesEverythingSelectedAlong()
    {
        QFETCH(bool, isWeek);
        CalendarStand stand(newView(isWeek), fewVisits());
        stand.stages = true;
        stand.click(stand.onChip(u"A-1"_s));
        stand.click(stand.onChip(u"B-1"_s), Qt::ControlModifier);
        QCOMPARE(stand.selectedKeys(), QStringList({u"A-1"_s, u"B-1"_s}));
        stand.pull(stand.onChip(u"B-1"_s), stand.onDay(kSaturday));
        QCOMPARE(stand.window.findChild<QLabel *>(u"dragSign"_s)->text(), u"2 выезда → 28.11.2026"_s);
        stand.release(stand.onDay(kSaturday));
        QCOMPARE(stand.dayOf(u"A-1"_s), kSaturday);
        QCOMPARE(stand.dayOf(u"B-1"_s), kSaturday);
        QCOMPARE(stand.selectedKeys(), QStringList({u"A-1"_s, u"B-1"_s}));
        // The old places still show them.
        QCOMPARE(stand.cell(kTuesday, kFirstEngineer).ghosts.size(), 1);
        QCOMPARE(stand.cell(kWednesday, kFirstEngineer).ghosts.size(), 1);
        const DayCell &wednesday = stand.cell(kWednesday, kFirstEngineer);
        const DayCells::Hit trace = stand.view->cells().chipAt(wednesday.chips.last().center());
        QVERIFY(trace.isGhost);
        // A trace cannot be pulled back: the visit is elsewhere.
        const QPoint onTrace = stand.onWindow(wednesday.chips.last().center());
        stand.pull(onTrace, stand.onDay(kFriday));
        QVERIFY(!stand.drag.isUnderWay());
        stand.release(stand.onDay(kFriday));
        QCOMPARE(stand.dayOf(u"B-1"_s), kSaturday);
    }

    void aShakyClickIsNoPull()
    {
        CalendarStand stand(new MonthView, fewVisits());
        QSignalSpy begun(stand.view, &CalendarView::dragBegun);
        const QPoint at = stand.onChip(u"A-1"_s);
        stand.press(at);
        stand.moveMouse(at + QPoint(QApplication::startDragDistance() - 2, 0));
        stand.release(at);
        QCOMPARE(begun.count(), 0);
        QCOMPARE(stand.selectedKeys(), QStringList{u"A-1"_s});
    }

    void whatIsDoneOrForecastStays()
    {
        CalendarStand stand(new MonthView, fewVisits());
        QSignalSpy begun(stand.view, &CalendarView::dragBegun);
        const VisitId completed = stand.content.visits[3].id;
        const VisitId forecast = stand.content.visits[4].id;
        for (const VisitId &id : {completed, forecast}) {
            stand.pull(stand.onWindow(stand.view->chipRect(id).center()), stand.onDay(kSaturday));
            QVERIFY(!stand.drag.isUnderWay());
            stand.release(stand.onDay(kSaturday));
        }
        QCOMPARE(begun.count(), 0);
        QCOMPARE(stand.find(completed)->day, kTuesday);
        QCOMPARE(stand.find(forecast)->day, kFriday);
    }

    void escDropsNothing_data() { bothViews_data(); }
    void escDropsNothing()
    {
        QFETCH(bool, isWeek);
        CalendarStand stand(newView(isWeek), fewVisits());
        // Wherever the focus is.
        QLineEdit elsewhere(&stand.window);
        elsewhere.show();
        stand.pull(stand.onChip(u"A-1"_s), stand.onDay(kFriday));
        elsewhere.setFocus();
        stand.key(Qt::Key_Escape);
        QVERIFY(!stand.drag.isUnderWay());
        QVERIFY(!stand.view->isPulled(CalendarStand::id(u"A-1"_s)));
        QVERIFY(!stand.view->dropDay().isValid());
        stand.release(stand.onDay(kFriday));
        QCOMPARE(stand.dayOf(u"A-1"_s), kTuesday);
    }

    void anotherButtonOrAnotherPageEndsAPull()
    {
        CalendarStand stand(new MonthView, fewVisits());
        stand.pull(stand.onChip(u"A-1"_s), stand.onDay(kFriday));
        QTest::mousePress(stand.window.windowHandle(), Qt::RightButton, {}, stand.onDay(kFriday));
        QVERIFY(!stand.drag.isUnderWay());
        stand.release(stand.onDay(kFriday));
        QTest::mouseRelease(stand.window.windowHandle(), Qt::RightButton, {}, stand.onDay(kFriday));
        QCOMPARE(stand.dayOf(u"A-1"_s), kTuesday);
        stand.pull(stand.onChip(u"A-1"_s), stand.onDay(kFriday));
        stand.view->hide();
        QVERIFY(!stand.drag.isUnderWay());
    }

    void besideTheDaysNothingIsDropped()
    {
        CalendarStand stand(new MonthView, fewVisits());
        const QPoint onHead = stand.onWindow({5, stand.view->dayRect(kFriday).center().y()});
        for (const QPoint &beside : {onHead, QPoint(400, 4), QPoint(-20, -20)}) {
            stand.pull(stand.onChip(u"A-1"_s), beside);
            QVERIFY(stand.drag.isUnderWay());
            QVERIFY(!stand.view->dropDay().isValid());
            stand.release(beside);
            QVERIFY(!stand.drag.isUnderWay());
            QCOMPARE(stand.dayOf(u"A-1"_s), kTuesday);
        }
    }

    void aPullAtTheEdgeScrolls()
    {
        CalendarStand stand(new MonthView, fewVisits());
        stand.window.resize(700, 300);
        QCoreApplication::processEvents();
        stand.view->showVisit(CalendarStand::id(u"A-1"_s));
        const int before = stand.view->canvas()->y();
        QVERIFY(before < 0);
        const QPoint edge(stand.onChip(u"A-1"_s).x(), 40);
        stand.pull(stand.onChip(u"A-1"_s), edge);
        QTRY_COMPARE(stand.view->canvas()->y(), 0);
        // The mouse rests; the day below it is another one.
        QVERIFY(
            stand.view->dayRect(stand.view->dropDay()).contains(stand.view->canvas()->mapFrom(&stand.window, edge)));
        stand.release(edge);
        QVERIFY(stand.dayOf(u"A-1"_s) < QDate(2026, 11, 10));
    }

    void aPullSurvivesNewContent()
    {
        CalendarStand stand(new MonthView, fewVisits());
        stand.pull(stand.onChip(u"A-2"_s), stand.onDay(kWednesday));
        stand.content.visits.removeFirst();
        stand.show();
        stand.moveMouse(stand.onDay(kFriday));
        stand.release(stand.onDay(kFriday));
        QCOMPARE(stand.dayOf(u"A-2"_s), kFriday);
    }

    void clicksSelect_data() { bothViews_data(); }
    void clicksSelect()
    {
        QFETCH(bool, isWeek);
        CalendarStand stand(newView(isWeek), fewVisits());
        stand.click(stand.onChip(u"A-1"_s));
        QCOMPARE(stand.selectedKeys(), QStringList{u"A-1"_s});
        QCOMPARE(stand.currentKey(), u"A-1"_s);
        stand.click(stand.onChip(u"B-1"_s), Qt::ShiftModifier);
        // In the order of the days; what is done lies between.
        QCOMPARE(stand.selectedKeys(), QStringList({u"A-1"_s, u"A-2"_s, u"B-1"_s, u"D-1"_s}));
        stand.click(stand.onChip(u"A-2"_s), Qt::ControlModifier);
        QCOMPARE(stand.selectedKeys(), QStringList({u"A-1"_s, u"B-1"_s, u"D-1"_s}));
        stand.click(stand.onChip(u"B-1"_s));
        QCOMPARE(stand.selectedKeys(), QStringList{u"B-1"_s});
        stand.click(stand.onDay(kSaturday));
        QCOMPARE(stand.selectedKeys(), QStringList());
        QCOMPARE(stand.day, kSaturday);
        QTest::mouseDClick(stand.view->canvas(), Qt::LeftButton, {},
                           stand.view->chipRect(CalendarStand::id(u"A-2"_s)).center());
        QCOMPARE(stand.opened, QStringList{u"A-2"_s});
        QTest::mouseDClick(stand.view->canvas(), Qt::LeftButton, {},
                           stand.view->canvas()->mapFrom(&stand.window, stand.onDay(kFriday)));
        QCOMPARE(stand.daysOpened, QList<QDate>{kFriday});
    }

    void theKeyboardAloneMovesVisits_data() { bothViews_data(); }
    void theKeyboardAloneMovesVisits()
    {
        QFETCH(bool, isWeek);
        CalendarStand stand(newView(isWeek), fewVisits());
        // From today, a Thursday, to Tuesday; in the week the first engineer's row is the current one.
        stand.key(Qt::Key_Left);
        stand.key(Qt::Key_Left);
        QCOMPARE(stand.day, kTuesday);
        stand.key(Qt::Key_Tab);
        QCOMPARE(stand.currentKey(), u"A-1"_s);
        stand.key(Qt::Key_Tab);
        QCOMPARE(stand.currentKey(), u"A-2"_s);
        stand.key(Qt::Key_Space);
        stand.key(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(stand.currentKey(), u"A-1"_s);
        stand.key(Qt::Key_Space);
        QCOMPARE(stand.selectedKeys(), QStringList({u"A-1"_s, u"A-2"_s}));
        stand.key(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(stand.dayOf(u"A-1"_s), kWednesday);
        QCOMPARE(stand.dayOf(u"A-2"_s), kWednesday);
        // The keyboard goes along.
        QCOMPARE(stand.currentKey(), u"A-1"_s);
        QCOMPARE(stand.view->cells().cells()[stand.view->currentCell()].day, kWednesday);
        stand.key(Qt::Key_Space);
        QCOMPARE(stand.selectedKeys(), QStringList{u"A-2"_s});
        // What is current but not selected moves alone.
        stand.key(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(stand.dayOf(u"A-1"_s), kTuesday);
        QCOMPARE(stand.dayOf(u"A-2"_s), kWednesday);
        stand.key(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(stand.dayOf(u"A-1"_s), kTuesday.addDays(-7));
        stand.key(Qt::Key_Down, Qt::AltModifier);
        stand.key(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(stand.dayOf(u"A-1"_s), kTuesday.addDays(7));
        stand.key(Qt::Key_Escape);
        QCOMPARE(stand.selectedKeys(), QStringList());
    }

    void keysOpenAndAskForTheMenu()
    {
        CalendarStand stand(new MonthView, fewVisits());
        stand.key(Qt::Key_Return);
        QCOMPARE(stand.daysOpened, QList<QDate>{calendarToday()});
        stand.view->showVisit(CalendarStand::id(u"B-1"_s));
        stand.key(Qt::Key_Enter);
        QCOMPARE(stand.opened, QStringList{u"B-1"_s});
        const QRect chip = stand.view->chipRect(CalendarStand::id(u"B-1"_s));
        QContextMenuEvent byKey(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QCoreApplication::sendEvent(stand.view->canvas(), &byKey);
        QCOMPARE(stand.selectedKeys(), QStringList{u"B-1"_s});
        QCOMPARE(stand.menus, QList<QPoint>{stand.view->canvas()->mapToGlobal(chip.bottomLeft())});
        // With the mouse on another one that becomes the selection; on one of several they stay.
        const QPoint other = stand.view->chipRect(CalendarStand::id(u"A-1"_s)).center();
        QContextMenuEvent byMouse(QContextMenuEvent::Mouse, other, stand.view->canvas()->mapToGlobal(other));
        QCoreApplication::sendEvent(stand.view->canvas(), &byMouse);
        QCOMPARE(stand.selectedKeys(), QStringList{u"A-1"_s});
        stand.key(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(stand.selectedKeys(), QStringList({u"A-1"_s, u"A-2"_s, u"B-1"_s}));
        QCoreApplication::sendEvent(stand.view->canvas(), &byMouse);
        QCOMPARE(stand.selectedKeys().size(), 3);
        QCOMPARE(stand.menus.size(), 3);
    }

    void lettersGoByTheirPlace()
    {
        CalendarStand stand(new MonthView, fewVisits());
        stand.key(Qt::Key_PageDown);
        QCOMPARE(stand.day, QDate(2026, 12, 26));
        QTest::sendKeyEvent(QTest::Click, stand.view->canvas(), Qt::Key(0x0415), u"е"_s, Qt::NoModifier);
        QCOMPARE(stand.day, calendarToday());
        QTest::sendKeyEvent(QTest::Click, stand.view->canvas(), Qt::Key(0x0424), u"ф"_s, Qt::ControlModifier);
        QCOMPARE(stand.selectedKeys().size(), 3);
    }

    void theGridTakesItsKeysFromTheWindow()
    {
        CalendarStand stand(new MonthView, fewVisits());
        QKeyEvent mine(QEvent::ShortcutOverride, Qt::Key_Left, Qt::AltModifier);
        mine.ignore();
        QCoreApplication::sendEvent(stand.view->canvas(), &mine);
        QVERIFY(mine.isAccepted());
        QKeyEvent theirs(QEvent::ShortcutOverride, Qt::Key_K, Qt::ControlModifier);
        theirs.ignore();
        QCoreApplication::sendEvent(stand.view->canvas(), &theirs);
        QVERIFY(!theirs.isAccepted());
    }

    void daysAreWalkedOverTheEdge()
    {
        CalendarStand month(new MonthView, fewVisits());
        month.key(Qt::Key_Down);
        QCOMPARE(month.day, QDate(2026, 12, 3));
        QCOMPARE(month.view->titleOf(month.view->shownDay()), u"Декабрь 2026"_s);
        month.key(Qt::Key_PageUp);
        month.key(Qt::Key_Home);
        QCOMPARE(month.day, calendarToday());
        // A click on a day of the next month shows nothing else, as the month would change under the mouse.
        month.click(month.onDay({2026, 12, 3}));
        QCOMPARE(month.view->titleOf(month.view->shownDay()), u"Ноябрь 2026"_s);
        month.key(Qt::Key_Right);
        QCOMPARE(month.day, QDate(2026, 12, 4));

        CalendarStand week(new WeekView, fewVisits());
        for (int n = 0; n < 4; ++n)
            week.key(Qt::Key_Right);
        QCOMPARE(week.view->titleOf(week.view->shownDay()), u"30.11 – 06.12.2026"_s);
        week.key(Qt::Key_PageUp);
        QCOMPARE(week.view->titleOf(week.view->shownDay()), u"23–29 ноября 2026"_s);
        QCOMPARE(week.view->rangeAround(week.day), (CalendarRange{{2026, 11, 23}, {2026, 11, 29}}));
        QCOMPARE(month.view->rangeAround({2026, 11, 15}), (CalendarRange{{2026, 10, 26}, {2026, 12, 6}}));
        QCOMPARE(month.view->stepped({2027, 1, 31}, 1), QDate(2027, 2, 28));
    }

    void tabLeavesTheGridBehindTheLastVisit()
    {
        CalendarStand stand(new MonthView, fewVisits());
        auto *after = new QLineEdit;
        stand.window.layout()->addWidget(after);
        after->show();
        QWidget::setTabOrder(stand.view->canvas(), after);
        stand.view->showVisit(CalendarStand::id(u"B-1"_s));
        QVERIFY(stand.view->canvas()->hasFocus());
        stand.key(Qt::Key_Tab);
        QVERIFY(after->hasFocus());
        stand.key(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(stand.currentKey(), u"B-1"_s);
        stand.key(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(stand.currentKey(), QString());
        QVERIFY(stand.view->canvas()->hasFocus());
    }
};

STANKO_GUI_TEST(TestCalendarViews)
#include "tst_ui_calendarviews.moc"
