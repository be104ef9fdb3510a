// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/api/amorequest.h"

#include <QtCore/QStringList>
#include <QtNetwork/QHostAddress>

namespace Stanko {

using namespace Qt::StringLiterals;

QByteArray verbName(Verb verb)
{
    switch (verb) {
    case Verb::Get:
        return "GET"_ba;
    case Verb::Post:
        return "POST"_ba;
    case Verb::Patch:
        return "PATCH"_ba;
    case Verb::Delete:
        return "DELETE"_ba;
    }
    return {};
}

QByteArray requestTarget(const AmoRequest &request)
{
    QByteArray target = QUrl::toPercentEncoding(request.path, "/"_ba);
    char separator = '?';
    for (const auto &[key, value] : request.query) {
        target += separator;
        target += QUrl::toPercentEncoding(key);
        target += '=';
        target += QUrl::toPercentEncoding(value);
        separator = '&';
    }
    return target;
}

QUrl requestUrl(const AmoRequest &request, const QUrl &baseUrl)
{
    // Assembled as bytes: QUrlQuery would leave '+' alone, which PHP reads as a space.
    const QByteArray origin =
        baseUrl.toEncoded(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
    return QUrl::fromEncoded(origin + requestTarget(request), QUrl::StrictMode);
}

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    if (host.compare("localhost"_L1, Qt::CaseInsensitive) == 0)
        return true;
    return QHostAddress(host).isLoopback();
}

bool isAllowedBaseUrl(const QUrl &baseUrl)
{
    if (!baseUrl.isValid() || baseUrl.host().isEmpty())
        return false;
    if (!baseUrl.userInfo().isEmpty() || baseUrl.hasQuery() || baseUrl.hasFragment())
        return false;
    if (!baseUrl.path().isEmpty() && baseUrl.path() != "/"_L1)
        return false;
    const QString scheme = baseUrl.scheme();
    return scheme == "https"_L1 || (scheme == "http"_L1 && isLoopback(baseUrl));
}

} // namespace Stanko
