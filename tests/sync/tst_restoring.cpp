// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/service/datadesk.h"
#include "models/service/intakedesk.h"
#include "models/store/database.h"
#include "tests/support/strictmain.h"
#include "tests/support/testdesk.h"

#include <QtCore/QDir>
#include <QtTest/QSignalSpy>

using namespace Stanko;
using namespace Qt::StringLiterals;
using Stanko::Sandbox::World;
using Fault = Stanko::Sandbox::FaultRule::Kind;

/// Going back to a backup while amoCRM has gone on: after the next sync everything has taken effect once and the desk
/// shows what amoCRM has.
class TestRestoring : public QObject
{
    Q_OBJECT

private:
    struct Scene
    {
        Scene()
        {
            amo.run([this](World &world) {
                first = addJob(world, u"Не держит размер"_s);
                second = addJob(world, u"Течёт масло"_s);
            });
            desk = std::make_unique<TestDesk>(amo);
        }

        static LeadId addJob(World &world, const QString &name)
        {
            Sandbox::NewLead lead;
            lead.name = name;
            lead.pipelineId = world.wellKnown().servicePipeline;
            return world.addLead(lead);
        }
        bool begin() { return desk->open() && !desk->sync().error; }
        DataDesk &data() { return *desk->desks().data; }
        int notes(LeadId lead)
        {
            int count = 0;
            amo.run([&](World &world) { count = int(world.notesOf(lead).size()); });
            return count;
        }
        bool isWon(LeadId lead)
        {
            bool won = false;
            amo.run([&](World &world) { won = world.lead(lead)->statusId == 142; });
            return won;
        }
        /// Lead ids and names of the open jobs, as this desk and as a new one shows them.
        QStringList shown(TestDesk &of)
        {
            QStringList rows;
            for (const JobRow &row : of.jobs())
                rows.append(u"%1 %2"_s.arg(row.lead).arg(row.name));
            rows.sort();
            return rows;
        }
        void expectSameAsANewDesk()
        {
            TestDesk fresh(amo);
            QVERIFY(fresh.open());
            QVERIFY(!fresh.sync().error);
            QCOMPARE(shown(*desk), shown(fresh));
        }

        Sandbox::SandboxThread amo;
        std::unique_ptr<TestDesk> desk;
        LeadId first = 0;
        LeadId second = 0;
    };

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void whatWasSentAfterTheBackupIsNotSentAgain()
    {
        Scene scene;
        QVERIFY(scene.begin());
        QVERIFY(scene.desk->complete(scene.first, u"Сделано до копии"_s));
        const auto backup = waitFor(scene.data().makeBackup());
        QVERIFY(backup);
        QVERIFY(backup->unsent > 0);
        QVERIFY(scene.desk->complete(scene.second, u"Сделано после копии"_s));
        QVERIFY(!scene.desk->sync().error);
        QCOMPARE(scene.notes(scene.first), 1);
        LeadId third = 0;
        scene.amo.run([&](World &world) {
            world.advance(60);
            third = Scene::addJob(world, u"Новая"_s);
        });
        QVERIFY(!scene.desk->sync().error);

        QSignalSpy replaced(&scene.data(), &DataDesk::dataReplaced);
        QSignalSpy jobs(scene.desk->desks().jobs, &JobDesk::jobsChanged);
        QSignalSpy outbox(scene.desk->desks().outbox, &OutboxDesk::outboxChanged);
        const auto report = waitFor(scene.data().restore(backup->file));
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QCOMPARE(report->carriedIntents, 0);
        QVERIFY(QFile::exists(report->replacedFile));
        QVERIFY(QFile::exists(backup->file));
        QCOMPARE(replaced.count(), 1);
        QVERIFY(!jobs.isEmpty() && !outbox.isEmpty());
        QVERIFY(scene.desk->outbox().isEmpty());

        QVERIFY(!scene.desk->sync().error);
        QCOMPARE(scene.notes(scene.first), 1);
        QCOMPARE(scene.notes(scene.second), 1);
        scene.expectSameAsANewDesk();
        QCOMPARE(scene.desk->jobs().size(), 1);
        QCOMPARE(scene.desk->jobs().first().lead, third);
    }

    /// The copy of the first day is made before the first sync: it knows neither account nor zone.
    void aBackupOfTheFirstMinutesMakesNoConflictOfADate()
    {
        Scene scene;
        LeadId home = 0;
        scene.amo.run([&home](World &world) {
            Sandbox::NewLead sale;
            sale.name = u"Продажа"_s;
            sale.pipelineId = world.wellKnown().mainPipeline;
            sale.statusId = 142;
            sale.serial = u"VC-24-0417"_s;
            sale.nextMaintenance = QDate(2026, 12, 24);
            home = world.addLead(sale);
        });
        QVERIFY(scene.desk->open());
        const auto backup = waitFor(scene.data().makeBackup());
        QVERIFY(backup);
        QVERIFY(!scene.desk->sync().error);
        const QDate next(2027, 2, 11);
        QVERIFY(waitFor(scene.desk->desks().maintenance->reschedule(u"VC-24-0417"_s, next)));
        QVERIFY(waitFor(scene.data().restore(backup->file)));
        QVERIFY(!scene.desk->sync().error);
        QCOMPARE(scene.desk->outbox().size(), 0);
        scene.amo.run([&](World &world) { QCOMPARE(world.fieldDay(home, world.wellKnown().nextMaintenance), next); });
    }

    void unsentEditsAreTakenAlongAndSentOnce()
    {
        Scene scene;
        QVERIFY(scene.begin());
        const auto backup = waitFor(scene.data().makeBackup());
        QVERIFY(backup);
        QVERIFY(scene.desk->complete(scene.first, u"Ещё не отправлено"_s));
        const qsizetype waiting = scene.desk->outbox().size();
        const auto report = waitFor(scene.data().restore(QFileInfo(backup->file).fileName()));
        QVERIFY(report);
        QCOMPARE(report->carriedIntents, waiting);
        QCOMPARE(scene.desk->outbox().size(), waiting);
        // Shown at once, before anything was sent.
        QCOMPARE(scene.desk->jobs().size(), 1);
        QVERIFY(!scene.desk->sync().error);
        QVERIFY(!scene.desk->sync().error);
        QCOMPARE(scene.notes(scene.first), 1);
        QVERIFY(scene.isWon(scene.first));
        scene.expectSameAsANewDesk();
        // The restored database is the one that the next start opens.
        QVERIFY(scene.desk->restart());
        QVERIFY(scene.desk->outbox().isEmpty());
        QCOMPARE(scene.desk->outbox(OutboxScope::Last30Days).size(), waiting);
    }

    void aLostAnswerBeforeTheRestoreIsLookedForAfterIt()
    {
        Scene scene;
        QVERIFY(scene.begin());
        QVERIFY(scene.desk->complete(scene.first, u"Ответ потерян"_s));
        const auto backup = waitFor(scene.data().makeBackup());
        QVERIFY(backup);
        scene.amo.run([](World &world) {
            world.faults().add(Fault::ApplyThenLose, u"POST"_s, u"notes"_s, 1);
            world.faults().add(Fault::Reset, u"GET"_s, u"notes"_s, 50);
        });
        scene.desk->sync();
        QCOMPARE(scene.notes(scene.first), 1);
        scene.amo.run([](World &world) { world.faults().clear(); });
        QVERIFY(waitFor(scene.data().restore(backup->file)));
        QVERIFY(QTest::qWaitFor([&] { return !scene.desk->sync().error && scene.desk->outbox().isEmpty(); }));
        QCOMPARE(scene.notes(scene.first), 1);
        QVERIFY(scene.isWon(scene.first));
    }

    void aRequestMadeAfterTheBackupIsNoSecondLead()
    {
        Scene scene;
        QVERIFY(scene.begin());
        NewRequest request;
        request.name = u"Клиент"_s;
        request.phone = u"+79990001122"_s;
        request.text = u"Шумит шпиндель"_s;
        QVERIFY(waitFor(scene.desk->desks().intake->createRequest(request)));
        const auto backup = waitFor(scene.data().makeBackup());
        QVERIFY(backup);
        QVERIFY(!scene.desk->sync().error);
        int leads = 0;
        scene.amo.run([&](World &world) { leads = int(world.leads().size()); });
        QCOMPARE(leads, 3);
        QVERIFY(waitFor(scene.data().restore(backup->file)));
        QCOMPARE(scene.desk->jobs().size(), 3);
        QVERIFY(!scene.desk->sync().error);
        scene.amo.run([&](World &world) { leads = int(world.leads().size()); });
        QCOMPARE(leads, 3);
        scene.expectSameAsANewDesk();
    }

    void aRestoreDuringASyncBreaksItOffAndTheNextOneCatchesUp()
    {
        Scene scene;
        QVERIFY(scene.begin());
        const auto backup = waitFor(scene.data().makeBackup());
        QVERIFY(backup);
        QVERIFY(scene.desk->complete(scene.first, u"Посреди обмена"_s));
        scene.amo.run([](World &world) {
            world.advance(60);
            Scene::addJob(world, u"Новая"_s);
        });
        auto running = scene.desk->desks().sync->sync(PullDepth::Everything);
        const auto report = waitFor(scene.data().restore(backup->file));
        QVERIFY(report);
        QVERIFY(waitFor(running));
        QVERIFY(QTest::qWaitFor([&] { return !scene.desk->sync().error && scene.desk->outbox().isEmpty(); }));
        QCOMPARE(scene.notes(scene.first), 1);
        scene.expectSameAsANewDesk();
    }

    void aFileThatIsNoBackupIsRefusedAndTheDeskGoesOn()
    {
        Scene scene;
        QVERIFY(scene.begin());
        const auto missing = waitFor(scene.data().restore(u"/nowhere/daily-2026-01-01.db"_s));
        QVERIFY(!missing);
        QCOMPARE(missing.error().kind, ErrorKind::NotHere);
        QFile text(scene.desk->folder() + u"/text.db"_s);
        QVERIFY(text.open(QIODevice::WriteOnly) && text.write(QByteArray(5000, 'x')) > 0);
        text.close();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^not opened"_s));
        QCOMPARE(waitFor(scene.data().restore(text.fileName())).error().kind, ErrorKind::StoreDamaged);
        QVERIFY(scene.desk->complete(scene.first, u"Дальше"_s));
        QVERIFY(!scene.desk->sync().error);
        QCOMPARE(scene.notes(scene.first), 1);
        QCOMPARE(waitFor(scene.data().backups()).valueOr({}).size(), 1); // the daily one
    }
};

STANKO_STRICT_TEST(TestRestoring)
#include "tst_restoring.moc"
