// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/clock.h"
#include "models/service/intakedesk.h"
#include "tests/support/testdesk.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>
#include <functional>

/// What the tests of new requests share: a desk with one machine, and what must come out for one request.
namespace Stanko::RequestTesting {

using namespace Qt::StringLiterals;
using Fault = Sandbox::FaultRule::Kind;
using Sandbox::World;

inline const QString kText = u"Не греется шпиндель"_s;
inline const QString kComplex = u"^/api/v4/leads/complex"_s;
inline const QString kNotes = u"/notes"_s;
inline const QString kAnyLead = u"^/api/v4/leads"_s;

struct Scene
{
    Sandbox::SandboxThread amo;
    std::unique_ptr<TestDesk> desk;
    qint64 person = 0;
    LeadId sale = 0;
};

/// A machine sold last year to a client with a phone.
inline std::unique_ptr<Scene> makeScene(bool isSynced = true)
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

inline NewRequest newClient()
{
    NewRequest request;
    request.name = u"Иван Новый"_s;
    request.phone = u"8 (999) 111-22-33"_s;
    request.text = kText;
    request.source = u"звонок"_s;
    return request;
}

inline Result<EditReceipt> create(TestDesk &desk, const NewRequest &request)
{
    return waitFor(desk.desks().intake->createRequest(request));
}

inline void fault(Scene &scene, Fault kind, const QString &verb, const QString &path, int count)
{
    scene.amo.run([&](World &world) { world.faults().add(kind, verb, path, count); });
}

inline void heal(Scene &scene)
{
    scene.amo.run([](World &world) { world.faults().clear(); });
}

/// The only lead whose name contains \a text; 0 when there is none or more than one.
inline LeadId onlyLead(Scene &scene, const QString &text = kText)
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

inline QString nameOf(Scene &scene, LeadId lead)
{
    QString name;
    scene.amo.run([&](World &world) { name = world.lead(lead) ? world.lead(lead)->name : QString(); });
    return name;
}

inline QStringList notesOf(Scene &scene, LeadId lead)
{
    QStringList texts;
    scene.amo.run([&](World &world) {
        for (const Sandbox::Note &note : world.notesOf(lead))
            texts.append(note.params.value(u"text"_s).toString());
    });
    return texts;
}

inline int contacts(Scene &scene)
{
    int count = 0;
    scene.amo.run([&](World &world) { count = int(world.contacts().size()); });
    return count;
}

inline QStringList sortedKeys(const QJsonObject &object)
{
    return object.keys();
}

/// Whatever went wrong before: one of everything, and nothing left to do.
inline void verifyOneRequest(Scene &scene, int contactsBefore)
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

/// The phone of the known client in another notation.
inline QString shownTwin()
{
    return u"8 (000) 0000002"_s;
}

/// The lead that one request has made; 0 when there is none.
inline LeadId onlyLeadIn(World &world)
{
    LeadId found = 0;
    for (const Sandbox::Lead &lead : world.leads())
        found = lead.name == kText ? lead.id : found;
    return found;
}

} // namespace Stanko::RequestTesting
