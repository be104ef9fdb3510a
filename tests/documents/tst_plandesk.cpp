// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/filetablereader.h"
#include "crm/desk/planimport.h"
#include "models/domain/serial.h"
#include "models/service/passportdesk.h"
#include "models/service/plandesk.h"
#include "tests/setup/keepscene.h"

#include <QtCore/QFile>
#include <QtTest/QSignalSpy>

#include <xlsxwriter.h>

using namespace Stanko;

namespace {

const QStringList kFullHeadings{u"Модель"_s,       u"Вид ТО"_s,      u"Периодичность, мес."_s,
                                u"Допуск, дн."_s,  u"Часы работы"_s, u"Расходники"_s,
                                u"Наработка, ч"_s, u"Отсчёт"_s,      u"Выходной"_s};

void putCsv(const QString &path, const QString &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.toUtf8());
}

/// As a spreadsheet program writes it: figures are numbers.
void putXlsx(const QString &path, const QList<QStringList> &rows)
{
    lxw_workbook *book = workbook_new(QFile::encodeName(path).constData());
    lxw_worksheet *sheet = workbook_add_worksheet(book, nullptr);
    for (qsizetype row = 0; row < rows.size(); ++row) {
        for (qsizetype column = 0; column < rows.at(row).size(); ++column) {
            const QString &cell = rows.at(row).at(column);
            bool isNumber = false;
            const double number = cell.toDouble(&isNumber);
            if (isNumber)
                worksheet_write_number(sheet, lxw_row_t(row), lxw_col_t(column), number, nullptr);
            else if (!cell.isEmpty())
                worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(column), cell.toUtf8().constData(), nullptr);
        }
    }
    QCOMPARE(workbook_close(book), LXW_NO_ERROR);
}

PlanItem item(const QString &kind, int months, int tolerance = 10, double hours = 0)
{
    PlanItem made;
    made.kind = kind;
    made.everyMonths = months;
    made.toleranceDays = tolerance;
    made.hours = hours;
    return made;
}

QStringList errorsOf(const PlanImportReport &report)
{
    QStringList errors;
    for (const PlanImportError &error : report.errors)
        errors.append(u"%1 %2 «%3»"_s.arg(error.row).arg(error.column, error.value));
    return errors;
}

} // namespace

/// Plans of models and machines: files with them, and the desk over the store, whose machines get other dates.
class TestPlanDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsHeadings_data();
    void knowsHeadings();
    void readsWhatSpreadsheetsHold();
    void aCellThatSaysNothingChangesNothing();
    void namesEveryRowThatIsWrong();
    void aModelsPlanMovesItsMachines();
    void aMachinesOwnPlanWins();
    void plansAreJudgedBeforeTheyAreKept();
    void anImportTakesEffect();
    void aLoadedYearTakesEffect();

private:
    QTemporaryDir m_folder;
};

void TestPlanDesk::knowsHeadings_data()
{
    QTest::addColumn<int>("column");
    const auto row = [](const QString &heading, std::optional<PlanFileColumn> column) {
        QTest::newRow(qPrintable(heading)) << (column ? int(*column) : -1);
    };
    row(u"Модель станка"_s, PlanFileColumn::Model);
    row(u"Оборудование"_s, PlanFileColumn::Model);
    row(u"ВИД ТО"_s, PlanFileColumn::Kind);
    row(u"ТО"_s, PlanFileColumn::Kind);
    row(u"Регламент"_s, PlanFileColumn::Kind);
    row(u"Периодичность, мес."_s, PlanFileColumn::Months);
    row(u"Раз в, мес."_s, PlanFileColumn::Months);
    row(u"Месяцев"_s, PlanFileColumn::Months);
    row(u"Периодичность, ч"_s, PlanFileColumn::RunningHours);
    row(u"Допуск ±, дней"_s, PlanFileColumn::Tolerance);
    row(u"Часы"_s, PlanFileColumn::Hours);
    row(u"Работа, ч"_s, PlanFileColumn::Hours);
    row(u"Трудоёмкость, н/ч"_s, PlanFileColumn::Hours);
    row(u"Расходные материалы"_s, PlanFileColumn::Consumables);
    row(u"Наработка, ч"_s, PlanFileColumn::RunningHours);
    row(u"Часы наработки"_s, PlanFileColumn::RunningHours);
    row(u"Отсчёт"_s, PlanFileColumn::Basis);
    row(u"Выходной день"_s, PlanFileColumn::DayOff);
    row(u"Day off"_s, PlanFileColumn::DayOff);
    row(u"Номер чертежа"_s, std::nullopt);
    row(u"Товар"_s, std::nullopt);
    row(u"Примечание"_s, std::nullopt);
}

void TestPlanDesk::knowsHeadings()
{
    const auto column = planFileColumnOf(QString::fromUtf8(QTest::currentDataTag()));
    QTEST(column ? int(*column) : -1, "column");
}

void TestPlanDesk::readsWhatSpreadsheetsHold()
{
    const QList<QStringList> rows{
        {u"План-график ТО"_s},
        {u"утверждён"_s, u"2026"_s},
        kFullHeadings,
        {u"VMC 850"_s, u"ТО-1"_s, u"3"_s, u"5"_s, u"2.5"_s, u"Масло; фильтр"_s, u"1000"_s, u"от плана"_s,
         u"перенести"_s},
        {QString(), u"ТО-2"_s, u"12"_s, u"±20 дн."_s, u"8"_s, {}, u"4 000 ч"_s, u"от выполнения"_s, u"не переносить"_s},
        {},
        {u"Все модели"_s, u"Осмотр"_s, u"6 мес."_s, u"10"_s, u"1,5"_s},
        {u"K20-11"_s, u"ТО"_s, u"24"_s},
    };
    PlanItem first = item(u"ТО-1"_s, 3, 5, 2.5);
    first.consumables = {u"Масло"_s, u"фильтр"_s};
    first.everyRunningHours = 1'000;
    first.basis = PlanBasis::Plan;
    first.dayOff = DayOffRule::WorkdayBefore;
    PlanItem second = item(u"ТО-2"_s, 12, 20, 8);
    second.everyRunningHours = 4'000;
    const PlansKnown known{.own = {}, .standard = {item(u"ТО"_s, 6, 10, 3)}, .models = {u"VMC850"_s}};

    const QString xlsx = m_folder.filePath(u"plans.xlsx"_s);
    putXlsx(xlsx, rows);
    QString text;
    for (const QStringList &row : rows)
        text += u'"' + row.join(u"\";\""_s) + u"\"\n"_s;
    const QString csv = m_folder.filePath(u"plans.csv"_s);
    putCsv(csv, text);
    for (const QString &path : {xlsx, csv}) {
        const auto table = FileTableReader().read(path);
        QVERIFY2(table, qPrintable(path));
        const auto report = readPlans(*table, known);
        QVERIFY2(report, qPrintable(path));
        QCOMPARE(errorsOf(*report), QStringList());
        QCOMPARE(report->rows, 4);
        QCOMPARE(report->plans.value(u"VMC850"_s), (MaintenancePlan{first, second}));
        QCOMPARE(report->plans.value(QString()), (MaintenancePlan{item(u"Осмотр"_s, 6, 10, 1.5)}));
        // A new plan begins with what the kind of the same name had in the plan of all others.
        QCOMPARE(report->plans.value(u"K20-11"_s), (MaintenancePlan{item(u"ТО"_s, 24, 10, 3)}));
        QCOMPARE(report->added, (QStringList{u"VMC850"_s, u"K20-11"_s}));
        QCOMPARE(report->changed, QStringList{QString()});
    }
    QCOMPARE(readPlans({{{u"Модель"_s, u"Вид ТО"_s}}}, {}).error(), makeError(ErrorKind::BadInput, u"columns"_s));
}

void TestPlanDesk::aCellThatSaysNothingChangesNothing()
{
    PlanItem rich = item(u"ТО-1"_s, 6, 7, 4);
    rich.consumables = {u"Смазка"_s};
    rich.everyRunningHours = 2'000;
    rich.basis = PlanBasis::Plan;
    rich.dayOff = DayOffRule::WorkdayBefore;
    const PlansKnown known{.own = {{u"A"_s, {rich}}, {u"B"_s, {rich}}}, .standard = defaultPlan(), .models = {}};
    const TextTable table{
        {kFullHeadings, {u"A"_s, u"то-1"_s, {}, {}, {}, {}, {}, {}, {}}, {u"B"_s, u"ТО-1"_s, u"9"_s}}};
    const auto report = readPlans(table, known);
    QVERIFY(report);
    QCOMPARE(errorsOf(*report), QStringList());
    PlanItem renamed = rich;
    renamed.kind = u"то-1"_s;
    QCOMPARE(report->plans.value(u"A"_s), MaintenancePlan{renamed});
    PlanItem rarer = rich;
    rarer.everyMonths = 9;
    QCOMPARE(report->plans.value(u"B"_s), MaintenancePlan{rarer});
    QCOMPARE(report->changed, (QStringList{u"A"_s, u"B"_s}));
    const auto again = readPlans({{kFullHeadings, {u"A"_s, u"ТО-1"_s}}}, known);
    QCOMPARE(again->same, QStringList{u"A"_s});
}

void TestPlanDesk::namesEveryRowThatIsWrong()
{
    const TextTable table{{kFullHeadings,
                           {{}, u"ТО-1"_s, u"6"_s},                                // 2: of which model?
                           {u"A"_s, u"ТО-1"_s, u"полгода"_s, u"10"_s, u"много"_s}, // 3
                           {{}, u"ТО-2"_s, u"12"_s},                               // 4: fine
                           {u"B"_s, u"ТО-1"_s, u"6"_s},                            // 5
                           {{}, u"то-1"_s, u"12"_s},                               // 6: twice
                           {u"C"_s, {}, u"6"_s},                                   // 7
                           {u"D"_s, u"ТО-1"_s, u"1"_s, u"20"_s},                   // 8: visits meet
                           {u"E"_s, u"ТО-1"_s, u"6"_s, u"-5"_s, {}, {}, u"3"_s, u"?"_s, u"когда?"_s}, // 9
                           {u"F"_s, u"ТО-9"_s, {}},                                                   // 10
                           {u"G"_s, u"ТО-1"_s, u"6"_s}}};                                             // 11
    const auto report = readPlans(table, {.own = {}, .standard = defaultPlan(), .models = {}});
    QVERIFY(report);
    QCOMPARE(report->rows, 10);
    QCOMPARE(errorsOf(*report),
             (QStringList{u"2 Модель «»"_s, u"3 Периодичность, мес. «полгода»"_s, u"3 Часы работы «много»"_s,
                          u"6 Вид ТО «то-1»"_s, u"7 Вид ТО «»"_s, u"8 Допуск, дн. «20»"_s, u"9 Допуск, дн. «-5»"_s,
                          u"9 Отсчёт «?»"_s, u"9 Выходной «когда?»"_s, u"10 Периодичность, мес. «»"_s}));
    QCOMPARE(report->added, QStringList{u"G"_s});
    QCOMPARE(report->plans.size(), 1);
    QVERIFY(report->changed.isEmpty() && report->same.isEmpty());
}

void TestPlanDesk::aModelsPlanMovesItsMachines()
{
    KeepScene scene;
    QVERIFY(scene.openReady());
    QVERIFY(!scene.sync().error);
    PlanDesk &desk = *scene.core->desks().plans;
    QCOMPARE(*waitFor(desk.models()), (QList<ModelPlan>{{u"VMC850"_s, 1, false, defaultPlan()}}));
    QSignalSpy told(scene.core->desks().passports, &PassportDesk::passportsChanged);
    QVERIFY(waitFor(desk.setModelPlan(u"VMC850"_s, {item(u" ТО "_s, 4)})));
    QVERIFY(!told.isEmpty());
    QCOMPARE(scene.nextDate(), addMonthsClipped(scene.soldOn, 4));
    QCOMPARE(*waitFor(desk.models()), (QList<ModelPlan>{{u"VMC850"_s, 1, true, {item(u"ТО"_s, 4)}}}));
    // Another model's is none of its business, and neither is that of all others.
    QVERIFY(waitFor(desk.setModelPlan(u"VMC1160"_s, {item(u"ТО"_s, 1)})));
    QVERIFY(waitFor(scene.setup().setPlanDefaults({{item(u"ТО"_s, 2)}, 10})));
    QCOMPARE(scene.nextDate(), addMonthsClipped(scene.soldOn, 4));
    QVERIFY(scene.open()); // after a restart
    PlanDesk &reopened = *scene.core->desks().plans;
    QCOMPARE(waitFor(reopened.models())->size(), 2);
    QVERIFY(waitFor(reopened.setModelPlan(u"VMC850"_s, {})));
    QCOMPARE(scene.nextDate(), addMonthsClipped(scene.soldOn, 2));
    QVERIFY(waitFor(reopened.setModelPlan(u"VMC1160"_s, {})));
    QCOMPARE(*waitFor(reopened.models()), (QList<ModelPlan>{{u"VMC850"_s, 1, false, {item(u"ТО"_s, 2)}}}));
}

void TestPlanDesk::aMachinesOwnPlanWins()
{
    KeepScene scene;
    QVERIFY(scene.openReady());
    QVERIFY(!scene.sync().error);
    PlanDesk &desk = *scene.core->desks().plans;
    const PassportKey key = foldSerial(scene.serial);
    PlanItem own = item(u"ТО-У"_s, 5, 4, 6);
    own.consumables = {u"Масло"_s, u"фильтр"_s};
    own.basis = PlanBasis::Plan;
    own.dayOff = DayOffRule::Keep;
    own.everyRunningHours = 40'000;
    QVERIFY(waitFor(desk.setModelPlan(u"VMC850"_s, {item(u"ТО"_s, 4)})));
    QVERIFY(waitFor(desk.setMachinePlan(key, {own}, 7.5)));
    QCOMPARE(scene.nextDate(), addMonthsClipped(scene.soldOn, 5));
    QVERIFY(waitFor(desk.setModelPlan(u"VMC850"_s, {item(u"ТО"_s, 3)})));
    QCOMPARE(scene.nextDate(), addMonthsClipped(scene.soldOn, 5));
    QVERIFY(scene.open());
    PlanDesk &reopened = *scene.core->desks().plans;
    QCOMPARE(*waitFor(reopened.machine(key)), (MachinePlan{key, scene.serial, u"VMC850"_s, true, {own}, 7.5}));
    QVERIFY(waitFor(reopened.setMachinePlan(key, {}, 0)));
    QCOMPARE(scene.nextDate(), addMonthsClipped(scene.soldOn, 3));
    QCOMPARE(*waitFor(reopened.machine(key)),
             (MachinePlan{key, scene.serial, u"VMC850"_s, false, {item(u"ТО"_s, 3)}, 0}));
}

void TestPlanDesk::plansAreJudgedBeforeTheyAreKept()
{
    KeepScene scene;
    QVERIFY(scene.openReady());
    QVERIFY(!scene.sync().error);
    PlanDesk &desk = *scene.core->desks().plans;
    const QDate before = scene.nextDate();
    const PassportKey key = foldSerial(scene.serial);
    const auto refusal = [](const auto &answer) { return answer ? QString() : answer.error().detail; };
    QCOMPARE(refusal(waitFor(desk.setModelPlan(u" "_s, defaultPlan()))), u"model"_s);
    QCOMPARE(refusal(waitFor(desk.setModelPlan(u"VMC850"_s, {item(u"ТО"_s, 0)}))), u"months"_s);
    QCOMPARE(refusal(waitFor(desk.setMachinePlan(key, {item({}, 3)}, 0))), u"kind"_s);
    QCOMPARE(refusal(waitFor(desk.setMachinePlan(key, {}, 24.5))), u"use"_s);
    QCOMPARE(refusal(waitFor(desk.setMachinePlan(key, {}, -1))), u"use"_s);
    QCOMPARE(waitFor(desk.setMachinePlan(u"NO-SUCH"_s, {}, 8)).error().kind, ErrorKind::NotHere);
    QCOMPARE(waitFor(desk.machine(u"NO-SUCH"_s)).error().kind, ErrorKind::NotHere);
    QCOMPARE(scene.nextDate(), before);
    QCOMPARE(waitFor(desk.models())->first().isOwn, false);
}

void TestPlanDesk::anImportTakesEffect()
{
    KeepScene scene;
    QVERIFY(scene.openReady());
    QVERIFY(!scene.sync().error);
    PlanDesk &desk = *scene.core->desks().plans;
    const QDate before = scene.nextDate();
    const QString path = m_folder.filePath(u"import.csv"_s);
    putCsv(path, u"Модель;Вид ТО;Мес.\nVMC-850;ТО;4\nНовая;ТО;0\nвсе модели;ТО;8\n"_s);
    const auto tried = waitFor(desk.importPlans(path, ImportRun::Try));
    QVERIFY(tried);
    QCOMPARE(tried->added, QStringList{u"VMC850"_s});
    QCOMPARE(tried->changed, QStringList{QString()});
    QCOMPARE(errorsOf(*tried), QStringList{u"3 Мес. «0»"_s});
    QCOMPARE(scene.nextDate(), before);
    QCOMPARE(waitFor(scene.setup().planDefaults())->plan, defaultPlan());
    const auto taken = waitFor(desk.importPlans(path, ImportRun::Write));
    QVERIFY(taken);
    QCOMPARE(taken->added, tried->added);
    QCOMPARE(scene.nextDate(), addMonthsClipped(scene.soldOn, 4));
    QCOMPARE(waitFor(scene.setup().planDefaults())->plan, MaintenancePlan{item(u"ТО"_s, 8)});
    QCOMPARE(waitFor(desk.models())->size(), 1);
    const auto again = waitFor(desk.importPlans(path, ImportRun::Try));
    QCOMPARE(again->same.size(), 2);
    QVERIFY(waitFor(desk.setModelPlan(u"VMC850"_s, {})));
    QCOMPARE(scene.nextDate(), addMonthsClipped(scene.soldOn, 8));
    QCOMPARE(waitFor(desk.importPlans(m_folder.filePath(u"none.csv"_s), ImportRun::Try)).error().detail, u"file"_s);
    putCsv(path, u"a;b\n1;2\n"_s);
    QCOMPARE(waitFor(desk.importPlans(path, ImportRun::Write)).error().detail, u"columns"_s);
}

void TestPlanDesk::aLoadedYearTakesEffect()
{
    KeepScene scene;
    QVERIFY(scene.openReady());
    QVERIFY(!scene.sync().error);
    PlanDesk &desk = *scene.core->desks().plans;
    PlanItem moved = item(u"ТО"_s, 6);
    moved.dayOff = DayOffRule::WorkdayBefore;
    QVERIFY(waitFor(desk.setModelPlan(u"VMC850"_s, {moved})));
    const QDate due = addMonthsClipped(scene.soldOn, 6);
    const auto shipped = waitFor(desk.workCalendar());
    QVERIFY(shipped);
    QCOMPARE(scene.nextDate(), shipped->workdayOnOrBefore(due));

    // The day itself, and the workday before it, become holidays.
    const QDate workday = shipped->workdayOnOrBefore(due);
    WorkCalendar other;
    other.setYear(2031, {{QDate(2031, 3, 5), {DayKind::DayOff, u"День станка"_s}}});
    QHash<QDate, SpecialDay> days = shipped->year(workday.year());
    days.insert(workday, {DayKind::DayOff, u"День завода"_s});
    other.setYear(workday.year(), days);
    const QString path = m_folder.filePath(u"calendar.txt"_s);
    putCsv(path, workCalendarText(other));
    const auto years = waitFor(desk.loadWorkCalendar(path));
    QVERIFY2(years, years ? "" : qPrintable(years.error().detail));
    QCOMPARE(*years, other.years());
    const auto known = waitFor(desk.workCalendar());
    QCOMPARE(known->nameOf(QDate(2031, 3, 5)), u"День станка"_s);
    QVERIFY(known->hasYear(2026)); // those shipped stay
    QVERIFY(scene.nextDate() < workday);
    QCOMPARE(scene.nextDate(), known->workdayOnOrBefore(due));

    putCsv(path, u"year;2032\n2032-01-01;holiday;x\n"_s);
    QCOMPARE(waitFor(desk.loadWorkCalendar(path)).error().detail, u"line 2"_s);
    putCsv(path, QString());
    QCOMPARE(waitFor(desk.loadWorkCalendar(path)).error().detail, u"file"_s);
    QCOMPARE(waitFor(desk.loadWorkCalendar(m_folder.filePath(u"none.txt"_s))).error().detail, u"file"_s);
    QCOMPARE(*waitFor(desk.workCalendar()), *known);
}

QTEST_GUILESS_MAIN(TestPlanDesk)
#include "tst_plandesk.moc"
