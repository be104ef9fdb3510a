// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/settings/settingssection.h"

#include <QtCore/QTimer>

class QCheckBox;
class QTimeEdit;

namespace Stanko {

class LineSetting;
class ProxyCard;
class SettingRow;
class SettingsKeeper;

/// «Обмен»: how often and how fast amoCRM is asked, when it is left in peace, and the way to it. GUI thread.
class ExchangeSection : public SettingsSection
{
    Q_OBJECT
public:
    ExchangeSection(const Desks &desks, SettingsKeeper *keeper, QWidget *parent = nullptr);
    void refresh() override;

private:
    void buildPace();
    void buildQuiet();
    void keepQuiet();

    SettingsKeeper *m_keeper;
    LineSetting *m_poll = nullptr;
    LineSetting *m_rate = nullptr;
    LineSetting *m_timeout = nullptr;
    QCheckBox *m_quiet;
    QTimeEdit *m_from;
    QTimeEdit *m_until;
    SettingRow *m_quietRow;
    QTimer m_typing; ///< hours are kept a moment after the last key
    ProxyCard *m_proxy;
};

} // namespace Stanko
