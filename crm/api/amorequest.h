// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/verdict.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QUrl>

#include <utility>

namespace Stanko {

enum class Verb { Get, Post, Patch, Delete };

/// Who waits for the answer. The user's requests overtake those of a running sync.
enum class RequestPriority { User, Background };

/// May a request pass an amoCRM block to see whether it is over? Only «Проверить связь», once a minute.
enum class BlockRule { Respect, Probe };

/// A request as data. Made by requests.h, sent by AmoClient; knows neither host nor token.
struct AmoRequest
{
    Verb verb = Verb::Get;
    QString path;                             ///< "/api/v4/leads"
    QList<std::pair<QString, QString>> query; ///< plain text, in order; encoded by target()
    QByteArray body;                          ///< UTF-8 JSON; empty = none
    RequestPriority priority = RequestPriority::Background;
    BlockRule blockRule = BlockRule::Respect;
    QString label; ///< for the exchange log: "leads", "note", …

    /// Only what cannot change anything is ever repeated by the client.
    RequestPower power() const { return verb == Verb::Get ? RequestPower::Reads : RequestPower::Writes; }

    AmoRequest withPriority(RequestPriority value) const
    {
        AmoRequest copy = *this;
        copy.priority = value;
        return copy;
    }
    AmoRequest asProbe() const
    {
        AmoRequest copy = withPriority(RequestPriority::User);
        copy.blockRule = BlockRule::Probe;
        return copy;
    }
    friend bool operator==(const AmoRequest &, const AmoRequest &) = default;
};

/// "GET", …
QByteArray verbName(Verb verb);

/// Path and encoded query: brackets as %5B and %5D, '+' as %2B, space as %20.
QByteArray requestTarget(const AmoRequest &request);

/// \a request on the host of \a baseUrl; nothing of a server's answer can change the host.
QUrl requestUrl(const AmoRequest &request, const QUrl &baseUrl);

/// https anywhere, plain http on loopback only; neither user info, path, query nor fragment.
bool isAllowedBaseUrl(const QUrl &baseUrl);
bool isLoopback(const QUrl &url);

} // namespace Stanko
