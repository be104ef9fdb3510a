// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/httpserver.h"

#include <QtCore/QTimer>

#include <optional>

class QTcpSocket;

namespace Stanko::Sandbox {

/// One connection of HttpServer: reads requests one after another and writes each reply before it looks at the next.
/// Lives on the server's thread; owned by the server, deletes itself when the peer is gone.
class HttpConnection : public QObject
{
    Q_OBJECT

public:
    HttpConnection(QTcpSocket *socket, HttpServer *server);

private:
    void readMore();
    /// The next complete request in the buffer; nothing when more bytes are needed. Sets `m_broken` on nonsense.
    std::optional<HttpRequest> nextRequest();
    void deliver(const HttpReply &reply, bool keepAlive);
    void send(QByteArray head, QByteArray body, const Delivery &delivery);
    void dripOn();
    void finish();
    void refuse(int status, const QByteArray &why);

    QTcpSocket *m_socket;
    HttpServer *m_server;
    QByteArray m_buffer;
    QByteArray m_outgoing;
    Delivery m_delivery;
    QTimer m_timer;
    bool m_busy = false;
    bool m_keepAlive = true;
    bool m_isHead = false;
};

} // namespace Stanko::Sandbox
