// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/historymodel.h"
#include "models/tables/passportmodel.h"
#include "tests/ui/guitest.h"
#include "tests/ui/pagestand.h"
#include "ui/dialogs/pushpreview.h"
#include "ui/dialogs/rescheduledialog.h"
#include "ui/pages/factrows.h"
#include "ui/pages/historyview.h"
#include "ui/pages/passportcardview.h"
#include "ui/pages/passportspage.h"
#include "ui/pages/passporttext.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/statuspill.h"

#include <QtGui/QDesktopServices>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QLineEdit>

using namespace Qt::StringLiterals;
using namespace Stanko;

namespace {

struct Machines : PageStand<PassportsPage>
{
    QTableView *list() const { return table("passportsTable"); }
    PassportCardView *card() const { return page->findChild<PassportCardView *>(); }
    void choose(const QString &key) { clickRow(list(), rowOf(list(), key)); }
};

/// Catches what would open in a browser.
class Browser : public QObject
{
    Q_OBJECT
public:
    Browser() { QDesktopServices::setUrlHandler(u"https"_s, this, "open"); }
    ~Browser() override { QDesktopServices::unsetUrlHandler(u"https"_s); }
    QList<QUrl> opened;
public Q_SLOTS:
    void open(const QUrl &url) { opened.append(url); }
};

} // namespace

class TestPassports : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(nullptr, [] { return false; });
    }
    void init() { failOnWarnings(); }

    void theFirstMachineIsTheMostUrgentAndItsCardIsShown()
    {
        Machines stand;
        stand.open();
        QCOMPARE(stand.list()->model()->rowCount(), 17);
        QVERIFY(stand.card()->card());
        QCOMPARE(stand.card()->card()->passport.key, u"VC-24-0417"_s);
        QCOMPARE(stand.card()->findChild<StatusPill *>()->text(), u"ТО просрочено на 19 дней"_s);
        const QStringList facts =
            stand.card()->findChild<FactRows *>()->texts().replaceInStrings(QString(QChar::Nbsp), u" "_s);
        QVERIFY2(facts.contains(u"Контакт: Главный механик, +7 (000) 000-00-01"_s), qPrintable(facts.join(u'\n')));
        QVERIFY(facts.contains(u"Та же сделка: VC-24-0441"_s));
    }

    void theCardFollowsTheCurrentRow()
    {
        Machines stand;
        stand.open();
        stand.choose(u"FL-25-0045"_s);
        QCOMPARE(stand.card()->card()->passport.key, u"FL-25-0045"_s);
        QTest::keyClick(stand.list(), Qt::Key_Down);
        stand.settle();
        QCOMPARE(stand.card()->card()->passport.key, u"WC-22-0785"_s);
    }

    void theCardOfAMachineLeftBehindIsDropped()
    {
        Machines stand;
        stand.open();
        stand.fakes.passports.answers.hold();
        stand.choose(u"FL-25-0045"_s);
        stand.choose(u"WC-22-0785"_s);
        stand.fakes.passports.answers.releaseLast();
        stand.settle();
        stand.fakes.passports.answers.releaseAll();
        stand.settle();
        QCOMPARE(stand.card()->card()->passport.key, u"WC-22-0785"_s);
    }

    void everyDateExplainsItself_data()
    {
        QTest::addColumn<int>("source");
        QTest::addColumn<QString>("words");
        QTest::newRow("field") << int(NextDateSource::Field) << u"из поля сделки #41"_s;
        QTest::newRow("plan") << int(NextDateSource::Plan) << u"По плану: 6 месяцев от последнего ТО 14.05.2026"_s;
        QTest::newRow("local") << int(NextDateSource::Local) << u"задана здесь"_s;
        QTest::newRow("none") << int(NextDateSource::None) << u"нет даты"_s;
    }
    void everyDateExplainsItself()
    {
        QFETCH(int, source);
        QFETCH(QString, words);
        FakeDesks fakes;
        fillDemo(fakes);
        PassportCard card = fakes.passports.cards.value(u"К20-11876"_s);
        card.nextSource = NextDateSource(source);
        QString why = whyThisDate(card);
        why.replace(QChar(0xa0), u' ');
        QVERIFY2(why.contains(words), qPrintable(why));
    }

    void aDateIsMovedByMouse()
    {
        Machines stand;
        stand.open();
        QTest::mouseClick(stand.part<QPushButton>("cardReschedule"), Qt::LeftButton);
        auto *dialog = stand.page->findChild<RescheduleDialog *>();
        QVERIFY(dialog);
        auto *day = dialog->findChild<QDateEdit *>(u"rescheduleDay"_s);
        // A late date starts from today: nobody moves maintenance into the past.
        QCOMPARE(day->date(), demoToday());
        QTest::mouseClick(stand.button(dialog, u"+1 неделя"_s), Qt::LeftButton);
        QTRY_VERIFY(dialog->findChild<PushPreview *>()->texts().join(u'|').contains(u"03.11.2026 → 29.11.2026"_s));
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"rescheduleConfirm"_s), Qt::LeftButton);
        stand.settle();
        QCOMPARE(stand.fakes.maintenance.rescheduled.size(), 1);
        QCOMPARE(stand.fakes.maintenance.rescheduled.first().second, QDate(2026, 11, 29));
        QVERIFY(stand.undo()->isVisible());
        QTRY_COMPARE(stand.card()->card()->state, MachineState::Soon);
    }

    void aDateIsMovedByKeyboardAlone()
    {
        Machines stand;
        stand.open();
        stand.choose(u"FL-25-0045"_s);
        QTest::keyClick(stand.list(), Qt::Key_F2);
        auto *dialog = stand.page->findChild<RescheduleDialog *>();
        QVERIFY(dialog);
        auto *day = dialog->findChild<QDateEdit *>(u"rescheduleDay"_s);
        QTRY_VERIFY(day->hasFocus());
        QTest::keyClick(day, Qt::Key_Up);
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        stand.settle();
        QCOMPARE(stand.fakes.maintenance.rescheduled.first().second, QDate(2026, 11, 26));
    }

    void maintenanceWithoutADealTakesThePlan()
    {
        Machines stand;
        stand.fakes.jobs.previews[0].serial = u"VC-24-0417"_s;
        stand.fakes.jobs.previews[0].proposedKind = u"ТО-2"_s;
        stand.fakes.jobs.previews[0].proposedMonths = 6;
        stand.open();
        QTest::mouseClick(stand.part<QPushButton>("cardMaintain"), Qt::LeftButton);
        stand.settle();
        CompleteDialog *dialog = stand.dialog();
        QVERIFY(dialog);
        type(dialog->findChild<QPlainTextEdit *>(u"completeNote"_s), u"Масло и фильтры"_s);
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        stand.settle();
        QCOMPARE(stand.fakes.maintenance.maintainedCalls.size(), 1);
        const Completion &sent = stand.fakes.maintenance.maintainedCalls.first();
        QCOMPARE(sent.lead, 0);
        QCOMPARE(sent.key, u"VC-24-0417"_s);
        QCOMPARE(sent.nextChoice, NextDateChoice::Plan);
        QVERIFY(stand.fakes.jobs.completed.isEmpty());
    }

    void anOpenJobIsCompletedFromTheCard()
    {
        Machines stand;
        stand.open();
        QTest::mouseClick(stand.button(stand.card(), u"Выполнено"_s), Qt::LeftButton);
        stand.settle();
        QVERIFY(stand.dialog());
        QCOMPARE(stand.dialog()->subject().lead, 48'198);
        stand.dialog()->reject();
        QSignalSpy wanted(stand.page.get(), &PassportsPage::jobWanted);
        QTest::mouseClick(stand.button(stand.card(), u"#48"_s), Qt::LeftButton);
        QCOMPARE(wanted.first().first().toLongLong(), 48'198);
    }

    void theDealOpensInTheBrowser()
    {
        Browser browser;
        Machines stand;
        stand.open();
        QTest::mouseClick(stand.part<QPushButton>("cardDeal"), Qt::LeftButton);
        QCOMPARE(browser.opened, QList<QUrl>{QUrl(u"https://russtanko.amocrm.ru/leads/detail/41501"_s)});
    }

    void historyTellsEverythingToAScreenReader()
    {
        Machines stand;
        stand.open();
        auto *view = stand.card()->findChild<HistoryView *>();
        QAbstractItemModelTester tester(view->historyModel(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QString first =
            view->historyModel()->index(0, int(HistoryColumn::What)).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(first.startsWith(u"22.11.2026, "_s), qPrintable(first));
        QVERIFY(first.contains(u"ждёт отправки"_s));
        // Every line is inside the card's scroll area, none is cut off.
        const QModelIndex last =
            view->historyModel()->index(view->historyModel()->rowCount() - 1, int(HistoryColumn::What));
        QVERIFY(view->visualRect(last).bottom() <= view->height());
    }

    void filtersNarrowAndCount()
    {
        Machines stand;
        stand.open();
        QTest::mouseClick(stand.button(stand.page.get(), u"Просрочено ТО 3"_s), Qt::LeftButton);
        stand.settle();
        QCOMPARE(stand.list()->model()->rowCount(), 3);
        QCOMPARE(stand.fakes.passports.queries.last().filter, PassportFilter::Late);
        stand.page->showPassport(u"FL-25-0069"_s);
        stand.settle();
        QCOMPARE(stand.list()->model()->rowCount(), 17);
        QCOMPARE(stand.card()->card()->passport.key, u"FL-25-0069"_s);
    }

    void aMachineThatIsGoneSaysSo()
    {
        Machines stand;
        stand.fakes.passports.cards.remove(u"VC-24-0417"_s);
        stand.open();
        QVERIFY(!stand.card()->card());
        QVERIFY(stand.card()->findChild<EmptyState *>()->isVisible());
    }

    void textFromOutsideStaysText()
    {
        Machines stand;
        stand.fakes.passports.cards[u"VC-24-0417"_s].passport.company.name = u"<a href='http://x'>ООО</a>"_s;
        stand.fakes.passports.cards[u"VC-24-0417"_s].passport.model = u"<h1>VMC</h1>"_s;
        stand.open();
        for (const PlainLabel *label : stand.page->findChildren<PlainLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }

private:
    std::unique_ptr<Theme> m_theme;
};

STANKO_GUI_TEST(TestPassports)

#include "tst_ui_passports.moc"
