// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/plantemplates.h"
#include "models/domain/serial.h"
#include "models/tables/planmodel.h"
#include "tests/ui/pagestand.h"
#include "tests/ui/screens.h"
#include "tests/ui/settingsstand.h"
#include "ui/dialogs/planimportdialog.h"
#include "ui/pages/passportspage.h"
#include "ui/pages/settings/machineplandialog.h"
#include "ui/pages/settings/workcalendarcard.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMenu>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTableWidget>

using namespace Qt::StringLiterals;
using namespace Stanko;

namespace {

const QString kMachineSerial = u"VC-24-0417"_s;

/// «ТО и загрузка» over the demo fleet.
struct PlansStand : SettingsStand
{
    explicit PlansStand(bool isDark = false) : SettingsStand(isDark)
    {
        fakes.plans.known = {{u"VMC850"_s, 12, false, defaultPlan()},
                             {u"VMC1160"_s, 1, true, templatePlan(PlanTemplate::Full)}};
        fakes.plans.machines.insert(foldSerial(kMachineSerial),
                                    {foldSerial(kMachineSerial), kMachineSerial, u"VMC850"_s, false, defaultPlan(), 0});
        fakes.plans.calendar.setYear(2026, {});
        fakes.plans.calendar.setYear(2027, {});
    }
    QTableView *table() const { return part<QTableView>("planTable"); }
    QString cell(int row, PlanColumn column) const
    {
        return table()->model()->index(row, int(column)).data().toString().replace(QChar::Nbsp, u' ');
    }
    void set(int row, PlanColumn column, const QString &value) const
    {
        QVERIFY(table()->model()->setData(table()->model()->index(row, int(column)), value));
    }
    void chooseOwner(const QString &beginning) const
    {
        auto *whose = part<QComboBox>("planWhose");
        whose->setCurrentIndex(whose->findText(beginning, Qt::MatchStartsWith));
        settle();
    }
    const ModelPlan &model(const QString &name) const
    {
        const auto &known = fakes.plans.known;
        return *std::find_if(known.cbegin(), known.cend(), [&](const ModelPlan &each) { return each.model == name; });
    }
    void showMachine(const QString &serial) const
    {
        chooseOwner(u"Отдельный станок"_s);
        auto *field = line("planSerial");
        field->setText(serial);
        QTest::keyClick(field, Qt::Key_Return);
        settle();
    }
};

} // namespace

/// Plans of models and machines where people set them, the files they come from, and the production calendar.
class TestPlans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void aModelGetsAPlanOfItsOwnAndFollowsAgain()
    {
        PlansStand stand;
        stand.open(SettingsPlace::Maintenance);
        stand.chooseOwner(u"VMC850"_s);
        QVERIFY(stand.told("planAbout").contains(u"общий план (12 станков)"_s));
        QVERIFY(!stand.part<QPushButton>("planFollow")->isVisible());
        stand.set(0, PlanColumn::Months, u"4"_s);
        stand.set(0, PlanColumn::RunningHours, u"1500"_s);
        stand.press("planSave");
        QCOMPARE(stand.model(u"VMC850"_s).isOwn, true);
        QCOMPARE(stand.model(u"VMC850"_s).plan.first().everyMonths, 4);
        QCOMPARE(stand.model(u"VMC850"_s).plan.first().everyRunningHours, 1'500.0);
        QCOMPARE(stand.fakes.setup.defaults.plan, defaultPlan()); // all others go on as before
        QVERIFY(stand.told("planAbout").contains(u"свой план"_s));
        QVERIFY(stand.part<QComboBox>("planWhose")->currentText().contains(u"свой план"_s));

        stand.press("planFollow");
        QCOMPARE(stand.model(u"VMC850"_s).isOwn, false);
        QCOMPARE(stand.cell(0, PlanColumn::Months), u"6"_s);
        QVERIFY(!stand.part<QPushButton>("planFollow")->isVisible());
        // Too hasty? It comes back.
        stand.press("planUndo");
        QCOMPARE(stand.cell(0, PlanColumn::Months), u"4"_s);
        stand.press("planSave");
        QCOMPARE(stand.model(u"VMC850"_s).plan.first().everyMonths, 4);
    }

    void whatWasTypedWaitsForItsOwner()
    {
        PlansStand stand;
        stand.open(SettingsPlace::Maintenance);
        stand.chooseOwner(u"VMC1160"_s);
        QCOMPARE(stand.table()->model()->rowCount(), 4);
        stand.set(3, PlanColumn::Hours, u"20"_s);
        stand.chooseOwner(u"Все модели"_s);
        QCOMPARE(stand.table()->model()->rowCount(), 2);
        QVERIFY(!stand.part<QPushButton>("planSave")->isEnabled());
        // Others change plans meanwhile.
        Q_EMIT stand.fakes.plans.plansChanged();
        stand.settle();
        stand.chooseOwner(u"VMC1160"_s);
        QCOMPARE(stand.cell(3, PlanColumn::Hours), u"20 ч"_s);
        QVERIFY(stand.part<QPushButton>("planSave")->isEnabled());
        stand.press("planUndo");
        QCOMPARE(stand.cell(3, PlanColumn::Hours), u"16 ч"_s);
        QVERIFY(!stand.part<QPushButton>("planSave")->isEnabled());
    }

    void twoWordsAreSwitchedByKeyAndMouse()
    {
        PlansStand stand;
        stand.open(SettingsPlace::Maintenance);
        QTableView *table = stand.table();
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, int(PlanColumn::Basis)));
        QTest::keyClick(table, Qt::Key_Space);
        QCOMPARE(stand.cell(0, PlanColumn::Basis), u"от плана"_s);
        const QRect dayOff = table->visualRect(table->model()->index(1, int(PlanColumn::DayOff)));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, {dayOff.right() - 30, dayOff.center().y()});
        QCOMPARE(stand.cell(1, PlanColumn::DayOff), u"перенести"_s);
        stand.press("planSave");
        QCOMPARE(stand.fakes.setup.defaults.plan.first().basis, PlanBasis::Plan);
        QCOMPARE(stand.fakes.setup.defaults.plan.last().dayOff, DayOffRule::WorkdayBefore);
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, int(PlanColumn::Basis)));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(stand.cell(0, PlanColumn::Basis), u"от выполнения"_s);
        QTest::keyClick(table, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(stand.cell(0, PlanColumn::Basis), u"от плана"_s);
    }

    void aTemplateReplacesTheRowsAndIsTakenBack()
    {
        PlansStand stand;
        stand.open(SettingsPlace::Maintenance);
        const auto offers = stand.part<QPushButton>("planTemplate")->menu()->actions();
        QCOMPARE(offers.size(), 3);
        offers.at(1)->trigger();
        QCOMPARE(stand.table()->model()->rowCount(), 4);
        QVERIFY(stand.fakes.setup.defaults.plan == defaultPlan());
        stand.press("planUndo");
        QCOMPARE(stand.table()->model()->rowCount(), 2);
        offers.at(2)->trigger();
        stand.press("planSave");
        QCOMPARE(stand.fakes.setup.defaults.plan, templatePlan(PlanTemplate::Running));
    }

    void aMachineIsFoundByItsSerial()
    {
        PlansStand stand;
        stand.open(SettingsPlace::Maintenance);
        stand.showMachine(u"нет такого"_s);
        QVERIFY(stand.told("planAbout").contains(u"паспортов нет"_s));
        QVERIFY(!stand.part<QPushButton>("planSave")->isEnabled());
        stand.showMachine(u"зав. № vc 24 0417"_s);
        QVERIFY(stand.told("planAbout").contains(u"действует план модели"_s));
        auto *hours = stand.line("planHoursPerDay");
        QVERIFY(hours->isVisible());
        for (const QString &wrong : {u"25"_s, u"-1"_s, u"много"_s}) {
            hours->setText(wrong);
            stand.press("planSave");
            QCOMPARE(stand.fakes.plans.machines.value(foldSerial(kMachineSerial)).hoursPerDay, 0.0);
            QVERIFY(!stand.told("planHoursProblem").isEmpty());
        }
        hours->setText(u"7,5"_s);
        stand.press("planSave");
        // Only how long it runs was said: it goes on following its model.
        QCOMPARE(stand.fakes.plans.machines.value(foldSerial(kMachineSerial)).hoursPerDay, 7.5);
        QCOMPARE(stand.fakes.plans.machines.value(foldSerial(kMachineSerial)).isOwn, false);
        stand.set(0, PlanColumn::Months, u"3"_s);
        stand.press("planSave");
        QCOMPARE(stand.fakes.plans.machines.value(foldSerial(kMachineSerial)).isOwn, true);
        QCOMPARE(stand.fakes.plans.machines.value(foldSerial(kMachineSerial)).plan.first().everyMonths, 3);
        QVERIFY(stand.told("planAbout").contains(u"свой план"_s));
        stand.press("planFollow");
        QCOMPARE(stand.fakes.plans.machines.value(foldSerial(kMachineSerial)).isOwn, false);
        QCOMPARE(stand.fakes.plans.machines.value(foldSerial(kMachineSerial)).hoursPerDay, 7.5);
        QVERIFY(stand.fakes.plans.known.first().plan == defaultPlan());
    }

    void aRefusalKeepsWhatWasTyped()
    {
        PlansStand stand;
        stand.open(SettingsPlace::Maintenance);
        stand.chooseOwner(u"VMC850"_s);
        stand.set(0, PlanColumn::Months, u"4"_s);
        stand.fakes.plans.answers.error = makeError(ErrorKind::StoreFull);
        stand.press("planSave");
        QVERIFY(!stand.told("planTold").isEmpty());
        QCOMPARE(stand.cell(0, PlanColumn::Months), u"4"_s);
        stand.fakes.plans.answers.error.reset();
        stand.press("planSave");
        QCOMPARE(stand.model(u"VMC850"_s).plan.first().everyMonths, 4);
    }

    void plansOfAFileAreShownBeforeTheyAreTaken()
    {
        PlansStand stand;
        PlanImportReport &report = stand.fakes.plans.report;
        report.rows = 7;
        report.plans = {{u"VMC850"_s, templatePlan(PlanTemplate::Running)}, {QString(), defaultPlan()}};
        report.added = {u"VMC850"_s};
        report.changed = {QString()};
        report.errors = {{5, u"Допуск, дн."_s, u"<b>много</b>"_s}, {6, u"Вид ТО"_s, QString()}};
        stand.open(SettingsPlace::Maintenance);
        stand.press("planImport");
        auto *files = stand.page->findChild<QFileDialog *>();
        QVERIFY(files && files->isVisible());
        Q_EMIT files->fileSelected(u"/tmp/планы.xlsx"_s);
        delete files;
        stand.settle();
        auto *dialog = stand.page->findChild<PlanImportDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(stand.fakes.plans.imports.size(), 1);
        QCOMPARE(stand.fakes.plans.imports.first().second, ImportRun::Try);
        auto *plans = dialog->findChild<QTableWidget *>(u"importPlans"_s);
        auto *rows = dialog->findChild<QTableWidget *>(u"importRows"_s);
        QCOMPARE(plans->rowCount(), 2);
        QCOMPARE(plans->item(0, 0)->text(), u"VMC850"_s);
        QVERIFY(plans->item(0, 2)->text().contains(u"или"_s));
        QCOMPARE(rows->rowCount(), 2);
        QCOMPARE(rows->item(0, 2)->text(), u"<b>много</b>"_s);
        QCOMPARE(rows->item(1, 2)->text(), u"пусто"_s);
        QVERIFY(savePicture(dialog, u"plan-import"_s));
        QCOMPARE(clippedLabels(dialog), QStringList());
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        stand.settle();
        QCOMPARE(stand.fakes.plans.imports.last().second, ImportRun::Write);
        QTRY_VERIFY(!stand.page->findChild<PlanImportDialog *>());
        QVERIFY2(stand.told("planImported").contains(u"новых планов"_s), qPrintable(stand.told("planImported")));
    }

    void aFileThatIsNoPlanSaysWhatIsWanted()
    {
        PlansStand stand;
        stand.open(SettingsPlace::Maintenance);
        stand.fakes.plans.answers.error = makeError(ErrorKind::BadInput, u"columns"_s);
        PlanImportDialog dialog(&stand.fakes.plans, u"/tmp/x.csv"_s, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        stand.settle();
        auto *problem = dialog.findChild<QLabel *>(u"importProblem"_s);
        QVERIFY(problem->isVisible());
        QVERIFY(problem->text().contains(u"Периодичность"_s));
        QCOMPARE(clippedLabels(&dialog), QStringList());
        QVERIFY(!dialog.findChild<QPushButton *>(u"importConfirm"_s)->isEnabled());
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
    }

    void theProductionCalendarSaysItsYearsAndTakesMore()
    {
        PlansStand stand;
        stand.open(SettingsPlace::Maintenance);
        QCOMPARE(stand.told("calendarYears"), u"Праздники и переносы известны для лет: 2026, 2027."_s);
        auto *card = stand.page->findChild<WorkCalendarCard *>();
        card->load(u"/tmp/2028.txt"_s);
        stand.settle();
        QCOMPARE(stand.fakes.plans.calendarFiles, QStringList{u"/tmp/2028.txt"_s});
        QVERIFY(stand.told("calendarTold").contains(u"2028"_s));
        stand.fakes.plans.answers.error = makeError(ErrorKind::BadInput, u"line 7"_s);
        card->load(u"/tmp/bad.txt"_s);
        stand.settle();
        QVERIFY(stand.told("calendarTold").contains(u"Строка 7"_s));
        stand.fakes.plans.answers.error.reset();
        stand.fakes.plans.calendar = {};
        stand.fakes.plans.calendar.setYear(2026, {});
        card->refresh();
        stand.settle();
        QVERIFY(stand.told("calendarYears").contains(u"Для 2027"_s));
    }

    void theCardOfAMachineLeadsToItsPlan()
    {
        PageStand<PassportsPage> stand;
        stand.open();
        stand.page->showPassport(kMachineSerial);
        auto *button = stand.part<QPushButton>("cardPlan");
        QTRY_VERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        stand.settle();
        auto *dialog = stand.page->findChild<MachinePlanDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QTest::mouseClick(button, Qt::LeftButton); // only one for a machine
        QCOMPARE(stand.page->findChildren<MachinePlanDialog *>().size(), 1);
        auto *hours = dialog->findChild<QLineEdit *>(u"planHoursPerDay"_s);
        QVERIFY(hours->isVisible());
        hours->setText(u"16"_s);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!stand.page->findChild<MachinePlanDialog *>());
        QCOMPARE(stand.fakes.plans.machines.value(kMachineSerial).hoursPerDay, 0.0);
        // What was typed is still there, and Ctrl+Enter keeps it.
        QTest::mouseClick(button, Qt::LeftButton);
        stand.settle();
        dialog = stand.page->findChild<MachinePlanDialog *>();
        hours = dialog->findChild<QLineEdit *>(u"planHoursPerDay"_s);
        QTRY_COMPARE(hours->text(), u"16"_s);
        QVERIFY(savePicture(dialog, u"machine-plan"_s));
        QCOMPARE(clippedLabels(dialog), QStringList());
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(stand.fakes.plans.machines.value(kMachineSerial).hoursPerDay, 16.0);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"machinePlanClose"_s), Qt::LeftButton);
        QTRY_VERIFY(!stand.page->findChild<MachinePlanDialog *>());
    }
};

STANKO_GUI_TEST(TestPlans)

#include "tst_ui_plans.moc"
