// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/api/telegramclient.h"

#include "crm/api/httplog.h"
#include "crm/api/jsonvalue.h"
#include "models/service/clock.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QPromise>
#include <QtCore/QRegularExpression>
#include <QtNetwork/QNetworkAccessManager>

#include <optional>
#include <utility>
#include <vector>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestWords = 300;

/// The number of the bot, a colon, its secret. Nothing else may become part of an address.
bool isBotToken(const QString &token)
{
    static const QRegularExpression pattern(u"^[0-9]{1,20}:[A-Za-z0-9_-]{1,100}$"_s);
    return pattern.match(token).hasMatch();
}

/// The secret half is struck out as well: the colon may come back encoded.
QString withoutToken(QString text, const QString &token)
{
    for (const QString &secret : {token, token.section(u':', 1)}) {
        if (!secret.isEmpty())
            text.replace(secret, u"…"_s);
    }
    return text;
}

Error telegramError(ErrorKind kind, const RawReply &raw, const QString &detail)
{
    Error error = makeError(kind, detail);
    error.httpStatus = raw.status;
    return error;
}

std::optional<std::chrono::seconds> waitOf(const RawReply &raw, const JsonValue &body)
{
    const JsonValue inBody = body.value("parameters"_L1).value("retry_after"_L1);
    if (inBody.isNumber() && inBody.toInteger() > 0)
        return std::chrono::seconds(inBody.toInteger());
    bool isNumber = false;
    const int inHeader = raw.retryAfter.trimmed().toInt(&isNumber);
    return isNumber && inHeader >= 0 ? std::optional(std::chrono::seconds(inHeader)) : std::nullopt;
}

ErrorKind kindOf(int status)
{
    switch (status) {
    case 401:
    case 404: // a token that looks like none
        return ErrorKind::Unauthorized;
    case 429:
        return ErrorKind::RateLimited;
    default:
        return status >= 500 ? ErrorKind::Server : ErrorKind::Refused;
    }
}

template<typename T>
void keep(const std::shared_ptr<QPromise<Result<T>>> &promise, Result<T> result)
{
    promise->addResult(std::move(result));
    promise->finish();
}

} // namespace

Result<JsonBody> parseTelegramReply(const RawReply &raw, const QString &token)
{
    const Result<JsonBody> parsed = JsonBody::parse(raw.body);
    const JsonValue body = parsed ? JsonValue(*parsed) : JsonValue();
    // A sign of Telegram itself: whatever stands between here and there does not answer so.
    const bool isOfTelegram = body.value("ok"_L1).isBool();
    const bool isGood = raw.status >= 200 && raw.status < 300;
    if (!isOfTelegram) {
        const ErrorKind kind = raw.status >= 500 ? ErrorKind::Server : ErrorKind::BadReply;
        const bool isElsewhere = raw.status >= 300 && raw.status < 400;
        return telegramError(kind, raw,
                             u"HTTP %1, "_s.arg(raw.status) +
                                 (isElsewhere ? u"redirects are not followed"_s : u"not an answer of Telegram"_s));
    }
    if (isGood && body.value("ok"_L1).toBool())
        return *parsed;
    if (isGood)
        return telegramError(ErrorKind::BadReply, raw, u"a refusal that calls itself a success"_s);
    QString words = body.value("description"_L1).toString().simplified().left(kLongestWords);
    if (words.isEmpty())
        words = u"HTTP %1"_s.arg(raw.status);
    Error error = telegramError(kindOf(raw.status), raw, withoutToken(words, token));
    error.retryAfter = waitOf(raw, body);
    return error;
}

TelegramClient::TelegramClient(const Clock &clock, HttpLog &log, Config config)
    : m_clock(clock), m_log(log), m_config(std::move(config)), m_finder(this)
{
    connect(&m_finder, &ProxyFinder::found, this, &TelegramClient::startWaiting);
}

TelegramClient::~TelegramClient()
{
    m_isClosing = true;
    abortAll();
}

void TelegramClient::setProxy(const ProxyChoice &choice)
{
    m_proxyChoice = choice;
}

QFuture<Result<TelegramBot>> TelegramClient::getMe(const TelegramAccess &access)
{
    auto promise = std::make_shared<QPromise<Result<TelegramBot>>>();
    promise->start();
    const QFuture<Result<TelegramBot>> future = promise->future();
    call(access, u"getMe"_s, {}, [promise](const Result<JsonBody> &answer) {
        if (!answer)
            return keep<TelegramBot>(promise, answer.error());
        const JsonValue user = JsonValue(*answer).value("result"_L1);
        TelegramBot bot;
        bot.id = user.value("id"_L1).toInteger();
        bot.name = user.value("first_name"_L1).toString();
        bot.userName = user.value("username"_L1).toString();
        if (bot.id == 0)
            return keep<TelegramBot>(promise, makeError(ErrorKind::BadReply, u"no bot in the answer"_s));
        keep<TelegramBot>(promise, bot);
    });
    return future;
}

QFuture<Result<qint64>> TelegramClient::sendMessage(const TelegramAccess &access, qint64 chatId, const QString &text)
{
    auto promise = std::make_shared<QPromise<Result<qint64>>>();
    promise->start();
    const QFuture<Result<qint64>> future = promise->future();
    // Without parse_mode, so that no name or serial can be taken for markup.
    const QJsonObject body{{u"chat_id"_s, chatId}, {u"text"_s, text}};
    call(access, u"sendMessage"_s, QJsonDocument(body).toJson(QJsonDocument::Compact),
         [promise](const Result<JsonBody> &answer) {
             if (!answer)
                 return keep<qint64>(promise, answer.error());
             keep<qint64>(promise, JsonValue(*answer).value("result"_L1).value("message_id"_L1).toInteger());
         });
    return future;
}

void TelegramClient::abortAll()
{
    std::vector<Call> ended;
    for (auto &[number, call] : m_calls) {
        delete std::exchange(call.exchange, nullptr);
        ended.push_back(std::move(call));
    }
    m_calls.clear();
    // Nothing of this object is touched from here on: a continuation may delete it.
    for (const Call &call : ended)
        call.answered(makeError(ErrorKind::Cancelled));
}

void TelegramClient::call(const TelegramAccess &access, const QString &method, const QByteArray &body,
                          Answered answered)
{
    const QString token = access.token.trimmed();
    std::optional<Error> wrong;
    if (m_isClosing)
        wrong = makeError(ErrorKind::Cancelled);
    else if (!isAllowedBaseUrl(access.apiUrl))
        wrong = makeError(ErrorKind::BadSettings, u"TELEGRAM_API_URL"_s);
    else if (token.isEmpty())
        wrong = makeError(ErrorKind::NoToken);
    else if (!isBotToken(token))
        wrong = makeError(ErrorKind::Unauthorized, u"not sent: this is no token of a bot"_s);
    if (wrong)
        return answered(*wrong);
    m_calls[++m_lastNumber] = {{access.apiUrl, token}, method, body, std::move(answered)};
    startWaiting();
}

void TelegramClient::startWaiting()
{
    for (auto &[number, call] : m_calls) {
        if (call.exchange)
            continue;
        m_finder.setUp(call.access.apiUrl, m_proxyChoice);
        if (const std::optional<QNetworkProxy> proxy = m_finder.proxy())
            start(number, call, *proxy);
        else
            return; // found() goes on
    }
}

void TelegramClient::start(qint64 number, Call &call, const QNetworkProxy &proxy)
{
    if (!m_network) {
        m_network = std::make_unique<QNetworkAccessManager>();
        m_network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    }
    if (m_network->proxy() != proxy)
        m_network->setProxy(proxy);
    QUrl url = call.access.apiUrl;
    url.setPath(u"/bot%1/%2"_s.arg(call.access.token, call.method));
    QNetworkRequest request(url);
    request.setRawHeader("Accept"_ba, "application/json"_ba);
    request.setRawHeader("User-Agent"_ba, "StankoDesk/"_ba + m_config.version.toLatin1());
    if (!call.body.isEmpty())
        request.setRawHeader("Content-Type"_ba, "application/json"_ba);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    call.since.start();
    const Verb verb = call.body.isEmpty() ? Verb::Get : Verb::Post;
    call.exchange = new HttpExchange(
        *m_network, request, verb, call.body, {m_config.timeout, m_config.maxBodyBytes},
        [this, number](const Result<RawReply> &raw) { onEnded(number, raw); }, this);
}

void TelegramClient::onEnded(qint64 number, const Result<RawReply> &raw)
{
    const auto it = m_calls.find(number);
    const Call call = std::move(it->second);
    m_calls.erase(it);
    call.exchange->deleteLater();
    Result<JsonBody> result = raw ? parseTelegramReply(*raw, call.access.token) : Result<JsonBody>(raw.error());
    if (!raw) {
        if (raw.error().kind == ErrorKind::Network)
            m_finder.doubt();
        // Some of Qt's sentences quote the address.
        Error error = raw.error();
        error.detail = withoutToken(error.detail, call.access.token);
        result = error;
    }
    note(call, result, raw ? raw->status : 0);
    // Nothing of this object is touched from here on: a continuation may delete it.
    call.answered(result);
}

void TelegramClient::note(const Call &call, const Result<JsonBody> &result, int status)
{
    ExchangeLine line;
    line.durationMs = static_cast<int>(call.since.elapsed());
    line.atMs = m_clock.nowMs() - line.durationMs;
    line.verb = QString::fromLatin1(verbName(call.body.isEmpty() ? Verb::Get : Verb::Post));
    line.path = u"/bot…/"_s + call.method;
    line.status = status;
    line.outcome = result ? QString::number(status) : errorKindName(result.error().kind);
    m_log.append(line);
}

} // namespace Stanko
