// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/fieldmap.h"
#include "models/domain/fieldneeds.h"
#include "models/domain/fieldroles.h"
#include "tests/domain/fieldfixtures.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Stanko;
using Stanko::Testing::FieldFixture;
using Stanko::Testing::WantedField;

class TestFieldMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasEnoughAccounts();
    void matchesAccounts_data();
    void matchesAccounts();
    void refusesWrongTypes_data() { matchesAccounts_data(); }
    void refusesWrongTypes();
    void namesWhatIsMissing_data() { matchesAccounts_data(); }
    void namesWhatIsMissing();
    void orderMakesNoDifference_data() { matchesAccounts_data(); }
    void orderMakesNoDifference();
    void unrelatedFieldsMakeNoDifference_data() { matchesAccounts_data(); }
    void unrelatedFieldsMakeNoDifference();
    void neverTakesAWrongTypeNorAFieldTwice();
    void twinsAreNeverAutomatic();
    void saysWhy_data();
    void saysWhy();
    void knowsAFieldThatCameTwice();
    void judgesAChosenField();
    void givesIdsByConfidence();
    void eachReasonHasAName();
};

namespace {

const QList<FieldFixture> &accounts()
{
    static const QList<FieldFixture> all = Testing::fieldFixtures();
    return all;
}

const FieldFixture &currentAccount()
{
    const QByteArray tag = QTest::currentDataTag();
    return *std::find_if(accounts().cbegin(), accounts().cend(),
                         [&](const FieldFixture &fixture) { return fixture.title.toUtf8() == tag; });
}

const FieldProposal &of(const QList<FieldProposal> &proposals, FieldRole role)
{
    return *std::find_if(proposals.cbegin(), proposals.cend(),
                         [&](const FieldProposal &proposal) { return proposal.role == role; });
}

/// "serial: sure 712629 (name=серийный номер)", for the message of a failing row.
QByteArray told(const FieldProposal &proposal)
{
    QStringList words{u"role %1:"_s.arg(int(proposal.role)), fieldConfidenceName(proposal.confidence)};
    if (proposal.best) {
        words.append(u"%1 score %2"_s.arg(proposal.best->id).arg(proposal.best->score));
        for (const FieldEvidence &each : proposal.best->evidence)
            words.append(u"%1=%2"_s.arg(fieldReasonName(each.reason), each.detail));
    }
    return words.join(u' ').toUtf8();
}

FieldDefinition field(FieldId id, const QString &type, const QString &name)
{
    return {.id = id, .name = name, .code = {}, .type = type, .enumValues = {}};
}

QSet<FieldReason> reasonsOf(const FieldCandidate &candidate)
{
    QSet<FieldReason> reasons;
    for (const FieldEvidence &each : candidate.evidence)
        reasons.insert(each.reason);
    return reasons;
}

/// A random account out of the fields of all fixtures, any name with any type.
FieldMapInput randomAccount(QRandomGenerator &random)
{
    static const QStringList types{u"text"_s,        u"textarea"_s, u"numeric"_s,   u"select"_s, u"radiobutton"_s,
                                   u"multiselect"_s, u"date"_s,     u"date_time"_s, u"url"_s,    u"unheard_of"_s};
    FieldMapInput input;
    input.today = QDate(2026, 11, 26);
    const int count = random.bounded(1, 12);
    for (int i = 0; i < count; ++i) {
        const FieldMapInput &from = accounts().at(random.bounded(int(accounts().size()))).input;
        if (from.fields.isEmpty())
            continue;
        FieldDefinition taken = from.fields.at(random.bounded(int(from.fields.size())));
        input.samples.insert(i + 1, from.samples.value(taken.id));
        taken.id = i + 1;
        if (random.bounded(2) == 0)
            taken.type = types.at(random.bounded(int(types.size())));
        input.fields.append(taken);
    }
    input.known = {.serial = random.bounded(12), .model = random.bounded(12), .nextMaintenance = random.bounded(12)};
    return input;
}

} // namespace

void TestFieldMap::hasEnoughAccounts()
{
    QVERIFY(accounts().size() >= 30);
    const bool hasLarge = std::any_of(accounts().cbegin(), accounts().cend(),
                                      [](const FieldFixture &fixture) { return fixture.input.fields.size() > 120; });
    QVERIFY(hasLarge);
}

void TestFieldMap::matchesAccounts_data()
{
    QTest::addColumn<bool>("dummy");
    QSet<QString> titles;
    for (const FieldFixture &fixture : accounts()) {
        QVERIFY2(!titles.contains(fixture.title), qPrintable(fixture.title));
        titles.insert(fixture.title);
        QTest::newRow(fixture.title.toUtf8().constData()) << true;
    }
}

void TestFieldMap::matchesAccounts()
{
    const FieldFixture &fixture = currentAccount();
    const QList<FieldProposal> proposals = proposeFields(fixture.input);
    QCOMPARE(proposals.size(), qsizetype(kFieldRoles.size()));
    for (const FieldRole role : kFieldRoles) {
        const FieldProposal &proposal = of(proposals, role);
        const WantedField wanted = fixture.wanted.value(role);
        QVERIFY2(proposal.confidence == wanted.confidence, told(proposal).constData());
        QCOMPARE(proposal.best.has_value(), proposal.confidence != FieldConfidence::None);
        if (proposal.isAutomatic())
            QCOMPARE(wanted.ids.size(), qsizetype(1));
        if (proposal.best && !wanted.ids.isEmpty())
            QVERIFY2(wanted.ids.contains(proposal.best->id), told(proposal).constData());
        // What a person must choose of is all there.
        QSet<FieldId> offered;
        if (proposal.best)
            offered.insert(proposal.best->id);
        for (const FieldCandidate &other : proposal.others)
            offered.insert(other.id);
        QVERIFY2(offered.contains(wanted.ids), told(proposal).constData());
    }
}

void TestFieldMap::refusesWrongTypes()
{
    const FieldFixture &fixture = currentAccount();
    for (const FieldProposal &proposal : proposeFields(fixture.input)) {
        QSet<FieldId> refused;
        for (const FieldCandidate &candidate : proposal.refused) {
            refused.insert(candidate.id);
            QVERIFY(candidate.has(FieldReason::WrongType));
            QCOMPARE(candidate.evidence.last().detail, candidate.type);
        }
        QCOMPARE(refused, fixture.refused.value(proposal.role));
    }
}

void TestFieldMap::namesWhatIsMissing()
{
    const FieldFixture &fixture = currentAccount();
    if (fixture.created.isEmpty())
        return;
    QMap<FieldRole, QString> created;
    for (const NewField &made : fieldsToCreate(missingRoles(proposeFields(fixture.input)), fixture.input.fields)) {
        QVERIFY(isUsableType(made.role, made.type));
        if (fixture.created.contains(made.role))
            created.insert(made.role, made.name);
    }
    QCOMPARE(created, fixture.created);
}

void TestFieldMap::orderMakesNoDifference()
{
    FieldMapInput input = currentAccount().input;
    const QList<FieldProposal> expected = proposeFields(input);
    QRandomGenerator random(7);
    for (int i = 0; i < 8; ++i) {
        std::shuffle(input.fields.begin(), input.fields.end(), random);
        for (QStringList &samples : input.samples)
            std::shuffle(samples.begin(), samples.end(), random);
        QCOMPARE(proposeFields(input), expected);
    }
}

void TestFieldMap::unrelatedFieldsMakeNoDifference()
{
    FieldMapInput input = currentAccount().input;
    const QList<FieldProposal> expected = proposeFields(input);
    input.fields += Testing::unrelatedFields();
    const QList<FieldProposal> among = proposeFields(input);
    for (const FieldRole role : kFieldRoles) {
        QVERIFY2(of(among, role).confidence == of(expected, role).confidence, told(of(among, role)).constData());
        QCOMPARE(of(among, role).best, of(expected, role).best);
    }
}

void TestFieldMap::neverTakesAWrongTypeNorAFieldTwice()
{
    QRandomGenerator random(11);
    for (int i = 0; i < 400; ++i) {
        const FieldMapInput input = randomAccount(random);
        QSet<FieldId> taken;
        for (const FieldProposal &proposal : proposeFields(input)) {
            if (!proposal.best)
                continue;
            QVERIFY2(isUsableType(proposal.role, proposal.best->type), told(proposal).constData());
            QVERIFY2(!taken.contains(proposal.best->id), told(proposal).constData());
            taken.insert(proposal.best->id);
        }
    }
}

/// Whatever is proposed unasked in any account: a second field that is equal in everything makes it a question.
void TestFieldMap::twinsAreNeverAutomatic()
{
    for (const FieldFixture &fixture : accounts()) {
        for (const FieldProposal &proposal : proposeFields(fixture.input)) {
            if (!proposal.isAutomatic() || proposal.best->has(FieldReason::KnownId))
                continue;
            FieldMapInput input = fixture.input;
            FieldDefinition twin =
                *std::find_if(input.fields.cbegin(), input.fields.cend(),
                              [&](const FieldDefinition &each) { return each.id == proposal.best->id; });
            input.samples.insert(900001, input.samples.value(twin.id));
            twin.id = 900001;
            input.fields.append(twin);
            const FieldProposal asked = of(proposeFields(input), proposal.role);
            QVERIFY2(asked.confidence == FieldConfidence::Unsure, told(asked).constData());
            QVERIFY(asked.best->has(FieldReason::Rival));
        }
    }
}

void TestFieldMap::saysWhy_data()
{
    QTest::addColumn<FieldRole>("role");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("samples");
    QTest::addColumn<QList<FieldEvidence>>("evidence");
    using Evidence = QList<FieldEvidence>;
    const QString text = u"text"_s;
    QTest::newRow("name") << FieldRole::Serial << text << u"Зав. №"_s << QStringList()
                          << Evidence{{FieldReason::Name, u"заводской номер"_s}};
    QTest::newRow("name and samples") << FieldRole::Telegram << text << u"Telegram"_s
                                      << QStringList{u"512345678"_s, u"61234567"_s, u"@one"_s, u"71234567"_s}
                                      << Evidence{{FieldReason::Name, u"telegram"_s},
                                                  {FieldReason::SamplesFit, u"3/4"_s}};
    QTest::newRow("a warning is told as typed")
        << FieldRole::Serial << text << u"Серийный номер ШПИНДЕЛЯ"_s << QStringList()
        << Evidence{{FieldReason::Name, u"серийный номер"_s}, {FieldReason::NameWarning, u"ШПИНДЕЛЯ"_s}};
    QTest::newRow("an unknown word") << FieldRole::Model << text << u"Модель Вагона"_s << QStringList()
                                     << Evidence{{FieldReason::Name, u"модель"_s},
                                                 {FieldReason::NameUnknownWord, u"Вагона"_s}};
    QTest::newRow("unusual type") << FieldRole::NextMaintenance << u"date_time"_s << u"Следующее ТО"_s << QStringList()
                                  << Evidence{{FieldReason::Name, u"следующее то"_s},
                                              {FieldReason::UnusualType, u"date_time"_s}};
    QTest::newRow("wrong type") << FieldRole::NextMaintenance << text << u"Следующее ТО"_s << QStringList()
                                << Evidence{{FieldReason::Name, u"следующее то"_s}, {FieldReason::WrongType, text}};
    QTest::newRow("nothing") << FieldRole::Serial << text << u"Город"_s << QStringList() << Evidence();
}

void TestFieldMap::saysWhy()
{
    QFETCH(FieldRole, role);
    QFETCH(QString, type);
    QFETCH(QString, name);
    QFETCH(QStringList, samples);
    QFETCH(QList<FieldEvidence>, evidence);
    FieldMapInput input;
    input.samples.insert(5, samples);
    QCOMPARE(judgeField(role, field(5, type, name), input).evidence, evidence);
}

void TestFieldMap::knowsAFieldThatCameTwice()
{
    FieldMapInput input;
    input.fields = {field(5, u"text"_s, u"Серийный номер"_s), field(5, u"text"_s, u"Серийный номер"_s)};
    QCOMPARE(of(proposeFields(input), FieldRole::Serial).confidence, FieldConfidence::Sure);
}

void TestFieldMap::judgesAChosenField()
{
    FieldMapInput input;
    input.known.serial = 5;
    input.samples.insert(5, {u"+7 (999) 123-45-67"_s, u"89121234567"_s, u"+79031234567"_s});
    const FieldCandidate chosen = judgeField(FieldRole::Serial, field(5, u"text"_s, u"Поле 1"_s), input);
    QCOMPARE(reasonsOf(chosen), (QSet{FieldReason::KnownId, FieldReason::SamplesPersonal}));
    QCOMPARE(chosen.ceiling, FieldConfidence::Unsure);
}

void TestFieldMap::givesIdsByConfidence()
{
    FieldMapInput input;
    input.fields = {field(5, u"text"_s, u"Серийный номер"_s), field(6, u"text"_s, u"Telegram"_s),
                    field(7, u"text"_s, u"Станок"_s)};
    const QList<FieldProposal> proposals = proposeFields(input);
    QCOMPARE(proposedIds(proposals, FieldConfidence::Sure), (FieldIds{.serial = 5}));
    QCOMPARE(proposedIds(proposals, FieldConfidence::Likely), (FieldIds{.serial = 5, .telegram = 6}));
    QCOMPARE(proposedIds(proposals, FieldConfidence::Unsure), (FieldIds{.serial = 5, .model = 7, .telegram = 6}));
}

void TestFieldMap::eachReasonHasAName()
{
    QSet<QString> names;
    for (int i = 0; i <= int(FieldReason::WantedByAnotherRole); ++i)
        names.insert(fieldReasonName(FieldReason(i)));
    QCOMPARE(names.size(), qsizetype(FieldReason::WantedByAnotherRole) + 1);
    QVERIFY(!names.contains(QString()));
    for (int i = 0; i <= int(FieldConfidence::Sure); ++i)
        QVERIFY(!fieldConfidenceName(FieldConfidence(i)).isEmpty());
}

QTEST_APPLESS_MAIN(TestFieldMap)
#include "tst_fieldmap.moc"
