// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scriptedserver.h"

#include <QtCore/QTimer>
#include <QtNetwork/QHostAddress>
#include <QtNetwork/QSslServer>
#include <QtNetwork/QTcpSocket>

#include <memory>

namespace Stanko {

using namespace Qt::StringLiterals;

ScriptedAnswer ScriptedAnswer::json(const QByteArray &body, int status)
{
    ScriptedAnswer answer;
    answer.status = status;
    answer.body = body;
    return answer;
}

ScriptedAnswer ScriptedAnswer::problem(int status, const QByteArray &body)
{
    ScriptedAnswer answer = json(body, status);
    answer.contentType = "application/problem+json"_ba;
    return answer;
}

ScriptedAnswer ScriptedAnswer::html(int status)
{
    ScriptedAnswer answer = json("<html><body><h1>nginx</h1></body></html>"_ba, status);
    answer.contentType = "text/html"_ba;
    return answer;
}

ScriptedAnswer ScriptedAnswer::noContent()
{
    ScriptedAnswer answer = json({}, 204);
    answer.contentType.clear();
    return answer;
}

ScriptedAnswer ScriptedAnswer::ends(Ending ending)
{
    ScriptedAnswer answer = json("{\"id\":1,\"name\":\"0123456789012345678901234567890123456789\"}"_ba);
    answer.ending = ending;
    return answer;
}

ScriptedAnswer ScriptedAnswer::with(const QByteArray &header, const QByteArray &value) const
{
    ScriptedAnswer copy = *this;
    copy.headers.append({header, value});
    return copy;
}

namespace {

std::unique_ptr<QTcpServer> tlsServer(const QSslConfiguration &tls)
{
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(tls);
    return server;
}

} // namespace

ScriptedServer::ScriptedServer(QObject *parent) : ScriptedServer(std::make_unique<QTcpServer>(), parent)
{
}

ScriptedServer::ScriptedServer(const QSslConfiguration &tls, QObject *parent) : ScriptedServer(tlsServer(tls), parent)
{
}

ScriptedServer::ScriptedServer(std::unique_ptr<QTcpServer> server, QObject *parent)
    : QObject(parent), m_server(std::move(server))
{
    answerWith({ScriptedAnswer::noContent()});
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket *socket = m_server->nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { onReadyRead(socket); });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                m_buffers.remove(socket);
                socket->deleteLater();
            });
        }
    });
    m_server->listen(QHostAddress::LocalHost);
}

QUrl ScriptedServer::baseUrl() const
{
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(port());
    return url;
}

void ScriptedServer::answerWith(const QList<ScriptedAnswer> &answers)
{
    m_script = [answers, next = qsizetype(0)](const SeenRequest &) mutable {
        const ScriptedAnswer answer = answers.at(next);
        next = qMin(next + 1, answers.size() - 1);
        return answer;
    };
}

void ScriptedServer::answerBy(Script script)
{
    m_script = std::move(script);
}

void ScriptedServer::goAway()
{
    m_server->close();
    const auto sockets = m_server->findChildren<QTcpSocket *>();
    for (QTcpSocket *socket : sockets)
        socket->abort();
}

bool ScriptedServer::takeRequest(QByteArray &buffer, SeenRequest &request) const
{
    const qsizetype headEnd = buffer.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return false;
    const QList<QByteArray> lines = buffer.left(headEnd).split('\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines.at(i).indexOf(':');
        request.headers.insert(lines.at(i).left(colon).trimmed().toLower(), lines.at(i).mid(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length"_ba).toLongLong();
    if (buffer.size() < headEnd + 4 + length)
        return false;
    const QList<QByteArray> start = lines.first().trimmed().split(' ');
    request.verb = start.value(0);
    request.target = start.value(1);
    request.body = buffer.mid(headEnd + 4, length);
    buffer.remove(0, headEnd + 4 + length);
    return true;
}

void ScriptedServer::onReadyRead(QTcpSocket *socket)
{
    QByteArray &buffer = m_buffers[socket];
    buffer += socket->readAll();
    SeenRequest request;
    while (takeRequest(buffer, request)) {
        m_seen.append(request);
        answer(socket, m_script(request));
        Q_EMIT requested(request);
        if (socket->state() != QAbstractSocket::ConnectedState)
            return;
        request = {};
    }
}

void ScriptedServer::answer(QTcpSocket *socket, const ScriptedAnswer &answer)
{
    using Ending = ScriptedAnswer::Ending;
    if (answer.ending == Ending::Hang)
        return;
    if (answer.ending == Ending::CloseBefore) {
        socket->disconnectFromHost();
        return;
    }
    if (answer.ending == Ending::Raw) {
        socket->write(answer.body);
        socket->disconnectFromHost();
        return;
    }
    QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status) + " Status\r\n";
    if (!answer.contentType.isEmpty())
        head += "Content-Type: " + answer.contentType + "\r\n";
    for (const auto &[name, value] : answer.headers)
        head += name + ": " + value + "\r\n";
    if (answer.status != 204)
        head += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
    socket->write(head + "\r\n");

    switch (answer.ending) {
    case Ending::CloseWithin:
        socket->write(answer.body.left(answer.body.size() / 2));
        socket->disconnectFromHost();
        break;
    case Ending::Drip: {
        auto *drip = new QTimer(socket);
        connect(drip, &QTimer::timeout, socket, [socket, body = answer.body, sent = qsizetype(0)]() mutable {
            if (sent < body.size() - 1)
                socket->write(body.mid(sent++, 1));
        });
        drip->start(20);
        break;
    }
    default:
        socket->write(answer.body);
        break;
    }
}

} // namespace Stanko
