// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/service/intakedesk.h"
#include "tests/support/testdesk.h"

#include <QtCore/QDateTime>

using namespace Stanko;
using namespace Qt::StringLiterals;
using Stanko::Sandbox::World;

/// A task for somebody about a lead, from the console to amoCRM.
class TestTasks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aTaskReachesAmocrmWithItsMarkerAsTheLastLine();
    void aTaskGoesToWhoeverIsResponsible();
    void badTasksWriteNothing_data();
    void badTasksWriteNothing();
    void aTaskCanBeTakenBackBeforeItLeaves();
    void aTaskForSomebodyDismissedMeanwhileWaitsForARepair();
    void aTaskOfADeletedLeadIsAConflict();
    void aTaskOfALeadMadeHereFollowsIt();

private:
    NewTask task() const { return {m_job, u"Позвонить клиенту"_s, m_desk->today().addDays(2), m_worker}; }
    Result<EditReceipt> add(const NewTask &task) { return waitFor(m_desk->desks().intake->addTask(task)); }
    QList<Sandbox::Task> there() const
    {
        return m_amo->ask<QList<Sandbox::Task>>([this](World &world) { return world.tasksOf(m_job); });
    }
    void setWorking(bool isWorking)
    {
        m_amo->run([&](World &world) {
            for (Sandbox::User &user : world.users()) {
                if (user.id == m_worker)
                    user.isActive = isWorking;
            }
        });
    }

    std::unique_ptr<Sandbox::SandboxThread> m_amo;
    std::unique_ptr<TestDesk> m_desk;
    LeadId m_job = 0;
    UserId m_worker = 7'100'999;
};

void TestTasks::init()
{
    m_desk.reset();
    m_amo = std::make_unique<Sandbox::SandboxThread>();
    m_amo->run([this](World &world) {
        Sandbox::User worker;
        worker.id = m_worker;
        worker.name = u"Инженер"_s;
        world.users().append(worker);
        Sandbox::NewLead lead;
        lead.name = u"Не держит размер"_s;
        lead.pipelineId = world.wellKnown().servicePipeline;
        m_job = world.addLead(lead);
    });
    m_desk = std::make_unique<TestDesk>(*m_amo);
    QVERIFY(m_desk->open());
    QVERIFY(!m_desk->sync().error);
}

void TestTasks::aTaskReachesAmocrmWithItsMarkerAsTheLastLine()
{
    const auto preview = waitFor(m_desk->desks().intake->previewTask(task()));
    QVERIFY(preview);
    QCOMPARE(preview->lines, QList<PushLine>({{PushLine::What::Task, m_job, {}, u"Позвонить клиенту"_s}}));
    QVERIFY(there().isEmpty());
    const auto receipt = add(task());
    QVERIFY(receipt);
    QCOMPARE(receipt->intents.size(), 1);
    const QList<OutboxRow> waiting = m_desk->outbox();
    QCOMPARE(waiting.size(), 1);
    QCOMPARE(waiting.first().after, u"Позвонить клиенту"_s);
    QCOMPARE(editKindName(waiting.first().intent.edit), u"task"_s);
    QVERIFY(m_desk->restart());
    QVERIFY(!m_desk->push().error);
    QCOMPARE(there().size(), 1);
    const Sandbox::Task made = there().first();
    QCOMPARE(made.text.section(u'\n', 0, 0), u"Позвонить клиенту"_s);
    QCOMPARE(made.text.section(u'\n', -1), waiting.first().intent.marker);
    QCOMPARE(made.responsibleUserId, m_worker);
    QCOMPARE(made.entityType, u"leads"_s);
    const QDateTime due = m_amo->ask<QDateTime>(
        [&](World &world) { return QDateTime::fromSecsSinceEpoch(made.completeTill, world.zone()); });
    QCOMPARE(due.date(), m_desk->today().addDays(2));
    QCOMPARE(due.time(), QTime(23, 59));
    QVERIFY(m_desk->outbox().isEmpty());
}

void TestTasks::aTaskGoesToWhoeverIsResponsible()
{
    m_amo->run([this](World &world) {
        world.advance(60);
        world.editLead(m_job, [this](Sandbox::Lead &lead) { lead.responsibleUserId = m_worker; });
    });
    QVERIFY(!m_desk->sync().error);
    QVERIFY(add({m_job, u"Проверить"_s, {}, 0}));
    QVERIFY(!m_desk->push().error);
    QCOMPARE(there().size(), 1);
    QCOMPARE(there().first().responsibleUserId, m_worker);
    // The one responsible does not work there any more: then it is the company's usual manager's.
    setWorking(false);
    QVERIFY(!m_desk->sync().error);
    QVERIFY(add({m_job, u"Ещё раз"_s, {}, 0}));
    QVERIFY(!m_desk->push().error);
    QCOMPARE(there().size(), 2);
    QCOMPARE(there().last().responsibleUserId, m_desk->settings.responsibleUser);
}

void TestTasks::badTasksWriteNothing_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("days");
    QTest::addColumn<qint64>("user");
    QTest::addColumn<QString>("named");
    QTest::newRow("no text") << u"  \n "_s << 0 << qint64(0) << u"text"_s;
    QTest::newRow("a long text") << QString(kMaxTaskText + 1, u'я') << 0 << qint64(0) << u"text"_s;
    QTest::newRow("yesterday") << u"Позвонить"_s << -1 << qint64(0) << u"due"_s;
    QTest::newRow("in a hundred years") << u"Позвонить"_s << 36'500 << qint64(0) << u"due"_s;
    QTest::newRow("nobody") << u"Позвонить"_s << 0 << qint64(12'345) << u"user"_s;
}

void TestTasks::badTasksWriteNothing()
{
    QFETCH(QString, text);
    QFETCH(int, days);
    QFETCH(qint64, user);
    QFETCH(QString, named);
    const auto receipt = add({m_job, text, m_desk->today().addDays(days), user});
    QVERIFY(!receipt);
    QCOMPARE(receipt.error().kind, ErrorKind::BadInput);
    QCOMPARE(receipt.error().detail, named);
    QVERIFY(m_desk->outbox(OutboxScope::Last30Days).isEmpty());
    QCOMPARE(add({m_job + 1'000, u"Позвонить"_s, {}, 0}).error().kind, ErrorKind::NotHere);
}

void TestTasks::aTaskCanBeTakenBackBeforeItLeaves()
{
    const auto receipt = add(task());
    QVERIFY(receipt);
    QVERIFY(waitFor(m_desk->desks().jobs->undo(receipt->group)));
    QVERIFY(!m_desk->sync().error);
    QVERIFY(there().isEmpty());
}

void TestTasks::aTaskForSomebodyDismissedMeanwhileWaitsForARepair()
{
    QVERIFY(add(task()));
    setWorking(false);
    QVERIFY(!m_desk->push().error);
    const QList<OutboxRow> rows = m_desk->outbox();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(intentStateName(rows.first().intent.state), u"queued"_s);
    QVERIFY(rows.first().intent.error.has_value());
    QVERIFY(there().isEmpty());
    const QList<AttentionItem> items = m_desk->attention();
    QVERIFY(std::any_of(items.cbegin(), items.cend(), [](const AttentionItem &item) {
        return item.kind == AttentionKind::SchemaDrift && item.key.startsWith(u"user_missing:"_s);
    }));
    setWorking(true);
    QVERIFY(!m_desk->sync().error);
    QCOMPARE(there().size(), 1);
}

void TestTasks::aTaskOfADeletedLeadIsAConflict()
{
    QVERIFY(add(task()));
    m_amo->run([this](World &world) {
        world.advance(60);
        world.deleteLead(m_job);
    });
    QVERIFY(!m_desk->push().error);
    QCOMPARE(intentStateName(m_desk->outbox().first().intent.state), u"conflict"_s);
    QVERIFY(there().isEmpty());
}

void TestTasks::aTaskOfALeadMadeHereFollowsIt()
{
    NewRequest request;
    request.name = u"Новый клиент"_s;
    request.text = u"Гудит шпиндель"_s;
    QVERIFY(waitFor(m_desk->desks().intake->createRequest(request)));
    const QList<JobRow> jobs = m_desk->jobs();
    const auto made = std::find_if(jobs.begin(), jobs.end(), [](const JobRow &job) { return isLocalLead(job.lead); });
    QVERIFY(made != jobs.end());
    QVERIFY(add({made->lead, u"Узнать серийный номер"_s, {}, m_worker}));
    QVERIFY(!m_desk->sync().error);
    m_amo->run([](World &world) {
        const qint64 newest = world.leadOrder(World::Order::Id).idAt(world.leads().size() - 1);
        QCOMPARE(world.tasksOf(newest).size(), 1);
    });
}

QTEST_GUILESS_MAIN(TestTasks)
#include "tst_tasks.moc"
