// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/api/codecs.h"
#include "crm/api/replyparser.h"

#include <QtTest/QTest>

namespace Stanko {

using namespace Qt::StringLiterals;

inline AmoReply reply(const QByteArray &body)
{
    RawReply raw;
    raw.status = body.isEmpty() ? 204 : 200;
    raw.contentType = "application/hal+json"_ba;
    raw.body = body;
    return *parseReply(raw);
}

inline LeadContext contextIn(const QByteArray &zone)
{
    return {
        .fields = {.serial = 11, .model = 12, .telegram = 13, .configuration = 14, .nextMaintenance = 15, .region = 16},
        .zone = QTimeZone(zone)};
}

/// A whole lead with \a members before its usual ones: of a repeated key JSON readers keep the last.
inline QByteArray leadJson(const QByteArray &members)
{
    return R"({"id":501,"pipeline_id":7,"status_id":142,"updated_at":1767300005)"_ba +
           (members.isEmpty() ? QByteArray() : ","_ba + members) + "}"_ba;
}

inline QByteArray dateField(const QByteArray &values)
{
    return R"("custom_fields_values":[{"field_id":15,"values":)"_ba + values + "}]"_ba;
}

} // namespace Stanko
