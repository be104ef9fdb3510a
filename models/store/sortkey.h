// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QStringView>

namespace Stanko {

/// Text that sorts by plain comparison as people expect: case and quotation marks do not matter, ё stands with е,
/// numbers count as numbers (VMC650 < VMC850 < VMC1060).
QString naturalSortKey(QStringView text);

/// What a search text may mean, the likeliest first: the digits of a phone, its words, the words in the other keyboard
/// layout. Every word of one way must be found somewhere. Empty when the text says nothing.
QList<QStringList> searchWays(const QString &text);

/// The match expression of the words long enough for the index (three signs); empty when there are none.
QString indexExpression(const QStringList &words);
inline constexpr qsizetype kIndexedLength = 3;

} // namespace Stanko
