// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace Stanko {

/// Longer than this, a file is asking to be split.
inline constexpr int kMostLines = 450;

/// What is wrong with a source file, each as "line: what"; empty when it keeps every rule. Pure.
/// \a path is relative to the source root and decides which rules apply.
QStringList violations(const QString &path, const QString &content);

/// \a source with comments blanked, and the contents of string literals too if asked; line breaks stay in place.
enum class Literals { Keep, Blank };
QString withoutComments(const QString &source, Literals literals);

} // namespace Stanko
