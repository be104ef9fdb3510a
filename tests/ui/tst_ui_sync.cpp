// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/guitest.h"
#include "tests/ui/syncstand.h"
#include "ui/errortext/errortext.h"
#include "ui/errortext/schematext.h"
#include "ui/pages/checkpanel.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chip.h"

#include <QtGui/QClipboard>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QProgressBar>

using namespace Qt::StringLiterals;
using namespace Stanko;

class TestSync : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(nullptr, [] { return false; });
    }
    void init() { failOnWarnings(); }

    void whatNeedsAPersonStandsFirst()
    {
        SyncStand stand;
        stand.open();
        QCOMPARE(stand.list()->model()->rowCount(), 3);
        QCOMPARE(stand.rowOf(stand.list(), kConflict), 0);
        QCOMPARE(stand.rowOf(stand.list(), kParked), 1);
        QCOMPARE(stand.cell(kWaiting, OutboxColumn::State), u"ждёт сети, попытка 4 через 40 с"_s);
        QTest::mouseClick(stand.button(stand.page.get(), u"Всё за 30 дней"_s), Qt::LeftButton);
        stand.settle();
        QCOMPARE(stand.list()->model()->rowCount(), 5);
    }

    void theWaitCountsDown()
    {
        SyncStand stand;
        stand.open();
        stand.fakes.clock.set(QDateTime(demoToday(), QTime(kDemoHour, 32, 10), QTimeZone("Europe/Moscow")));
        QTRY_COMPARE(stand.cell(kWaiting, OutboxColumn::State), u"ждёт сети, попытка 4 через 30 с"_s);
    }

    void chipsNarrowTheListAndCount()
    {
        SyncStand stand;
        stand.open();
        const auto shown = [&stand] {
            QList<IntentId> ids;
            for (int row = 0; row < stand.list()->model()->rowCount(); ++row)
                ids.append(stand.list()->model()->index(row, 0).data(int(TableRole::Id)).toLongLong());
            return ids;
        };
        QCOMPARE(stand.button(stand.page.get(), u"Не отправлено"_s)->text(), u"Не отправлено 3"_s);
        stand.pressChip(u"Ждут"_s);
        QCOMPARE(shown(), QList<IntentId>{kWaiting});
        stand.pressChip(u"Конфликты 1"_s);
        QCOMPARE(shown(), QList<IntentId>{kConflict});
        stand.pressChip(u"Нужна помощь 1"_s);
        QCOMPARE(shown(), QList<IntentId>{kParked});
        stand.press("outboxCancel");
        QTRY_COMPARE(shown(), QList<IntentId>());
        QVERIFY(stand.says(u"Отказов нет"_s));
        QCOMPARE(stand.button(stand.page.get(), u"Нужна помощь"_s)->text(), u"Нужна помощь 0"_s);
    }

    void severalEditsAreCancelledAtOnce()
    {
        SyncStand stand;
        stand.add(701, TagEdit{u"Сервис"_s}, {}, u"Сервис"_s);
        stand.add(702, NoteEdit{u"Осмотр"_s}, {}, u"Осмотр"_s);
        stand.open();
        stand.list()->setFocus();
        QTest::keyClick(stand.list(), Qt::Key_A, Qt::ControlModifier);
        stand.settle();
        // The conflict is decided alone, and what has been tried may not be taken back.
        QVERIFY(stand.says(u"Выбрано: 5 правок"_s));
        QCOMPARE(stand.part<QPushButton>("outboxCancel")->text(), u"Отменить: 3"_s);
        QVERIFY(!stand.part<QPushButton>("outboxMine")->isVisible());
        stand.press("outboxCancel");
        QCOMPARE(QSet<IntentId>(stand.fakes.outbox.cancelled.cbegin(), stand.fakes.outbox.cancelled.cend()),
                 (QSet<IntentId>{701, 702, kParked}));
        QTRY_COMPARE(stand.list()->model()->rowCount(), 2);
    }

    void severalEditsAreRetriedFromTheMenu()
    {
        SyncStand stand;
        stand.open();
        stand.list()->selectAll();
        Q_EMIT stand.list()->customContextMenuRequested(QPoint(20, 20));
        QVERIFY(stand.chooseEntry(u"Повторить: 2"_s));
        QCOMPARE(QSet<IntentId>(stand.fakes.outbox.retried.cbegin(), stand.fakes.outbox.retried.cend()),
                 (QSet<IntentId>{kWaiting, kParked}));
    }

    void whatFailsAmongSeveralIsCounted()
    {
        SyncStand stand;
        stand.open();
        stand.list()->selectAll();
        stand.settle();
        // Both fail; the list that is read afterwards does not.
        stand.fakes.outbox.answers.hold();
        stand.fakes.outbox.answers.error = makeError(ErrorKind::StoreBusy);
        QTest::mouseClick(stand.part<QPushButton>("outboxRetry"), Qt::LeftButton);
        QCOMPARE(stand.fakes.outbox.answers.waiting(), 2);
        stand.fakes.outbox.answers.error.reset();
        stand.fakes.outbox.answers.releaseAll();
        QTRY_VERIFY(stand.says(u"Не удалось: 2 из 2."_s));
    }

    void aRefusedValueIsMendedByKeyboard()
    {
        SyncStand stand;
        stand.open();
        stand.choose(kParked);
        QTest::keyClick(stand.list(), Qt::Key_F2);
        auto *line = stand.part<QLineEdit>("valueLine");
        QVERIFY(line->hasFocus());
        QCOMPARE(line->text(), u"CK6163"_s);
        QTest::keyClicks(line, u"CK6163A"_s);
        QTest::keyClick(line, Qt::Key_Return);
        stand.settle();
        QCOMPARE(stand.fakes.outbox.amended, (QList<std::pair<IntentId, QString>>{{kParked, u"CK6163A"_s}}));
        QTRY_COMPARE(stand.cell(kParked, OutboxColumn::Change), u"Модель: CK6163A"_s);
        QVERIFY(!line->isVisible());
    }

    void escapeLeavesAnEditAsItIs()
    {
        SyncStand stand;
        stand.add(701, NoteEdit{u"Осмотр"_s}, {}, u"Осмотр"_s);
        stand.open();
        stand.choose(701);
        stand.press("outboxAmend");
        auto *text = stand.part<QPlainTextEdit>("valueText");
        QVERIFY(text->hasFocus());
        text->setPlainText(u"Осмотр узла"_s);
        QTest::keyClick(text, Qt::Key_Escape);
        QVERIFY(!text->isVisible());
        QVERIFY(stand.fakes.outbox.amended.isEmpty());
        QVERIFY(stand.part<QPushButton>("outboxAmend")->hasFocus());
    }

    void whatIsBeingTypedOutlivesARefresh()
    {
        SyncStand stand;
        stand.add(701, NoteEdit{u"Осмотр"_s}, {}, u"Осмотр"_s);
        stand.open();
        stand.choose(701);
        stand.press("outboxAmend");
        auto *text = stand.part<QPlainTextEdit>("valueText");
        text->setPlainText(u"Осмотр узла"_s);
        stand.fakes.outbox.move(u"demo-700"_s, IntentState::Settled, IntentOutcome::Applied);
        QTRY_COMPARE(stand.rowOf(stand.list(), kWaiting), -1);
        QVERIFY(text->isVisible());
        QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
        stand.settle();
        QCOMPARE(stand.fakes.outbox.amended, (QList<std::pair<IntentId, QString>>{{701, u"Осмотр узла"_s}}));
    }

    void aParkedEditCanBeRetriedOrTakenBack()
    {
        SyncStand stand;
        stand.open();
        stand.choose(kParked);
        QVERIFY(stand.says(errorText(stand.fakes.outbox.row(kParked)->intent.error.value()).what));
        QTest::mouseClick(stand.part<QPushButton>("outboxRetry"), Qt::LeftButton);
        stand.settle();
        QCOMPARE(stand.fakes.outbox.retried, QList<IntentId>{kParked});
        QTRY_COMPARE(stand.cell(kParked, OutboxColumn::Action), QString());
    }

    void anEditThatNeverLeftIsCancelledInItsRow()
    {
        SyncStand stand;
        OutboxRow fresh = stand.fakes.outbox.rows.first();
        fresh.intent.id = 701;
        fresh.intent.attempts = 0;
        fresh.intent.error.reset();
        fresh.intent.nextTryAt = 0;
        stand.fakes.outbox.rows.prepend(fresh);
        stand.open();
        QCOMPARE(stand.cell(701, OutboxColumn::Action), u"Отменить"_s);
        const int row = stand.rowOf(stand.list(), 701);
        const QRect cell = stand.list()->visualRect(stand.list()->model()->index(row, int(OutboxColumn::Action)));
        QTest::mouseClick(stand.list()->viewport(), Qt::LeftButton, {}, QPoint(cell.right() - 30, cell.center().y()));
        stand.settle();
        QCOMPARE(stand.fakes.outbox.cancelled, QList<IntentId>{701});
        QTRY_COMPARE(stand.rowOf(stand.list(), 701), -1);
    }

    void anActionThatFailsSaysWhy()
    {
        SyncStand stand;
        stand.open();
        stand.choose(kConflict);
        const Error gone = makeError(ErrorKind::StoreFull);
        stand.fakes.outbox.answers.error = gone;
        QTest::mouseClick(stand.part<QPushButton>("outboxMine"), Qt::LeftButton);
        stand.settle();
        QVERIFY(stand.says(errorText(makeError(ErrorKind::NotHere)).what) || stand.says(errorText(gone).what));
        QVERIFY(stand.rowOf(stand.list(), kConflict) >= 0);
    }

    void theCheckNamesProblemsAndRemedies()
    {
        SyncStand stand;
        const CheckProblem problem{u"field_missing"_s, {}, u"Дата следующего ТО"_s};
        stand.fakes.sync.checkReport.problems = {problem};
        stand.open();
        QTest::mouseClick(stand.part<QPushButton>("syncCheck"), Qt::LeftButton);
        stand.settle();
        const QString texts = stand.page->findChild<CheckPanel *>()->texts().join(u'\n');
        QVERIFY(texts.contains(checkProblemText(problem).what));
        QVERIFY(texts.contains(checkProblemText(problem).remedy));
        QVERIFY(texts.contains(u"РусСтанкоСбыт"_s));
    }

    void findingsAreCopiedForALetter()
    {
        SyncStand stand;
        stand.fakes.sync.checkReport.problems = {{u"user_missing"_s, {}, u"11"_s}};
        stand.open();
        QGuiApplication::clipboard()->clear();
        stand.press("syncCheck");
        stand.press("checkCopy");
        const QString text = QGuiApplication::clipboard()->text();
        QVERIFY2(text.contains(checkProblemText(stand.fakes.sync.checkReport.problems.first()).what), qPrintable(text));
        QVERIFY2(text.contains(u"user_missing"_s), qPrintable(text));
        QVERIFY2(text.contains(u"РусСтанкоСбыт"_s), qPrintable(text));
    }

    void everyFindingHasARemedyOfItsOwn_data()
    {
        QTest::addColumn<QString>("code");
        for (const char *code : {"token_expires_soon", "setting_missing", "time_zone_unknown", "pipeline_missing",
                                 "stage_missing", "field_missing", "field_retyped", "user_missing"})
            QTest::newRow(code) << QString::fromLatin1(code);
    }
    void everyFindingHasARemedyOfItsOwn()
    {
        QFETCH(QString, code);
        const ErrorText text = checkProblemText({code, {}, u"712629"_s});
        const ErrorText unknown = checkProblemText({u"no such code"_s, {}, u"712629"_s});
        QVERIFY(!text.what.contains(code));
        QVERIFY(!text.meaning.isEmpty() && text.meaning != unknown.meaning);
        QVERIFY(!text.remedy.isEmpty() && text.remedy != unknown.remedy);
    }

    void aCheckThatCannotRunSaysWhy()
    {
        SyncStand stand;
        stand.open();
        stand.fakes.sync.answers.error = makeError(ErrorKind::Blocked);
        QTest::mouseClick(stand.part<QPushButton>("syncCheck"), Qt::LeftButton);
        stand.settle();
        QVERIFY(stand.page->findChild<CheckPanel *>()->texts().join(u'\n').contains(
            errorText(makeError(ErrorKind::Blocked)).what));
        QVERIFY(stand.part<QPushButton>("syncCheck")->isEnabled());
    }

    void aRunningPullShowsItsProgress()
    {
        SyncStand stand;
        stand.open();
        SyncState state = stand.fakes.sync.current;
        state.phase = SyncPhase::Pulling;
        state.isFirstPull = true;
        state.leadsDone = 12'400;
        stand.fakes.sync.change(state);
        // The window tells of the first one, over every page.
        QVERIFY(!stand.page->findChild<QProgressBar *>()->isVisible());
        state.isFirstPull = false;
        stand.fakes.sync.change(state);
        QVERIFY(stand.page->findChild<QProgressBar *>()->isVisible());
        QVERIFY(stand.says(u"400"_s));
        QVERIFY(!stand.part<QPushButton>("syncNow")->isEnabled());
        state.phase = SyncPhase::Idle;
        stand.fakes.sync.change(state);
        QVERIFY(!stand.page->findChild<QProgressBar *>()->isVisible());
    }

    void everyTroubleHasASentenceAndAButton_data()
    {
        QTest::addColumn<int>("phase");
        QTest::addColumn<int>("kind");
        QTest::newRow("offline") << int(SyncPhase::Offline) << int(ErrorKind::Network);
        QTest::newRow("blocked") << int(SyncPhase::Blocked) << int(ErrorKind::Blocked);
        QTest::newRow("token") << int(SyncPhase::NeedsToken) << int(ErrorKind::Unauthorized);
        QTest::newRow("unpaid") << int(SyncPhase::Failed) << int(ErrorKind::PaymentRequired);
    }
    void everyTroubleHasASentenceAndAButton()
    {
        QFETCH(int, phase);
        QFETCH(int, kind);
        SyncStand stand;
        stand.open();
        SyncState state = stand.fakes.sync.current;
        state.phase = SyncPhase(phase);
        state.error = makeError(ErrorKind(kind));
        stand.fakes.sync.change(state);
        auto *banner = stand.page->findChild<Banner *>();
        QVERIFY(banner->isVisible());
        QVERIFY(banner->sentence().contains(errorText(*state.error).what));
        state.phase = SyncPhase::Idle;
        state.error.reset();
        stand.fakes.sync.change(state);
        QVERIFY(!banner->isVisible());
    }

    void exchangesAppearAsTheyHappen()
    {
        SyncStand stand;
        stand.open();
        QTableView *log = stand.table("exchangeLog");
        const int before = log->model()->rowCount();
        stand.fakes.sync.exchange(stand.fakes.sync.lines.last());
        QCOMPARE(log->model()->rowCount(), before + 1);
        const QString failed = log->model()->index(before, 2).data().toString();
        QCOMPARE(failed, errorText(makeError(ErrorKind::Network)).what);
    }

    void theLogShowsErrorsOnly()
    {
        SyncStand stand;
        stand.open();
        QTableView *log = stand.table("exchangeLog");
        QCOMPARE(log->model()->rowCount(), 5);
        QTest::keyClick(stand.part<QCheckBox>("exchangeErrors"), Qt::Key_Space);
        QCOMPARE(log->model()->rowCount(), 2);
        stand.fakes.sync.exchange(stand.fakes.sync.lines.first());
        QCOMPARE(log->model()->rowCount(), 2);
        stand.fakes.sync.exchange({0, u"GET"_s, u"leads"_s, 429, u"rate_limited"_s, 12, u"a2"_s});
        QCOMPARE(log->model()->rowCount(), 3);
        QTest::keyClick(stand.part<QCheckBox>("exchangeErrors"), Qt::Key_Space);
        QCOMPARE(log->model()->rowCount(), 7);
    }

    void whatPeopleRenamedIsTold()
    {
        SyncStand stand;
        stand.open();
        QTableView *log = stand.table("exchangeLog");
        ExchangeLine line;
        line.atMs = stand.fakes.sync.lines.last().atMs;
        line.found = SchemaDifference{.thing = SchemaThing::Field,
                                      .change = SchemaChange::Renamed,
                                      .id = 712'629,
                                      .name = u"Серийный номер"_s,
                                      .before = u"Зав. №"_s,
                                      .after = u"Серийный номер"_s};
        stand.fakes.sync.exchange(line);
        const int row = log->model()->rowCount() - 1;
        const QString told = log->model()->index(row, 1).data().toString();
        QVERIFY2(told.contains(u"поле «Зав. №» → «Серийный номер»"_s), qPrintable(told));
        QVERIFY(log->model()->index(row, 2).data().toString().isEmpty());
        log->setFocus();
        log->selectRow(row);
        QTest::keyClick(log, Qt::Key_Space);
        QVERIFY(stand.says(schemaChangeMeaning(*line.found)));
        stand.part<QCheckBox>("exchangeErrors")->setFocus();
        // No failure among the failures.
        const int all = log->model()->rowCount();
        QTest::keyClick(stand.part<QCheckBox>("exchangeErrors"), Qt::Key_Space);
        QCOMPARE(log->model()->rowCount(), 2);
        QTest::keyClick(stand.part<QCheckBox>("exchangeErrors"), Qt::Key_Space);
        QCOMPARE(log->model()->rowCount(), all);
    }

    void theLogIsCopiedAndOpened()
    {
        SyncStand stand;
        stand.open();
        QTableView *log = stand.table("exchangeLog");
        QGuiApplication::clipboard()->clear();
        stand.press("exchangeCopy");
        QCOMPARE(QGuiApplication::clipboard()->text().trimmed().count(u'\n'), 5);
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"PATCH leads/48149"_s));
        log->setFocus();
        log->selectRow(3);
        QTest::keyClick(log, Qt::Key_Space);
        const ErrorText refused = errorText(makeError(ErrorKind::Refused));
        QVERIFY(stand.says(refused.remedy));
        QVERIFY(stand.says(u"a1f3"_s));
        stand.press("exchangeCopy");
        QCOMPARE(QGuiApplication::clipboard()->text().trimmed().count(u'\n'), 1);
    }

    void syncNowAsksForChangesOnly()
    {
        SyncStand stand;
        stand.open();
        QTest::mouseClick(stand.part<QPushButton>("syncNow"), Qt::LeftButton);
        QCOMPARE(stand.fakes.sync.syncs, QList<PullDepth>{PullDepth::Changes});
    }

private:
    std::unique_ptr<Theme> m_theme;
};

STANKO_GUI_TEST(TestSync)

#include "tst_ui_sync.moc"
