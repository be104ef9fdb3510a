// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tunnelproxy.h"

#include <QtNetwork/QTcpSocket>

namespace Stanko {

TunnelProxy::TunnelProxy(quint16 target, QObject *parent) : QObject(parent), m_target(target)
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *client = m_server.nextPendingConnection()) {
            m_buffers.insert(client, {});
            connect(client, &QTcpSocket::readyRead, this, [this, client] { onReadyRead(client); });
            connect(client, &QTcpSocket::disconnected, this, [this, client] {
                m_buffers.remove(client);
                client->deleteLater();
            });
        }
    });
    m_server.listen(QHostAddress::LocalHost);
}

void TunnelProxy::onReadyRead(QTcpSocket *client)
{
    const auto buffer = m_buffers.find(client);
    if (buffer == m_buffers.end())
        return; // the tunnel reads
    const QByteArray bytes = client->readAll();
    m_seen += bytes;
    *buffer += bytes;
    const qsizetype end = buffer->indexOf("\r\n\r\n");
    if (end < 0)
        return;
    const QByteArray head = buffer->left(end);
    buffer->clear();
    m_heads.append(head);
    if (!m_wanted.isEmpty() && !head.contains("Proxy-Authorization: Basic " + m_wanted.toBase64())) {
        client->write("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"proxy\"\r\n"
                      "Content-Length: 0\r\n\r\n");
        return;
    }
    if (m_status != 200) {
        client->write("HTTP/1.1 " + QByteArray::number(m_status) + " No\r\nContent-Length: 0\r\n\r\n");
        client->disconnectFromHost();
        return;
    }
    open(client);
}

void TunnelProxy::open(QTcpSocket *client)
{
    m_buffers.remove(client);
    ++m_tunnels;
    auto *server = new QTcpSocket(client);
    connect(server, &QTcpSocket::connected, client, [client] { client->write("HTTP/1.1 200 OK\r\n\r\n"); });
    connect(server, &QTcpSocket::readyRead, client, [client, server] { client->write(server->readAll()); });
    connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
    connect(client, &QTcpSocket::readyRead, server, [this, client, server] {
        const QByteArray bytes = client->readAll();
        m_seen += bytes;
        server->write(bytes);
    });
    server->connectToHost(QHostAddress(QHostAddress::LocalHost), m_target);
}

} // namespace Stanko
