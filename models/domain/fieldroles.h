// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/accountsettings.h"

#include <array>

namespace Stanko {

inline constexpr std::array kFieldRoles{FieldRole::Serial,        FieldRole::Model,           FieldRole::Telegram,
                                        FieldRole::Configuration, FieldRole::NextMaintenance, FieldRole::Region};
/// Of those that are only read: nothing is written to their field, and none is made for them.
constexpr bool isReadOnly(FieldRole role)
{
    return role == FieldRole::Region;
}

/// Can a field of amoCRM's \a type be read and written in this role? Everything else would be refused or misread.
bool isUsableType(FieldRole role, const QString &type);

/// Roles whose field the account does not have (any more), or has as a type that is not usable. A lead says nothing
/// about them: what is missing on it is unknown, not empty. Roles that are not set up (id 0) are not among them.
QSet<FieldRole> unreadableRoles(const QList<FieldDefinition> &fields, const FieldIds &ids);

/// \a ids with 0 for the fields of \a roles.
FieldIds fieldsWithout(FieldIds ids, const QSet<FieldRole> &roles);
void setField(FieldIds &ids, FieldRole role, FieldId id);

} // namespace Stanko
