// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/latinkey.h"

#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

// The same places on both layouts.
constexpr auto kCyrillic = u"ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ";
constexpr auto kLatin = u"QWERTYUIOP[]ASDFGHJKL;'ZXCVBNM,.";

/// Letters by the place of the key: the scan codes of a PC keyboard, row by row.
struct KeyRow
{
    quint32 first;
    const char16_t *letters;
};
constexpr KeyRow kRows[] = {{0x10, u"QWERTYUIOP"}, {0x1e, u"ASDFGHJKL"}, {0x2c, u"ZXCVBNM"}};

Qt::Key keyAtPlace(quint32 scanCode)
{
    const QString platform = QGuiApplication::platformName();
    // X11 and Wayland count from 8.
    if (platform == "xcb"_L1 || platform.startsWith("wayland"_L1))
        scanCode -= 8;
    for (const KeyRow &row : kRows) {
        const QStringView letters(row.letters);
        if (scanCode >= row.first && scanCode < row.first + quint32(letters.size()))
            return Qt::Key(letters[qsizetype(scanCode - row.first)].unicode());
    }
    return Qt::Key_unknown;
}

} // namespace

Qt::Key latinKey(const QKeyEvent &event)
{
    const int key = event.key();
    // Letters up to Latin-1 are as Qt's shortcuts expect them; above the BMP are Qt's own codes (F5, arrows).
    if (key <= 0xff || key > 0xffff)
        return Qt::Key_unknown;
    const qsizetype place = QStringView(kCyrillic).indexOf(QChar(char16_t(key)).toUpper());
    if (place >= 0)
        return Qt::Key(QStringView(kLatin)[place].unicode());
    return keyAtPlace(event.nativeScanCode());
}

} // namespace Stanko
