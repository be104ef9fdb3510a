// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/wirepull.h"

using namespace Stanko;
using namespace Stanko::Testing;
using namespace Qt::StringLiterals;
using Stanko::Sandbox::World;

/// Every fault of the wire in what a pull reads of the account itself, of incoming leads and of deletions.
class TestWireSchema : public QObject
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

LeadId addPlain(World &world)
{
    Sandbox::NewLead lead;
    lead.name = u"Заявка %1"_s.arg(world.leads().size());
    lead.pipelineId = world.wellKnown().servicePipeline;
    return world.addLead(lead);
}

void addIncoming(World &world)
{
    const Sandbox::WellKnown &ids = world.wellKnown();
    Sandbox::NewLead lead;
    lead.name = u"С сайта %1"_s.arg(world.unsorted().size());
    lead.pipelineId = ids.servicePipeline;
    lead.statusId = world.pipeline(ids.servicePipeline)->unsortedStatusId();
    Sandbox::Unsorted row;
    row.uid = u"uid-%1"_s.arg(world.unsorted().size());
    row.category = u"forms"_s;
    row.pipelineId = ids.servicePipeline;
    row.leadId = world.addLead(lead);
    row.createdAt = world.now();
    world.unsorted().append(row);
}

void deleteOne(World &world)
{
    for (const Sandbox::Lead &lead : std::as_const(world).leads()) {
        if (!lead.isDeleted && lead.statusId != 142) {
            world.deleteLead(lead.id);
            addPlain(world);
            return;
        }
    }
}

void restoreOne(World &world)
{
    if (world.trashedLeads().isEmpty())
        deleteOne(world);
    world.restoreLead(world.trashedLeads().first());
}

} // namespace

void TestWireSchema::initTestCase()
{
    m_scene = std::make_unique<WireScene>(60, true);
    const QString wrong = m_scene->begin();
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    m_faults = wireFaults(m_scene->strangerAddress());
    const QString get = u"GET"_s;
    using E = ErrorKind;
    m_phases = {
        {.name = u"account"_s, .place = {get, u"^/api/v4/account"_s}, .prepare = {}, .on204 = E::NotFound},
        {.name = u"pipelines"_s, .place = {get, u"^/api/v4/leads/pipelines"_s}, .prepare = {}, .on204 = E::BadReply},
        {.name = u"users"_s, .place = {get, u"^/api/v4/users"_s}, .prepare = {}, .harmless = {E::Forbidden}},
        {.name = u"fields"_s, .place = {get, u"^/api/v4/leads/custom_fields"_s}, .prepare = {}},
        {.name = u"incoming leads"_s,
         .place = {get, u"^/api/v4/leads/unsorted"_s},
         .prepare = addIncoming,
         .harmless = {E::Forbidden, E::NotFound, E::Refused}},
        {.name = u"events"_s,
         .place = {get, u"^/api/v4/events"_s},
         .prepare = deleteOne,
         .harmless = {E::Forbidden, E::NotFound},
         .isEmptyBelieved = true},
        {.name = u"the trash"_s,
         .place = {get, u"^/api/v4/leads\\?.*only_deleted"_s},
         .prepare =
             [](World &world) {
                 world.behaviour().eventsForbidden = true;
                 deleteOne(world);
             },
         .isEmptyBelieved = true},
        {.name = u"a restored lead"_s,
         .place = {get, u"^/api/v4/leads/\\d+\\?"_s},
         .prepare = restoreOne,
         .harmless = {E::NotFound},
         .isBelieved = true},
    };
}

void TestWireSchema::everyFaultEndsAndTheNextSyncConverges_data()
{
    addPullRows(m_phases, m_faults);
}

void TestWireSchema::everyFaultEndsAndTheNextSyncConverges()
{
    QFETCH(int, phase);
    QFETCH(int, fault);
    const QString wrong = pullUnder(*m_scene, m_phases.at(phase), m_faults.at(fault));
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

QTEST_GUILESS_MAIN(TestWireSchema)
#include "tst_wire_schema.moc"
