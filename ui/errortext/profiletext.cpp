// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errortext/profiletext.h"

#include "models/domain/accountsettings.h"

#include <QtCore/QCoreApplication>

namespace Stanko {

QString profileTitle(const Profile &profile)
{
    if (!profile.name.isEmpty())
        return profile.name;
    if (!profile.host.isEmpty()) {
        AccountSettings settings;
        settings.baseUrl.setHost(profile.host);
        // A number says nothing to a person.
        return settings.displayName().isEmpty() && !profile.account.isEmpty() ? profile.account : profile.host;
    }
    return profile.id.isEmpty() ? QCoreApplication::translate("Profiles", "Основной профиль") : profile.id;
}

} // namespace Stanko
