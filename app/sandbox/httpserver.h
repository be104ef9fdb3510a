// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QPair>
#include <QtNetwork/QHostAddress>

#include <functional>

class QTcpServer;
class QTcpSocket;

namespace Stanko::Sandbox {

struct HttpRequest
{
    QByteArray method;
    QByteArray target; ///< path and query as they came
    QByteArray path;
    QByteArray query;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
};

/// How a reply travels. Everything but `Whole` is a fault that only the raw socket can make.
struct Delivery
{
    enum class Kind { Whole, Reset, Hang, Drip, Cut, WrongLength };

    Kind kind = Kind::Whole;
    int delayMs = 0; ///< before the first byte
    int dripMs = 50; ///< between two pieces of a slow reply
    int dripBytes = 64;
    qsizetype cutAt = -1;       ///< bytes of the body that still arrive; -1 = half of it
    qsizetype lengthError = 10; ///< added to Content-Length
    bool closesDoor = false;    ///< the last reply: other connections are dropped, new ones refused
};

struct HttpReply
{
    int status = 200;
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;
    Delivery delivery;

    void setHeader(const QByteArray &name, const QByteArray &value);
    QByteArray header(const QByteArray &name) const;
};

class HttpConnection;

/// A small HTTP/1.1 server: keep-alive, pipelined requests answered in order, Content-Length bodies up to 8 MiB.
/// It is our own because practising with broken networks needs the raw socket: cut bodies, wrong lengths, resets and
/// silence cannot be had from a server class that keeps the protocol. Lives on the thread that made it; that thread
/// also runs the handler.
class HttpServer : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<HttpReply(const HttpRequest &)>;

    explicit HttpServer(Handler handler, QObject *parent = nullptr);
    ~HttpServer() override;

    /// Port 0 takes a free one. False with `error()` set when the address cannot be had.
    bool listen(const QHostAddress &address, quint16 port);
    quint16 port() const;
    QString error() const;
    /// Stops listening and drops every connection.
    void close();

private:
    void takeConnections();
    /// Stops listening and drops every connection but \a last.
    void closeDoor(HttpConnection *last);

    Handler m_handler;
    QTcpServer *m_server = nullptr;
    QList<HttpConnection *> m_connections;

    friend class HttpConnection;
};

} // namespace Stanko::Sandbox
