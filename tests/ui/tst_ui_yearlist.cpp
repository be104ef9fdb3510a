// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/monthload.h"
#include "models/tables/visitlistmodel.h"
#include "tests/ui/screens.h"
#include "tests/ui/visitstand.h"
#include "ui/calendar/listview.h"
#include "ui/calendar/pooldelegate.h"
#include "ui/calendar/visitpool.h"
#include "ui/calendar/yearcanvas.h"
#include "ui/calendar/yearview.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/emptystate.h"

#include <QtGui/QAccessible>
#include <QtGui/QClipboard>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QListView>
#include <QtWidgets/QTableView>

using namespace Qt::StringLiterals;
using namespace Stanko;

namespace {

const VisitId kFirst{.key = u"A-1"_s};
const VisitId kSecond{.key = u"B-2"_s};

CalendarContent smallContent()
{
    CalendarContent content;
    content.today = visitToday();
    content.visits = {visitOf(u"B-2"_s, {2026, 12, 3}), visitOf(u"A-1"_s, {2026, 11, 24}, VisitState::Soon),
                      visitOf(u"A-1"_s, {2026, 5, 20}, VisitState::Completed), visitOf(u"C-3"_s, {2026, 12, 28})};
    content.visits[2].id.record = 7;
    return content;
}

std::unique_ptr<YearView> yearOf(const CalendarContent &content, QSize size = {1100, 500})
{
    auto view = shown<YearView>(size);
    view->showContent(content, visitToday());
    return view;
}

QStringList serials(const VisitListModel *model)
{
    QStringList all;
    for (const Visit &visit : model->rows())
        all.append(visit.serial);
    return all;
}

QPoint rowCentre(QAbstractItemView *view, int row)
{
    return view->visualRect(view->model()->index(row, 0)).center();
}

} // namespace

/// Year plan, list and pool of the calendar: what the mouse, the keys and a screen reader find in them.
class TestYearList : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        failOnWarnings();
        dress(false);
    }
    void cleanup() { m_theme.reset(); }

    void aMarkIsPulledToAnyDay()
    {
        const auto view = yearOf(smallContent());
        QWidget *canvas = view->canvas();
        QSignalSpy selected(view.get(), &YearView::selectionWanted);
        QSignalSpy begun(view.get(), &YearView::dragBegun);
        QSignalSpy ended(view.get(), &YearView::dragEnded);
        const QDate target(2026, 3, 17);
        pull(canvas, view->chipRect(kFirst).center(), view->dayPoint(kFirst.key, target));
        QCOMPARE(selected.count(), 1);
        QCOMPARE(selected[0][0].value<QSet<VisitId>>(), QSet{kFirst});
        QCOMPARE(begun.count(), 1);
        QCOMPARE(ended.count(), 1);
        QCOMPARE(view->dayAt(ended[0][0].toPoint()), target);
        // Nothing can be dropped on the column of the machines.
        QVERIFY(!view->dayAt(canvas->mapToGlobal(QPoint(5, canvas->height() / 2))).isValid());

        // What is done stays where it was done.
        const VisitId past{.key = u"A-1"_s, .record = 7};
        pull(canvas, view->chipRect(past).center(), view->dayPoint(kFirst.key, target));
        QCOMPARE(begun.count(), 1);

        // A click of several leaves the one alone, a pull takes all along.
        view->showSelection({kFirst, kSecond});
        selected.clear();
        pull(canvas, view->chipRect(kSecond).center(), view->dayPoint(kSecond.key, target));
        QCOMPARE(begun.count(), 2);
        QCOMPARE(selected.count(), 0);
        QTest::mouseClick(canvas, Qt::LeftButton, {}, view->chipRect(kSecond).center());
        QCOMPARE(selected.last()[0].value<QSet<VisitId>>(), QSet{kSecond});
    }

    void everyDayHasAPlaceOfItsOwn_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("narrow") << QSize(640, 400);
        QTest::newRow("wide") << QSize(1500, 400);
    }
    void everyDayHasAPlaceOfItsOwn()
    {
        QFETCH(QSize, size);
        const auto view = yearOf(smallContent(), size);
        int seen = 0;
        for (QDate day(2026, 1, 1); day.year() == 2026; day = day.addDays(1)) {
            const QPoint place = view->dayPoint(kFirst.key, day);
            if (place.isNull())
                continue;
            ++seen;
            QCOMPARE(view->dayAt(view->canvas()->mapToGlobal(place)), day);
        }
        QVERIFY(size.width() < 1000 ? seen > 150 : seen == 365);
        QVERIFY(!view->chipRect(kFirst).isEmpty()); // November is looked at
    }

    void theYearIsWalkedByKeys()
    {
        const auto view = yearOf(smallContent());
        auto *canvas = view->findChild<YearCanvas *>();
        canvas->setFocus();
        QSignalSpy selected(view.get(), &YearView::selectionWanted);
        QSignalSpy opened(view.get(), &YearView::visitOpened);
        QSignalSpy shifted(view.get(), &YearView::shiftWanted);
        QTest::keyClick(canvas, Qt::Key_Right); // the one done in May
        QTest::keyClick(canvas, Qt::Key_Right);
        QTest::keyClick(canvas, Qt::Key_Return);
        QCOMPARE(opened[0][0].value<VisitId>(), kFirst);
        QTest::keyClick(canvas, Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(selected.last()[0].value<QSet<VisitId>>(), QSet{kFirst});
        QTest::keyClick(canvas, Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
        QTest::keyClick(canvas, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(shifted.size(), 3);
        QCOMPARE(shifted[0][0].toInt(), 1);
        QCOMPARE(shifted[1][0].toInt(), -7);
        QCOMPARE(shifted[2][0].toInt(), 7);
        // To the nearest mark of the next machine, which joins the selection.
        QTest::keyClick(canvas, Qt::Key_Down);
        QTest::keyClick(canvas, Qt::Key_Space);
        QCOMPARE(selected.last()[0].value<QSet<VisitId>>(), (QSet{kFirst, kSecond}));
        QTest::keyClick(canvas, Qt::Key_Space);
        QCOMPARE(selected.last()[0].value<QSet<VisitId>>(), QSet{kFirst});
    }

    void thousandsOfMachinesScroll()
    {
        CalendarContent content;
        content.today = visitToday();
        for (int number = 0; number < 4000; ++number)
            content.visits.append(
                visitOf(u"M-%1"_s.arg(number, 4, 10, QChar(u'0')), QDate(2026, 1, 1).addDays(number % 360)));
        const auto view = yearOf(content);
        const VisitId far{.key = u"M-3210"_s};
        QVERIFY(view->chipRect(far).isEmpty());
        view->showVisit(far);
        const QRect before = view->chipRect(far);
        QVERIFY(view->canvas()->rect().contains(before));
        // A sync brings a machine that sorts before all others: nothing jumps.
        content.visits.prepend(visitOf(u"A"_s, {2026, 2, 2}));
        view->showContent(content, visitToday());
        QCOMPARE(view->chipRect(far), before);
        QSignalSpy opened(view.get(), &YearView::visitOpened);
        QTest::keyClick(view->findChild<YearCanvas *>(), Qt::Key_Return);
        QCOMPARE(opened[0][0].value<VisitId>(), far);
    }

    void aScreenReaderSeesATable()
    {
        const auto view = yearOf(smallContent());
        auto *canvas = view->findChild<YearCanvas *>();
        view->showVisit(kFirst);
        view->showSelection({kFirst});
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(canvas);
        QVERIFY(face && face->tableInterface());
        QCOMPARE(face->role(), QAccessible::Table);
        QAccessibleTableInterface *table = face->tableInterface();
        QCOMPARE(table->rowCount(), 3);
        QCOMPARE(table->columnCount(), 13);
        QCOMPARE(table->columnDescription(11), u"ноябрь"_s);
        QCOMPARE(table->rowDescription(0), u"VMC850 A-1, ООО «Вектор»"_s);
        QAccessibleInterface *cell = table->cellAt(0, 11);
        QCOMPARE(cell->role(), QAccessible::Cell);
        QCOMPARE(cell->text(QAccessible::Name), u"ноябрь: ТО-1, VMC850 A-1, 24 ноября 2026, скоро"_s);
        QVERIFY(cell->state().selected);
        QVERIFY(cell->state().focused);
        QCOMPARE(face->focusChild(), cell);
        QCOMPARE(face->indexOfChild(cell), 11);
        QVERIFY(cell->rect().contains(canvas->viewport()->mapToGlobal(view->dayPoint(kFirst.key, {2026, 11, 15}))));
        QCOMPARE(table->cellAt(1, 1)->text(QAccessible::Name), u"январь: нет ТО"_s);
        view->showContent({}, visitToday());
        QVERIFY(!cell->isValid());
    }

    void aWeekIsSharedByItsMonths()
    {
        // 30 November 2026 is a Monday: one of five worked days is November's.
        const QList<WeekHours> weeks{
            {.monday = {2026, 11, 30}, .engineer = 0, .visits = 0, .hours = 0, .capacity = 40},
            {.monday = {2026, 11, 30}, .engineer = 5, .visits = 0, .hours = 0, .capacity = 9},
            {.monday = {2026, 12, 28}, .engineer = 0, .visits = 0, .hours = 0, .capacity = 50}};
        const QList<MonthHours> months = monthHours(smallContent().visits, weeks, {}, 2026);
        QCOMPARE(months.size(), 12);
        QCOMPARE(months[10].capacity, 8.0);
        QCOMPARE(months[11].capacity, 32.0 + 40.0); // the first of January is another year's
        QCOMPARE(months[10].hours, 4.0);
        QCOMPARE(months[11].visits, 2);
        QCOMPARE(months[11].over(), 0.0);
        QCOMPARE(months[4].over(), 4.0);
    }

    /// What is left out takes no room, and the state, which stands last, is seen without scrolling.
    void aNarrowListFits()
    {
        const auto view = shown<VisitListView>({760, 400});
        view->showContent(smallContent(), visitToday());
        QTableView *table = view->table();
        QVERIFY(table->isColumnHidden(int(VisitColumn::Region)));
        QVERIFY(table->horizontalHeader()->length() <= table->viewport()->width());
    }

    void theListIsSortedCopiedAndPulled()
    {
        CalendarContent content = smallContent();
        content.visits.append(visitOf(u"D-4"_s, {}, VisitState::Undated));
        content.visits[0].serial = u"B-10"_s;
        content.visits.append(visitOf(u"E-5"_s, {2027, 3, 1})); // beyond the two months
        const auto view = shown<VisitListView>({1100, 400});
        const QAbstractItemModelTester tester(view->model());
        view->showContent(content, visitToday());
        QCOMPARE(serials(view->model()), QStringList({u"A-1"_s, u"B-10"_s, u"C-3"_s, u"D-4"_s}));
        QTableView *table = view->table();
        table->sortByColumn(int(VisitColumn::Date), Qt::DescendingOrder);
        QCOMPARE(serials(view->model()), QStringList({u"C-3"_s, u"B-10"_s, u"A-1"_s, u"D-4"_s}));
        table->sortByColumn(int(VisitColumn::Date), Qt::AscendingOrder);
        content.visits[0].day = {2026, 11, 1}; // a sync comes in: it goes where it belongs
        view->showContent(content, visitToday());
        QCOMPARE(serials(view->model()).first(), u"B-10"_s);
        content.visits[0].day = {2026, 12, 3};
        view->showContent(content, visitToday());

        QSignalSpy selected(view.get(), &VisitListView::selectionWanted);
        QSignalSpy begun(view.get(), &VisitListView::dragBegun);
        QSignalSpy ended(view.get(), &VisitListView::dragEnded);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, rowCentre(table, 0));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::ControlModifier, rowCentre(table, 1));
        QCOMPARE(selected.last()[0].value<QSet<VisitId>>(), (QSet{kFirst, kSecond}));
        const auto wanted = selected.count();
        pull(table->viewport(), rowCentre(table, 1), rowCentre(table, 2));
        QCOMPARE(begun.count(), 1);
        QCOMPARE(view->dayAt(ended[0][0].toPoint()), QDate(2026, 12, 28));
        QCOMPARE(selected.count(), wanted);
        QVERIFY(!view->dayAt(table->viewport()->mapToGlobal(rowCentre(table, 3))).isValid());

        table->setFocus();
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QGuiApplication::clipboard()->text().replace(QChar::Nbsp, u' ').split(u'\n');
        QCOMPARE(lines.size(), 4); // headings, two rows, the end of the last line
        QVERIFY(lines[0].startsWith(u"Дата\tДней\tВид\tМодель\tЗав. №\tКлиент"_s));
        QVERIFY(lines[1].startsWith(u"24.11.2026\tчерез 2 дн.\tТО-1\tVMC850\tA-1"_s));
        QSignalSpy shifted(view.get(), &VisitListView::shiftWanted);
        QTest::keyClick(table, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(shifted.last()[0].toInt(), -7);
        QSignalSpy opened(view.get(), &VisitListView::visitOpened);
        QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, rowCentre(table, 2));
        QCOMPARE(opened.count(), 1);
        QCOMPARE(view->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(),
                 u"ТО-1, VMC850 A-1, 24 ноября 2026, скоро"_s);
        QCOMPARE(view->titleOf(visitToday()), u"Ноябрь – декабрь 2026"_s);
        QCOMPARE(view->titleOf({2026, 12, 5}), u"Декабрь 2026 – январь 2027"_s);
    }

    void thePoolGivesItsCards()
    {
        const auto pool = shown<VisitPool>({290, 600});
        QVERIFY(pool->findChild<EmptyState *>()->isVisible());
        const QList<Visit> visits{visitOf(u"A-1"_s, {2026, 11, 3}, VisitState::Late),
                                  visitOf(u"B-2"_s, {}, VisitState::Undated),
                                  visitOf(u"C-3"_s, {2026, 11, 15}, VisitState::Late)};
        pool->setVisits(visits, visitToday());
        QVERIFY(!pool->findChild<EmptyState *>()->isVisible());
        QCOMPARE(pool->findChild<Badge *>()->count(), 3);
        QCOMPARE(poolWords(visits[0], visitToday()), u"ТО-1 · просрочено 19 дн."_s);
        QCOMPARE(poolWords(visits[1], visitToday()), u"ТО-1 · дата не назначена"_s);
        QListView *list = pool->list();
        QCOMPARE(list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(),
                 u"ТО-1, VMC850 A-1, 3 ноября 2026, просрочено на 19 дней"_s);

        QSignalSpy selected(pool.get(), &VisitPool::selectionWanted);
        QSignalSpy begun(pool.get(), &VisitPool::dragBegun);
        QSignalSpy moved(pool.get(), &VisitPool::dragMoved);
        QSignalSpy ended(pool.get(), &VisitPool::dragEnded);
        pull(list->viewport(), rowCentre(list, 1), QPoint(-200, 40));
        QCOMPARE(selected.last()[0].value<QSet<VisitId>>(), QSet{kSecond});
        QCOMPARE(begun.count(), 1);
        QCOMPARE(moved.count(), 1);
        QCOMPARE(ended[0][0].toPoint(), list->viewport()->mapToGlobal(QPoint(-200, 40)));

        // Esc, wherever the page does not take it before.
        QSignalSpy cancelled(pool.get(), &VisitPool::dragCancelled);
        QTest::mousePress(list->viewport(), Qt::LeftButton, {}, rowCentre(list, 0));
        pullTo(list->viewport(), rowCentre(list, 2));
        QTest::keyClick(list, Qt::Key_Escape);
        QTest::mouseRelease(list->viewport(), Qt::LeftButton, {}, rowCentre(list, 2));
        QCOMPARE(cancelled.count(), 1);
        QCOMPARE(ended.count(), 1);

        list->setFocus();
        pool->showSelection({});
        list->setCurrentIndex(list->model()->index(0, 0));
        QTest::keyClick(list, Qt::Key_Down, Qt::ControlModifier);
        QTest::keyClick(list, Qt::Key_Space);
        QCOMPARE(selected.last()[0].value<QSet<VisitId>>(), (QSet{kFirst, kSecond}));
        QSignalSpy opened(pool.get(), &VisitPool::visitOpened);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(opened[0][0].value<VisitId>(), kSecond);
        QSignalSpy wanted(pool.get(), &VisitPool::moveWanted);
        QTest::keyClick(list, Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(wanted.count(), 0);
        QTest::keyClick(list, Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(wanted[0][0].toDate(), visitToday());

        // A visit selected in the view beside stays so while another is added here; a sync changes neither.
        const VisitId elsewhere{.key = u"X-9"_s};
        pool->showSelection({elsewhere});
        QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::ControlModifier, rowCentre(list, 0));
        QCOMPARE(selected.last()[0].value<QSet<VisitId>>(), (QSet{kFirst, elsewhere}));
        const auto count = selected.count();
        pool->setVisits(visits.mid(1), visitToday());
        QCOMPARE(selected.count(), count);
    }

    void pictures_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::addColumn<int>("scale");
        QTest::newRow("light") << false << 100;
        QTest::newRow("dark") << true << 100;
        QTest::newRow("large") << false << 150;
    }
    void pictures()
    {
        QFETCH(bool, isDark);
        QFETCH(int, scale);
        dress(isDark);
        m_theme->setTextScale(scale);
        const QString suffix = u"-"_s + QString::fromLatin1(QTest::currentDataTag());
        const auto year = shown<YearView>({900, 560});
        CalendarContent content = demoContent(year->rangeAround(visitToday()));
        Visit &staged = content.visits.last();
        staged.id.forecastDay = {};
        staged.state = VisitState::Planned;
        staged.storedDay = staged.day.addDays(-60);
        year->showContent(content, content.today);
        year->showSelection({content.visits.first().id});
        QVERIFY(savePicture(year.get(), u"calendar-year"_s + suffix));
        QTest::keyClick(year->canvas(), Qt::Key_Plus);
        QTest::keyClick(year->canvas(), Qt::Key_Plus);
        year->resize(1240, 560);
        QVERIFY(savePicture(year.get(), u"calendar-year-zoomed"_s + suffix));
        const auto list = shown<VisitListView>({900, 560});
        list->showContent(content, content.today);
        QVERIFY(savePicture(list.get(), u"calendar-list"_s + suffix));
        const auto pool = shown<VisitPool>({290, 560});
        FakeDesks fakes;
        fillDemo(fakes);
        QList<Visit> waiting;
        for (const Visit &visit : std::as_const(fakes.calendar.world.visits)) {
            if (visit.state == VisitState::Late || visit.state == VisitState::Undated)
                waiting.append(visit);
        }
        pool->setVisits(waiting, fakes.calendar.world.today);
        pool->showSelection({waiting.at(1).id});
        QVERIFY(savePicture(pool.get(), u"calendar-pool"_s + suffix));
        QCOMPARE(clippedLabels(pool.get()), QStringList());
        pool->setVisits({}, fakes.calendar.world.today);
        QVERIFY(savePicture(pool.get(), u"calendar-pool-empty"_s + suffix));
        QCOMPARE(clippedLabels(pool.get()), QStringList());
    }

private:
    /// One theme at a time: each gives the application its palette and style.
    void dress(bool isDark)
    {
        m_theme.reset();
        m_theme = std::make_unique<Theme>(nullptr, [isDark] { return isDark; });
    }

    std::unique_ptr<Theme> m_theme;
};

STANKO_GUI_TEST(TestYearList)
#include "tst_ui_yearlist.moc"
