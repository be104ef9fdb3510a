// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace Stanko {

class Theme;

/// The one style sheet of the application, made from the theme's tokens.
QString styleSheetFor(const Theme &theme);

} // namespace Stanko
