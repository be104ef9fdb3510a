// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/outboxmodel.h"
#include "tests/ui/guitest.h"
#include "tests/ui/pagestand.h"
#include "ui/errortext/errortext.h"
#include "ui/pages/checkpanel.h"
#include "ui/pages/outboxdetails.h"
#include "ui/pages/syncpage.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/plainlabel.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QProgressBar>

using namespace Qt::StringLiterals;
using namespace Stanko;

namespace {

constexpr IntentId kConflict = 699;
constexpr IntentId kParked = 697;
constexpr IntentId kWaiting = 700;

struct Exchange : PageStand<SyncPage>
{
    QTableView *list() const { return table("outboxTable"); }
    void choose(IntentId id) { clickRow(list(), rowOf(list(), id)); }
    QString cell(IntentId id, OutboxColumn column) const
    {
        return list()->model()->index(rowOf(list(), id), int(column)).data().toString().replace(QChar(0xa0), u' ');
    }
    bool says(const QString &words) const
    {
        for (const PlainLabel *label : page->findChildren<PlainLabel *>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    }
};

} // namespace

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
        Exchange stand;
        stand.open();
        QCOMPARE(stand.list()->model()->rowCount(), 3);
        QCOMPARE(stand.rowOf(stand.list(), kConflict), 0);
        QCOMPARE(stand.rowOf(stand.list(), kParked), 1);
        QCOMPARE(stand.cell(kWaiting, OutboxColumn::State), u"ждёт сети, попытка 4 через 40 с"_s);
        QTest::mouseClick(stand.button(stand.page.get(), u"За 30 дней"_s), Qt::LeftButton);
        stand.settle();
        QCOMPARE(stand.list()->model()->rowCount(), 5);
    }

    void theWaitCountsDown()
    {
        Exchange stand;
        stand.open();
        stand.fakes.clock.set(QDateTime(demoToday(), QTime(kDemoHour, 32, 10), QTimeZone("Europe/Moscow")));
        QTRY_COMPARE(stand.cell(kWaiting, OutboxColumn::State), u"ждёт сети, попытка 4 через 30 с"_s);
    }

    void aConflictShowsThreeValues()
    {
        Exchange stand;
        stand.open();
        stand.choose(kConflict);
        for (const QString &value : {u"03.11.2026"_s, u"26.11.2026"_s, u"02.12.2026"_s})
            QVERIFY2(stand.says(value), qPrintable(value));
    }

    void aConflictIsResolved_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<int>("choice");
        QTest::addColumn<bool>("isStillHere");
        QTest::newRow("mine") << u"outboxMine"_s << int(ConflictChoice::Mine) << true;
        QTest::newRow("theirs") << u"outboxTheirs"_s << int(ConflictChoice::Theirs) << false;
    }
    void aConflictIsResolved()
    {
        QFETCH(QString, button);
        QFETCH(int, choice);
        QFETCH(bool, isStillHere);
        Exchange stand;
        stand.open();
        stand.choose(kConflict);
        QTest::mouseClick(stand.page->findChild<QPushButton *>(button), Qt::LeftButton);
        stand.settle();
        QCOMPARE(stand.fakes.outbox.resolved.size(), 1);
        QCOMPARE(int(stand.fakes.outbox.resolved.first().second), choice);
        QTRY_COMPARE(stand.rowOf(stand.list(), kConflict) >= 0, isStillHere);
    }

    void aConflictIsResolvedByKeyboardAlone()
    {
        Exchange stand;
        stand.open();
        stand.list()->setFocus();
        stand.list()->selectRow(0);
        QTest::keyClick(stand.list(), Qt::Key_Return);
        auto *mine = stand.part<QPushButton>("outboxMine");
        QTRY_VERIFY(mine->hasFocus());
        QTest::keyClick(mine, Qt::Key_Space);
        stand.settle();
        QCOMPARE(stand.fakes.outbox.resolved.size(), 1);
    }

    void aParkedEditCanBeRetriedOrTakenBack()
    {
        Exchange stand;
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
        Exchange stand;
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
        Exchange stand;
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
        Exchange stand;
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

    void aCheckThatCannotRunSaysWhy()
    {
        Exchange stand;
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
        Exchange stand;
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
        Exchange stand;
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
        Exchange stand;
        stand.open();
        QTableView *log = stand.table("exchangeLog");
        const int before = log->model()->rowCount();
        stand.fakes.sync.exchange(stand.fakes.sync.lines.last());
        QCOMPARE(log->model()->rowCount(), before + 1);
        const QString failed = log->model()->index(before, 2).data().toString();
        QCOMPARE(failed, errorText(makeError(ErrorKind::Network)).what);
    }

    void syncNowAsksForChangesOnly()
    {
        Exchange stand;
        stand.open();
        QTest::mouseClick(stand.part<QPushButton>("syncNow"), Qt::LeftButton);
        QCOMPARE(stand.fakes.sync.syncs, QList<PullDepth>{PullDepth::Changes});
    }

private:
    std::unique_ptr<Theme> m_theme;
};

int main(int argc, char *argv[])
{
    return Stanko::runGuiTest<TestSync>(argc, argv);
}

#include "tst_ui_sync.moc"
