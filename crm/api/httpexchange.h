// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/api/amorequest.h"
#include "crm/api/replyparser.h"
#include "models/domain/result.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QNetworkRequest>

#include <chrono>
#include <functional>

class QNetworkAccessManager;

namespace Stanko {

/// One attempt of one request on the wire, bounded in time (also against an answer that drips) and in size.
/// Says what came back or what went wrong on the way; whether that is good news is replyparser's business.
/// crm thread; owned by AmoClient or TelegramClient.
class HttpExchange final : public QObject
{
    Q_OBJECT
public:
    struct Limits
    {
        std::chrono::milliseconds timeout;
        qint64 maxBodyBytes;
    };
    /// Called at most once, straight from the event loop, so that it may delete everything around; not called after
    /// destruction, which ends the attempt although the request may have reached amoCRM all the same.
    using Ended = std::function<void(Result<RawReply>)>;

    HttpExchange(QNetworkAccessManager &manager, const QNetworkRequest &request, Verb verb, const QByteArray &body,
                 Limits limits, Ended ended, QObject *parent);
    ~HttpExchange() override;

private:
    void checkSize();
    void onFinished();
    void end(Result<RawReply> result);
    /// Nothing of the reply is wanted any more.
    void breakOff();
    void giveUp(ErrorKind kind, const QString &detail);

    Limits m_limits;
    Ended m_ended;
    bool m_isThroughProxy;
    QPointer<QNetworkReply> m_reply; ///< gone before this when the manager goes first
    QTimer m_deadline;
};

} // namespace Stanko
