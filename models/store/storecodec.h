// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/maintenanceplan.h"
#include "models/domain/outboxentry.h"
#include "models/domain/passport.h"

namespace Stanko {

/// The JSON of the few columns that hold a whole value. nullopt for text that is none of ours.
QString editToJson(const Edit &edit);
std::optional<Edit> editFromJson(const QString &text);

QString errorToJson(const std::optional<Error> &error); ///< empty for none
std::optional<Error> errorFromJson(const QString &text);

QString requestToJson(const NewRequest &request);
std::optional<NewRequest> requestFromJson(const QString &text);

/// What a plan says of a next date; empty for nothing.
QString plannedToJson(const std::optional<PlannedDate> &planned);
std::optional<PlannedDate> plannedFromJson(const QString &text);

QString passportToJson(const Passport &passport);
std::optional<Passport> passportFromJson(const QString &text);

/// Of a draft; nothing in it is an empty order.
QString partsOrderToJson(const PartsOrder &order);
PartsOrder partsOrderFromJson(const QString &text);

} // namespace Stanko
