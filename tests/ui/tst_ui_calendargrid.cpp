// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/calendarstand.h"
#include "tests/ui/guitest.h"
#include "tests/ui/screens.h"
#include "ui/calendar/gridcanvas.h"
#include "ui/calendar/monthview.h"
#include "ui/calendar/visitchip.h"
#include "ui/calendar/weekview.h"
#include "ui/errortext/calendartext.h"
#include "ui/theme/theme.h"

#include <QtGui/QAccessible>
#include <QtGui/QPainter>

using namespace Stanko;
using namespace Qt::StringLiterals;

namespace {

CalendarContent crowdedDay(int visits)
{
    QList<Visit> all;
    for (int n = 0; n < visits; ++n)
        all.append(calendarVisit(u"C-%1"_s.arg(n, 2, 10, QLatin1Char('0')), kWednesday));
    return calendarContent(all);
}

/// One month of a busy crew, with everything that looks different.
CalendarContent busyMonth()
{
    QList<Visit> visits;
    const QStringList models{u"VMC850"_s, u"16К20"_s, u"ТС-500"_s, u"FL-3015"_s, u"CKE6150Z"_s, u"6Р13"_s};
    const QStringList kinds{u"ТО-1"_s, u"ТО-2"_s, u"осмотр"_s};
    for (int n = 0; n < 52; ++n) {
        const QDate on = QDate(2026, 10, 28).addDays((n * 17) % 36);
        const VisitState state = n % 11 == 0                          ? VisitState::Forecast
                                 : on < calendarToday() && n % 5 == 0 ? VisitState::Late
                                 : on < calendarToday()               ? VisitState::Completed
                                 : n % 2 == 0                         ? VisitState::Soon
                                                                      : VisitState::Planned;
        const UserId engineer = n % 7 == 0 ? 0 : n % 3 == 0 ? kSecondEngineer : kFirstEngineer;
        Visit visit = calendarVisit(u"VC-24-%1"_s.arg(400 + n, 4, 10, QLatin1Char('0')), on, state, engineer);
        visit.model = models[n % models.size()];
        visit.kind = kinds[n % kinds.size()];
        if (n == 13 || n == 29)
            visit.storedDay = on.addDays(-2);
        visits.append(visit);
    }
    for (int n = 0; n < 7; ++n)
        visits.append(calendarVisit(u"TC-%1"_s.arg(n), kWednesday, VisitState::Soon));
    return calendarContent(visits);
}

QString nameOf(QAccessibleInterface *part)
{
    return part->text(QAccessible::Name);
}

} // namespace

class TestCalendarGrid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void aCrowdedDayIsFoldedAndOpens()
    {
        CalendarStand stand(new MonthView, crowdedDay(12));
        const DayCell folded = stand.cell(kWednesday);
        QVERIFY(folded.folded() > 0 && folded.chips.size() > 0);
        QVERIFY(folded.rect.contains(folded.more));
        QVERIFY(stand.view->chipRect(CalendarStand::id(u"C-11"_s)).isNull());
        stand.click(stand.onWindow(folded.more.center()));
        QCOMPARE(stand.cell(kWednesday).folded(), 0);
        const QRect chip = stand.view->chipRect(CalendarStand::id(u"C-11"_s));
        QVERIFY(stand.view->dayRect(kWednesday).contains(chip));
        // What was folded can be pulled like any other.
        stand.view->showVisit(CalendarStand::id(u"C-11"_s));
        stand.pull(stand.onChip(u"C-11"_s), stand.onChip(u"C-11"_s) + QPoint(2 * folded.rect.width(), 0));
        stand.release(stand.onChip(u"C-11"_s) + QPoint(2 * folded.rect.width(), 0));
        QCOMPARE(stand.dayOf(u"C-11"_s), kFriday);
        // «Свернуть».
        stand.click(stand.onWindow(stand.cell(kWednesday).more.center()));
        QVERIFY(stand.cell(kWednesday).folded() > 0);
    }

    void theKeyboardWalksIntoWhatIsFolded()
    {
        CalendarStand stand(new MonthView, crowdedDay(12));
        stand.key(Qt::Key_Left);
        for (int n = 0; n < 12; ++n)
            stand.key(Qt::Key_Tab);
        QCOMPARE(stand.currentKey(), u"C-11"_s);
        const QRect chip = stand.view->chipRect(CalendarStand::id(u"C-11"_s));
        QVERIFY(!chip.isNull());
        QVERIFY(stand.view->canvas()->visibleRegion().contains(chip));
        stand.key(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(stand.dayOf(u"C-11"_s), calendarToday());
    }

    void lateOnesAreNeverFoldedFirst()
    {
        CalendarContent content = crowdedDay(12);
        content.visits.append(calendarVisit(u"L-1"_s, kWednesday, VisitState::Late));
        CalendarStand stand(new MonthView, content);
        QVERIFY(!stand.view->chipRect(CalendarStand::id(u"L-1"_s)).isNull());
    }

    void theWeekHasARowForEverybody()
    {
        CalendarContent content = fewVisits();
        content.visits.append(calendarVisit(u"N-1"_s, kFriday, VisitState::Planned, 0));
        Visit gone = calendarVisit(u"G-1"_s, kFriday, VisitState::Planned, 99);
        gone.engineerName = u"Бывший А."_s;
        content.visits.append(gone);
        content.crew.engineers.append({.id = 13, .name = u"Офис О."_s, .isPlanned = false});
        CalendarStand stand(new WeekView, content);
        QStringList names;
        for (const GridRow &row : stand.view->cells().rows())
            names.append(row.name);
        QCOMPARE(names, QStringList({u"Дёмин С."_s, u"Ильин П."_s, u"Бывший А."_s, u"Без инженера"_s}));
        QCOMPARE(stand.cell(kFriday, 99).visits.size(), 1);
        QCOMPARE(stand.cell(kFriday, 0).visits.size(), 1);
        QCOMPARE(stand.view->rowName(0), u"Дёмин С.: 20 из 40\u00a0ч, 5 выездов"_s);
        QCOMPARE(stand.view->cellTip(stand.cell(kTuesday, kSecondEngineer)),
                 u"Ильин П.: отпуск, с 24.11.2026 по 25.11.2026"_s);
        // Up and down are engineers; the day stays.
        stand.key(Qt::Key_Down);
        QCOMPARE(stand.view->cells().cells()[stand.view->currentCell()].row, 1);
        QCOMPARE(stand.day, calendarToday());
    }

    void theMonthShowsTheLoadOfItsWeeks()
    {
        QList<Visit> visits;
        for (int n = 0; n < 14; ++n)
            visits.append(calendarVisit(u"W-%1"_s.arg(n), kWednesday, VisitState::Planned, kFirstEngineer));
        CalendarStand stand(new MonthView, calendarContent(visits));
        // The second engineer is away for two of five days.
        QCOMPARE(stand.view->rowName(4), u"Неделя 48: 56 из 52\u00a0ч, 14 выездов, перегруз 4\u00a0ч"_s);
        QVERIFY(stand.view->rowTip(4).contains(u"\nДёмин С.: 56 из 40\u00a0ч, 14 выездов, перегруз 16\u00a0ч"_s));
        QVERIFY(stand.view->rowTip(4).contains(u"\nИльин П.: 0 из 12\u00a0ч"_s));
        QVERIFY(stand.view->cellTip(stand.cell({2026, 11, 4})).endsWith(u"День единства"_s));
    }

    void theCurrentPlaceSurvivesNewContent()
    {
        CalendarStand stand(new MonthView, fewVisits());
        stand.view->showVisit(CalendarStand::id(u"A-2"_s));
        stand.content.visits.prepend(calendarVisit(u"0-1"_s, kTuesday));
        stand.show();
        QCOMPARE(stand.currentKey(), u"A-2"_s);
        stand.content.visits.removeIf([](const Visit &visit) { return visit.serial == u"A-2"_s; });
        stand.show();
        QCOMPARE(stand.currentKey(), QString());
        QCOMPARE(stand.view->cells().cells()[stand.view->currentCell()].day, kTuesday);
    }

    void cellsAndChipsSpeak()
    {
        CalendarStand stand(new MonthView, fewVisits());
        QAccessibleInterface *table = QAccessible::queryAccessibleInterface(stand.view->canvas());
        QVERIFY(table && table->isValid());
        QCOMPARE(table->role(), QAccessible::Table);
        QCOMPARE(nameOf(table), u"Календарь ТО, Ноябрь 2026"_s);
        QCOMPARE(table->childCount(), 42);
        QAccessibleTableInterface *grid = table->tableInterface();
        QVERIFY(grid);
        QCOMPARE(grid->rowCount(), 6);
        QCOMPARE(grid->columnDescription(6), u"воскресенье"_s);
        QVERIFY(grid->rowDescription(4).startsWith(u"Неделя 48: "_s));
        QAccessibleInterface *tuesday = grid->cellAt(4, 1);
        QCOMPARE(tuesday->role(), QAccessible::Cell);
        QCOMPARE(nameOf(tuesday), u"24 ноября 2026, вторник, 3 выезда"_s);
        QCOMPARE(tuesday->tableCellInterface()->rowIndex(), 4);
        QCOMPARE(tuesday->tableCellInterface()->columnIndex(), 1);
        QCOMPARE(tuesday->parent(), table);
        QCOMPARE(table->indexOfChild(tuesday), 29);
        QCOMPARE(nameOf(grid->cellAt(4, 3)), u"26 ноября 2026, четверг, сегодня, нет выездов"_s);
        QCOMPARE(nameOf(grid->cellAt(4, 6)), u"29 ноября 2026, воскресенье, выходной, нет выездов"_s);
        QCOMPARE(nameOf(grid->cellAt(1, 2)), u"4 ноября 2026, среда, выходной, День единства, нет выездов"_s);
        QCOMPARE(nameOf(grid->cellAt(1, 1)), u"3 ноября 2026, вторник, сокращённый день, нет выездов"_s);

        QCOMPARE(tuesday->childCount(), 3);
        QAccessibleInterface *chip = tuesday->child(0);
        QCOMPARE(chip->role(), QAccessible::ListItem);
        QCOMPARE(nameOf(chip), visitName(stand.content.visits[0], calendarToday()));
        QCOMPARE(chip->text(QAccessible::Description), u"ООО «Вектор»"_s);
        QCOMPARE(chip->parent(), tuesday);
        QCOMPARE(tuesday->indexOfChild(tuesday->child(1)), 1);
        const QRect onScreen = chip->rect();
        QCOMPARE(onScreen.topLeft(),
                 stand.view->canvas()->mapToGlobal(stand.view->chipRect(CalendarStand::id(u"A-1"_s)).topLeft()));
        QCOMPARE(table->childAt(onScreen.center().x(), onScreen.center().y()), tuesday);
        QCOMPARE(tuesday->childAt(onScreen.center().x(), onScreen.center().y()), chip);
        QVERIFY(!chip->state().selected && !chip->state().focused && !chip->state().checked);
        QVERIFY(chip->state().selectable && chip->state().focusable);
        stand.click(stand.onChip(u"A-1"_s));
        QVERIFY(chip->state().selected && chip->state().focused);
        QCOMPARE(table->focusChild(), chip);
        QVERIFY(tuesday->child(2)->state().checked);

        chip->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
        QVERIFY(stand.selected.isEmpty());
        chip->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(stand.opened, QStringList{u"A-1"_s});
        // Gone with its visit.
        stand.content.visits.removeFirst();
        stand.show();
        QVERIFY(!chip->isValid());
        QVERIFY(chip->state().invalid);
        QCOMPARE(tuesday->childCount(), 2);
    }

    void aReaderIsToldWhereTheKeyboardIs()
    {
        CalendarStand stand(new WeekView, fewVisits());
        const auto focused = [&stand] {
            QAccessibleInterface *part = QAccessible::queryAccessibleInterface(stand.view->canvas())->focusChild();
            return part && part->state().focused ? nameOf(part) : QString();
        };
        QCOMPARE(focused(), u"Дёмин С., 26 ноября 2026, четверг, сегодня, нет выездов"_s);
        stand.key(Qt::Key_Left);
        QCOMPARE(focused(), u"Дёмин С., 25 ноября 2026, среда, 1 выезд"_s);
        stand.key(Qt::Key_Tab);
        QCOMPARE(focused(), visitName(stand.content.visits[2], calendarToday()));
        stand.key(Qt::Key_Down);
        QCOMPARE(focused(), u"Ильин П., 25 ноября 2026, среда, нет выездов, отпуск"_s);
        stand.view->canvas()->clearFocus();
        QCOMPARE(focused(), QString());
    }

    void everyStateHasItsSign()
    {
        Visit visit = calendarVisit(u"A-1"_s, kTuesday);
        const QList<std::pair<VisitState, QString>> signs{{VisitState::Late, u"!"_s},
                                                          {VisitState::Completed, u"✓"_s},
                                                          {VisitState::Forecast, u"~"_s},
                                                          {VisitState::Planned, {}},
                                                          {VisitState::Soon, {}}};
        for (const auto &[state, sign] : signs) {
            visit.state = state;
            QCOMPARE(visitSign(visit), sign);
        }
        visit.storedDay = kWednesday;
        QCOMPARE(visitSign(visit), u"•"_s);
        QCOMPARE(initialsOf(u"Дёмин Сергей Ильич"_s), u"ДС"_s);
        QCOMPARE(initialsOf(u"ильин"_s), u"И"_s);
        QCOMPARE(initialsOf({}), QString());
    }

    void chipsAreReadableInEveryState()
    {
        for (const bool dark : {false, true}) {
            for (const VisitState state : {VisitState::Late, VisitState::Soon, VisitState::Planned,
                                           VisitState::Forecast, VisitState::Completed, VisitState::Undated}) {
                const Tone tone = visitTone(state);
                QVERIFY(contrastRatio(Theme::color(toneText(tone), dark), Theme::color(toneSoft(tone), dark)) >= 4.5);
            }
        }
    }

    void whatIsToBeDoneIsNeverCut()
    {
        const QFontMetrics metrics(Theme::current()->captionFont());
        for (const QString &model : {u"VMC850"_s, u"LF3015E-3kW"_s, u"16К20"_s}) {
            Visit visit = calendarVisit(u"VC-1"_s, kWednesday);
            visit.model = model;
            visit.kind = u"ТО-1"_s;
            const int whole = metrics.horizontalAdvance(u"✓ "_s + model + u" · ТО-1"_s);
            for (int room = metrics.horizontalAdvance(u"✓ ТО-1"_s) + 2; room < whole + 20; ++room) {
                const QString title = chipTitle(u"✓"_s, visit, metrics, room, false);
                QCOMPARE(metrics.elidedText(title, Qt::ElideRight, room), title);
                QVERIFY2(title.endsWith(u"ТО-1"_s), qPrintable(title));
            }
        }
    }

    void eachLookIsAnotherPicture()
    {
        const auto picture = [](const Visit &visit, const ChipLook &look) {
            QImage image(QSize(150, chipHeight() + 8), QImage::Format_ARGB32);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            drawVisitChip(painter, QRect(4, 4, 142, chipHeight()), visit, look);
            return image;
        };
        const Visit plain = calendarVisit(u"A-1"_s, kTuesday);
        Visit staged = plain;
        staged.storedDay = kWednesday;
        const QList<QImage> all{picture(plain, {}),
                                picture(plain, {.isSelected = true}),
                                picture(plain, {.isCurrent = true}),
                                picture(plain, {.isSelected = true, .isCurrent = true}),
                                picture(plain, {.isGhost = true}),
                                picture(plain, {.isPulled = true}),
                                picture(plain, {.isShort = true}),
                                picture(staged, {}),
                                picture(staged, {.isSelected = true})};
        for (qsizetype a = 0; a < all.size(); ++a) {
            for (qsizetype b = a + 1; b < all.size(); ++b)
                QVERIFY2(all[a] != all[b], qPrintable(u"%1 and %2"_s.arg(a).arg(b)));
        }
        // A ghost has no ground.
        QCOMPARE(all[4].pixelColor(145 - 20, 4 + chipHeight() - 4).alpha(), 0);
    }

    void pictures_data()
    {
        QTest::addColumn<ThemeMode>("mode");
        QTest::addColumn<int>("scale");
        QTest::newRow("light") << ThemeMode::Light << 100;
        QTest::newRow("dark") << ThemeMode::Dark << 100;
        QTest::newRow("large") << ThemeMode::Light << 150;
    }
    void pictures()
    {
        QFETCH(ThemeMode, mode);
        QFETCH(int, scale);
        Theme *theme = Theme::current();
        theme->setMode(mode);
        theme->setTextScale(scale);
        const QString suffix = QString::fromLatin1(QTest::currentDataTag());
        CalendarStand month(new MonthView, busyMonth());
        month.click(month.onChip(u"TC-0"_s));
        month.click(month.onChip(u"TC-1"_s), Qt::ControlModifier);
        QVERIFY(savePicture(&month.window, u"calendar-month-"_s + suffix));
        CalendarStand week(new WeekView, busyMonth());
        week.pull(week.onChip(u"TC-0"_s), week.onDay(kFriday));
        QVERIFY(savePicture(&week.window, u"calendar-week-"_s + suffix));
        week.drag.cancel();
        week.release(week.onDay(kFriday));
        theme->setTextScale(100);
        theme->setMode(ThemeMode::System);
    }
};

STANKO_GUI_TEST(TestCalendarGrid)
#include "tst_ui_calendargrid.moc"
