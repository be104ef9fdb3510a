// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/api/requests.h"

/// Requests that only the set-up of a desk makes.
namespace Stanko::Requests {

/// One user with rights; 403 unless the token is an administrator's.
AmoRequest user(UserId id);
/// One new lead field, for administrators. An empty \a code is left out.
AmoRequest createLeadField(const QString &name, const QString &type, const QString &code);
/// Takes the values in all leads along. For administrators.
AmoRequest deleteLeadField(FieldId field);

} // namespace Stanko::Requests
