// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/fieldneeds.h"
#include "models/domain/fieldroles.h"
#include "models/domain/setupfit.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace Stanko;

class TestFieldNeeds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsExactlyThis();
    void speaksTheLanguageOfTheAccount();
    void avoidsNamesAndCodesThatAreThere();
    void findsWhatItMadeAgain();
    void ownCodesAreOfOneRole();
    void asksBeforeItCreatesWhatMayBeThere();
    void takesBackOnlyItsOwn_data();
    void takesBackOnlyItsOwn();
    void pipelineChoicesMakeRoles_data();
    void pipelineChoicesMakeRoles();
    void successStagesOutliveTheRoundTrip();
    void aDraftIsFittedToItsAccount();
};

namespace {

FieldDefinition definition(FieldId id, const QString &type, const QString &name, const QString &code = {})
{
    return {.id = id, .name = name, .code = code, .type = type, .enumValues = {}};
}

PipelineStatus stage(StatusId id, bool isUnsorted = false)
{
    return {.id = id, .name = {}, .color = {}, .sort = 0, .isUnsorted = isUnsorted};
}

Pipeline pipeline(PipelineId id, const QList<PipelineStatus> &stages = {})
{
    return {.id = id, .name = {}, .sort = int(id), .isMain = false, .isArchive = false, .statuses = stages};
}

/// All that a field is made for.
QSet<FieldRole> allRoles()
{
    QSet<FieldRole> roles(kFieldRoles.begin(), kFieldRoles.end());
    roles.removeIf([](FieldRole role) { return isReadOnly(role); });
    return roles;
}

} // namespace

void TestFieldNeeds::sendsExactlyThis()
{
    const QList<NewField> expected{
        {FieldRole::Serial, u"Серийный номер"_s, u"text"_s, u"STANKODESK_SERIAL"_s},
        {FieldRole::Model, u"Модель оборудования"_s, u"text"_s, u"STANKODESK_MODEL"_s},
        {FieldRole::Telegram, u"Telegram ID"_s, u"text"_s, u"STANKODESK_TELEGRAM"_s},
        {FieldRole::Configuration, u"Конфигурация"_s, u"textarea"_s, u"STANKODESK_CONFIGURATION"_s},
        {FieldRole::NextMaintenance, u"Дата следующего ТО"_s, u"date"_s, u"STANKODESK_NEXT_MAINTENANCE"_s},
    };
    QCOMPARE(fieldsToCreate(allRoles(), {}), expected);
    QCOMPARE(fieldsToCreate({FieldRole::Configuration}, {}), QList<NewField>{expected.at(3)});
    QCOMPARE(fieldsToCreate({}, {}), QList<NewField>());
    QCOMPARE(fieldsToCreate({FieldRole::Region}, {}), QList<NewField>()); // is only read
}

void TestFieldNeeds::speaksTheLanguageOfTheAccount()
{
    const QList<FieldDefinition> english{definition(1, u"text"_s, u"Delivery address"_s),
                                         definition(2, u"text"_s, u"PO"_s)};
    const QList<FieldDefinition> marks{definition(1, u"tracking_data"_s, u"utm_source"_s),
                                       definition(2, u"tracking_data"_s, u"utm_term"_s),
                                       definition(3, u"text"_s, u"Город"_s)};
    QCOMPARE(fieldsToCreate({FieldRole::NextMaintenance}, english).first().name, u"Next maintenance date"_s);
    QCOMPARE(fieldsToCreate({FieldRole::NextMaintenance}, marks).first().name, u"Дата следующего ТО"_s);
    QCOMPARE(int(languageOfFields(marks.first(2))), int(FieldLanguage::Russian));
}

void TestFieldNeeds::avoidsNamesAndCodesThatAreThere()
{
    QList<FieldDefinition> fields{definition(1, u"date"_s, u"серийный  номер"_s, u"stankodesk_serial"_s)};
    QCOMPARE(fieldsToCreate({FieldRole::Serial}, fields).first(),
             (NewField{FieldRole::Serial, u"Серийный номер (StankoDesk)"_s, u"text"_s, u"STANKODESK_SERIAL_2"_s}));
    fields.append(definition(2, u"date"_s, u"Серийный номер (StankoDesk)"_s, u"STANKODESK_SERIAL_2"_s));
    QCOMPARE(fieldsToCreate({FieldRole::Serial}, fields).first(),
             (NewField{FieldRole::Serial, u"Серийный номер (StankoDesk 2)"_s, u"text"_s, u"STANKODESK_SERIAL_3"_s}));
}

/// With its code and without it, and also beside the one of a wrong type that it was made for.
void TestFieldNeeds::findsWhatItMadeAgain()
{
    for (const bool isCodeKept : {true, false}) {
        FieldMapInput input;
        input.fields = {definition(1, u"date"_s, u"Серийный номер"_s), definition(2, u"url"_s, u"Telegram ID"_s)};
        const QSet<FieldRole> missing = missingRoles(proposeFields(input));
        QCOMPARE(missing, allRoles());
        FieldId id = 100;
        for (const NewField &made : fieldsToCreate(missing, input.fields))
            input.fields.append(definition(++id, made.type, made.name, isCodeKept ? made.code : QString()));
        const QList<FieldProposal> proposals = proposeFields(input);
        QCOMPARE(proposedIds(proposals, FieldConfidence::Sure), (FieldIds{101, 102, 103, 104, 105}));
        QVERIFY(missingRoles(proposals).isEmpty());
    }
}

void TestFieldNeeds::ownCodesAreOfOneRole()
{
    for (const FieldRole role : kFieldRoles) {
        for (const FieldRole other : kFieldRoles)
            QCOMPARE(isOwnFieldCode(role, ownFieldCode(other)), role == other);
    }
    QVERIFY(isOwnFieldCode(FieldRole::Serial, u"STANKODESK_SERIAL_12"_s));
    QVERIFY(!isOwnFieldCode(FieldRole::Serial, u"STANKODESK_SERIAL_"_s));
    QVERIFY(!isOwnFieldCode(FieldRole::Serial, u"STANKODESK_SERIALS"_s));
    QVERIFY(!isOwnFieldCode(FieldRole::Serial, {}));
}

void TestFieldNeeds::asksBeforeItCreatesWhatMayBeThere()
{
    FieldMapInput input;
    input.fields = {definition(1, u"text"_s, u"Модель / серийный номер"_s),
                    definition(2, u"text"_s, u"Telegram ID дилера"_s),
                    definition(3, u"textarea"_s, u"Конфигурация сервера"_s)};
    // The first may be meant for two roles, the second for one; the third is another thing for certain.
    QCOMPARE(missingRoles(proposeFields(input)), (QSet{FieldRole::Configuration, FieldRole::NextMaintenance}));
}

void TestFieldNeeds::takesBackOnlyItsOwn_data()
{
    QTest::addColumn<FieldId>("id");
    QTest::addColumn<TakeBack>("verdict");
    QTest::newRow("as it was made") << FieldId(1) << TakeBack::Allowed;
    QTest::newRow("renamed") << FieldId(2) << TakeBack::Changed;
    QTest::newRow("of another type") << FieldId(3) << TakeBack::Changed;
    QTest::newRow("of another code") << FieldId(4) << TakeBack::Changed;
    QTest::newRow("with values") << FieldId(5) << TakeBack::Filled;
    QTest::newRow("gone") << FieldId(6) << TakeBack::Gone;
    QTest::newRow("of the same name and code, not made here") << FieldId(7) << TakeBack::NotOurs;
    QTest::newRow("never heard of") << FieldId(8) << TakeBack::NotOurs;
    QTest::newRow("no id") << FieldId(0) << TakeBack::NotOurs;
}

void TestFieldNeeds::takesBackOnlyItsOwn()
{
    QFETCH(FieldId, id);
    QFETCH(TakeBack, verdict);
    QList<CreatedField> created;
    QList<FieldDefinition> fields;
    for (FieldId each = 1; each <= 7; ++each) {
        if (each != 7)
            created.append({each, FieldRole::Serial, u"Серийный номер"_s, u"text"_s, u"STANKODESK_SERIAL"_s});
        if (each != 6)
            fields.append(definition(each, u"text"_s, u"Серийный номер"_s, u"STANKODESK_SERIAL"_s));
    }
    fields[1].name = u"Зав. №"_s;
    fields[2].type = u"textarea"_s;
    fields[3].code = u"SERIAL"_s;
    QCOMPARE(int(takeBackVerdict(id, created, fields, {5, 7})), int(verdict));
}

void TestFieldNeeds::pipelineChoicesMakeRoles_data()
{
    using Uses = QList<PipelineUse>;
    QTest::addColumn<Uses>("uses");
    QTest::addColumn<ChoiceFault>("fault");
    QTest::newRow("no pipelines") << Uses{} << ChoiceFault::NoPipelines;
    QTest::newRow("none is main") << Uses{PipelineUse::Service, PipelineUse::None} << ChoiceFault::NoMain;
    QTest::newRow("two are main") << Uses{PipelineUse::Main, PipelineUse::Main} << ChoiceFault::SeveralMain;
    QTest::newRow("two for parts") << Uses{PipelineUse::Main, PipelineUse::Parts, PipelineUse::Parts}
                                   << ChoiceFault::SeveralParts;
    QTest::newRow("main alone") << Uses{PipelineUse::None, PipelineUse::Main} << ChoiceFault::None;
    QTest::newRow("all of them") << Uses{PipelineUse::Service, PipelineUse::Main, PipelineUse::Service,
                                         PipelineUse::Parts}
                                 << ChoiceFault::None;
}

void TestFieldNeeds::pipelineChoicesMakeRoles()
{
    QFETCH(QList<PipelineUse>, uses);
    QFETCH(ChoiceFault, fault);
    QList<PipelineChoice> choices;
    AccountSchema schema;
    for (int i = 0; i < uses.size(); ++i) {
        choices.append({i + 1, uses.at(i), i == 0 ? StatusId(77) : kStatusWon});
        schema.pipelines.append(pipeline(i + 1, {stage(77)}));
    }
    QCOMPARE(choiceFault(choices), fault);
    if (fault != ChoiceFault::None)
        return;
    const PipelineRoles roles = rolesOf(choices, kStatusWon);
    // A pipeline that is not used has no stage of its own to remember.
    if (choices.first().use == PipelineUse::None)
        choices.first().success = kStatusWon;
    QCOMPARE(choicesOf(schema, roles), choices);
}

void TestFieldNeeds::successStagesOutliveTheRoundTrip()
{
    AccountSchema schema;
    schema.pipelines = {pipeline(1, {stage(70, true), stage(71), stage(kStatusLost)})};
    QCOMPARE(successStages(schema.pipelines.first()).size(), 1);
    PipelineRoles roles{.main = 1, .furtherService = {}, .parts = 0, .success = 71};
    QCOMPARE(rolesOf(choicesOf(schema, roles), 71), roles);
    roles.success = 70; // the unsorted stage ends nothing
    QCOMPARE(choicesOf(schema, roles).first().success, kStatusWon);
    schema.pipelines.first().isArchive = true;
    QVERIFY(choicesOf(schema, roles).isEmpty());
}

void TestFieldNeeds::aDraftIsFittedToItsAccount()
{
    const QUrl here(u"https://here.amocrm.ru"_s);
    AccountSchema schema;
    schema.account.currentUser = 5;
    schema.users = {{.id = 5, .name = {}}, {.id = 6, .name = {}}, {.id = 7, .name = {}, .isActive = false}};
    schema.pipelines = {pipeline(1), pipeline(2)};
    schema.leadFields = {definition(10, u"text"_s, u"Серийный номер"_s), definition(11, u"text"_s, u"Источник"_s),
                         definition(12, u"date"_s, u"Отгрузка"_s)};
    const PipelineRoles proposed{.main = 1, .furtherService = {2}, .parts = 0};
    const QList<FieldProposal> proposals = proposeFields({schema.leadFields, {}, {}, QDate(2026, 11, 22)});
    const auto fit = [&](const SetupDraft &draft, bool areChosen) {
        return fittedDraft(draft, here, schema, proposed, proposals, areChosen);
    };

    const SetupDraft fresh = fit({}, false);
    QCOMPARE(fresh.settings.baseUrl, here);
    QCOMPARE(fresh.settings.roles, proposed);
    QCOMPARE(fresh.settings.responsibleUser, 5);
    QCOMPARE(fresh.settings.fields, (FieldIds{.serial = 10}));

    SetupDraft chosen = fresh;
    chosen.settings.roles = {.main = 2, .furtherService = {}, .parts = 0};
    chosen.settings.responsibleUser = 6;
    chosen.settings.fields = {.serial = 11, .model = 12, .telegram = 99};
    chosen.without = {FieldRole::Configuration};
    const SetupDraft kept = fit(chosen, true);
    QCOMPARE(kept.settings.roles, chosen.settings.roles);
    QCOMPARE(kept.settings.responsibleUser, 6);
    // A field that is gone and one of a wrong type are dropped; the person's choice stays.
    QCOMPARE(kept.settings.fields, (FieldIds{.serial = 11}));

    chosen.settings.responsibleUser = 7;
    chosen.settings.roles.main = 3;
    QCOMPARE(fit(chosen, true).settings.responsibleUser, 5);
    QCOMPARE(fit(chosen, true).settings.roles, proposed);

    chosen.without = {FieldRole::Serial};
    chosen.settings.fields = {};
    QCOMPARE(fit(chosen, true).settings.fields, FieldIds());

    chosen.settings.baseUrl = QUrl(u"https://other.amocrm.ru"_s);
    chosen.settings.fields.serial = 11;
    chosen.created = {{900, FieldRole::Serial, u"Серийный номер"_s, u"text"_s, {}}};
    const SetupDraft other = fit(chosen, true);
    QCOMPARE(other.settings.fields, (FieldIds{.serial = 10}));
    QVERIFY(other.created.isEmpty() && other.without.isEmpty());
}

QTEST_APPLESS_MAIN(TestFieldNeeds)
#include "tst_fieldneeds.moc"
