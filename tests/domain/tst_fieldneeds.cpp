// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/fieldneeds.h"
#include "models/domain/fieldroles.h"

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
};

namespace {

FieldDefinition field(FieldId id, const QString &type, const QString &name, const QString &code = {})
{
    return {.id = id, .name = name, .code = code, .type = type, .enumValues = {}};
}

QSet<FieldRole> allRoles()
{
    return {kFieldRoles.begin(), kFieldRoles.end()};
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
}

void TestFieldNeeds::speaksTheLanguageOfTheAccount()
{
    const QList<FieldDefinition> english{field(1, u"text"_s, u"Delivery address"_s), field(2, u"text"_s, u"PO"_s)};
    const QList<FieldDefinition> marks{field(1, u"tracking_data"_s, u"utm_source"_s),
                                       field(2, u"tracking_data"_s, u"utm_term"_s), field(3, u"text"_s, u"Город"_s)};
    QCOMPARE(fieldsToCreate({FieldRole::NextMaintenance}, english).first().name, u"Next maintenance date"_s);
    QCOMPARE(fieldsToCreate({FieldRole::NextMaintenance}, marks).first().name, u"Дата следующего ТО"_s);
    QCOMPARE(int(languageOfFields(marks.first(2))), int(FieldLanguage::Russian));
}

void TestFieldNeeds::avoidsNamesAndCodesThatAreThere()
{
    QList<FieldDefinition> fields{field(1, u"date"_s, u"серийный  номер"_s, u"stankodesk_serial"_s)};
    QCOMPARE(fieldsToCreate({FieldRole::Serial}, fields).first(),
             (NewField{FieldRole::Serial, u"Серийный номер (StankoDesk)"_s, u"text"_s, u"STANKODESK_SERIAL_2"_s}));
    fields.append(field(2, u"date"_s, u"Серийный номер (StankoDesk)"_s, u"STANKODESK_SERIAL_2"_s));
    QCOMPARE(fieldsToCreate({FieldRole::Serial}, fields).first(),
             (NewField{FieldRole::Serial, u"Серийный номер (StankoDesk 2)"_s, u"text"_s, u"STANKODESK_SERIAL_3"_s}));
}

/// With its code and without it, and also beside the one of a wrong type that it was made for.
void TestFieldNeeds::findsWhatItMadeAgain()
{
    for (const bool isCodeKept : {true, false}) {
        FieldMapInput input;
        input.fields = {field(1, u"date"_s, u"Серийный номер"_s), field(2, u"url"_s, u"Telegram ID"_s)};
        const QSet<FieldRole> missing = missingRoles(proposeFields(input));
        QCOMPARE(missing, allRoles());
        FieldId id = 100;
        for (const NewField &made : fieldsToCreate(missing, input.fields))
            input.fields.append(field(++id, made.type, made.name, isCodeKept ? made.code : QString()));
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
    input.fields = {field(1, u"text"_s, u"Модель / серийный номер"_s), field(2, u"text"_s, u"Telegram ID дилера"_s),
                    field(3, u"textarea"_s, u"Конфигурация сервера"_s)};
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
            fields.append(field(each, u"text"_s, u"Серийный номер"_s, u"STANKODESK_SERIAL"_s));
    }
    fields[1].name = u"Зав. №"_s;
    fields[2].type = u"textarea"_s;
    fields[3].code = u"SERIAL"_s;
    QCOMPARE(int(takeBackVerdict(id, created, fields, {5, 7})), int(verdict));
}

QTEST_APPLESS_MAIN(TestFieldNeeds)
#include "tst_fieldneeds.moc"
