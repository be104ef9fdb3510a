// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/jsonvalues.h"
#include "app/ctl/pushing.h"
#include "app/ctl/texttable.h"
#include "models/service/maintenancedesk.h"
#include "ui/errortext/formats.h"

#include <QtCore/QJsonArray>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

QFuture<Outcome> runReschedule(const CommandContext &context)
{
    const QString serial = context.line.positional.at(0);
    const QDate day = *parseDay(context.line.positional.at(1));
    return pushAndReport(context, context.desks.maintenance->reschedule(serial, day),
                         {{u"serial"_s, serial}, {u"next_maintenance"_s, jsonDay(day)}});
}

QJsonArray dateArray(const QList<ComputedDate> &dates)
{
    QJsonArray array;
    for (const ComputedDate &date : dates) {
        array.append(QJsonObject{
            {u"serial"_s, date.serial}, {u"lead_id"_s, jsonId(date.lead)}, {u"next_maintenance"_s, jsonDay(date.day)}});
    }
    return array;
}

QString dateTable(const QList<ComputedDate> &dates)
{
    if (dates.isEmpty())
        return ctlText(QT_TRANSLATE_NOOP("Ctl", "Все даты уже в amoCRM."));
    TextTable table({ctlText(QT_TRANSLATE_NOOP("Ctl", "Серийный №")), ctlText(QT_TRANSLATE_NOOP("Ctl", "Сделка")),
                     ctlText(QT_TRANSLATE_NOOP("Ctl", "Следующее ТО"))});
    for (const ComputedDate &date : dates)
        table.addRow({date.serial, dealDigits(date.lead), shortDate(date.day)});
    return table.text();
}

QFuture<Outcome> runDatesPush(const CommandContext &context)
{
    return whenOk(context, context.desks.maintenance->computedDates(), [context](const QList<ComputedDate> &dates) {
        const QJsonArray array = dateArray(dates);
        if (context.line.has("--dry-run")) {
            const QJsonObject object{{u"ok"_s, true},
                                     {u"dry_run"_s, true},
                                     {u"queued"_s, false},
                                     {u"sent"_s, false},
                                     {u"outbox_ids"_s, QJsonArray()},
                                     {u"dates"_s, array},
                                     {u"error"_s, QJsonValue::Null}};
            return ended({kExitDone, QJsonDocument(object), dateTable(dates), false});
        }
        return pushAndReport(context, context.desks.maintenance->pushComputedDates(),
                             {{u"dry_run"_s, false}, {u"dates"_s, array}});
    });
}

} // namespace

CommandSpec rescheduleCommand()
{
    return {"reschedule",
            QT_TRANSLATE_NOOP("Ctl", "перенести следующее ТО"),
            CommandReach::Edits,
            {{"SERIAL", ArgumentType::Serial, Presence::Required, QT_TRANSLATE_NOOP("Ctl", "серийный номер")},
             {"DATE", ArgumentType::Date, Presence::Required, QT_TRANSLATE_NOOP("Ctl", "новый день, ГГГГ-ММ-ДД")}},
            {noPushOption()},
            runReschedule};
}

CommandSpec datesPushCommand()
{
    return {"dates push",
            QT_TRANSLATE_NOOP("Ctl", "записать в amoCRM даты, посчитанные по плану"),
            CommandReach::Edits,
            {},
            {{"--dry-run", ArgumentType::Flag, Presence::Optional, QT_TRANSLATE_NOOP("Ctl", "только показать")},
             noPushOption()},
            runDatesPush};
}

} // namespace Stanko
