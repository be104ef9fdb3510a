// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/guitest.h"
#include "tests/ui/windowstand.h"
#include "ui/dialogs/completedialog.h"
#include "ui/frame/helpwindow.h"
#include "ui/frame/layoutkeys.h"
#include "ui/frame/navrail.h"
#include "ui/frame/pillbutton.h"
#include "ui/frame/tokenbanner.h"
#include "ui/frame/topbar.h"
#include "ui/pages/calendar/calendarpage.h"
#include "ui/pages/dashboardpage.h"
#include "ui/pages/passportcardview.h"
#include "ui/search/searchbox.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/loadchart.h"
#include "ui/widgets/undobar.h"

#include <QtGui/QKeyEvent>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

using namespace Stanko;
using namespace Qt::StringLiterals;

namespace {

/// Presses a Cyrillic letter as a Russian layout sends it.
void pressCyrillic(QWidget *widget, char16_t letter, Qt::KeyboardModifiers modifiers)
{
    QKeyEvent event(QEvent::KeyPress, letter, modifiers, QString(QChar(letter)));
    QCoreApplication::sendEvent(widget, &event);
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void pagesOpenByNumber()
    {
        WindowStand stand;
        stand.open();
        const PageId pages[] = {PageId::Sync, PageId::Passports, PageId::Jobs, PageId::Overview};
        for (const PageId page : pages) {
            QTest::keyClick(stand.window.get(), Qt::Key(Qt::Key_1 + int(page)), Qt::ControlModifier);
            QCOMPARE(stand.window->currentPage(), page);
        }
    }

    void escapeGoesBack()
    {
        WindowStand stand;
        stand.open();
        stand.window->showPage(PageId::Jobs);
        stand.window->showPage(PageId::Sync);
        QTest::keyClick(stand.window.get(), Qt::Key_Escape);
        QCOMPARE(stand.window->currentPage(), PageId::Jobs);
        QTest::keyClick(stand.window.get(), Qt::Key_Escape);
        QCOMPARE(stand.window->currentPage(), PageId::Overview);
        QTest::keyClick(stand.window.get(), Qt::Key_Escape);
        QCOMPARE(stand.window->currentPage(), PageId::Overview);
    }

    void f5Synchronises()
    {
        WindowStand stand;
        stand.open();
        QTest::keyClick(stand.window.get(), Qt::Key_F5);
        QCOMPARE(stand.fakes.sync.syncs, QList{PullDepth::Changes});
    }

    void theSyncLineSynchronisesOnClick()
    {
        WindowStand stand;
        stand.open();
        QTest::mouseClick(stand.part<TopBar>()->findChildren<PillButton *>().last(), Qt::LeftButton);
        QCOMPARE(stand.fakes.sync.syncs.size(), 1);
    }

    void shortcutsWorkOnTheRussianLayout()
    {
        WindowStand stand;
        stand.open();
        auto *search = stand.part<SearchBox>();
        QVERIFY(!search->hasFocus());
        pressCyrillic(stand.window.get(), u'Л', Qt::ControlModifier);
        QVERIFY(search->hasFocus());
        QVERIFY(search->isPaletteShown());
    }

    void editingKeysWorkOnTheRussianLayout()
    {
        WindowStand stand;
        stand.open();
        auto *search = stand.part<SearchBox>();
        search->setFocus();
        search->setText(u"VC-24"_s);
        pressCyrillic(search, u'Ф', Qt::ControlModifier);
        QCOMPARE(search->selectedText(), u"VC-24"_s);
    }

    void typingCyrillicIsNoShortcut()
    {
        WindowStand stand;
        stand.open();
        auto *search = stand.part<SearchBox>();
        search->setFocus();
        pressCyrillic(search, u'л', Qt::NoModifier);
        QCOMPARE(search->text(), u"л"_s);
    }

    void lettersAreFoundByTheirPlace_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("latin");
        QTest::newRow("К is R") << 0x041a << int(Qt::Key_R);
        QTest::newRow("Л is K") << 0x041b << int(Qt::Key_K);
        QTest::newRow("small л too") << 0x043b << int(Qt::Key_K);
        QTest::newRow("Ю is the full stop") << 0x042e << int(Qt::Key_Period);
        QTest::newRow("Latin K needs nothing") << int(Qt::Key_K) << int(Qt::Key_unknown);
        QTest::newRow("F5 needs nothing") << int(Qt::Key_F5) << int(Qt::Key_unknown);
    }
    void lettersAreFoundByTheirPlace()
    {
        QFETCH(int, key);
        QFETCH(int, latin);
        QCOMPARE(int(latinKey(QKeyEvent(QEvent::KeyPress, key, Qt::ControlModifier))), latin);
    }
    void otherAlphabetsAreFoundByScanCode()
    {
        // Greek Κ on the place of the Latin K.
        const QKeyEvent event(QEvent::KeyPress, 0x039a, Qt::ControlModifier, 0x25, 0, 0);
        QCOMPARE(int(latinKey(event)), int(Qt::Key_K));
    }

    void searchFindsMachinesJobsAndClients()
    {
        WindowStand stand;
        stand.open();
        auto *search = stand.part<SearchBox>();
        QAbstractItemModelTester tester(search->findChild<SearchModel *>(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        search->open();
        QTest::keyClicks(search, u"VC-24-04"_s);
        QTRY_VERIFY(!stand.fakes.passports.queries.isEmpty() && search->model()->rowCount() > 0 &&
                    search->model()->hits().first().title == u"Станки"_s);
        QCOMPARE(stand.fakes.passports.queries.last().limit, 8);
        QTest::keyClick(search, Qt::Key_Return);
        stand.settle();
        QCOMPARE(stand.window->currentPage(), PageId::Passports);
        QVERIFY(!search->isPaletteShown());
        QVERIFY(search->text().isEmpty());
    }

    void searchRunsCommandsInTheWrongLayout()
    {
        const QList<Command> commands{{u"Синхронизировать"_s, u"F5"_s, IconName::Sync, {}},
                                      {u"Справка"_s, u"F1"_s, IconName::Help, {}}};
        const QList<SearchHit> hits = searchHits(u"cghfd"_s, {}, {}, commands);
        QCOMPARE(hits.size(), 2);
        QCOMPARE(hits[0].kind, SearchHit::Kind::Heading);
        QCOMPARE(hits[1].title, u"Справка"_s);
    }

    void searchShowsAClientOnceByPhone()
    {
        PassportRow first;
        first.key = u"A"_s;
        first.serial = u"A"_s;
        first.customer = u"ООО «Северный Резец»"_s;
        first.phone = u"+79161234567"_s;
        PassportRow second = first;
        second.key = u"B"_s;
        const QList<SearchHit> hits = searchHits(u"45-67"_s, {first, second}, {}, {});
        int clients = 0;
        for (const SearchHit &hit : hits)
            clients += hit.kind == SearchHit::Kind::Client ? 1 : 0;
        QCOMPARE(clients, 1);
    }

    void arrowKeysSkipHeadings()
    {
        WindowStand stand;
        stand.open();
        auto *search = stand.part<SearchBox>();
        search->open();
        QVERIFY(search->model()->rowCount() > 3);
        QCOMPARE(search->model()->chooseable(0, 1), 1);
        QTest::keyClick(search, Qt::Key_Down);
        QTest::keyClick(search, Qt::Key_Down);
        QTest::keyClick(search, Qt::Key_Return);
        stand.settle();
        QCOMPARE(stand.window->currentPage(), PageId::Jobs); // behind the new request and the overview
    }

    void completingFromTheDashboardOffersUndo()
    {
        WindowStand stand;
        stand.open();
        const JobRow job = *stand.fakes.jobs.row(48'198);
        Q_EMIT stand.part<DashboardPage>()->completeJobRequested(job);
        auto *dialog = stand.part<CompleteDialog>();
        QVERIFY(dialog);
        dialog->findChild<QPlainTextEdit *>()->setPlainText(u"Заменён энкодер"_s);
        stand.settle();
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        UndoBar *bar = nullptr;
        for (UndoBar *each : stand.window->findChildren<UndoBar *>()) {
            if (!each->group().isEmpty())
                bar = each;
        }
        QTRY_COMPARE(stand.fakes.jobs.completed.size(), 1);
        for (UndoBar *each : stand.window->findChildren<UndoBar *>()) {
            if (!each->group().isEmpty())
                bar = each;
        }
        QVERIFY(bar);
        Q_EMIT bar->undoRequested(bar->group());
        stand.settle();
        QCOMPARE(stand.fakes.jobs.undone.size(), 1);
    }

    void aNewTokenIsTakenAndForgotten()
    {
        WindowStand stand;
        stand.open();
        auto *banner = stand.part<TokenBanner>();
        QVERIFY(!banner->isVisible());
        SyncState state = stand.fakes.sync.current;
        state.phase = SyncPhase::NeedsToken;
        state.error = makeError(ErrorKind::Unauthorized);
        stand.fakes.sync.change(state);
        QVERIFY(banner->isVisible());
        auto *field = banner->findChild<QLineEdit *>();
        QCOMPARE(field->echoMode(), QLineEdit::Password);
        QTest::keyClicks(field, u"secret-token"_s);
        QTest::keyClick(field, Qt::Key_Return);
        stand.settle();
        QCOMPARE(stand.fakes.setup.tokensReplaced, 1);
        QVERIFY(field->text().isEmpty());
        QVERIFY(!banner->isVisible());
        QCOMPARE(stand.fakes.sync.syncs.size(), 1);
    }

    void aFailureIsToldAndGoesWhenItIsOver()
    {
        WindowStand stand;
        stand.open();
        SyncState state = stand.fakes.sync.current;
        state.phase = SyncPhase::Failed;
        state.error = makeError(ErrorKind::PaymentRequired, u"402"_s);
        stand.fakes.sync.change(state);
        Banner *told = nullptr;
        for (Banner *banner : stand.window->findChildren<Banner *>()) {
            if (banner->isVisible())
                told = banner;
        }
        QVERIFY(told);
        state.phase = SyncPhase::Idle;
        state.error.reset();
        stand.fakes.sync.change(state);
        QVERIFY(!told->isVisible());
    }

    void geometryAndPageAreRemembered()
    {
        WindowStand stand;
        stand.open({1300, 760});
        stand.window->showPage(PageId::Passports);
        stand.window->close();
        stand.window.reset();
        stand.window = std::make_unique<MainWindow>(stand.fakes.desks(), &stand.theme, &stand.settings);
        QCOMPARE(stand.window->currentPage(), PageId::Passports);
        QVERIFY(stand.settings.contains(u"ui/geometry"_s));
    }

    void helpOpensTheManual()
    {
        WindowStand stand;
        stand.open();
        QTest::keyClick(stand.window.get(), Qt::Key_F1);
        auto *help = stand.part<HelpWindow>();
        QVERIFY(help && help->isVisible());
        QVERIFY(help->text().contains(u"Сводка"_s));
    }

    void everyControlOfTheFrameHasAName()
    {
        WindowStand stand;
        stand.open();
        for (const QAbstractButton *button : stand.window->findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->focusPolicy() != Qt::NoFocus)
                QVERIFY2(!button->text().isEmpty() || !button->accessibleName().isEmpty(),
                         qPrintable(QString::fromLatin1(button->metaObject()->className())));
        }
    }

    void theCalendarOpensWhereItIsAskedFor()
    {
        WindowStand stand;
        stand.open();
        auto *calendar = stand.part<CalendarPage>();
        Q_EMIT stand.part<LoadChart>()->weekChosen(QDate(2026, 12, 7));
        stand.settle();
        QCOMPARE(stand.window->currentPage(), PageId::Calendar);
        QCOMPARE(calendar->kind(), CalendarKind::Week);
        QCOMPARE(calendar->day(), QDate(2026, 12, 7));

        const PassportRow &machine = stand.fakes.passports.rows.at(4);
        stand.window->showPassport(machine.key);
        stand.settle();
        QTRY_VERIFY(stand.part<PassportCardView>()->card() &&
                    stand.part<PassportCardView>()->card()->passport.key == machine.key);
        QTest::mouseClick(stand.window->findChild<QPushButton *>(u"cardCalendar"_s), Qt::LeftButton);
        stand.settle();
        QCOMPARE(stand.window->currentPage(), PageId::Calendar);
        QCOMPARE(calendar->selection(), QSet<VisitId>{VisitId{machine.key}});
        QTest::mouseClick(stand.window->findChild<QPushButton *>(u"visitPassport"_s), Qt::LeftButton);
        QCOMPARE(stand.window->currentPage(), PageId::Passports);
        QCOMPARE(stand.part<NavRail>()->button(int(PageId::Calendar))->counter(), stand.fakes.maintenance.figures.late);
        QCOMPARE(stand.part<NavRail>()->button(int(PageId::Calendar))->counterTone(), Tone::Late);
    }

    void tabReachesThePages()
    {
        WindowStand stand;
        stand.open();
        QSet<QWidget *> reached;
        for (int i = 0; i < 200 && !reached.contains(QApplication::focusWidget()); ++i) {
            reached.insert(QApplication::focusWidget());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        QVERIFY(reached.contains(stand.part<SearchBox>()));
        for (const PageId page : {PageId::Overview, PageId::Jobs, PageId::Passports, PageId::Sync})
            QVERIFY(reached.contains(stand.part<NavRail>()->button(int(page))));
        bool isTableReached = false;
        for (QWidget *widget : std::as_const(reached))
            isTableReached |= widget && widget->inherits("QTableView");
        QVERIFY(isTableReached);
    }
};

STANKO_GUI_TEST(TestMainWindow)
#include "tst_ui_mainwindow.moc"
