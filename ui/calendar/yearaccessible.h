// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Stanko {

class YearCanvas;

/// Lets screen readers see the year plan as a table of machines and months. To be called before the first canvas is
/// asked for; once is enough. GUI thread.
void announceYearCanvas();
/// The rows of \a canvas are other ones.
void tellRowsChanged(YearCanvas *canvas);
/// The current cell of \a canvas has the keyboard.
void tellCurrentCell(YearCanvas *canvas);

} // namespace Stanko
