// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/api/amorequest.h"
#include "models/domain/accountsettings.h"
#include "models/domain/outboxentry.h"

#include <QtCore/QTimeZone>

namespace Stanko {

/// The request that carries \a intent out, built when it leaves so that a stale body never does. Pure.
/// \a contact: with a CreateEdit, the one to reuse; 0 = a new one.
AmoRequest requestFor(const Intent &intent, ContactId contact, const AccountSettings &settings, const QTimeZone &zone);

} // namespace Stanko
