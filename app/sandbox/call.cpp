// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/call.h"

#include <QtCore/QJsonDocument>

namespace Stanko::Sandbox {

using namespace Qt::StringLiterals;

HttpReply jsonReply(int status, const QByteArray &body)
{
    HttpReply reply;
    reply.status = status;
    reply.setHeader("Content-Type", "application/hal+json");
    reply.body = body;
    return reply;
}

HttpReply nothing()
{
    HttpReply reply;
    reply.status = 204;
    return reply;
}

HttpReply problem(int status, const QString &title, const QString &detail)
{
    HttpReply reply;
    reply.status = status;
    reply.setHeader("Content-Type", "application/problem+json");
    JsonOut(reply.body)
        .beginObject()
        .field("title", title)
        .field("type", u"https://httpstatus.es/%1"_s.arg(status))
        .field("status", status)
        .field("detail", detail)
        .endObject();
    return reply;
}

HttpReply notFound(const QString &detail)
{
    return problem(404, u"Not Found"_s, detail);
}

HttpReply wrongMethod()
{
    return problem(405, u"Method Not Allowed"_s, u"Method not allowed"_s);
}

HttpReply forbidden()
{
    return problem(403, u"Forbidden"_s, u"Доступ запрещён"_s);
}

HttpReply htmlPage(int status, const QString &title)
{
    HttpReply reply;
    reply.status = status;
    reply.setHeader("Content-Type", "text/html");
    reply.body = u"<html>\r\n<head><title>%1 %2</title></head>\r\n<body>\r\n<center><h1>%1 %2</h1></center>\r\n"
                 "<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n"_s.arg(QString::number(status), title)
                     .toUtf8();
    return reply;
}

void Complaints::add(const QString &code, const QString &path, const QString &detail)
{
    static const QHash<QString, QString> details{
        {u"FieldNotExpected"_s, u"This field was not expected."_s},
        {u"NotSupportedChoice"_s, u"The value you selected is not a valid choice."_s},
        {u"FieldMissing"_s, u"This field is missing."_s},
        {u"NotBlank"_s, u"This value should not be blank."_s},
        {u"InvalidFormat"_s, u"This value is not valid."_s}};
    if (m_entities.isEmpty() || m_entities.last().requestId != m_requestId)
        m_entities.append({m_requestId, {}});
    m_entities.last().errors.append(QJsonObject{
        {u"code"_s, code}, {u"path"_s, path}, {u"detail"_s, detail.isEmpty() ? details.value(code) : detail}});
}

void Complaints::wrongType(const QString &path, const QString &expected)
{
    add(u"InvalidType"_s, path, u"This value should be of type %1."_s.arg(expected));
}

HttpReply Complaints::reply() const
{
    QJsonArray list;
    for (const Entity &entity : m_entities)
        list.append(QJsonObject{{u"request_id"_s, entity.requestId}, {u"errors"_s, entity.errors}});
    const QJsonObject body{{u"validation-errors"_s, list},
                           {u"title"_s, u"Bad Request"_s},
                           {u"type"_s, u"https://httpstatus.es/400"_s},
                           {u"status"_s, 400},
                           {u"detail"_s, u"Request validation failed"_s}};
    HttpReply reply;
    reply.status = 400;
    reply.setHeader("Content-Type", "application/problem+json");
    reply.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return reply;
}

std::optional<QList<QJsonObject>> bodyItems(const Call &call, HttpReply *reply, int most)
{
    const QJsonDocument document = QJsonDocument::fromJson(call.request.body);
    QList<QJsonObject> items;
    bool isSound = !document.isNull();
    if (document.isObject()) {
        items.append(document.object());
    } else if (document.isArray()) {
        const QJsonArray array = document.array();
        for (const QJsonValue &value : array) {
            isSound = isSound && value.isObject();
            items.append(value.toObject());
        }
    }
    if (!isSound || items.isEmpty()) {
        *reply = problem(400, u"Bad Request"_s, u"Request body is invalid or empty"_s);
        return std::nullopt;
    }
    if (items.size() > most) {
        *reply = problem(422, u"Unprocessable Entity"_s, u"Too many entities in one request"_s);
        return std::nullopt;
    }
    return items;
}

std::optional<QJsonObject> bodyObject(const Call &call, HttpReply *reply)
{
    const QJsonDocument document = QJsonDocument::fromJson(call.request.body);
    if (!document.isObject()) {
        *reply = problem(400, u"Bad Request"_s, u"Request body is invalid or empty"_s);
        return std::nullopt;
    }
    return document.object();
}

QString requestIdOf(const QJsonObject &item, qsizetype index)
{
    const QJsonValue given = item.value("request_id"_L1);
    if (given.isString())
        return given.toString();
    return given.isDouble() ? QString::number(given.toInteger()) : QString::number(index);
}

void checkKeys(const Call &call, const QJsonObject &item, const QStringList &allowed, Complaints &complaints)
{
    if (!call.world.behaviour().strictValidation)
        return;
    const QStringList keys = item.keys();
    for (const QString &key : keys) {
        if (!allowed.contains(key))
            complaints.unexpected(key);
    }
}

Page pageOf(const Call &call, qsizetype most, qsizetype tooMuch)
{
    Page page;
    page.number = qMax<qint64>(1, call.query.number(u"page"_s).value_or(1));
    page.limit = call.query.number(u"limit"_s).value_or(qMin<qsizetype>(50, most));
    if (page.limit > most)
        page.limit = tooMuch > 0 ? tooMuch : most;
    page.limit = qMax<qsizetype>(1, page.limit);
    return page;
}

namespace {

QByteArray pageHref(const Call &call, const Page &page, qsizetype number)
{
    QByteArray rest;
    const QList<QByteArray> pairs = call.request.query.split('&');
    for (const QByteArray &pair : pairs) {
        if (!pair.isEmpty() && !pair.startsWith("page=") && !pair.startsWith("limit="))
            rest += '&' + pair;
    }
    return call.origin + call.request.path + "?page=" + QByteArray::number(number) +
           "&limit=" + QByteArray::number(page.limit) + rest;
}

void writeHref(JsonOut &out, const char *key, const QByteArray &href)
{
    out.key(key).beginObject().field("href", QString::fromUtf8(href)).endObject();
}

} // namespace

HttpReply listReply(const Call &call, const char *key, const Page &page, qsizetype rows, bool more,
                    const std::function<void(JsonOut &)> &write, qsizetype total)
{
    if (rows == 0)
        return nothing();
    const bool pretend = call.world.behaviour().linkToEmptyPage;
    HttpReply reply;
    reply.setHeader("Content-Type", "application/hal+json");
    reply.body.reserve(rows * 900);
    JsonOut out(reply.body);
    out.beginObject().field("_page", page.number);
    if (total >= 0)
        out.field("_total_items", total).field("_page_count", (total + page.limit - 1) / page.limit);
    out.key("_links").beginObject();
    writeHref(out, "self", pageHref(call, page, page.number));
    if (more || pretend)
        writeHref(out, "next", pageHref(call, page, page.number + 1));
    if (page.number > 1) {
        writeHref(out, "first", pageHref(call, page, 1));
        writeHref(out, "prev", pageHref(call, page, page.number - 1));
    }
    if (total >= 0)
        writeHref(out, "last", pageHref(call, page, (total + page.limit - 1) / page.limit));
    out.endObject().key("_embedded").beginObject().key(key).beginArray();
    write(out);
    out.endArray().endObject().endObject();
    return reply;
}

HttpReply writtenReply(const Call &call, const char *key, const std::function<void(JsonOut &)> &write, int status)
{
    HttpReply reply;
    reply.status = status;
    reply.setHeader("Content-Type", "application/hal+json");
    JsonOut out(reply.body);
    out.beginObject().selfLink(call.origin + call.request.path);
    out.key("_embedded").beginObject().key(key).beginArray();
    write(out);
    out.endArray().endObject().endObject();
    return reply;
}

QList<qint64> slice(const OrderIndex &order, bool isDescending, const Page &page, bool *more,
                    const std::function<bool(qint64)> &wanted, qsizetype from)
{
    QList<qint64> ids;
    *more = false;
    const qsizetype size = order.size();
    qsizetype toSkip = page.first();
    qsizetype step = from;
    if (!wanted) {
        step += toSkip;
        toSkip = 0;
    }
    for (; step < size; ++step) {
        const qint64 id = order.idAt(isDescending ? size - 1 - (step - from) : step);
        if (wanted && !wanted(id))
            continue;
        if (toSkip > 0) {
            --toSkip;
            continue;
        }
        if (ids.size() == page.limit) {
            *more = true;
            break;
        }
        ids.append(id);
    }
    return ids;
}

bool inRange(const Query &filter, const QString &key, qint64 value)
{
    if (!filter.has(key))
        return true;
    const Query range = filter.under(key);
    if (range.keys().isEmpty()) {
        const QStringList bounds = filter.list(key);
        if (bounds.size() == 2)
            return value >= bounds.at(0).toLongLong() && value <= bounds.at(1).toLongLong();
        return value > filter.number(key).value_or(0);
    }
    const std::optional<qint64> from = range.number(u"from"_s);
    const std::optional<qint64> to = range.number(u"to"_s);
    return (!from || value >= *from) && (!to || value <= *to);
}

bool isListed(const Query &filter, const QString &key, qint64 value)
{
    return !filter.has(key) || filter.numbers(key).contains(value);
}

} // namespace Stanko::Sandbox
