// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/guitest.h"
#include "tests/ui/syncstand.h"
#include "tests/ui/windowstand.h"
#include "ui/dialogs/practiceenddialog.h"
#include "ui/errortext/errortext.h"
#include "ui/frame/pillbutton.h"
#include "ui/frame/syncwords.h"
#include "ui/frame/topbar.h"
#include "ui/widgets/banner.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QProgressBar>

using namespace Qt::StringLiterals;
using namespace Stanko;

namespace {

SyncState practising(SyncState state, int edits)
{
    state.isTraining = true;
    state.trainingEdits = edits;
    return state;
}

/// The question about the edits, asked from the banner of the window.
struct Asked : WindowStand
{
    explicit Asked(int edits)
    {
        fakes.sync.current = practising(fakes.sync.current, edits);
        open();
        auto *banner = window->findChild<Banner *>(u"practiceBanner"_s);
        QTest::mouseClick(PageStand<SyncPage>::button(banner, u"Завершить…"_s), Qt::LeftButton);
        settle();
    }
    PracticeEndDialog *dialog() const { return window->findChild<PracticeEndDialog *>(); }
    QPushButton *button(const QString &name) const { return dialog()->findChild<QPushButton *>(name); }
};

QString pills(const WindowStand &stand)
{
    QStringList texts;
    for (const PillButton *pill : stand.part<TopBar>()->findChildren<PillButton *>()) {
        if (pill->isVisible())
            texts.append(pill->text().replace(QChar(0xa0), u' '));
    }
    return texts.join(u'|');
}

} // namespace

/// The switches of exchange: the pause, the practice, and how much amoCRM is asked.
class TestPractice : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }

    void practiceBeginsByTheSwitchAndIsToldOnEveryPage()
    {
        WindowStand stand;
        stand.open();
        auto *banner = stand.window->findChild<Banner *>(u"practiceBanner"_s);
        QVERIFY(!banner->isVisible());
        stand.window->showPage(PageId::Sync);
        auto *practice = stand.window->findChild<QCheckBox *>(u"practiceSwitch"_s);
        QTest::keyClick(practice, Qt::Key_Space);
        stand.settle();
        QVERIFY(stand.fakes.sync.current.isTraining);
        QVERIFY(practice->isChecked());
        SyncState state = practising(stand.fakes.sync.current, 3);
        stand.fakes.sync.change(state);
        for (const PageId page : {PageId::Overview, PageId::Jobs, PageId::Passports, PageId::Parts, PageId::Sync}) {
            stand.window->showPage(page);
            QVERIFY(banner->isVisible());
        }
        QVERIFY2(banner->sentence().contains(u"остаются здесь"_s), qPrintable(banner->sentence()));
        QVERIFY2(banner->sentence().contains(u"Учебных правок: 3."_s), qPrintable(banner->sentence()));
        QVERIFY2(pills(stand).contains(u"Учебный режим"_s), qPrintable(pills(stand)));
        // Nothing is on its way to amoCRM now.
        QVERIFY2(pills(stand).contains(u"не уходят: 1 правка"_s), qPrintable(pills(stand)));
    }

    void theSwitchAsksBeforePracticeEnds()
    {
        WindowStand stand;
        stand.fakes.sync.current = practising(stand.fakes.sync.current, 2);
        stand.open();
        stand.window->showPage(PageId::Sync);
        auto *practice = stand.window->findChild<QCheckBox *>(u"practiceSwitch"_s);
        QVERIFY(practice->isChecked());
        QTest::keyClick(practice, Qt::Key_Space);
        stand.settle();
        QVERIFY(stand.part<PracticeEndDialog>()->isVisible());
        QVERIFY(stand.fakes.sync.trainingsEnded.isEmpty());
        // It is still on, and the switch says so.
        QVERIFY(practice->isChecked());
    }

    void enterTakesTheEditsBack()
    {
        Asked stand(3);
        QTest::keyClick(stand.dialog(), Qt::Key_Return);
        stand.settle();
        QCOMPARE(stand.fakes.sync.trainingsEnded, QList<TrainingEnd>{TrainingEnd::TakeBack});
        QTRY_VERIFY(!stand.dialog());
        QVERIFY(!stand.window->findChild<Banner *>(u"practiceBanner"_s)->isVisible());
    }

    void theEditsAreSentOnDemand()
    {
        Asked stand(3);
        QTest::mouseClick(stand.button(u"practiceSend"_s), Qt::LeftButton);
        stand.settle();
        QCOMPARE(stand.fakes.sync.trainingsEnded, QList<TrainingEnd>{TrainingEnd::Send});
    }

    void escapeGoesOnPractising()
    {
        Asked stand(3);
        QTest::keyClick(stand.dialog(), Qt::Key_Escape);
        stand.settle();
        QVERIFY(stand.fakes.sync.trainingsEnded.isEmpty());
        QVERIFY(stand.window->findChild<Banner *>(u"practiceBanner"_s)->isVisible());
    }

    void withoutEditsThereIsNothingToSend()
    {
        Asked stand(0);
        QVERIFY(!stand.button(u"practiceSend"_s)->isVisible());
        QCOMPARE(stand.button(u"practiceTakeBack"_s)->text(), u"Завершить"_s);
    }

    void anEndThatFailsSaysWhyAndStays()
    {
        Asked stand(3);
        const Error full = makeError(ErrorKind::StoreFull);
        stand.fakes.sync.answers.error = full;
        QTest::mouseClick(stand.button(u"practiceTakeBack"_s), Qt::LeftButton);
        stand.settle();
        bool isTold = false;
        for (const PlainLabel *label : stand.dialog()->findChildren<PlainLabel *>())
            isTold = isTold || (label->isVisible() && label->text() == errorLine(full));
        QVERIFY(isTold);
        QVERIFY(stand.button(u"practiceTakeBack"_s)->isEnabled());
    }

    void thePauseIsToldAndEndedFromEveryPage()
    {
        WindowStand stand;
        stand.open();
        stand.window->showPage(PageId::Sync);
        QTest::keyClick(stand.window->findChild<QCheckBox *>(u"pauseSwitch"_s), Qt::Key_Space);
        stand.settle();
        QVERIFY(stand.fakes.sync.current.isPaused);
        stand.window->showPage(PageId::Jobs);
        auto *banner = stand.window->findChild<Banner *>(u"pauseBanner"_s);
        QVERIFY(banner->isVisible());
        QVERIFY2(banner->sentence().contains(u"Ждут отправки: 1 правка."_s),
                 qPrintable(banner->sentence().replace(QChar(0xa0), u' ')));
        QVERIFY2(pills(stand).contains(u"Обмен на паузе"_s), qPrintable(pills(stand)));
        QTest::mouseClick(PageStand<SyncPage>::button(banner, u"Продолжить"_s), Qt::LeftButton);
        stand.settle();
        QVERIFY(!stand.fakes.sync.current.isPaused);
        QVERIFY(!banner->isVisible());
        stand.window->showPage(PageId::Sync);
        QVERIFY(!stand.window->findChild<QCheckBox *>(u"pauseSwitch"_s)->isChecked());
    }

    void aSwitchThatFailsGoesBackAndSaysWhy()
    {
        Theme theme(nullptr, [] { return false; });
        SyncStand stand;
        stand.open();
        const Error full = makeError(ErrorKind::StoreFull);
        stand.fakes.sync.answers.error = full;
        auto *pause = stand.part<QCheckBox>("pauseSwitch");
        QTest::keyClick(pause, Qt::Key_Space);
        stand.settle();
        QVERIFY(!pause->isChecked());
        QVERIFY(stand.says(errorText(full).what));
    }

    void rowsSayWhyTheyStayHere()
    {
        Theme theme(nullptr, [] { return false; });
        SyncStand stand;
        stand.add(701, NoteEdit{u"Проба"_s}, {}, u"Проба"_s).isPractice = true;
        stand.fakes.sync.current = practising(stand.fakes.sync.current, 1);
        stand.open();
        QCOMPARE(stand.cell(701, OutboxColumn::State), u"учебная, остаётся здесь"_s);
        QCOMPARE(stand.cell(kWaiting, OutboxColumn::State), u"ждёт конца учебного режима"_s);
        SyncState state = stand.fakes.sync.current;
        state.isTraining = false;
        state.isPaused = true;
        stand.fakes.sync.change(state);
        QCOMPARE(stand.cell(kWaiting, OutboxColumn::State), u"ждёт: обмен на паузе"_s);
        state.isPaused = false;
        stand.fakes.sync.change(state);
        QCOMPARE(stand.cell(kWaiting, OutboxColumn::State), u"ждёт сети, попытка 4 через 40 с"_s);
    }

    void theRateIsTold_data()
    {
        QTest::addColumn<SyncState>("state");
        QTest::addColumn<QString>("words");
        QTest::addColumn<Tone>("tone");
        SyncState usual;
        usual.phase = SyncPhase::Idle;
        usual.requestsSet = 5;
        usual.requestsAllowed = 5;
        usual.requestsLastMinute = 12;
        QTest::newRow("usual") << usual << u"Запросы: 12 за минуту · до 5/с"_s << Tone::Neutral;
        SyncState lowered = usual;
        lowered.requestsAllowed = 2.5;
        QTest::newRow("after a 429") << lowered << u"Запросы: 12 за минуту · amoCRM попросила реже: сейчас 2,5/с"_s
                                     << Tone::Soon;
        SyncState unlimited = usual;
        unlimited.requestsSet = 0;
        unlimited.requestsAllowed = 0;
        QTest::newRow("loopback") << unlimited << u"Запросы: 12 за минуту"_s << Tone::Neutral;
        SyncState blocked = usual;
        blocked.phase = SyncPhase::Blocked;
        blocked.nextTryAt = 1'000 + 12 * 60;
        QTest::newRow("blocked") << blocked << u"Запросов нет: amoCRM закрыла доступ ещё на 12 мин"_s << Tone::Late;
    }
    void theRateIsTold()
    {
        QFETCH(SyncState, state);
        QFETCH(QString, words);
        QFETCH(Tone, tone);
        RateWords said = rateWords(state, 1'000);
        QCOMPARE(said.line.replace(QChar(0xa0), u' '), words);
        QCOMPARE(said.tone, tone);
        QCOMPARE(said.used < 0, state.requestsSet == 0);
    }

    void theMeterFollowsTheRate()
    {
        Theme theme(nullptr, [] { return false; });
        SyncStand stand;
        stand.open();
        auto *meter = stand.part<QProgressBar>("rateMeter");
        QCOMPARE(meter->value(), 4); // 12 of the 300 that a minute allows
        SyncState state = stand.fakes.sync.current;
        state.requestsLastMinute = 150;
        stand.fakes.sync.change(state);
        QCOMPARE(meter->value(), 50);
        QVERIFY(stand.part<PlainLabel>("rateLine")->text().contains(u"150"_s));
    }

    void thePausedLineIsHonest()
    {
        SyncState state;
        state.phase = SyncPhase::Offline;
        state.isPaused = true;
        QVERIFY(syncWords(state, 1'000, kMoscow).line.contains(u"паузе"_s));
        // What needs a person is told all the same.
        state.phase = SyncPhase::NeedsToken;
        QVERIFY(syncWords(state, 1'000, kMoscow).line.contains(u"токен"_s));
        state.phase = SyncPhase::Pulling;
        QVERIFY(syncWords(state, 1'000, kMoscow).line.contains(u"Загрузка"_s));
    }
};

STANKO_GUI_TEST(TestPractice)

#include "tst_ui_practice.moc"
