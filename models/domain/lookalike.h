// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QChar>

namespace Stanko {

/// The Latin capital that \a c looks like when it is one of the twelve Cyrillic capitals that have one; else \a c.
constexpr char16_t latinTwinOfCapital(char16_t c)
{
    switch (c) {
    case u'А':
        return u'A';
    case u'В':
        return u'B';
    case u'Е':
        return u'E';
    case u'К':
        return u'K';
    case u'М':
        return u'M';
    case u'Н':
        return u'H';
    case u'О':
        return u'O';
    case u'Р':
        return u'P';
    case u'С':
        return u'C';
    case u'Т':
        return u'T';
    case u'У':
        return u'Y';
    case u'Х':
        return u'X';
    default:
        return c;
    }
}

/// True for some characters that NFKC leaves as they are, whatever plain character stands beside them: printable
/// ASCII, the Russian letters, Russian quotes and the dashes. It spares nearly every text the slow way through
/// Unicode's tables.
constexpr bool isPlainCharacter(char16_t c)
{
    return (c >= 0x20 && c < 0x7f) || (c >= 0x0410 && c <= 0x044f) || c == u'Ё' || c == u'ё' || c == u'«' ||
           c == u'»' || c == u'–' || c == u'—';
}

} // namespace Stanko
