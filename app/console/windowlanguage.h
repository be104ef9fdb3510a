// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/languagedesk.h"

class QSettings;

namespace Stanko {

/// The language in the file that keeps the look of the window ("ui/language"). GUI thread; owned by the session, which
/// makes the window anew when it has changed.
class WindowLanguage final : public LanguageDesk
{
    Q_OBJECT
public:
    /// \a settings outlives this.
    explicit WindowLanguage(QSettings *settings);

    QString language() const override;
    void setLanguage(const QString &language) override;
    /// Texts made from now on are in it.
    void speak() const;

private:
    QSettings *m_settings;
};

} // namespace Stanko
