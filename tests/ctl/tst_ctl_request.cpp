// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/practicetest.h"

using namespace Stanko;

/// `request`: what somebody asked for, from the command line to amoCRM.
class tst_CtlRequest : public PracticeTest
{
    Q_OBJECT
private Q_SLOTS:
    void aRequestNeedsNoSyncBefore();
    void aRequestThatWaitsIsNamedNowhere();
    void badRequestsWriteNothing_data();
    void badRequestsWriteNothing();
};

void tst_CtlRequest::aRequestNeedsNoSyncBefore()
{
    const CtlRun run = m_ctl->json(
        {u"request"_s, u"--name"_s, u"Test"_s, u"--phone"_s, u"79991234567"_s, u"--source"_s, u"direct_api"_s});
    QVERIFY2(run.exitCode == 0, run.story.constData());
    QCOMPARE(run.object().value(u"queued"_s), QJsonValue(true));
    QCOMPARE(run.object().value(u"sent"_s), QJsonValue(true));
    QCOMPARE(run.object().value(u"outbox_ids"_s).toArray().size(), 3);
    const QString lead = id(run.object().value(u"lead_id"_s));
    const QJsonObject there = m_amo->api(u"leads/%1?with=contacts"_s.arg(lead));
    QCOMPARE(there.value(u"name"_s), QJsonValue(u"Заявка: Test"_s));
    QCOMPARE(id(there.value(u"pipeline_id"_s)), m_ctl->variables.value(u"AMOCRM_PIPELINE_ID"_s));
    const QJsonArray contacts = there.value(u"_embedded"_s).toObject().value(u"contacts"_s).toArray();
    QCOMPARE(contacts.size(), 1);
    const QJsonObject contact = m_amo->api(u"contacts/"_s + id(contacts.at(0).toObject().value(u"id"_s)));
    QCOMPARE(contact.value(u"name"_s), QJsonValue(u"Test"_s));
    QVERIFY(QJsonDocument(contact).toJson().contains("+79991234567"));
    const QByteArray notes = QJsonDocument(m_amo->api(u"leads/%1/notes"_s.arg(lead))).toJson();
    QCOMPARE(notes.count("direct_api"), 1);
    // The same person again: the contact is there already.
    const CtlRun again = m_ctl->json({u"request"_s, u"--name"_s, u"Test"_s, u"--phone"_s, u"8 999 123-45-67"_s});
    QCOMPARE(again.exitCode, 0);
    const QJsonObject second = m_amo->api(u"leads/%1?with=contacts"_s.arg(id(again.object().value(u"lead_id"_s))));
    QCOMPARE(second.value(u"_embedded"_s)[u"contacts"_s][0][u"id"_s], contact.value(u"id"_s));
}

void tst_CtlRequest::aRequestThatWaitsIsNamedNowhere()
{
    useSyncedFolder();
    const CtlRun run =
        m_ctl->json({u"request"_s, u"--name"_s, u"Ждущий"_s, u"--text"_s, u"Не включается"_s, u"--no-push"_s});
    QVERIFY2(run.exitCode == 0, run.story.constData());
    QCOMPARE(run.object().value(u"sent"_s), QJsonValue(false));
    QVERIFY(run.object().contains(u"lead_id"_s));
    QVERIFY(run.object().value(u"lead_id"_s).isNull());
    QJsonObject job;
    for (const QJsonValue &row : m_ctl->json({u"jobs"_s}).document.array()) {
        if (row[u"name"_s] == u"Не включается"_s)
            job = row.toObject();
    }
    QVERIFY(job.contains(u"lead_id"_s));
    QVERIFY(job.value(u"lead_id"_s).isNull());
    const QByteArray table = m_ctl->run({u"jobs"_s}).out;
    const QByteArray waiting = m_ctl->run({u"outbox"_s}).out;
    QVERIFY(table.contains("новая"));
    QVERIFY(waiting.contains("новая"));
    QVERIFY(!table.contains("-1 ") && !waiting.contains("-1 "));
    QCOMPARE(m_ctl->json({u"sync"_s}).exitCode, 0);
    QVERIFY(!m_ctl->run({u"jobs"_s}).out.contains("новая"));
}

void tst_CtlRequest::badRequestsWriteNothing_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("named");
    QTest::newRow("phone") << QStringList{u"--phone"_s, u"завтра"_s} << u"--phone: "_s;
    QTest::newRow("price") << QStringList{u"--price"_s, u"дорого"_s} << u"--price: "_s;
    QTest::newRow("negative price") << QStringList{u"--price"_s, u"-5"_s} << u"--price: "_s;
    QTest::newRow("long name") << QStringList{u"--name"_s, QString(251, u'я')} << u"--name: "_s;
}

void tst_CtlRequest::badRequestsWriteNothing()
{
    QFETCH(QStringList, options);
    QFETCH(QString, named);
    QStringList arguments{u"request"_s};
    if (!options.contains(u"--name"_s))
        arguments += QStringList{u"--name"_s, u"Test"_s};
    const CtlRun run = m_ctl->json(arguments + options);
    QCOMPARE(run.exitCode, 2);
    const QJsonObject error = run.object().value(u"error"_s).toObject();
    QCOMPARE(error.value(u"kind"_s), QJsonValue(u"bad_input"_s));
    QVERIFY2(error.value(u"message"_s).toString().startsWith(named), run.story.constData());
    QVERIFY(!error.value(u"remedy"_s).toString().isEmpty());
    QVERIFY(m_ctl->json({u"outbox"_s, u"--all"_s}).document.array().isEmpty());
}

QTEST_GUILESS_MAIN(tst_CtlRequest)
#include "tst_ctl_request.moc"
