// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/attentiondesk.h"
#include "models/service/clock.h"
#include "models/service/datadesk.h"
#include "models/service/desks.h"
#include "models/service/jobdesk.h"
#include "models/service/maintenancedesk.h"
#include "models/service/outboxdesk.h"
#include "models/service/passportdesk.h"
#include "models/service/setupdesk.h"
#include "models/service/syncdesk.h"
#include "tests/support/fakeanswers.h"
#include "tests/support/fakecalendar.h"
#include "tests/support/fakeintake.h"
#include "tests/support/fakeparts.h"
#include "tests/support/fakesetup.h"

#include <QtCore/QHash>
#include <QtCore/QStringList>

#include <functional>

namespace Stanko {

/// A clock that stands where the test puts it.
class StandingClock final : public Clock
{
public:
    qint64 nowMs() const override { return m_nowMs; }
    void set(const QDateTime &instant) { m_nowMs = instant.toMSecsSinceEpoch(); }

private:
    qint64 m_nowMs = 0;
};

class FakePassportDesk final : public PassportDesk
{
public:
    using PassportDesk::PassportDesk;
    QFuture<Result<PassportPage>> list(const PassportQuery &query) override;
    QFuture<Result<PassportCard>> card(const PassportKey &key) override;
    QFuture<Result<QList<Passport>>> passports(const PassportQuery &query) override;
    QFuture<Result<QList<HistoryEntry>>> history(const QString &serial) override;
    QFuture<Result<Passport>> asOf(const QString &serial, QDate day) override;

    FakeAnswers answers;
    QList<PassportRow> rows;
    QHash<PassportKey, PassportCard> cards;
    QDate today;
    QList<PassportQuery> queries; ///< every call of list()
    QList<PassportKey> cardsAsked;
};

class FakeOutboxDesk;
class FakeSyncDesk;

class FakeJobDesk final : public JobDesk
{
public:
    using JobDesk::JobDesk;
    QFuture<Result<JobPage>> list(const JobQuery &query) override;
    QFuture<Result<CompletionPreview>> preview(const Completion &completion) override;
    QFuture<Result<EditReceipt>> complete(const Completion &completion) override;
    QFuture<Done> undo(const QString &group) override;
    QFuture<Result<EditReceipt>> reopen(LeadId lead) override;

    const JobRow *row(LeadId lead) const;

    FakeAnswers answers;
    QList<JobRow> rows;
    QList<StageChoice> stages;
    QHash<LeadId, CompletionPreview> previews;
    MaintenancePlan plan; ///< what completions of machines choose from
    UnixSeconds now = 0;
    UserId me = 0;
    QDate today;
    FakeOutboxDesk *outbox = nullptr;                        ///< gets the intents of completions when set
    FakeSyncDesk *sync = nullptr;                            ///< and counts them
    std::function<void(const QString &group)> undoElsewhere; ///< takes back what another desk did under a group
    QList<JobQuery> queries;
    QList<Completion> previewed;
    QList<Completion> completed;
    QStringList undone;
    QList<LeadId> reopened;

private:
    QHash<QString, LeadId> m_groups;
    int m_nextGroup = 1;
};

class FakeMaintenanceDesk final : public MaintenanceDesk
{
public:
    using MaintenanceDesk::MaintenanceDesk;
    QFuture<Result<Overview>> overview(Share share, int upcomingRows) override;
    QFuture<Result<CompletionPreview>> previewReschedule(const PassportKey &key, QDate day) override;
    QFuture<Result<EditReceipt>> reschedule(const QString &serial, QDate day) override;
    QFuture<Result<EditReceipt>> maintained(const Completion &completion) override;
    QFuture<Result<QList<ComputedDate>>> computedDates() override;
    QFuture<Result<EditReceipt>> pushComputedDates() override;

    FakeAnswers answers;
    Overview figures;
    QList<Share> sharesAsked;
    FakePassportDesk *machines = nullptr; ///< reschedule() moves dates here when set
    QList<std::pair<QString, QDate>> rescheduled;
    QList<Completion> maintainedCalls;
    QList<ComputedDate> computed;
    int pushes = 0;
};

class FakeAttentionDesk final : public AttentionDesk
{
public:
    using AttentionDesk::AttentionDesk;
    QFuture<Result<QList<AttentionItem>>> list() override;
    QFuture<Result<EditReceipt>> fillSerial(LeadId lead, const QString &serial) override;
    QFuture<Result<EditReceipt>> acceptModel(qint64 item, const QString &model) override;
    QFuture<Done> dismiss(qint64 item, const QString &reason) override;
    QFuture<Done> postpone(qint64 item, UnixSeconds until) override;
    QFuture<Result<QList<RepairChoice>>> repairs(qint64 item) override;
    QFuture<Result<RepairReceipt>> repair(qint64 item, const QString &choice) override;

    FakeAnswers answers;
    QList<AttentionItem> items;
    QHash<qint64, QList<RepairChoice>> offered; ///< by item
    RepairReceipt receipt;                      ///< what a repair answers
    QList<std::pair<qint64, QString>> repaired;
    QList<std::pair<LeadId, QString>> filled;
    QList<std::pair<qint64, QString>> modelsAccepted;
    QList<std::pair<qint64, QString>> dismissed;
    QList<std::pair<qint64, UnixSeconds>> postponed;

private:
    bool remove(qint64 item);
};

class FakeOutboxDesk final : public OutboxDesk
{
public:
    using OutboxDesk::OutboxDesk;
    QFuture<Result<QList<OutboxRow>>> list(OutboxScope scope) override;
    QFuture<Done> cancel(IntentId id) override;
    QFuture<Done> retry(IntentId id) override;
    QFuture<Done> resolve(IntentId id, ConflictChoice choice, const QString &own) override;
    QFuture<Done> postpone(IntentId id, UnixSeconds until) override;
    QFuture<Done> amend(IntentId id, const QString &value) override;

    const OutboxRow *row(IntentId id) const;
    /// Moves the intents of \a group on, as sending would, and tells about it.
    void move(const QString &group, IntentState state, IntentOutcome outcome);

    FakeAnswers answers;
    QList<OutboxRow> rows;
    QList<IntentId> cancelled;
    QList<IntentId> retried;
    QList<std::pair<IntentId, ConflictChoice>> resolved;
    QStringList ownValues; ///< of resolve() with Own
    QList<std::pair<IntentId, UnixSeconds>> postponed;
    QList<std::pair<IntentId, QString>> amended;

private:
    /// NotHere, or the row after \a change.
    QFuture<Done> changeRow(IntentId id, const std::function<void(OutboxRow &)> &change);
    OutboxRow *find(IntentId id);
};

class FakeSyncDesk final : public SyncDesk
{
public:
    using SyncDesk::SyncDesk;
    SyncState state() const override { return current; }
    QFuture<Result<SyncReport>> sync(PullDepth depth) override;
    void cancelSync() override;
    QFuture<Result<SyncReport>> push() override;
    QFuture<Result<CheckReport>> check() override;
    QFuture<Done> setPaused(bool paused) override;
    QFuture<Done> startTraining() override;
    QFuture<Done> endTraining(TrainingEnd end) override;
    void setSeen(bool seen) override { isSeen = seen; }
    QList<ExchangeLine> exchangeLog() const override { return lines; }

    /// Makes \a state the current one and tells about it.
    void change(const SyncState &state);
    /// Adds a line to the exchange log and tells about it.
    void exchange(const ExchangeLine &line);

    FakeAnswers answers;
    SyncState current;
    QList<ExchangeLine> lines;
    SyncReport report;
    CheckReport checkReport;
    QList<PullDepth> syncs;
    int syncsCancelled = 0;
    int pushes = 0;
    int checks = 0;
    QList<TrainingEnd> trainingsEnded;
    bool isSeen = true;
};

class FakeDataDesk final : public DataDesk
{
public:
    using DataDesk::DataDesk;
    QFuture<Result<QList<BackupInfo>>> backups() override;
    QFuture<Result<BackupInfo>> makeBackup() override;
    QFuture<Result<RestoreReport>> restore(const QString &file) override;
    QFuture<Done> saveDiagnostics(const QString &file) override;

    FakeAnswers answers;
    QList<BackupInfo> copies;
    RestoreReport restoreReport;
    QStringList restored;
    QStringList bundles;
};

/// All fakes, wired to each other the way the real desks are through the store.
struct FakeDesks
{
    FakeDesks();
    /// The doors as the window gets them.
    Desks desks()
    {
        Desks desks;
        desks.passports = &passports;
        desks.jobs = &jobs;
        desks.maintenance = &maintenance;
        desks.calendar = &calendar;
        desks.engineers = &engineers;
        desks.plans = &plans;
        desks.calendarFiles = &calendarFiles;
        desks.attention = &attention;
        desks.outbox = &outbox;
        desks.sync = &sync;
        desks.setup = &setup;
        desks.intake = &intake;
        desks.parts = &parts;
        desks.data = &data;
        desks.wizard = &wizard;
        desks.profiles = &profiles;
        desks.clock = &clock;
        return desks;
    }

    FakePassportDesk passports;
    FakeJobDesk jobs;
    FakeMaintenanceDesk maintenance;
    FakeCalendarDesk calendar;
    FakeEngineerDesk engineers;
    FakePlanDesk plans;
    FakeCalendarFiles calendarFiles;
    FakeAttentionDesk attention;
    FakeOutboxDesk outbox;
    FakeSyncDesk sync;
    FakeSetupDesk setup;
    FakeIntakeDesk intake;
    FakePartsDesk parts;
    FakeDataDesk data;
    FakeWizardDesk wizard;
    FakeProfileDesk profiles;
    StandingClock clock;
};

/// The day the demo rows are about: Sunday 22.11.2026, half past two in Moscow.
inline constexpr int kDemoHour = 14;
QDate demoToday();

/// Fills \a fakes with a small, realistic fleet: late, soon, undated and withdrawn machines, fresh and old jobs,
/// a conflict, a parked and a waiting edit, attention items of every kind, a dozen exchanges.
void fillDemo(FakeDesks &fakes);

} // namespace Stanko
