// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/driftrepair.h"
#include "models/domain/editvalue.h"

#include <QtTest/QTest>

using namespace Stanko;
using namespace Qt::StringLiterals;

namespace {

AccountSchema wholeSchema()
{
    const QString color = u"#cccccc"_s;
    const QList<PipelineStatus> stages{{1, u"Неразобранное"_s, color, 10, true},
                                       {2, u"Новая"_s, color, 20, false},
                                       {3, u"В работе"_s, color, 30, false},
                                       {kStatusWon, u"Успешно"_s, color, 10'000, false},
                                       {kStatusLost, u"Закрыто"_s, color, 11'000, false}};
    AccountSchema schema;
    schema.account.id = 77;
    schema.pipelines = {{.id = 10, .name = u"Продажи"_s, .statuses = stages},
                        {.id = 20, .name = u"Сервис"_s, .statuses = stages},
                        {.id = 30, .name = u"Архив"_s, .isArchive = true, .statuses = stages},
                        {.id = 40, .name = u"Новый сервис"_s, .statuses = stages}};
    const auto field = [](FieldId id, const QString &name, const QString &type) {
        return FieldDefinition{.id = id, .name = name, .code = {}, .type = type, .enumValues = {}};
    };
    schema.leadFields = {field(1, u"Договор до"_s, u"date"_s),
                         field(2, u"Серийный номер"_s, u"text"_s),
                         field(3, u"Дата следующего ТО"_s, u"date"_s),
                         field(4, u"Город"_s, u"text"_s),
                         field(5, u"ТО"_s, u"text"_s),
                         field(6, u"Telegram"_s, u"numeric"_s)};
    schema.leadFields.append(
        {.id = 7, .name = u"Модель"_s, .code = {}, .type = u"select"_s, .enumValues = {u"VMC850"_s, u"CKE6150Z"_s}});
    schema.users = {{.id = 5, .name = u"Орлов"_s},
                    {.id = 6, .name = u"Белов"_s, .isActive = false},
                    {.id = 8, .name = u"Зайцев"_s}};
    return schema;
}

AccountSettings roleSettings()
{
    AccountSettings settings;
    settings.roles.main = 10;
    settings.roles.furtherService = {20};
    settings.fields = {.serial = 2, .model = 7, .telegram = 6, .configuration = 0, .nextMaintenance = 900};
    settings.responsibleUser = 6;
    return settings;
}

FieldEdit edit(FieldRole role)
{
    return {.role = role, .base = u"было"_s, .target = {}};
}

QString meaning(const Edit &edit)
{
    if (const auto *stage = std::get_if<StageEdit>(&edit))
        return stageText(stage->target);
    if (const auto *value = std::get_if<FieldEdit>(&edit))
        return value->target;
    if (const auto *note = std::get_if<NoteEdit>(&edit))
        return note->text;
    if (const auto *tag = std::get_if<TagEdit>(&edit))
        return tag->tag;
    if (const auto *create = std::get_if<CreateEdit>(&edit))
        return create->lead.name;
    if (const auto *name = std::get_if<NameEdit>(&edit))
        return name->target;
    return stageText(std::get<UnsortedEdit>(edit).target);
}

} // namespace

/// What may stand in for a thing that the account has lost, and what an edit may mean.
class DriftRepairRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysAreTakenApart();
    void theLikeliestIsOfferedFirst_data();
    void theLikeliestIsOfferedFirst();
    void settingsTakeTheChoice();
    void editsTakeTheChoice();
    void aValueMustFit_data();
    void aValueMustFit();
};

void DriftRepairRules::keysAreTakenApart()
{
    QCOMPARE(driftedThing(u"stage_missing:7:142"_s)->stage, (Stage{7, 142}));
    QCOMPARE(driftedThing(u"field_retyped:712629"_s)->id, 712'629);
    for (const QString &key : {u"K20-1"_s, u"field_missing:"_s, u"field_missing:x"_s, u"stage_missing:7"_s, QString()})
        QVERIFY2(!driftedThing(key), qPrintable(key));
}

void DriftRepairRules::theLikeliestIsOfferedFirst_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QStringList>("codes");
    QTest::newRow("a date: of its name first, others of the type after it")
        << u"field_missing:900"_s << QStringList{u"3"_s, u"1"_s};
    QTest::newRow("a serial: texts that have no role") << u"field_missing:2"_s << QStringList{u"4"_s, u"5"_s};
    QTest::newRow("a field nobody uses") << u"field_missing:901"_s << QStringList{};
    QTest::newRow("a stage: of its pipeline, open or won")
        << u"stage_missing:20:9"_s << QStringList{u"20:2"_s, u"20:3"_s, u"20:142"_s};
    QTest::newRow("the stage that meant success: won first")
        << u"stage_missing:20:142"_s << QStringList{u"20:142"_s, u"20:2"_s, u"20:3"_s};
    QTest::newRow("a pipeline: those without a role first, no archive")
        << u"pipeline_missing:50"_s << QStringList{u"40"_s, u"10"_s, u"20"_s};
    QTest::newRow("a user: who works here") << u"user_missing:6"_s << QStringList{u"5"_s, u"8"_s};
}

void DriftRepairRules::theLikeliestIsOfferedFirst()
{
    QFETCH(QString, key);
    QStringList codes;
    for (const RepairChoice &choice : repairChoices(*driftedThing(key), wholeSchema(), roleSettings())) {
        QVERIFY(!choice.name.isEmpty());
        codes.append(choice.code);
    }
    QTEST(codes, "codes");
}

void DriftRepairRules::settingsTakeTheChoice()
{
    const auto repaired = [](const QString &key, const QString &code) {
        return repairedSettings(*driftedThing(key), code, roleSettings());
    };
    QCOMPARE(repaired(u"field_missing:900"_s, u"3"_s).fields.nextMaintenance, 3);
    QCOMPARE(repaired(u"field_retyped:2"_s, u"4"_s).fields.serial, 4);
    QCOMPARE(repaired(u"pipeline_missing:20"_s, u"40"_s).roles.furtherService, QSet<PipelineId>{40});
    QCOMPARE(repaired(u"pipeline_missing:20"_s, u"10"_s).roles.furtherService, QSet<PipelineId>{});
    QCOMPARE(repaired(u"pipeline_missing:10"_s, u"40"_s).roles.main, 40);
    QCOMPARE(repaired(u"stage_missing:20:142"_s, u"20:3"_s).roles.successOf(20), (Stage{20, 3}));
    QCOMPARE(repaired(u"stage_missing:20:142"_s, u"20:3"_s).roles.successOf(10), (Stage{10, kStatusWon}));
    QCOMPARE(repaired(u"stage_missing:20:2"_s, u"20:3"_s), roleSettings());
    QCOMPARE(repaired(u"user_missing:6"_s, u"5"_s).responsibleUser, 5);
    QCOMPARE(repaired(u"user_missing:5"_s, u"8"_s), roleSettings());
    // An end of its own goes with the stage or with the pipeline.
    AccountSettings own = roleSettings();
    own.roles.ownSuccess = {{20, 9}};
    QCOMPARE(repairedSettings(*driftedThing(u"stage_missing:20:9"_s), u"20:3"_s, own).roles.ownSuccess,
             (QHash<PipelineId, StatusId>{{20, 3}}));
    QVERIFY(repairedSettings(*driftedThing(u"stage_missing:20:9"_s), u"20:142"_s, own).roles.ownSuccess.isEmpty());
    QVERIFY(repairedSettings(*driftedThing(u"pipeline_missing:20"_s), u"40"_s, own).roles.ownSuccess.isEmpty());
    const StageEdit done{.base = {20, 2}, .target = {20, 9}};
    QCOMPARE(repairedEdit(*driftedThing(u"pipeline_missing:20"_s), u"40"_s, done, wholeSchema(), own),
             Edit(StageEdit{.base = {40, 2}, .target = {40, kStatusWon}}));
    QCOMPARE(repairChoices(*driftedThing(u"stage_missing:20:9"_s), wholeSchema(), own).first().code, u"20:142"_s);
}

void DriftRepairRules::editsTakeTheChoice()
{
    const auto repaired = [](const QString &key, const QString &code, const Edit &edit) {
        return repairedEdit(*driftedThing(key), code, edit, wholeSchema(), roleSettings());
    };
    const StageEdit toWon{.base = {20, 2}, .target = {20, kStatusWon}};
    const StageEdit toWork{.base = {20, 2}, .target = {20, 9}};
    QVERIFY(!repaired(u"stage_missing:20:9"_s, u"20:3"_s, toWon));
    QCOMPARE(repaired(u"stage_missing:20:9"_s, u"20:3"_s, toWork), Edit(StageEdit{.base = {20, 2}, .target = {20, 3}}));
    // Wherever amoCRM has put the lead in the other pipeline, it is no conflict.
    QCOMPARE(repaired(u"pipeline_missing:20"_s, u"40"_s, toWon),
             Edit(StageEdit{.base = {40, 2}, .target = {40, kStatusWon}}));
    QCOMPARE(repaired(u"pipeline_missing:20"_s, u"40"_s, toWork), Edit(StageEdit{.base = {40, 2}, .target = {40, 2}}));
    const auto date = repaired(u"field_missing:900"_s, u"3"_s, edit(FieldRole::NextMaintenance));
    QVERIFY(date);
    QVERIFY(std::get<FieldEdit>(*date).base.isEmpty());
    QVERIFY(!repaired(u"field_missing:900"_s, u"3"_s, edit(FieldRole::Serial)));
    CreateEdit create;
    create.lead.stage = {20, 0};
    create.lead.responsibleUser = 6;
    QCOMPARE(std::get<CreateEdit>(*repaired(u"user_missing:6"_s, u"5"_s, create)).lead.responsibleUser, 5);
    QCOMPARE(std::get<CreateEdit>(*repaired(u"pipeline_missing:20"_s, u"40"_s, create)).lead.stage, (Stage{40, 0}));
    UnsortedEdit accept;
    accept.target = {20, 9};
    accept.user = 6;
    QCOMPARE(std::get<UnsortedEdit>(*repaired(u"user_missing:6"_s, u"8"_s, accept)).user, 8);
    QCOMPARE(std::get<UnsortedEdit>(*repaired(u"stage_missing:20:9"_s, u"20:2"_s, accept)).target, (Stage{20, 2}));
    accept.action = UnsortedAction::Decline;
    QVERIFY(!repaired(u"stage_missing:20:9"_s, u"20:2"_s, accept));
    QVERIFY(!repaired(u"stage_missing:20:9"_s, u"20:2"_s, NoteEdit{u"готово"_s}));
}

void DriftRepairRules::aValueMustFit_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("meant"); // empty: BadInput
    const auto row = [](const char *name, const Edit &edit, const QString &value, const QString &meant) {
        QTest::newRow(name) << edit << value << meant;
    };
    const Edit date = edit(FieldRole::NextMaintenance);
    row("a day", date, u" 2026-12-24 "_s, u"2026-12-24"_s);
    row("a day people write", date, u"24.12.2026"_s, {});
    row("no such day", date, u"2026-02-30"_s, {});
    row("before amoCRM's time", date, u"1969-12-31"_s, {});
    row("after its time", date, u"2100-01-01"_s, {});
    row("nothing", date, u"  "_s, {});
    row("a text", edit(FieldRole::Serial), u"VC-1"_s, u"VC-1"_s);
    row("a choice of the list", edit(FieldRole::Model), u"VMC850"_s, u"VMC850"_s);
    row("no choice of the list", edit(FieldRole::Model), u"VMC 850"_s, {});
    row("a number", edit(FieldRole::Telegram), u"4815162342"_s, u"4815162342"_s);
    row("no number", edit(FieldRole::Telegram), u"@mechanic"_s, {});
    row("a field of an unknown type", edit(FieldRole::Configuration), u"Fanuc"_s, u"Fanuc"_s);
    row("a stage", StageEdit{}, u"20:3"_s, u"20:3"_s);
    row("a stage of another pipeline", StageEdit{}, u"20:77"_s, {});
    row("the stage of incoming leads", StageEdit{}, u"20:1"_s, {});
    row("no stage at all", StageEdit{}, u"В работе"_s, {});
    row("a note", NoteEdit{}, u"готово"_s, u"готово"_s);
    row("an empty note", NoteEdit{}, QString(), {});
    row("a tag", TagEdit{}, u"Сервис"_s, u"Сервис"_s);
    row("the name of a lead to be made", CreateEdit{}, u"Не включается"_s, u"Не включается"_s);
    row("a name", NameEdit{}, u"Не включается"_s, u"Не включается"_s);
    UnsortedEdit accept;
    accept.base = {20, 1};
    row("accepted into a stage of its pipeline", accept, u"20:2"_s, u"20:2"_s);
    row("accepted into another pipeline", accept, u"10:2"_s, {});
    accept.action = UnsortedAction::Link;
    row("joined to another lead", accept, u"20:2"_s, {});
}

void DriftRepairRules::aValueMustFit()
{
    QFETCH(Edit, edit);
    QFETCH(QString, value);
    QFETCH(QString, meant);
    const auto changed = withValue(edit, value, wholeSchema(), roleSettings().fields);
    QCOMPARE(bool(changed), !meant.isEmpty());
    if (changed)
        QCOMPARE(meaning(*changed), meant);
    else
        QCOMPARE(changed.error().kind, ErrorKind::BadInput);
}

QTEST_APPLESS_MAIN(DriftRepairRules)
#include "tst_driftrepair_rules.moc"
