// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/settingsfile.h"
#include "models/service/intakedesk.h"
#include "tests/sync/peoplescene.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

using namespace Stanko;

namespace {

constexpr StatusId kHandedOver = 7'399'001; ///< «Сдано», the end of a job in the service pipeline
constexpr StatusId kPaid = 7'399'002;       ///< «Оплачено», the end of a sale in the main one

Sandbox::Pipeline *pipeline(World &world, PipelineId id)
{
    for (Sandbox::Pipeline &each : world.pipelines()) {
        if (each.id == id)
            return &each;
    }
    return nullptr;
}

void addStage(World &world, PipelineId id, StatusId status, const QString &name)
{
    Sandbox::Status stage;
    stage.id = status;
    stage.name = name;
    stage.sort = 9'000;
    stage.color = u"#c1e0ff"_s;
    pipeline(world, id)->statuses.append(stage);
}

/// A company whose jobs end in «Сдано» and whose sales end in «Оплачено».
struct OwnStages : PeopleScene
{
    explicit OwnStages() : PeopleScene(true)
    {
        amo.run([this](World &world) {
            main = world.wellKnown().mainPipeline;
            service = world.wellKnown().servicePipeline;
            addStage(world, service, kHandedOver, u"Сдано"_s);
            addStage(world, main, kPaid, u"Оплачено"_s);
            world.moveLead(sale, main, kPaid);
            world.advance(5);
        });
        desk->settings.roles.ownSuccess = {{service, kHandedOver}, {main, kPaid}};
        isReady = isReady && desk->restart();
    }
    QList<LeadId> openJobs()
    {
        QList<LeadId> ids;
        for (const JobRow &row : desk->jobs())
            ids.append(row.lead);
        return ids;
    }

    PipelineId main = 0;
    PipelineId service = 0;
};

} // namespace

/// Pipelines whose jobs do not end in amoCRM's own «Успешно реализовано».
class TestSuccessStage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aJobIsDoneInTheStageOfItsPipeline()
    {
        OwnStages scene;
        QVERIFY(scene.isReady && !scene.desk->sync().error);
        QCOMPARE(scene.openJobs(), QList<LeadId>{scene.job});
        QCOMPARE(scene.desk->passports().first().homeLead, scene.sale);
        QVERIFY(scene.desk->complete(scene.job, scene.note));
        QVERIFY(scene.openJobs().isEmpty());
        const SyncReport report = scene.desk->sync();
        QVERIFY(!report.error);
        QCOMPARE(report.conflicts, 0);
        QVERIFY(scene.desk->outbox().isEmpty());
        QCOMPARE(scene.stageOf(scene.job), kHandedOver);
        QCOMPARE(scene.notesOn(scene.job), 1);
        // Done once is done: by us, or by people in amoCRM.
        QCOMPARE(scene.desk->complete(scene.job, scene.note).error().kind, ErrorKind::AlreadyDone);
        scene.inAmo([&](World &world) { world.moveLead(scene.job, scene.service, scene.stage); });
        QVERIFY(!scene.desk->sync().error);
        QCOMPARE(scene.openJobs(), QList<LeadId>{scene.job});
        scene.inAmo([&](World &world) { world.moveLead(scene.job, scene.service, kHandedOver); });
        QVERIFY(!scene.desk->sync().error);
        QVERIFY(scene.openJobs().isEmpty());
        QVERIFY(scene.desk->attention().isEmpty());
    }

    void aSaleRegistersInTheStageOfTheMainPipeline()
    {
        OwnStages scene;
        QVERIFY(scene.isReady);
        LeadId unnamed = 0;
        LeadId sold = 0;
        scene.inAmo([&](World &world) {
            Sandbox::NewLead lead;
            lead.statusId = kPaid;
            lead.serial = u"K20-5"_s;
            lead.model = u"VMC850"_s;
            sold = world.addLead(lead);
            lead.serial.clear();
            unnamed = world.addLead(lead);
            lead.statusId = 142; // closed, but not what the company calls sold
            world.addLead(lead);
            lead.serial = u"K20-6"_s;
            world.addLead(lead);
        });
        QVERIFY(!scene.desk->sync().error);
        const QList<PassportRow> machines = scene.desk->passports(u"K20-"_s);
        QCOMPARE(machines.size(), 1);
        QCOMPARE(machines.first().homeLead, sold);
        const QList<AttentionItem> asked = scene.desk->attention();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().kind, AttentionKind::WonWithoutSerial);
        QCOMPARE(asked.first().lead, unnamed);
        // A new request begins before the end.
        NewRequest request;
        request.name = u"Не включается"_s;
        QVERIFY(waitFor(scene.desk->desks().intake->createRequest(request)));
        QVERIFY(!scene.desk->sync().error);
        QVERIFY(scene.desk->outbox().isEmpty());
        QCOMPARE(scene.openJobs().size(), 2);
    }

    void aDeletedEndIsReplacedInItsPipelineAlone()
    {
        OwnStages scene;
        QVERIFY(scene.isReady && !scene.desk->sync().error);
        QVERIFY(scene.desk->complete(scene.job, scene.note));
        scene.inAmo([&](World &world) {
            pipeline(world, scene.service)->statuses.removeIf([](const Sandbox::Status &each) {
                return each.id == kHandedOver;
            });
        });
        QVERIFY(!scene.desk->sync().error);
        QCOMPARE(scene.waiting(), QStringList{u"stage queued"_s});
        const auto item = scene.item(AttentionKind::SchemaDrift);
        QVERIFY(item);
        QCOMPARE(item->key, u"stage_missing:%1:%2"_s.arg(scene.service).arg(kHandedOver));
        const auto choices = waitFor(scene.attention().repairs(item->id));
        const QString won = stageText({scene.service, kStatusWon});
        QVERIFY(choices);
        QCOMPARE(choices->first().code, won);
        QCOMPARE(waitFor(scene.attention().repair(item->id, won))->edits, 1);
        QVERIFY(scene.desk->attention().isEmpty());
        QVERIFY(!scene.desk->sync().error);
        QCOMPARE(scene.waiting(), QStringList());
        QCOMPARE(scene.stageOf(scene.job), qint64(kStatusWon));
        QVERIFY(scene.openJobs().isEmpty());
        const auto kept = SettingsFile(QDir(scene.desk->folder()).filePath(u"settings.ini"_s)).load();
        QVERIFY(kept && *kept);
        QCOMPARE((*kept)->roles.ownSuccess, (QHash<PipelineId, StatusId>{{scene.main, kPaid}}));
        QCOMPARE((*kept)->roles.success, kStatusWon);
    }

    void whatIsRenamedIsFollowedAndTold()
    {
        OwnStages scene;
        QVERIFY(scene.isReady && !scene.desk->sync().error);
        scene.inAmo([&](World &world) {
            for (Sandbox::Field &each : world.fields()) {
                if (each.id == world.wellKnown().serial)
                    each.name = u"Номер станка"_s;
            }
            world.fieldsChanged();
            Sandbox::Pipeline *service = pipeline(world, scene.service);
            service->name = u"Выезды"_s;
            for (Sandbox::Status &each : service->statuses) {
                if (each.id == scene.stage)
                    each.name = u"Свежая"_s;
            }
            for (Sandbox::User &each : world.users()) {
                if (each.id == PeopleScene::kColleague)
                    each.name = u"Чернова Мария"_s;
                each.isActive = each.id != scene.desk->settings.responsibleUser;
            }
            world.editLead(scene.job, [](Sandbox::Lead &lead) { lead.responsibleUserId = PeopleScene::kColleague; });
        });
        QVERIFY(!scene.desk->sync().error);
        const QList<JobRow> jobs = scene.desk->jobs();
        QCOMPARE(jobs.size(), 1);
        QVERIFY2(jobs.first().stageName.contains(u"Свежая"_s), qPrintable(jobs.first().stageName));
        QVERIFY(jobs.first().engineer.contains(u"Чернова"_s));
        QStringList told;
        const auto tell = [&] {
            told.clear();
            for (const ExchangeLine &line : scene.desk->desks().sync->exchangeLog()) {
                if (line.found) {
                    told.append(schemaThingName(line.found->thing) + u' ' + schemaChangeName(line.found->change) +
                                u' ' + line.found->before + u" > "_s + line.found->after);
                }
            }
            told.sort();
        };
        tell();
        QCOMPARE(told.filter(u"field renamed"_s).size(), 1);
        QVERIFY(told.filter(u"field renamed"_s).first().endsWith(u"> Номер станка"_s));
        QCOMPARE(told.filter(u"pipeline renamed"_s).size(), 1);
        QCOMPARE(told.filter(u"stage renamed"_s).size(), 1);
        QCOMPARE(told.filter(u"user renamed  > "_s).size(), 1); // a person's name is told to nobody
        QCOMPARE(told.filter(u"user disabled"_s).size(), 1);
        // The one who was switched off is asked about, and no longer when back.
        QCOMPARE(scene.desk->attention().size(), 1);
        QCOMPARE(scene.desk->attention().first().kind, AttentionKind::SchemaDrift);
        QVERIFY(!scene.desk->sync().error);
        const qsizetype before = told.size();
        tell();
        QCOMPARE(told.size(), before);
        scene.inAmo([](World &world) {
            for (Sandbox::User &each : world.users())
                each.isActive = true;
        });
        QVERIFY(!scene.desk->sync().error);
        QVERIFY(scene.desk->attention().isEmpty());
        tell();
        QCOMPARE(told.filter(u"user enabled"_s).size(), 1);
        QCOMPARE(told.size(), before + 1);
    }

    void otherSettingsEndTheQuestionAtOnce()
    {
        OwnStages scene;
        QVERIFY(scene.isReady && !scene.desk->sync().error);
        QVERIFY(scene.desk->complete(scene.job, scene.note));
        scene.inAmo([&](World &world) {
            pipeline(world, scene.service)->statuses.removeIf([](const Sandbox::Status &each) {
                return each.id == kHandedOver;
            });
        });
        QVERIFY(!scene.desk->sync().error);
        QVERIFY(scene.item(AttentionKind::SchemaDrift));
        // Not by the repair, but in the settings.
        AccountSettings other = scene.desk->settings;
        other.roles.ownSuccess.remove(scene.service);
        QFile file(QDir(scene.desk->folder()).filePath(u"other.env"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QStringList lines = changedVariables({}, other);
        for (const QString &line : lines)
            file.write(line.toUtf8() + '\n');
        file.close();
        const auto taken = waitFor(scene.desk->desks().setup->importEnv(file.fileName()));
        QVERIFY2(taken, taken ? "" : qPrintable(taken.error().detail));
        QTRY_VERIFY(!scene.item(AttentionKind::SchemaDrift));
        QCOMPARE(std::get<StageEdit>(scene.row(u"stage"_s).intent.edit).target, (Stage{scene.service, kStatusWon}));
        QVERIFY(!scene.desk->sync().error);
        QCOMPARE(scene.waiting(), QStringList());
        QCOMPARE(scene.stageOf(scene.job), qint64(kStatusWon));
    }
};

QTEST_GUILESS_MAIN(TestSuccessStage)
#include "tst_successstage.moc"
