// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QUrl>
#include <QtNetwork/QSslConfiguration>
#include <QtNetwork/QTcpServer>

#include <functional>
#include <memory>

class QTcpSocket;

namespace Stanko {

/// A request as it arrived.
struct SeenRequest
{
    QByteArray verb;
    QByteArray target;                     ///< still encoded
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
};

/// What the server does with one request.
struct ScriptedAnswer
{
    enum class Ending {
        Complete,    ///< a whole answer, connection kept
        CloseBefore, ///< the connection is closed without a byte
        CloseWithin, ///< the connection is closed in the middle of the body
        Hang,        ///< nothing ever comes
        Drip,        ///< a byte of the body now and then, never the last one
        Raw,         ///< `body` is all that is sent, status line included; then the connection is closed
    };
    int status = 200;
    QByteArray contentType = "application/hal+json";
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers;
    Ending ending = Ending::Complete;

    static ScriptedAnswer json(const QByteArray &body, int status = 200);
    static ScriptedAnswer problem(int status, const QByteArray &body);
    static ScriptedAnswer html(int status);
    static ScriptedAnswer noContent();
    static ScriptedAnswer ends(Ending ending);
    ScriptedAnswer with(const QByteArray &header, const QByteArray &value) const;
};

/// An HTTP server on loopback for tests of the client: answers by a script, through the event loop of the thread it
/// lives in, and remembers what it was asked.
class ScriptedServer final : public QObject
{
    Q_OBJECT
public:
    using Script = std::function<ScriptedAnswer(const SeenRequest &)>;

    explicit ScriptedServer(QObject *parent = nullptr);
    /// Speaks TLS; its address is that of a plain one all the same.
    explicit ScriptedServer(const QSslConfiguration &tls, QObject *parent = nullptr);

    quint16 port() const { return m_server->serverPort(); }
    /// http://127.0.0.1:port
    QUrl baseUrl() const;
    /// One after the other; the last one is repeated for ever.
    void answerWith(const QList<ScriptedAnswer> &answers);
    void answerBy(Script script);
    const QList<SeenRequest> &seen() const { return m_seen; }
    /// Stops listening and closes all connections; the port refuses from then on.
    void goAway();

Q_SIGNALS:
    void requested(const Stanko::SeenRequest &request);

private:
    ScriptedServer(std::unique_ptr<QTcpServer> server, QObject *parent);
    void onReadyRead(QTcpSocket *socket);
    bool takeRequest(QByteArray &buffer, SeenRequest &request) const;
    void answer(QTcpSocket *socket, const ScriptedAnswer &answer);

    Script m_script;
    QHash<QTcpSocket *, QByteArray> m_buffers;
    QList<SeenRequest> m_seen;
    std::unique_ptr<QTcpServer> m_server; ///< last: its connections close, and use the rest, when it is destroyed
};

} // namespace Stanko
