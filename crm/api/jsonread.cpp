// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/api/jsonread.h"

#include "models/domain/civilday.h"

#include <QtCore/QDateTime>

#include <cmath>

namespace Stanko::Json {

using namespace Qt::StringLiterals;

namespace {

/// Beyond this a JSON number is no longer an exact integer.
constexpr double kLargestExact = 9'007'199'254'740'992.0;
/// Year 9999: more is milliseconds or rubbish.
constexpr qint64 kLastSecond = 253'402'300'799;

} // namespace

std::optional<qint64> integer(const JsonValue &value)
{
    if (value.isNumber()) {
        const double number = value.toDouble();
        if (std::abs(number) > kLargestExact || number != std::trunc(number))
            return std::nullopt;
        return value.toInteger();
    }
    if (value.isString()) {
        bool isNumber = false;
        const qint64 number = value.toString().trimmed().toLongLong(&isNumber);
        if (isNumber)
            return number;
    }
    return std::nullopt;
}

bool boolean(const JsonValue &value, bool fallback)
{
    if (value.isBool())
        return value.toBool();
    const std::optional<qint64> number = integer(value);
    return number ? *number != 0 : fallback;
}

QString text(const JsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isNumber()) {
        const std::optional<qint64> whole = integer(value);
        return whole ? QString::number(*whole) : QString::number(value.toDouble(), 'g', 15);
    }
    if (value.isBool())
        return value.toBool() ? u"1"_s : u"0"_s;
    return {};
}

std::optional<qint64> price(const JsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return 0;
    double number = value.toDouble();
    if (value.isString()) {
        const QString typed = value.toString().trimmed();
        if (typed.isEmpty())
            return 0;
        bool isNumber = false;
        number = typed.toDouble(&isNumber);
        if (!isNumber)
            return std::nullopt;
    } else if (!value.isNumber()) {
        return std::nullopt;
    }
    if (!(std::abs(number) < kLargestExact))
        return std::nullopt;
    return static_cast<qint64>(number);
}

Day day(const JsonValue &value, const QTimeZone &zone)
{
    if (value.isNull() || value.isUndefined() || (value.isString() && value.toString().trimmed().isEmpty()))
        return {};
    if (const std::optional<qint64> instant = integer(value)) {
        if (std::abs(*instant) > kLastSecond)
            return {.day = {}, .isReadable = false};
        return {.day = civilDay(*instant, zone)};
    }
    if (!value.isString())
        return {.day = {}, .isReadable = false};
    const QString typed = value.toString().trimmed();
    const QDate isoDay = QDate::fromString(typed, Qt::ISODate);
    if (typed.size() == 10 && isoDay.isValid())
        return {.day = isoDay};
    const QDateTime instant = QDateTime::fromString(typed, Qt::ISODate);
    // Without an offset it is a time of the account, and its day is the day.
    if (instant.isValid() && instant.timeSpec() == Qt::LocalTime)
        return {.day = instant.date()};
    if (instant.isValid())
        return {.day = instant.toTimeZone(zone).date()};
    return {.day = {}, .isReadable = false};
}

JsonValue fieldValue(const JsonValue &entry)
{
    return entry.isObject() ? entry.value("value"_L1) : entry;
}

QStringList phones(const JsonValue &entity)
{
    QStringList result;
    for (const JsonValue field : entity.value("custom_fields_values"_L1).items()) {
        if (field.value("field_code"_L1).toString() != "PHONE"_L1)
            continue;
        for (const JsonValue entry : field.value("values"_L1).items()) {
            const QString phone = text(fieldValue(entry)).trimmed();
            if (!phone.isEmpty())
                result.append(phone);
        }
    }
    return result;
}

Error badEnvelope(const AmoReply &reply, const QString &what)
{
    Error error = makeError(ErrorKind::BadReply, what);
    error.httpStatus = reply.status;
    error.requestId = reply.requestId;
    return error;
}

Result<JsonValue> embedded(const AmoReply &reply, QLatin1StringView key)
{
    if (reply.isEmpty)
        return JsonValue();
    const JsonValue list = JsonValue(reply.json).value("_embedded"_L1).value(key);
    if (!list.isArray())
        return badEnvelope(reply, u"no list of %1 in the answer"_s.arg(key));
    return list;
}

void readPaging(const JsonValue &body, int &page, bool &hasNext)
{
    page = static_cast<int>(integer(body.value("_page"_L1)).value_or(1));
    const JsonValue next = body.value("_links"_L1).value("next"_L1);
    hasNext = next.isObject() && next.size() > 0;
}

} // namespace Stanko::Json
