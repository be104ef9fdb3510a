// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/jobsstand.h"
#include "ui/dialogs/pushpreview.h"
#include "ui/dialogs/taskdialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/plainlabel.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollBar>

using namespace Qt::StringLiterals;
using namespace Stanko;

class TestJobs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(nullptr, [] { return false; });
    }

    void listsOpenJobsWithCountsOnTheChips()
    {
        JobsStand stand;
        stand.open();
        QCOMPARE(stand.list()->model()->rowCount(), 10);
        QStringList chips;
        for (const FilterChip *chip : stand.page->findChildren<FilterChip *>())
            chips.append(chip->text());
        QVERIFY2(chips.contains(u"Все 10"_s), qPrintable(chips.join(u' ')));
        QVERIFY(chips.contains(u"Без инженера 3"_s));
        QCOMPARE(stand.list()->model()->index(0, int(JobColumn::Stage)).data().toString(), u"Неразобранное"_s);
    }

    void closedJobsAreShownOnDemandAndCanBeReopened()
    {
        JobsStand stand;
        stand.open();
        QTest::mouseClick(stand.button(stand.page.get(), u"Закрытые"_s), Qt::LeftButton);
        stand.settle();
        QVERIFY(stand.rowOf(stand.list(), 48'101) >= 0);
        stand.choose(48'101);
        auto *button = stand.part<QPushButton>("jobsComplete");
        QCOMPARE(button->text(), u"Вернуть в работу"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        stand.settle();
        QCOMPARE(stand.fakes.jobs.reopened, QList<LeadId>{48'101});
        QVERIFY(!stand.dialog());
    }

    void selectionAndScrollSurviveARefresh()
    {
        JobsStand stand;
        for (int i = 0; i < 300; ++i) {
            JobRow row = stand.fakes.jobs.rows.at(4);
            row.lead = 50'000 + i;
            row.createdAt -= 100 * i;
            stand.fakes.jobs.rows.append(row);
        }
        stand.open();
        const int row = stand.rowOf(stand.list(), 50'150);
        stand.clickRow(stand.list(), row);
        const int scroll = stand.list()->verticalScrollBar()->value();
        QVERIFY(scroll > 0);
        stand.fakes.jobs.rows.removeIf([](const JobRow &each) { return each.lead == 50'290; });
        stand.fakes.jobs.rows[0].name = u"Уточнено"_s;
        Q_EMIT stand.fakes.jobs.jobsChanged();
        QTRY_COMPARE(stand.rowOf(stand.list(), 50'290), -1);
        QCOMPARE(stand.list()->currentIndex().data(int(TableRole::Id)).toLongLong(), 50'150);
        QCOMPARE(stand.list()->verticalScrollBar()->value(), scroll);
    }

    void aStaleAnswerIsDropped()
    {
        JobsStand stand;
        stand.open();
        stand.fakes.jobs.answers.hold();
        auto *search = stand.page->findChild<QLineEdit *>();
        search->setText(u"шпинделя"_s);
        search->setText(u"401"_s);
        QCOMPARE(stand.fakes.jobs.answers.waiting(), 2);
        stand.fakes.jobs.answers.releaseLast();
        stand.settle();
        QCOMPARE(stand.list()->model()->rowCount(), 1);
        stand.fakes.jobs.answers.releaseAll();
        stand.settle();
        QCOMPARE(stand.list()->model()->rowCount(), 1);
        QCOMPARE(stand.list()->model()->index(0, 0).data(int(TableRole::Id)).toLongLong(), kDemoJob);
    }

    void aStreamOfChangesBecomesFewQueries()
    {
        JobsStand stand;
        stand.open();
        const qsizetype before = stand.fakes.jobs.queries.size();
        for (int i = 0; i < 50; ++i)
            Q_EMIT stand.fakes.jobs.jobsChanged();
        QTRY_COMPARE(stand.fakes.jobs.queries.size(), before + 1);
    }

    void headingsAskTheDeskForAnotherOrder()
    {
        JobsStand stand;
        stand.open();
        QHeaderView *header = stand.list()->horizontalHeader();
        const int column = int(JobColumn::Customer);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          QPoint(header->sectionViewportPosition(column) + 20, header->height() / 2));
        stand.settle();
        QCOMPARE(stand.fakes.jobs.queries.last().sort, JobSort::Customer);
    }

    void columnWidthsAreRemembered()
    {
        JobsStand stand;
        stand.open();
        stand.list()->horizontalHeader()->setSectionHidden(5, true);
        stand.list()->horizontalHeader()->resizeSection(2, 233);
        stand.page.reset();
        stand.open();
        QCOMPARE(stand.list()->horizontalHeader()->sectionSize(2), 233);
        QVERIFY(stand.list()->horizontalHeader()->isSectionHidden(5));
    }

    void copiesTheSelectedRowsWithHeadings()
    {
        JobsStand stand;
        stand.open();
        stand.choose(kDemoJob);
        QTest::keyClick(stand.list(), Qt::Key_C, Qt::ControlModifier);
        const QString copied = QGuiApplication::clipboard()->text();
        QCOMPARE(copied.count(u'\n'), 2);
        QVERIFY(copied.startsWith(u"Сделка\tЗаявка\t"_s));
        QVERIFY(copied.contains(u"Ошибка ЧПУ 401, привод оси Z"_s));
    }

    void spaceShowsDetailsAndEnterGoesIntoThem()
    {
        JobsStand stand;
        stand.open();
        stand.choose(kDemoJob);
        stand.list()->setFocus();
        QTest::keyClick(stand.list(), Qt::Key_Space);
        QVERIFY(stand.button(stand.page.get(), u"Паспорт станка"_s));
        QSignalSpy wanted(stand.page.get(), &JobsPage::passportWanted);
        QTest::mouseClick(stand.button(stand.page.get(), u"Паспорт станка"_s), Qt::LeftButton);
        QCOMPARE(wanted.first().first().toString(), u"VC-24-0417"_s);
        stand.list()->setFocus();
        QTest::keyClick(stand.list(), Qt::Key_Space);
        QVERIFY(!stand.button(stand.page.get(), u"Паспорт станка"_s));
        QTest::keyClick(stand.list(), Qt::Key_Return);
        QVERIFY(stand.button(stand.page.get(), u"Паспорт станка"_s));
    }

    void anErrorBeforeAnythingWasReadHasAWayOn()
    {
        JobsStand stand;
        const Error damaged = makeError(ErrorKind::StoreBusy);
        stand.fakes.jobs.answers.error = damaged;
        stand.open();
        auto *face = stand.page->findChild<EmptyState *>();
        QVERIFY(face->isVisible());
        stand.fakes.jobs.answers.error.reset();
        QTest::mouseClick(face->button(), Qt::LeftButton);
        stand.settle();
        QVERIFY(stand.list()->isVisible());
        QCOMPARE(stand.list()->model()->rowCount(), 10);
    }

    void anErrorLaterKeepsTheRowsAndSaysSo()
    {
        JobsStand stand;
        stand.open();
        stand.fakes.jobs.answers.error = makeError(ErrorKind::StoreBusy);
        Q_EMIT stand.fakes.jobs.jobsChanged();
        auto *banner = stand.page->findChild<Banner *>();
        QTRY_VERIFY(banner->isVisible());
        QCOMPARE(stand.list()->model()->rowCount(), 10);
    }

    void noJobsAtAllLeadsToASync()
    {
        JobsStand stand;
        stand.fakes.jobs.rows.clear();
        stand.open();
        QSignalSpy wanted(stand.page.get(), &JobsPage::syncWanted);
        auto *face = stand.page->findChild<EmptyState *>();
        QVERIFY(face->isVisible());
        QTest::mouseClick(face->button(), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
    }

    void aFilterThatHidesEverythingCanBeLifted()
    {
        JobsStand stand;
        stand.open();
        stand.page->findChild<QLineEdit *>()->setText(u"нет такого"_s);
        stand.settle();
        auto *face = stand.page->findChild<EmptyState *>();
        QVERIFY(face->isVisible());
        QTest::mouseClick(face->button(), Qt::LeftButton);
        stand.settle();
        QCOMPARE(stand.list()->model()->rowCount(), 10);
        QVERIFY(stand.page->findChild<QLineEdit *>()->text().isEmpty());
    }

    void offlineIsSaidAndEverythingStaysEditable()
    {
        JobsStand stand;
        stand.open();
        SyncState state = stand.fakes.sync.current;
        state.phase = SyncPhase::Offline;
        stand.fakes.sync.change(state);
        bool isSaid = false;
        for (const PlainLabel *label : stand.page->findChildren<PlainLabel *>())
            isSaid = isSaid || label->text().contains(u"правки сохраняются здесь"_s);
        QVERIFY(isSaid);
        QVERIFY(stand.part<QPushButton>("jobsComplete")->isEnabled());
    }

    void aClosedJobThatIsWantedIsFound()
    {
        JobsStand stand;
        stand.open();
        QCOMPARE(stand.rowOf(stand.list(), 48'101), -1);
        stand.page->showJob(48'101);
        stand.settle();
        QTRY_COMPARE(stand.list()->currentIndex().data(int(TableRole::Id)).toLongLong(), 48'101);
    }

    void aTaskIsGivenFromTheDetailsAndCanBeTakenBack()
    {
        JobsStand stand;
        stand.fakes.intake.users = {{7, u"Ольга"_s, true}, {8, u"Пётр"_s, true}};
        stand.fakes.intake.today = QDate(2026, 11, 26);
        stand.open();
        stand.choose(kDemoJob);
        QTest::mouseClick(stand.part<QPushButton>("jobTask"), Qt::LeftButton);
        stand.settle();
        auto *dialog = stand.page->findChild<TaskDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        auto *user = dialog->findChild<QComboBox *>(u"taskUser"_s);
        QTRY_COMPARE(user->count(), 3);
        QCOMPARE(user->itemText(1), u"Ольга (ответственный)"_s);
        // Without a text there is nothing to send.
        auto *confirm = dialog->findChild<QPushButton *>(u"taskConfirm"_s);
        QTest::mouseClick(confirm, Qt::LeftButton);
        stand.settle();
        QVERIFY(stand.fakes.intake.tasks.isEmpty());
        QVERIFY(dialog->findChild<PlainLabel *>(u"taskProblem"_s)->isVisible());
        type(dialog->findChild<QPlainTextEdit *>(u"taskText"_s), u"Позвонить клиенту"_s);
        user->setCurrentIndex(2);
        Q_EMIT user->activated(2);
        QTRY_COMPARE(dialog->findChild<PushPreview *>()->texts(), QStringList{u"Задача: Позвонить клиенту"_s});
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        stand.settle();
        QCOMPARE(stand.fakes.intake.tasks.size(), 1);
        QCOMPARE(stand.fakes.intake.tasks.first().lead, kDemoJob);
        QCOMPARE(stand.fakes.intake.tasks.first().text, u"Позвонить клиенту"_s);
        QCOMPARE(stand.fakes.intake.tasks.first().user, UserId(8));
        QTRY_VERIFY(stand.undo()->isVisible());
        QTest::mouseClick(stand.undo()->findChild<QPushButton *>(), Qt::LeftButton);
        stand.settle();
        QVERIFY(stand.fakes.intake.tasks.isEmpty());
    }

    void duringTheFirstPullAnEmptyPageWaits()
    {
        JobsStand stand;
        stand.fakes.jobs.rows.clear();
        stand.fakes.sync.current.phase = SyncPhase::Pulling;
        stand.fakes.sync.current.isFirstPull = true;
        stand.open();
        auto *face = stand.page->findChild<EmptyState *>();
        QVERIFY(face->isVisible());
        QVERIFY(!face->button()->isVisible());
    }

private:
    std::unique_ptr<Theme> m_theme;
};

STANKO_GUI_TEST(TestJobs)

#include "tst_ui_jobs.moc"
