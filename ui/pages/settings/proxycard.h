// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/desks.h"
#include "ui/widgets/card.h"

class QLineEdit;
class QPushButton;

namespace Stanko {

class LineSetting;
class SegmentedControl;
class SettingRow;
class SettingsKeeper;

/// How amoCRM and Telegram are reached: as the system says, straight, or by a proxy that is named here. The latter
/// takes effect when its name and port are good. GUI thread; desks and keeper outlive it.
class ProxyCard : public Card
{
    Q_OBJECT
public:
    ProxyCard(const Desks &desks, SettingsKeeper *keeper, QWidget *parent = nullptr);
    void refresh();

private:
    void build();
    /// Shows what the mode that is chosen asks for.
    void fit();
    void keepMode();
    /// Keeps the proxy that is typed, as soon as it is whole. \return what is wrong with the field of \a row.
    QString keepManual(SettingRow *row);
    void keepPassword(const QString &password);

    Desks m_desks;
    SettingsKeeper *m_keeper;
    SegmentedControl *m_mode;
    SettingRow *m_modeRow;
    QWidget *m_manual;
    LineSetting *m_host = nullptr;
    LineSetting *m_port = nullptr;
    LineSetting *m_user = nullptr;
    QLineEdit *m_password;
    SettingRow *m_passwordRow;
    QPushButton *m_savePassword;
    QPushButton *m_dropPassword;
};

} // namespace Stanko
