// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QUrl>

#include <optional>

namespace Stanko {

// What a person types into the settings, as values; nullopt when it is none that may be kept. Spaces around do not
// matter, a comma is as good as a point.

inline constexpr double kLeastRequestsPerSecond = 0.5;
inline constexpr double kMostRequestsPerSecond = 7; ///< the ceiling of amoCRM
inline constexpr double kLeastTimeoutSeconds = 1;
inline constexpr double kMostTimeoutSeconds = 600;

/// A whole number from \a least to \a most.
std::optional<int> typedWhole(const QString &typed, int least, int most);
/// A number from \a least to \a most.
std::optional<double> typedNumber(const QString &typed, double least, double most);
/// Requests a second; 0, no limit, is for an account on this computer only.
std::optional<double> typedRate(const QString &typed, bool isLoopback);
/// Seconds, as milliseconds.
std::optional<int> typedTimeoutMs(const QString &typed);
/// The name or number of a server: no scheme, port, user or path.
std::optional<QString> typedHost(const QString &typed);
std::optional<quint16> typedPort(const QString &typed);
/// The address of a server without a path: https, or http on this computer.
std::optional<QUrl> typedServer(const QString &typed);

} // namespace Stanko
