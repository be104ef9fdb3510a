// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/api/codecs.h"
#include "models/domain/accountsettings.h"
#include "models/store/cursorstore.h"
#include "models/store/passportstore.h"

#include <optional>

namespace Stanko {

class Clock;
class Database;

/// Names of the cursors a pull keeps.
inline constexpr auto kLeadsCursor = "leads";
inline constexpr auto kContactsCursor = "contacts";
inline constexpr auto kCompaniesCursor = "companies";
inline constexpr auto kEventsCursor = "events";

/// When the machines touched by a page are derived again.
enum class DeriveWhen {
    Now,   ///< in the transaction of the page
    Later, ///< by deriveInChunks() at the end of a long pull, once instead of after leads and again after contacts
};

/// What writing a page (or a piece of it) did.
struct PageApplied
{
    Touched touched;
    RegistrationOutcome outcome;
};

/// The context of registration as the store has it now. Store thread.
Result<RegistrationContext> registrationContext(Database &db, const AccountSettings &settings, const Clock &clock);

/// Whether the models of the whole fleet are compared afterwards: the price grows with the fleet, so only where a
/// model may have come or changed, and at the end of a pull.
enum class ModelReview { No, Yes };

/// Derives the machines again and follows up: a machine registered after set-up whose date field is empty gets an
/// intent that writes the planned date. Store thread, one transaction or the caller's.
Result<RegistrationOutcome> derive(Database &db, const Touched &touched, const AccountSettings &settings,
                                   const Clock &clock, ModelReview review = ModelReview::No);

/// A cursor to save together with a page.
struct CursorMove
{
    QString name;
    Cursor cursor;
};

/// Writes what amoCRM says of leads; a field the account has lost leaves what is stored. Store thread.
Result<Touched> upsertLeads(Database &db, const QList<Lead> &leads, const AccountSettings &settings);

/// Settles the creation \a create by the lead that amoCRM has made of it, which takes over all that named the local
/// one. Nothing when it is settled already. Store thread, one transaction or the caller's.
Result<Touched> settleCreation(Database &db, IntentId create, const Lead &made, const AccountSettings &settings,
                               UnixSeconds now);

/// Each applies one page and its cursor in one transaction. Store thread. Doing it twice changes nothing.
Result<PageApplied> applyLeads(Database &db, const ParsedPage<Lead> &page, const AccountSettings &settings,
                               const Clock &clock, DeriveWhen when, const std::optional<CursorMove> &cursor = {});
Result<PageApplied> applyContacts(Database &db, const QList<Contact> &contacts, const AccountSettings &settings,
                                  const Clock &clock, DeriveWhen when, const std::optional<CursorMove> &cursor = {});
Result<PageApplied> applyCompanies(Database &db, const QList<Company> &companies, const AccountSettings &settings,
                                   const Clock &clock, DeriveWhen when, const std::optional<CursorMove> &cursor = {});
Result<PageApplied> applyDeleted(Database &db, const QList<LeadId> &ids, bool deleted, const AccountSettings &settings,
                                 const Clock &clock);

/// Brings the attention items of kind Conflict in step with the outbox; after an intent went into or out of conflict.
Done refreshConflictItems(Database &db, UnixSeconds now);

} // namespace Stanko
