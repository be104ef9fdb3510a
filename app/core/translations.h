// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QLocale>

namespace Stanko {

/// Makes the interface speak \a locale: English for English, Russian for everything else (the sources are Russian;
/// the file for it holds the plural forms). On the main thread, after the application object was made; called again
/// it replaces what it did before, and texts made from then on are in the new language. The translators belong to the
/// application.
void installTranslations(const QLocale &locale);

} // namespace Stanko
