// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/passportdesk.h"

namespace Stanko {

/// Maintenance of one ISO week.
struct WeekLoad
{
    QDate monday;
    int planned = 0;
    int late = 0; ///< only in the current week: everything overdue
    friend bool operator==(const WeekLoad &, const WeekLoad &) = default;
};

/// The figures of the dashboard.
struct Overview
{
    QDate today;
    int late = 0;
    int oldestLateDays = 0;
    int soon = 0; ///< next 30 days
    int soonUnassigned = 0;
    int jobs = 0;
    int jobsToday = 0;
    int passports = 0;
    int passportsThisMonth = 0;
    int attention = 0;
    QList<WeekLoad> weeks;       ///< 12 weeks from the current one
    int weekCapacity = 0;        ///< visits a week, a setting
    QList<PassportRow> upcoming; ///< the most urgent first
    QList<JobRow> latestJobs;
    bool operator==(const Overview &) const = default;
};

/// The dashboard may be asked for one engineer's share.
enum class Share { Everybody, Mine };

/// A computed date that amoCRM does not have yet.
struct ComputedDate
{
    PassportKey key;
    QString serial;
    LeadId lead = 0;
    QDate day;
    friend bool operator==(const ComputedDate &, const ComputedDate &) = default;
};

/// The desk for scheduled maintenance. Same thread and ending rules as PassportDesk.
class MaintenanceDesk : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual QFuture<Result<Overview>> overview(Share share, int upcomingRows) = 0;
    /// What rescheduling would write.
    virtual QFuture<Result<CompletionPreview>> previewReschedule(const PassportKey &key, QDate day) = 0;
    /// Moves the next date. \a serial in any spelling. NotHere, BadInput (a day amoCRM cannot hold).
    virtual QFuture<Result<EditReceipt>> reschedule(const QString &serial, QDate day) = 0;
    /// Scheduled maintenance done without a lead; completion.lead is 0 and completion.key any spelling.
    virtual QFuture<Result<EditReceipt>> maintained(const Completion &completion) = 0;
    /// «Записать даты в amoCRM»: what would be written, and writing it.
    virtual QFuture<Result<QList<ComputedDate>>> computedDates() = 0;
    virtual QFuture<Result<EditReceipt>> pushComputedDates() = 0;

Q_SIGNALS:
    void maintenanceChanged();
};

} // namespace Stanko
