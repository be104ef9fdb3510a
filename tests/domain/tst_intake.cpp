// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/intake.h"
#include "models/domain/outboxentry.h"

#include <QtTest/QTest>

using namespace Stanko;
using namespace Qt::StringLiterals;

/// The rules of requests: names with a marker, and which machine is meant.
class TestIntake : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void marksNames_data();
    void marksNames();
    void takesTheMarkerOffWhateverPeopleDid_data();
    void takesTheMarkerOffWhateverPeopleDid();
    void findsTheMachineByOneReason_data();
    void findsTheMachineByOneReason();
    void sortsByTheSumOfReasons();
    void keepsToTheLimit();
};

namespace {

const QString kMarker = u"SD-0123456789ab"_s;

MatchCandidate machine()
{
    return {.key = u"K20-11873"_s,
            .serial = u"К20-11873"_s,
            .model = u"VMC850"_s,
            .customer = u"Мехзавод"_s,
            .phoneKeys = {u"9161234567"_s},
            .contact = 11,
            .company = 22};
}

} // namespace

void TestIntake::marksNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("marked");
    QTest::newRow("plain") << u"Не греется"_s << u"Не греется · "_s + kMarker;
    QTest::newRow("trimmed") << u"  Не греется "_s << u"Не греется · "_s + kMarker;
    QTest::newRow("long: the name gives way")
        << QString(300, u'я') << QString(250 - 3 - kMarker.size(), u'я') + u" · "_s + kMarker;
}

void TestIntake::marksNames()
{
    QFETCH(QString, name);
    QFETCH(QString, marked);
    QCOMPARE(markedName(name, kMarker), marked);
    QVERIFY(marked.size() <= 250);
    QVERIFY(!withoutMarker(marked, kMarker).contains(u"SD-"_s));
}

void TestIntake::takesTheMarkerOffWhateverPeopleDid_data()
{
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("target");
    const QString base = u"Шпиндель · "_s + kMarker;
    QTest::newRow("untouched") << base << base << u"Шпиндель"_s;
    QTest::newRow("renamed by people") << u"Срочно!"_s << base << u"Шпиндель"_s;
    QTest::newRow("edited in front") << u"Срочно! "_s + base << u"Срочно! "_s + base << u"Срочно! Шпиндель"_s;
    QTest::newRow("edited behind") << base + u" (Иванов)"_s << base + u" (Иванов)"_s << u"Шпиндель (Иванов)"_s;
    QTest::newRow("only the marker left") << kMarker << kMarker << u"Шпиндель"_s;
}

void TestIntake::takesTheMarkerOffWhateverPeopleDid()
{
    QFETCH(QString, now);
    QFETCH(QString, base);
    QFETCH(QString, target);
    const NameEdit edit{.base = u"Шпиндель · "_s + kMarker, .target = u"Шпиндель"_s};
    QCOMPARE(nameEditFor(edit, now), (NameEdit{.base = base, .target = target}));
}

void TestIntake::findsTheMachineByOneReason_data()
{
    QTest::addColumn<MatchFacts>("facts");
    QTest::addColumn<QList<MatchReason>>("reasons");
    const auto text = [](const char *name, const QString &typed, const QList<MatchReason> &reasons) {
        QTest::newRow(name) << MatchFacts{.text = typed, .phoneKeys = {}} << reasons;
    };
    const QList<MatchReason> serial{MatchReason::SerialInText};
    const QList<MatchReason> model{MatchReason::ModelInText};
    text("serial as typed", u"Станок К20-11873, шум"_s, serial);
    text("serial in latin letters", u"стоит k20-11873"_s, serial);
    text("serial with a space", u"стоит К20 11873!"_s, serial);
    text("serial run together", u"стоит К2011873"_s, serial);
    text("serial behind its sign", u"зав.№К20-11873 не греется"_s, serial);
    text("serial behind a long dash", u"К20—11873"_s, serial);
    text("inside a longer number", u"счёт 9К20-118734"_s, {});
    text("another serial", u"К20-11874"_s, {});
    text("model", u"вмс не наш, а VMC850 наш"_s, model);
    text("model in two words", u"VMC 850 гудит"_s, model);
    text("model inside a word", u"VMC8500"_s, {});
    text("both", u"VMC-850 К20-11873"_s, {MatchReason::SerialInText, MatchReason::ModelInText});
    text("nothing", u"не включается"_s, {});
    text("empty", QString(), {});
    QTest::newRow("phone") << MatchFacts{.text = {}, .phoneKeys = {u"1"_s, u"9161234567"_s}}
                           << QList<MatchReason>{MatchReason::SamePhone};
    QTest::newRow("contact") << MatchFacts{.text = {}, .phoneKeys = {}, .contact = 11}
                             << QList<MatchReason>{MatchReason::SameContact};
    QTest::newRow("company") << MatchFacts{.text = {}, .phoneKeys = {}, .company = 22}
                             << QList<MatchReason>{MatchReason::SameCompany};
    QTest::newRow("other people") << MatchFacts{.text = {}, .phoneKeys = {u"1"_s}, .contact = 12, .company = 23}
                                  << QList<MatchReason>{};
}

void TestIntake::findsTheMachineByOneReason()
{
    QFETCH(MatchFacts, facts);
    QFETCH(QList<MatchReason>, reasons);
    const QList<MachineMatch> matches = matchMachines(facts, {machine()});
    QCOMPARE(matches.size(), reasons.isEmpty() ? 0 : 1);
    if (reasons.isEmpty())
        return;
    QCOMPARE(matches.first().reasons, reasons);
    QCOMPARE(matches.first().serial, u"К20-11873"_s);
    QCOMPARE(matches.first().customer, u"Мехзавод"_s);
    QVERIFY(matches.first().score > 0);
}

void TestIntake::sortsByTheSumOfReasons()
{
    MatchCandidate year = machine();
    year.key = u"2024"_s; // a year is no serial
    year.company = 1;
    MatchCandidate sameCompany = machine();
    sameCompany.key = u"B-2222"_s;
    sameCompany.contact = 0;
    sameCompany.phoneKeys.clear();
    MatchCandidate samePhone = sameCompany;
    samePhone.key = u"A-1111"_s;
    samePhone.phoneKeys = {u"9161234567"_s};
    MatchCandidate named = machine();
    named.contact = 0;
    named.company = 0;
    named.phoneKeys.clear();
    const MatchFacts facts{.text = u"с 2024 года шумит К20-11873"_s, .phoneKeys = {u"9161234567"_s}, .company = 22};
    QStringList keys;
    for (const MachineMatch &match : matchMachines(facts, {year, sameCompany, samePhone, named}))
        keys.append(match.key);
    QCOMPARE(keys, (QStringList{u"K20-11873"_s, u"A-1111"_s, u"2024"_s, u"B-2222"_s}));
}

void TestIntake::keepsToTheLimit()
{
    QList<MatchCandidate> many;
    for (int i = 0; i < 9; ++i) {
        many.append(machine());
        many.last().key = u"A-%1"_s.arg(1000 + i);
    }
    const MatchFacts facts{.text = {}, .phoneKeys = {}, .company = 22};
    QCOMPARE(matchMachines(facts, many).size(), 5);
    QCOMPARE(matchMachines(facts, many, 2).size(), 2);
    QCOMPARE(matchMachines(facts, many, 2).first().key, u"A-1000"_s);
}

QTEST_APPLESS_MAIN(TestIntake)
#include "tst_intake.moc"
