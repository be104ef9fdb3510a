// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/settingsfile.h"
#include "tests/sync/peoplescene.h"

#include "models/service/intakedesk.h"

#include <QtCore/QDir>

using namespace Stanko;

/// What people change in the account's set-up while a stage, a date and a note wait: named, blocking only what it
/// touches, mended by a choice.
class TestDriftRepair : public QObject
{
    Q_OBJECT

private:
    static Sandbox::Field *field(World &world, qint64 id)
    {
        for (Sandbox::Field &each : world.fields()) {
            if (each.id == id)
                return &each;
        }
        return nullptr;
    }
    static void addField(World &world, qint64 id, const QString &name, const QString &type)
    {
        Sandbox::Field fresh;
        fresh.id = id;
        fresh.name = name;
        fresh.type = type;
        fresh.entity = u"leads"_s;
        world.fields().append(fresh);
    }
    static Sandbox::Pipeline *pipeline(World &world, qint64 id)
    {
        for (Sandbox::Pipeline &each : world.pipelines()) {
            if (each.id == id)
                return &each;
        }
        return nullptr;
    }
    static QStringList codes(PeopleScene &scene, qint64 item)
    {
        QStringList codes;
        const auto choices = waitFor(scene.attention().repairs(item));
        for (const RepairChoice &choice : choices.valueOr({}))
            codes.append(choice.code);
        return codes;
    }

private Q_SLOTS:
    void aRenamedFieldIsFollowed()
    {
        PeopleScene scene;
        QVERIFY(scene.isReady && scene.editAll());
        scene.inAmo([](World &world) {
            field(world, world.wellKnown().nextMaintenance)->name = u"Когда приехать"_s;
            world.fieldsChanged();
        });
        QVERIFY(!scene.desk->sync().error);
        QVERIFY(scene.desk->outbox().isEmpty());
        QVERIFY(scene.desk->attention().isEmpty());
        QCOMPARE(scene.dayOf(scene.job), scene.next);
    }

    void aLostFieldHoldsOnlyItsDates_data()
    {
        QTest::addColumn<bool>("isRetyped");
        QTest::addColumn<bool>("wasEmpty");
        QTest::newRow("deleted") << false << false;
        QTest::newRow("deleted, empty before") << false << true;
        QTest::newRow("retyped") << true << false;
    }
    void aLostFieldHoldsOnlyItsDates()
    {
        QFETCH(bool, isRetyped);
        QFETCH(bool, wasEmpty);
        constexpr qint64 kOther = 799'001;
        constexpr qint64 kFresh = 799'002;
        PeopleScene scene(true);
        QVERIFY(scene.isReady);
        if (wasEmpty) {
            scene.inAmo([&](World &world) { world.setLeadDay(scene.sale, world.wellKnown().nextMaintenance, {}); });
            QVERIFY(!scene.desk->sync().error);
        }
        QVERIFY(scene.editAll());
        scene.inAmo([&](World &world) {
            const qint64 gone = world.wellKnown().nextMaintenance;
            addField(world, kOther, u"Договор до"_s, u"date"_s);
            addField(world, kFresh, u"Дата следующего ТО"_s, u"date"_s);
            if (isRetyped)
                field(world, gone)->type = u"checkbox"_s;
            else
                world.fields().removeIf([gone](const Sandbox::Field &each) { return each.id == gone; });
            world.fieldsChanged();
        });
        const SyncReport report = scene.desk->sync();
        QVERIFY2(!report.error, report.error ? qPrintable(report.error->detail) : "");
        QCOMPARE(report.conflicts, 0);
        QCOMPARE(report.parked, 0);
        QCOMPARE(scene.waiting(), (QStringList{u"next_date queued"_s, u"next_date queued"_s}));
        QCOMPARE(scene.row(u"next_date"_s).intent.error->kind, ErrorKind::Refused); // says what it waits for
        QCOMPARE(scene.stageOf(scene.job), qint64(142));
        QCOMPARE(scene.notesOn(scene.job), 1);
        const auto item = scene.item(AttentionKind::SchemaDrift);
        QVERIFY(item);
        QCOMPARE(item->key, (isRetyped ? u"field_retyped:%1"_s : u"field_missing:%1"_s)
                                .arg(scene.desk->settings.fields.nextMaintenance));
        QCOMPARE(scene.desk->attention().size(), 1); // no broken leads beside it
        // Put off, it blocks as before.
        QVERIFY(waitFor(scene.attention().postpone(item->id, scene.desk->clock->now() + 86'400)));
        QVERIFY(!scene.desk->sync().error);
        QCOMPARE(scene.waiting().size(), 2);

        QCOMPARE(codes(scene, item->id).first(), QString::number(kFresh));
        QVERIFY(!codes(scene, item->id).contains(QString::number(scene.desk->settings.fields.serial)));
        QCOMPARE(waitFor(scene.attention().repair(item->id, u"712641"_s)).error().kind, ErrorKind::BadInput);
        const auto receipt = waitFor(scene.attention().repair(item->id, QString::number(kFresh)));
        QVERIFY(receipt);
        QCOMPARE(receipt->edits, 2);
        QVERIFY(receipt->variables.isEmpty());
        QVERIFY(scene.desk->attention().isEmpty());
        const auto kept = SettingsFile(QDir(scene.desk->folder()).filePath(u"settings.ini"_s)).load();
        QVERIFY(kept && *kept);
        QCOMPARE((*kept)->fields.nextMaintenance, kFresh);
        QCOMPARE((*kept)->fields.serial, scene.desk->settings.fields.serial);
        const SyncReport mended = scene.desk->sync();
        QVERIFY(!mended.error);
        QCOMPARE(mended.conflicts, 0);
        QVERIFY(scene.desk->outbox().isEmpty());
        QVERIFY(!scene.item(AttentionKind::SchemaDrift));
        scene.amo.run([&](World &world) {
            QCOMPARE(world.fieldDay(scene.job, kFresh), scene.next);
            QCOMPARE(world.fieldDay(scene.sale, kFresh), scene.next);
        });
    }

    void withoutASettingsFileTheVariableIsNamed()
    {
        PeopleScene scene;
        QVERIFY(scene.isReady && scene.editAll());
        scene.inAmo([](World &world) {
            const qint64 gone = world.wellKnown().nextMaintenance;
            addField(world, 799'002, u"Дата следующего ТО"_s, u"date"_s);
            world.fields().removeIf([gone](const Sandbox::Field &each) { return each.id == gone; });
            world.fieldsChanged();
        });
        QVERIFY(!scene.desk->sync().error);
        const auto item = scene.item(AttentionKind::SchemaDrift);
        QVERIFY(item);
        const auto receipt = waitFor(scene.attention().repair(item->id, u"799002"_s));
        QVERIFY(receipt);
        QCOMPARE(receipt->variables, QStringList{u"AMOCRM_FIELD_NEXT_MAINTENANCE_ID=799002"_s});
        QVERIFY(scene.item(AttentionKind::SchemaDrift)); // until somebody has set it
        scene.desk->settings.fields.nextMaintenance = 799'002;
        QVERIFY(scene.desk->restart());
        QCOMPARE(scene.desk->sync().conflicts, 0);
        QVERIFY(scene.desk->outbox().isEmpty());
        QVERIFY(scene.desk->attention().isEmpty());
        scene.amo.run([&](World &world) { QCOMPARE(world.fieldDay(scene.job, 799'002), scene.next); });
    }

    void aDeletedStageHoldsOnlyTheMoveToIt()
    {
        PeopleScene scene;
        QVERIFY(scene.isReady && scene.editAll());
        const StatusId gone = scene.stage + 3;
        PipelineId service = 0;
        scene.amo.run([&](World &world) { service = world.wellKnown().servicePipeline; });
        // Not won after all, but put under work: an open stage, which the account's people may delete.
        QVERIFY(waitFor(scene.outbox().amend(scene.row(u"stage"_s).intent.id, stageText({service, gone}))));
        scene.inAmo([&](World &world) {
            pipeline(world, service)->statuses.removeIf([gone](const Sandbox::Status &status) {
                return status.id == gone;
            });
        });
        const SyncReport report = scene.desk->sync();
        QVERIFY(!report.error);
        QCOMPARE(report.parked, 0);
        QCOMPARE(scene.waiting(), QStringList{u"stage queued"_s});
        QCOMPARE(scene.notesOn(scene.job), 1);
        QCOMPARE(scene.dayOf(scene.job), scene.next);
        const auto item = scene.item(AttentionKind::SchemaDrift);
        QVERIFY(item);
        QCOMPARE(item->key, u"stage_missing:%1:%2"_s.arg(service).arg(gone));
        const QString won = stageText({service, kStatusWon});
        QVERIFY(codes(scene, item->id).contains(won));
        QVERIFY(!codes(scene, item->id).contains(stageText({service, kStatusLost})));
        const auto receipt = waitFor(scene.attention().repair(item->id, won));
        QVERIFY(receipt);
        QCOMPARE(receipt->edits, 1);
        QVERIFY(receipt->variables.isEmpty()); // the settings had nothing to do with it
        QVERIFY(scene.desk->attention().isEmpty());
        QVERIFY(!scene.desk->sync().error);
        QVERIFY(scene.desk->outbox().isEmpty());
        QCOMPARE(scene.stageOf(scene.job), qint64(142));
    }

    void aDeletedPipelineHoldsOnlyTheMoveInIt()
    {
        PeopleScene scene(true);
        QVERIFY(scene.isReady && scene.editAll());
        constexpr qint64 kFresh = 8'899'001;
        scene.inAmo([&](World &world) {
            const qint64 gone = world.wellKnown().servicePipeline;
            Sandbox::Pipeline fresh = *pipeline(world, gone);
            fresh.id = kFresh;
            fresh.name = u"Сервис 2027"_s;
            for (Sandbox::Status &status : fresh.statuses) {
                if (status.id > 143)
                    status.id += 1'000'000;
            }
            const qint64 first = fresh.firstOrdinaryStatusId();
            world.pipelines().append(fresh);
            world.moveLead(scene.job, kFresh, first);
            world.pipelines().removeIf([gone](const Sandbox::Pipeline &each) { return each.id == gone; });
        });
        QVERIFY(!scene.desk->sync().error);
        QCOMPARE(scene.waiting(), QStringList{u"stage queued"_s});
        QCOMPARE(scene.notesOn(scene.job), 1);
        QCOMPARE(scene.dayOf(scene.job), scene.next);
        const auto item = scene.item(AttentionKind::SchemaDrift);
        QVERIFY(item);
        QCOMPARE(codes(scene, item->id).first(), QString::number(kFresh)); // those without a role first
        QVERIFY(waitFor(scene.attention().repair(item->id, QString::number(kFresh))));
        const SyncReport mended = scene.desk->sync();
        QVERIFY(!mended.error);
        QCOMPARE(mended.conflicts, 0);
        QCOMPARE(scene.waiting(), QStringList());
        QVERIFY(scene.desk->attention().isEmpty());
        scene.amo.run([&](World &world) {
            QCOMPARE(world.lead(scene.job)->pipelineId, kFresh);
            QCOMPARE(world.lead(scene.job)->statusId, qint64(142));
        });
    }

    void aFiredUserHoldsOnlyWhatWasMeantForThem_data()
    {
        QTest::addColumn<bool>("isGone");
        QTest::newRow("switched off") << false;
        QTest::newRow("not in the list any more") << true;
    }
    void aFiredUserHoldsOnlyWhatWasMeantForThem()
    {
        QFETCH(bool, isGone);
        PeopleScene scene(true);
        QVERIFY(scene.isReady && scene.editAll());
        const UserId manager = scene.desk->settings.responsibleUser;
        scene.inAmo([&](World &world) {
            if (isGone)
                world.users().removeIf([manager](const Sandbox::User &user) { return user.id == manager; });
            for (Sandbox::User &user : world.users())
                user.isActive = user.id != manager;
        });
        QVERIFY(!scene.desk->sync().error);
        QCOMPARE(scene.stageOf(scene.job), qint64(142));
        QCOMPARE(scene.notesOn(scene.job), 1);
        const auto item = scene.item(AttentionKind::SchemaDrift);
        QVERIFY(item);
        QCOMPARE(item->key, u"user_missing:%1"_s.arg(manager));
        NewRequest request;
        request.name = u"Цех"_s;
        request.phone = u"+7 900 000-00-11"_s;
        request.text = u"Не включается"_s;
        QVERIFY(waitFor(scene.desk->desks().intake->createRequest(request)));
        QVERIFY(!scene.desk->sync().error);
        // What is to be done to a lead waits until it is made.
        QCOMPARE(scene.waiting(), (QStringList{u"lead queued"_s, u"note queued"_s, u"name queued"_s}));
        QVERIFY(codes(scene, item->id).contains(QString::number(PeopleScene::kColleague)));
        QVERIFY(!codes(scene, item->id).contains(QString::number(manager)));
        QVERIFY(waitFor(scene.attention().repair(item->id, QString::number(PeopleScene::kColleague))));
        QVERIFY(!scene.item(AttentionKind::SchemaDrift));
        QVERIFY(!scene.desk->sync().error);
        QVERIFY(scene.desk->outbox().isEmpty());
        scene.amo.run([&](World &world) {
            int made = 0;
            for (const Sandbox::Lead &lead : world.leads()) {
                if (lead.id != scene.job && lead.id != scene.sale) {
                    ++made;
                    QCOMPARE(lead.responsibleUserId, PeopleScene::kColleague);
                }
            }
            QCOMPARE(made, 1);
        });
    }
};

QTEST_GUILESS_MAIN(TestDriftRepair)
#include "tst_driftrepair.moc"
