// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sandboxserver.h"

#include "app/sandbox/routes.h"
#include "app/sandbox/webhooksender.h"
#include "app/sandbox/worldjson.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonDocument>
#include <QtCore/QLocale>
#include <QtCore/QUrl>

namespace Stanko::Sandbox {

using namespace Qt::StringLiterals;

SandboxServer::SandboxServer(QObject *parent) : QObject(parent), m_webhooks(new WebhookSender(m_world, this))
{
    m_monotonic.start();
}

SandboxServer::~SandboxServer()
{
    stop();
}

bool SandboxServer::start(const QString &address, quint16 port)
{
    const QHostAddress host(address == "localhost"_L1 ? u"127.0.0.1"_s : address);
    if (!host.isLoopback()) {
        m_error = u"%1 is not a loopback address: the practice amoCRM is for this computer only"_s.arg(address);
        return false;
    }
    m_http = std::make_unique<HttpServer>([this](const HttpRequest &request) { return answer(request); });
    if (!m_http->listen(host, port)) {
        m_error = m_http->error();
        m_http.reset();
        return false;
    }
    m_port = m_http->port();
    m_address = host.protocol() == QAbstractSocket::IPv6Protocol ? u'[' + host.toString() + u']' : host.toString();
    return true;
}

void SandboxServer::stop()
{
    m_http.reset();
}

QString SandboxServer::baseUrl() const
{
    return u"http://%1:%2"_s.arg(m_address).arg(m_port);
}

bool SandboxServer::saveState(QString *why)
{
    if (m_stateFile.isEmpty()) {
        *why = u"no state file was named"_s;
        return false;
    }
    return WorldFile::save(m_world, m_stateFile, why);
}

HttpReply SandboxServer::answer(const HttpRequest &request)
{
    if (request.path.startsWith("/_control/"))
        return answerControl(request);
    const bool isForBot = isBotPath(request.path);
    LoggedRequest entry;
    entry.atMs = m_monotonic.elapsed();
    entry.method = request.method;
    entry.target = isForBot ? withoutBotToken(request).target : request.target;
    entry.body = request.body;
    HttpReply reply;
    const std::optional<FaultRule> rule = m_world.faults().match(request.method, entry.target);
    if (rule) {
        entry.fault = Faults::toJson(*rule).value("kind"_L1).toString();
        reply = answerFaulty(*rule, request);
    } else {
        reply = answerApi(request);
    }
    const bool isAnswered = reply.delivery.kind != Delivery::Kind::Reset && reply.delivery.kind != Delivery::Kind::Hang;
    entry.status = isAnswered ? reply.status : 0;
    (isForBot ? m_world.bot().log : m_world.log()).add(std::move(entry));
    const QDateTime now = QDateTime::fromSecsSinceEpoch(m_world.now(), Qt::UTC);
    reply.setHeader("Server", "nginx");
    reply.setHeader("Date", QLocale::c().toString(now, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1());
    reply.setHeader("X-Request-Id", "practice-" + QByteArray::number(++m_requestSerial));
    if (m_afterAnswer)
        m_afterAnswer(m_world);
    return reply;
}

HttpReply SandboxServer::answerApi(const HttpRequest &request)
{
    if (isBotPath(request.path))
        return routeBot(m_world, request);
    const Behaviour &behaviour = m_world.behaviour();
    switch (m_rateLimit.check(m_monotonic.elapsed(), behaviour.requestsPerSecond, behaviour.violationsUntilBlock)) {
    case RateLimit::Verdict::Pass:
        return execute(request);
    case RateLimit::Verdict::TooManyJson: {
        HttpReply reply = problem(429, u"Too Many Requests"_s, u"Too many requests per second"_s);
        reply.body.chop(1);
        reply.body += R"(,"retry_after":1})";
        return reply;
    }
    case RateLimit::Verdict::TooManyHtml:
        return htmlPage(429, u"Too Many Requests"_s);
    case RateLimit::Verdict::Blocked:
        break;
    }
    return htmlPage(403, u"Forbidden"_s);
}

HttpReply SandboxServer::execute(const HttpRequest &request)
{
    if (!request.path.startsWith("/api/v4/"))
        return notFound(u"Not found"_s);
    const QByteArray bearer = request.headers.value("authorization");
    const Token *token = bearer.startsWith("Bearer ") ? m_world.token(bearer.mid(7).trimmed()) : nullptr;
    // Unknown, revoked, run out or of another account: a real account does not tell which.
    if (!token || token->isRevoked || token->expiresAt <= m_world.now() || token->accountId != m_world.account().id)
        return problem(401, u"Unauthorized"_s, u"Неверный логин или пароль"_s);
    if (m_world.behaviour().accountUnpaid && request.method != "GET")
        return problem(402, u"Payment Required"_s, u"Аккаунт не оплачен"_s);
    if (m_world.behaviour().eventsForbidden && request.path.startsWith("/api/v4/events"))
        return problem(403, u"Forbidden"_s, u"Нет прав"_s);
    Call call{m_world, request, Query::parse(request.query), *token, baseUrl().toLatin1(), {}, {}};
    call.path = QUrl::fromPercentEncoding(request.path.mid(8)).split(u'/', Qt::SkipEmptyParts);
    call.with = call.query.list(u"with"_s);
    return call.path.isEmpty() ? notFound(u"Not found"_s) : routeApi(call);
}

void SandboxServer::shiftPage()
{
    // The oldest row is edited: in an order by change it jumps to the end and everything behind it moves up by one.
    const OrderIndex &order = m_world.leadOrder(World::Order::UpdatedAt);
    if (order.size() > 0)
        m_world.editLead(order.idAt(0), [](Lead &) {});
}

HttpReply SandboxServer::answerFaulty(const FaultRule &rule, const HttpRequest &request)
{
    using Kind = FaultRule::Kind;
    if (rule.applies)
        answerApi(request); // executed; what is answered is another matter
    switch (rule.kind) {
    case Kind::Status: {
        if (isBotPath(request.path) && !rule.isHtml)
            return botRefusal(rule.code, u"An error that was ordered"_s, rule.retryAfter);
        HttpReply reply = rule.isHtml ? htmlPage(rule.code, u"Error"_s)
                                      : problem(rule.code, u"Error"_s, u"An unknown error occurred."_s);
        if (rule.hasProblems) {
            Complaints complaints;
            complaints.startEntity(u"0"_s);
            complaints.notAChoice(u"status_id"_s);
            reply = complaints.reply();
            reply.status = rule.code;
        }
        if (rule.retryAfter > 0)
            reply.setHeader("Retry-After", QByteArray::number(rule.retryAfter));
        reply.delivery.delayMs = rule.delayMs;
        return reply;
    }
    case Kind::Reset:
    case Kind::Hang: {
        HttpReply reply;
        reply.delivery.kind = rule.kind == Kind::Hang ? Delivery::Kind::Hang : Delivery::Kind::Reset;
        return reply;
    }
    case Kind::Html:
        return htmlPage(200, u"OK"_s);
    case Kind::NoContent:
        return nothing();
    case Kind::Redirect: {
        HttpReply reply = htmlPage(302, u"Found"_s);
        reply.setHeader("Location", rule.host.toUtf8() + request.target);
        return reply;
    }
    case Kind::PageShift: {
        shiftPage();
        return answerApi(request);
    }
    default: {
        HttpReply reply = answerApi(request);
        spoil(reply, rule);
        return reply;
    }
    }
}

HttpReply SandboxServer::answerControl(const HttpRequest &request)
{
    if (request.path == "/_control/quit" && request.method == "POST") {
        QMetaObject::invokeMethod(this, &SandboxServer::quitRequested, Qt::QueuedConnection);
        return jsonReply(200, "{\"ok\":true}");
    }
    return routeControl(m_world, m_rateLimit, request, [this](QString *why) { return saveState(why); });
}

SandboxThread::SandboxThread()
{
    m_server = new SandboxServer;
    m_server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    m_thread.start();
    runServer([this](SandboxServer &server) {
        if (server.start())
            m_baseUrl = server.baseUrl();
        m_port = server.port();
    });
}

SandboxThread::~SandboxThread()
{
    m_thread.quit();
    m_thread.wait();
}

void SandboxThread::runServer(const std::function<void(SandboxServer &)> &function)
{
    QMetaObject::invokeMethod(
        m_server, [this, &function] { function(*m_server); }, Qt::BlockingQueuedConnection);
}

void SandboxThread::run(const std::function<void(World &)> &function)
{
    runServer([&function](SandboxServer &server) { function(server.world()); });
}

} // namespace Stanko::Sandbox
