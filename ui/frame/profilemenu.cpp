// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/profilemenu.h"

#include "ui/errortext/profiletext.h"

namespace Stanko {

using namespace Qt::StringLiterals;

ProfileMenu::ProfileMenu(ProfileDesk *profiles, QWidget *parent) : QMenu(parent), m_profiles(profiles)
{
    setTitle(tr("Аккаунты"));
    connect(this, &QMenu::aboutToShow, this, &ProfileMenu::fill);
}

void ProfileMenu::fill()
{
    clear();
    const QList<Profile> all = m_profiles->profiles();
    for (const Profile &profile : all) {
        if (all.size() < 2)
            break;
        // An ampersand of a name is none that marks a key.
        QAction *action = addAction(profileTitle(profile).replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(profile.isCurrent);
        connect(action, &QAction::triggered, this, [this, action, profile] {
            action->setChecked(profile.isCurrent);
            if (profile.isCurrent)
                return;
            m_profiles->open(profile.id).then(this, [this](const Done &answer) {
                if (!answer)
                    Q_EMIT failed(answer.error());
            });
        });
    }
    if (all.size() > 1)
        addSeparator();
    connect(addAction(tr("Настройки аккаунтов…")), &QAction::triggered, this, &ProfileMenu::settingsWanted);
}

} // namespace Stanko
