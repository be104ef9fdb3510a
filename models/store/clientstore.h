// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/leadstore.h"

namespace Stanko {

/// Contacts and companies. Each function is one transaction (or joins the caller's).
namespace ClientStore {

/// Touched::keys are the machines that show one of the clients; leads stays empty.
Result<Touched> upsertContacts(Database &db, const QList<Contact> &contacts);
Result<Touched> upsertCompanies(Database &db, const QList<Company> &companies);

/// Do those that amoCRM said it does not have count as unknown again?
enum class Missing { StayKnown, AskAgain };
/// Contacts that leads which matter (with a serial, or open jobs) are linked to and that are not stored; ascending.
Result<QList<ContactId>> unknownContacts(Database &db, const PipelineRoles &roles, int limit,
                                         Missing missing = Missing::StayKnown);
/// The same for companies of such leads and of stored contacts.
Result<QList<CompanyId>> unknownCompanies(Database &db, const PipelineRoles &roles, int limit,
                                          Missing missing = Missing::StayKnown);
/// amoCRM does not have them (any more): kept as deleted, so that they are not asked for again.
Result<Touched> setContactsMissing(Database &db, const QList<ContactId> &ids);
Result<Touched> setCompaniesMissing(Database &db, const QList<CompanyId> &ids);

/// NotHere.
Result<Contact> contact(Database &db, ContactId id);
Result<Company> company(Database &db, CompanyId id);
/// Stored contacts with this phone key (last ten digits), newest change first.
Result<QList<Contact>> contactsByPhone(Database &db, const QString &phoneKey);

} // namespace ClientStore
} // namespace Stanko
