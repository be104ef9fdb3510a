// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/typedsettings.h"

#include "models/domain/accountaddress.h"

#include <cmath>

namespace Stanko {

using namespace Qt::StringLiterals;

std::optional<int> typedWhole(const QString &typed, int least, int most)
{
    bool isNumber = false;
    const int value = typed.trimmed().toInt(&isNumber);
    return isNumber && value >= least && value <= most ? std::optional(value) : std::nullopt;
}

std::optional<double> typedNumber(const QString &typed, double least, double most)
{
    bool isNumber = false;
    const double value = typed.trimmed().replace(u',', u'.').toDouble(&isNumber);
    const bool isGood = isNumber && std::isfinite(value) && value >= least && value <= most;
    return isGood ? std::optional(value) : std::nullopt;
}

std::optional<double> typedRate(const QString &typed, bool isLoopback)
{
    if (isLoopback && typedNumber(typed, 0, 0))
        return 0;
    return typedNumber(typed, kLeastRequestsPerSecond, kMostRequestsPerSecond);
}

std::optional<int> typedTimeoutMs(const QString &typed)
{
    const std::optional<double> seconds = typedNumber(typed, kLeastTimeoutSeconds, kMostTimeoutSeconds);
    return seconds ? std::optional(int(std::lround(*seconds * 1'000))) : std::nullopt;
}

std::optional<QString> typedHost(const QString &typed)
{
    const QString host = typed.trimmed();
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(host, QUrl::StrictMode);
    return !host.isEmpty() && url.isValid() && !url.host().isEmpty() ? std::optional(host) : std::nullopt;
}

std::optional<quint16> typedPort(const QString &typed)
{
    const std::optional<int> port = typedWhole(typed, 1, 65'535);
    return port ? std::optional(quint16(*port)) : std::nullopt;
}

std::optional<QUrl> typedServer(const QString &typed)
{
    const QUrl url(typed.trimmed(), QUrl::StrictMode);
    const bool isBare = url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() && !url.hasQuery() &&
                        !url.hasFragment() && (url.path().isEmpty() || url.path() == "/"_L1);
    const bool isSafe = url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isLoopbackHost(url.host()));
    return isBare && isSafe ? std::optional(url.adjusted(QUrl::RemovePath)) : std::nullopt;
}

} // namespace Stanko
