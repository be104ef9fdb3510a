// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/setupdesk.h"
#include "ui/pages/settings/settingssection.h"

#include <optional>

class QLineEdit;
class QPushButton;

namespace Stanko {

class Banner;
class SettingRow;

/// What may be typed to confirm that a working place shall be forgotten: the account's names and its server. Case
/// makes no difference.
QStringList forgetWords(const SetupSummary &setup);

/// «Забыть это рабочее место»: what goes, what would be lost, and a button that wants the account's name typed first.
/// GUI thread.
class ForgetSection : public SettingsSection
{
    Q_OBJECT
public:
    explicit ForgetSection(const Desks &desks, QWidget *parent = nullptr);
    void refresh() override;

private:
    void showPreview();
    void showState();
    void forget();

    std::optional<ForgetPreview> m_preview; ///< nothing can be forgotten before it is known what is lost
    bool m_isBusy = false;
    bool m_isForgotten = false;
    Banner *m_unsent;
    PlainLabel *m_data;
    QLineEdit *m_name;
    SettingRow *m_nameRow;
    QPushButton *m_forget;
    Banner *m_told;
};

} // namespace Stanko
