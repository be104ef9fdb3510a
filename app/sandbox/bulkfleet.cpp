// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/demodata.h"
#include "app/sandbox/demofleet.h"
#include "app/sandbox/world.h"

#include <QtCore/QRandomGenerator>

#include <algorithm>

namespace Stanko::Sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr Seconds kBulkDay = 24 * 3600;

} // namespace

void fillBulk(World &world, int leads, int machines, quint32 seed)
{
    QRandomGenerator random(seed);
    const WellKnown &ids = world.wellKnown();
    const QList<DemoModel> models = demoModels();
    const Pipeline *main = world.mainPipeline();
    const int clients = std::max(1, machines / 4);
    const Seconds start = world.now() - 730 * kBulkDay;
    QList<qint64> companies;
    QList<qint64> contacts;
    world.beginBulk();
    for (int i = 0; i < clients; ++i) {
        companies.append(world.addCompany(u"ООО «Завод %1 Демо»"_s.arg(i + 1)));
        contacts.append(world.addContact(u"Контакт %1"_s.arg(i + 1), u"+7 (000) %1"_s.arg(i, 7, 10, QLatin1Char('0')),
                                         companies.last()));
    }
    for (int i = 0; i < leads; ++i) {
        const int machine = i % std::max(1, machines);
        const bool isSale = i < machines;
        const DemoModel &model = models.at(machine % models.size());
        NewLead lead;
        lead.name = isSale ? u"Продажа %1"_s.arg(model.name) : u"Ремонт %1"_s.arg(model.name);
        lead.statusId = isSale || i % 50 != 0 ? kStatusWon : main->statuses.at(1 + i % 5).id;
        lead.price = 1000LL * random.bounded(1, 3000);
        lead.createdAt = start + static_cast<Seconds>(i) * (700 * kBulkDay / std::max(1, leads));
        lead.updatedAt = lead.createdAt + random.bounded(1, 20 * 24 * 3600);
        lead.serial = u"%1-%2"_s.arg(model.name).arg(machine, 6, 10, QLatin1Char('0'));
        lead.model = model.name;
        lead.telegram = QString::number(900000000LL + machine);
        lead.contactId = contacts.at(machine % clients);
        lead.companyId = companies.at(machine % clients);
        if (isSale)
            lead.nextMaintenance = world.dayOf(world.now()).addDays(machine % 180 - 10);
        lead.responsibleUserId = ids.managerUser;
        world.addLead(lead);
    }
    world.endBulk();
}

} // namespace Stanko::Sandbox
