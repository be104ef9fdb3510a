// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/desk/storedesks.h"

#include "crm/desk/moveplan.h"
#include "crm/sync/apply.h"
#include "models/domain/serial.h"
#include "models/service/clock.h"
#include "models/store/attentionstore.h"
#include "models/store/journalstore.h"

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

/// A preview wants to show the dialog's consequences while the note is still empty.
Completion previewable(Completion completion)
{
    if (completion.note.trimmed().isEmpty())
        completion.note = u"…"_s;
    return completion;
}

/// Tells when a write has succeeded, and hands its answer on.
QFuture<Done> thenTell(QFuture<Done> future, const EditMade &made)
{
    return future.then([made](const Done &result) {
        if (result)
            made();
        return result;
    });
}

} // namespace

StorePassportDesk::StorePassportDesk(DeskShared &shared) : m_shared(shared)
{
}

QFuture<Result<PassportPage>> StorePassportDesk::list(const PassportQuery &query)
{
    return deskRead(
        m_shared, [query](Database &db, const StoreView &view) { return PassportStore::list(db, query, view.list()); });
}

QFuture<Result<PassportCard>> StorePassportDesk::card(const PassportKey &key)
{
    return deskRead(m_shared, [key](Database &db, const StoreView &view) {
        return PassportStore::card(db, key, view.list(), view.settings.roles);
    });
}

QFuture<Result<QList<Passport>>> StorePassportDesk::passports(const PassportQuery &query)
{
    return deskRead(m_shared, [query](Database &db, const StoreView &view) {
        return PassportStore::passports(db, query, view.list());
    });
}

QFuture<Result<QList<HistoryEntry>>> StorePassportDesk::history(const QString &serial)
{
    return deskRead(m_shared, [serial](Database &db, const StoreView &) -> Result<QList<HistoryEntry>> {
        STANKO_TRY(passport, PassportStore::find(db, foldSerial(serial)));
        return JournalStore::historyOf(db, passport.key);
    });
}

QFuture<Result<Passport>> StorePassportDesk::asOf(const QString &serial, QDate day)
{
    return deskRead(m_shared,
                    [serial, day, clock = m_shared.clock](Database &db, const StoreView &view) -> Result<Passport> {
                        STANKO_TRY(context, registrationContext(db, view.settings, *clock));
                        return PassportStore::asOf(db, foldSerial(serial), day, context);
                    });
}

StoreJobDesk::StoreJobDesk(DeskShared &shared, EditMade made) : m_shared(shared), m_made(std::move(made))
{
}

QFuture<Result<JobPage>> StoreJobDesk::list(const JobQuery &query)
{
    return deskRead(m_shared,
                    [query](Database &db, const StoreView &view) { return JobStore::list(db, query, view.jobs()); });
}

QFuture<Result<CompletionPreview>> StoreJobDesk::preview(const Completion &completion)
{
    return deskRead(m_shared, [completion](Database &db, const StoreView &view) -> Result<CompletionPreview> {
        const Completion shown = previewable(completion);
        STANKO_TRY(plan, completion.lead != 0 ? planJobCompletion(db, shown, view) : planMaintained(db, shown, view));
        return plan.preview;
    });
}

QFuture<Result<EditReceipt>> StoreJobDesk::complete(const Completion &completion)
{
    return deskEdit(
        m_shared,
        [completion](Database &db, const StoreView &view) {
            return completion.lead != 0 ? planJobCompletion(db, completion, view)
                                        : planMaintained(db, completion, view);
        },
        m_made);
}

QFuture<Done> StoreJobDesk::undo(const QString &group)
{
    return thenTell(m_shared.store->write([group, context = deskContext(m_shared)](Database &db) -> Done {
        STANKO_TRY(view, storeView(db, context));
        return undoGroup(db, group, view, context);
    }),
                    m_made);
}

QFuture<Result<EditReceipt>> StoreJobDesk::reopen(LeadId lead)
{
    return deskEdit(
        m_shared, [lead](Database &db, const StoreView &view) { return planReopen(db, lead, view); }, m_made);
}

StoreMaintenanceDesk::StoreMaintenanceDesk(DeskShared &shared, EditMade made)
    : m_shared(shared), m_made(std::move(made))
{
}

QFuture<Result<Overview>> StoreMaintenanceDesk::overview(Share share, int upcomingRows)
{
    return deskRead(m_shared, [share, upcomingRows](Database &db, const StoreView &view) {
        const UserId user = share == Share::Mine ? view.currentUser : 0;
        return MaintenanceStore::overview(db, view.today, user, upcomingRows, view.jobs());
    });
}

QFuture<Result<CompletionPreview>> StoreMaintenanceDesk::previewReschedule(const PassportKey &key, QDate day)
{
    return deskRead(m_shared, [key, day](Database &db, const StoreView &view) -> Result<CompletionPreview> {
        STANKO_TRY(plan, planReschedule(db, key, day, view));
        return plan.preview;
    });
}

QFuture<Result<EditReceipt>> StoreMaintenanceDesk::reschedule(const QString &serial, QDate day)
{
    return deskEdit(
        m_shared, [serial, day](Database &db, const StoreView &view) { return planReschedule(db, serial, day, view); },
        m_made);
}

QFuture<Result<EditReceipt>> StoreMaintenanceDesk::maintained(const Completion &completion)
{
    return deskEdit(
        m_shared, [completion](Database &db, const StoreView &view) { return planMaintained(db, completion, view); },
        m_made);
}

QFuture<Result<QList<ComputedDate>>> StoreMaintenanceDesk::computedDates()
{
    return deskRead(m_shared, [](Database &db, const StoreView &) { return MaintenanceStore::computedDates(db); });
}

QFuture<Result<EditReceipt>> StoreMaintenanceDesk::pushComputedDates()
{
    return deskEdit(
        m_shared, [](Database &db, const StoreView &view) { return planComputedDates(db, view); }, m_made);
}

StoreAttentionDesk::StoreAttentionDesk(DeskShared &shared, EditMade made, KeepSettings keep)
    : m_shared(shared), m_made(std::move(made)), m_keep(std::move(keep))
{
}

QFuture<Result<QList<AttentionItem>>> StoreAttentionDesk::list()
{
    return deskRead(m_shared, [](Database &db, const StoreView &view) { return AttentionStore::list(db, view.now); });
}

QFuture<Result<EditReceipt>> StoreAttentionDesk::fillSerial(LeadId lead, const QString &serial)
{
    return deskEdit(
        m_shared, [lead, serial](Database &db, const StoreView &view) { return planSerial(db, lead, serial, view); },
        m_made);
}

QFuture<Result<EditReceipt>> StoreAttentionDesk::acceptModel(qint64 item, const QString &model)
{
    return deskEdit(
        m_shared,
        [item, model](Database &db, const StoreView &view) -> Result<EditPlan> {
            STANKO_TRY(found, AttentionStore::find(db, item));
            return planModel(db, found.key, model, view);
        },
        m_made);
}

QFuture<Done> StoreAttentionDesk::dismiss(qint64 item, const QString &reason)
{
    return thenTell(m_shared.store->write([item, reason, context = deskContext(m_shared)](Database &db) -> Done {
        if (reason.trimmed().isEmpty())
            return makeError(ErrorKind::BadInput, u"reason"_s);
        STANKO_TRY(view, storeView(db, context));
        SqlTransaction transaction(db);
        STANKO_CHECK(transaction.begun());
        STANKO_TRY(found, AttentionStore::find(db, item));
        STANKO_CHECK(AttentionStore::dismiss(db, item, reason, view.now));
        HistoryEntry entry;
        entry.key = found.key;
        entry.kind = HistoryKind::AttentionDismissed;
        entry.at = view.now;
        entry.lead = found.lead;
        entry.text = reason.trimmed();
        entry.before = attentionKindName(found.kind);
        STANKO_TRY(row, JournalStore::append(db, entry));
        Q_UNUSED(row)
        return transaction.commit();
    }),
                    m_made);
}

QFuture<Done> StoreAttentionDesk::postpone(qint64 item, UnixSeconds until)
{
    return thenTell(m_shared.store->write([item, until](Database &db) -> Done {
        SqlTransaction transaction(db);
        STANKO_CHECK(transaction.begun());
        STANKO_TRY(found, AttentionStore::find(db, item));
        STANKO_CHECK(AttentionStore::postpone(db, item, until));
        if (found.kind == AttentionKind::Conflict)
            STANKO_CHECK(OutboxStore::postponeAll(db, found.lead, found.key, until));
        return transaction.commit();
    }),
                    m_made);
}

QFuture<Result<QList<RepairChoice>>> StoreAttentionDesk::repairs(qint64 item)
{
    return deskRead(m_shared, [item](Database &db, const StoreView &view) { return repairsOf(db, item, view); });
}

QFuture<Result<RepairReceipt>> StoreAttentionDesk::repair(qint64 item, const QString &choice)
{
    return deskRead(m_shared,
                    [item, choice](Database &db, const StoreView &view) { return planRepair(db, item, choice, view); })
        .then(this,
              [this, item, choice](const Result<RepairPlan> &plan) {
                  return plan ? applied(item, choice, *plan)
                              : QtFuture::makeReadyFuture(Result<RepairReceipt>(plan.error()));
              })
        .unwrap();
}

QFuture<Result<RepairReceipt>> StoreAttentionDesk::applied(qint64 item, const QString &choice, const RepairPlan &plan)
{
    RepairReceipt receipt;
    if (plan.changesSettings()) {
        // The settings first: edits that mean a thing the settings do not know would wait without a question.
        const auto kept = m_keep(plan.after);
        if (!kept)
            return QtFuture::makeReadyFuture(Result<RepairReceipt>(kept.error()));
        receipt.variables = *kept;
    }
    const AccountSettings settings = receipt.variables.isEmpty() ? plan.after : plan.before;
    return m_shared.store
        ->write([item, choice, plan, settings, clock = m_shared.clock](Database &db) {
            return applyRepair(db, item, choice, plan, settings, *clock);
        })
        .then([made = m_made, receipt](const Result<int> &turned) mutable -> Result<RepairReceipt> {
            if (!turned)
                return turned.error();
            receipt.edits = *turned;
            made();
            return receipt;
        });
}

} // namespace Stanko
