// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QTime>
#include <QtCore/QUrl>

namespace Stanko {

/// When a desk keeps still: a time of the day on this computer. `until` may lie on the next day.
struct QuietHours
{
    bool isOn = false;
    QTime from{22, 0};
    QTime until{7, 0};

    /// `from` belongs to them, `until` does not. Equal ends mean the whole day.
    bool contains(QTime time) const
    {
        if (!isOn)
            return false;
        return from < until ? time >= from && time < until : time >= from || time < until;
    }
    friend bool operator==(const QuietHours &, const QuietHours &) = default;
};

enum class ProxyMode {
    System, ///< what the desktop says
    None,
    Manual, ///< an HTTP proxy
};

/// How amoCRM and Telegram are reached. The password lives in the key store (SecretName::ProxyPassword).
struct ProxySettings
{
    ProxyMode mode = ProxyMode::System;
    QString host; ///< of a manual one
    quint16 port = 0;
    QString user; ///< empty = it asks for none
    friend bool operator==(const ProxySettings &, const ProxySettings &) = default;
};

/// Notices to clients. The bot's token lives in the key store.
struct NoticeSettings
{
    bool isOn = false;
    QUrl apiUrl{QStringLiteral("https://api.telegram.org")};
    friend bool operator==(const NoticeSettings &, const NoticeSettings &) = default;
};

inline constexpr int kMinPollSeconds = 15;
inline constexpr int kMaxPollSeconds = 3600;

/// What a desk does in its own way, whatever account it works with. No secrets.
struct DeskSettings
{
    int pollSeconds = 60; ///< between questions to amoCRM while something happens; see pollDelay()
    QuietHours quiet;
    ProxySettings proxy;
    NoticeSettings notices;
    friend bool operator==(const DeskSettings &, const DeskSettings &) = default;
};

} // namespace Stanko
