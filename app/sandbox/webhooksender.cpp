// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/webhooksender.h"

#include "app/sandbox/world.h"

#include <QtCore/QSharedPointer>
#include <QtCore/QUrl>
#include <QtCore/QUuid>
#include <QtNetwork/QTcpSocket>

#include <algorithm>

namespace Stanko::Sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int kAnswerMs = 2000;
constexpr int kBadAnswersUntilDisabled = 100;
constexpr int kRetrySeconds[] = {5 * 60, 15 * 60, 15 * 60, 60 * 60};

} // namespace

WebhookSender::WebhookSender(World &world, QObject *parent) : QObject(parent), m_world(world)
{
    m_flush.setSingleShot(true);
    connect(&m_flush, &QTimer::timeout, this, &WebhookSender::flush);
    m_world.onHook = [this](const QString &name, const QString &entity, qint64 id, qint64 oldStatus, qint64 oldUser) {
        collect(name, entity, id, oldStatus, oldUser);
    };
}

void WebhookSender::collect(const QString &name, const QString &entity, qint64 id, qint64 oldStatus, qint64 oldUser)
{
    if (m_world.webhooks().isEmpty())
        return;
    m_pending.append({name, entity, id, oldStatus, oldUser});
    // Changes that come close together travel in one body, as real ones do.
    if (!m_flush.isActive())
        m_flush.start(20);
}

void WebhookSender::flush()
{
    for (const Webhook &hook : std::as_const(m_world.webhooks())) {
        if (hook.isDisabled)
            continue;
        const QByteArray body = form(hook);
        if (body.isEmpty())
            continue;
        attempt(hook.destination, body, 1);
        if (m_world.behaviour().webhookDuplicates)
            attempt(hook.destination, body, 1);
    }
    m_pending.clear();
}

QByteArray WebhookSender::form(const Webhook &hook) const
{
    QByteArray body;
    QHash<QString, int> counts;
    for (const Change &change : m_pending) {
        if (!hook.settings.contains(change.name))
            continue;
        const int index = counts[change.name]++;
        body += webhookForm(m_world, change.name, change.entity, change.id, index, change.oldStatus, change.oldUser);
    }
    if (body.isEmpty())
        return body;
    const Account &account = m_world.account();
    body.prepend("account%5Bsubdomain%5D=" + account.subdomain.toUtf8() +
                 "&account%5Bid%5D=" + QByteArray::number(account.id) +
                 "&account%5B_links%5D%5Bself%5D=https%3A%2F%2F" + account.subdomain.toUtf8() + ".amocrm.ru&");
    body.chop(1);
    return body;
}

void WebhookSender::attempt(const QString &destination, const QByteArray &body, int number)
{
    const QUrl url(destination);
    auto *socket = new QTcpSocket(this);
    auto *deadline = new QTimer(socket);
    deadline->setSingleShot(true);
    const auto answer = QSharedPointer<QByteArray>::create();
    const auto isSettled = QSharedPointer<bool>::create(false);
    const auto end = [this, socket, answer, isSettled, destination, body, number] {
        if (*isSettled)
            return;
        *isSettled = true;
        const QList<QByteArray> words = answer->left(answer->indexOf("\r\n")).split(' ');
        const int status = words.size() > 1 && answer->startsWith("HTTP/") ? words.at(1).toInt() : 0;
        socket->abort();
        socket->deleteLater();
        settle(destination, body, number, status);
    };
    connect(socket, &QTcpSocket::connected, socket, [socket, url, body] {
        QByteArray target = url.path(QUrl::FullyEncoded).toLatin1();
        if (target.isEmpty())
            target = "/";
        if (url.hasQuery())
            target += '?' + url.query(QUrl::FullyEncoded).toLatin1();
        QByteArray head =
            "POST " + target + " HTTP/1.1\r\nHost: " + url.host().toLatin1() + ':' + QByteArray::number(url.port(80)) +
            "\r\nUser-Agent: amoCRM-Webhooks/3.0\r\nX-Amocrm-Requestid: " +
            QUuid::createUuid().toByteArray(QUuid::WithoutBraces) +
            "\r\nContent-Type: application/x-www-form-urlencoded\r\nAccept-Encoding: gzip\r\nConnection: close\r\n"
            "Content-Length: " +
            QByteArray::number(body.size()) + "\r\n\r\n";
        socket->write(head + body);
    });
    connect(socket, &QTcpSocket::readyRead, socket, [socket, answer, end] {
        *answer += socket->readAll();
        if (answer->contains("\r\n\r\n"))
            end();
    });
    connect(socket, &QTcpSocket::disconnected, socket, end);
    connect(socket, &QTcpSocket::errorOccurred, socket, end);
    connect(deadline, &QTimer::timeout, socket, end);
    deadline->start(kAnswerMs);
    socket->connectToHost(url.host(), static_cast<quint16>(url.port(80)));
}

void WebhookSender::settle(const QString &destination, const QByteArray &body, int number, int status)
{
    Q_EMIT attempted(destination, number, status);
    if (status >= 100 && status < 300) {
        ++m_delivered;
        return;
    }
    ++m_failed;
    QList<qint64> &bad = m_badAnswers[destination];
    const qint64 now = m_world.now();
    bad.append(now);
    bad.removeIf([now](qint64 at) { return at < now - 2 * 3600; });
    if (bad.size() > kBadAnswersUntilDisabled) {
        for (Webhook &hook : m_world.webhooks()) {
            if (hook.destination == destination)
                hook.isDisabled = true;
        }
        return;
    }
    // The last two attempts are for servers in trouble only.
    const bool isServerTrouble = status == 499 || status >= 500;
    if (number > 4 || (number >= 3 && !isServerTrouble))
        return;
    const double delay = kRetrySeconds[number - 1] * 1000.0 * m_world.behaviour().webhookTimeScale;
    QTimer::singleShot(static_cast<int>(delay), this, [this, destination, body, number] {
        const QList<Webhook> &hooks = std::as_const(m_world.webhooks());
        const bool isAlive = std::any_of(hooks.cbegin(), hooks.cend(), [&destination](const Webhook &hook) {
            return hook.destination == destination && !hook.isDisabled;
        });
        if (isAlive)
            attempt(destination, body, number + 1);
    });
}

} // namespace Stanko::Sandbox
