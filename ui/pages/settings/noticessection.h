// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/setupdraft.h"
#include "ui/pages/settings/settingssection.h"

class QCheckBox;
class QPushButton;

namespace Stanko {

class LineSetting;
class SettingRow;
class SettingsKeeper;

/// «Уведомления»: whether clients are written to by Telegram, and by which bot. GUI thread.
class NoticesSection : public SettingsSection
{
    Q_OBJECT
public:
    NoticesSection(const Desks &desks, SettingsKeeper *keeper, QWidget *parent = nullptr);
    void refresh() override;

Q_SIGNALS:
    void wizardWanted(Stanko::WizardStep step);

private:
    void lookAtBot();

    SettingsKeeper *m_keeper;
    QCheckBox *m_on;
    SettingRow *m_onRow;
    PlainLabel *m_bot;
    QPushButton *m_look;
    QPushButton *m_replace;
    LineSetting *m_api;
};

} // namespace Stanko
