// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/requestlog.h"
#include "app/sandbox/values.h"

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>

namespace Stanko::Sandbox {

/// What stands between the practice bot and a chat.
enum class ChatState {
    Begun,      ///< messages arrive
    NeverBegun, ///< nobody has pressed «Старт»
    Blocked,
    Deactivated, ///< the user is gone
};

struct BotMessage
{
    qint64 id = 0;
    qint64 chatId = 0;
    QString text;
    Seconds sentAt = 0;
};

/// A practice Telegram with one bot. Part of the world, on the server's thread.
struct Bot
{
    /// Where messages to everybody arrive who is not in `chats`: private ones do, groups have to be named.
    ChatState stateOf(qint64 chatId) const { return chats.value(chatId, ChatState::Begun); }
    bool knows(qint64 chatId) const { return chatId > 0 || chats.contains(chatId); }

    QString token = QStringLiteral("7000012345:AAPracticeBotOfTheSandboxAbcdefghij");
    QString name = QStringLiteral("Сервис (учебный бот)");
    QString userName = QStringLiteral("practice_service_bot");
    QHash<qint64, ChatState> chats;
    QList<BotMessage> messages; ///< that arrived, oldest first
    int limitedSends = 0;       ///< so many more are answered 429
    int retryAfter = 17;        ///< seconds, told with 429
    RequestLog log;             ///< apart from the one of amoCRM, whose pace is looked at; the token stands in neither
};

/// "blocked", …; nothing for another word.
std::optional<ChatState> chatStateFromName(const QString &name);
QString chatStateName(ChatState state);

} // namespace Stanko::Sandbox
