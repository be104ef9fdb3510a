// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <QtCore/QList>
#include <QtCore/QString>

#include <chrono>
#include <optional>

namespace Stanko {

/// Why something did not work. The sentence for the user is made from this in ui/errortext and nowhere else.
enum class ErrorKind {
    Network,          ///< refused, reset, no such host: the request may or may not have left
    Timeout,          ///< no complete answer within the deadline
    Tls,              ///< certificate or handshake refused; never overridden
    Unauthorized,     ///< 401: token wrong, expired or revoked
    NoToken,          ///< nothing to authorise with
    PaymentRequired,  ///< 402: the account is not paid
    Forbidden,        ///< 403 with JSON: no right for this method
    Blocked,          ///< 403 with HTML: amoCRM has blocked the client; stop calling
    RateLimited,      ///< 429
    NotFound,         ///< 404, or 204 for a single id
    Refused,          ///< 400, 405, 422: amoCRM understood and will not do it
    Server,           ///< 5xx
    BadReply,         ///< an answer that cannot be understood
    BadInput,         ///< an argument or a typed value is wrong; detail names it
    BadSettings,      ///< a setting is missing or wrong; detail names it
    WrongAccount,     ///< settings of another account than the database's
    AlreadyDone,      ///< the job is completed already
    NotHere,          ///< no such lead, passport or intent in the local data
    StoreBusy,        ///< the database is in use by another program
    StoreDamaged,     ///< the database file is damaged
    StoreTooNew,      ///< written by a newer version of the program
    StoreReadOnly,    ///< the folder or file cannot be written
    StoreFull,        ///< no space left
    StoreFailed,      ///< any other database or file trouble
    KeychainUnavailable, ///< no key store on this desk
    KeychainDenied,   ///< the user or the system refused access to the key store
    ConsoleBusy,      ///< a console is open on this data and does not answer
    Cancelled,        ///< ended by the user or by shutdown
};

/// "unauthorized", "network", …: stable names for JSON, the exchange log and details; never translated.
QString errorKindName(ErrorKind kind);
std::optional<ErrorKind> errorKindFromName(const QString &name);

/// One thing amoCRM did not like about a request, from "validation-errors".
struct FieldProblem
{
    QString code; ///< NotSupportedChoice, FieldNotExpected, …; an open set
    QString path; ///< dot path into the offending entity
    QString detail;
    friend bool operator==(const FieldProblem &, const FieldProblem &) = default;
};

/// The one error type. Technical; nothing in it is shown to a person without a click on "details".
struct Error
{
    ErrorKind kind = ErrorKind::StoreFailed;
    QString detail;                                  ///< technical, never contains secrets or personal data
    int httpStatus = 0;                              ///< 0 when there was no answer
    std::optional<std::chrono::seconds> retryAfter;  ///< what the server asked for
    QString requestId;                               ///< amoCRM's X-Request-Id
    QList<FieldProblem> problems;
    friend bool operator==(const Error &, const Error &) = default;
};

} // namespace Stanko
