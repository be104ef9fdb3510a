// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/accountaddress.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QStringList>

namespace Stanko {

using namespace Qt::StringLiterals;

bool isLoopbackHost(const QString &host)
{
    if (host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || host == "::1"_L1)
        return true;
    static const QRegularExpression loopback(u"^127(\\.(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])){3}$"_s);
    return loopback.match(host).hasMatch();
}

std::optional<QUrl> accountUrl(const QString &subdomainOrHost)
{
    QString text = subdomainOrHost.trimmed().toLower();
    if (text.startsWith("https://"_L1))
        text = text.mid(8).section(u'/', 0, 0);
    static const QRegularExpression label(u"^[a-z0-9]([a-z0-9-]*[a-z0-9])?$"_s);
    const QStringList labels = text.split(u'.');
    for (const QString &part : labels) {
        if (!label.match(part).hasMatch())
            return std::nullopt;
    }
    if (labels.size() == 1)
        text += ".amocrm.ru"_L1;
    QUrl url;
    url.setScheme(u"https"_s);
    url.setHost(text);
    return url.isValid() ? std::optional(url) : std::nullopt;
}

AccountAddress accountAddress(const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return {};
    if (!text.contains("://"_L1)) {
        // What follows the server's name in a copied line of the browser is not needed.
        const std::optional<QUrl> url = accountUrl(text.section(u'/', 0, 0));
        return {url, AddressFault::NotAnAddress};
    }
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return {std::nullopt, AddressFault::NotAnAddress};
    if (!url.userInfo().isEmpty())
        return {std::nullopt, AddressFault::HasExtras};
    if (url.scheme() == "http"_L1) {
        if (!isLoopbackHost(url.host()))
            return {std::nullopt, AddressFault::NotSecure};
    } else if (url.scheme() != "https"_L1) {
        return {std::nullopt, AddressFault::NotAnAddress};
    }
    QUrl bare;
    bare.setScheme(url.scheme());
    bare.setHost(url.host());
    bare.setPort(url.port());
    return {bare, AddressFault::Empty};
}

} // namespace Stanko
