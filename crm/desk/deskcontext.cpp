// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/desk/deskcontext.h"

#include "crm/sync/settingscodec.h"
#include "models/service/clock.h"
#include "models/store/settingstore.h"

namespace Stanko {

Result<StoreView> storeView(Database &db, const DeskContext &context)
{
    StoreView view;
    if (context.given) {
        view.settings = *context.given;
    } else {
        STANKO_TRY(stored, storedAccountSettings(db));
        view.settings = stored.value_or(AccountSettings{});
    }
    STANKO_TRY(zone, SettingStore::zone(db));
    view.zone = zone;
    view.now = context.clock->now();
    view.today = context.clock->today(zone);
    STANKO_TRY(user, SettingStore::number(db, kCurrentUser));
    view.currentUser = user.value_or(0);
    return view;
}

} // namespace Stanko
