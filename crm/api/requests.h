// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/api/amorequest.h"
#include "models/domain/accountsettings.h"
#include "models/domain/ids.h"

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
AmoRequest leadsByIds(const QList<LeadId> &ids);
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

/// The change log. \a from: created_at, inclusive. \a types: "lead_deleted", …; empty = all.
AmoRequest events(const QStringList &types, UnixSeconds from, int page, int limit = kEventPageLimit);

/// Writes. None of them is an idempotent POST: whoever sends one looks before repeating it.
AmoRequest postNote(LeadId lead, const QString &text);
AmoRequest patchStage(LeadId lead, const Stage &stage);
/// nullopt clears the field.
AmoRequest patchField(LeadId lead, FieldId field, const std::optional<QJsonValue> &value);
AmoRequest addTag(LeadId lead, const QString &tag);

/// A FieldEdit's text as the value to send: an ISO day of a date role becomes Unix seconds of local noon in \a zone,
/// other roles stay text; nullopt (clears the field) for an empty text.
/// Precondition for NextMaintenance: empty or a valid ISO day.
std::optional<QJsonValue> fieldValue(FieldRole role, const QString &text, const QTimeZone &zone);

} // namespace Stanko::Requests
