// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/desk/deskcontext.h"
#include "crm/desk/editplan.h"
#include "crm/desk/repairs.h"
#include "crm/sync/syncengine.h"
#include "models/service/attentiondesk.h"
#include "models/service/maintenancedesk.h"
#include "models/service/passportdesk.h"
#include "models/store/sqltransaction.h"
#include "models/store/storethread.h"

#include <functional>

namespace Stanko {

/// Tells desks and engine that something was edited here. Called on the desks' thread.
using EditMade = std::function<void()>;

/// Keeps other settings for this desk. \return nothing, or what is to be set in the environment where they come from
/// there. Called on the desks' thread.
using KeepSettings = std::function<Result<QStringList>(const AccountSettings &)>;

/// Reads with the settings, zone and day as they are on the store thread.
template<typename F>
auto deskRead(const DeskShared &shared, F fn) -> QFuture<std::invoke_result_t<F, Database &, const StoreView &>>
{
    using R = std::invoke_result_t<F, Database &, const StoreView &>;
    return shared.store->read([context = deskContext(shared), fn = std::move(fn)](Database &db) -> R {
        STANKO_TRY(view, storeView(db, context));
        return fn(db, view);
    });
}

/// Plans and stores an action in one transaction, then tells. The plan is made in the same transaction as it is
/// stored: nothing can change between the two.
template<typename Plan>
QFuture<Result<EditReceipt>> deskEdit(const DeskShared &shared, Plan plan, const EditMade &made)
{
    return shared.store
        ->write([context = deskContext(shared), plan = std::move(plan)](Database &db) -> Result<EditReceipt> {
            SqlTransaction transaction(db);
            STANKO_CHECK(transaction.begun());
            STANKO_TRY(view, storeView(db, context));
            STANKO_TRY(edit, plan(db, view));
            STANKO_TRY(receipt, storePlan(db, edit, view, context));
            STANKO_CHECK(transaction.commit());
            return receipt;
        })
        .then([made](const Result<EditReceipt> &receipt) {
            if (receipt)
                made();
            return receipt;
        });
}

/// The desks over the store. Each lives on the GUI (or main) thread and is owned by the composition root; \a shared
/// outlives them. See the interfaces for what each call does and how it can end.
class StorePassportDesk final : public PassportDesk
{
    Q_OBJECT
public:
    explicit StorePassportDesk(DeskShared &shared);
    QFuture<Result<PassportPage>> list(const PassportQuery &query) override;
    QFuture<Result<PassportCard>> card(const PassportKey &key) override;
    QFuture<Result<QList<Passport>>> passports(const PassportQuery &query) override;
    QFuture<Result<QList<HistoryEntry>>> history(const QString &serial) override;
    QFuture<Result<Passport>> asOf(const QString &serial, QDate day) override;

private:
    DeskShared &m_shared;
};

class StoreJobDesk final : public JobDesk
{
    Q_OBJECT
public:
    StoreJobDesk(DeskShared &shared, EditMade made);
    QFuture<Result<JobPage>> list(const JobQuery &query) override;
    QFuture<Result<CompletionPreview>> preview(const Completion &completion) override;
    QFuture<Result<EditReceipt>> complete(const Completion &completion) override;
    QFuture<Done> undo(const QString &group) override;
    QFuture<Result<EditReceipt>> reopen(LeadId lead) override;

private:
    DeskShared &m_shared;
    EditMade m_made;
};

class StoreMaintenanceDesk final : public MaintenanceDesk
{
    Q_OBJECT
public:
    StoreMaintenanceDesk(DeskShared &shared, EditMade made);
    QFuture<Result<Overview>> overview(Share share, int upcomingRows) override;
    QFuture<Result<CompletionPreview>> previewReschedule(const PassportKey &key, QDate day) override;
    QFuture<Result<EditReceipt>> reschedule(const QString &serial, QDate day) override;
    QFuture<Result<EditReceipt>> maintained(const Completion &completion) override;
    QFuture<Result<QList<ComputedDate>>> computedDates() override;
    QFuture<Result<EditReceipt>> pushComputedDates() override;

private:
    DeskShared &m_shared;
    EditMade m_made;
};

class StoreAttentionDesk final : public AttentionDesk
{
    Q_OBJECT
public:
    StoreAttentionDesk(DeskShared &shared, EditMade made, KeepSettings keep);
    QFuture<Result<QList<AttentionItem>>> list() override;
    QFuture<Result<EditReceipt>> fillSerial(LeadId lead, const QString &serial) override;
    QFuture<Result<EditReceipt>> acceptModel(qint64 item, const QString &model) override;
    QFuture<Done> dismiss(qint64 item, const QString &reason) override;
    QFuture<Done> postpone(qint64 item, UnixSeconds until) override;
    QFuture<Result<QList<RepairChoice>>> repairs(qint64 item) override;
    QFuture<Result<RepairReceipt>> repair(qint64 item, const QString &choice) override;

private:
    QFuture<Result<RepairReceipt>> applied(qint64 item, const QString &choice, const RepairPlan &plan);

    DeskShared &m_shared;
    EditMade m_made;
    KeepSettings m_keep;
};

} // namespace Stanko
