// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/snapshotmodel.h"
#include "tests/support/fakedesks.h"
#include "tests/ui/guitest.h"
#include "ui/errortext/formats.h"
#include "ui/pages/attentiondialogs.h"
#include "ui/pages/attentionlist.h"
#include "ui/pages/dashboardpage.h"
#include "ui/pages/dashboardtables.h"
#include "ui/pages/figurecard.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/loadchart.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTableWidget>

#include <memory>

using namespace Stanko;
using namespace Qt::StringLiterals;

namespace {

/// The dashboard over the demo fleet, shown at a common size.
struct DashboardStand
{
    DashboardStand()
    {
        fillDemo(fakes);
        page = std::make_unique<DashboardPage>(fakes.desks());
        // A fixed size: the screenless platform complains of windows that change their limits.
        page->setFixedSize(1180, 780);
    }
    void show()
    {
        page->show();
        QVERIFY(QTest::qWaitForWindowExposed(page.get()));
        settle();
    }
    /// Continuations of answers run in the event loop.
    static void settle() { QCoreApplication::processEvents(); }

    template<typename Model>
    QTableView *viewOf() const
    {
        for (QTableView *view : page->findChildren<QTableView *>()) {
            if (qobject_cast<Model *>(view->model()))
                return view;
        }
        return nullptr;
    }
    QPushButton *attentionButton(AttentionKind kind) const
    {
        const auto *list = page->findChild<AttentionList *>();
        for (int i = 0; i < list->items().size(); ++i) {
            if (list->items()[i].kind != kind)
                continue;
            for (QPushButton *button : list->findChildren<QPushButton *>(u"attentionAction"_s)) {
                if (button->accessibleName().contains(nameOf(list->items()[i])))
                    return button;
            }
        }
        return nullptr;
    }
    /// What the sentence about an item names it by.
    static QString nameOf(const AttentionItem &item)
    {
        return item.serial.isEmpty() || item.kind == AttentionKind::Conflict ? dealNumber(item.lead) : item.serial;
    }
    LineDialog *dialog() const { return page->findChild<LineDialog *>(); }

    FakeDesks fakes;
    std::unique_ptr<DashboardPage> page;
};

void typeAndSubmit(LineDialog *dialog, const QString &text)
{
    auto *field = dialog->findChild<QLineEdit *>();
    field->clear();
    // QTest types Latin letters only.
    field->insert(text);
    QTest::keyClick(field, Qt::Key_Return);
    DashboardStand::settle();
}

} // namespace

class TestDashboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(nullptr, [] { return false; });
    }

    void showsTheDesksFigures()
    {
        DashboardStand stand;
        stand.show();
        const QList<FigureCard *> cards = stand.page->findChildren<FigureCard *>();
        QCOMPARE(cards.size(), 5);
        const Overview &figures = stand.fakes.maintenance.figures;
        QCOMPARE(cards[0]->figureText(), QString::number(figures.late));
        QVERIFY(cards[0]->about().contains(u"19"_s));
        QCOMPARE(cards[2]->figureText(), QString::number(figures.jobs));
        QVERIFY(cards[0]->accessibleName().contains(u": 3"_s));
    }

    void beforeTheFirstAnswerFiguresAreDashesNotZeros()
    {
        FakeDesks fakes;
        fillDemo(fakes);
        fakes.maintenance.answers.hold();
        DashboardPage page(fakes.desks());
        DashboardStand::settle();
        for (const FigureCard *card : page.findChildren<FigureCard *>())
            QCOMPARE(card->figureText(), u"—"_s);
        fakes.maintenance.answers.releaseAll();
        DashboardStand::settle();
        QCOMPARE(page.findChildren<FigureCard *>().first()->figureText(), u"3"_s);
    }

    void anOvertakenAnswerIsDropped()
    {
        FakeDesks fakes;
        fillDemo(fakes);
        fakes.maintenance.answers.hold();
        DashboardPage page(fakes.desks());
        fakes.maintenance.figures.late = 99;
        page.refresh();
        QCOMPARE(fakes.maintenance.answers.waiting(), 2);
        fakes.maintenance.answers.releaseLast();
        DashboardStand::settle();
        fakes.maintenance.answers.releaseFirst();
        DashboardStand::settle();
        QCOMPARE(page.overview()->late, 99);
    }

    void theShareSwitchAsksForMine()
    {
        DashboardStand stand;
        stand.show();
        auto *share = stand.page->findChildren<SegmentedControl *>().first();
        QTest::mouseClick(share->findChildren<QPushButton *>().last(), Qt::LeftButton);
        QCOMPARE(stand.fakes.maintenance.sharesAsked.last(), Share::Mine);
    }

    void theButtonOfAMachineAsksToComplete()
    {
        DashboardStand stand;
        stand.show();
        QTableView *view = stand.viewOf<UpcomingModel>();
        QVERIFY(view);
        QSignalSpy wanted(stand.page.get(), &DashboardPage::completeMaintenanceRequested);
        const QRect cell = view->visualRect(view->model()->index(1, int(UpcomingColumn::Action)));
        QVERIFY(cell.isValid());
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, QPoint(cell.right() - 24, cell.center().y()));
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted[0][0].value<PassportRow>().key, stand.fakes.maintenance.figures.upcoming[1].key);
    }

    void theButtonOfAJobWorksFromTheKeyboard()
    {
        DashboardStand stand;
        stand.show();
        QTableView *view = stand.viewOf<LatestJobsModel>();
        QSignalSpy wanted(stand.page.get(), &DashboardPage::completeJobRequested);
        QSignalSpy opened(stand.page.get(), &DashboardPage::jobRequested);
        view->setFocus();
        view->setCurrentIndex(view->model()->index(2, int(LatestColumn::Action)));
        QTest::keyClick(view, Qt::Key_Space);
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(wanted.count(), 2);
        QCOMPARE(opened.count(), 0);
        QCOMPARE(wanted[0][0].value<JobRow>().lead, stand.fakes.maintenance.figures.latestJobs[2].lead);
    }

    void rowsOpenOnEnter()
    {
        DashboardStand stand;
        stand.show();
        QTableView *view = stand.viewOf<UpcomingModel>();
        QSignalSpy opened(stand.page.get(), &DashboardPage::passportRequested);
        view->setFocus();
        view->setCurrentIndex(view->model()->index(0, 0));
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened[0][0].toString(), stand.fakes.maintenance.figures.upcoming[0].key);
    }

    void selectionStaysWhileASyncComesIn()
    {
        DashboardStand stand;
        stand.show();
        QTableView *view = stand.viewOf<UpcomingModel>();
        QAbstractItemModelTester tester(view->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        view->setCurrentIndex(view->model()->index(2, 0));
        const QString serial = qobject_cast<UpcomingModel *>(view->model())->serial(view->currentIndex());
        PassportRow newcomer = stand.fakes.maintenance.figures.upcoming[0];
        newcomer.key = u"NEW"_s;
        newcomer.serial = u"NEW"_s;
        stand.fakes.maintenance.figures.upcoming.prepend(newcomer);
        Q_EMIT stand.fakes.maintenance.maintenanceChanged();
        QTRY_COMPARE(view->currentIndex().row(), 3);
        QCOMPARE(qobject_cast<UpcomingModel *>(view->model())->serial(view->currentIndex()), serial);
    }

    void aChosenWeekShowsItsMachinesOnly()
    {
        DashboardStand stand;
        stand.show();
        auto *chart = stand.page->findChild<LoadChart *>();
        QTableView *view = stand.viewOf<UpcomingModel>();
        const int all = view->model()->rowCount();
        const QDate monday = demoToday().addDays(1 - demoToday().dayOfWeek()).addDays(14);
        Q_EMIT chart->weekChosen(monday);
        DashboardStand::settle();
        QVERIFY(view->model()->rowCount() < all);
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            const QDate due = view->model()->index(row, 0).data(role(TableRole::Value)).toDate();
            QVERIFY(due >= monday && due < monday.addDays(7));
        }
        QTest::mouseClick(stand.page->findChild<QPushButton *>(u"wholeUpcoming"_s), Qt::LeftButton);
        QCOMPARE(view->model()->rowCount(), all);
    }

    void theChartHasATableTwin()
    {
        DashboardStand stand;
        stand.show();
        auto *chart = stand.page->findChild<LoadChart *>();
        chart->setFace(LoadChart::Face::Table);
        auto *table = chart->findChild<QTableWidget *>();
        QVERIFY(table->isVisible());
        QCOMPARE(table->rowCount(), int(stand.fakes.maintenance.figures.weeks.size()));
        QCOMPARE(table->item(0, 2)->text(), u"3"_s);
        QSignalSpy chosen(chart, &LoadChart::weekChosen);
        table->setCurrentCell(4, 0);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].toDate(), stand.fakes.maintenance.figures.weeks[4].monday);
    }

    void aMissingSerialIsTypedAndCanBeUndone()
    {
        DashboardStand stand;
        stand.show();
        QSignalSpy offered(stand.page.get(), &DashboardPage::undoOffered);
        QPushButton *button = stand.attentionButton(AttentionKind::WonWithoutSerial);
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(stand.dialog());
        typeAndSubmit(stand.dialog(), u"CK-24-0001"_s);
        QCOMPARE(stand.fakes.attention.filled.size(), 1);
        QCOMPARE(stand.fakes.attention.filled[0], std::pair(LeadId(48'044), u"CK-24-0001"_s));
        QCOMPARE(offered.count(), 1);
        QVERIFY(!offered[0][1].toString().isEmpty());
    }

    void aRefusedSerialKeepsTheDialogAndSaysWhy()
    {
        DashboardStand stand;
        stand.show();
        QTest::mouseClick(stand.attentionButton(AttentionKind::WonWithoutSerial), Qt::LeftButton);
        QPointer<LineDialog> dialog = stand.dialog();
        stand.fakes.attention.answers.error = makeError(ErrorKind::BadInput, u"serial"_s);
        typeAndSubmit(dialog, u"---"_s);
        QVERIFY(dialog->isVisible());
        auto *field = dialog->findChild<QLineEdit *>();
        QVERIFY(field->isEnabled());
        stand.fakes.attention.answers.error.reset();
        typeAndSubmit(dialog, u"CK-24-0002"_s);
        QCOMPARE(stand.fakes.attention.filled.last().second, u"CK-24-0002"_s);
        QVERIFY(!dialog || !dialog->isVisible());
    }

    void anUnknownModelIsAcceptedWithTheProposal()
    {
        DashboardStand stand;
        stand.show();
        QTest::mouseClick(stand.attentionButton(AttentionKind::UnknownModel), Qt::LeftButton);
        QVERIFY(stand.dialog());
        QTest::keyClick(stand.dialog()->findChild<QLineEdit *>(), Qt::Key_Return);
        DashboardStand::settle();
        QCOMPARE(stand.fakes.attention.modelsAccepted.size(), 1);
        QCOMPARE(stand.fakes.attention.modelsAccepted[0].second, u"VMC650"_s);
    }

    void aConflictLeadsToTheSyncPage()
    {
        DashboardStand stand;
        stand.show();
        QSignalSpy wanted(stand.page.get(), &DashboardPage::syncRequested);
        QTest::mouseClick(stand.attentionButton(AttentionKind::Conflict), Qt::LeftButton);
        QTRY_COMPARE(wanted.count(), 1);
    }

    void puttingOffIsMeasuredFromNow()
    {
        DashboardStand stand;
        stand.show();
        auto *list = stand.page->findChild<AttentionList *>();
        const AttentionItem item = list->items().first();
        Q_EMIT list->postponeRequested(item, 7);
        QCOMPARE(stand.fakes.attention.postponed.size(), 1);
        QCOMPARE(stand.fakes.attention.postponed[0].second, stand.fakes.clock.now() + 7 * 86'400);
    }

    void aDismissalNeedsAReason()
    {
        DashboardStand stand;
        stand.show();
        auto *list = stand.page->findChild<AttentionList *>();
        Q_EMIT list->dismissRequested(list->items().first());
        LineDialog *dialog = stand.dialog();
        QVERIFY(dialog);
        QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
        QVERIFY(stand.fakes.attention.dismissed.isEmpty());
        typeAndSubmit(dialog, u"станка нет"_s);
        QCOMPARE(stand.fakes.attention.dismissed.size(), 1);
    }

    void untouchedAttentionRowsKeepTheirWidgets()
    {
        DashboardStand stand;
        stand.show();
        QPushButton *button = stand.attentionButton(AttentionKind::UnknownModel);
        button->setFocus();
        stand.fakes.attention.items.removeFirst();
        Q_EMIT stand.fakes.attention.attentionChanged();
        auto *list = stand.page->findChild<AttentionList *>();
        QTRY_COMPARE(list->items().size(), stand.fakes.attention.items.size());
        QCOMPARE(stand.attentionButton(AttentionKind::UnknownModel), button);
        QVERIFY(button->hasFocus());
    }

    void anErrorSaysWhyAndCanBeRetried()
    {
        FakeDesks fakes;
        fillDemo(fakes);
        fakes.maintenance.answers.error = makeError(ErrorKind::StoreBusy, u"locked"_s);
        DashboardPage page(fakes.desks());
        page.setFixedSize(1180, 780);
        page.show();
        DashboardStand::settle();
        auto *banner = page.findChild<Banner *>();
        QVERIFY(banner->isVisible());
        QVERIFY(!banner->sentence().isEmpty());
        fakes.maintenance.answers.error.reset();
        Q_EMIT banner->buttonClicked();
        DashboardStand::settle();
        QVERIFY(!banner->isVisible());
        QCOMPARE(page.findChildren<FigureCard *>().first()->figureText(), u"3"_s);
    }

    void textFromOutsideStaysPlain()
    {
        DashboardStand stand;
        stand.fakes.attention.items.first().subject = u"<img src=x>"_s;
        stand.page->refresh();
        stand.show();
        for (const QLabel *label : stand.page->findChildren<QLabel *>())
            QVERIFY2(label->text().isEmpty() || label->textFormat() == Qt::PlainText, qPrintable(label->text()));
    }

    void everyControlHasAName()
    {
        DashboardStand stand;
        stand.show();
        for (const QAbstractButton *button : stand.page->findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->focusPolicy() != Qt::NoFocus)
                QVERIFY2(!button->text().isEmpty() || !button->accessibleName().isEmpty(),
                         button->metaObject()->className());
        }
        for (const QTableView *view : stand.page->findChildren<QTableView *>())
            QVERIFY(!view->accessibleName().isEmpty());
    }

private:
    std::unique_ptr<Theme> m_theme;
};

STANKO_GUI_TEST(TestDashboard)
#include "tst_ui_dashboard.moc"
