// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/profiledesk.h"
#include "ui/pages/settings/settingssection.h"

class QLineEdit;
class QPushButton;

namespace Stanko {

class Banner;
class FormField;

/// «Аккаунты»: the accounts of this computer side by side, each with a window, data and secrets of its own. GUI
/// thread.
class AccountsSection : public SettingsSection
{
    Q_OBJECT
public:
    explicit AccountsSection(const Desks &desks, QWidget *parent = nullptr);
    void refresh() override;

private:
    QWidget *makeRow(const Profile &profile);
    QWidget *makeNameRow(const Profile &profile);
    void open(const QString &id);
    void create();
    void rename(const QString &id, QLineEdit *edit, FormField *field);
    void showAll();

    QList<Profile> m_shown;
    QString m_renamed; ///< id of the profile whose name is being edited
    bool m_isRenaming = false;
    QWidget *m_rows;
    Banner *m_told;
    QLineEdit *m_name;
    FormField *m_nameField;
    QPushButton *m_create;
};

} // namespace Stanko
