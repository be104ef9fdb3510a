// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/service/clock.h"
#include "models/service/intakedesk.h"
#include "tests/support/testdesk.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>
#include <functional>

using namespace Stanko;
using namespace Qt::StringLiterals;
using Fault = Stanko::Sandbox::FaultRule::Kind;
using Stanko::Sandbox::World;

namespace {
const QString kText = u"Не греется шпиндель"_s;
const QString kComplex = u"^/api/v4/leads/complex"_s;
const QString kNotes = u"/notes"_s;
const QString kAnyLead = u"^/api/v4/leads"_s;
} // namespace

/// New requests against the practice amoCRM: whatever happens on the way, the account ends with one lead, one contact,
/// one note and a clean name.
class TestIntakeRequest : public QObject
{
    Q_OBJECT

private:
    struct Scene
    {
        Sandbox::SandboxThread amo;
        std::unique_ptr<TestDesk> desk;
        qint64 person = 0;
        LeadId sale = 0;
    };

    /// A machine sold last year to a client with a phone.
    static std::unique_ptr<Scene> makeScene(bool isSynced = true)
    {
        auto scene = std::make_unique<Scene>();
        scene->amo.run([&](World &world) {
            scene->person = world.addContact(u"Клиент"_s, u"+7 (000) 000-00-02"_s);
            Sandbox::NewLead sale;
            sale.statusId = 142;
            sale.createdAt = world.now() - 400 * 24 * 3600; // long ago: no duplicate of what comes in now
            sale.serial = u"VC-24-0417"_s;
            sale.model = u"VMC850"_s;
            sale.telegram = u"777000"_s;
            sale.contactId = scene->person;
            scene->sale = world.addLead(sale);
            world.advance(5);
        });
        scene->desk = std::make_unique<TestDesk>(scene->amo);
        if (!scene->desk->open() || (isSynced && scene->desk->sync().error))
            return nullptr;
        scene->amo.run([](World &world) { world.log().clear(); });
        return scene;
    }

    static NewRequest newClient()
    {
        NewRequest request;
        request.name = u"Иван Новый"_s;
        request.phone = u"8 (999) 111-22-33"_s;
        request.text = kText;
        request.source = u"звонок"_s;
        return request;
    }

    static Result<EditReceipt> create(TestDesk &desk, const NewRequest &request)
    {
        return waitFor(desk.desks().intake->createRequest(request));
    }

    static void fault(Scene &scene, Fault kind, const QString &verb, const QString &path, int count)
    {
        scene.amo.run([&](World &world) { world.faults().add(kind, verb, path, count); });
    }

    static void heal(Scene &scene)
    {
        scene.amo.run([](World &world) { world.faults().clear(); });
    }

    /// The only lead whose name contains \a text; 0 when there is none or more than one.
    static LeadId onlyLead(Scene &scene, const QString &text = kText)
    {
        QList<LeadId> found;
        scene.amo.run([&](World &world) {
            for (const Sandbox::Lead &lead : world.leads()) {
                if (lead.name.contains(text) && !lead.isDeleted)
                    found.append(lead.id);
            }
        });
        return found.size() == 1 ? found.first() : 0;
    }

    static QString nameOf(Scene &scene, LeadId lead)
    {
        QString name;
        scene.amo.run([&](World &world) { name = world.lead(lead) ? world.lead(lead)->name : QString(); });
        return name;
    }

    static QStringList notesOf(Scene &scene, LeadId lead)
    {
        QStringList texts;
        scene.amo.run([&](World &world) {
            for (const Sandbox::Note &note : world.notesOf(lead))
                texts.append(note.params.value(u"text"_s).toString());
        });
        return texts;
    }

    static int contacts(Scene &scene)
    {
        int count = 0;
        scene.amo.run([&](World &world) { count = int(world.contacts().size()); });
        return count;
    }

    static QStringList sortedKeys(const QJsonObject &object) { return object.keys(); }

    /// Whatever went wrong before: one of everything, and nothing left to do.
    static void verifyOneRequest(Scene &scene, int contactsBefore)
    {
        const LeadId lead = onlyLead(scene);
        QVERIFY(lead != 0);
        QCOMPARE(nameOf(scene, lead), kText);
        QCOMPARE(notesOf(scene, lead).size(), 1);
        QCOMPARE(contacts(scene), contactsBefore + 1);
        QCOMPARE(scene.desk->outbox().size(), 0);
        const QList<JobRow> jobs = scene.desk->jobs();
        QCOMPARE(jobs.size(), 1);
        QCOMPARE(jobs.first().lead, lead);
        QCOMPARE(jobs.first().customer, u"Иван Новый"_s);
        QVERIFY(!jobs.first().hasUnsentEdit);
    }

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

    void undoTakesAllOfItBack()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        const auto receipt = create(*scene->desk, newClient());
        QVERIFY(receipt);
        QVERIFY(scene->desk->complete(scene->desk->jobs().first().lead, u"Сделано"_s));
        QVERIFY(waitFor(scene->desk->desks().jobs->undo(receipt->group)));
        QCOMPARE(scene->desk->outbox().size(), 0);
        JobQuery all;
        all.includeClosed = true;
        const auto jobs = waitFor(scene->desk->desks().jobs->list(all));
        QVERIFY(jobs);
        for (const JobRow &row : std::as_const(jobs->rows))
            QVERIFY(!isLocalLead(row.lead));
        QVERIFY(waitFor(scene->desk->desks().intake->suggestClients(u"Новый"_s, 5)).value().isEmpty());
        QVERIFY(!scene->desk->sync().error);
        scene->amo.run([](World &world) { QCOMPARE(world.log().writes().size(), 0); });

        const auto again = create(*scene->desk, newClient());
        QVERIFY(again);
        QVERIFY(waitFor(scene->desk->desks().outbox->cancel(again->intents.first())));
        QCOMPARE(scene->desk->outbox().size(), 0);
        QCOMPARE(scene->desk->jobs().size(), 0);
        const auto sent = create(*scene->desk, newClient());
        QCOMPARE(scene->desk->push().pushed, 3);
        QCOMPARE(waitFor(scene->desk->desks().jobs->undo(sent->group)).error().kind, ErrorKind::AlreadyDone);
    }

    void aRefusedRequestHoldsItsNoteAndCanBeTakenBack()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        scene->amo.run([&](World &world) {
            Sandbox::FaultRule rule;
            rule.method = u"POST"_s;
            rule.path = QRegularExpression(kComplex);
            rule.code = 400;
            world.faults().add(rule);
        });
        const auto receipt = create(*scene->desk, newClient());
        QVERIFY(receipt);
        const SyncReport report = scene->desk->push();
        QCOMPARE(report.parked, 1);
        QCOMPARE(report.waiting, 2);
        QCOMPARE(report.pushed, 0);
        heal(*scene);
        scene->desk->push();
        QCOMPARE(onlyLead(*scene), 0);
        QVERIFY(waitFor(scene->desk->desks().outbox->cancel(receipt->intents.first())));
        QCOMPARE(scene->desk->outbox().size(), 0);
        QCOMPARE(scene->desk->jobs().size(), 0);
    }

    void twoDesksShareTheContactButNotTheRequest()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        TestDesk other(scene->amo);
        QVERIFY(other.open());
        QVERIFY(!other.sync().error);
        const int before = contacts(*scene);
        NewRequest second = newClient();
        second.text = u"Стучит револьвер"_s;
        second.phone = u"+79991112233"_s;
        QVERIFY(create(*scene->desk, newClient()));
        QVERIFY(create(other, second));
        QVERIFY(!scene->desk->push().error);
        QVERIFY(!other.push().error);
        QVERIFY(onlyLead(*scene) != 0);
        QVERIFY(onlyLead(*scene, second.text) != 0);
        QCOMPARE(contacts(*scene), before + 1);
        QVERIFY(!scene->desk->sync().error);
        QVERIFY(!other.sync().error);
        QCOMPARE(scene->desk->jobs().size(), 2);
        QCOMPARE(other.jobs().size(), 2);
    }

    void peopleMayEditAroundTheMarker()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        QVERIFY(create(*scene->desk, newClient()));
        fault(*scene, Fault::ApplyThenLose, u"POST"_s, kComplex, 1);
        fault(*scene, Fault::Status, u"GET"_s, u"^/api/v4/leads\\?"_s, -1);
        QVERIFY(scene->desk->push().error);
        heal(*scene);
        const LeadId lead = onlyLead(*scene);
        scene->amo.run([&](World &world) {
            // Somebody is quicker: a new front, and back into the inbox.
            const Sandbox::Pipeline *main = world.pipeline(world.wellKnown().mainPipeline);
            world.editLead(lead, [&](Sandbox::Lead &row) {
                row.name = u"Срочно! "_s + row.name;
                row.statusId = main->unsortedStatusId();
            });
        });
        const SyncReport report = scene->desk->sync();
        QVERIFY2(!report.error, report.error ? qPrintable(report.error->detail) : "");
        QCOMPARE(report.waiting + report.conflicts + report.parked, 0);
        QCOMPARE(onlyLead(*scene), lead);
        QCOMPARE(nameOf(*scene, lead), u"Срочно! "_s + kText);
    }

    void aMissingFieldKeepsTheRequestHere()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        Sandbox::Field serial;
        scene->amo.run([&](World &world) {
            for (const Sandbox::Field &field : std::as_const(world.fields())) {
                if (field.id == world.wellKnown().serial)
                    serial = field;
            }
            world.fields().removeIf([&](const Sandbox::Field &field) { return field.id == serial.id; });
            world.fieldsChanged();
        });
        scene->desk->sync(); // sees that the field is gone
        NewRequest request = newClient();
        request.serial = u"VC-24-0417"_s;
        QVERIFY(create(*scene->desk, request));
        scene->amo.run([](World &world) { world.log().clear(); });
        QCOMPARE(scene->desk->sync().waiting, 3);
        scene->amo.run([](World &world) { QCOMPARE(world.log().writes().size(), 0); });
        scene->amo.run([&](World &world) {
            world.fields().append(serial);
            world.fieldsChanged();
        });
        QCOMPARE(scene->desk->sync().waiting, 0);
        QVERIFY(onlyLead(*scene) != 0);
    }

    void wrongInputNamesItsMember_data()
    {
        QTest::addColumn<NewRequest>("request");
        QTest::addColumn<QString>("member");
        const auto row = [](const char *name, const QString &member, const std::function<void(NewRequest &)> &spoil) {
            NewRequest request = newClient();
            spoil(request);
            QTest::newRow(name) << request << member;
        };
        row("nobody", u"name"_s, [](NewRequest &r) { r.name.clear(), r.phone.clear(); });
        row("no phone", u"phone"_s, [](NewRequest &r) { r.phone = u"перезвонить"_s; });
        row("half a phone", u"phone"_s, [](NewRequest &r) { r.phone = u"8 999 111"_s; });
        row("no serial", u"serial"_s, [](NewRequest &r) { r.serial = u"- -"_s; });
        row("no price", u"price"_s, [](NewRequest &r) { r.price = u"дорого"_s; });
        row("negative price", u"price"_s, [](NewRequest &r) { r.price = u"-5"_s; });
        row("long name", u"name"_s, [](NewRequest &r) { r.name = QString(251, u'я'); });
        row("long text", u"text"_s, [](NewRequest &r) { r.text = QString(10'001, u'я'); });
        row("long source", u"source"_s, [](NewRequest &r) { r.source = QString(251, u'я'); });
    }
    void wrongInputNamesItsMember()
    {
        QFETCH(NewRequest, request);
        QFETCH(QString, member);
        auto scene = makeScene(false);
        QVERIFY(scene);
        const auto made = create(*scene->desk, request);
        QVERIFY(!made);
        QCOMPARE(made.error().kind, ErrorKind::BadInput);
        QCOMPARE(made.error().detail, member);
        QCOMPARE(scene->desk->outbox().size(), 0);
        QCOMPARE(scene->desk->jobs().size(), 0);
    }

    void theMachineGivesItsClient()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        NewRequest request;
        request.serial = u"VC-24-0417"_s;
        const auto preview = waitFor(scene->desk->desks().intake->previewRequest(request));
        QVERIFY(preview);
        QCOMPARE(preview->contact.id, scene->person);
        QCOMPARE(preview->contact.name, u"Клиент"_s);
        QCOMPARE(preview->model, u"VMC850"_s);
        QCOMPARE(preview->leadName, u"Заявка: Клиент"_s);
        QVERIFY(preview->tags.isEmpty());
        const int before = contacts(*scene);
        QVERIFY(create(*scene->desk, request));
        QCOMPARE(scene->desk->push().pushed, 3);
        QCOMPARE(contacts(*scene), before);
        // An unknown serial is taken as typed, and the request counts as one about a machine.
        request.serial = u"Новый-1"_s;
        const auto unknown = waitFor(scene->desk->desks().intake->previewRequest(request));
        QVERIFY(unknown);
        QCOMPARE(unknown->serial, u"Новый-1"_s);
        QVERIFY(unknown->tags.isEmpty());
        QVERIFY(waitFor(scene->desk->desks().intake->previewRequest({}))); // nothing typed yet
    }

    void duplicatesAreShownNotMerged()
    {
        auto scene = makeScene();
        QVERIFY(scene);
        QVERIFY(create(*scene->desk, newClient()));
        NewRequest request = newClient();
        request.phone = u"+7 999 1112233"_s;
        request.text = u"Ещё раз"_s;
        auto preview = waitFor(scene->desk->desks().intake->previewRequest(request));
        QVERIFY(preview);
        QCOMPARE(preview->duplicates.size(), 1); // not sent yet, and seen all the same
        QVERIFY(isLocalLead(preview->duplicates.first().lead));
        QCOMPARE(preview->duplicates.first().reasons, QList<DuplicateReason>{DuplicateReason::SamePhone});
        QVERIFY(!scene->desk->sync().error);
        NewRequest machine;
        machine.name = u"Другой"_s;
        machine.serial = u"VC-24-0417"_s;
        machine.text = u"Течёт"_s;
        QVERIFY(create(*scene->desk, machine));
        QVERIFY(create(*scene->desk, request));
        QVERIFY(!scene->desk->sync().error);
        const auto hits = waitFor(scene->desk->desks().intake->duplicates(onlyLead(*scene, request.text)));
        QVERIFY(hits);
        QCOMPARE(hits->size(), 1);
        QCOMPARE(hits->first().lead, onlyLead(*scene));
        QVERIFY(hits->first().isOpen);
        preview = waitFor(scene->desk->desks().intake->previewRequest(machine));
        QVERIFY(preview);
        QCOMPARE(preview->openJobs.size(), 1);
        QVERIFY(std::any_of(preview->duplicates.cbegin(), preview->duplicates.cend(), [&](const DuplicateHit &hit) {
            return hit.lead == onlyLead(*scene, machine.text) && hit.reasons.contains(DuplicateReason::SameSerial);
        }));
    }

    void aDraftOutlivesTheProgram()
    {
        auto scene = makeScene(false);
        QVERIFY(scene);
        QVERIFY(waitFor(scene->desk->desks().intake->saveRequestDraft(newClient())));
        QVERIFY(scene->desk->restart());
        QCOMPARE(waitFor(scene->desk->desks().intake->requestDraft()).value(), newClient());
        // A request of something else, from a script perhaps, is no reason to lose what is typed here.
        NewRequest other = newClient();
        other.text = u"Гремит"_s;
        QVERIFY(create(*scene->desk, other));
        QCOMPARE(waitFor(scene->desk->desks().intake->requestDraft()).value(), newClient());
        QVERIFY(create(*scene->desk, newClient()));
        QCOMPARE(waitFor(scene->desk->desks().intake->requestDraft()).value(), NewRequest());
        QVERIFY(waitFor(scene->desk->desks().intake->saveRequestDraft(other)));
        QVERIFY(waitFor(scene->desk->desks().intake->saveRequestDraft({})));
        QCOMPARE(waitFor(scene->desk->desks().intake->requestDraft()).value(), NewRequest());
    }

private:
    static QString shownTwin() { return u"8 (000) 0000002"_s; }
    static LeadId onlyLeadIn(World &world)
    {
        LeadId found = 0;
        for (const Sandbox::Lead &lead : world.leads())
            found = lead.name == kText ? lead.id : found;
        return found;
    }
};

QTEST_GUILESS_MAIN(TestIntakeRequest)
#include "tst_intake_request.moc"
