// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/desk/storeengineerdesk.h"

#include "crm/desk/assignplan.h"
#include "models/store/engineerstore.h"

namespace Stanko {

namespace {

/// Writes what stays on this desk, and tells when it has succeeded.
template<typename Change>
auto engineerChange(const DeskShared &shared, Change change, const EditMade &made)
    -> QFuture<std::invoke_result_t<Change, Database &, const StoreView &>>
{
    using R = std::invoke_result_t<Change, Database &, const StoreView &>;
    return shared.store
        ->write([context = deskContext(shared), change = std::move(change)](Database &db) -> R {
            STANKO_TRY(view, storeView(db, context));
            return change(db, view);
        })
        .then([made](const R &result) {
            if (result)
                made();
            return result;
        });
}

} // namespace

StoreEngineerDesk::StoreEngineerDesk(DeskShared &shared, EditMade made) : m_shared(shared), m_made(std::move(made))
{
}

QFuture<Result<Crew>> StoreEngineerDesk::crew()
{
    return deskRead(m_shared,
                    [](Database &db, const StoreView &view) { return EngineerStore::crew(db, view.settings.roles); });
}

QFuture<Result<UserId>> StoreEngineerDesk::keep(const Engineer &engineer)
{
    return engineerChange(
        m_shared,
        [engineer](Database &db, const StoreView &view) {
            return EngineerStore::keep(db, engineer, view.settings.roles);
        },
        m_made);
}

QFuture<Done> StoreEngineerDesk::remove(UserId engineer)
{
    return engineerChange(
        m_shared, [engineer](Database &db, const StoreView &) { return EngineerStore::remove(db, engineer); }, m_made);
}

QFuture<Result<qint64>> StoreEngineerDesk::keepAbsence(const Absence &absence)
{
    return engineerChange(
        m_shared,
        [absence](Database &db, const StoreView &view) {
            return EngineerStore::keepAbsence(db, absence, view.settings.roles);
        },
        m_made);
}

QFuture<Done> StoreEngineerDesk::removeAbsence(qint64 absence)
{
    return engineerChange(
        m_shared, [absence](Database &db, const StoreView &) { return EngineerStore::removeAbsence(db, absence); },
        m_made);
}

QFuture<Result<EditReceipt>> StoreEngineerDesk::assignJobs(const QList<LeadId> &leads, UserId user)
{
    return deskEdit(
        m_shared, [leads, user](Database &db, const StoreView &view) { return planAssignment(db, leads, user, view); },
        m_made);
}

QFuture<Result<QList<PushLine>>> StoreEngineerDesk::previewJobs(const QList<LeadId> &leads, UserId user)
{
    return deskRead(m_shared, [leads, user](Database &db, const StoreView &view) -> Result<QList<PushLine>> {
        STANKO_TRY(plan, planAssignment(db, leads, user, view));
        return plan.preview.lines;
    });
}

QFuture<Result<QHash<PassportKey, UserId>>> StoreEngineerDesk::assignVisits(const QHash<PassportKey, UserId> &engineers)
{
    return engineerChange(
        m_shared,
        [engineers](Database &db, const StoreView &view) {
            return EngineerStore::assignVisits(db, engineers, view.settings.roles);
        },
        m_made);
}

} // namespace Stanko
