// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/sandboxserver.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>
#include <QtTest/QSignalSpy>

namespace Stanko::Sandbox {

/// What came back over the wire.
struct Answer
{
    int status = 0;
    QByteArray type;
    QByteArray body;
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QHash<QByteArray, QByteArray> headers;

    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    QJsonArray items(const char *key) const
    {
        return json().value(QLatin1String("_embedded")).toObject().value(QLatin1String(key)).toArray();
    }
    bool hasNext() const { return json().value(QLatin1String("_links")).toObject().contains(QLatin1String("next")); }
    /// `code path` of every complaint of a validation answer.
    QStringList complaints() const
    {
        QStringList list;
        const QJsonArray entities = json().value(QLatin1String("validation-errors")).toArray();
        for (const QJsonValue &entity : entities) {
            const QJsonArray errors = entity[QLatin1String("errors")].toArray();
            for (const QJsonValue &one : errors) {
                list.append(one[QLatin1String("code")].toString() + QLatin1Char(' ') +
                            one[QLatin1String("path")].toString());
            }
        }
        return list;
    }
};

/// A running practice amoCRM (limiter off) and an ordinary HTTP client that knows nothing of it. Lives on the test's
/// thread; made anew for each test function.
class Practice
{
public:
    Practice()
    {
        world.behaviour().requestsPerSecond = 0;
        isListening = server.start();
    }

    Answer send(const QByteArray &method, const QString &path, const QByteArray &body = {}, QString token = {})
    {
        QNetworkRequest request(QUrl(server.baseUrl() + path));
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        request.setTransferTimeout(10000);
        token = token.isEmpty() ? world.defaultToken() : token;
        request.setRawHeader("Authorization", "Bearer " + token.toUtf8());
        if (!body.isEmpty())
            request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
        QNetworkReply *reply = manager.sendCustomRequest(request, method, body);
        QSignalSpy finished(reply, &QNetworkReply::finished);
        if (!reply->isFinished())
            finished.wait(15000);
        Answer answer;
        answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        answer.type = reply->rawHeader("Content-Type");
        answer.body = reply->readAll();
        answer.error = reply->error();
        const auto pairs = reply->rawHeaderPairs();
        for (const auto &pair : pairs)
            answer.headers.insert(pair.first.toLower(), pair.second);
        reply->deleteLater();
        return answer;
    }
    Answer get(const QString &path) { return send("GET", QStringLiteral("/api/v4/") + path); }
    Answer post(const QString &path, const QByteArray &body)
    {
        return send("POST", QStringLiteral("/api/v4/") + path, body);
    }
    Answer patch(const QString &path, const QByteArray &body)
    {
        return send("PATCH", QStringLiteral("/api/v4/") + path, body);
    }
    Answer control(const QByteArray &method, const QString &path, const QByteArray &body = {})
    {
        return send(method, QStringLiteral("/_control/") + path, body);
    }
    qint64 addLead(const QString &name = {})
    {
        NewLead lead;
        lead.name = name;
        return world.addLead(lead);
    }

    SandboxServer server;
    World &world = server.world();
    QNetworkAccessManager manager;
    bool isListening = false;
};

inline QList<qint64> idsOf(const QJsonArray &items)
{
    QList<qint64> ids;
    for (const QJsonValue &item : items)
        ids.append(item[QLatin1String("id")].toInteger());
    return ids;
}

} // namespace Stanko::Sandbox
