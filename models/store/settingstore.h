// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"

#include <QtCore/QString>
#include <QtCore/QTimeZone>

#include <optional>

namespace Stanko {

class Database;

/// Small lasting values of one database, by name. No secrets.
namespace SettingStore {

inline constexpr char kAccountId[] = "account.id";
inline constexpr char kTimeZone[] = "account.zone";               ///< IANA id
inline constexpr char kSetUpCompletedAt[] = "setup.completed_at"; ///< end of the first completed sync
inline constexpr char kContentsVersion[] = "contents.version";
inline constexpr char kFieldsFingerprint[] = "fields.fingerprint"; ///< of the ids the cache was filled with
inline constexpr char kSchemaFingerprint[] = "schema.fingerprint";
inline constexpr char kBlockedUntil[] = "pace.blocked_until";
inline constexpr char kPace[] = "pace.state";
inline constexpr char kWeekCapacity[] = "week.capacity"; ///< visits a week
inline constexpr char kServiceTag[] = "service.tag";
inline constexpr char kLastSuccessAt[] = "sync.last_success_at";
inline constexpr char kLastDurationMs[] = "sync.last_duration_ms";

inline constexpr int kDefaultWeekCapacity = 10;

/// Empty when not set.
Result<QString> text(Database &db, const char *name);
/// nullopt when not set.
Result<std::optional<qint64>> number(Database &db, const char *name);
Done set(Database &db, const char *name, const QString &value);
Done set(Database &db, const char *name, qint64 value);
Done remove(Database &db, const char *name);

/// The account's zone; UTC before the first sync.
Result<QTimeZone> zone(Database &db);
/// The tag of leads without a machine; «Сервис» unless set.
Result<QString> serviceTag(Database &db);
/// 0 until the first sync is complete.
Result<UnixSeconds> setUpCompletedAt(Database &db);
/// Remembers the account of this database; WrongAccount (detail: both ids) when it is another one's.
Done claimAccount(Database &db, qint64 accountId);

} // namespace SettingStore
} // namespace Stanko
