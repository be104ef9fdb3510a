// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/accountsettings.h"
#include "models/domain/engineer.h"
#include "models/domain/result.h"
#include "models/store/schemastore.h"

#include <QtCore/QHash>

namespace Stanko {

class Database;

namespace EngineerStore {

inline Result<QHash<UserId, QString>> names(Database &db)
{
    return SchemaStore::userNames(db);
}
inline Result<Crew> crew(Database &db, const PipelineRoles &)
{
    STANKO_TRY(users, SchemaStore::userNames(db));
    Crew crew;
    for (auto it = users.cbegin(); it != users.cend(); ++it)
        crew.engineers.append({.id = it.key(), .name = it.value()});
    return crew;
}

} // namespace EngineerStore
} // namespace Stanko
