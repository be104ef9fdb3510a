// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/calendarpagestand.h"
#include "tests/ui/guitest.h"
#include "tests/ui/screens.h"
#include "ui/calendar/levellingdialog.h"
#include "ui/errortext/calendartext.h"
#include "ui/pages/calendar/overloadcard.h"
#include "ui/pages/calendar/visitdetails.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>

#include <algorithm>

using namespace Stanko;
using namespace Qt::StringLiterals;

namespace {

const auto kSheetLaser = u"FL-25-0045"_s;
constexpr UserId kIlyinId = 12;

/// Chooses the entry that begins with \a text in the menu that is open.
bool choose(const QString &text)
{
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    const QList<QAction *> actions = menu ? menu->actions() : QList<QAction *>();
    for (QAction *each : actions) {
        if (each->text().startsWith(text)) {
            each->trigger();
            menu->close();
            QCoreApplication::processEvents();
            return true;
        }
    }
    return false;
}

bool allOf(const QList<Visit> &visits, UserId engineer)
{
    return std::all_of(visits.cbegin(), visits.cend(), [&](const Visit &each) { return each.engineer == engineer; });
}

} // namespace

/// What the calendar page shows: filters, details, other views, and what stands there when there is nothing.
class TestCalendarFaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void filtersNarrowViewAndPool()
    {
        CalendarPageStand stand;
        stand.open();
        const qsizetype all = stand.month()->content().visits.size();
        auto *chip = stand.part<QPushButton>("calendarEngineer");
        QTest::mouseClick(chip, Qt::LeftButton);
        QVERIFY(choose(u"Мои"_s));
        const QList<Visit> mine = stand.month()->content().visits;
        QVERIFY(!mine.isEmpty() && mine.size() < all);
        QVERIFY(allOf(mine, kIlyinId));
        QVERIFY(chip->isChecked());
        // His own hours against his own capacity.
        for (const WeekHours &each : stand.month()->content().weeks)
            QVERIFY(each.engineer == 0 || each.engineer == kIlyinId);
        QTest::mouseClick(chip, Qt::LeftButton);
        QVERIFY(choose(u"Без инженера"_s));
        QVERIFY(allOf(stand.month()->content().visits, 0));

        stand.press(Qt::Key_F, Qt::ControlModifier);
        auto *search = stand.part<QLineEdit>("calendarSearch");
        QVERIFY(search->hasFocus());
        type(search, u"такого нет"_s);
        stand.settle();
        auto *banner = stand.page->findChild<Banner *>();
        QVERIFY(banner->isVisible());
        // What is late is hidden by the filter, not done.
        const auto poolSays = [&stand](const QString &text) {
            const auto labels = stand.page->findChild<VisitPool *>()->findChildren<QLabel *>();
            return std::any_of(labels.cbegin(), labels.cend(),
                               [&text](const QLabel *each) { return each->isVisible() && each->text() == text; });
        };
        QVERIFY(poolSays(u"Под отбор ничего не подходит"_s));
        QVERIFY(!poolSays(u"Всё в срок"_s));
        QTest::mouseClick(stand.button(banner, u"Снять отбор"_s), Qt::LeftButton);
        QCOMPARE(stand.month()->content().visits.size(), all);
        QVERIFY(!chip->isChecked());
        QVERIFY(search->text().isEmpty());
    }

    void keysChooseViewAndPart()
    {
        CalendarPageStand stand;
        stand.open();
        stand.page->setFocus();
        const std::pair<Qt::Key, CalendarKind> kinds[] = {{Qt::Key_2, CalendarKind::Week},
                                                          {Qt::Key_3, CalendarKind::Year},
                                                          {Qt::Key_4, CalendarKind::List},
                                                          {Qt::Key_5, CalendarKind::Load},
                                                          {Qt::Key_1, CalendarKind::Month}};
        for (const auto &[key, kind] : kinds) {
            stand.press(key, Qt::ControlModifier | Qt::AltModifier);
            QCOMPARE(stand.page->kind(), kind);
            QVERIFY(stand.page->views()->currentWidget()->isVisible());
            QVERIFY(savePicture(stand.page.get(), u"calendar-%1"_s.arg(int(kind))));
        }
        stand.press(Qt::Key_PageDown);
        QCOMPARE(stand.part<QPushButton>("calendarPeriod")->text(), u"Декабрь 2026"_s);
        QCOMPARE(stand.fakes.calendar.asked.last().first, QDate(2026, 11, 30));
        stand.press(Qt::Key_T);
        QCOMPARE(stand.page->day(), demoToday());
        QTest::mouseClick(stand.part<QPushButton>("calendarBack"), Qt::LeftButton);
        QCOMPARE(stand.part<QPushButton>("calendarPeriod")->text(), u"Октябрь 2026"_s);
        QTest::mouseClick(stand.part<QPushButton>("calendarToday"), Qt::LeftButton);
        QCOMPARE(stand.page->day(), demoToday());
    }

    void viewAndPlanningAreRemembered()
    {
        CalendarPageStand stand;
        stand.open();
        stand.page->setKind(CalendarKind::List);
        stand.setPlanning(true);
        stand.open();
        QCOMPARE(stand.page->kind(), CalendarKind::List);
        QVERIFY(stand.part<QPushButton>("calendarPlanning")->isChecked());
    }

    void detailsSayWhy()
    {
        CalendarPageStand stand;
        stand.open();
        stand.click(stand.chip(kSheetLaser));
        auto *details = stand.page->findChild<VisitDetails *>();
        QVERIFY(details->isVisible());
        QVERIFY(savePicture(stand.page.get(), u"calendar-details"_s));
        QCOMPARE(stand.part<QLabel>("visitWhy")->text(), whyText(stand.fakes.calendar.reasons.value(kSheetLaser)));
        QVERIFY(stand.part<QLabel>("visitTitle")->text().contains(kSheetLaser));
        QSignalSpy wanted(stand.page.get(), &CalendarPage::passportWanted);
        QTest::mouseClick(stand.part<QPushButton>("visitPassport"), Qt::LeftButton);
        QCOMPARE(wanted.value(0).value(0).value<PassportKey>(), kSheetLaser);
        QTest::mouseClick(stand.part<QPushButton>("visitComplete"), Qt::LeftButton);
        stand.settle();
        QVERIFY(stand.dialog());
        QCOMPARE(stand.dialog()->subject().key, kSheetLaser);
        stand.dialog()->close();
        stand.page->setFocus();
        stand.press(Qt::Key_Escape);
        QVERIFY(stand.page->selection().isEmpty());
        QVERIFY(!details->isVisible());
    }

    void anotherEngineerCanBeTakenBack()
    {
        CalendarPageStand stand;
        stand.open();
        stand.click(stand.chip(kSheetLaser));
        QTest::mouseClick(stand.part<QPushButton>("visitEngineer"), Qt::LeftButton);
        QVERIFY(choose(u"Дёмин"_s));
        stand.settle();
        QCOMPARE(stand.fakes.calendar.visit(kSheetLaser)->engineerName, u"Дёмин С."_s);
        stand.page->setFocus();
        stand.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(stand.fakes.calendar.visit(kSheetLaser)->engineer, kIlyinId);
        stand.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(stand.fakes.calendar.visit(kSheetLaser)->engineerName, u"Дёмин С."_s);
    }

    void theMenuOffersTheSame()
    {
        CalendarPageStand stand;
        stand.open();
        stand.click(stand.chip(kSheetLaser));
        Q_EMIT stand.page->views()->menuWanted(stand.page->mapToGlobal(QPoint(200, 200)));
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), 5); // and a line below them
        QVERIFY(choose(u"Перенести"_s));
        QVERIFY(stand.CalendarPageStand::open("moveToDialog"));
    }

    void emptyLoadingAndErrorHaveFaces()
    {
        CalendarPageStand stand;
        stand.fakes.calendar.answers.hold();
        stand.open();
        auto *face = stand.page->findChild<EmptyState *>(QString(), Qt::FindChildrenRecursively);
        QVERIFY(face && !stand.page->views()->isVisible());
        stand.fakes.calendar.answers.error = makeError(ErrorKind::StoreBusy);
        stand.fakes.calendar.answers.releaseAll();
        stand.page->setKind(CalendarKind::Month);
        stand.settle();
        QPushButton *again = stand.button(stand.page.get(), u"Повторить"_s);
        QVERIFY(again);
        stand.fakes.calendar.answers.error.reset();
        QTest::mouseClick(again, Qt::LeftButton);
        stand.settle();
        QVERIFY(stand.page->views()->isVisible());

        // What was read before is still worth working with.
        stand.fakes.calendar.answers.error = makeError(ErrorKind::StoreBusy);
        stand.page->setKind(CalendarKind::Week);
        stand.settle();
        QVERIFY(stand.page->views()->isVisible());
        QVERIFY(stand.page->findChild<Banner *>()->isVisible());

        stand.fakes.calendar.answers.error.reset();
        stand.fakes.calendar.world.visits.clear();
        stand.open();
        QVERIFY(!stand.page->views()->isVisible());
        QSignalSpy sync(stand.page.get(), &CalendarPage::syncWanted);
        QTest::mouseClick(stand.button(stand.page.get(), u"Синхронизировать"_s), Qt::LeftButton);
        QCOMPARE(sync.size(), 1);
    }

    void overtakenAnswersAreDropped()
    {
        CalendarPageStand stand;
        stand.open();
        stand.fakes.calendar.answers.hold();
        stand.page->showDay(QDate(2027, 3, 10));
        stand.page->showDay(demoToday());
        stand.fakes.calendar.answers.releaseLast();
        stand.settle();
        const CalendarContent shown = stand.month()->content();
        stand.fakes.calendar.answers.releaseAll();
        stand.settle();
        QVERIFY(stand.month()->content() == shown);
        QVERIFY(stand.chip(kSheetLaser).widget);
    }

    void offlineIsSaidAndStillEditable()
    {
        CalendarPageStand stand;
        stand.open();
        SyncState state = stand.fakes.sync.current;
        state.phase = SyncPhase::Offline;
        stand.fakes.sync.change(state);
        QVERIFY2(stand.part<QLabel>("calendarFacts")->text().contains(u"правки сохраняются здесь"),
                 qPrintable(stand.part<QLabel>("calendarFacts")->text()));
        stand.drag(stand.chip(kSheetLaser), stand.day(QDate(2026, 11, 27)));
        QCOMPARE(stand.fakes.calendar.moved.size(), 1);
    }

    void anOverloadedWeekLeadsToLevelling()
    {
        CalendarPageStand stand;
        stand.fakes.calendar.world.crew.absences.clear();
        stand.open();
        auto *card = stand.page->findChild<OverloadCard *>();
        QVERIFY(!card->isVisible());
        for (Visit &each : stand.fakes.calendar.world.visits) {
            if (each.id.key == kSheetLaser && each.isMovable())
                each.hours = 130;
        }
        stand.page->showDay(demoToday());
        stand.settle();
        QVERIFY(card->isVisible());
        QCOMPARE(card->week(), QDate(2026, 11, 23));
        QTest::mouseClick(card->findChild<QPushButton *>(), Qt::LeftButton);
        stand.settle();
        auto *dialog = stand.page->findChild<LevellingDialog *>();
        QVERIFY(dialog);
        Q_EMIT dialog->movesAccepted({{kSheetLaser, QDate(2026, 11, 25), QDate(2026, 12, 1)}});
        stand.settle();
        QCOMPARE(stand.dayOf(kSheetLaser), QDate(2026, 12, 1));
    }

    void filesAreWrittenForOneEngineer()
    {
        CalendarPageStand stand;
        stand.open();
        QTest::mouseClick(stand.part<QPushButton>("calendarExport"), Qt::LeftButton);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QMenu *engineers = menu->findChild<QMenu *>();
        QVERIFY(engineers);
        engineers->actions().first()->trigger();
        menu->close();
        auto *dialog = stand.page->findChild<QFileDialog *>();
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(u"/there/calendar.ics"_s);
        stand.settle();
        QCOMPARE(stand.fakes.calendarFiles.written, QStringList{u"/there/calendar.ics"_s});
        QCOMPARE(stand.fakes.calendarFiles.whose.first(), std::optional<UserId>(11));
        stand.fakes.calendarFiles.answers.error = makeError(ErrorKind::StoreFull, u"/there/calendar.ics"_s);
        Q_EMIT dialog->fileSelected(u"/there/calendar.ics"_s);
        stand.settle();
        QVERIFY(stand.page->findChild<Banner *>()->sentence().startsWith(u"Файл «calendar.ics» не записан"_s));
        dialog->close();
    }

    void aMachineIsFoundWhereverItIs()
    {
        CalendarPageStand stand;
        stand.open();
        stand.page->showMachine(u"CK-23-0942"_s, QDate(2027, 1, 21));
        stand.settle();
        QCOMPARE(stand.page->selection(), QSet<VisitId>{VisitId{u"CK-23-0942"_s}});
        QVERIFY(stand.chip(u"CK-23-0942"_s).widget);
    }
};

STANKO_GUI_TEST(TestCalendarFaces)

#include "tst_ui_calendarfaces.moc"
