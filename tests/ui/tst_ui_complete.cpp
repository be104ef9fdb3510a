// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/jobsstand.h"
#include "ui/dialogs/pushpreview.h"
#include "ui/errortext/errortext.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QLineEdit>

using namespace Qt::StringLiterals;
using namespace Stanko;

namespace {

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

/// «Выполнено»: the dialog over the page of jobs.
class TestComplete : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(nullptr, [] { return false; });
    }

    void aJobIsCompletedByMouse()
    {
        JobsStand stand;
        stand.open();
        CompleteDialog *dialog = stand.openDialog(kDemoJob);
        QVERIFY(dialog);
        type(stand.note(dialog), u"Заменён энкодер оси Z"_s);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"completeConfirm"_s), Qt::LeftButton);
        stand.settle();
        QCOMPARE(stand.fakes.jobs.completed.size(), 1);
        const Completion &sent = stand.fakes.jobs.completed.first();
        QCOMPARE(sent.lead, kDemoJob);
        QCOMPARE(sent.note, u"Заменён энкодер оси Z"_s);
        QCOMPARE(sent.doneOn, demoToday());
        QCOMPARE(sent.nextChoice, NextDateChoice::Leave);
        QTRY_COMPARE(stand.rowOf(stand.list(), kDemoJob), -1);
        QVERIFY(stand.undo()->isVisible());
    }

    void thePreviewKeepsTheLinesOfTheComment()
    {
        JobsStand stand;
        stand.open();
        CompleteDialog *dialog = stand.openDialog(kDemoJob);
        QVERIFY(dialog);
        stand.note(dialog)->setPlainText(u"Заменён энкодер\nПроверена геометрия"_s);
        const auto shows = [dialog](const QString &text) {
            const QList<PlainLabel *> labels = dialog->findChild<PushPreview *>()->findChildren<PlainLabel *>();
            return std::any_of(labels.cbegin(), labels.cend(),
                               [&text](const PlainLabel *label) { return label->text().contains(text); });
        };
        QTRY_VERIFY(shows(u"Заменён энкодер\nПроверена геометрия"_s));
        // What is in it decides the height, or the buttons would lie on the last lines.
        QTRY_VERIFY(dialog->height() >= dialog->layout()->totalHeightForWidth(dialog->width()));
    }

    void aJobIsCompletedByKeyboardAlone()
    {
        JobsStand stand;
        stand.open();
        stand.list()->setFocus();
        QTest::keyClick(stand.list(), Qt::Key_Home, Qt::ControlModifier);
        for (int row = 0; row < 3; ++row)
            QTest::keyClick(stand.list(), Qt::Key_Down);
        QTest::keyClick(stand.list(), Qt::Key_D, Qt::ControlModifier);
        stand.settle();
        CompleteDialog *dialog = stand.dialog();
        QVERIFY(dialog);
        QTRY_VERIFY(stand.note(dialog)->hasFocus());
        type(stand.note(dialog), u"Проверена геометрия"_s);
        QTest::keyClick(stand.note(dialog), Qt::Key_Return, Qt::ControlModifier);
        stand.settle();
        QCOMPARE(stand.fakes.jobs.completed.size(), 1);
        QCOMPARE(stand.fakes.jobs.completed.first().lead, kDemoJob);
        QTRY_COMPARE(stand.rowOf(stand.list(), kDemoJob), -1);
    }

    void theDialogShowsWhatGoesToAmo()
    {
        JobsStand stand;
        stand.open();
        CompleteDialog *dialog = stand.openDialog(kDemoJob);
        QTRY_VERIFY(preview(dialog).join(u'|').contains(u"Выезд назначен → Успешно реализовано"_s));
        // Nothing is written yet, so no note is promised.
        QCOMPARE(preview(dialog).size(), 1);
        type(stand.note(dialog), u"Сделано"_s);
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

    void maintenanceHasAKindAndConsumables()
    {
        JobsStand stand;
        stand.fakes.jobs.previews[kDemoJob].dueKind = u"ТО-1"_s;
        stand.open();
        CompleteDialog *dialog = stand.openDialog(kDemoJob);
        auto *kind = dialog->findChild<QComboBox *>(u"completeKind"_s);
        auto *hours = dialog->findChild<QLineEdit *>(u"completeHours"_s);
        const auto boxes = [&dialog] {
            QStringList names;
            for (const QCheckBox *box : dialog->findChildren<QCheckBox *>())
                names.append(box->accessibleName());
            return names;
        };
        // A repair that leaves the date alone is no maintenance.
        QVERIFY(!kind->isVisible());
        QCOMPARE(boxes(), QStringList());
        type(stand.note(dialog), u"ТО по регламенту"_s);
        QTest::mouseClick(stand.button(dialog->findChild<QWidget *>(u"completeNextChoice"_s), u"По плану"_s),
                          Qt::LeftButton);
        QTRY_VERIFY(kind->isVisible());
        QCOMPARE(kind->currentText(), u"ТО-1"_s);
        QCOMPARE(boxes(), stand.fakes.jobs.plan.first().consumables);
        QCOMPARE(hours->placeholderText().replace(QChar::Nbsp, u' '), u"по плану 4 ч"_s);
        const QString filter = u"Фильтр СОЖ 20 мкм"_s;
        const auto box = [&dialog](const QString &name) {
            const auto all = dialog->findChildren<QCheckBox *>();
            const auto found =
                std::find_if(all.cbegin(), all.cend(), [&](QCheckBox *each) { return each->accessibleName() == name; });
            return found == all.cend() ? nullptr : *found;
        };
        QTest::mouseClick(box(filter), Qt::LeftButton, {}, {8, box(filter)->height() / 2});
        QTest::keyClick(kind, Qt::Key_Down);
        QTRY_COMPARE(boxes(), stand.fakes.jobs.plan.last().consumables);
        QCOMPARE(stand.fakes.jobs.previewed.last().kind, u"ТО-2"_s);
        QCOMPARE(hours->placeholderText().replace(QChar::Nbsp, u' '), u"по плану 8 ч"_s);
        QVERIFY(box(filter)->isChecked()); // both kinds need it
        type(dialog->findChild<QLineEdit *>(u"consumablesMore"_s), u"ветошь;  Фильтр СОЖ 20 мкм"_s);

        // Closed by mistake, everything is there again.
        QTest::keyClick(dialog, Qt::Key_Escape);
        stand.settle();
        dialog = stand.openDialog(kDemoJob);
        kind = dialog->findChild<QComboBox *>(u"completeKind"_s);
        QTRY_COMPARE(kind->currentText(), u"ТО-2"_s);
        QTRY_COMPARE(boxes(), stand.fakes.jobs.plan.last().consumables);
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        stand.settle();
        QCOMPARE(stand.fakes.jobs.completed.size(), 1);
        const Completion &sent = stand.fakes.jobs.completed.first();
        QCOMPARE(sent.kind, u"ТО-2"_s);
        QCOMPARE(sent.consumables, (QStringList{filter, u"ветошь"_s}));
        QVERIFY(!sent.hours); // a figure of the plan is no figure of what was done
    }

    void whatIsChosenForMaintenanceIsNotSaidOfARepair()
    {
        JobsStand stand;
        stand.open();
        CompleteDialog *dialog = stand.openDialog(kDemoJob);
        type(stand.note(dialog), u"Замена"_s);
        QWidget *choice = dialog->findChild<QWidget *>(u"completeNextChoice"_s);
        QTest::mouseClick(stand.button(choice, u"По плану"_s), Qt::LeftButton);
        auto *all = dialog->findChild<QPushButton *>(u"consumablesAll"_s);
        QTRY_VERIFY(all->isVisible());
        QTest::mouseClick(all, Qt::LeftButton);
        QVERIFY(!all->isVisible());
        QTest::mouseClick(stand.button(choice, u"Не менять"_s), Qt::LeftButton);
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        stand.settle();
        QCOMPARE(stand.fakes.jobs.completed.first().kind, QString());
        QCOMPARE(stand.fakes.jobs.completed.first().consumables, QStringList());
    }

    void plannedMaintenanceSaysWhatIsDue()
    {
        JobsStand stand;
        stand.fakes.jobs.previews[0].serial = u"VC-24-0417"_s;
        stand.fakes.jobs.previews[0].dueKind = u"ТО-2"_s;
        stand.open();
        const CompletionSubject subject{0, u"VC-24-0417"_s, u"ТО-2"_s, u"VMC850 VC-24-0417"_s};
        CompleteDialog *dialog = CompleteDialog::openFor(stand.fakes.desks(), subject, stand.page.get());
        QVERIFY(dialog);
        auto *kind = dialog->findChild<QComboBox *>(u"completeKind"_s);
        QTRY_COMPARE(kind->currentText(), u"ТО-2"_s);
        QVERIFY(kind->isVisible());
        type(stand.note(dialog), u"Выполнено по регламенту"_s);
        type(dialog->findChild<QLineEdit *>(u"completeHours"_s), u"6,5"_s);
        auto *confirm = dialog->findChild<QPushButton *>(u"completeConfirm"_s);
        QVERIFY(confirm->isEnabled());
        stand.note(dialog)->activateWindow();
        stand.note(dialog)->setFocus();
        QTRY_VERIFY(stand.note(dialog)->hasFocus());
        QTest::keyClick(stand.note(dialog), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(problem(dialog), QString());
        stand.settle();
        QCOMPARE(stand.fakes.maintenance.maintainedCalls.size(), 1);
        const Completion &sent = stand.fakes.maintenance.maintainedCalls.first();
        QCOMPARE(sent.kind, u"ТО-2"_s);
        QCOMPARE(sent.hours, std::optional(6.5));
        QCOMPARE(sent.nextChoice, NextDateChoice::Plan);
        QCOMPARE(sent.key, u"VC-24-0417"_s);
    }

    void aJobWithoutMachineOffersNoDate()
    {
        JobsStand stand;
        stand.open();
        CompleteDialog *dialog = stand.openDialog(48'215);
        QVERIFY(!dialog->findChild<QDateEdit *>(u"completeOwnNext"_s)->isVisible());
        type(stand.note(dialog), u"Ответили клиенту"_s);
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
        JobsStand stand;
        stand.open();
        CompleteDialog *dialog = stand.openDialog(48'207);
        stand.note(dialog)->setPlainText(words);
        dialog->findChild<QLineEdit *>(u"completeHours"_s)->setText(hours);
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        stand.settle();
        QCOMPARE(stand.fakes.jobs.completed.size(), passes ? 1 : 0);
        if (passes) {
            QCOMPARE(stand.fakes.jobs.completed.first().hours, std::optional(2.5));
        } else {
            QVERIFY(!problem(dialog).isEmpty());
            stand.note(dialog)->clear();
            dialog->findChild<QLineEdit *>(u"completeHours"_s)->clear();
            dialog->reject();
        }
    }

    void theDayDoneIsNeverInTheFuture()
    {
        JobsStand stand;
        stand.open();
        CompleteDialog *dialog = stand.openDialog(kDemoJob);
        auto *day = dialog->findChild<QDateEdit *>(u"completeDoneOn"_s);
        day->setDate(demoToday().addDays(3));
        QCOMPARE(day->date(), demoToday());
        dialog->reject();
    }

    void escapeKeepsWhatWasTypedAsADraftOfThatJob()
    {
        JobsStand stand;
        stand.open();
        CompleteDialog *dialog = stand.openDialog(kDemoJob);
        type(stand.note(dialog), u"Начали разборку"_s);
        QTest::keyClick(dialog, Qt::Key_Escape);
        stand.settle();
        QVERIFY(!stand.dialog());
        QVERIFY(stand.fakes.jobs.completed.isEmpty());

        dialog = stand.openDialog(48'176);
        QVERIFY(stand.note(dialog)->toPlainText().isEmpty());
        QTest::keyClick(dialog, Qt::Key_Escape);
        stand.settle();

        dialog = stand.openDialog(kDemoJob);
        QCOMPARE(stand.note(dialog)->toPlainText(), u"Начали разборку"_s);
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        stand.settle();
        QCOMPARE(stand.fakes.jobs.completed.size(), 1);
    }

    void oneJobHasOneDialog()
    {
        JobsStand stand;
        stand.open();
        CompleteDialog *dialog = stand.openDialog(kDemoJob);
        stand.page->completeCurrent();
        stand.settle();
        QCOMPARE(stand.page->findChildren<CompleteDialog *>().size(), 1);
        dialog->reject();
    }

    void aRefusedCompletionStaysOpenAndSaysWhy()
    {
        JobsStand stand;
        stand.open();
        CompleteDialog *dialog = stand.openDialog(kDemoJob);
        type(stand.note(dialog), u"Готово"_s);
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
    void textFromOutsideStaysText()
    {
        JobsStand stand;
        stand.fakes.jobs.rows[3].name = u"<b>жирный</b> & <img src=x>"_s;
        stand.open();
        CompleteDialog *dialog = stand.openDialog(kDemoJob);
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
        dialog->reject();
    }

private:
    std::unique_ptr<Theme> m_theme;
};

STANKO_GUI_TEST(TestComplete)

#include "tst_ui_complete.moc"
