// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QScrollArea;
class QWidget;

namespace Stanko {

/// Makes room for \a inside, which may be taller than its place: no frame, nothing across, and no stop for the Tab key,
/// since what is inside has its own. The surface below is seen through it. Owns \a inside. GUI thread.
QScrollArea *scrolled(QWidget *inside);
/// Scrolls what \a widget is in just as far as it takes to see it; to be called when its place is settled.
void bringIntoView(QWidget *widget);

} // namespace Stanko
