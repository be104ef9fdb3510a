// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/setupdraft.h"
#include "models/service/desks.h"

#include <QtCore/QList>
#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

class QListWidget;
class QSettings;
class QStackedWidget;

namespace Stanko {

class ConnectionSection;
class PageHeader;
class SettingsKeeper;
class SettingsSection;

/// The sections of «Настройки».
enum class SettingsPlace { Connection, Exchange, Maintenance, Engineers, Notices, View, Accounts, Forget };

/// «Настройки»: the sections at the left, what is set at the right. Each change applies at once. GUI thread; owned by
/// the window; desks and settings outlive it.
class SettingsPage : public QWidget
{
    Q_OBJECT
public:
    /// \a settings remembers the section and may be null.
    SettingsPage(const Desks &desks, QSettings *settings, QWidget *parent = nullptr);
    /// A section that is not there (no desk for it) shows nothing else.
    void showPlace(SettingsPlace place);
    SettingsPlace place() const;
    /// «Заменить токен»: with the field ready to type into.
    void replaceToken();

Q_SIGNALS:
    void wizardWanted(Stanko::WizardStep step);
    /// A new token was taken, perhaps with other settings.
    void tokenReplaced(bool sessionOnly);

private:
    void buildSections();
    void addSection(SettingsPlace place, const QString &key, const QString &title, SettingsSection *section);
    void refresh();
    void fit();

    struct Entry
    {
        SettingsPlace place;
        QString key; ///< under which it is remembered
        SettingsSection *section;
    };
    Desks m_desks;
    QPointer<QSettings> m_settings;
    SettingsKeeper *m_keeper;
    PageHeader *m_header;
    QListWidget *m_list;
    QStackedWidget *m_stack;
    QList<Entry> m_entries;
    ConnectionSection *m_connection = nullptr;
};

} // namespace Stanko
