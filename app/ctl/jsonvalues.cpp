// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/jsonvalues.h"

#include "app/ctl/outcome.h"

#include <QtCore/QDateTime>

namespace Stanko {

using namespace Qt::StringLiterals;

QJsonValue jsonInstant(UnixSeconds at, const QTimeZone &zone)
{
    if (at == 0)
        return QJsonValue::Null;
    // By offset: a zone of its own would be written without one for UTC.
    const int offset = zone.isValid() ? zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(at, Qt::UTC)) : 0;
    QString text = QDateTime::fromSecsSinceEpoch(at, Qt::OffsetFromUTC, offset).toString(Qt::ISODate);
    if (text.endsWith(u'Z'))
        text.replace(text.size() - 1, 1, u"+00:00"_s);
    return text;
}

QJsonValue jsonDay(const std::optional<QDate> &day)
{
    return day && day->isValid() ? QJsonValue(day->toString(Qt::ISODate)) : QJsonValue::Null;
}

QJsonValue jsonText(const QString &text)
{
    return text.isEmpty() ? QJsonValue::Null : QJsonValue(text);
}

QJsonValue jsonId(qint64 id)
{
    return id <= 0 ? QJsonValue::Null : QJsonValue(id);
}

QJsonValue jsonRef(const NamedRef &ref)
{
    if (ref.id == 0)
        return QJsonValue::Null;
    return QJsonObject{{u"id"_s, jsonId(ref.id)}, {u"name"_s, ref.name}};
}

QJsonValue jsonError(const std::optional<Error> &error)
{
    return error ? QJsonValue(failureObject(failureOf(*error))) : QJsonValue::Null;
}

QJsonValue jsonDateSource(NextDateSource source)
{
    switch (source) {
    case NextDateSource::None:
        return QJsonValue::Null;
    case NextDateSource::Field:
        return u"field"_s;
    case NextDateSource::Plan:
        return u"plan"_s;
    case NextDateSource::Local:
        return u"local"_s;
    }
    Q_UNREACHABLE();
}

} // namespace Stanko
