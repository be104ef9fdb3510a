// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/httpconnection.h"

#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

#include <utility>

namespace Stanko::Sandbox {

namespace {

constexpr qsizetype kHeadLimit = 64 * 1024;
constexpr qsizetype kBodyLimit = 8 * 1024 * 1024;

QByteArray reason(int status)
{
    switch (status) {
    case 200:
        return QByteArrayLiteral("OK");
    case 201:
        return QByteArrayLiteral("Created");
    case 202:
        return QByteArrayLiteral("Accepted");
    case 204:
        return QByteArrayLiteral("No Content");
    case 302:
        return QByteArrayLiteral("Found");
    case 400:
        return QByteArrayLiteral("Bad Request");
    case 401:
        return QByteArrayLiteral("Unauthorized");
    case 402:
        return QByteArrayLiteral("Payment Required");
    case 403:
        return QByteArrayLiteral("Forbidden");
    case 404:
        return QByteArrayLiteral("Not Found");
    case 405:
        return QByteArrayLiteral("Method Not Allowed");
    case 413:
        return QByteArrayLiteral("Payload Too Large");
    case 422:
        return QByteArrayLiteral("Unprocessable Entity");
    case 429:
        return QByteArrayLiteral("Too Many Requests");
    case 431:
        return QByteArrayLiteral("Request Header Fields Too Large");
    case 500:
        return QByteArrayLiteral("Internal Server Error");
    case 501:
        return QByteArrayLiteral("Not Implemented");
    case 502:
        return QByteArrayLiteral("Bad Gateway");
    case 503:
        return QByteArrayLiteral("Service Unavailable");
    case 504:
        return QByteArrayLiteral("Gateway Timeout");
    default:
        return QByteArrayLiteral("Status");
    }
}

} // namespace

void HttpReply::setHeader(const QByteArray &name, const QByteArray &value)
{
    for (auto &header : headers) {
        if (header.first.compare(name, Qt::CaseInsensitive) == 0) {
            header.second = value;
            return;
        }
    }
    headers.append({name, value});
}

QByteArray HttpReply::header(const QByteArray &name) const
{
    for (const auto &header : headers) {
        if (header.first.compare(name, Qt::CaseInsensitive) == 0)
            return header.second;
    }
    return {};
}

HttpServer::HttpServer(Handler handler, QObject *parent)
    : QObject(parent), m_handler(std::move(handler)), m_server(new QTcpServer(this))
{
    connect(m_server, &QTcpServer::newConnection, this, &HttpServer::takeConnections);
}

HttpServer::~HttpServer()
{
    close();
}

bool HttpServer::listen(const QHostAddress &address, quint16 port)
{
    return m_server->listen(address, port);
}

quint16 HttpServer::port() const
{
    return m_server->serverPort();
}

QString HttpServer::error() const
{
    return m_server->errorString();
}

void HttpServer::close()
{
    m_server->close();
    const QList<HttpConnection *> connections = std::exchange(m_connections, {});
    qDeleteAll(connections);
}

void HttpServer::closeDoor(HttpConnection *last)
{
    m_server->close();
    const QList<HttpConnection *> connections = std::exchange(m_connections, {last});
    for (HttpConnection *connection : connections) {
        if (connection != last)
            delete connection;
    }
}

void HttpServer::takeConnections()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection())
        m_connections.append(new HttpConnection(socket, this));
}

HttpConnection::HttpConnection(QTcpSocket *socket, HttpServer *server)
    : QObject(server), m_socket(socket), m_server(server)
{
    m_socket->setParent(this);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_timer.setSingleShot(true);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::readMore);
    connect(m_socket, &QTcpSocket::disconnected, this, [this] {
        m_server->m_connections.removeOne(this);
        deleteLater();
    });
    connect(&m_timer, &QTimer::timeout, this, &HttpConnection::dripOn);
}

void HttpConnection::readMore()
{
    m_buffer += m_socket->readAll();
    // A pipelined request waits until the one before it is answered: replies must keep the order of requests.
    while (!m_busy && m_socket->state() == QAbstractSocket::ConnectedState) {
        const std::optional<HttpRequest> request = nextRequest();
        if (!request)
            return;
        m_busy = true;
        m_isHead = request->method == "HEAD";
        const bool keepAlive = request->headers.value("connection").toLower() != "close";
        deliver(m_server->m_handler(*request), keepAlive);
    }
}

std::optional<HttpRequest> HttpConnection::nextRequest()
{
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    if (end < 0) {
        if (m_buffer.size() > kHeadLimit)
            refuse(431, QByteArrayLiteral("headers too large"));
        return std::nullopt;
    }
    HttpRequest request;
    const QList<QByteArray> lines = m_buffer.left(end).split('\n');
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    if (first.size() != 3 || !first.at(2).startsWith("HTTP/1.")) {
        refuse(400, QByteArrayLiteral("not HTTP/1.1"));
        return std::nullopt;
    }
    request.method = first.at(0);
    request.target = first.at(1);
    const qsizetype mark = request.target.indexOf('?');
    request.path = mark < 0 ? request.target : request.target.left(mark);
    request.query = mark < 0 ? QByteArray() : request.target.mid(mark + 1);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QByteArray line = lines.at(i).trimmed();
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            request.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    if (request.headers.contains("transfer-encoding")) {
        refuse(501, QByteArrayLiteral("only Content-Length bodies"));
        return std::nullopt;
    }
    bool ok = true;
    const QByteArray lengthText = request.headers.value("content-length", QByteArrayLiteral("0"));
    const qlonglong length = lengthText.toLongLong(&ok);
    if (!ok || length < 0 || length > kBodyLimit) {
        refuse(ok && length > 0 ? 413 : 400, QByteArrayLiteral("bad Content-Length"));
        return std::nullopt;
    }
    const qsizetype total = end + 4 + static_cast<qsizetype>(length);
    if (m_buffer.size() < total)
        return std::nullopt;
    request.body = m_buffer.mid(end + 4, static_cast<qsizetype>(length));
    m_buffer.remove(0, total);
    return request;
}

void HttpConnection::refuse(int status, const QByteArray &why)
{
    m_buffer.clear();
    HttpReply reply;
    reply.status = status;
    reply.setHeader("Content-Type", "text/plain");
    reply.body = why;
    m_busy = true;
    deliver(reply, false);
}

void HttpConnection::deliver(const HttpReply &reply, bool keepAlive)
{
    m_keepAlive = keepAlive && !reply.delivery.closesDoor;
    m_delivery = reply.delivery;
    if (m_delivery.closesDoor)
        m_server->closeDoor(this); // before the client can know
    if (m_delivery.kind == Delivery::Kind::Hang)
        return;
    if (m_delivery.kind == Delivery::Kind::Reset) {
        m_socket->abort();
        return;
    }
    QByteArray head = "HTTP/1.1 " + QByteArray::number(reply.status) + ' ' + reason(reply.status) + "\r\n";
    for (const auto &header : reply.headers)
        head += header.first + ": " + header.second + "\r\n";
    qsizetype length = reply.body.size();
    if (m_delivery.kind == Delivery::Kind::WrongLength)
        length += m_delivery.lengthError;
    // 204 carries no body, and therefore no length either.
    if (reply.status != 204)
        head += "Content-Length: " + QByteArray::number(length) + "\r\n";
    head += m_keepAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    send(head, m_isHead ? QByteArray() : reply.body, m_delivery);
}

void HttpConnection::send(QByteArray head, QByteArray body, const Delivery &delivery)
{
    switch (delivery.kind) {
    case Delivery::Kind::Cut:
        body.truncate(delivery.cutAt >= 0 ? delivery.cutAt : body.size() / 2);
        m_keepAlive = false;
        break;
    case Delivery::Kind::WrongLength:
        m_keepAlive = false;
        break;
    default:
        break;
    }
    m_outgoing = head + body;
    if (delivery.delayMs > 0)
        m_timer.start(delivery.delayMs);
    else
        dripOn();
}

void HttpConnection::dripOn()
{
    if (m_delivery.kind != Delivery::Kind::Drip) {
        m_socket->write(std::exchange(m_outgoing, {}));
        finish();
        return;
    }
    const qsizetype piece = qMin<qsizetype>(qMax(1, m_delivery.dripBytes), m_outgoing.size());
    m_socket->write(m_outgoing.left(piece));
    m_socket->flush();
    m_outgoing.remove(0, piece);
    if (m_outgoing.isEmpty())
        finish();
    else
        m_timer.start(m_delivery.dripMs);
}

void HttpConnection::finish()
{
    m_busy = false;
    if (!m_keepAlive) {
        m_socket->disconnectFromHost();
        return;
    }
    if (!m_buffer.isEmpty())
        QMetaObject::invokeMethod(this, &HttpConnection::readMore, Qt::QueuedConnection);
}

} // namespace Stanko::Sandbox
