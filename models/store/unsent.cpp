// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/unsent.h"

#include "models/store/database.h"

#include <QtCore/QHash>

namespace Stanko {

using namespace Qt::StringLiterals;

Result<Unsent> unsentEdits(Database &db)
{
    SqlQuery query = db.prepare("SELECT lead_id, key FROM outbox WHERE state <> 'settled'");
    STANKO_CHECK(query.run());
    Unsent unsent;
    while (query.next()) {
        unsent.leads.insert(query.integer(0));
        if (const QString key = query.text(1); !key.isEmpty())
            unsent.keys.insert(key);
    }
    STANKO_CHECK(query.finish());
    return unsent;
}

QString engineerName(const QHash<UserId, QString> &names, UserId user)
{
    if (user == 0)
        return {};
    const auto it = names.constFind(user);
    return it == names.constEnd() ? u"#%1"_s.arg(user) : *it;
}

} // namespace Stanko
