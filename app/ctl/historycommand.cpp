// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/jsonvalues.h"
#include "app/ctl/passportjson.h"
#include "app/ctl/texttable.h"
#include "models/service/passportdesk.h"
#include "ui/errortext/formats.h"
#include "ui/errortext/historytext.h"

#include <QtCore/QJsonArray>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

QJsonValue pushName(HistoryPush push)
{
    switch (push) {
    case HistoryPush::NotNeeded:
        return QJsonValue::Null;
    case HistoryPush::Waiting:
        return u"waiting"_s;
    case HistoryPush::Sent:
        return u"sent"_s;
    case HistoryPush::TakenBack:
        return u"taken_back"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject entryObject(const HistoryEntry &entry, const QTimeZone &zone)
{
    return {
        {u"id"_s, jsonId(entry.id)},
        {u"kind"_s, historyKindName(entry.kind)},
        {u"at"_s, jsonInstant(entry.at, zone)},
        {u"day"_s, jsonDay(entry.day)},
        {u"lead_id"_s, jsonId(entry.lead)},
        {u"text"_s, jsonText(entry.text)},
        {u"before"_s, jsonText(entry.before)},
        {u"author"_s, jsonText(entry.author)},
        {u"push"_s, pushName(entry.push)},
        {u"message"_s, historyText(entry)},
    };
}

Outcome historyOutcome(const QList<HistoryEntry> &entries, const QTimeZone &zone)
{
    QJsonArray array;
    TextTable table({ctlText(QT_TRANSLATE_NOOP("Ctl", "Когда")), ctlText(QT_TRANSLATE_NOOP("Ctl", "Что")),
                     ctlText(QT_TRANSLATE_NOOP("Ctl", "Сделка")), ctlText(QT_TRANSLATE_NOOP("Ctl", "amoCRM"))});
    for (const HistoryEntry &entry : entries) {
        array.append(entryObject(entry, zone));
        table.addRow({dateAndTime(entry.at, zone), oneLine(historyText(entry), 80), dealDigits(entry.lead),
                      historyPushText(entry.push)});
    }
    const QString text = entries.isEmpty() ? ctlText(QT_TRANSLATE_NOOP("Ctl", "Записей нет.")) : table.text();
    return {kExitDone, QJsonDocument(array), text, false};
}

QFuture<Outcome> runHistory(const CommandContext &context)
{
    const QString serial = context.line.positional.first();
    if (context.line.has("--as-of")) {
        const QDate day = context.line.day("--as-of");
        return whenOk(context, context.desks.passports->asOf(serial, day), [day](const Passport &passport) {
            return Outcome{kExitDone, QJsonDocument(passportObject(passport, day)), passportText(passport, day), false};
        });
    }
    return whenOk(context, context.desks.passports->history(serial),
                  [zone = context.zone](const QList<HistoryEntry> &entries) { return historyOutcome(entries, zone); });
}

} // namespace

CommandSpec historyCommand()
{
    return {"history",
            QT_TRANSLATE_NOOP("Ctl", "история станка или паспорт на день"),
            CommandReach::Local,
            {{"SERIAL", ArgumentType::Serial, Presence::Required, QT_TRANSLATE_NOOP("Ctl", "серийный номер")}},
            {{"--as-of", ArgumentType::Date, Presence::Optional,
              QT_TRANSLATE_NOOP("Ctl", "паспорт, каким он был в этот день")}},
            runHistory};
}

} // namespace Stanko
