// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QLocale>

namespace Stanko {

/// Makes the interface speak \a locale: English for English, Russian for everything else (the sources are Russian;
/// the file for it holds the plural forms). Call once, on the main thread, after the application object was made and
/// before the first text is shown. The translators belong to the application.
void installTranslations(const QLocale &locale);

} // namespace Stanko
