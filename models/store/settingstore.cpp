// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/settingstore.h"

#include "models/domain/servicetag.h"
#include "models/store/database.h"

namespace Stanko::SettingStore {

using namespace Qt::StringLiterals;

namespace {

Result<std::optional<QString>> value(Database &db, const char *name)
{
    SqlQuery query = db.prepare("SELECT value FROM setting WHERE name = ?");
    query.bind(QString::fromLatin1(name));
    STANKO_CHECK(query.run());
    std::optional<QString> found;
    if (query.next())
        found = query.text(0);
    STANKO_CHECK(query.finish());
    return found;
}

} // namespace

Result<QString> text(Database &db, const char *name)
{
    STANKO_TRY(found, value(db, name));
    return found.value_or(QString());
}

Result<std::optional<qint64>> number(Database &db, const char *name)
{
    STANKO_TRY(found, value(db, name));
    bool isNumber = false;
    const qint64 parsed = found ? found->toLongLong(&isNumber) : 0;
    return isNumber ? std::optional(parsed) : std::nullopt;
}

Done set(Database &db, const char *name, const QString &value)
{
    STANKO_CHECK(db.prepare("INSERT INTO setting (name, value) VALUES (?, ?) "
                            "ON CONFLICT (name) DO UPDATE SET value = excluded.value WHERE value <> excluded.value")
                     .bindAll(QString::fromLatin1(name), value)
                     .exec());
    return done();
}

Done set(Database &db, const char *name, qint64 value)
{
    return set(db, name, QString::number(value));
}

Done remove(Database &db, const char *name)
{
    STANKO_CHECK(db.prepare("DELETE FROM setting WHERE name = ?").bind(QString::fromLatin1(name)).exec());
    return done();
}

Result<QTimeZone> zone(Database &db)
{
    STANKO_TRY(id, text(db, kTimeZone));
    const QTimeZone zone(id.toLatin1());
    return zone.isValid() ? zone : QTimeZone::utc();
}

Result<QString> serviceTag(Database &db)
{
    STANKO_TRY(tag, value(db, kServiceTag));
    return tag.value_or(kDefaultServiceTag.toString());
}

Result<UnixSeconds> setUpCompletedAt(Database &db)
{
    STANKO_TRY(at, number(db, kSetUpCompletedAt));
    return at.value_or(0);
}

Done claimAccount(Database &db, qint64 accountId)
{
    STANKO_TRY(known, number(db, kAccountId));
    if (!known)
        return set(db, kAccountId, accountId);
    if (*known != accountId)
        return makeError(ErrorKind::WrongAccount,
                         u"the database is of account %1, not %2"_s.arg(*known).arg(accountId));
    return done();
}

} // namespace Stanko::SettingStore
