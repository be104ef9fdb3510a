// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/api/httpexchange.h"

#include "models/domain/proxytrouble.h"

#include <QtCore/QIODevice>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkProxy>

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

/// Did the exchange as such work, whatever the answer says? Qt mixes HTTP statuses into its error codes, and uses the
/// same codes when it cannot unpack a good answer.
bool isAnswered(int status, QNetworkReply::NetworkError error)
{
    if (error == QNetworkReply::NoError)
        return status > 0;
    if (status < 300)
        return false;
    return error == QNetworkReply::ProtocolInvalidOperationError || // 400
           (error >= QNetworkReply::ContentAccessDenied && error <= QNetworkReply::UnknownContentError) ||
           (error >= QNetworkReply::InternalServerError && error <= QNetworkReply::UnknownServerError);
}

ErrorKind kindOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::SslHandshakeFailedError:
        return ErrorKind::Tls;
    case QNetworkReply::TimeoutError:
        return ErrorKind::Timeout;
    case QNetworkReply::UnknownContentError: // cannot be unpacked, or far too large when unpacked
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolFailure:
        return ErrorKind::BadReply;
    default:
        return ErrorKind::Network;
    }
}

/// What the proxy has to do with it; empty = nothing, as far as Qt tells.
QLatin1StringView proxyTrouble(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return ProxyTrouble::kWantsPassword;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownProxyError:
    // What Qt makes of an answer to CONNECT that says no, and of a proxy where nobody listens.
    case QNetworkReply::UnknownNetworkError:
        return ProxyTrouble::kDoesNotConnect;
    default:
        return {};
    }
}

/// A body that can be sent once. When the connection ends before the answer, Qt quietly sends the same request again,
/// up to three times, writes as well; amoCRM would get the same note twice. It cannot do so without a body.
class SingleUseBody final : public QIODevice
{
public:
    explicit SingleUseBody(QByteArray body) : m_body(std::move(body))
    {
        // Unbuffered, so that what was read is known here and nowhere else.
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    qint64 size() const override { return m_body.size(); }
    qint64 bytesAvailable() const override { return m_body.size() - m_read; }
    bool atEnd() const override { return m_read == m_body.size(); }
    bool seek(qint64) override { return false; }
    bool reset() override { return m_read == 0; }

protected:
    qint64 readData(char *data, qint64 length) override
    {
        const qint64 count = std::min<qint64>(length, m_body.size() - m_read);
        std::copy_n(m_body.constData() + m_read, count, data);
        m_read += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_body;
    qint64 m_read = 0;
};

} // namespace

HttpExchange::HttpExchange(QNetworkAccessManager &manager, const QNetworkRequest &request, Verb verb,
                           const QByteArray &body, Limits limits, Ended ended, QObject *parent)
    : QObject(parent), m_limits(limits), m_ended(std::move(ended)),
      m_isThroughProxy(manager.proxy().type() != QNetworkProxy::NoProxy &&
                       manager.proxy().type() != QNetworkProxy::DefaultProxy)
{
    if (verb == Verb::Get) {
        m_reply = manager.get(request);
    } else {
        auto *upload = new SingleUseBody(body);
        m_reply = manager.sendCustomRequest(request, verbName(verb), upload);
        upload->setParent(m_reply);
    }
    // Not the transfer timeout of QNetworkRequest: it starts anew with every byte.
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this,
            [this] { giveUp(ErrorKind::Timeout, u"no complete answer within the deadline"_s); });
    // Queued: whoever hears of the end may delete the client, and a reply must not be deleted inside its own signal.
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpExchange::checkSize, Qt::QueuedConnection);
    connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::onFinished, Qt::QueuedConnection);
    m_deadline.start(m_limits.timeout);
}

HttpExchange::~HttpExchange()
{
    if (!m_reply)
        return;
    breakOff();
    m_reply->deleteLater();
}

void HttpExchange::breakOff()
{
    m_reply->disconnect(this);
    // One that has failed and not said so yet ends by itself; to abort it is an error in Qt's eyes.
    if (m_reply->error() == QNetworkReply::NoError)
        m_reply->abort();
}

void HttpExchange::checkSize()
{
    if (m_reply->bytesAvailable() > m_limits.maxBodyBytes)
        giveUp(ErrorKind::BadReply, u"the answer is too large"_s);
}

void HttpExchange::onFinished()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (!isAnswered(status, m_reply->error())) {
        const QLatin1StringView trouble = m_isThroughProxy ? proxyTrouble(m_reply->error()) : QLatin1StringView();
        if (!trouble.isEmpty()) {
            end(makeError(ErrorKind::Network, trouble + ": "_L1 + m_reply->errorString()));
            return;
        }
        end(makeError(kindOf(m_reply->error()), m_reply->errorString()));
        return;
    }
    if (m_reply->bytesAvailable() > m_limits.maxBodyBytes) {
        end(makeError(ErrorKind::BadReply, u"the answer is too large"_s));
        return;
    }
    RawReply raw;
    raw.status = status;
    raw.contentType = m_reply->rawHeader("Content-Type"_ba);
    raw.date = m_reply->rawHeader("Date"_ba);
    raw.retryAfter = m_reply->rawHeader("Retry-After"_ba);
    raw.requestId = m_reply->rawHeader("X-Request-Id"_ba);
    raw.body = m_reply->readAll();
    // Qt takes the end of the connection for the end of a long body. Of an unpacked body it tells no length.
    bool isNumber = false;
    const qint64 promised = m_reply->rawHeader("Content-Length"_ba).toLongLong(&isNumber);
    if (isNumber && raw.body.size() < promised) {
        end(makeError(ErrorKind::Network, u"the answer was cut off"_s));
        return;
    }
    end(std::move(raw));
}

void HttpExchange::giveUp(ErrorKind kind, const QString &detail)
{
    breakOff();
    end(makeError(kind, detail));
}

void HttpExchange::end(Result<RawReply> result)
{
    if (!m_ended)
        return;
    m_deadline.stop();
    const Ended ended = std::exchange(m_ended, nullptr);
    ended(std::move(result));
}

} // namespace Stanko
