// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/journal.h"
#include "models/domain/passport.h"
#include "models/domain/result.h"
#include "models/service/jobdesk.h"

#include <QtCore/QFuture>
#include <QtCore/QObject>

namespace Stanko {

/// One line of the machine list.
struct PassportRow
{
    PassportKey key;
    QString serial;
    QString model;
    QString customer;
    QString phone;
    std::optional<QDate> nextMaintenance;
    NextDateSource nextSource = NextDateSource::None;
    QString nextKind;
    MachineState state = MachineState::Fine;
    LeadId homeLead = 0;
    QString engineer; ///< responsible user's name, or "#id" when amoCRM does not tell names
    bool hasUnsentEdit = false;
    friend bool operator==(const PassportRow &, const PassportRow &) = default;
};

enum class PassportFilter { All, Late, Soon, WithoutCustomer, Undated, Withdrawn };
enum class PassportSort { NextMaintenance, Model, Serial, Customer };

/// What a list of machines should hold. \a text is searched folded, over serial, model, client, phone and deal id.
struct PassportQuery
{
    QString text;
    PassportFilter filter = PassportFilter::All;
    std::optional<QString> model;
    std::optional<PassportKey> key;
    std::optional<int> dueWithinDays; ///< next date at most that many days away, late ones included
    PassportSort sort = PassportSort::NextMaintenance;
    Qt::SortOrder order = Qt::AscendingOrder;
    int limit = 0; ///< 0 = all
    friend bool operator==(const PassportQuery &, const PassportQuery &) = default;
};

struct PassportCounts
{
    int all = 0;
    int late = 0;
    int soon = 0;
    int withoutCustomer = 0;
    int undated = 0;
    int withdrawn = 0;
    friend bool operator==(const PassportCounts &, const PassportCounts &) = default;
};

struct PassportPage
{
    QList<PassportRow> rows;
    PassportCounts counts; ///< of the whole fleet, not of the rows
    QStringList models;    ///< all models, naturally sorted, for the filter
    QDate today;           ///< in the account's zone
};

/// Everything the card of one machine shows.
struct PassportCard
{
    Passport passport;
    MachineState state = MachineState::Fine;
    QDate today;
    NextDateSource nextSource = NextDateSource::None;
    QString plan;                     ///< "ТО-1 / 6, ТО-2 / 12"
    std::optional<QDate> plannedFrom; ///< base of a computed date
    int plannedMonths = 0;
    LeadId fieldDateLead = 0; ///< the deal whose field gives the date
    QString engineer;
    QList<JobRow> openJobs;
    QList<HistoryEntry> history; ///< newest first
    QStringList dealSerials;     ///< other machines of the same deal: they share its date field
};

/// The desk for machine passports. Lives on the caller's (GUI or main) thread; futures end with a value, a store
/// error, or StoreFailed when the program is closing.
class PassportDesk : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual QFuture<Result<PassportPage>> list(const PassportQuery &query) = 0;
    /// NotHere for an unknown machine.
    virtual QFuture<Result<PassportCard>> card(const PassportKey &key) = 0;
    /// Full values for the command line and exports, in the order of \a query.
    virtual QFuture<Result<QList<Passport>>> passports(const PassportQuery &query) = 0;
    /// Newest first. \a serial in any spelling; NotHere for an unknown machine.
    virtual QFuture<Result<QList<HistoryEntry>>> history(const QString &serial) = 0;
    /// The machine as it stood at the end of \a day; NotHere when it was not registered then.
    virtual QFuture<Result<Passport>> asOf(const QString &serial, QDate day) = 0;

Q_SIGNALS:
    /// Something a list or card may show has changed; comes at most a few times a second during a sync.
    void passportsChanged();
};

} // namespace Stanko
