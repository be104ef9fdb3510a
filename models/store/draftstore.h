// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"

#include <QtCore/QString>

namespace Stanko {

class Database;

/// Half-typed forms, one of each kind, as their JSON. Each function is one transaction (or joins the caller's).
namespace DraftStore {

inline constexpr char kRequest[] = "request";
inline constexpr char kPartsOrder[] = "parts_order";

/// An empty \a payload forgets the draft.
Done save(Database &db, const char *kind, const QString &payload, UnixSeconds now);
/// Forgets the draft if it is exactly \a payload: what was typed since, or elsewhere, stays.
Done forget(Database &db, const char *kind, const QString &payload);
/// Empty when there is none.
Result<QString> read(Database &db, const char *kind);

} // namespace DraftStore
} // namespace Stanko
