// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/jobsstand.h"

using namespace Qt::StringLiterals;
using namespace Stanko;

/// What can be taken back, and what is said once it cannot.
class TestUndo : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(nullptr, [] { return false; });
    }

    void undoBringsTheJobBackUntilItWasSent()
    {
        JobsStand stand;
        stand.open();
        CompleteDialog *dialog = stand.openDialog(kDemoJob);
        type(stand.note(dialog), u"Готово"_s);
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        stand.settle();
        QTRY_COMPARE(stand.rowOf(stand.list(), kDemoJob), -1);
        QTest::mouseClick(stand.button(stand.undo(), u"Отменить"_s), Qt::LeftButton);
        stand.settle();
        QCOMPARE(stand.fakes.jobs.undone.size(), 1);
        QTRY_VERIFY(stand.rowOf(stand.list(), kDemoJob) >= 0);
    }

    void undoAfterSendingExplainsItself()
    {
        JobsStand stand;
        stand.open();
        CompleteDialog *dialog = stand.openDialog(kDemoJob);
        type(stand.note(dialog), u"Готово"_s);
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        stand.settle();
        stand.fakes.jobs.answers.error = makeError(ErrorKind::AlreadyDone);
        QTest::mouseClick(stand.button(stand.undo(), u"Отменить"_s), Qt::LeftButton);
        stand.settle();
        QVERIFY(stand.undo()->isVisible());
        QVERIFY(!stand.button(stand.undo(), u"Отменить"_s));
    }
    void theBarSaysWhatBecameOfTheEdit_data()
    {
        QTest::addColumn<IntentState>("state");
        QTest::addColumn<IntentOutcome>("outcome");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("button");
        const QString reopen = u"Вернуть в работу"_s;
        QTest::newRow("waits") << IntentState::Queued << IntentOutcome::None << u"отмечена выполненной"_s
                               << u"Отменить"_s;
        QTest::newRow("on its way") << IntentState::InFlight << IntentOutcome::None << u"отправляется в amoCRM"_s
                                    << QString();
        QTest::newRow("sent") << IntentState::Settled << IntentOutcome::Applied << u"отправлено в amoCRM"_s << reopen;
        QTest::newRow("was so already") << IntentState::Settled << IntentOutcome::Found << u"отправлено в amoCRM"_s
                                        << reopen;
        QTest::newRow("refused") << IntentState::Parked << IntentOutcome::None << u"«Синхронизация»"_s << QString();
    }
    void theBarSaysWhatBecameOfTheEdit()
    {
        QFETCH(IntentState, state);
        QFETCH(IntentOutcome, outcome);
        QFETCH(QString, words);
        QFETCH(QString, button);
        JobsStand stand;
        stand.open();
        stand.fakes.outbox.move(stand.complete(kDemoJob), state, outcome);
        stand.settle();
        UndoBar *bar = stand.undo();
        QVERIFY(bar->isVisible());
        QVERIFY2(bar->sentence().contains(words), qPrintable(bar->sentence()));
        const auto *shown = bar->findChild<QPushButton *>(u"undoButton"_s);
        QCOMPARE(shown->isVisible() ? shown->text() : QString(), button);
    }

    void aSentJobIsTakenBackIntoWork()
    {
        JobsStand stand;
        stand.open();
        stand.fakes.outbox.move(stand.complete(kDemoJob), IntentState::Settled, IntentOutcome::Applied);
        stand.settle();
        QTest::mouseClick(stand.button(stand.undo(), u"Вернуть в работу"_s), Qt::LeftButton);
        stand.settle();
        QCOMPARE(stand.fakes.jobs.reopened, QList<LeadId>{kDemoJob});
        QVERIFY(stand.undo()->isVisible());
        QVERIFY(!stand.undo()->group().isEmpty());
    }

    void cancelledElsewhereTheBarGoes()
    {
        JobsStand stand;
        stand.open();
        stand.fakes.outbox.move(stand.complete(kDemoJob), IntentState::Settled, IntentOutcome::Cancelled);
        stand.settle();
        QVERIFY(!stand.undo()->isVisible());
    }

    void theFateOfAnOlderEditDoesNotTouchTheBar()
    {
        JobsStand stand;
        stand.open();
        const QString first = stand.complete(kDemoJob);
        const QString second = stand.complete(stand.list()->model()->index(4, 0).data(int(TableRole::Id)).toLongLong());
        QVERIFY(first != second);
        stand.fakes.outbox.move(first, IntentState::Settled, IntentOutcome::Applied);
        stand.settle();
        QCOMPARE(stand.undo()->group(), second);
    }

private:
    std::unique_ptr<Theme> m_theme;
};

STANKO_GUI_TEST(TestUndo)

#include "tst_ui_undo.moc"
