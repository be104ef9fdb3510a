// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/jsonvalues.h"
#include "models/domain/serial.h"
#include "models/service/calendardesk.h"
#include "ui/errortext/calendartext.h"

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

QJsonValue plannedObject(const std::optional<PlannedDate> &planned)
{
    if (!planned)
        return QJsonValue::Null;
    const bool isByHours = planned->runningHours > 0;
    return QJsonObject{
        {u"day"_s, jsonDay(planned->day)},
        {u"kind"_s, planned->kind},
        {u"base"_s, jsonDay(planned->base)},
        {u"base_kind"_s, jsonText(planned->baseKind)},
        {u"basis"_s, planned->basis == PlanBasis::Plan ? u"plan"_s : u"completion"_s},
        {u"months"_s, planned->months},
        {u"running_hours"_s, isByHours ? QJsonValue(planned->runningHours) : QJsonValue()},
        {u"hours_per_day"_s, isByHours ? QJsonValue(planned->hoursPerDay) : QJsonValue()},
        {u"unshifted"_s, planned->unshifted.isValid() ? jsonDay(planned->unshifted) : QJsonValue()},
    };
}

QFuture<Outcome> runWhy(const CommandContext &context)
{
    const QString serial = context.line.positional.first();
    const auto answer = [serial, zone = context.zone](const DateReason &reason) {
        const QString text = whyText(reason);
        const auto day = reason.day.isValid() ? std::optional(reason.day) : std::nullopt;
        const auto before = reason.before.isValid() ? std::optional(reason.before) : std::nullopt;
        const QJsonObject object{
            {u"serial"_s, serial},
            {u"next_maintenance"_s, jsonDay(day)},
            {u"kind"_s, jsonText(reason.kind)},
            {u"source"_s, jsonDateSource(reason.source)},
            {u"lead_id"_s, jsonId(reason.lead)},
            {u"author"_s, jsonText(reason.author)},
            {u"set_at"_s, reason.setAt != 0 ? jsonInstant(reason.setAt, zone) : QJsonValue()},
            {u"before"_s, jsonDay(before)},
            {u"text"_s, text},
            {u"planned"_s, plannedObject(reason.planned)},
        };
        return Outcome{kExitDone, QJsonDocument(object), text, false};
    };
    return whenOk(context, context.desks.calendar->why(foldSerial(serial)), answer);
}

} // namespace

CommandSpec whyCommand()
{
    return {"why",
            QT_TRANSLATE_NOOP("Ctl", "почему следующее ТО стоит на этот день"),
            CommandReach::Local,
            {{"SERIAL", ArgumentType::Serial, Presence::Required, QT_TRANSLATE_NOOP("Ctl", "серийный номер")}},
            {},
            runWhy};
}

} // namespace Stanko
