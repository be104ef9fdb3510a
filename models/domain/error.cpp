// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/error.h"

#include "models/domain/nametable.h"

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<EnumName<ErrorKind>, 28> kErrorNames{{
    {ErrorKind::Network, "network"_L1},
    {ErrorKind::Timeout, "timeout"_L1},
    {ErrorKind::Tls, "tls"_L1},
    {ErrorKind::Unauthorized, "unauthorized"_L1},
    {ErrorKind::NoToken, "no_token"_L1},
    {ErrorKind::PaymentRequired, "payment_required"_L1},
    {ErrorKind::Forbidden, "forbidden"_L1},
    {ErrorKind::Blocked, "blocked"_L1},
    {ErrorKind::RateLimited, "rate_limited"_L1},
    {ErrorKind::NotFound, "not_found"_L1},
    {ErrorKind::Refused, "refused"_L1},
    {ErrorKind::Server, "server"_L1},
    {ErrorKind::BadReply, "bad_reply"_L1},
    {ErrorKind::BadInput, "bad_input"_L1},
    {ErrorKind::BadSettings, "bad_settings"_L1},
    {ErrorKind::WrongAccount, "wrong_account"_L1},
    {ErrorKind::AlreadyDone, "already_done"_L1},
    {ErrorKind::NotHere, "not_here"_L1},
    {ErrorKind::StoreBusy, "store_busy"_L1},
    {ErrorKind::StoreDamaged, "store_damaged"_L1},
    {ErrorKind::StoreTooNew, "store_too_new"_L1},
    {ErrorKind::StoreReadOnly, "store_read_only"_L1},
    {ErrorKind::StoreFull, "store_full"_L1},
    {ErrorKind::StoreFailed, "store_failed"_L1},
    {ErrorKind::KeychainUnavailable, "keychain_unavailable"_L1},
    {ErrorKind::KeychainDenied, "keychain_denied"_L1},
    {ErrorKind::ConsoleBusy, "console_busy"_L1},
    {ErrorKind::Cancelled, "cancelled"_L1},
}};

} // namespace

QString errorKindName(ErrorKind kind)
{
    return nameIn(kErrorNames, kind);
}

std::optional<ErrorKind> errorKindFromName(const QString &name)
{
    return valueIn(kErrorNames, name);
}

} // namespace Stanko
