// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/fieldroles.h"

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

bool isUsableType(FieldRole role, const QString &type)
{
    switch (role) {
    case FieldRole::NextMaintenance:
        return type == "date"_L1 || type == "date_time"_L1;
    case FieldRole::Model:
    case FieldRole::Region:
        return type == "text"_L1 || type == "textarea"_L1 || type == "select"_L1 || type == "radiobutton"_L1;
    case FieldRole::Telegram:
        return type == "text"_L1 || type == "textarea"_L1 || type == "numeric"_L1;
    case FieldRole::Serial:
    case FieldRole::Configuration:
        return type == "text"_L1 || type == "textarea"_L1;
    }
    return false;
}

QSet<FieldRole> unreadableRoles(const QList<FieldDefinition> &fields, const FieldIds &ids)
{
    QSet<FieldRole> roles;
    for (const FieldRole role : kFieldRoles) {
        const bool isReadable = std::any_of(fields.cbegin(), fields.cend(), [&](const FieldDefinition &field) {
            return field.id == ids.of(role) && isUsableType(role, field.type);
        });
        if (ids.of(role) != 0 && !isReadable)
            roles.insert(role);
    }
    return roles;
}

FieldIds fieldsWithout(FieldIds ids, const QSet<FieldRole> &roles)
{
    for (const FieldRole role : roles)
        setField(ids, role, 0);
    return ids;
}

void setField(FieldIds &ids, FieldRole role, FieldId id)
{
    switch (role) {
    case FieldRole::Serial:
        ids.serial = id;
        break;
    case FieldRole::Model:
        ids.model = id;
        break;
    case FieldRole::Telegram:
        ids.telegram = id;
        break;
    case FieldRole::Configuration:
        ids.configuration = id;
        break;
    case FieldRole::NextMaintenance:
        ids.nextMaintenance = id;
        break;
    case FieldRole::Region:
        ids.region = id;
        break;
    }
}

} // namespace Stanko
