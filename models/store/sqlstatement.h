// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtSql/QSqlQuery>

#include <optional>

#include "models/domain/error.h"

namespace Stanko {

/// A prepared statement in the cache of a Database.
struct SqlStatement
{
    QSqlQuery query;
    QString text;
    std::optional<Error> prepareError;
    bool isInUse = false;
};

} // namespace Stanko
