// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

namespace Stanko {

/// What a coloured sign means. Colour never comes alone: the sign always has a word or an icon too.
enum class Tone { Late, Soon, Fine, Info, Neutral };

Token toneText(Tone tone);
Token toneSoft(Tone tone);
IconName toneIcon(Tone tone);
/// "late", "soon", …: the value of the style sheet property `tone`.
QString toneName(Tone tone);

} // namespace Stanko
