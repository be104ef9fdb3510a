// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QUrl>

#include <optional>

namespace Stanko {

/// 127.0.0.0/8, ::1 or localhost.
bool isLoopbackHost(const QString &host);

/// What a typed address lacks.
enum class AddressFault {
    Empty,
    NotAnAddress, ///< neither "russtanko" nor "company.kommo.com" nor an address of these
    NotSecure,    ///< http anywhere but on this computer
    HasExtras,    ///< a name or password in it
};

/// The server of an account from what a person types or pastes: "russtanko", "company.kommo.com",
/// "https://russtanko.amocrm.ru/leads/…" (the path is dropped), "http://127.0.0.1:8080" (loopback only).
struct AccountAddress
{
    std::optional<QUrl> url; ///< https://russtanko.amocrm.ru; nullopt = see fault
    AddressFault fault = AddressFault::Empty;
};
AccountAddress accountAddress(const QString &typed);

/// https://<subdomain>.amocrm.ru from a subdomain, a full host or a pasted address; nullopt when it is none of these.
std::optional<QUrl> accountUrl(const QString &subdomainOrHost);

} // namespace Stanko
