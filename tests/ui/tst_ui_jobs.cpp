// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/jobmodel.h"
#include "tests/ui/guitest.h"
#include "tests/ui/pagestand.h"
#include "ui/dialogs/pushpreview.h"
#include "ui/errortext/errortext.h"
#include "ui/pages/jobspage.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollBar>

using namespace Qt::StringLiterals;
using namespace Stanko;

namespace {

constexpr LeadId kJob = 48'198;

struct Jobs : PageStand<JobsPage>
{
    QTableView *list() const { return table("jobsTable"); }
    void choose(LeadId lead) { clickRow(list(), rowOf(list(), lead)); }
    /// Opens the dialog of \a lead by mouse.
    CompleteDialog *openDialog(LeadId lead)
    {
        choose(lead);
        QTest::mouseClick(part<QPushButton>("jobsComplete"), Qt::LeftButton);
        settle();
        return dialog();
    }
};

QPlainTextEdit *note(CompleteDialog *dialog)
{
    return dialog->findChild<QPlainTextEdit *>(u"completeNote"_s);
}

QString problem(CompleteDialog *dialog)
{
    auto *label = dialog->findChild<PlainLabel *>(u"completeProblem"_s);
    return label->isVisible() ? label->text() : QString();
}

QStringList preview(CompleteDialog *dialog)
{
    return dialog->findChild<PushPreview *>()->texts();
}

} // namespace

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
        Jobs stand;
        stand.open();
        QCOMPARE(stand.list()->model()->rowCount(), 10);
        QStringList chips;
        for (const FilterChip *chip : stand.page->findChildren<FilterChip *>())
            chips.append(chip->text());
        QVERIFY2(chips.contains(u"Все 10"_s), qPrintable(chips.join(u' ')));
        QVERIFY(chips.contains(u"Без инженера 3"_s));
        QCOMPARE(stand.list()->model()->index(0, int(JobColumn::Stage)).data().toString(), u"Неразобранное"_s);
    }

    void aJobIsCompletedByMouse()
    {
        Jobs stand;
        stand.open();
        CompleteDialog *dialog = stand.openDialog(kJob);
        QVERIFY(dialog);
        type(note(dialog), u"Заменён энкодер оси Z"_s);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"completeConfirm"_s), Qt::LeftButton);
        stand.settle();
        QCOMPARE(stand.fakes.jobs.completed.size(), 1);
        const Completion &sent = stand.fakes.jobs.completed.first();
        QCOMPARE(sent.lead, kJob);
        QCOMPARE(sent.note, u"Заменён энкодер оси Z"_s);
        QCOMPARE(sent.doneOn, demoToday());
        QCOMPARE(sent.nextChoice, NextDateChoice::Leave);
        QTRY_COMPARE(stand.rowOf(stand.list(), kJob), -1);
        QVERIFY(stand.undo()->isVisible());
    }

    void aJobIsCompletedByKeyboardAlone()
    {
        Jobs stand;
        stand.open();
        stand.list()->setFocus();
        QTest::keyClick(stand.list(), Qt::Key_Home, Qt::ControlModifier);
        for (int row = 0; row < 3; ++row)
            QTest::keyClick(stand.list(), Qt::Key_Down);
        QTest::keyClick(stand.list(), Qt::Key_D, Qt::ControlModifier);
        stand.settle();
        CompleteDialog *dialog = stand.dialog();
        QVERIFY(dialog);
        QTRY_VERIFY(note(dialog)->hasFocus());
        type(note(dialog), u"Проверена геометрия"_s);
        QTest::keyClick(note(dialog), Qt::Key_Return, Qt::ControlModifier);
        stand.settle();
        QCOMPARE(stand.fakes.jobs.completed.size(), 1);
        QCOMPARE(stand.fakes.jobs.completed.first().lead, kJob);
        QTRY_COMPARE(stand.rowOf(stand.list(), kJob), -1);
    }

    void theDialogShowsWhatGoesToAmo()
    {
        Jobs stand;
        stand.open();
        CompleteDialog *dialog = stand.openDialog(kJob);
        QTRY_VERIFY(preview(dialog).join(u'|').contains(u"Выезд назначен → Успешно реализовано"_s));
        // Nothing is written yet, so no note is promised.
        QCOMPARE(preview(dialog).size(), 1);
        type(note(dialog), u"Сделано"_s);
        QTRY_VERIFY(preview(dialog).join(u'|').contains(u"Сделано"_s));
        auto *choice = dialog->findChild<SegmentedControl *>(u"completeNextChoice"_s);
        QTest::mouseClick(stand.button(choice, u"По плану"_s), Qt::LeftButton);
        QTRY_VERIFY2(preview(dialog).join(u'|').contains(u"03.11.2026 → 22.05.2027"_s),
                     qPrintable(preview(dialog).join(u'|')));
        auto *own = dialog->findChild<QDateEdit *>(u"completeOwnNext"_s);
        QVERIFY(!own->isEnabled());
        QTest::mouseClick(stand.button(choice, u"Своя дата"_s), Qt::LeftButton);
        QVERIFY(own->isEnabled());
        own->setDate(QDate(2027, 6, 1));
        QTRY_VERIFY(preview(dialog).join(u'|').contains(u"→ 01.06.2027"_s));
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        stand.settle();
        QCOMPARE(stand.fakes.jobs.completed.first().nextChoice, NextDateChoice::Set);
        QCOMPARE(stand.fakes.jobs.completed.first().nextDate, QDate(2027, 6, 1));
    }

    void aJobWithoutMachineOffersNoDate()
    {
        Jobs stand;
        stand.open();
        CompleteDialog *dialog = stand.openDialog(48'215);
        QVERIFY(!dialog->findChild<QDateEdit *>(u"completeOwnNext"_s)->isVisible());
        type(note(dialog), u"Ответили клиенту"_s);
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        stand.settle();
        QCOMPARE(stand.fakes.jobs.completed.first().nextChoice, NextDateChoice::Leave);
    }

    void nothingIsWrittenWithoutWordsOrWithAWrongNumber_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("hours");
        QTest::addColumn<bool>("passes");
        QTest::newRow("no words") << u"  "_s << QString() << false;
        QTest::newRow("hours with a comma") << u"Готово"_s << u"2,5"_s << true;
        QTest::newRow("hours with a dot") << u"Готово"_s << u"2.5"_s << true;
        QTest::newRow("hours are words") << u"Готово"_s << u"два"_s << false;
        QTest::newRow("negative hours") << u"Готово"_s << u"-1"_s << false;
    }
    void nothingIsWrittenWithoutWordsOrWithAWrongNumber()
    {
        QFETCH(QString, words);
        QFETCH(QString, hours);
        QFETCH(bool, passes);
        Jobs stand;
        stand.open();
        CompleteDialog *dialog = stand.openDialog(48'207);
        note(dialog)->setPlainText(words);
        dialog->findChild<QLineEdit *>(u"completeHours"_s)->setText(hours);
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        stand.settle();
        QCOMPARE(stand.fakes.jobs.completed.size(), passes ? 1 : 0);
        if (passes) {
            QCOMPARE(stand.fakes.jobs.completed.first().hours, std::optional(2.5));
        } else {
            QVERIFY(!problem(dialog).isEmpty());
            note(dialog)->clear();
            dialog->findChild<QLineEdit *>(u"completeHours"_s)->clear();
            dialog->reject();
        }
    }

    void theDayDoneIsNeverInTheFuture()
    {
        Jobs stand;
        stand.open();
        CompleteDialog *dialog = stand.openDialog(kJob);
        auto *day = dialog->findChild<QDateEdit *>(u"completeDoneOn"_s);
        day->setDate(demoToday().addDays(3));
        QCOMPARE(day->date(), demoToday());
        dialog->reject();
    }

    void escapeKeepsWhatWasTypedAsADraftOfThatJob()
    {
        Jobs stand;
        stand.open();
        CompleteDialog *dialog = stand.openDialog(kJob);
        type(note(dialog), u"Начали разборку"_s);
        QTest::keyClick(dialog, Qt::Key_Escape);
        stand.settle();
        QVERIFY(!stand.dialog());
        QVERIFY(stand.fakes.jobs.completed.isEmpty());

        dialog = stand.openDialog(48'176);
        QVERIFY(note(dialog)->toPlainText().isEmpty());
        QTest::keyClick(dialog, Qt::Key_Escape);
        stand.settle();

        dialog = stand.openDialog(kJob);
        QCOMPARE(note(dialog)->toPlainText(), u"Начали разборку"_s);
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        stand.settle();
        QCOMPARE(stand.fakes.jobs.completed.size(), 1);
    }

    void oneJobHasOneDialog()
    {
        Jobs stand;
        stand.open();
        CompleteDialog *dialog = stand.openDialog(kJob);
        stand.page->completeCurrent();
        stand.settle();
        QCOMPARE(stand.page->findChildren<CompleteDialog *>().size(), 1);
        dialog->reject();
    }

    void aRefusedCompletionStaysOpenAndSaysWhy()
    {
        Jobs stand;
        stand.open();
        CompleteDialog *dialog = stand.openDialog(kJob);
        type(note(dialog), u"Готово"_s);
        const Error full = makeError(ErrorKind::StoreFull);
        stand.fakes.jobs.answers.error = full;
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        stand.settle();
        QVERIFY(dialog->isVisible());
        QVERIFY(problem(dialog).contains(errorText(full).what));
        stand.fakes.jobs.answers.error.reset();
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        stand.settle();
        QVERIFY(stand.undo()->isVisible());
    }

    void undoBringsTheJobBackUntilItWasSent()
    {
        Jobs stand;
        stand.open();
        CompleteDialog *dialog = stand.openDialog(kJob);
        type(note(dialog), u"Готово"_s);
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        stand.settle();
        QTRY_COMPARE(stand.rowOf(stand.list(), kJob), -1);
        QTest::mouseClick(stand.button(stand.undo(), u"Отменить"_s), Qt::LeftButton);
        stand.settle();
        QCOMPARE(stand.fakes.jobs.undone.size(), 1);
        QTRY_VERIFY(stand.rowOf(stand.list(), kJob) >= 0);
    }

    void undoAfterSendingExplainsItself()
    {
        Jobs stand;
        stand.open();
        CompleteDialog *dialog = stand.openDialog(kJob);
        type(note(dialog), u"Готово"_s);
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        stand.settle();
        stand.fakes.jobs.answers.error = makeError(ErrorKind::AlreadyDone);
        QTest::mouseClick(stand.button(stand.undo(), u"Отменить"_s), Qt::LeftButton);
        stand.settle();
        QVERIFY(stand.undo()->isVisible());
        QVERIFY(!stand.button(stand.undo(), u"Отменить"_s));
    }

    void closedJobsAreShownOnDemandAndCanBeReopened()
    {
        Jobs stand;
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
        Jobs stand;
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
        Jobs stand;
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
        QCOMPARE(stand.list()->model()->index(0, 0).data(int(TableRole::Id)).toLongLong(), kJob);
    }

    void aStreamOfChangesBecomesFewQueries()
    {
        Jobs stand;
        stand.open();
        const qsizetype before = stand.fakes.jobs.queries.size();
        for (int i = 0; i < 50; ++i)
            Q_EMIT stand.fakes.jobs.jobsChanged();
        QTRY_COMPARE(stand.fakes.jobs.queries.size(), before + 1);
    }

    void headingsAskTheDeskForAnotherOrder()
    {
        Jobs stand;
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
        Jobs stand;
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
        Jobs stand;
        stand.open();
        stand.choose(kJob);
        QTest::keyClick(stand.list(), Qt::Key_C, Qt::ControlModifier);
        const QString copied = QGuiApplication::clipboard()->text();
        QCOMPARE(copied.count(u'\n'), 2);
        QVERIFY(copied.startsWith(u"Сделка\tЗаявка\t"_s));
        QVERIFY(copied.contains(u"Ошибка ЧПУ 401, привод оси Z"_s));
    }

    void spaceShowsDetailsAndEnterGoesIntoThem()
    {
        Jobs stand;
        stand.open();
        stand.choose(kJob);
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
        Jobs stand;
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
        Jobs stand;
        stand.open();
        stand.fakes.jobs.answers.error = makeError(ErrorKind::StoreBusy);
        Q_EMIT stand.fakes.jobs.jobsChanged();
        auto *banner = stand.page->findChild<Banner *>();
        QTRY_VERIFY(banner->isVisible());
        QCOMPARE(stand.list()->model()->rowCount(), 10);
    }

    void noJobsAtAllLeadsToASync()
    {
        Jobs stand;
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
        Jobs stand;
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
        Jobs stand;
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

    void textFromOutsideStaysText()
    {
        Jobs stand;
        stand.fakes.jobs.rows[3].name = u"<b>жирный</b> & <img src=x>"_s;
        stand.open();
        CompleteDialog *dialog = stand.openDialog(kJob);
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
        dialog->reject();
    }

private:
    std::unique_ptr<Theme> m_theme;
};

int main(int argc, char *argv[])
{
    return Stanko::runGuiTest<TestJobs>(argc, argv);
}

#include "tst_ui_jobs.moc"
