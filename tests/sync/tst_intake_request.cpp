// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/requestscene.h"

using namespace Stanko;
using namespace Stanko::RequestTesting;

/// New requests against the practice amoCRM: whatever happens on the way, the account ends with one lead, one contact,
/// one note and a clean name.
class TestIntakeRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestReachesAmocrmWithMinimalPayloads()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        NewRequest request = newClient();
        request.serial = u"vc 24 0417"_s; // any spelling
        request.urgency = Urgency::MachineDown;
        request.photos = {u"шпиндель.jpg"_s};
        request.price = u"48 700,50 ₽"_s;
        const auto receipt = create(*scene->desk, request);
        QVERIFY(receipt);
        QCOMPARE(receipt->intents.size(), 3);
        const QList<JobRow> before = scene->desk->jobs();
        QCOMPARE(before.size(), 1); // here at once
        QVERIFY(isLocalLead(before.first().lead));
        QCOMPARE(before.first().serial, u"VC-24-0417"_s);
        QCOMPARE(before.first().customer, u"Иван Новый"_s);

        const SyncReport report = scene->desk->push();
        QVERIFY2(!report.error, report.error ? qPrintable(report.error->detail) : "");
        QCOMPARE(report.pushed, 3);
        QCOMPARE(report.waiting, 0);
        const LeadId lead = onlyLead(*scene);
        QVERIFY(lead != 0);
        QCOMPARE(nameOf(*scene, lead), kText);
        scene->amo.run([&](World &world) {
            const auto &writes = world.log().writes();
            QCOMPARE(writes.size(), 3);
            const QJsonArray made = QJsonDocument::fromJson(writes.at(0).body).array();
            QCOMPARE(made.size(), 1);
            const QJsonObject item = made.first().toObject();
            QCOMPARE(sortedKeys(item),
                     (QStringList{u"_embedded"_s, u"custom_fields_values"_s, u"name"_s, u"pipeline_id"_s, u"price"_s,
                                  u"responsible_user_id"_s, u"status_id"_s}));
            QCOMPARE(item.value(u"price"_s), QJsonValue(48700));
            QVERIFY(item.value(u"name"_s).toString().startsWith(kText + u" · SD-"_s));
            QCOMPARE(item.value(u"pipeline_id"_s).toInteger(), world.wellKnown().mainPipeline);
            const QJsonObject embedded = item.value(u"_embedded"_s).toObject();
            QCOMPARE(sortedKeys(embedded), (QStringList{u"contacts"_s, u"tags"_s}));
            QCOMPARE(embedded.value(u"tags"_s).toArray(), (QJsonArray{QJsonObject{{u"name"_s, u"Срочно"_s}}}));
            const QJsonObject contact = embedded.value(u"contacts"_s).toArray().first().toObject();
            QCOMPARE(sortedKeys(contact), (QStringList{u"custom_fields_values"_s, u"name"_s}));
            QCOMPARE(world.fieldText(lead, world.wellKnown().serial), u"VC-24-0417"_s);
            QCOMPARE(world.fieldText(lead, world.wellKnown().model), u"VMC850"_s);
            QCOMPARE(world.fieldText(lead, world.wellKnown().telegram), u"777000"_s);
            const QJsonObject rename = QJsonDocument::fromJson(writes.at(2).body).object();
            QCOMPARE(rename, (QJsonObject{{u"name"_s, kText}}));
        });
        const QStringList notes = notesOf(*scene, lead);
        QCOMPARE(notes.size(), 1);
        for (const QString &line :
             {u"Что случилось: Не греется шпиндель"_s, u"Клиент: Иван Новый"_s, u"Телефон: +7 (999) 111-22-33"_s,
              u"Станок: VMC850 VC-24-0417"_s, u"Срочность: срочно, станок стоит"_s, u"Источник: звонок"_s,
              u"Фото: шпиндель.jpg"_s})
            QVERIFY2(notes.first().split(u'\n').contains(line), qPrintable(notes.first()));
        QVERIFY(notes.first().section(u'\n', -1).startsWith(u"SD-"_s));

        QCOMPARE(scene->desk->jobs().size(), 1);
        QCOMPARE(scene->desk->jobs().first().lead, lead); // under its own number now
        QCOMPARE(scene->desk->jobs().first().customer, u"Иван Новый"_s);
        QVERIFY(!scene->desk->sync().error);
        QCOMPARE(scene->desk->jobs().size(), 1);
        QCOMPARE(scene->desk->card(u"VC-24-0417"_s).openJobs.size(), 1);
    }

    void leavesOutWhatNobodySaid()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        NewRequest request;
        request.name = u"Test"_s;
        QVERIFY(create(*scene->desk, request));
        QCOMPARE(scene->desk->push().pushed, 3);
        scene->amo.run([&](World &world) {
            const QJsonObject item = QJsonDocument::fromJson(world.log().writes().at(0).body).array()[0].toObject();
            QCOMPARE(sortedKeys(item), (QStringList{u"_embedded"_s, u"name"_s, u"pipeline_id"_s,
                                                    u"responsible_user_id"_s, u"status_id"_s}));
            const QJsonObject embedded = item.value(u"_embedded"_s).toObject();
            QCOMPARE(embedded.value(u"contacts"_s).toArray(), (QJsonArray{QJsonObject{{u"name"_s, u"Test"_s}}}));
            QCOMPARE(embedded.value(u"tags"_s).toArray(), (QJsonArray{QJsonObject{{u"name"_s, u"Сервис"_s}}}));
        });
        QVERIFY(onlyLead(*scene, u"Заявка: Test"_s) != 0);
    }

    void aContactIsReusedWhateverTheNotation_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("stored");
        QTest::addColumn<bool>("isSynced");
        const QString shown = u"+7 (000) 000-00-02"_s;
        QTest::newRow("as stored") << shown << shown << true;
        QTest::newRow("trunk eight") << u"80000000002"_s << shown << true;
        QTest::newRow("blanks") << u"8 000 000 00 02"_s << shown << true;
        QTest::newRow("never synced") << u"8 000 000 00 02"_s << shown << false;
        QTest::newRow("stored in another way") << shown << u"8-000-000-00-02"_s << false;
    }
    void aContactIsReusedWhateverTheNotation()
    {
        QFETCH(QString, typed);
        QFETCH(QString, stored);
        QFETCH(bool, isSynced);
        auto scene = makeScene(false);
        QVERIFY(scene);
        qint64 twin = 0;
        scene->amo.run([&](World &world) {
            world.editContact(scene->person,
                              [&](Sandbox::Contact &contact) { contact.fields.first().values.first().text = stored; });
            twin = world.addContact(u"Тёзка"_s, shownTwin());
        });
        QVERIFY(!isSynced || !scene->desk->sync().error);
        const int before = contacts(*scene);
        NewRequest request = newClient();
        request.phone = typed;
        QVERIFY(create(*scene->desk, request));
        QCOMPARE(scene->desk->push().pushed, 3);
        QCOMPARE(contacts(*scene), before);
        scene->amo.run([&](World &world) {
            const Sandbox::Lead *lead = world.lead(onlyLeadIn(world));
            QVERIFY(lead);
            QCOMPARE(lead->contacts.size(), 1);
            QCOMPARE(lead->contacts.first().id, std::min(scene->person, twin)); // every desk chooses the same one
        });
    }

    void lostAnswersLeaveExactlyOneLead_data()
    {
        QTest::addColumn<Fault>("kind");
        QTest::addColumn<QString>("verb");
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("count");
        const auto row = [](const char *name, Fault kind, const char *verb, const QString &path, int count) {
            QTest::newRow(name) << kind << QString::fromLatin1(verb) << path << count;
        };
        row("made, answer lost", Fault::ApplyThenLose, "POST", kComplex, 1);
        row("made, answers lost twice", Fault::ApplyThenLose, "POST", kComplex, 2);
        row("never arrived", Fault::Reset, "POST", kComplex, 1);
        row("never arrived, twice", Fault::Reset, "POST", kComplex, 2);
        row("cut in the middle", Fault::CutBody, "POST", kComplex, 1);
        row("no JSON", Fault::BadJson, "POST", kComplex, 1);
        row("a web page", Fault::Html, "POST", kComplex, 1);
        row("no content", Fault::NoContent, "POST", kComplex, 1);
        row("server error", Fault::Status, "POST", kComplex, 1);
        row("server errors", Fault::Status, "POST", kComplex, 3);
        row("made, cannot be read back", Fault::Reset, "GET", u"^/api/v4/leads/\\d+"_s, 2);
        row("made, answer lost, list down", Fault::Status, "GET", u"^/api/v4/leads\\?"_s, 2);
        row("contact search down", Fault::Status, "GET", u"^/api/v4/contacts\\?"_s, 1);
        row("note made, answer lost", Fault::ApplyThenLose, "POST", kNotes, 1);
        row("note never arrived", Fault::Reset, "POST", kNotes, 1);
        row("renamed, answer lost", Fault::ApplyThenLose, "PATCH", kAnyLead, 1);
        row("not renamed, answer lost", Fault::Reset, "PATCH", kAnyLead, 2);
        row("every write applied, every answer lost", Fault::ApplyThenLose, "", kAnyLead, 3);
    }
    void lostAnswersLeaveExactlyOneLead()
    {
        QFETCH(Fault, kind);
        QFETCH(QString, verb);
        QFETCH(QString, path);
        QFETCH(int, count);
        auto scene = makeScene();
        QVERIFY(scene);
        const int before = contacts(*scene);
        QVERIFY(create(*scene->desk, newClient()));
        if (verb.isEmpty()) {
            fault(*scene, kind, u"POST"_s, path, count);
            fault(*scene, kind, u"PATCH"_s, path, count);
        } else {
            fault(*scene, kind, verb, path, count);
            if (path.startsWith(u"^/api/v4/leads\\"_s))
                fault(*scene, Fault::ApplyThenLose, u"POST"_s, kComplex, 1);
        }
        scene->desk->push();
        QVERIFY(scene->desk->restart()); // whatever was unclear must be clear from the disk alone
        scene->desk->sync();
        heal(*scene);
        const SyncReport last = scene->desk->sync();
        QVERIFY2(!last.error, last.error ? qPrintable(last.error->detail) : "");
        QCOMPARE(last.waiting, 0);
        QCOMPARE(last.parked, 0);
        QCOMPARE(last.conflicts, 0);
        verifyOneRequest(*scene, before);
    }

    void aPulledLeadIsTheOneWhoseAnswerWasLost()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        const int before = contacts(*scene);
        QVERIFY(create(*scene->desk, newClient()));
        fault(*scene, Fault::ApplyThenLose, u"POST"_s, kComplex, 1);
        // The look for it fails, the pull that follows does not.
        fault(*scene, Fault::Status, u"GET"_s, u"^/api/v4/leads\\?.*order(\\[|%5B)id"_s, 50);
        scene->desk->push();
        QCOMPARE(scene->desk->jobs().size(), 1);
        QVERIFY(isLocalLead(scene->desk->jobs().first().lead));
        scene->desk->sync();
        const QList<JobRow> jobs = scene->desk->jobs();
        QCOMPARE(jobs.size(), 1);
        QVERIFY(!isLocalLead(jobs.first().lead));
        heal(*scene);
        QCOMPARE(scene->desk->sync().waiting, 0);
        verifyOneRequest(*scene, before);
    }

    void aDeskThatNeverSyncedCanSend_data()
    {
        QTest::addColumn<bool>("isLost");
        QTest::newRow("at once") << false;
        QTest::newRow("answer lost") << true;
    }
    void aDeskThatNeverSyncedCanSend()
    {
        QFETCH(bool, isLost);
        auto scene = makeScene(false);
        QVERIFY(scene);
        const int before = contacts(*scene);
        const auto receipt = create(*scene->desk, newClient());
        QVERIFY(receipt);
        QCOMPARE(scene->desk->jobs().first().stageName, QString()); // nobody knows the stages yet
        Completion completion;
        completion.lead = scene->desk->jobs().first().lead;
        completion.note = u"по телефону"_s;
        completion.doneOn = scene->desk->clock->today(QTimeZone::utc()); // nor the account's zone
        const auto completed = waitFor(scene->desk->desks().jobs->complete(completion));
        QVERIFY(completed);
        QVERIFY(waitFor(scene->desk->desks().jobs->undo(completed->group)));
        if (isLost)
            fault(*scene, Fault::ApplyThenLose, u"POST"_s, kComplex, 1);
        const SyncReport report = scene->desk->push();
        QVERIFY2(!report.error, report.error ? qPrintable(report.error->detail) : "");
        QVERIFY(!scene->desk->sync().error);
        verifyOneRequest(*scene, before);
    }

    void aJobMadeAndDoneOfflineGoesOutInOrder()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        const quint16 port = scene->amo.port();
        scene->amo.runServer([](Sandbox::SandboxServer &server) { server.stop(); });
        QVERIFY(create(*scene->desk, newClient()));
        const LeadId local = scene->desk->jobs().first().lead;
        QVERIFY(scene->desk->complete(local, u"Заменён датчик"_s));
        QCOMPARE(scene->desk->jobs().size(), 0);
        const SyncReport offline = scene->desk->sync();
        QVERIFY(offline.error);
        QCOMPARE(offline.waiting, 5);
        QVERIFY(scene->desk->restart());
        scene->amo.runServer([port](Sandbox::SandboxServer &server) { QVERIFY(server.start(u"127.0.0.1"_s, port)); });
        const SyncReport online = scene->desk->sync();
        QVERIFY2(!online.error, online.error ? qPrintable(online.error->detail) : "");
        QCOMPARE(online.waiting, 0);
        const LeadId lead = onlyLead(*scene);
        QCOMPARE(nameOf(*scene, lead), kText);
        scene->amo.run([&](World &world) { QCOMPARE(world.lead(lead)->statusId, qint64(142)); });
        QCOMPARE(notesOf(*scene, lead).size(), 2);
        // «Вернуть в работу» finds the stage it had, although the journal line names the local lead.
        QVERIFY(waitFor(scene->desk->desks().jobs->reopen(lead)));
        QVERIFY(!scene->desk->sync().error);
        QCOMPARE(scene->desk->jobs().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestIntakeRequest)
#include "tst_intake_request.moc"
