// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/api/httpexchange.h"
#include "crm/api/proxyfinder.h"
#include "models/domain/result.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFuture>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <unordered_map>

class QNetworkAccessManager;

namespace Stanko {

class Clock;
class HttpLog;
class JsonValue;

/// By which bot, and where its Telegram is.
struct TelegramAccess
{
    QUrl apiUrl;   ///< https anywhere, plain http on loopback only
    QString token; ///< in memory only
};

struct TelegramBot
{
    qint64 id = 0;
    QString name;
    QString userName; ///< without @
    friend bool operator==(const TelegramBot &, const TelegramBot &) = default;
};

/// The only one who talks to Telegram. The address of each request contains the bot's token, so no address and no text
/// of Qt's that may quote one goes anywhere: neither into errors nor into the exchange log. Nothing is repeated, since
/// a message sent again is a second message. TLS errors are final, redirects are not followed. Created on any thread
/// and moved to the crm thread; every method but the constructor is called there. Owned by the composition root; clock
/// and log outlive it.
///
/// Each future ends exactly once. BadSettings for an address that must not see a token; NoToken; Unauthorized for a
/// token that Telegram does not know or that is none; Refused (detail: Telegram's words) for what it will not do, such
/// as writing to who has not begun the chat or has blocked the bot; RateLimited with retryAfter; Server; BadReply for
/// what is not Telegram; Network, Timeout, Tls; Cancelled by abortAll() and destruction.
class TelegramClient final : public QObject
{
    Q_OBJECT
public:
    struct Config
    {
        QString version; ///< for the User-Agent
        std::chrono::milliseconds timeout{30'000};
        qint64 maxBodyBytes = 1024 * 1024;
    };
    TelegramClient(const Clock &clock, HttpLog &log, Config config);
    ~TelegramClient() override;

    /// For requests from now on; before the client is moved, on the thread that made it.
    void setProxy(const ProxyChoice &choice);
    /// Who the bot is: the live check of a token.
    QFuture<Result<TelegramBot>> getMe(const TelegramAccess &access);
    /// Plain text, at most 4096 characters. \return the message's id. An answer that was lost leaves open whether it
    /// was delivered.
    QFuture<Result<qint64>> sendMessage(const TelegramAccess &access, qint64 chatId, const QString &text);
    void abortAll();

private:
    /// Gets the member "result" of a good answer.
    using Answered = std::function<void(const Result<JsonBody> &)>;
    struct Call
    {
        TelegramAccess access;
        QString method;
        QByteArray body; ///< JSON; empty = GET
        Answered answered;
        QElapsedTimer since = {};
        HttpExchange *exchange = nullptr; ///< null while the way is looked for
    };
    void call(const TelegramAccess &access, const QString &method, const QByteArray &body, Answered answered);
    void startWaiting();
    void start(qint64 number, Call &call, const QNetworkProxy &proxy);
    void onEnded(qint64 number, const Result<RawReply> &raw);
    void note(const Call &call, const Result<JsonBody> &result, int status);

    const Clock &m_clock;
    HttpLog &m_log;
    Config m_config;
    ProxyChoice m_proxyChoice;
    std::unique_ptr<QNetworkAccessManager> m_network; ///< made on the crm thread
    ProxyFinder m_finder;
    std::unordered_map<qint64, Call> m_calls; ///< by number
    qint64 m_lastNumber = 0;
    bool m_isClosing = false;
};

/// What an answer of Telegram says; the body of a good one. Status and media type first, as with amoCRM. The token is
/// struck out of what is quoted. Pure; any thread.
Result<JsonBody> parseTelegramReply(const RawReply &raw, const QString &token);

} // namespace Stanko
