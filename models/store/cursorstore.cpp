// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/cursorstore.h"

#include "models/store/database.h"

namespace Stanko::CursorStore {

Result<Cursor> get(Database &db, const QString &name)
{
    SqlQuery query = db.prepare("SELECT at, position, seen FROM cursor WHERE name = ?");
    query.bind(name);
    STANKO_CHECK(query.run());
    Cursor cursor;
    if (query.next())
        cursor = {.at = query.integer(0), .position = query.text(1), .seen = query.integer(2)};
    STANKO_CHECK(query.finish());
    return cursor;
}

Done set(Database &db, const QString &name, const Cursor &cursor)
{
    STANKO_CHECK(db.prepare("INSERT INTO cursor (name, at, position, seen) VALUES (?, ?, ?, ?) ON CONFLICT (name) "
                            "DO UPDATE SET at = excluded.at, position = excluded.position, seen = excluded.seen")
                     .bindAll(name, cursor.at, cursor.position, cursor.seen)
                     .exec());
    return done();
}

Done clear(Database &db)
{
    STANKO_CHECK(db.prepare("DELETE FROM cursor").exec());
    return done();
}

} // namespace Stanko::CursorStore
