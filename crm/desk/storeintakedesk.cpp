// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/desk/storeintakedesk.h"

#include "crm/desk/intakeplan.h"
#include "crm/desk/taskplan.h"
#include "models/service/clock.h"
#include "models/store/draftstore.h"
#include "models/store/intakestore.h"
#include "models/store/storecodec.h"
#include "models/store/unsortedstore.h"

namespace Stanko {

StoreIntakeDesk::StoreIntakeDesk(DeskShared &shared, EditMade made) : m_shared(shared), m_made(std::move(made))
{
}

QFuture<Result<QList<ClientHit>>> StoreIntakeDesk::suggestClients(const QString &text, int limit)
{
    return deskRead(m_shared,
                    [text, limit](Database &db, const StoreView &) { return IntakeStore::clients(db, text, limit); });
}

QFuture<Result<IntakePreview>> StoreIntakeDesk::previewRequest(const NewRequest &request)
{
    return deskRead(m_shared,
                    [request](Database &db, const StoreView &view) { return previewOfRequest(db, request, view); });
}

QFuture<Result<EditReceipt>> StoreIntakeDesk::createRequest(const NewRequest &request)
{
    return deskEdit(
        m_shared,
        [request](Database &db, const StoreView &view) -> Result<EditPlan> {
            STANKO_TRY(plan, planRequest(db, request, view));
            STANKO_CHECK(DraftStore::forget(db, DraftStore::kRequest, requestToJson(request)));
            return std::move(plan);
        },
        m_made);
}

QFuture<Result<UnsortedPage>> StoreIntakeDesk::unsorted()
{
    return deskRead(m_shared, [](Database &db, const StoreView &view) -> Result<UnsortedPage> {
        UnsortedPage page;
        STANKO_TRY(rows, UnsortedStore::list(db));
        page.rows = rows;
        STANKO_TRY(stages, UnsortedStore::acceptStages(db, view.settings.roles));
        page.stages = stages;
        page.now = view.now;
        return page;
    });
}

QFuture<Result<EditReceipt>> StoreIntakeDesk::accept(LeadId lead, const Stage &stage, UserId user)
{
    return deskEdit(
        m_shared,
        [lead, stage, user](Database &db, const StoreView &view) { return planAccept(db, lead, stage, user, view); },
        m_made);
}

QFuture<Result<EditReceipt>> StoreIntakeDesk::decline(LeadId lead)
{
    return deskEdit(
        m_shared, [lead](Database &db, const StoreView &view) { return planDecline(db, lead, view); }, m_made);
}

QFuture<Result<EditReceipt>> StoreIntakeDesk::link(LeadId lead, LeadId target)
{
    return deskEdit(
        m_shared, [lead, target](Database &db, const StoreView &view) { return planLink(db, lead, target, view); },
        m_made);
}

QFuture<Result<QList<MachineMatch>>> StoreIntakeDesk::matches(LeadId lead)
{
    return deskRead(m_shared, [lead](Database &db, const StoreView &) -> Result<QList<MachineMatch>> {
        STANKO_TRY(id, LeadStore::alias(db, lead));
        STANKO_TRY(found, LeadStore::effective(db, id));
        STANKO_TRY(facts, IntakeStore::factsOf(db, found));
        STANKO_TRY(machines, IntakeStore::candidates(db));
        return matchMachines(facts, machines);
    });
}

QFuture<Result<EditReceipt>> StoreIntakeDesk::assignMachine(LeadId lead, const PassportKey &key)
{
    return deskEdit(
        m_shared, [lead, key](Database &db, const StoreView &view) { return planAssign(db, lead, key, view); }, m_made);
}

QFuture<Result<QList<DuplicateHit>>> StoreIntakeDesk::duplicates(LeadId lead)
{
    return deskRead(m_shared, [lead](Database &db, const StoreView &view) { return duplicatesOf(db, lead, view); });
}

QFuture<Result<TaskPreview>> StoreIntakeDesk::previewTask(const NewTask &task)
{
    return deskRead(m_shared, [task](Database &db, const StoreView &view) { return previewOfTask(db, task, view); });
}

QFuture<Result<EditReceipt>> StoreIntakeDesk::addTask(const NewTask &task)
{
    return deskEdit(
        m_shared, [task](Database &db, const StoreView &view) { return planTask(db, task, view); }, m_made);
}

QFuture<Done> StoreIntakeDesk::saveRequestDraft(const NewRequest &draft)
{
    return m_shared.store->write([draft, clock = m_shared.clock](Database &db) {
        const QString payload = draft == NewRequest() ? QString() : requestToJson(draft);
        return DraftStore::save(db, DraftStore::kRequest, payload, clock->now());
    });
}

QFuture<Result<NewRequest>> StoreIntakeDesk::requestDraft()
{
    // Behind what was saved a moment ago, as StorePartsDesk::draft().
    return m_shared.store->write([](Database &db) -> Result<NewRequest> {
        STANKO_TRY(payload, DraftStore::read(db, DraftStore::kRequest));
        return requestFromJson(payload).value_or(NewRequest());
    });
}

} // namespace Stanko
