// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/api/token.h"

#include <QtCore/QByteArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace Stanko {

using namespace Qt::StringLiterals;

std::optional<UnixSeconds> tokenExpiry(const QString &token)
{
    const QList<QByteArray> parts = token.trimmed().toLatin1().split('.');
    if (parts.size() != 3)
        return std::nullopt;
    const auto payload =
        QByteArray::fromBase64Encoding(parts.at(1), QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals |
                                                        QByteArray::AbortOnBase64DecodingErrors);
    if (!payload)
        return std::nullopt;
    const QJsonValue exp = QJsonDocument::fromJson(*payload).object().value("exp"_L1);
    // Some issuers write NumericDate with a fraction.
    const double seconds = exp.toDouble();
    if (!exp.isDouble() || !(seconds > 0) || seconds > 253'402'300'799.0)
        return std::nullopt;
    return static_cast<UnixSeconds>(seconds);
}

} // namespace Stanko
