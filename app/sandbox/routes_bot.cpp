// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/routes.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QUrl>

#include <iterator>

/// The practice Telegram: `/bot<TOKEN>/getMe` and `/bot<TOKEN>/sendMessage`.
namespace Stanko::Sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestText = 4096;

struct StateName
{
    ChatState state;
    QLatin1String name;
};
constexpr StateName kStates[] = {{ChatState::Begun, "begun"_L1},
                                 {ChatState::NeverBegun, "never_begun"_L1},
                                 {ChatState::Blocked, "blocked"_L1},
                                 {ChatState::Deactivated, "deactivated"_L1}};

HttpReply telegram(int status, const QJsonObject &body)
{
    HttpReply reply;
    reply.status = status;
    reply.setHeader("Content-Type", "application/json");
    reply.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return reply;
}

HttpReply good(const QJsonObject &result)
{
    return telegram(200, {{u"ok"_s, true}, {u"result"_s, result}});
}

/// The parameters of a call: of the address, of a form or of JSON, whichever there is.
QString parameter(const HttpRequest &request, const QString &name)
{
    const QJsonValue inJson = QJsonDocument::fromJson(request.body).object().value(name);
    if (inJson.isString())
        return inJson.toString();
    if (inJson.isDouble())
        return QString::number(inJson.toInteger());
    const Query form = Query::parse(request.body.startsWith('{') ? QByteArray() : request.body);
    return form.has(name) ? form.value(name) : Query::parse(request.query).value(name);
}

HttpReply sendMessage(World &world, const HttpRequest &request)
{
    Bot &bot = world.bot();
    if (bot.limitedSends > 0) {
        --bot.limitedSends;
        return botRefusal(429, u"Too Many Requests: retry after %1"_s.arg(bot.retryAfter), bot.retryAfter);
    }
    const QString chat = parameter(request, u"chat_id"_s);
    const QString text = parameter(request, u"text"_s);
    if (chat.isEmpty())
        return botRefusal(400, u"Bad Request: chat_id is empty"_s);
    bool isNumber = false;
    const qint64 chatId = chat.toLongLong(&isNumber);
    if (!isNumber || !bot.knows(chatId))
        return botRefusal(400, u"Bad Request: chat not found"_s);
    if (text.trimmed().isEmpty())
        return botRefusal(400, u"Bad Request: message text is empty"_s);
    if (text.size() > kLongestText)
        return botRefusal(400, u"Bad Request: message is too long"_s);
    switch (bot.stateOf(chatId)) {
    case ChatState::Begun:
        break;
    case ChatState::NeverBegun:
        return botRefusal(403, u"Forbidden: bot can't initiate conversation with a user"_s);
    case ChatState::Blocked:
        return botRefusal(403, u"Forbidden: bot was blocked by the user"_s);
    case ChatState::Deactivated:
        return botRefusal(403, u"Forbidden: user is deactivated"_s);
    }
    const BotMessage message{bot.messages.size() + 1, chatId, text, world.now()};
    bot.messages.append(message);
    return good({{u"message_id"_s, message.id},
                 {u"date"_s, message.sentAt},
                 {u"chat"_s, QJsonObject{{u"id"_s, chatId}, {u"type"_s, chatId > 0 ? u"private"_s : u"group"_s}}},
                 {u"text"_s, text}});
}

} // namespace

std::optional<ChatState> chatStateFromName(const QString &name)
{
    for (const StateName &entry : kStates) {
        if (name == entry.name)
            return entry.state;
    }
    return std::nullopt;
}

QString chatStateName(ChatState state)
{
    for (const StateName &entry : kStates) {
        if (state == entry.state)
            return entry.name;
    }
    return {};
}

HttpReply botRefusal(int status, const QString &description, int retryAfter)
{
    QJsonObject body{{u"ok"_s, false}, {u"error_code"_s, status}, {u"description"_s, description}};
    if (retryAfter > 0)
        body.insert(u"parameters"_s, QJsonObject{{u"retry_after"_s, retryAfter}});
    return telegram(status, body);
}

bool isBotPath(const QByteArray &path)
{
    return path.startsWith("/bot");
}

HttpRequest withoutBotToken(HttpRequest request)
{
    const auto struckOut = [](const QByteArray &text) {
        const qsizetype slash = text.indexOf('/', 4);
        return slash < 0 ? QByteArray("/bot") : "/bot" + text.mid(slash);
    };
    request.target = struckOut(request.target);
    request.path = struckOut(request.path);
    return request;
}

HttpReply routeBot(World &world, const HttpRequest &request)
{
    const QString path = QUrl::fromPercentEncoding(request.path);
    const QString token = path.section(u'/', 1, 1).mid(3);
    const QString method = path.section(u'/', 2);
    // What looks like a token is looked up; what does not is an address that Telegram does not have.
    if (!token.section(u':', 0, 0).toLongLong() || token.section(u':', 1).isEmpty())
        return botRefusal(404, u"Not Found"_s);
    const Bot &bot = world.bot();
    if (token != bot.token)
        return botRefusal(401, u"Unauthorized"_s);
    if (method == "getMe"_L1) {
        return good({{u"id"_s, bot.token.section(u':', 0, 0).toLongLong()},
                     {u"is_bot"_s, true},
                     {u"first_name"_s, bot.name},
                     {u"username"_s, bot.userName},
                     {u"can_join_groups"_s, true}});
    }
    if (method == "sendMessage"_L1)
        return sendMessage(world, request);
    return botRefusal(404, u"Not Found: method not found"_s);
}

HttpReply controlBot(World &world, const HttpRequest &request, const QJsonObject &body)
{
    Bot &bot = world.bot();
    if (request.method == "DELETE")
        bot.messages.clear();
    const QJsonObject given = body.value("chats"_L1).toObject();
    for (auto it = given.constBegin(); it != given.constEnd(); ++it) {
        const std::optional<ChatState> state = chatStateFromName(it.value().toString());
        if (!state || it.key().toLongLong() == 0) {
            return jsonReply(400, QJsonDocument(QJsonObject{{u"ok"_s, false},
                                                            {u"error"_s, u"a chat wants a number and one of begun, "
                                                                         "never_begun, blocked, deactivated"_s}})
                                      .toJson(QJsonDocument::Compact));
        }
        bot.chats.insert(it.key().toLongLong(), *state);
    }
    bot.limitedSends = body.value("limited_sends"_L1).toInt(bot.limitedSends);
    bot.retryAfter = body.value("retry_after"_L1).toInt(bot.retryAfter);
    QJsonObject chats;
    for (auto it = bot.chats.cbegin(); it != bot.chats.cend(); ++it)
        chats.insert(QString::number(it.key()), chatStateName(it.value()));
    QJsonArray messages;
    for (const BotMessage &message : std::as_const(bot.messages)) {
        messages.append(QJsonObject{{u"message_id"_s, message.id},
                                    {u"chat_id"_s, message.chatId},
                                    {u"text"_s, message.text},
                                    {u"date"_s, message.sentAt}});
    }
    return jsonReply(200, QJsonDocument(QJsonObject{{u"ok"_s, true},
                                                    {u"chats"_s, chats},
                                                    {u"limited_sends"_s, bot.limitedSends},
                                                    {u"retry_after"_s, bot.retryAfter},
                                                    {u"requests"_s, bot.log.count()},
                                                    {u"messages"_s, messages}})
                              .toJson(QJsonDocument::Compact));
}

} // namespace Stanko::Sandbox
