// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Stanko {

class GridCanvas;

/// What a screen reader meets in the month and week views: a table whose cells are days, named with weekday, day off
/// and number of visits, and in each cell its visits as list items that can be opened and selected. Folded visits are
/// there too. GUI thread.

/// Once per program; further calls do nothing.
void installGridAccessibility();

/// Say that something is different; cost nothing while nobody listens.
void gridContentChanged(GridCanvas *canvas);
void gridFocusChanged(GridCanvas *canvas);
void gridSelectionChanged(GridCanvas *canvas);

} // namespace Stanko
