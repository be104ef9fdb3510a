// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/api/amoreply.h"
#include "crm/sync/synccontext.h"
#include "models/domain/lead.h"
#include "models/domain/outboxentry.h"

#include <QtCore/QTimeZone>

namespace Stanko {

/// What is known when a lead is about to be made.
struct CreationStart
{
    ContactId contact = 0;   ///< to reuse; 0 = amoCRM makes a new one
    LeadId newestBefore = 0; ///< all leads of before the first sending have ids up to this one
};

/// The looks at amoCRM around the request that makes a lead: whose contact the phone is, and whether a lead whose
/// answer was lost is there. Reads only; what follows from it is the drain's business. Crm thread; used once, owned by
/// the drain.
class LeadCreation : public QObject
{
    Q_OBJECT
public:
    /// \a intent holds a CreateEdit.
    LeadCreation(const SyncContext &context, const Intent &intent, const QTimeZone &zone, QObject *parent);

    /// Looks for the contact by phone: in amoCRM, then among those stored here, each confirmed by amoCRM. The smallest
    /// id wins, so that desks choose the same one. Ends with the first error of a look.
    QFuture<Result<CreationStart>> prepare();
    /// Looks for the lead by its marker among those above newestBefore, people's edits around the marker
    /// notwithstanding; the smallest id of several. Ends with nullopt when there is none.
    QFuture<Result<std::optional<Lead>>> findMade();

private:
    void askNewest();
    void findContact();
    void searchContacts(int page);
    void askStored();
    void haveContact(ContactId contact);
    void readNewest(int page);

    const CreateEdit &edit() const { return std::get<CreateEdit>(m_intent.edit); }

    SyncContext m_context;
    Intent m_intent;
    QTimeZone m_zone;
    QString m_phoneKey;
    CreationStart m_start;
    QList<ContactId> m_stored; ///< contacts of this phone here, still to be confirmed; ascending
    std::optional<Lead> m_made;
    OncePromise<CreationStart> m_prepared;
    OncePromise<std::optional<Lead>> m_found;
};

} // namespace Stanko
