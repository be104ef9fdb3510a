// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/requestscene.h"

using namespace Stanko;
using namespace Stanko::RequestTesting;

/// What becomes of a new request that is taken back, refused, wrong, or made twice, and what the desk adds to it.
class TestIntakeRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
};

QTEST_GUILESS_MAIN(TestIntakeRules)
#include "tst_intake_rules.moc"
