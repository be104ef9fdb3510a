// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/database.h"
#include "tests/support/testdesk.h"

using namespace Stanko;
using namespace Qt::StringLiterals;
using Stanko::Sandbox::World;

/// The program dies with a request under way, starts again at once, and the request arrives only then.
class TestCutOff : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aNoteUnderWayAtADeathIsLookedForTwice();
    void aNoteThatArrivesAfterTheRestartIsNotDoubled();

private:
    /// A completion whose note had left when the program died.
    void dieWithTheNoteUnderWay(TestDesk &desk);
    int looks() const;

    std::unique_ptr<Sandbox::SandboxThread> m_amo;
    LeadId m_job = 0;
    QString m_marker;
};

void TestCutOff::init()
{
    m_amo = std::make_unique<Sandbox::SandboxThread>();
    m_amo->run([this](World &world) {
        Sandbox::NewLead lead;
        lead.name = u"Не держит размер"_s;
        lead.pipelineId = world.wellKnown().servicePipeline;
        m_job = world.addLead(lead);
    });
}

void TestCutOff::dieWithTheNoteUnderWay(TestDesk &desk)
{
    QVERIFY(desk.open());
    QVERIFY(!desk.sync().error);
    QVERIFY(desk.complete(m_job, u"Готово"_s));
    desk.close();
    Database db;
    QVERIFY(db.open(desk.folder() + u"/stankodesk.sqlite"_s));
    SqlQuery note = db.prepare("SELECT marker FROM outbox WHERE kind = 'note'");
    QVERIFY(note.run() && note.next());
    m_marker = note.text(0);
    QVERIFY(note.finish());
    QVERIFY(db.execute(u"UPDATE outbox SET state = 'in_flight', attempts = 1 WHERE kind = 'note'"_s));
    db.close();
    m_amo->run([](World &world) { world.log().clear(); });
    QVERIFY(desk.open());
}

int TestCutOff::looks() const
{
    int count = 0;
    m_amo->run([&count, this](World &world) {
        for (const auto &request : world.log().recent()) {
            const bool isOfNotes = request.target.startsWith(u"/api/v4/leads/%1/notes"_s.arg(m_job).toUtf8());
            count += isOfNotes && request.method == "GET" ? 1 : 0;
        }
    });
    return count;
}

void TestCutOff::aNoteUnderWayAtADeathIsLookedForTwice()
{
    TestDesk desk(*m_amo);
    dieWithTheNoteUnderWay(desk);
    QVERIFY(!desk.sync().error);
    QCOMPARE(looks(), 2);
    QVERIFY(desk.outbox().isEmpty());
    m_amo->run([this](World &world) { QCOMPARE(world.notesOf(m_job).size(), 1); });
}

void TestCutOff::aNoteThatArrivesAfterTheRestartIsNotDoubled()
{
    TestDesk desk(*m_amo);
    dieWithTheNoteUnderWay(desk);
    // The first look finds nothing; its answer comes late enough for the note to arrive before the second.
    m_amo->run([](World &world) {
        Sandbox::FaultRule rule;
        rule.kind = Sandbox::FaultRule::Kind::Delay;
        rule.path = QRegularExpression(u"/notes"_s);
        rule.method = u"GET"_s;
        rule.count = 1;
        rule.delayMs = 2'000;
        world.faults().add(rule);
    });
    const QFuture<Result<SyncReport>> sync = desk.desks().sync->sync(PullDepth::Changes);
    QVERIFY(QTest::qWaitFor([this] { return looks() == 1; }, 60'000));
    m_amo->run([this](World &world) { world.addNote(u"leads"_s, m_job, u"Готово\n"_s + m_marker); });
    const auto report = waitFor(sync);
    QVERIFY(report && !report->error);
    QVERIFY(desk.outbox().isEmpty());
    m_amo->run([this](World &world) { QCOMPARE(world.notesOf(m_job).size(), 1); });
}

QTEST_GUILESS_MAIN(TestCutOff)
#include "tst_cutoff.moc"
