// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/accountsettings.h"
#include "models/domain/intake.h"
#include "models/domain/lead.h"
#include "models/domain/result.h"

#include <QtCore/QSet>

namespace Stanko {

class Database;

/// What a change of the cache has touched: the input of PassportStore::recompute(). Changes of one transaction or of
/// a whole pass may be added up.
struct Touched
{
    int changed = 0;             ///< rows that really differ from before
    QSet<PassportKey> keys = {}; ///< machines named before or after
    QSet<LeadId> leads = {};     ///< leads that differ

    void add(const Touched &other)
    {
        changed += other.changed;
        keys += other.keys;
        leads += other.leads;
    }
};

/// Leads: server columns as amoCRM has them, and beside them the unsent edits laid over. A pulled row writes server
/// columns only, so it can never overwrite an unsent edit. Each function is one transaction (or joins the caller's).
namespace LeadStore {

/// Writes a page of leads; rows that are the same as stored are skipped cheaply. Applying a page twice changes
/// nothing. Closes the BrokenLead item of each. What \a unreadable roles say is left as stored.
Result<Touched> upsert(Database &db, const QList<Lead> &leads, const QSet<FieldRole> &unreadable = {});
/// A lead of a page that could not be read: reported as BrokenLead, the stored one stays as it is.
Done reportBroken(Database &db, LeadId id, const QString &reason, UnixSeconds now);

/// Evidence of deletion or restore; leads not known are ignored.
Result<Touched> setDeleted(Database &db, const QList<LeadId> &ids, bool deleted);

/// As amoCRM has it. NotHere.
Result<Lead> find(Database &db, LeadId id);
/// With the unsent edits laid over. NotHere.
Result<Lead> effective(Database &db, LeadId id);
/// Effective leads of amoCRM whose serial names \a key, deleted ones too, by id.
Result<QList<Lead>> leadsOfKey(Database &db, const PassportKey &key);

/// A lead that is not in amoCRM yet, under a new local (negative) id; its intents are added by the caller in the same
/// transaction. \return the id.
Result<LeadId> addLocal(Database &db, const NewLead &lead, UnixSeconds now);
/// amoCRM has made the lead: its unsettled and settled intents, order lines and everything else that named \a local
/// name \a server from now on; the local row goes. The lead read from amoCRM is upserted by the caller in the same
/// transaction. Journal lines keep the local id: they are append-only, and alias() leads from one to the other.
Result<Touched> adopt(Database &db, LeadId local, LeadId server);
/// The id amoCRM gave to a local lead; the id itself when it has none yet or is no local one.
Result<LeadId> alias(Database &db, LeadId id);
/// Takes a local lead away again: its create intent was taken back.
Result<Touched> removeLocal(Database &db, LeadId local);
/// The largest id amoCRM has given to a stored lead; 0 = none.
Result<LeadId> newestId(Database &db);

/// Lays the unsettled intents of the lead over it again. OutboxStore calls it after each change; nobody else needs to.
Result<Touched> refreshOverlay(Database &db, LeadId id);

Result<int> count(Database &db);
/// Ids of stored leads that are not deleted, above \a after, ascending: for the full reconcile.
Result<QList<LeadId>> ids(Database &db, LeadId after, int limit);

} // namespace LeadStore
} // namespace Stanko
