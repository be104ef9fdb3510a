// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringView>

namespace Stanko {

/// Text made comparable for search, on both sides of it: NFKC, case folded, ё→е, look-alike Cyrillic and Latin
/// letters one, every run of other signs one space. SQLite's LIKE knows ASCII case only, hence this.
QString foldForSearch(QStringView text);

/// The name of a model made comparable: people write «VMC-850» and "VMC 850" for the same one.
QString foldModel(QStringView model);

/// The same words as they would be had the wrong keyboard layout been on ("ghbdtn" → «привет»), folded.
/// Empty when \a text holds no letter of either layout.
QString foldOtherLayout(QStringView text);

} // namespace Stanko
