// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/schemadiff.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using namespace Stanko;

using SchemaEdit = std::function<void(AccountSchema &)>;
using Differences = QList<SchemaDifference>;

class TestSchemaDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsWhatIsDifferent_data();
    void listsWhatIsDifferent();
    void turnsRoundWithTheSchemas_data() { listsWhatIsDifferent_data(); }
    void turnsRoundWithTheSchemas();
    void orderAndLooksMakeNoDifference();
    void saysNothingOfUsersThatCannotBeListed();
    void fingerprintsAreNotMixedUp();
    void tellsWhatNeedsRepair_data();
    void tellsWhatNeedsRepair();
};

namespace {

constexpr PipelineId kSales = 10;
constexpr PipelineId kOrders = 20;

AccountSchema twoPipelines()
{
    AccountSchema made;
    made.account.id = 1;
    made.pipelines = {
        {.id = kSales,
         .name = u"Продажи и сервис"_s,
         .statuses = {{.id = 5, .name = u"Новая"_s, .color = {}},
                      {.id = kStatusWon, .name = u"Успешно"_s, .color = {}}}},
        {.id = kOrders, .name = u"ЗАПЧАСТИ"_s, .statuses = {{.id = kStatusWon, .name = u"Успешно"_s, .color = {}}}}};
    made.leadFields = {{.id = 100, .name = u"Серийный номер"_s, .code = {}, .type = u"text"_s, .enumValues = {}},
                       {.id = 101, .name = u"Следующее ТО"_s, .code = {}, .type = u"date"_s, .enumValues = {}},
                       {.id = 102, .name = u"Город"_s, .code = {}, .type = u"text"_s, .enumValues = {}}};
    made.users = {{.id = 7, .name = u"Анна"_s}, {.id = 8, .name = u"Пётр"_s}};
    return made;
}

SchemaDifference of(SchemaThing thing, SchemaChange change, qint64 id, const QString &name, const QString &before = {},
                    const QString &after = {}, PipelineId pipeline = 0)
{
    return {thing, change, id, pipeline, name, before, after};
}

} // namespace

void TestSchemaDiff::listsWhatIsDifferent_data()
{
    QTest::addColumn<SchemaEdit>("change");
    QTest::addColumn<Differences>("expected");
    const auto row = [](const char *name, const SchemaEdit &change, const Differences &expected) {
        QTest::newRow(name) << change << expected;
    };
    using Thing = SchemaThing;
    using What = SchemaChange;
    row("nothing", [](AccountSchema &) {}, {});
    row("field renamed", [](AccountSchema &s) { s.leadFields[0].name = u"Зав. №"_s; },
        {of(Thing::Field, What::Renamed, 100, u"Зав. №"_s, u"Серийный номер"_s, u"Зав. №"_s)});
    row("field removed", [](AccountSchema &s) { s.leadFields.removeFirst(); },
        {of(Thing::Field, What::Removed, 100, u"Серийный номер"_s)});
    row("field retyped", [](AccountSchema &s) { s.leadFields[1].type = u"text"_s; },
        {of(Thing::Field, What::Retyped, 101, u"Следующее ТО"_s, u"date"_s, u"text"_s)});
    row("field renamed and retyped",
        [](AccountSchema &s) {
            s.leadFields[1].type = u"text"_s;
            s.leadFields[1].name = u"Осмотр"_s;
        },
        {of(Thing::Field, What::Renamed, 101, u"Осмотр"_s, u"Следующее ТО"_s, u"Осмотр"_s),
         of(Thing::Field, What::Retyped, 101, u"Осмотр"_s, u"date"_s, u"text"_s)});
    row("made anew under the same name", [](AccountSchema &s) { s.leadFields[0].id = 200; },
        {of(Thing::Field, What::Removed, 100, u"Серийный номер"_s),
         of(Thing::Field, What::Added, 200, u"Серийный номер"_s)});
    row("two fields swap their names", [](AccountSchema &s) { std::swap(s.leadFields[0].name, s.leadFields[2].name); },
        {of(Thing::Field, What::Renamed, 100, u"Город"_s, u"Серийный номер"_s, u"Город"_s),
         of(Thing::Field, What::Renamed, 102, u"Серийный номер"_s, u"Город"_s, u"Серийный номер"_s)});
    row("stage renamed", [](AccountSchema &s) { s.pipelines[0].statuses[0].name = u"Заявка"_s; },
        {of(Thing::Stage, What::Renamed, 5, u"Заявка"_s, u"Новая"_s, u"Заявка"_s, kSales)});
    row("one of two stages with the same id", [](AccountSchema &s) { s.pipelines[1].statuses[0].name = u"Готово"_s; },
        {of(Thing::Stage, What::Renamed, kStatusWon, u"Готово"_s, u"Успешно"_s, u"Готово"_s, kOrders)});
    row("stage removed", [](AccountSchema &s) { s.pipelines[0].statuses.removeFirst(); },
        {of(Thing::Stage, What::Removed, 5, u"Новая"_s, {}, {}, kSales)});
    row("stage moved to another pipeline",
        [](AccountSchema &s) { s.pipelines[1].statuses.prepend(s.pipelines[0].statuses.takeFirst()); },
        {of(Thing::Stage, What::Removed, 5, u"Новая"_s, {}, {}, kSales),
         of(Thing::Stage, What::Added, 5, u"Новая"_s, {}, {}, kOrders)});
    row("pipeline renamed", [](AccountSchema &s) { s.pipelines[1].name = u"Склад"_s; },
        {of(Thing::Pipeline, What::Renamed, kOrders, u"Склад"_s, u"ЗАПЧАСТИ"_s, u"Склад"_s)});
    row("pipeline removed with its stages", [](AccountSchema &s) { s.pipelines.removeLast(); },
        {of(Thing::Pipeline, What::Removed, kOrders, u"ЗАПЧАСТИ"_s)});
    row("pipeline archived", [](AccountSchema &s) { s.pipelines[1].isArchive = true; },
        {of(Thing::Pipeline, What::Disabled, kOrders, u"ЗАПЧАСТИ"_s)});
    row("user renamed", [](AccountSchema &s) { s.users[0].name = u"Анна П."_s; },
        {of(Thing::User, What::Renamed, 7, u"Анна П."_s, u"Анна"_s, u"Анна П."_s)});
    row("user removed", [](AccountSchema &s) { s.users.removeFirst(); },
        {of(Thing::User, What::Removed, 7, u"Анна"_s)});
    row("user switched off", [](AccountSchema &s) { s.users[1].isActive = false; },
        {of(Thing::User, What::Disabled, 8, u"Пётр"_s)});
    row("several, in one order",
        [](AccountSchema &s) {
            s.users.removeLast();
            s.leadFields.removeLast();
            s.pipelines[0].statuses.removeFirst();
            s.pipelines[0].name = u"Сервис"_s;
        },
        {of(Thing::Pipeline, What::Renamed, kSales, u"Сервис"_s, u"Продажи и сервис"_s, u"Сервис"_s),
         of(Thing::Stage, What::Removed, 5, u"Новая"_s, {}, {}, kSales),
         of(Thing::Field, What::Removed, 102, u"Город"_s), of(Thing::User, What::Removed, 8, u"Пётр"_s)});
}

void TestSchemaDiff::listsWhatIsDifferent()
{
    QFETCH(SchemaEdit, change);
    QFETCH(Differences, expected);
    const AccountSchema before = twoPipelines();
    AccountSchema now = before;
    change(now);
    QCOMPARE(schemaDifferences(before, now), expected);
    QCOMPARE(schemaFingerprint(before) == schemaFingerprint(now), expected.isEmpty());
}

/// What was added is removed the other way round, and so on: no kind of difference is seen from one side only.
void TestSchemaDiff::turnsRoundWithTheSchemas()
{
    QFETCH(SchemaEdit, change);
    QFETCH(Differences, expected);
    AccountSchema now = twoPipelines();
    change(now);
    const Differences back = schemaDifferences(now, twoPipelines());
    QCOMPARE(back.size(), expected.size());
    for (const SchemaDifference &there : std::as_const(expected)) {
        const bool isTurned = std::any_of(back.cbegin(), back.cend(), [&](const SchemaDifference &here) {
            const QList<std::pair<SchemaChange, SchemaChange>> pairs{{SchemaChange::Added, SchemaChange::Removed},
                                                                     {SchemaChange::Disabled, SchemaChange::Enabled},
                                                                     {SchemaChange::Renamed, SchemaChange::Renamed},
                                                                     {SchemaChange::Retyped, SchemaChange::Retyped}};
            return here.thing == there.thing && here.id == there.id && here.pipeline == there.pipeline &&
                   here.before == there.after && here.after == there.before &&
                   (pairs.contains({there.change, here.change}) || pairs.contains({here.change, there.change}));
        });
        QVERIFY2(isTurned, qPrintable(there.name));
    }
}

void TestSchemaDiff::orderAndLooksMakeNoDifference()
{
    AccountSchema other = twoPipelines();
    QRandomGenerator random(3);
    std::shuffle(other.leadFields.begin(), other.leadFields.end(), random);
    std::reverse(other.pipelines.begin(), other.pipelines.end());
    std::reverse(other.pipelines[1].statuses.begin(), other.pipelines[1].statuses.end());
    std::reverse(other.users.begin(), other.users.end());
    other.pipelines[0].statuses[0].color = u"#ffcc00"_s;
    other.pipelines[0].sort = 99;
    other.leadFields[0].enumValues = {u"A"_s};
    other.leadFields.append(other.leadFields.first()); // twice, as pages that changed meanwhile bring it
    QCOMPARE(schemaDifferences(twoPipelines(), other), Differences());
    QCOMPARE(schemaFingerprint(other), schemaFingerprint(twoPipelines()));
}

void TestSchemaDiff::saysNothingOfUsersThatCannotBeListed()
{
    AccountSchema forbidden = twoPipelines();
    forbidden.users.clear();
    forbidden.usersAllowed = false;
    QCOMPARE(schemaDifferences(twoPipelines(), forbidden), Differences());
    QCOMPARE(schemaDifferences(forbidden, twoPipelines()), Differences());
    QCOMPARE(schemaDifferences(forbidden, forbidden), Differences());
    forbidden.leadFields.removeLast();
    QCOMPARE(schemaDifferences(twoPipelines(), forbidden).size(), qsizetype(1));
}

void TestSchemaDiff::fingerprintsAreNotMixedUp()
{
    AccountSchema other = twoPipelines();
    other.account.id = 2;
    QVERIFY(schemaFingerprint(other) != schemaFingerprint(twoPipelines()));
    // The same letters in other places.
    AccountSchema first = twoPipelines();
    first.leadFields[0].name = u"AB"_s;
    first.leadFields[0].type = u"C"_s;
    AccountSchema second = twoPipelines();
    second.leadFields[0].name = u"A"_s;
    second.leadFields[0].type = u"BC"_s;
    QVERIFY(schemaFingerprint(first) != schemaFingerprint(second));
    QCOMPARE(schemaFingerprint(AccountSchema()), schemaFingerprint(AccountSchema()));
    // Stored by one version, compared by the next: what goes into it must not change unnoticed.
    QCOMPARE(schemaFingerprint(twoPipelines()), "a8d1bc1598730eb4426c61d703d2998106c4f81e1199a3c40dc067acee222547"_ba);
}

void TestSchemaDiff::tellsWhatNeedsRepair_data()
{
    QTest::addColumn<SchemaDifference>("difference");
    QTest::addColumn<bool>("expected");
    using Thing = SchemaThing;
    using What = SchemaChange;
    const auto row = [](const char *name, const SchemaDifference &difference, bool expected) {
        QTest::newRow(name) << difference << expected;
    };
    row("used field removed", of(Thing::Field, What::Removed, 100, u"x"_s), true);
    row("used field renamed", of(Thing::Field, What::Renamed, 100, u"y"_s, u"x"_s, u"y"_s), false);
    row("used field of another usable type", of(Thing::Field, What::Retyped, 100, u"x"_s, u"text"_s, u"textarea"_s),
        false);
    row("used field of a wrong type", of(Thing::Field, What::Retyped, 100, u"x"_s, u"text"_s, u"date"_s), true);
    row("date field of a wrong type", of(Thing::Field, What::Retyped, 101, u"x"_s, u"date"_s, u"text"_s), true);
    row("other field removed", of(Thing::Field, What::Removed, 102, u"x"_s), false);
    row("roles that are not set up", of(Thing::Field, What::Removed, 0, u"x"_s), false);
    row("main pipeline removed", of(Thing::Pipeline, What::Removed, kSales, u"x"_s), true);
    row("main pipeline archived", of(Thing::Pipeline, What::Disabled, kSales, u"x"_s), true);
    row("parts pipeline removed", of(Thing::Pipeline, What::Removed, kOrders, u"x"_s), true);
    row("service pipeline removed", of(Thing::Pipeline, What::Removed, 30, u"x"_s), true);
    row("service pipeline renamed", of(Thing::Pipeline, What::Renamed, 30, u"y"_s, u"x"_s, u"y"_s), false);
    row("other pipeline removed", of(Thing::Pipeline, What::Removed, 40, u"x"_s), false);
    row("pipeline added", of(Thing::Pipeline, What::Added, 50, u"x"_s), false);
    row("success stage removed", of(Thing::Stage, What::Removed, 77, u"x"_s, {}, {}, kSales), true);
    row("success stage of another pipeline", of(Thing::Stage, What::Removed, 77, u"x"_s, {}, {}, 40), false);
    row("success stage of its own removed", of(Thing::Stage, What::Removed, 35, u"x"_s, {}, {}, 30), true);
    row("success stage of the others", of(Thing::Stage, What::Removed, 77, u"x"_s, {}, {}, 30), false);
    row("other stage removed", of(Thing::Stage, What::Removed, 5, u"x"_s, {}, {}, kSales), false);
    row("responsible user removed", of(Thing::User, What::Removed, 7, u"x"_s), true);
    row("responsible user switched off", of(Thing::User, What::Disabled, 7, u"x"_s), true);
    row("responsible user back again", of(Thing::User, What::Enabled, 7, u"x"_s), false);
    row("other user removed", of(Thing::User, What::Removed, 8, u"x"_s), false);
}

void TestSchemaDiff::tellsWhatNeedsRepair()
{
    QFETCH(SchemaDifference, difference);
    QFETCH(bool, expected);
    AccountSettings settings;
    settings.roles = {
        .main = kSales, .furtherService = {30}, .parts = kOrders, .success = 77, .ownSuccess = {{30, 35}}};
    settings.fields = {.serial = 100, .nextMaintenance = 101};
    settings.responsibleUser = 7;
    QCOMPARE(needsRepair(difference, settings), expected);
}

QTEST_APPLESS_MAIN(TestSchemaDiff)
#include "tst_schemadiff.moc"
