// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/accountsettings.h"
#include "models/domain/passport.h"
#include "models/domain/result.h"
#include "models/service/passportdesk.h"
#include "models/store/leadstore.h"

#include <QtCore/QTimeZone>

namespace Stanko {

class Database;

/// What registration needs to know beside the leads. Plans, field values and the service tag are read from the store.
struct RegistrationContext
{
    PipelineRoles roles = {};
    FieldIds fields = {};            ///< the model field's values are part of the catalogue
    QSet<FieldRole> unreadable = {}; ///< roles whose field the account has lost: nothing new is concluded from them
    QTimeZone zone = QTimeZone::utc();
    QDate today = {}; ///< in that zone
    UnixSeconds now = 0;
    UnixSeconds setUpCompletedAt = 0; ///< 0 during the first sync: no journal lines or snapshots are made then
    /// The check for unknown models looks at the whole fleet: leave it to the last page of a long pull.
    bool reviewModels = true;
};

/// A machine that was registered or changed hands by a deal.
struct Registered
{
    PassportKey key = {};
    LeadId lead = 0; ///< its home lead now
    UnixSeconds closedAt = 0;
    friend bool operator==(const Registered &, const Registered &) = default;
};

struct RegistrationOutcome
{
    int changed = 0;              ///< passports that differ from before, new ones included
    QList<Registered> registered; ///< new machines
    QList<Registered> moved;      ///< resales: new owner
    QList<PassportKey> withdrawn;
    QList<PassportKey> restored;
    int attentionChanged = 0; ///< items opened or closed

    void add(const RegistrationOutcome &other);
};

/// What a reader needs beside the query.
struct ListContext
{
    QDate today = {};
    int soonDays = 30;
};

namespace PassportStore {

/// Derives the touched machines again from their effective leads and brings passports, search, their links to leads
/// and attention items in step. One transaction (or the caller's). Doing it twice changes nothing.
Result<RegistrationOutcome> recompute(Database &db, const Touched &touched, const RegistrationContext &context);
/// unknown_model items of the whole fleet, as the catalogue stands now. \return items opened or closed.
Result<int> reviewModels(Database &db, const RegistrationContext &context);
/// Machines whose computed date has passed and must move on (the first day after midnight), and the won leads and
/// machines to look at again when settings changed: everything.
Result<Touched> outdated(Database &db, QDate today);
Result<Touched> everything(Database &db);

Result<PassportPage> list(Database &db, const PassportQuery &query, const ListContext &context);
/// Full values in the order of the query.
Result<QList<Passport>> passports(Database &db, const PassportQuery &query, const ListContext &context);
/// NotHere.
Result<Passport> find(Database &db, const PassportKey &key);
/// NotHere. Open jobs and history included.
Result<PassportCard> card(Database &db, const PassportKey &key, const ListContext &context, const PipelineRoles &roles);
/// The machine as it stood at the end of \a day. NotHere when it was not registered then.
Result<Passport> asOf(Database &db, const PassportKey &key, QDate day, const RegistrationContext &context);
Result<int> count(Database &db);
/// Keys of the machines that an effective lead names, in the order named.
Result<QList<PassportKey>> keysOfLead(Database &db, LeadId lead);

} // namespace PassportStore
} // namespace Stanko
