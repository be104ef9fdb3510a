// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/consolesocket.h"

#include "app/core/logging.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QPointer>
#include <QtCore/QPromise>
#include <QtCore/QTimer>
#include <QtCore/QtEndian>
#include <QtNetwork/QLocalSocket>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kHeartbeat{2000};
// A peer that connects and says nothing is not kept waiting for ever.
constexpr std::chrono::milliseconds kRequestPatience{5000};
constexpr int kHeader = 4;

/// One connection of an asker. Deletes itself with its socket.
class Conversation : public QObject
{
public:
    Conversation(QLocalSocket *socket, ConsoleServer *server, ConsoleServer::Handler handler)
        : QObject(socket), m_socket(socket), m_server(server), m_handler(std::move(handler))
    {
        connect(socket, &QLocalSocket::readyRead, this, &Conversation::read);
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(&m_patience, &QTimer::timeout, this, [this] { m_socket->abort(); });
        connect(&m_heartbeat, &QTimer::timeout, this, [this] { send({{u"what"_s, u"alive"_s}}); });
        m_patience.setSingleShot(true);
        m_patience.start(kRequestPatience);
    }

private:
    void read()
    {
        m_buffer += m_socket->readAll();
        if (m_isAsked)
            return;
        QJsonObject request;
        switch (ConsoleFrame::decode(m_buffer, ConsoleFrame::kMaxRequest, request)) {
        case ConsoleFrame::Reading::NeedsMore:
            return;
        case ConsoleFrame::Reading::Broken:
            qCInfo(lcApp) << "a request on the local socket was not understood";
            m_socket->abort();
            return;
        case ConsoleFrame::Reading::Complete:
            break;
        }
        m_isAsked = true;
        m_patience.stop();
        answer(request);
    }

    void answer(const QJsonObject &request)
    {
        if (request.value("what"_L1).toString() == "raise"_L1) {
            end({});
            Q_EMIT m_server->raiseRequested(request.value("token"_L1).toString());
            return;
        }
        send({{u"what"_s, u"alive"_s}});
        m_heartbeat.start(kHeartbeat);
        m_handler(request).then(this, [this](const QJsonObject &result) { end(result); });
    }

    void end(QJsonObject result)
    {
        m_heartbeat.stop();
        result.insert("what"_L1, u"result"_s);
        send(result);
        m_socket->disconnectFromServer();
    }

    void send(const QJsonObject &frame)
    {
        if (m_socket->state() == QLocalSocket::ConnectedState)
            m_socket->write(ConsoleFrame::encode(frame));
    }

    QLocalSocket *m_socket;
    ConsoleServer *m_server;
    ConsoleServer::Handler m_handler;
    QTimer m_patience;
    QTimer m_heartbeat;
    QByteArray m_buffer;
    bool m_isAsked = false;
};

/// One question to a console. Deletes itself when it has ended its promise.
class Question : public QObject
{
public:
    Question(const QString &socketName, const QJsonObject &request, ConsolePatience patience)
        : m_request(request), m_patience(patience)
    {
        m_promise.start();
        connect(&m_socket, &QLocalSocket::connected, this, [this] {
            m_timer.start(m_patience.silence);
            m_socket.write(ConsoleFrame::encode(m_request));
        });
        connect(&m_socket, &QLocalSocket::readyRead, this, &Question::read);
        connect(&m_socket, &QLocalSocket::disconnected, this,
                [this] { finish(makeError(ErrorKind::ConsoleBusy, u"closed the connection"_s)); });
        connect(&m_socket, &QLocalSocket::errorOccurred, this, [this](QLocalSocket::LocalSocketError error) {
            const bool isNobody =
                error == QLocalSocket::ServerNotFoundError || error == QLocalSocket::ConnectionRefusedError;
            if (isNobody)
                finish(makeError(ErrorKind::NotHere, m_socket.serverName()));
            else if (m_buffer.isEmpty() || error != QLocalSocket::PeerClosedError)
                finish(makeError(ErrorKind::ConsoleBusy, m_socket.errorString()));
        });
        connect(&m_timer, &QTimer::timeout, this,
                [this] { finish(makeError(ErrorKind::ConsoleBusy, u"no answer in time"_s)); });
        m_timer.setSingleShot(true);
        m_timer.start(m_patience.connect);
        m_socket.setServerName(socketName);
    }

    QFuture<Result<QJsonObject>> future() { return m_promise.future(); }
    void begin() { m_socket.connectToServer(); }

private:
    void read()
    {
        m_buffer += m_socket.readAll();
        for (;;) {
            QJsonObject frame;
            switch (ConsoleFrame::decode(m_buffer, ConsoleFrame::kMaxReply, frame)) {
            case ConsoleFrame::Reading::NeedsMore:
                // A long answer arrives in pieces; every piece shows that the console is alive.
                m_timer.start(m_patience.silence);
                return;
            case ConsoleFrame::Reading::Broken:
                finish(makeError(ErrorKind::ConsoleBusy, u"an answer was not understood"_s));
                return;
            case ConsoleFrame::Reading::Complete:
                break;
            }
            if (frame.value("what"_L1).toString() == "result"_L1) {
                finish(frame);
                return;
            }
        }
    }

    void finish(Result<QJsonObject> result)
    {
        if (m_isFinished)
            return;
        m_isFinished = true;
        m_timer.stop();
        deleteLater();
        m_promise.addResult(std::move(result));
        m_promise.finish();
    }

    QJsonObject m_request;
    ConsolePatience m_patience;
    QLocalSocket m_socket;
    QTimer m_timer;
    QByteArray m_buffer;
    QPromise<Result<QJsonObject>> m_promise;
    bool m_isFinished = false;
};

} // namespace

QByteArray ConsoleFrame::encode(const QJsonObject &object)
{
    const QByteArray json = QJsonDocument(object).toJson(QJsonDocument::Compact);
    QByteArray frame(kHeader, Qt::Uninitialized);
    qToBigEndian(quint32(json.size()), frame.data());
    return frame + json;
}

ConsoleFrame::Reading ConsoleFrame::decode(QByteArray &buffer, quint32 limit, QJsonObject &object)
{
    if (buffer.size() < kHeader)
        return Reading::NeedsMore;
    const quint32 size = qFromBigEndian<quint32>(buffer.constData());
    if (size > limit)
        return Reading::Broken;
    if (quint64(buffer.size()) < quint64(kHeader) + size)
        return Reading::NeedsMore;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(buffer.mid(kHeader, size), &error);
    buffer.remove(0, kHeader + qsizetype(size));
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return Reading::Broken;
    object = document.object();
    return Reading::Complete;
}

ConsoleServer::ConsoleServer(Handler handler, QObject *parent) : QObject(parent), m_handler(std::move(handler))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &ConsoleServer::onConnection);
}

ConsoleServer::~ConsoleServer() = default;

Done ConsoleServer::listen(const QString &socketName)
{
    // We hold the lock, so whatever is at this name was left by a crash.
    QLocalServer::removeServer(socketName);
    if (!m_server.listen(socketName))
        return makeError(ErrorKind::StoreFailed, m_server.errorString());
    return done();
}

void ConsoleServer::onConnection()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection())
        new Conversation(socket, this, m_handler);
}

QFuture<Result<QJsonObject>> askConsole(const QString &socketName, const QJsonObject &request, ConsolePatience patience)
{
    auto *question = new Question(socketName, request, patience);
    QFuture<Result<QJsonObject>> future = question->future();
    question->begin();
    return future;
}

QJsonObject raiseRequest(const QString &activationToken)
{
    return {{u"what"_s, u"raise"_s}, {u"token"_s, activationToken}};
}

} // namespace Stanko
