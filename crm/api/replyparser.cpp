// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/api/replyparser.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>
#include <QtCore/QtMath>

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestDetail = 300;

enum class Media { Json, Html, Unknown };

Media mediaOf(const QByteArray &contentType)
{
    const QByteArray type = contentType.split(';').first().trimmed().toLower();
    if (type == "application/json" || (type.startsWith("application/") && type.endsWith("+json")))
        return Media::Json;
    if (type == "text/html" || type == "application/xhtml+xml")
        return Media::Html;
    return Media::Unknown;
}

/// Only what may be parsed is: an HTML page is never tried.
QJsonDocument jsonOf(const RawReply &raw)
{
    if (raw.body.isEmpty() || mediaOf(raw.contentType) == Media::Html)
        return {};
    return QJsonDocument::fromJson(raw.body);
}

QList<FieldProblem> problemsOf(const QJsonObject &body)
{
    QList<FieldProblem> problems;
    const QJsonArray entities = body.value("validation-errors"_L1).toArray();
    for (const QJsonValue &entity : entities) {
        const QJsonArray errors = entity.toObject().value("errors"_L1).toArray();
        for (const QJsonValue &value : errors) {
            const QJsonObject error = value.toObject();
            problems.append({error.value("code"_L1).toVariant().toString(), error.value("path"_L1).toString(),
                             error.value("detail"_L1).toString().left(kLongestDetail)});
        }
    }
    return problems;
}

QString describe(const QJsonObject &body)
{
    const QString title = body.value("title"_L1).toString();
    const QString detail = body.value("detail"_L1).toString();
    const QString text = detail.isEmpty() || title.isEmpty() ? title + detail : title + ": "_L1 + detail;
    return text.simplified().left(kLongestDetail);
}

/// Missing rights are sometimes disguised as a 400 that carries the code of the old API.
bool saysNoRights(const QJsonObject &body, const QList<FieldProblem> &problems)
{
    static const QRegularExpression code(u"(?<![0-9])244(?![0-9])"_s);
    for (const QLatin1StringView key : {"code"_L1, "error_code"_L1}) {
        if (body.value(key).toVariant().toString() == "244"_L1)
            return true;
    }
    for (const FieldProblem &problem : problems) {
        if (problem.code == "244"_L1)
            return true;
    }
    return problems.isEmpty() &&
           (body.value("detail"_L1).toString() + body.value("title"_L1).toString()).contains(code);
}

std::optional<std::chrono::seconds> retryAfterOf(const RawReply &raw, const QJsonObject &body)
{
    bool isNumber = false;
    const double fromBody = body.value("retry_after"_L1).toVariant().toDouble(&isNumber);
    if (isNumber && fromBody >= 0 && fromBody < 1e9)
        return std::chrono::seconds(qCeil(fromBody));
    const qint64 fromHeader = raw.retryAfter.trimmed().toLongLong(&isNumber);
    if (isNumber && fromHeader >= 0)
        return std::chrono::seconds(fromHeader);
    // The other legal form is a date; it means something only against the server's own clock.
    const UnixSeconds until = parseHttpDate(raw.retryAfter);
    const UnixSeconds serverNow = parseHttpDate(raw.date);
    if (until > 0 && serverNow > 0)
        return std::chrono::seconds(qMax<UnixSeconds>(0, until - serverNow));
    return std::nullopt;
}

ErrorKind kindOf(const RawReply &raw, const QJsonDocument &json, const QList<FieldProblem> &problems)
{
    switch (raw.status) {
    case 401:
        return ErrorKind::Unauthorized;
    case 402:
        return ErrorKind::PaymentRequired;
    case 403:
        return json.isObject() || mediaOf(raw.contentType) == Media::Json ? ErrorKind::Forbidden : ErrorKind::Blocked;
    case 404:
        return ErrorKind::NotFound;
    case 429:
        return ErrorKind::RateLimited;
    default:
        break;
    }
    if (raw.status == 400 && saysNoRights(json.object(), problems))
        return ErrorKind::Forbidden;
    if (raw.status >= 400 && raw.status < 500)
        return ErrorKind::Refused;
    return raw.status >= 500 && raw.status < 600 ? ErrorKind::Server : ErrorKind::BadReply;
}

Error errorOf(const RawReply &raw)
{
    const QJsonDocument json = jsonOf(raw);
    const QJsonObject body = json.object();
    Error error;
    error.problems = problemsOf(body);
    error.kind = kindOf(raw, json, error.problems);
    error.httpStatus = raw.status;
    error.requestId = QString::fromLatin1(raw.requestId);
    error.retryAfter = retryAfterOf(raw, body);
    error.detail = describe(body);
    if (error.detail.isEmpty()) {
        error.detail = u"HTTP %1"_s.arg(raw.status);
        if (raw.status >= 300 && raw.status < 400)
            error.detail += ", redirects are not followed"_L1;
        else if (mediaOf(raw.contentType) == Media::Html)
            error.detail += ", an HTML page"_L1;
    }
    return error;
}

Error badReply(const RawReply &raw, const QString &detail)
{
    Error error = makeError(ErrorKind::BadReply, detail);
    error.httpStatus = raw.status;
    error.requestId = QString::fromLatin1(raw.requestId);
    return error;
}

} // namespace

Result<AmoReply> parseReply(const RawReply &raw)
{
    if (raw.status < 200 || raw.status >= 300)
        return errorOf(raw);

    AmoReply reply;
    reply.status = raw.status;
    reply.serverTime = parseHttpDate(raw.date);
    reply.requestId = QString::fromLatin1(raw.requestId);
    if (raw.status == 204 || raw.body.isEmpty()) {
        reply.isEmpty = true;
        return reply;
    }
    if (mediaOf(raw.contentType) == Media::Html)
        return badReply(raw, u"an HTML page where JSON is due"_s);

    const Result<JsonBody> json = JsonBody::parse(raw.body);
    if (!json) {
        // "Accepted" is the one success whose body amoCRM's own library does not insist on reading.
        if (raw.status == 202) {
            reply.isEmpty = true;
            return reply;
        }
        return badReply(raw, json.error().detail);
    }
    reply.json = *json;
    return reply;
}

UnixSeconds parseHttpDate(const QByteArray &text)
{
    static constexpr std::array<const char *, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                          "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    // "Sun, 06 Nov 1994 08:49:37 GMT"; written out because the locale classes cost more than the rest of the reply.
    const QList<QByteArray> parts = text.simplified().split(' ');
    if (parts.size() != 6 || parts.at(5) != "GMT")
        return 0;
    const auto month =
        std::find_if(kMonths.begin(), kMonths.end(), [&parts](const char *name) { return parts.at(2) == name; });
    if (month == kMonths.end())
        return 0;
    const QDate day(parts.at(3).toInt(), static_cast<int>(month - kMonths.begin()) + 1, parts.at(1).toInt());
    const QTime time = QTime::fromString(QString::fromLatin1(parts.at(4)), u"HH:mm:ss"_s);
    if (!day.isValid() || !time.isValid())
        return 0;
    return QDateTime(day, time, Qt::UTC).toSecsSinceEpoch();
}

} // namespace Stanko
