// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/profiledesk.h"

#include <QtWidgets/QMenu>

namespace Stanko {

/// The accounts of this computer, when there are several, and the way to their settings. Read anew each time it opens.
/// GUI thread; the desk outlives it.
class ProfileMenu : public QMenu
{
    Q_OBJECT
public:
    explicit ProfileMenu(ProfileDesk *profiles, QWidget *parent = nullptr);

Q_SIGNALS:
    void settingsWanted();
    void failed(const Stanko::Error &error);

private:
    void fill();

    ProfileDesk *m_profiles;
};

} // namespace Stanko
