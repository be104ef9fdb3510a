// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtNetwork/QTcpServer>

class QTcpSocket;

namespace Stanko {

/// An HTTP proxy on loopback for tests of the client: answers CONNECT alone, leads every tunnel to one port of this
/// machine whatever it was asked for, and remembers what it could read. Lives in the test's thread.
class TunnelProxy final : public QObject
{
    Q_OBJECT
public:
    explicit TunnelProxy(quint16 target, QObject *parent = nullptr);

    quint16 port() const { return m_server.serverPort(); }
    /// Wants "name:password" from now on; empty = nothing.
    void wantPassword(const QByteArray &nameAndPassword) { m_wanted = nameAndPassword; }
    /// Answers so to everybody; 200 = opens the tunnel.
    void answerWith(int status) { m_status = status; }
    /// Heads of requests as they came.
    const QList<QByteArray> &heads() const { return m_heads; }
    /// Everything that came from clients, tunnels included.
    const QByteArray &seen() const { return m_seen; }
    int tunnels() const { return m_tunnels; }
    void goAway() { m_server.close(); }

private:
    void onReadyRead(QTcpSocket *client);
    void open(QTcpSocket *client);

    quint16 m_target;
    QByteArray m_wanted;
    int m_status = 200;
    QHash<QTcpSocket *, QByteArray> m_buffers; ///< of those without a tunnel
    QList<QByteArray> m_heads;
    QByteArray m_seen;
    int m_tunnels = 0;
    QTcpServer m_server; ///< last: its connections close, and use the rest, when it is destroyed
};

} // namespace Stanko
