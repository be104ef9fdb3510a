// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/registration.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace Stanko;

class TestModelCatalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void proposesTheNearestModel_data();
    void proposesTheNearestModel();
    void proposesTheSameAmongEquals();
    void knowsWhatIsListedOrUsedTwice();
};

void TestModelCatalogue::proposesTheNearestModel_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("proposal");
    const auto row = [](const char *name, const QString &model, const QString &proposal) {
        QTest::newRow(name) << model << proposal;
    };
    row("known", u"VMC850"_s, QString());
    row("punctuation", u"VMC-850"_s, u"VMC850"_s);
    row("case and cyrillic letters", u"vмс 850"_s, u"VMC850"_s);
    row("one letter wrong", u"VMX850"_s, u"VMC850"_s);
    row("two letters swapped", u"VCM850"_s, u"VMC850"_s);
    row("two edits", u"VMC8500L"_s, u"VMC850"_s);
    row("three edits", u"VMC85000L"_s, QString());
    row("a model of two machines", u"16К20Ф4"_s, u"16К20Ф3"_s);
    row("another entry's only machine is no model", u"Одиночка-2"_s, QString());
    row("short names differ by one edit", u"1К63"_s, u"1К62"_s);
    row("short names do not differ by two", u"1К73"_s, QString());
    row("very short names must be equal", u"CK7"_s, QString());
    row("very short names, equal but for punctuation", u"C-K6"_s, u"CK6"_s);
    row("nothing near", u"Haas ST-20"_s, QString());
    row("empty", QString(), QString());
    row("only signs", u" - "_s, QString());
}

void TestModelCatalogue::proposesTheNearestModel()
{
    QFETCH(QString, model);
    QFETCH(QString, proposal);
    ModelCatalogue catalogue;
    catalogue.listed = {u"VMC850"_s, u"1К62"_s, u"CK6"_s};
    catalogue.machines = {{u"16К20Ф3"_s, 2}, {u"Одиночка-1"_s, 1}, {model, 1}};
    if (proposal.isEmpty() && catalogue.listed.contains(model))
        QVERIFY(catalogue.knows(model));
    QCOMPARE(nearestModel(model, catalogue), proposal);
}

void TestModelCatalogue::proposesTheSameAmongEquals()
{
    ModelCatalogue catalogue;
    catalogue.machines = {{u"VMC 850"_s, 2}, {u"VMC/850"_s, 5}, {u"VMC_850"_s, 5}};
    QCOMPARE(nearestModel(u"VMC850"_s, catalogue), u"VMC/850"_s);
    catalogue.listed = {u"VMC 850"_s};
    QCOMPARE(nearestModel(u"VMC850"_s, catalogue), u"VMC 850"_s);
    catalogue.listed = {u"VMC855"_s};
    QCOMPARE(nearestModel(u"VMC850"_s, catalogue), u"VMC/850"_s);
}

void TestModelCatalogue::knowsWhatIsListedOrUsedTwice()
{
    ModelCatalogue catalogue;
    catalogue.listed = {u"VMC850"_s};
    catalogue.machines = {{u"CK61"_s, 1}, {u"CK62"_s, 2}};
    QVERIFY(catalogue.knows(u"VMC850"_s));
    QVERIFY(catalogue.knows(u"CK62"_s));
    QVERIFY(!catalogue.knows(u"CK61"_s));
    QVERIFY(!catalogue.knows(u"vmc850"_s));
}

QTEST_APPLESS_MAIN(TestModelCatalogue)
#include "tst_modelcatalogue.moc"
