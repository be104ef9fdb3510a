// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/draftstore.h"

#include "models/store/database.h"

namespace Stanko::DraftStore {

Done save(Database &db, const char *kind, const QString &payload, UnixSeconds now)
{
    const QString name = QString::fromLatin1(kind);
    if (payload.isEmpty()) {
        STANKO_CHECK(db.prepare("DELETE FROM draft WHERE kind = ?").bind(name).exec());
        return done();
    }
    STANKO_CHECK(db.prepare("INSERT INTO draft (kind, payload, changed_at) VALUES (?, ?, ?) "
                            "ON CONFLICT (kind) DO UPDATE SET payload = excluded.payload, "
                            "changed_at = excluded.changed_at")
                     .bindAll(name, payload, now)
                     .exec());
    return done();
}

Done forget(Database &db, const char *kind, const QString &payload)
{
    STANKO_CHECK(db.prepare("DELETE FROM draft WHERE kind = ? AND payload = ?")
                     .bindAll(QString::fromLatin1(kind), payload)
                     .exec());
    return done();
}

Result<QString> read(Database &db, const char *kind)
{
    SqlQuery query = db.prepare("SELECT payload FROM draft WHERE kind = ?");
    query.bind(QString::fromLatin1(kind));
    STANKO_CHECK(query.run());
    const QString payload = query.next() ? query.text(0) : QString();
    STANKO_CHECK(query.finish());
    return payload;
}

} // namespace Stanko::DraftStore
