// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/planmodel.h"
#include "tests/ui/settingsstand.h"
#include "ui/widgets/editdelegate.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTimeEdit>

using namespace Qt::StringLiterals;
using namespace Stanko;

namespace {

struct Kept
{
    AccountSettings account;
    DeskSettings desk;
    friend bool operator==(const Kept &, const Kept &) = default;
};

Kept keptBy(const SettingsStand &stand)
{
    return {stand.fakes.setup.current.settings, stand.fakes.setup.current.desk};
}

} // namespace

/// What is set on the page reaches the desk exactly, and nothing else does.
class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void everyLineSetsItsOwnValue()
    {
        struct Row
        {
            SettingsPlace place;
            const char *field;
            QString typed;
            std::function<void(Kept &)> change;
        };
        const Row rows[] = {
            {SettingsPlace::Exchange, "pollSeconds", u"120"_s, [](Kept &kept) { kept.desk.pollSeconds = 120; }},
            {SettingsPlace::Exchange, "requestRate", u"2,5"_s,
             [](Kept &kept) { kept.account.requestsPerSecond = 2.5; }},
            {SettingsPlace::Exchange, "timeout", u"45"_s, [](Kept &kept) { kept.account.timeoutMs = 45'000; }},
            {SettingsPlace::Notices, "telegramApi", u"http://127.0.0.1:8081"_s,
             [](Kept &kept) { kept.desk.notices.apiUrl = QUrl(u"http://127.0.0.1:8081"_s); }},
        };
        SettingsStand stand;
        stand.open();
        for (const Row &each : rows) {
            stand.page->showPlace(each.place);
            Kept expected = keptBy(stand);
            each.change(expected);
            stand.retype(each.field, each.typed);
            QVERIFY2(keptBy(stand) == expected, each.field);
            QVERIFY2(stand.row(each.field)->saysSaved(), each.field);
            QVERIFY2(!stand.row(each.field)->isPending(), each.field);
            QCOMPARE(stand.line(each.field)->text(), each.typed);
        }
    }

    void whatIsNoValueNeverReachesTheDesk()
    {
        struct Row
        {
            SettingsPlace place;
            const char *field;
            QStringList typed;
        };
        const Row rows[] = {
            {SettingsPlace::Exchange, "pollSeconds", {u"14"_s, u"3601"_s, u"60.5"_s, u"часто"_s, QString()}},
            {SettingsPlace::Exchange, "requestRate", {u"0"_s, u"0,4"_s, u"8"_s, u"-1"_s, QString()}},
            {SettingsPlace::Exchange, "timeout", {u"0"_s}},
            {SettingsPlace::Maintenance, "weekCapacity", {u"0"_s, u"501"_s}},
            {SettingsPlace::Notices, "telegramApi", {u"http://api.telegram.org"_s}},
        };
        SettingsStand stand;
        stand.open();
        const Kept before = keptBy(stand);
        const PlanDefaults plan = stand.fakes.setup.defaults;
        for (const Row &row : rows) {
            stand.page->showPlace(row.place);
            for (const QString &typed : row.typed) {
                const QByteArray what = QByteArray(row.field) + ": " + typed.toUtf8();
                stand.retype(row.field, typed);
                QVERIFY2(keptBy(stand) == before, what.constData());
                QVERIFY2(stand.fakes.setup.defaults == plan, what.constData());
                QVERIFY2(!stand.row(row.field)->problem().isEmpty(), what.constData());
                QVERIFY2(!stand.row(row.field)->saysSaved(), what.constData());
                // Others go on changing things; what is typed here stays.
                Q_EMIT stand.fakes.setup.setupChanged();
                stand.settle();
                QCOMPARE(stand.line(row.field)->text(), typed);
            }
        }
    }

    void noLimitIsForThisComputerOnly()
    {
        SettingsStand stand;
        stand.fakes.setup.current.settings.baseUrl = QUrl(u"http://127.0.0.1:8123"_s);
        stand.open(SettingsPlace::Exchange);
        stand.retype("requestRate", u"0"_s);
        QCOMPARE(stand.fakes.setup.current.settings.requestsPerSecond, 0.0);
    }

    void typingIsEnough()
    {
        SettingsStand stand;
        stand.open(SettingsPlace::Exchange);
        QLineEdit *field = stand.line("pollSeconds");
        field->setFocus();
        field->selectAll();
        type(field, u"90"_s);
        QTRY_COMPARE(stand.fakes.setup.current.desk.pollSeconds, 90);
    }

    void aRefusalKeepsWhatWasTypedAndIsTriedAgain()
    {
        SettingsStand stand;
        stand.open(SettingsPlace::Exchange);
        stand.fakes.setup.answers.error = makeError(ErrorKind::StoreReadOnly, u"/data"_s);
        stand.retype("pollSeconds", u"300"_s);
        QCOMPARE(stand.fakes.setup.current.desk.pollSeconds, 60);
        QVERIFY(stand.row("pollSeconds")->problem().contains(u"/data"_s));
        Q_EMIT stand.fakes.setup.setupChanged();
        QCOMPARE(stand.line("pollSeconds")->text(), u"300"_s);
        stand.fakes.setup.answers.error.reset();
        QTest::keyClick(stand.line("pollSeconds"), Qt::Key_Return);
        stand.settle();
        QCOMPARE(stand.fakes.setup.current.desk.pollSeconds, 300);
        QVERIFY(stand.row("pollSeconds")->problem().isEmpty());
    }

    void changesAtOnceDoNotUndoEachOther()
    {
        SettingsStand stand;
        stand.open(SettingsPlace::Exchange);
        stand.fakes.setup.answers.hold();
        stand.retype("pollSeconds", u"120"_s);
        stand.retype("requestRate", u"3"_s);
        stand.fakes.setup.answers.releaseAll();
        QTRY_COMPARE(stand.fakes.setup.current.settings.requestsPerSecond, 3.0);
        QCOMPARE(stand.fakes.setup.current.desk.pollSeconds, 120);
    }

    void aChangeFromElsewhereIsShown()
    {
        SettingsStand stand;
        stand.open(SettingsPlace::Exchange);
        stand.fakes.setup.current.desk.pollSeconds = 77;
        stand.fakes.setup.current.desk.quiet = {true, {21, 0}, {6, 30}};
        Q_EMIT stand.fakes.setup.setupChanged();
        QCOMPARE(stand.line("pollSeconds")->text(), u"77"_s);
        QVERIFY(stand.part<QCheckBox>("quietOn")->isChecked());
        QCOMPARE(stand.part<QTimeEdit>("quietUntil")->time(), QTime(6, 30));
        QVERIFY(!stand.row("pollSeconds")->saysSaved());
    }

    void quietHours()
    {
        SettingsStand stand;
        stand.open(SettingsPlace::Exchange);
        auto *from = stand.part<QTimeEdit>("quietFrom");
        QVERIFY(!from->isEnabled());
        stand.part<QCheckBox>("quietOn")->click();
        stand.settle();
        QVERIFY(from->isEnabled());
        QCOMPARE(stand.fakes.setup.current.desk.quiet, (QuietHours{true, {22, 0}, {7, 0}}));
        from->setFocus();
        from->setSelectedSection(QDateTimeEdit::HourSection);
        QTest::keyClicks(from, u"20"_s);
        QTest::keyClick(from, Qt::Key_Return);
        stand.settle();
        QCOMPARE(stand.fakes.setup.current.desk.quiet, (QuietHours{true, {20, 0}, {7, 0}}));
        stand.part<QTimeEdit>("quietUntil")->setTime({20, 0});
        QTRY_COMPARE(stand.fakes.setup.current.desk.quiet.until, QTime(20, 0));
        QVERIFY(stand.words().contains(u"весь день"_s));
    }

    void aProxyTakesEffectWhenItIsWhole()
    {
        SettingsStand stand;
        stand.open(SettingsPlace::Exchange);
        QVERIFY(!stand.line("proxyHost")->isVisible());
        stand.choose("proxyMode", u"Указать"_s);
        QVERIFY(stand.line("proxyHost")->isVisible());
        QVERIFY(stand.line("proxyHost")->hasFocus());
        stand.retype("proxyHost", u"http://proxy"_s);
        QVERIFY(!stand.row("proxyHost")->problem().isEmpty());
        stand.retype("proxyHost", u"proxy.local"_s);
        QVERIFY(stand.row("proxyHost")->problem().isEmpty());
        QCOMPARE(stand.fakes.setup.current.desk.proxy, ProxySettings());
        stand.retype("proxyPort", u"3128"_s);
        QCOMPARE(stand.fakes.setup.current.desk.proxy,
                 (ProxySettings{ProxyMode::Manual, u"proxy.local"_s, 3128, QString()}));
        QVERIFY(!stand.row("proxyHost")->isPending());
        stand.retype("proxyUser", u"service"_s);
        QCOMPARE(stand.fakes.setup.current.desk.proxy.user, u"service"_s);
        stand.choose("proxyMode", u"Без прокси"_s);
        QCOMPARE(stand.fakes.setup.current.desk.proxy,
                 (ProxySettings{ProxyMode::None, u"proxy.local"_s, 3128, u"service"_s}));
        QVERIFY(!stand.line("proxyHost")->isVisible());
        stand.choose("proxyMode", u"Указать"_s);
        QCOMPARE(stand.fakes.setup.current.desk.proxy.mode, ProxyMode::Manual);
    }

    void thePasswordOfAProxyGoesToTheKeyStore()
    {
        SettingsStand stand;
        stand.fakes.setup.current.desk.proxy = {ProxyMode::Manual, u"proxy.local"_s, 3128, u"service"_s};
        stand.open(SettingsPlace::Exchange);
        QCOMPARE(stand.line("proxyPassword")->echoMode(), QLineEdit::Password);
        stand.fakes.setup.answers.error = makeError(ErrorKind::KeychainDenied);
        stand.retype("proxyPassword", u"secret"_s);
        QVERIFY(stand.fakes.setup.secretsKept.isEmpty());
        QCOMPARE(stand.line("proxyPassword")->text(), u"secret"_s);
        QVERIFY(!stand.row("proxyPassword")->problem().isEmpty());
        stand.fakes.setup.answers.error.reset();
        stand.press("proxyPasswordSave");
        QCOMPARE(stand.fakes.setup.secretsKept, QList{SecretName::ProxyPassword});
        QVERIFY(stand.line("proxyPassword")->text().isEmpty());
        QVERIFY(stand.row("proxyPassword")->saysSaved());
        stand.press("proxyPasswordDrop");
        QCOMPARE(stand.fakes.setup.secretsKept.size(), 2);
    }

    void settingsFromOutsideAreOnlyShown()
    {
        SettingsStand stand;
        stand.fakes.setup.current.isFromOutside = true;
        stand.fakes.setup.current.tokenOrigin = TokenOrigin::Variable;
        stand.open();
        QVERIFY(stand.words().contains(u"--env"_s));
        QVERIFY(!stand.part<QPushButton>("importEnv")->isEnabled());
        QVERIFY(!stand.part<QPushButton>("tokenReplace")->isEnabled());
        stand.page->showPlace(SettingsPlace::Exchange);
        QVERIFY(!stand.line("requestRate")->isEnabled());
        QVERIFY(!stand.line("timeout")->isEnabled());
        stand.retype("pollSeconds", u"30"_s);
        QCOMPARE(stand.fakes.setup.current.desk.pollSeconds, 30);
    }

    void capacityAndPlanAreKeptApart()
    {
        SettingsStand stand;
        stand.open(SettingsPlace::Maintenance);
        QTableView *table = stand.part<QTableView>("planTable");
        QCOMPARE(table->model()->rowCount(), 2);
        QVERIFY(!stand.part<QPushButton>("planSave")->isEnabled());
        typeCell(table, 0, int(PlanColumn::Months), u"4"_s);
        QVERIFY(stand.fakes.setup.defaults.plan == defaultPlan());
        stand.retype("weekCapacity", u"14"_s);
        QCOMPARE(stand.fakes.setup.defaults.weekCapacity, 14);
        QVERIFY(stand.fakes.setup.defaults.plan == defaultPlan());
        QCOMPARE(table->model()->index(0, 1).data().toString(), u"4"_s);
        stand.press("planSave");
        MaintenancePlan expected = defaultPlan();
        expected[0].everyMonths = 4;
        QVERIFY(stand.fakes.setup.defaults == (PlanDefaults{expected, 14}));
        QCOMPARE(stand.told("planTold"), u"Сохранено"_s);
        QVERIFY(!stand.part<QPushButton>("planSave")->isEnabled());
        QVERIFY(!stand.part<QPushButton>("planUndo")->isEnabled());
    }

    void rowsOfThePlanComeGoAndComeBack()
    {
        SettingsStand stand;
        stand.open(SettingsPlace::Maintenance);
        QTableView *table = stand.part<QTableView>("planTable");
        stand.press("planAdd");
        QLineEdit *editor = EditDelegate::openEditor(table);
        QVERIFY(editor);
        editor->selectAll();
        type(editor, u"то-1"_s); // the name of another one, whatever its case
        QTest::keyClick(editor, Qt::Key_Return);
        QVERIFY(EditDelegate::openEditor(table));
        editor->selectAll();
        type(editor, u"Капитальный"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        stand.settle();
        typeCell(table, 2, int(PlanColumn::Months), u"36"_s);
        typeCell(table, 2, int(PlanColumn::Hours), u"12,5"_s);
        typeCell(table, 2, int(PlanColumn::Consumables), u"Масло ИГП-38; фильтр "_s);
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_Delete);
        QCOMPARE(table->model()->rowCount(), 2);
        QTest::keyClick(table, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(table->model()->rowCount(), 3);
        stand.press("planSave");
        MaintenancePlan expected = defaultPlan();
        expected.append({u"Капитальный"_s, 36, 10, 12.5, {u"Масло ИГП-38"_s, u"фильтр"_s}});
        QVERIFY(stand.fakes.setup.defaults.plan == expected);
    }

    void aRefusedPlanStaysInTheTable()
    {
        SettingsStand stand;
        stand.open(SettingsPlace::Maintenance);
        QTableView *table = stand.part<QTableView>("planTable");
        typeCell(table, 0, int(PlanColumn::Months), u"5"_s);
        stand.fakes.setup.answers.error = makeError(ErrorKind::BadInput, u"months"_s);
        stand.press("planSave");
        QVERIFY(stand.told("planTold").contains(u"месяцев"_s));
        QCOMPARE(table->model()->index(0, 1).data().toString(), u"5"_s);
        QVERIFY(stand.part<QPushButton>("planSave")->isEnabled());
        stand.press("planUndo");
        QCOMPARE(table->model()->index(0, 1).data().toString(), u"6"_s);
        QVERIFY(!stand.part<QPushButton>("planSave")->isEnabled());
    }

    void noticesNeedABot()
    {
        SettingsStand stand;
        stand.fakes.setup.current.hasBotToken = false;
        stand.open(SettingsPlace::Notices);
        auto *on = stand.part<QCheckBox>("noticesOn");
        QVERIFY(!on->isEnabled());
        QSignalSpy wizard(stand.page.get(), &SettingsPage::wizardWanted);
        stand.press("botReplace");
        QCOMPARE(wizard.value(0).value(0).value<WizardStep>(), WizardStep::Notices);
        stand.fakes.setup.current.hasBotToken = true;
        Q_EMIT stand.fakes.setup.setupChanged();
        on->click();
        stand.settle();
        QVERIFY(stand.fakes.setup.current.desk.notices.isOn);
        stand.fakes.wizard.bot = {u"РусСтанкоСбыт сервис"_s, u"russtanko_bot"_s, {}};
        stand.press("botLook");
        QVERIFY(stand.told("botText").contains(u"@russtanko_bot"_s));
        stand.fakes.wizard.answers.error = makeError(ErrorKind::Network);
        stand.press("botLook");
        QVERIFY(!stand.told("botText").contains(u"@russtanko_bot"_s));
        QVERIFY(stand.part<QPushButton>("botLook")->isEnabled());
    }

private:
    static void typeCell(QTableView *table, int row, int column, const QString &text)
    {
        table->setFocus();
        table->setCurrentIndex(table->model()->index(row, column));
        QTest::keyClick(table, Qt::Key_F2);
        QLineEdit *editor = EditDelegate::openEditor(table);
        QVERIFY(editor);
        editor->selectAll();
        type(editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
        SettingsStand::settle();
    }
};

STANKO_GUI_TEST(TestSettings)
#include "tst_ui_settings.moc"
