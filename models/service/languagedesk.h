// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>

namespace Stanko {

/// The language the window speaks, kept for this computer. GUI thread; owned by the program, outlives every window.
class LanguageDesk : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// "ru", "en", or empty = as the system speaks (English where it does, else Russian). Russian until chosen.
    virtual QString language() const = 0;
    /// One of the three; anything else does nothing. Kept at once; the window is made anew in it as soon as no dialog
    /// is open, at the same page, and what was typed stays. Whoever called is gone then.
    virtual void setLanguage(const QString &language) = 0;

Q_SIGNALS:
    /// Chosen, not yet spoken.
    void languageChanged();
};

} // namespace Stanko
