// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/api/amoreply.h"
#include "models/domain/result.h"

#include <QtCore/QByteArray>

namespace Stanko {

/// An HTTP answer as it came, before anybody believed it.
struct RawReply
{
    int status = 0;
    QByteArray contentType; ///< with parameters
    QByteArray body;        ///< decompressed
    QByteArray date;
    QByteArray retryAfter;
    QByteArray requestId;
};

/// The only reader of bodies. Status first, media type second; a body is JSON only when it says so or has to be.
/// 2xx → AmoReply (204 and empty bodies are "nothing"); 401 Unauthorized; 402 PaymentRequired; 403 Forbidden when the
/// body is JSON, Blocked otherwise; 404 NotFound; 429 RateLimited; other 4xx Refused, except legacy code 244 in a 400,
/// which is Forbidden; 5xx Server; 1xx, 3xx, broken JSON, a list where an object is due, HTML for JSON → BadReply.
/// Error details carry amoCRM's title and detail, never field values. Pure; any thread.
Result<AmoReply> parseReply(const RawReply &raw);

/// Seconds since 1970 of an HTTP date ("Sun, 06 Nov 1994 08:49:37 GMT"); 0 when it is none.
UnixSeconds parseHttpDate(const QByteArray &text);

} // namespace Stanko
