// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <optional>

namespace Stanko {

/// The number of a Telegram chat as people type it: digits, with a minus before those of a group; blanks around it do
/// not matter. nullopt for anything else: a @name does not lead to a private chat.
std::optional<qint64> telegramChatId(const QString &typed);

} // namespace Stanko
