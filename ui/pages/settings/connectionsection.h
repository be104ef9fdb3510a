// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/setupdraft.h"
#include "ui/pages/settings/settingssection.h"

class QPushButton;

namespace Stanko {

class Banner;
class FactRows;
class TokenCard;

/// «Подключение»: which account, what of it is used for what, the token, and the ways to set it up anew. GUI thread.
class ConnectionSection : public SettingsSection
{
    Q_OBJECT
public:
    explicit ConnectionSection(const Desks &desks, QWidget *parent = nullptr);
    void refresh() override;
    TokenCard *token() const { return m_token; }
    /// With \a file that a person has chosen.
    void importFrom(const QString &file);
    /// \a unknown: what it names that nobody reads, in words.
    void take(const QString &file, const QStringList &unknown);
    void exportTo(const QString &file);

Q_SIGNALS:
    void wizardWanted(Stanko::WizardStep step);
    /// Here or by a file with settings.
    void tokenReplaced(bool sessionOnly);

private:
    void chooseImportFile();
    void chooseExportFile();

    Banner *m_outside;
    FactRows *m_account;
    FactRows *m_fields;
    TokenCard *m_token;
    QPushButton *m_wizard;
    QPushButton *m_import;
    QPushButton *m_export;
    Banner *m_told; ///< how import or export has ended
};

} // namespace Stanko
