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

std::optional<qint64> integer(const QJsonValue &value)
{
    if (value.isDouble()) {
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

bool boolean(const QJsonValue &value, bool fallback)
{
    if (value.isBool())
        return value.toBool();
    const std::optional<qint64> number = integer(value);
    return number ? *number != 0 : fallback;
}

QString text(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isDouble()) {
        const std::optional<qint64> whole = integer(value);
        return whole ? QString::number(*whole) : QString::number(value.toDouble(), 'g', 15);
    }
    if (value.isBool())
        return value.toBool() ? u"1"_s : u"0"_s;
    return {};
}

std::optional<qint64> price(const QJsonValue &value)
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
    } else if (!value.isDouble()) {
        return std::nullopt;
    }
    if (!(std::abs(number) < kLargestExact))
        return std::nullopt;
    return static_cast<qint64>(number);
}

Day day(const QJsonValue &value, const QTimeZone &zone)
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

QJsonValue fieldValue(const QJsonValue &entry)
{
    return entry.isObject() ? entry.toObject().value("value"_L1) : entry;
}

QStringList phones(const QJsonObject &entity)
{
    QStringList result;
    const QJsonArray fields = entity.value("custom_fields_values"_L1).toArray();
    for (auto it = fields.constBegin(); it != fields.constEnd(); ++it) {
        const QJsonObject field = (*it).toObject();
        if (field.value("field_code"_L1).toString() != "PHONE"_L1)
            continue;
        const QJsonArray values = field.value("values"_L1).toArray();
        for (const QJsonValue &entry : values) {
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

Result<QJsonArray> embedded(const AmoReply &reply, QLatin1StringView key)
{
    if (reply.isEmpty)
        return QJsonArray();
    const QJsonValue list = reply.object().value("_embedded"_L1).toObject().value(key);
    if (!list.isArray())
        return badEnvelope(reply, u"no list of %1 in the answer"_s.arg(key));
    return list.toArray();
}

void readPaging(const QJsonObject &body, int &page, bool &hasNext)
{
    page = static_cast<int>(integer(body.value("_page"_L1)).value_or(1));
    const QJsonValue next = body.value("_links"_L1).toObject().value("next"_L1);
    hasNext = next.isObject() && !next.toObject().isEmpty();
}

} // namespace Stanko::Json
