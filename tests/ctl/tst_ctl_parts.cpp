// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/practiceprocess.h"

#include <QtCore/QJsonArray>
#include <QtTest/QTest>

using namespace Stanko;
using namespace Qt::StringLiterals;

namespace {

const QString kItem = u"FLT-20;Фильтр СОЖ; для ЧПУ;2;1250,50"_s;

QStringList order(const QStringList &more)
{
    return QStringList{u"parts"_s} + more + QStringList{u"--no-push"_s};
}

} // namespace

/// `stankodeskctl parts` with the real programs on both sides.
class TestCtlParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_amo.start());
        m_ctl.variables = m_amo.variables();
    }

    void aFolderThatNeverSyncedCanOrder()
    {
        CtlProcess fresh;
        fresh.variables = m_amo.variables();
        const CtlRun run = fresh.json(order({u"--item"_s, kItem, u"--item"_s, u";Ремень;1,5;"_s, u"--name"_s,
                                             u"Клиент"_s, u"--phone"_s, u"8 916 123-45-67"_s}));
        QVERIFY2(run.exitCode == 0, run.story.constData());
        QCOMPARE(run.object().value(u"queued"_s), true);
        QCOMPARE(run.object().value(u"sent"_s), false);
        QCOMPARE(run.object().value(u"outbox_ids"_s).toArray().size(), 3);
        QVERIFY(run.object().contains(u"lead_id"_s));
        QVERIFY(run.object().value(u"lead_id"_s).isNull());
        const QJsonArray outbox = fresh.json({u"outbox"_s}).document.array();
        QStringList kinds;
        for (const QJsonValue &row : outbox)
            kinds.append(row.toObject().value(u"kind"_s).toString());
        QCOMPARE(kinds, (QStringList{u"lead"_s, u"note"_s, u"name"_s}));
    }

    void theClientComesFromTheMachine()
    {
        QCOMPARE(m_ctl.json({u"sync"_s}).exitCode, 0);
        const QJsonArray machines = m_ctl.json({u"passports"_s}).document.array();
        QVERIFY(!machines.isEmpty());
        const QString serial = machines.first().toObject().value(u"serial"_s).toString();
        const CtlRun run = m_ctl.json(order({u"--item"_s, kItem, u"--serial"_s, serial}));
        QVERIFY2(run.exitCode == 0, run.story.constData());
    }

    void anOrderIsSentAtOnce()
    {
        const CtlRun run =
            m_ctl.json({u"parts"_s, u"--item"_s, kItem, u"--name"_s, u"Клиент"_s, u"--phone"_s, u"8 916 123-45-67"_s});
        QVERIFY2(run.exitCode == 0, run.story.constData());
        QCOMPARE(run.object().value(u"sent"_s), true);
        const QString lead = QString::number(run.object().value(u"lead_id"_s).toInteger());
        const QJsonObject there = m_amo.api(u"leads/"_s + lead);
        QCOMPARE(there.value(u"price"_s), QJsonValue(2501));
        QCOMPARE(there.value(u"name"_s), QJsonValue(u"Запчасти: 1 поз., Клиент"_s));
        QCOMPARE(QString::number(there.value(u"pipeline_id"_s).toInteger()),
                 m_ctl.variables.value(u"AMOCRM_PARTS_PIPELINE_ID"_s));
        const QByteArray notes = QJsonDocument(m_amo.api(u"leads/%1/notes"_s.arg(lead))).toJson();
        QVERIFY2(notes.contains("Фильтр СОЖ; для ЧПУ"), notes.constData());
    }

    void badOrdersWriteNothing_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("named");
        const QStringList client{u"--name"_s, u"Клиент"_s};
        const auto item = [&client](const QString &text) {
            return QStringList{u"--item"_s, kItem, u"--item"_s, text} + client;
        };
        QTest::newRow("no item") << client << u"--item"_s;
        QTest::newRow("three parts") << item(u"A;B;1"_s) << u"A;B;1"_s;
        QTest::newRow("no name at all") << item(u";;1;5"_s) << u";;1;5"_s;
        QTest::newRow("quantity is a word") << item(u"A;B;пара;5"_s) << u"A;B;пара;5"_s;
        QTest::newRow("none of it") << item(u"A;B;0;5"_s) << u"A;B;0;5"_s;
        QTest::newRow("no quantity") << item(u"A;B;;5"_s) << u"A;B;;5"_s;
        QTest::newRow("price below zero") << item(u"A;B;1;-5"_s) << u"A;B;1;-5"_s;
        QTest::newRow("price in two readings") << item(u"A;B;1;48,700"_s) << u"A;B;1;48,700"_s;
        QTest::newRow("price too large") << item(u"A;B;1;1e10"_s) << u"A;B;1;1e10"_s;
        QTest::newRow("sum too large") << item(u"A;B;2;2147483647"_s) << u"--item"_s;
        QTest::newRow("nobody orders") << QStringList{u"--item"_s, kItem} << u"--name"_s;
        QTest::newRow("no phone") << QStringList{u"--item"_s, kItem, u"--phone"_s, u"нет"_s} << u"--phone"_s;
        QTest::newRow("no serial") << QStringList{u"--item"_s, kItem, u"--serial"_s, u"№ -"_s} << u"--serial"_s;
        QTest::newRow("name twice") << item(kItem) + client << u"--name"_s;
    }
    void badOrdersWriteNothing()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, named);
        const qsizetype before = m_ctl.json({u"outbox"_s}).document.array().size();
        const CtlRun run = m_ctl.json(order(arguments));
        QVERIFY2(run.exitCode == 2, run.story.constData());
        QCOMPARE(run.errorKind(), u"bad_input"_s);
        const QJsonObject error = run.object().value(u"error"_s).toObject();
        QVERIFY2(error.value(u"message"_s).toString().contains(named), run.story.constData());
        QVERIFY2(!error.value(u"remedy"_s).toString().isEmpty(), run.story.constData());
        QCOMPARE(m_ctl.json({u"outbox"_s}).document.array().size(), before);
    }

    void withoutItsPipelineOrdersAreOff()
    {
        CtlProcess off;
        off.variables = m_amo.variables();
        off.variables.remove(u"AMOCRM_PARTS_PIPELINE_ID"_s);
        const CtlRun run = off.json(order({u"--item"_s, kItem, u"--name"_s, u"Клиент"_s}));
        QVERIFY2(run.exitCode == 2, run.story.constData());
        QVERIFY2(run.out.contains("AMOCRM_PARTS_PIPELINE_ID"), run.story.constData());
    }

    void theHelpNamesTheItem()
    {
        const CtlRun run = m_ctl.run({u"parts"_s, u"--help"_s});
        QCOMPARE(run.exitCode, 0);
        QVERIFY2(run.out.contains("--item"), run.story.constData());
    }

private:
    PracticeProcess m_amo;
    CtlProcess m_ctl;
};

QTEST_GUILESS_MAIN(TestCtlParts)
#include "tst_ctl_parts.moc"
