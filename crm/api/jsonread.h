// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/api/codecs.h"
#include "crm/api/jsonvalue.h"

/// Shared by the codecs: tolerant readers of single values, and the one loop over the items of a page.
namespace Stanko::Json {

/// A number or a number in quotes; nullopt for anything else, null and missing included.
std::optional<qint64> integer(const JsonValue &value);
/// The same with 0 for "none".
inline qint64 integerOr0(const JsonValue &value)
{
    return integer(value).value_or(0);
}
/// Booleans also as 0/1 and "0"/"1".
bool boolean(const JsonValue &value, bool fallback = false);
/// Text, or a number as amoCRM would write it; empty for anything else.
QString text(const JsonValue &value);
/// Whole roubles, truncated; null and "" are 0; nullopt for what is no number.
std::optional<qint64> price(const JsonValue &value);
/// A day from Unix seconds (number or text), an ISO day, or RFC 3339 text. `isReadable` false: none of these.
struct Day
{
    std::optional<QDate> day;
    bool isReadable = true;
};
Day day(const JsonValue &value, const QTimeZone &zone);
/// `value` of an entry of `values`, which may also be the bare value.
JsonValue fieldValue(const JsonValue &entry);
/// Phones of a contact or company: the values of its PHONE field.
QStringList phones(const JsonValue &entity);

Error badEnvelope(const AmoReply &reply, const QString &what);

/// The list under `_embedded.<key>`; an empty reply is an empty list.
Result<JsonValue> embedded(const AmoReply &reply, QLatin1StringView key);
/// `_page` and `_links.next`.
void readPaging(const JsonValue &body, int &page, bool &hasNext);

/// Reads every item by \a read, `QString read(const JsonValue &, T &)`, which answers why it cannot ("" = it could).
template<typename T, typename Read>
Result<ParsedPage<T>> page(const AmoReply &reply, QLatin1StringView key, Read read)
{
    const Result<JsonValue> items = embedded(reply, key);
    if (!items)
        return items.error();
    ParsedPage<T> result;
    readPaging(JsonValue(reply.json), result.page, result.hasNext);
    result.items.reserve(items->size());
    for (const JsonValue object : items->items()) {
        T item;
        QString reason = object.isObject() ? read(object, item) : QStringLiteral("not an object");
        if (reason.isEmpty())
            result.items.append(std::move(item));
        else
            result.broken.append({integerOr0(object.value(QLatin1StringView("id"))), std::move(reason),
                                  integerOr0(object.value(QLatin1StringView("updated_at")))});
    }
    return result;
}

/// One entity at the top level.
template<typename T, typename Read>
Result<T> single(const AmoReply &reply, Read read)
{
    if (reply.isEmpty) {
        Error error = makeError(ErrorKind::NotFound, QStringLiteral("no such entity"));
        error.httpStatus = reply.status;
        error.requestId = reply.requestId;
        return error;
    }
    const JsonValue object(reply.json);
    if (!object.isObject())
        return badEnvelope(reply, QStringLiteral("an object is due"));
    T item;
    const QString reason = read(object, item);
    if (!reason.isEmpty())
        return badEnvelope(reply, reason);
    return item;
}

} // namespace Stanko::Json
