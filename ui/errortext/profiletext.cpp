// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errortext/profiletext.h"

#include <QtCore/QCoreApplication>

namespace Stanko {

QString profileTitle(const Profile &profile)
{
    if (!profile.name.isEmpty())
        return profile.name;
    if (!profile.host.isEmpty())
        return profile.host;
    return profile.id.isEmpty() ? QCoreApplication::translate("Profiles", "Основной профиль") : profile.id;
}

} // namespace Stanko
