// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/ids.h"
#include "models/domain/passport.h"

#include <QtCore/QDate>
#include <QtCore/QJsonObject>
#include <QtCore/QJsonValue>
#include <QtCore/QTimeZone>

#include <optional>

namespace Stanko {

/// The rules of the contract's JSON: instants ISO 8601 with offset, civil days YYYY-MM-DD, absent = null.
QJsonValue jsonInstant(UnixSeconds at, const QTimeZone &zone);
QJsonValue jsonDay(const std::optional<QDate> &day);
QJsonValue jsonText(const QString &text);                ///< empty = null
QJsonValue jsonId(qint64 id);                            ///< null for none, and for what amoCRM does not have yet
QJsonValue jsonRef(const NamedRef &ref);                 ///< {id, name} or null
QJsonValue jsonDateSource(NextDateSource source);        ///< "field", "plan", "local" or null
QJsonValue jsonError(const std::optional<Error> &error); ///< {kind, message, remedy} or null

} // namespace Stanko
