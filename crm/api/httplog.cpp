// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/api/httplog.h"

#include "crm/api/amorequest.h"
#include "crm/api/jsonvalue.h"

#include <QtCore/QMutexLocker>
#include <QtCore/QRegularExpression>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

bool isHarmlessKey(const QString &key)
{
    return key == "page"_L1 || key == "limit"_L1 || key == "with"_L1 || key.startsWith("order["_L1) ||
           key == "filter[type]"_L1 || key == "filter[note_type]"_L1 || key.startsWith("filter[updated_at]"_L1) ||
           key.startsWith("filter[created_at]"_L1);
}

} // namespace

void HttpLog::append(const ExchangeLine &line)
{
    const QMutexLocker lock(&m_mutex);
    if (m_lines.size() >= kCapacity)
        m_lines.removeFirst();
    m_lines.append(line);
}

QList<ExchangeLine> HttpLog::lines() const
{
    const QMutexLocker lock(&m_mutex);
    return m_lines;
}

QString redactedTarget(const AmoRequest &request)
{
    static const QRegularExpression personPath(u"^(/api/v4/(?:contacts|companies|users|customers)/)[^/]+"_s);
    QString line = request.path;
    line.replace(personPath, u"\\1…"_s);

    QString previousKey;
    QChar separator = u'?';
    for (const auto &[key, value] : request.query) {
        // A hundred ids of one filter tell nothing more than one.
        if (key == previousKey)
            continue;
        previousKey = key;
        line += separator + key + u'=' + (isHarmlessKey(key) ? value : u"…"_s);
        separator = u'&';
    }
    return line;
}

QString outcomeText(const AmoRequest &request, const Result<AmoReply> &result)
{
    if (!result)
        return errorKindName(result.error().kind);
    const JsonValue body(result->json);
    const JsonValue embedded = body.value("_embedded"_L1);
    if (!embedded.isObject() || embedded.size() == 0 || !body.value("id"_L1).isUndefined())
        return QString::number(result->status);
    return u"%1 %2"_s.arg(QString::number(embedded.first().items().size()), request.label);
}

} // namespace Stanko
