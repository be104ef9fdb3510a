// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace Stanko {

/// A window does not follow words that go on in another line: to be called when its texts have changed. GUI thread.
/// Makes \a window as tall as its texts need at its width, never smaller.
void growToText(QWidget *window);
/// Makes \a window just as tall as its texts need at its width.
void takeTextHeight(QWidget *window);

} // namespace Stanko
