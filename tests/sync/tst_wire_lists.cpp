// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/wirepull.h"

using namespace Stanko;
using namespace Stanko::Testing;
using namespace Qt::StringLiterals;
using Stanko::Sandbox::World;

/// Every fault of the wire in the lists of leads, contacts and companies.
class TestWireLists : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyFaultEndsAndTheNextSyncConverges_data();
    void everyFaultEndsAndTheNextSyncConverges();

private:
    std::unique_ptr<WireScene> m_scene;
    QList<PullPhase> m_phases;
    QList<WireFault> m_faults;
};

namespace {

/// A lead of a client that was there before anybody read clients: such a one is asked for alone.
void nameOldClient(World &world, bool isCompany)
{
    Sandbox::NewLead lead;
    lead.name = u"Заявка %1"_s.arg(world.leads().size());
    lead.pipelineId = world.wellKnown().servicePipeline;
    world.advance(-30 * 86'400);
    if (isCompany)
        lead.companyId = world.addCompany(u"Старая компания %1"_s.arg(world.companies().size()));
    else
        lead.contactId = world.addContact(u"Старый клиент %1"_s.arg(world.contacts().size()), u"+7 (000) 111-00-00"_s);
    world.advance(30 * 86'400);
    world.addLead(lead);
}

void changeLeads(World &world)
{
    int left = 3;
    for (const Sandbox::Lead &lead : QList<Sandbox::Lead>(world.leads().begin(), world.leads().end())) {
        if (left-- == 0)
            break;
        world.editLead(lead.id, [](Sandbox::Lead &row) { row.priceMinor += 100; });
    }
}

void changeContacts(World &world)
{
    const qint64 id = world.contacts().begin()->id;
    world.editContact(id, [&](Sandbox::Contact &row) { row.name += u"."_s; });
}

void changeCompanies(World &world)
{
    const qint64 id = world.companies().begin()->id;
    world.editCompany(id, [&](Sandbox::Company &row) { row.name += u"."_s; });
}

} // namespace

void TestWireLists::initTestCase()
{
    m_scene = std::make_unique<WireScene>(270, true);
    const QString wrong = m_scene->begin(260);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    m_faults = wireFaults(m_scene->strangerAddress());
    const QString get = u"GET"_s;
    using E = ErrorKind;
    const QList<E> anyError{E::Network,         E::Timeout,   E::BadReply, E::Refused,     E::Unauthorized,
                            E::PaymentRequired, E::Forbidden, E::NotFound, E::RateLimited, E::Server};
    m_phases = {
        {.name = u"the highest lead"_s,
         .place = {get, u"^/api/v4/leads\\?.*order%5Bid%5D=desc"_s},
         .prepare = changeLeads,
         .depth = PullDepth::Everything,
         .harmless = anyError}, // only the estimate of the time hangs on it
        {.name = u"all leads, page 1"_s,
         .place = {get, u"^/api/v4/leads\\?page=1&.*order%5Bid%5D=asc"_s},
         .prepare = changeLeads,
         .depth = PullDepth::Everything},
        {.name = u"all leads, page 2"_s,
         .place = {get, u"^/api/v4/leads\\?page=[2-9]&.*order%5Bid%5D=asc"_s},
         .prepare = changeLeads,
         .depth = PullDepth::Everything},
        {.name = u"changed leads"_s,
         .place = {get, u"^/api/v4/leads\\?.*order%5Bupdated_at%5D=desc"_s},
         .prepare = changeLeads},
        {.name = u"changed contacts"_s,
         .place = {get, u"^/api/v4/contacts\\?.*order%5Bupdated_at%5D"_s},
         .prepare = changeContacts},
        {.name = u"one contact"_s,
         .place = {get, u"^/api/v4/contacts/\\d+"_s},
         .prepare = [](World &world) { nameOldClient(world, false); },
         .harmless = {E::Forbidden, E::NotFound},
         .isBelieved = true},
        {.name = u"changed companies"_s,
         .place = {get, u"^/api/v4/companies\\?.*order%5Bupdated_at%5D"_s},
         .prepare = changeCompanies},
        {.name = u"one company"_s,
         .place = {get, u"^/api/v4/companies/\\d+"_s},
         .prepare = [](World &world) { nameOldClient(world, true); },
         .harmless = {E::Forbidden, E::NotFound},
         .isBelieved = true},
    };
}

void TestWireLists::everyFaultEndsAndTheNextSyncConverges_data()
{
    addPullRows(m_phases, m_faults);
}

void TestWireLists::everyFaultEndsAndTheNextSyncConverges()
{
    QFETCH(int, phase);
    QFETCH(int, fault);
    const QString wrong = pullUnder(*m_scene, m_phases.at(phase), m_faults.at(fault));
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

QTEST_GUILESS_MAIN(TestWireLists)
#include "tst_wire_lists.moc"
