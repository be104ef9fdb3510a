// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/crewmodel.h"
#include "tests/ui/jobsstand.h"
#include "tests/ui/screens.h"
#include "tests/ui/settingsstand.h"
#include "ui/dialogs/assigndialog.h"
#include "ui/dialogs/pushpreview.h"
#include "ui/pages/settings/engineerssection.h"
#include "ui/widgets/banner.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>

using namespace Qt::StringLiterals;
using namespace Stanko;

/// The people who go to machines: the section of the settings, and jobs given to one of them.
class TestEngineers : public QObject
{
    Q_OBJECT

private:
    static constexpr UserId kDemin = 11;
    static constexpr UserId kIlyin = 12;

    static SettingsPage *open(SettingsStand &stand) { return stand.open(SettingsPlace::Engineers, {1210, 850}); }
    static QTableView *crew(SettingsStand &stand) { return stand.part<QTableView>("crewTable"); }
    static QTableView *absences(SettingsStand &stand) { return stand.part<QTableView>("absenceTable"); }
    static QString cell(QTableView *table, int row, int column)
    {
        return table->model()->index(row, column).data().toString();
    }
    static void click(QTableView *table, int row, int column)
    {
        const QModelIndex index = table->model()->index(row, column);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(index).center());
        SettingsStand::settle();
    }
    /// Types over the cell as people do: go there, type, Enter.
    static void typeInto(QTableView *table, int row, CrewColumn column, const QString &text)
    {
        table->setFocus();
        table->setCurrentIndex(table->model()->index(row, int(column)));
        QTest::keyClick(table, Qt::Key_F2);
        auto *editor = table->viewport()->findChild<QLineEdit *>();
        QVERIFY(editor);
        editor->selectAll();
        type(editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
        SettingsStand::settle();
    }
    static const Engineer *person(SettingsStand &stand, UserId id) { return stand.fakes.engineers.people.find(id); }
    static QString told(SettingsStand &stand)
    {
        auto *banner = stand.part<Banner>("crewTold");
        return banner->isVisible() ? banner->sentence().replace(QChar::Nbsp, u' ') : QString();
    }
    static void pressTold(SettingsStand &stand, const QString &text)
    {
        for (QPushButton *each : stand.part<Banner>("crewTold")->findChildren<QPushButton *>()) {
            if (each->isVisible() && each->text() == text)
                return SettingsStand::press(each);
        }
        QFAIL("no such button in the line");
    }
    static AssignDialog *assigning(JobsStand &stand)
    {
        for (AssignDialog *each : stand.page->findChildren<AssignDialog *>()) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void hoursAreTypedAndTakenBack()
    {
        SettingsStand stand;
        open(stand);
        QCOMPARE(crew(stand)->model()->rowCount(), 3);
        QCOMPARE(cell(crew(stand), 0, int(CrewColumn::Origin)), u"amoCRM"_s);
        typeInto(crew(stand), 0, CrewColumn::Hours, u"32,5"_s);
        QCOMPARE(person(stand, kDemin)->hoursPerWeek, 32.5);
        QCOMPARE(cell(crew(stand), 0, int(CrewColumn::Hours)), u"32,5"_s);
        QVERIFY(told(stand).startsWith(u"Дёмин С."_s));
        QTest::keyClick(crew(stand), Qt::Key_Z, Qt::ControlModifier);
        stand.settle();
        QCOMPARE(person(stand, kDemin)->hoursPerWeek, 40.0);
        // The name of a user of amoCRM is amoCRM's.
        QVERIFY(!crew(stand)->model()->index(0, int(CrewColumn::Name)).flags().testFlag(Qt::ItemIsEditable));
    }

    void hoursThatNobodyHasAreSaidToBeWrong()
    {
        SettingsStand stand;
        open(stand);
        crew(stand)->setFocus();
        crew(stand)->setCurrentIndex(crew(stand)->model()->index(0, int(CrewColumn::Hours)));
        QTest::keyClick(crew(stand), Qt::Key_F2);
        auto *editor = crew(stand)->viewport()->findChild<QLineEdit *>();
        QVERIFY(editor);
        editor->selectAll();
        type(editor, u"170"_s);
        stand.line("engineerName")->setFocus(); // leaving it drops what cannot be kept, and says so
        stand.settle();
        QCOMPARE(person(stand, kDemin)->hoursPerWeek, 40.0);
        QVERIFY2(stand.told("crewProblem").contains(u"«170»"_s), qPrintable(stand.told("crewProblem")));
        QVERIFY(stand.told("crewProblem").contains(u"от 0 до 100"_s));
    }

    void planningIsSwitchedByMouseAndKeyboard()
    {
        SettingsStand stand;
        open(stand);
        click(crew(stand), 1, int(CrewColumn::Planned));
        QVERIFY(!person(stand, kIlyin)->isPlanned);
        QCOMPARE(cell(crew(stand), 1, int(CrewColumn::Planned)), u"не в плане"_s);
        QCOMPARE(told(stand), u"Ильин П. больше не в плане"_s);
        QTest::keyClick(crew(stand), Qt::Key_Space);
        stand.settle();
        QVERIFY(person(stand, kIlyin)->isPlanned);
        pressTold(stand, u"Вернуть"_s);
        QVERIFY(!person(stand, kIlyin)->isPlanned);
    }

    void whatIsToldLeavesTheRowsWhereTheyAre()
    {
        SettingsStand stand;
        open(stand);
        QTableView *people = crew(stand);
        const QPoint before = people->mapTo(people->window(), QPoint());
        click(people, 1, int(CrewColumn::Planned));
        stand.settle();
        QVERIFY(stand.part<Banner>("crewTold")->isVisible());
        QCOMPARE(people->mapTo(people->window(), QPoint()), before);
    }

    void aPersonOfThisDeskComesAndGoes()
    {
        SettingsStand stand;
        open(stand);
        stand.press("engineerAdd");
        QVERIFY(stand.words().contains(u"Введите имя"_s));
        QCOMPARE(stand.fakes.engineers.people.engineers.size(), 3);
        type(stand.line("engineerName"), u"Жуков А."_s);
        QVERIFY(!stand.words().contains(u"Введите имя"_s));
        QTest::keyClick(stand.line("engineerName"), Qt::Key_Return);
        stand.settle();
        QCOMPARE(crew(stand)->model()->rowCount(), 4);
        QCOMPARE(cell(crew(stand), 3, int(CrewColumn::Origin)), u"этот компьютер"_s);
        typeInto(crew(stand), 3, CrewColumn::Name, u"Жуков Андрей"_s);
        QCOMPARE(stand.fakes.engineers.people.engineers.last().name, u"Жуков Андрей"_s);
        // Removing asks first: visits go with it. Ctrl+Z is no answer to that.
        crew(stand)->setCurrentIndex(crew(stand)->model()->index(3, 0));
        QTest::keyClick(crew(stand), Qt::Key_Delete);
        stand.settle();
        QVERIFY(told(stand).startsWith(u"Убрать инженера Жуков Андрей?"_s));
        QTest::keyClick(crew(stand), Qt::Key_Z, Qt::ControlModifier);
        stand.settle();
        QCOMPARE(crew(stand)->model()->rowCount(), 4);
        pressTold(stand, u"Убрать"_s);
        QCOMPARE(crew(stand)->model()->rowCount(), 3);
        // Users of amoCRM cannot be removed here.
        crew(stand)->setCurrentIndex(crew(stand)->model()->index(0, 0));
        QTest::keyClick(crew(stand), Qt::Key_Delete);
        stand.settle();
        QVERIFY(!told(stand).startsWith(u"Убрать"_s));
    }

    void absencesAreWrittenDownAndRemoved()
    {
        SettingsStand stand;
        open(stand);
        QCOMPARE(absences(stand)->model()->rowCount(), 1);
        auto *who = stand.part<QComboBox>("absenceWho");
        who->setCurrentIndex(who->findText(u"Ильин П."_s));
        const QDate today = stand.fakes.passports.today;
        QCOMPARE(stand.part<QDateEdit>("absenceFirst")->date(), today);
        stand.part<QDateEdit>("absenceFirst")->setDate(today.addDays(2));
        QCOMPARE(stand.part<QDateEdit>("absenceLast")->date(), today.addDays(2)); // never before the first
        stand.part<QDateEdit>("absenceLast")->setDate(today.addDays(4));
        type(stand.line("absenceReason"), u"учёба"_s);
        stand.press("absenceAdd");
        const Absence kept = stand.fakes.engineers.people.absences.last();
        QCOMPARE(kept.engineer, kIlyin);
        QCOMPARE(kept.first, today.addDays(2));
        QCOMPARE(kept.last, today.addDays(4));
        QCOMPARE(kept.reason, u"учёба"_s);
        QCOMPARE(cell(absences(stand), 1, int(AbsenceColumn::Name)), u"Ильин П."_s);
        QVERIFY(stand.line("absenceReason")->text().isEmpty());
        // Wrong days are said to be so, and nothing is kept.
        stand.part<QDateEdit>("absenceLast")->setDate(today);
        stand.press("absenceAdd");
        QVERIFY(stand.told("absenceProblem").contains(u"не раньше первого"_s));
        QCOMPARE(stand.fakes.engineers.people.absences.size(), 2);
        click(absences(stand), 1, int(AbsenceColumn::Remove));
        QCOMPARE(stand.fakes.engineers.people.absences.size(), 1);
        pressTold(stand, u"Вернуть"_s);
        QCOMPARE(stand.fakes.engineers.people.absences.last().reason, u"учёба"_s);
    }

    void emptyAndBrokenDesksSaySo()
    {
        SettingsStand stand;
        stand.fakes.engineers.people = {};
        open(stand);
        QVERIFY(stand.words().contains(u"Инженеров пока нет"_s));
        QVERIFY(!crew(stand)->isVisible());
        QVERIFY(!stand.part<QPushButton>("absenceAdd")->isEnabled());
        stand.fakes.engineers.answers.error = makeError(ErrorKind::StoreFull);
        Q_EMIT stand.fakes.engineers.crewChanged();
        stand.settle();
        QVERIFY(stand.part<Banner>("crewFailed")->isVisible());
        stand.fakes.engineers.answers.error.reset();
        SettingsStand::press(stand.button(u"Повторить"_s));
        QVERIFY(!stand.part<Banner>("crewFailed")->isVisible());
    }

    void severalJobsAreGivenToSomebodyByMouse()
    {
        Theme theme(nullptr, [] { return false; });
        JobsStand stand;
        stand.open();
        stand.choose(48'211);
        const QModelIndex second = stand.list()->model()->index(stand.rowOf(stand.list(), 48'207), 0);
        QTest::mouseClick(stand.list()->viewport(), Qt::LeftButton, Qt::ControlModifier,
                          stand.list()->visualRect(second).center());
        QTest::mouseClick(stand.part<QPushButton>("jobsAssign"), Qt::LeftButton);
        stand.settle();
        AssignDialog *dialog = assigning(stand);
        QVERIFY(dialog);
        auto *who = dialog->findChild<QComboBox *>(u"assignWho"_s);
        QCOMPARE(who->currentIndex(), -1); // nobody is proposed for jobs of two people
        auto *confirm = dialog->findChild<QPushButton *>(u"assignConfirm"_s);
        QVERIFY(!confirm->isEnabled());
        who->setCurrentIndex(who->findText(u"Кравцова О."_s));
        stand.settle();
        QCOMPARE(dialog->findChild<PushPreview *>()->texts(), QStringList{u"Ответственный: Кравцова О."_s});
        QVERIFY(savePicture(dialog, u"assign-dialog"_s));
        QVERIFY2(clippedLabels(dialog).isEmpty(), qPrintable(clippedLabels(dialog).join(u'|')));
        QTest::mouseClick(confirm, Qt::LeftButton);
        stand.settle();
        QCOMPARE(stand.fakes.engineers.jobsAssigned.size(), 1);
        QList<LeadId> leads = stand.fakes.engineers.jobsAssigned.first().first;
        std::sort(leads.begin(), leads.end());
        QCOMPARE(leads, QList<LeadId>({48'207, 48'211}));
        QCOMPARE(stand.fakes.engineers.jobsAssigned.first().second, UserId(13));
        QVERIFY(!assigning(stand));
        QCOMPARE(stand.undo()->group(), u"assigned"_s);
    }

    void oneJobIsGivenToSomebodyByKeyboard()
    {
        Theme theme(nullptr, [] { return false; });
        JobsStand stand;
        stand.fakes.engineers.people.engineers.append({.id = -1, .name = u"Жуков А."_s});
        stand.open();
        stand.choose(48'198);
        QTest::keyClick(stand.list(), Qt::Key_E, Qt::ControlModifier);
        stand.settle();
        AssignDialog *dialog = assigning(stand);
        QVERIFY(dialog);
        auto *who = dialog->findChild<QComboBox *>(u"assignWho"_s);
        QCOMPARE(who->count(), 3); // amoCRM does not know the one of this desk
        QTest::keyClick(who, Qt::Key_Home);
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        stand.settle();
        QCOMPARE(stand.fakes.engineers.jobsAssigned.size(), 1);
        QCOMPARE(stand.fakes.engineers.jobsAssigned.first().first, QList<LeadId>{48'198});
        QCOMPARE(stand.fakes.engineers.jobsAssigned.first().second, kDemin);
        QVERIFY(stand.undo()->isVisible());
    }

    void aRefusalIsSaidInTheDialog()
    {
        Theme theme(nullptr, [] { return false; });
        JobsStand stand;
        stand.open();
        stand.choose(48'198);
        stand.page->assignSelected();
        stand.settle();
        AssignDialog *dialog = assigning(stand);
        auto *who = dialog->findChild<QComboBox *>(u"assignWho"_s);
        who->setCurrentIndex(who->findText(u"Кравцова О."_s));
        stand.settle();
        stand.fakes.engineers.answers.error = makeError(ErrorKind::BadInput, u"engineer"_s);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"assignConfirm"_s), Qt::LeftButton);
        stand.settle();
        QVERIFY(dialog->isVisible());
        const auto *problem = dialog->findChild<PlainLabel *>(u"assignProblem"_s);
        QVERIFY(problem->isVisible());
        QVERIFY(problem->text().contains(u"сейчас работает"_s));
        QVERIFY(stand.undo()->group().isEmpty());
    }

    void pictures_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<int>("scale");
        QTest::newRow("light") << false << 100;
        QTest::newRow("dark") << true << 100;
        QTest::newRow("large") << false << 150;
    }
    void pictures()
    {
        QFETCH(bool, dark);
        QFETCH(int, scale);
        SettingsStand stand(dark);
        stand.theme.setTextScale(scale);
        stand.fakes.engineers.people.engineers.append({.id = -1, .name = u"Жуков А."_s, .hoursPerWeek = 12.5});
        stand.fakes.engineers.people.engineers.append(
            {.id = 77, .name = u"#77"_s, .isPlanned = false, .isActive = false});
        open(stand);
        QCOMPARE(cell(crew(stand), 4, int(CrewColumn::Name)), u"Пользователь № 77"_s);
        QVERIFY(savePicture(stand.page.get(), u"settings-engineers-%1"_s.arg(QLatin1String(QTest::currentDataTag()))));
        QVERIFY2(clippedLabels(stand.page.get()).isEmpty(), qPrintable(clippedLabels(stand.page.get()).join(u'|')));
    }
};

STANKO_GUI_TEST(TestEngineers)
#include "tst_ui_engineers.moc"
