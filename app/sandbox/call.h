// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/httpserver.h"
#include "app/sandbox/jsonout.h"
#include "app/sandbox/query.h"
#include "app/sandbox/world.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtCore/QJsonValue>

#include <functional>
#include <optional>

namespace Stanko::Sandbox {

/// One authorised request on its way to a route. Lives as long as the request is being answered.
struct Call
{
    World &world;
    const HttpRequest &request;
    Query query;
    const Token &token;
    QByteArray origin; ///< scheme and host for links, e.g. `http://127.0.0.1:8080`
    QStringList path;  ///< the segments behind `/api/v4/`
    QStringList with;  ///< the members of `with=`

    bool isGet() const { return request.method == "GET"; }
    bool isPost() const { return request.method == "POST"; }
    bool isPatch() const { return request.method == "PATCH"; }
    bool isDelete() const { return request.method == "DELETE"; }
    QByteArray href(const QByteArray &tail) const { return origin + "/api/v4/" + tail; }
    /// Segment as a number, 0 when it is none.
    qint64 id(qsizetype segment) const { return segment < path.size() ? path.at(segment).toLongLong() : 0; }
    QString segment(qsizetype at) const { return at < path.size() ? path.at(at) : QString(); }
    bool wants(const QString &extra) const { return with.contains(extra); }
};

HttpReply jsonReply(int status, const QByteArray &body);
/// 204, no bytes, no Content-Type.
HttpReply nothing();
HttpReply problem(int status, const QString &title, const QString &detail);
HttpReply notFound(const QString &detail);
HttpReply wrongMethod();
HttpReply forbidden();
HttpReply htmlPage(int status, const QString &title);

/// What is wrong with the entities of one write request. One complaint refuses the whole batch.
class Complaints
{
public:
    /// Says which entity the following complaints are about.
    void startEntity(const QString &requestId) { m_requestId = requestId; }
    void add(const QString &code, const QString &path, const QString &detail = {});
    void unexpected(const QString &path) { add(QStringLiteral("FieldNotExpected"), path); }
    void notAChoice(const QString &path) { add(QStringLiteral("NotSupportedChoice"), path); }
    void wrongType(const QString &path, const QString &expected);
    void missing(const QString &path) { add(QStringLiteral("FieldMissing"), path); }
    bool isEmpty() const { return m_entities.isEmpty(); }
    HttpReply reply() const;

private:
    struct Entity
    {
        QString requestId;
        QJsonArray errors;
    };
    QString m_requestId;
    QList<Entity> m_entities;
};

/// The body as a list of objects: an array, or the one object of the single form. Nothing when it is no such JSON;
/// `reply` is then the refusal.
std::optional<QList<QJsonObject>> bodyItems(const Call &call, HttpReply *reply, int most = 250);
/// The body as an object.
std::optional<QJsonObject> bodyObject(const Call &call, HttpReply *reply);
/// `request_id` of an item, or its index as text.
QString requestIdOf(const QJsonObject &item, qsizetype index);
/// Complains of every key that is not in the list (in strict mode only).
void checkKeys(const Call &call, const QJsonObject &item, const QStringList &allowed, Complaints &complaints);

struct Page
{
    qsizetype number = 1;
    qsizetype limit = 50;
    qsizetype first() const { return (number - 1) * limit; }
};

/// `page` and `limit` of the request; a limit above `most` becomes `tooMuch` (the same as `most` when zero).
Page pageOf(const Call &call, qsizetype most, qsizetype tooMuch = 0);

/// The HAL envelope of a list page; 204 when `rows` is 0. `write` adds the items to the open array. `total` below zero
/// leaves the counts out.
HttpReply listReply(const Call &call, const char *key, const Page &page, qsizetype rows, bool more,
                    const std::function<void(JsonOut &)> &write, qsizetype total = -1);

/// The envelope of a write answer: `{"_links":…,"_embedded":{key:[…]}}`.
HttpReply writtenReply(const Call &call, const char *key, const std::function<void(JsonOut &)> &write,
                       int status = 200);

/// Picks a page out of an order: skips and takes rows that satisfy `wanted` (all when empty), one more than the limit
/// to know whether there is a next page.
QList<qint64> slice(const OrderIndex &order, bool isDescending, const Page &page, bool *more,
                    const std::function<bool(qint64)> &wanted = {}, qsizetype from = 0);

/// The same for rows that were filtered already.
template<typename T>
QList<T> cut(const QList<T> &rows, const Page &page, bool *more)
{
    *more = rows.size() > page.first() + page.limit;
    return rows.mid(page.first(), page.limit);
}

/// `filter[x]=T` (after T) or `filter[x][from]`, `[to]` (both inclusive).
bool inRange(const Query &filter, const QString &key, qint64 value);
/// True when the filter does not mention the key or one of its values equals.
bool isListed(const Query &filter, const QString &key, qint64 value);

} // namespace Stanko::Sandbox
