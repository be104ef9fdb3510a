// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/guitest.h"
#include "tests/ui/settingsstand.h"
#include "tests/ui/windowstand.h"
#include "ui/frame/navrail.h"
#include "ui/frame/pagebook.h"
#include "ui/frame/syncwords.h"
#include "ui/frame/topbar.h"
#include "ui/pages/figurecard.h"
#include "ui/pages/jobspage.h"
#include "ui/search/searchbox.h"
#include "ui/widgets/plainlabel.h"

#include <QtWidgets/QMenu>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>

using namespace Stanko;
using namespace Qt::StringLiterals;

namespace {

UnixSeconds moment(int day, int hour, int minute)
{
    return QDateTime(QDate(2026, 11, day), QTime(hour, minute), kMoscow).toSecsSinceEpoch();
}

/// What the bar above the pages says, with plain spaces.
QString topBarText(const WindowStand &stand)
{
    QStringList texts;
    for (const PlainLabel *label : stand.part<TopBar>()->findChildren<PlainLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    return texts.join(u'|').replace(QChar::Nbsp, u' ').replace(QChar(0x202f), u' ');
}

QString railText(const WindowStand &stand)
{
    QStringList texts;
    for (const PlainLabel *label : stand.part<NavRail>()->findChildren<PlainLabel *>())
        texts.append(label->text());
    return texts.join(u'|');
}

QStringList entries(const QMenu *menu)
{
    QStringList texts;
    for (const QAction *action : menu->actions()) {
        if (!action->isSeparator())
            texts.append(action->text());
    }
    return texts;
}

} // namespace

/// Rail, top bar and the book of pages.
class TestFrame : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void countersSayWhatMatters()
    {
        WindowStand stand;
        stand.open();
        const auto *rail = stand.part<NavRail>();
        QCOMPARE(rail->button(int(PageId::Overview))->counter(), 3);
        QCOMPARE(rail->button(int(PageId::Overview))->counterTone(), Tone::Late);
        QCOMPARE(rail->button(int(PageId::Jobs))->counter(), 10);
        QCOMPARE(rail->button(int(PageId::Sync))->counter(), 2);
        QCOMPARE(rail->button(int(PageId::Sync))->counterTone(), Tone::Late);
        QVERIFY(!rail->button(int(PageId::Overview))->accessibleDescription().isEmpty());
    }

    void railAndDashboardShowOneAnswer()
    {
        WindowStand stand;
        stand.open();
        auto *counter = stand.part<NavRail>()->button(int(PageId::Jobs));
        const FigureCard *figure = stand.window->findChildren<FigureCard *>().at(2);
        QCOMPARE(figure->figureText(), QString::number(counter->counter()));
        // However late the answer comes, at no moment may one be ahead of the other.
        stand.fakes.maintenance.answers.hold();
        stand.fakes.maintenance.figures.jobs = 9;
        Q_EMIT stand.fakes.jobs.jobsChanged();
        QTRY_VERIFY(stand.fakes.maintenance.answers.waiting() > 0);
        QCOMPARE(counter->counter(), 10);
        stand.fakes.maintenance.answers.releaseAll();
        QTRY_COMPARE(counter->counter(), 9);
        QCOMPARE(figure->figureText(), u"9"_s);
    }

    void railAndPageOfJobsShowOneAnswer()
    {
        WindowStand stand;
        stand.open();
        stand.window->showPage(PageId::Jobs);
        stand.settle();
        auto *counter = stand.part<NavRail>()->button(int(PageId::Jobs));
        QCOMPARE(counter->counter(), 10);
        // The page's own answer moves the counter, though the figures still are those of before.
        stand.fakes.jobs.rows.removeIf([](const JobRow &row) { return row.lead == 48'198; });
        Q_EMIT stand.fakes.jobs.jobsChanged();
        auto *page = stand.part<JobsPage>();
        QTRY_COMPARE(page->findChild<QTableView *>()->model()->rowCount(), 9);
        QCOMPARE(counter->counter(), 9);
        const qsizetype asked = stand.fakes.maintenance.sharesAsked.size();
        Q_EMIT stand.fakes.attention.attentionChanged();
        QTRY_VERIFY(stand.fakes.maintenance.sharesAsked.size() > asked);
        stand.settle();
        QCOMPARE(counter->counter(), 9);
    }

    void theRailNamesTheAccount_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("shown");
        QTest::newRow("a real one") << u"https://russtanko.amocrm.ru"_s << u"РусСтанкоСбыт"_s
                                    << u"russtanko · amoCRM"_s;
        QTest::newRow("practice") << u"http://127.0.0.1:8123"_s << u"Станко-Сервис"_s << u"Станко-Сервис · amoCRM"_s;
        QTest::newRow("practice, not yet asked") << u"http://127.0.0.1:8123"_s << QString() << u"amoCRM"_s;
        QTest::newRow("practice over IPv6") << u"http://[::1]:8123"_s << QString() << u"amoCRM"_s;
    }
    void theRailNamesTheAccount()
    {
        QFETCH(QString, address);
        QFETCH(QString, name);
        QFETCH(QString, shown);
        WindowStand stand;
        stand.fakes.setup.current.settings.baseUrl = QUrl(address);
        stand.fakes.setup.current.accountName = name;
        stand.open();
        QVERIFY2(railText(stand).split(u'|').contains(shown), qPrintable(railText(stand)));
    }

    void aLongAccountNameIsNotCutByTheRail()
    {
        WindowStand stand;
        stand.fakes.setup.current.settings.baseUrl = QUrl(u"http://127.0.0.1:8123"_s);
        stand.fakes.setup.current.accountName =
            u"Тренировочный аккаунт станкостроительной сервисной компании Северо-Запад"_s;
        stand.open();
        for (const PlainLabel *label : stand.part<NavRail>()->findChildren<PlainLabel *>()) {
            QVERIFY2(label->heightForWidth(label->width()) <= label->height(), qPrintable(label->text()));
            if (label->text().startsWith(u"Тренировочный"_s))
                QVERIFY(label->toolTip().contains(u"Северо-Запад"_s));
        }
    }

    void digitsFollowTheRail()
    {
        WindowStand stand;
        stand.open();
        const QList<Command> commands = stand.part<PageBook>()->commands();
        for (int i = 0; i < commands.size(); ++i) {
            QCOMPARE(commands.at(i).keys, u"Ctrl+%1"_s.arg(i + 1));
            QTest::keyClick(stand.window.get(), Qt::Key(Qt::Key_1 + i), Qt::ControlModifier);
            const QString byKey = stand.part<PageBook>()->currentKey();
            stand.window->showPage(PageId::Overview);
            commands.at(i).run();
            QCOMPARE(stand.part<PageBook>()->currentKey(), byKey);
        }
    }

    void theWindowLeadsHere()
    {
        WindowStand stand;
        fillDemoSetup(stand.fakes);
        stand.open();
        QTest::keyClick(stand.window.get(), Qt::Key_7, Qt::ControlModifier);
        QCOMPARE(stand.window->currentPage(), PageId::Settings);
        QVERIFY(stand.part<QListWidget>()->hasFocus());
        stand.window->showPage(PageId::Overview);
        runCommand(stand, u"Заменить токен"_s);
        QCOMPARE(stand.window->currentPage(), PageId::Settings);
        auto *field = stand.window->findChild<QLineEdit *>(u"tokenField"_s);
        QVERIFY(field->isVisible());
        type(field, u"new-token"_s);
        QTest::keyClick(field, Qt::Key_Return);
        stand.settle();
        QCOMPARE(stand.fakes.setup.tokensReplaced, 1);
        QCOMPARE(stand.fakes.sync.syncs.size(), 1);
        runCommand(stand, u"Сменить тему"_s);
        QVERIFY(stand.theme.isDark());
    }

    void theRailListsTheAccounts()
    {
        WindowStand stand;
        stand.open();
        auto *button = stand.window->findChild<QPushButton *>(u"accountsButton"_s);
        QVERIFY(button->isVisible());
        Q_EMIT button->menu()->aboutToShow();
        QCOMPARE(entries(button->menu()), QStringList{u"Настройки аккаунтов…"_s});
        fillDemoSetup(stand.fakes);
        Q_EMIT button->menu()->aboutToShow();
        QCOMPARE(entries(button->menu()),
                 (QStringList{u"russtanko.amocrm.ru"_s, u"Филиал, Урал"_s, u"Настройки аккаунтов…"_s}));
        QVERIFY(button->menu()->actions().first()->isChecked());
        button->menu()->actions().first()->trigger();
        QVERIFY(stand.fakes.profiles.opened.isEmpty());
        button->menu()->actions().at(1)->trigger();
        QCOMPARE(stand.fakes.profiles.opened, QStringList{u"ural"_s});
        button->menu()->actions().last()->trigger();
        QCOMPARE(stand.window->currentPage(), PageId::Settings);
        QCOMPARE(stand.part<SettingsPage>()->place(), SettingsPlace::Accounts);
    }

    void theFirstPullShowsHowFarItIs()
    {
        WindowStand stand;
        stand.open();
        auto *bar = stand.part<TopBar>()->findChild<QProgressBar *>();
        QVERIFY(!bar->isVisible());
        SyncState state = stand.fakes.sync.current;
        state.phase = SyncPhase::Pulling;
        state.isFirstPull = true;
        stand.fakes.sync.change(state);
        QVERIFY(bar->isVisible());
        QCOMPARE(bar->maximum(), 0); // how much there is, is not known yet
        state.leadsDone = 12'400;
        state.leadsExpected = 31'250;
        state.secondsLeft = 236;
        stand.fakes.sync.change(state);
        QCOMPARE(bar->maximum(), 31'250);
        QCOMPARE(bar->value(), 12'400);
        const QString told = topBarText(stand);
        QVERIFY2(told.contains(u"12 400 сделок из примерно 31 000, осталось около 4 мин"_s), qPrintable(told));
        state.phase = SyncPhase::Idle;
        stand.fakes.sync.change(state);
        QVERIFY(!bar->isVisible());
    }

    void theFirstPullCanBeStopped()
    {
        WindowStand stand;
        stand.open();
        SyncState state = stand.fakes.sync.current;
        state.phase = SyncPhase::Pulling;
        state.isFirstPull = true;
        state.leadsDone = 500;
        stand.fakes.sync.change(state);
        auto *stop = stand.part<TopBar>()->findChild<QPushButton *>(u"stopPull"_s);
        QVERIFY(stop->isVisible());
        QTest::mouseClick(stop, Qt::LeftButton);
        QCOMPARE(stand.fakes.sync.syncsCancelled, 1);
        QVERIFY(!stop->isVisible());
        const SyncWords said = syncWords(stand.fakes.sync.current, moment(22, 14, 40), kMoscow);
        QVERIFY2(said.line.contains(u"остановлена"_s), qPrintable(said.line));
        QVERIFY(stand.fakes.sync.syncs.isEmpty());
    }

    void theSyncLineIsHonest_data()
    {
        QTest::addColumn<SyncState>("state");
        QTest::addColumn<QString>("words");
        QTest::addColumn<Tone>("tone");
        const auto state = [](SyncPhase phase, UnixSeconds last = 0) {
            SyncState made;
            made.phase = phase;
            made.lastSuccessAt = last;
            return made;
        };
        QTest::newRow("not set up") << state(SyncPhase::NotConfigured) << u"не подключена"_s << Tone::Neutral;
        QTest::newRow("never") << state(SyncPhase::Idle) << u"Ещё не"_s << Tone::Neutral;
        QTest::newRow("today") << state(SyncPhase::Idle, moment(22, 14, 32)) << u"в 14:32"_s << Tone::Fine;
        QTest::newRow("the day before") << state(SyncPhase::Idle, moment(21, 14, 32)) << u"21.11.2026"_s << Tone::Fine;
        QTest::newRow("pushing") << state(SyncPhase::Pushing) << u"Отправка"_s << Tone::Info;
        QTest::newRow("pulling") << state(SyncPhase::Pulling) << u"Загрузка"_s << Tone::Info;
        QTest::newRow("offline since") << state(SyncPhase::Offline, moment(22, 9, 5)) << u"09:05"_s << Tone::Soon;
        SyncState blocked = state(SyncPhase::Blocked);
        blocked.nextTryAt = moment(22, 14, 50);
        QTest::newRow("blocked until") << blocked << u"14:50"_s << Tone::Late;
        QTest::newRow("token") << state(SyncPhase::NeedsToken) << u"токен"_s << Tone::Late;
        QTest::newRow("failed") << state(SyncPhase::Failed) << u"Ошибка"_s << Tone::Late;
        SyncState first = state(SyncPhase::Pulling);
        first.isFirstPull = true;
        first.leadsDone = 21;
        QTest::newRow("first pull") << first << u"21 сделка"_s << Tone::Info;
    }
    void theSyncLineIsHonest()
    {
        QFETCH(SyncState, state);
        QFETCH(QString, words);
        QFETCH(Tone, tone);
        const SyncWords said = syncWords(state, moment(22, 14, 40), kMoscow);
        QVERIFY2(said.line.contains(words), qPrintable(said.line));
        QCOMPARE(said.tone, tone);
        QVERIFY(!said.hint.isEmpty());
    }

private:
    static void runCommand(WindowStand &stand, const QString &title)
    {
        auto *search = stand.part<SearchBox>();
        search->open();
        type(search, title);
        QTRY_COMPARE(search->model()->hits().value(1).title, title);
        QTest::keyClick(search, Qt::Key_Return);
        stand.settle();
    }
};

STANKO_GUI_TEST(TestFrame)
#include "tst_ui_frame.moc"
