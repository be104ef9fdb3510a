// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/demofleet.h"
#include "app/sandbox/demoproducts.h"
#include "models/service/partsdesk.h"
#include "tests/support/testdesk.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>

/// What the tests of spare parts share: a desk with one machine, a basket, and what must come out for one order.
namespace Stanko::PartsTesting {

using namespace Qt::StringLiterals;
using Fault = Sandbox::FaultRule::Kind;
using Sandbox::World;

inline const QString kSerial = u"VC-24-0417"_s;

inline QList<OrderLine> twoLines()
{
    return {{.article = u"FLT-20"_s, .name = u"Фильтр СОЖ"_s, .quantity = {2, 0}, .price = {12505, 1}},
            {.article = u"BLT"_s, .name = u"Ремень"_s, .quantity = {15, 1}, .price = {100, 0}}};
}

struct Scene
{
    Sandbox::SandboxThread amo;
    std::unique_ptr<TestDesk> desk;
    LeadId sale = 0;
    PartsDesk &parts() const { return *desk->desks().parts; }
};

inline std::unique_ptr<Scene> makeScene()
{
    auto scene = std::make_unique<Scene>();
    scene->amo.run([&scene](World &world) {
        const qint64 company = world.addCompany(u"ООО «Мехзавод»"_s);
        const qint64 person = world.addContact(u"Клиент"_s, u"8 (000) 000-00-02"_s, company);
        Sandbox::NewLead sale;
        sale.statusId = 142;
        sale.serial = kSerial;
        sale.model = u"VMC850"_s;
        sale.telegram = u"900001"_s;
        sale.contactId = person;
        sale.companyId = company;
        scene->sale = world.addLead(sale);
        world.advance(5);
    });
    scene->desk = std::make_unique<TestDesk>(scene->amo);
    if (!scene->desk->open() || scene->desk->sync().error)
        return nullptr;
    scene->amo.run([](World &world) { world.log().clear(); });
    return scene;
}

inline PartsOrder newClient()
{
    PartsOrder order;
    order.lines = twoLines();
    order.name = u"Новый клиент"_s;
    order.phone = u"8 916 123-45-67"_s;
    return order;
}

/// The only lead of the spare-parts pipeline; 0 when there is none or more than one.
inline LeadId onlyOrder(Scene &scene)
{
    QList<LeadId> found;
    scene.amo.run([&found](World &world) {
        for (const Sandbox::Lead &lead : world.leads()) {
            if (lead.pipelineId == world.wellKnown().partsPipeline && !lead.isDeleted)
                found.append(lead.id);
        }
    });
    return found.size() == 1 ? found.first() : 0;
}

/// Whatever went wrong before: one deal with its lines as a note, one new contact, and nothing left to do.
inline void verifyOneOrder(Scene &scene, qsizetype contactsBefore)
{
    const LeadId lead = onlyOrder(scene);
    QVERIFY(lead != 0);
    scene.amo.run([lead, contactsBefore](World &world) {
        QCOMPARE(world.lead(lead)->name, u"Запчасти: 2 поз., Новый клиент"_s);
        QCOMPARE(world.lead(lead)->priceMinor, qint64(265'100));
        QCOMPARE(world.notesOf(lead).size(), 1);
        QCOMPARE(qsizetype(world.contacts().size()), contactsBefore + 1);
    });
    QCOMPARE(scene.desk->outbox().size(), 0);
    const auto orders = waitFor(scene.parts().orders({}));
    QVERIFY(orders.isOk());
    QCOMPARE(orders->size(), 1);
    QCOMPARE(orders->first().lead, lead);
    QCOMPARE(orders->first().lines, twoLines());
    QVERIFY(!orders->first().hasUnsentEdit);
}

inline qsizetype contacts(Scene &scene)
{
    qsizetype count = 0;
    scene.amo.run([&count](World &world) { count = world.contacts().size(); });
    return count;
}

inline void addProducts(Scene &scene)
{
    scene.amo.run([](World &world) { Sandbox::addDemoProducts(world); });
}

} // namespace Stanko::PartsTesting
