// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/storecodec.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

QDate plannedDay(const QJsonObject &object, QLatin1StringView name)
{
    return QDate::fromString(object[name].toString(), Qt::ISODate);
}

} // namespace

QString plannedToJson(const std::optional<PlannedDate> &planned)
{
    if (!planned)
        return u""_s;
    QJsonObject object{{u"day"_s, planned->day.toString(Qt::ISODate)},
                       {u"kind"_s, planned->kind},
                       {u"base"_s, planned->base.toString(Qt::ISODate)},
                       {u"basis"_s, planned->basis == PlanBasis::Plan ? u"plan"_s : u"completion"_s}};
    // Most dates need none of these, and there is one text for each machine.
    if (planned->months != 0)
        object.insert(u"months"_s, planned->months);
    if (!planned->baseKind.isEmpty())
        object.insert(u"base_kind"_s, planned->baseKind);
    if (planned->runningHours > 0) {
        object.insert(u"running_hours"_s, planned->runningHours);
        object.insert(u"hours_per_day"_s, planned->hoursPerDay);
    }
    if (planned->unshifted.isValid())
        object.insert(u"unshifted"_s, planned->unshifted.toString(Qt::ISODate));
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<PlannedDate> plannedFromJson(const QString &text)
{
    if (text.isEmpty())
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    PlannedDate planned;
    planned.day = plannedDay(object, "day"_L1);
    planned.base = plannedDay(object, "base"_L1);
    if (!planned.day.isValid() || !planned.base.isValid())
        return std::nullopt;
    planned.kind = object["kind"_L1].toString();
    planned.months = object["months"_L1].toInt();
    planned.basis = object["basis"_L1].toString() == "plan"_L1 ? PlanBasis::Plan : PlanBasis::Completion;
    planned.baseKind = object["base_kind"_L1].toString();
    planned.runningHours = object["running_hours"_L1].toDouble();
    planned.hoursPerDay = object["hours_per_day"_L1].toDouble();
    planned.unshifted = plannedDay(object, "unshifted"_L1);
    return planned;
}

} // namespace Stanko
