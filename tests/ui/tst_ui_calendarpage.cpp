// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/calendarpagestand.h"
#include "tests/ui/guitest.h"

#include <QtWidgets/QDateEdit>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableWidget>

using namespace Stanko;
using namespace Qt::StringLiterals;

namespace {

const auto kLaser = u"FL-25-0045"_s;  ///< due on Wednesday, 25.11.2026
const auto kLate = u"VC-24-0417"_s;   ///< due on 03.11.2026
const auto kMate = u"VC-24-0441"_s;   ///< of the same deal
const auto kTurner = u"CK-23-0918"_s; ///< due on 20.11.2026
const auto kUndated = u"1К62-1968-04"_s;

QDate november(int day)
{
    return {2026, 11, day};
}

} // namespace

/// What moves visits on the calendar page, by mouse and by keys.
class TestCalendarPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void aChipPulledToAnotherDayMovesAtOnce()
    {
        CalendarPageStand stand;
        stand.open();
        stand.drag(stand.chip(kLaser), stand.day(november(27)));
        QVERIFY(!stand.open("moveQuestion"));
        QCOMPARE(stand.fakes.calendar.moved.size(), 1);
        QCOMPARE(stand.fakes.calendar.moved.first(), (QList<VisitMove>{{kLaser, november(25), november(27)}}));
        QVERIFY(stand.undo()->isVisible());
        QVERIFY(!stand.undo()->group().isEmpty());
        QVERIFY2(stand.undo()->sentence().contains(u"27.11.2026"), qPrintable(stand.undo()->sentence()));

        stand.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(stand.dayOf(kLaser), november(25));
        QCOMPARE(stand.fakes.jobs.undone.size(), 1);
        stand.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(stand.dayOf(kLaser), november(27));
        QVERIFY(!stand.chip(kLaser).point.isNull());
    }

    void undoOfTheBarIsAStepOfTheHistory()
    {
        CalendarPageStand stand;
        stand.open();
        stand.drag(stand.chip(kLaser), stand.day(november(27)));
        QTest::mouseClick(stand.undo()->findChild<QPushButton *>(), Qt::LeftButton);
        stand.settle();
        QCOMPARE(stand.dayOf(kLaser), november(25));
        QVERIFY(!stand.part<QPushButton>("calendarUndo")->isEnabled());
        stand.press(Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(stand.dayOf(kLaser), november(27));
    }

    void whatHasLeftIsMovedBack()
    {
        CalendarPageStand stand;
        stand.open();
        stand.drag(stand.chip(kLaser), stand.day(november(27)));
        stand.fakes.jobs.answers.error = makeError(ErrorKind::AlreadyDone);
        stand.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(stand.fakes.calendar.moved.last(), (QList<VisitMove>{{kLaser, november(27), november(25)}}));
        QCOMPARE(stand.dayOf(kLaser), november(25));
    }

    void anUndatedVisitIsPulledFromThePool()
    {
        CalendarPageStand stand;
        stand.open();
        stand.drag(stand.card(kUndated), stand.day(november(26)));
        QCOMPARE(stand.fakes.calendar.moved, (QList<QList<VisitMove>>{{{kUndated, QDate(), november(26)}}}));
        QVERIFY(stand.chip(kUndated).widget);
        stand.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!stand.dayOf(kUndated).isValid());
    }

    void keysAfterAPullFromThePoolMoveFromTheNewDay()
    {
        CalendarPageStand stand;
        stand.open();
        auto *list = stand.part<QListView>("visitPoolList");
        list->setFocus(); // a press that comes from a mouse does that
        stand.drag(stand.card(kUndated), stand.day(november(25)));
        stand.press(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(stand.fakes.calendar.moved.last(), (QList<VisitMove>{{kUndated, november(25), november(26)}}));
        // A key that still reaches the pool means nothing there: what was selected has its day.
        QTest::keyClick(list, Qt::Key_Right, Qt::AltModifier);
        stand.settle();
        QCOMPARE(stand.dayOf(kUndated), november(26));
    }

    void aPlannedOneWithoutADateLosesItAgain()
    {
        CalendarPageStand stand;
        stand.open();
        stand.setPlanning(true);
        stand.drag(stand.chip(kLaser), stand.day(november(27)));
        stand.drag(stand.card(kUndated), stand.day(november(26)));
        QCOMPARE(stand.dayOf(kUndated), november(26));
        stand.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!stand.dayOf(kUndated).isValid());
        QCOMPARE(stand.fakes.calendar.world.staged, (QList<VisitMove>{{kLaser, november(25), november(27)}}));
        stand.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(stand.dayOf(kUndated), november(26));
    }

    void severalArePulledTogether()
    {
        CalendarPageStand stand;
        stand.open();
        stand.click(stand.chip(kLaser));
        stand.click(stand.chip(kTurner), Qt::ControlModifier);
        QCOMPARE(stand.page->selection().size(), 2);
        stand.drag(stand.chip(kTurner), stand.day(november(26)));
        QCOMPARE(stand.dayOf(kLaser), november(26));
        QCOMPARE(stand.dayOf(kTurner), november(26));
        QCOMPARE(stand.fakes.calendar.moved.size(), 1);
        QCOMPARE(stand.page->selection().size(), 2); // goes along
    }

    void outsideTheToleranceIsAskedOnce()
    {
        CalendarPageStand stand;
        stand.open();
        stand.drag(stand.card(kLate), stand.day(november(26)));
        QDialog *question = stand.open("moveQuestion");
        QVERIFY(question);
        QStringList concerns;
        for (const QLabel *each : question->findChildren<QLabel *>(u"moveConcern"_s))
            concerns.append(each->text());
        QVERIFY2(concerns.join(u' ').contains(kLate) && concerns.join(u' ').contains(kMate),
                 qPrintable(concerns.join(u' ')));
        QTest::keyClick(question, Qt::Key_Escape);
        stand.settle();
        QVERIFY(stand.fakes.calendar.moved.isEmpty());

        stand.drag(stand.card(kLate), stand.day(november(26)));
        question = stand.open("moveQuestion");
        QVERIFY(question);
        QTest::keyClick(question, Qt::Key_Return);
        stand.settle();
        QCOMPARE(stand.dayOf(kLate), november(26));
        QCOMPARE(stand.dayOf(kMate), november(26));

        // One day more is the same decision.
        stand.click(stand.chip(kLate));
        stand.press(Qt::Key_Right, Qt::AltModifier);
        QVERIFY(!stand.open("moveQuestion"));
        QCOMPARE(stand.dayOf(kLate), november(27));
    }

    void aDayOffIsAsked()
    {
        CalendarPageStand stand;
        stand.open();
        stand.drag(stand.chip(kLaser), stand.day(november(28)));
        QVERIFY(stand.open("moveQuestion"));
        QVERIFY(stand.fakes.calendar.moved.isEmpty());
    }

    void escapeDropsNothing()
    {
        CalendarPageStand stand;
        stand.open();
        const Spot from = stand.chip(kLaser);
        stand.pull(from, stand.day(november(27)));
        QVERIFY(stand.page->findChild<QLabel *>(u"dragSign"_s)->isVisible());
        stand.press(Qt::Key_Escape);
        stand.letGo(from, stand.day(november(27)));
        QVERIFY(stand.fakes.calendar.moved.isEmpty());
        QCOMPARE(stand.dayOf(kLaser), november(25));
    }

    void plannedMovesArePublishedTogether()
    {
        CalendarPageStand stand;
        stand.open();
        stand.setPlanning(true);
        stand.drag(stand.chip(kLaser), stand.day(november(27)));
        stand.drag(stand.chip(kTurner), stand.day(november(24)));
        QVERIFY(stand.fakes.calendar.moved.isEmpty());
        auto *publish = stand.part<QPushButton>("calendarPublish");
        QVERIFY2(publish->isVisible() && publish->text().contains(u"2"), qPrintable(publish->text()));

        QTest::mouseClick(publish, Qt::LeftButton);
        stand.settle();
        QDialog *dialog = stand.open("publishDialog");
        QVERIFY(dialog);
        auto *table = dialog->findChild<QTableWidget *>();
        QCOMPARE(table->rowCount(), 2);
        dialog->resize(720, 400);
        stand.settle();
        QVERIFY(!table->horizontalScrollBar()->isVisible());  // the marks, which stand last, are seen
        QVERIFY(table->item(0, 1)->text().contains(kTurner)); // by the new day
        QCOMPARE(table->item(0, 3)->text(), u"20.11.2026"_s);
        QCOMPARE(table->item(0, 4)->text(), u"24.11.2026"_s);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualItemRect(table->item(0, 0)).center());
        QCOMPARE(table->item(0, 0)->checkState(), Qt::Unchecked);
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        stand.settle();
        QCOMPARE(stand.fakes.calendar.moved, (QList<QList<VisitMove>>{{{kLaser, november(25), november(27)}}}));
        QCOMPARE(stand.fakes.calendar.world.staged, (QList<VisitMove>{{kTurner, november(20), november(24)}}));

        stand.press(Qt::Key_Return, Qt::ControlModifier);
        dialog = stand.open("publishDialog");
        QVERIFY(dialog);
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        stand.settle();
        QCOMPARE(stand.fakes.calendar.publications, 1);
        QVERIFY(stand.fakes.calendar.world.staged.isEmpty());
        QVERIFY(!publish->isVisible());

        // Taken back, it is planned again, and then not planned any more.
        stand.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(stand.fakes.calendar.world.staged, (QList<VisitMove>{{kTurner, november(20), november(24)}}));
    }

    void theHistoryHasAnyNumberOfSteps()
    {
        CalendarPageStand stand;
        stand.open();
        stand.setPlanning(true);
        stand.click(stand.chip(kLaser));
        for (const int day : {26, 27, 30}) { // over the week's end without a question
            stand.press(Qt::Key_Right, Qt::AltModifier);
            QCOMPARE(stand.dayOf(kLaser), november(day));
        }
        QVERIFY(stand.part<QPushButton>("calendarUndo")->accessibleName().contains(u"30.11.2026"));
        for (const int day : {27, 26, 25}) {
            stand.press(Qt::Key_Z, Qt::ControlModifier);
            QCOMPARE(stand.dayOf(kLaser), november(day));
        }
        QVERIFY(stand.fakes.calendar.world.staged.isEmpty());
        for (const int day : {26, 27, 30}) {
            stand.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
            QCOMPARE(stand.dayOf(kLaser), november(day));
        }
        // All of them away and back again.
        QTest::mouseClick(stand.part<QPushButton>("calendarUnstage"), Qt::LeftButton);
        stand.settle();
        QCOMPARE(stand.dayOf(kLaser), november(25));
        stand.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(stand.dayOf(kLaser), november(30));
        QVERIFY(stand.fakes.calendar.moved.isEmpty());
    }

    void keysMayBeFasterThanTheDesk()
    {
        CalendarPageStand stand;
        stand.open();
        stand.setPlanning(true);
        stand.click(stand.chip(kLaser));
        stand.fakes.calendar.answers.hold();
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(stand.month()->canvas(), Qt::Key_Right, Qt::AltModifier);
        while (stand.fakes.calendar.answers.waiting() > 0) {
            stand.fakes.calendar.answers.releaseFirst();
            stand.settle();
        }
        QCOMPARE(stand.dayOf(kLaser), november(30));
        QCOMPARE(stand.fakes.calendar.stagings.size(), 3);
    }

    void aStepWhoseVisitIsGoneIsSkipped()
    {
        CalendarPageStand stand;
        stand.open();
        stand.setPlanning(true);
        stand.drag(stand.chip(kTurner), stand.day(november(24)));
        stand.drag(stand.chip(kLaser), stand.day(november(27)));
        stand.fakes.calendar.world.visits.removeIf([](const Visit &each) { return each.id.key == kLaser; });
        Q_EMIT stand.fakes.calendar.calendarChanged();
        stand.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY2(stand.undo()->sentence().contains(kLaser), qPrintable(stand.undo()->sentence()));
        stand.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(stand.dayOf(kTurner), november(20));
    }

    void keysAreEnough()
    {
        CalendarPageStand stand;
        stand.open();
        stand.setPlanning(true);
        stand.page->setFocus();
        stand.press(Qt::Key_Home);
        for (int i = 0; i < 3; ++i)
            stand.press(Qt::Key_Right);
        stand.press(Qt::Key_Tab);
        stand.press(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(stand.dayOf(kLaser), november(26));
        stand.press(Qt::Key_Return, Qt::ControlModifier);
        QDialog *dialog = stand.open("publishDialog");
        QVERIFY(dialog);
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        stand.settle();
        QCOMPARE(stand.fakes.calendar.publications, 1);
        stand.press(Qt::Key_M, Qt::ControlModifier);
        dialog = stand.open("moveToDialog");
        QVERIFY(dialog);
        auto *day = dialog->findChild<QDateEdit *>();
        QTest::keyClick(day, Qt::Key_Return, Qt::ControlModifier); // the day it has: nothing to move
        stand.settle();
        QVERIFY(stand.open("moveToDialog"));
        QTest::keyClick(day, Qt::Key_Up);
        QTest::keyClick(day, Qt::Key_Return, Qt::ControlModifier);
        stand.settle();
        QVERIFY(!stand.open("moveToDialog"));
        QCOMPARE(stand.dayOf(kLaser), november(27));
    }

    void severalAreMovedBySoManyDays()
    {
        CalendarPageStand stand;
        stand.open();
        stand.click(stand.chip(kLaser));
        stand.click(stand.chip(kTurner), Qt::ControlModifier);
        QTest::mouseClick(stand.part<QPushButton>("visitMove"), Qt::LeftButton);
        stand.settle();
        QDialog *dialog = stand.open("moveToDialog");
        QVERIFY(dialog);
        QTest::mouseClick(stand.button(dialog, u"Сдвинуть"_s), Qt::LeftButton);
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        stand.settle();
        QVERIFY(!stand.open("moveToDialog"));
        QVERIFY(!stand.open("moveQuestion")); // the dialog has told everything
        QCOMPARE(stand.dayOf(kLaser), november(25).addDays(7));
        QCOMPARE(stand.dayOf(kTurner), november(27));
    }
};

STANKO_GUI_TEST(TestCalendarPage)

#include "tst_ui_calendarpage.moc"
