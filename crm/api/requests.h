// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/api/amorequest.h"
#include "models/domain/accountsettings.h"
#include "models/domain/ids.h"
#include "models/domain/intake.h"

#include <QtCore/QJsonValue>
#include <QtCore/QStringList>
#include <QtCore/QTimeZone>

#include <optional>

/// Every request StankoDesk makes, as minimal as amoCRM allows: nothing read is ever echoed back, because amoCRM
/// refuses whole batches for keys that it sent itself. Pages count from 1.
namespace Stanko::Requests {

inline constexpr int kPageLimit = 250;
inline constexpr int kEventPageLimit = 100;

enum class Order {
    IdAscending,       ///< never re-sorted by edits: first pulls
    IdDescending,      ///< what is the newest one?
    UpdatedAscending,  ///< with the filter option
    UpdatedDescending, ///< without it: read until the watermark
};

AmoRequest account();
AmoRequest pipelines();
AmoRequest users(int page);
AmoRequest leadFields(int page);

/// Leads with the ids of their contacts. \a updatedFrom: inclusive, 0 = no filter; amoCRM ignores it silently where
/// the filter option is not paid, so callers check the rows.
AmoRequest leadsPage(Order order, int page, int limit = kPageLimit, UnixSeconds updatedFrom = 0);
AmoRequest contactsPage(Order order, int page, int limit = kPageLimit, UnixSeconds updatedFrom = 0);
AmoRequest companiesPage(Order order, int page, int limit = kPageLimit, UnixSeconds updatedFrom = 0);

/// Needs the filter option. At most kPageLimit ids.
AmoRequest contactsByIds(const QList<ContactId> &ids);
AmoRequest companiesByIds(const QList<CompanyId> &ids);

/// One entity; amoCRM answers 204 when there is none.
AmoRequest lead(LeadId id);
AmoRequest contact(ContactId id);
AmoRequest company(CompanyId id);

/// The trash: reduced leads.
AmoRequest deletedLeads(int page, int limit = kPageLimit);

/// Notes of one lead of type common, newest first.
AmoRequest notesOfLead(LeadId lead, int page, int limit = kPageLimit);
AmoRequest note(NoteId id);

/// Tasks of one lead, done ones included, newest first.
AmoRequest tasksOfLead(LeadId lead, int page, int limit = kPageLimit);

/// The change log. \a from: created_at, inclusive. \a types: "lead_deleted", …; empty = all.
AmoRequest events(const QStringList &types, UnixSeconds from, int page, int limit = kEventPageLimit);
/// The newest entries about one lead. The change of a field ("custom_field_712637_value_changed") must be the only one
/// of \a types.
AmoRequest eventsOfLead(LeadId lead, const QStringList &types, int limit = 10);

/// Writes. None of them is an idempotent POST: whoever sends one looks before repeating it.
AmoRequest postNote(LeadId lead, const QString &text);
/// A task of the first type (to get in touch). \a user 0 = the token's owner.
AmoRequest postTask(LeadId lead, const QString &text, UnixSeconds due, UserId user);
AmoRequest patchStage(LeadId lead, const Stage &stage);
/// nullopt clears the field.
AmoRequest patchField(LeadId lead, FieldId field, const std::optional<QJsonValue> &value);
AmoRequest patchResponsible(LeadId lead, UserId user);
AmoRequest addTag(LeadId lead, const QString &tag);

/// Lead, contact and links in one request. \a sentName: the name with the marker; \a contact: the one to reuse, 0 = a
/// new one of lead.contactName and lead.phone (none when both are empty). Empty members are left out.
AmoRequest createLead(const NewLead &lead, const QString &sentName, ContactId contact, const FieldIds &fields);
AmoRequest patchName(LeadId lead, const QString &name);
/// Newest leads first, to look for one whose answer was lost.
AmoRequest newestLeads(int page, int limit = kPageLimit);
/// Contacts whose filled fields contain \a text; the caller compares phones by their last ten digits.
AmoRequest contactsLike(const QString &text, int page, int limit = kPageLimit);

/// Incoming leads. \a user 0 and status 0 leave the choice to amoCRM.
AmoRequest unsortedPage(int page, int limit = kPageLimit);
AmoRequest acceptUnsorted(const QString &uid, StatusId status, UserId user);
AmoRequest declineUnsorted(const QString &uid);
AmoRequest linkUnsorted(const QString &uid, LeadId target);

/// Lists (products among them); an account without any answers 204 or 403.
AmoRequest catalogs(int page);
AmoRequest catalogElements(qint64 catalog, int page, int limit = kPageLimit);

/// A FieldEdit's text as the value to send: an ISO day of a date role becomes Unix seconds of local noon in \a zone,
/// other roles stay text; nullopt (clears the field) for an empty text.
/// Precondition for NextMaintenance: empty or a valid ISO day.
std::optional<QJsonValue> fieldValue(FieldRole role, const QString &text, const QTimeZone &zone);

} // namespace Stanko::Requests
