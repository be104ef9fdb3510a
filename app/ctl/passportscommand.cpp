// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/jsonvalues.h"
#include "app/ctl/passportjson.h"
#include "app/ctl/texttable.h"
#include "models/domain/serial.h"
#include "models/service/passportdesk.h"
#include "ui/errortext/formats.h"

#include <QtCore/QJsonArray>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

QString stateWord(MachineState state)
{
    switch (state) {
    case MachineState::Late:
        return ctlText(QT_TRANSLATE_NOOP("Ctl", "просрочено"));
    case MachineState::Soon:
        return ctlText(QT_TRANSLATE_NOOP("Ctl", "скоро"));
    case MachineState::Fine:
        return ctlText(QT_TRANSLATE_NOOP("Ctl", "в порядке"));
    case MachineState::Undated:
        return ctlText(QT_TRANSLATE_NOOP("Ctl", "нет даты"));
    case MachineState::Withdrawn:
        return ctlText(QT_TRANSLATE_NOOP("Ctl", "регистрация отозвана"));
    }
    Q_UNREACHABLE();
}

MachineState stateOf(const Passport &passport, QDate today)
{
    return machineState(passport.isWithdrawn, passport.nextMaintenance, today);
}

bool isLate(const Passport &passport, QDate today)
{
    return passport.nextMaintenance && *passport.nextMaintenance < today;
}

QString nextText(const Passport &passport, QDate today)
{
    if (!passport.nextMaintenance)
        return {};
    QString text = shortDate(*passport.nextMaintenance) + u", "_s + relativeDayShort(*passport.nextMaintenance, today);
    if (passport.nextSource == NextDateSource::Plan)
        text += ctlText(QT_TRANSLATE_NOOP("Ctl", ", по плану"));
    return text;
}

Outcome listOutcome(const QList<Passport> &passports, QDate today)
{
    QJsonArray array;
    TextTable table({ctlText(QT_TRANSLATE_NOOP("Ctl", "Серийный №")), ctlText(QT_TRANSLATE_NOOP("Ctl", "Модель")),
                     ctlText(QT_TRANSLATE_NOOP("Ctl", "Клиент")), ctlText(QT_TRANSLATE_NOOP("Ctl", "Телефон")),
                     ctlText(QT_TRANSLATE_NOOP("Ctl", "Следующее ТО")), ctlText(QT_TRANSLATE_NOOP("Ctl", "Состояние")),
                     ctlText(QT_TRANSLATE_NOOP("Ctl", "Сделка"))});
    for (const Passport &passport : passports) {
        array.append(passportObject(passport, today));
        table.addRow({passport.serial, passport.model, oneLine(passport.customer(), 40), phoneText(passport.phone),
                      nextText(passport, today), stateWord(stateOf(passport, today)),
                      passport.homeLead == 0 ? QString() : QString::number(passport.homeLead)});
    }
    const QString text =
        passports.isEmpty()
            ? ctlText(QT_TRANSLATE_NOOP("Ctl", "Паспортов нет. Если обмена ещё не было: stankodeskctl sync"))
            : table.text() + u"\n\n"_s + counted(Counted::Passport, passports.size());
    return {kExitDone, QJsonDocument(array), text, false};
}

QFuture<Outcome> runPassports(const CommandContext &context)
{
    return whenOk(context, accountToday(context), [context](QDate today) {
        PassportQuery query;
        if (context.line.has("--serial"))
            query.key = foldSerial(context.line.text("--serial"));
        if (context.line.has("--due"))
            query.dueWithinDays = context.line.text("--due").toInt();
        return whenOk(context, context.desks.passports->passports(query),
                      [today](const QList<Passport> &passports) { return listOutcome(passports, today); });
    });
}

} // namespace

QString machineStateName(MachineState state)
{
    switch (state) {
    case MachineState::Late:
        return u"late"_s;
    case MachineState::Soon:
        return u"soon"_s;
    case MachineState::Fine:
        return u"fine"_s;
    case MachineState::Undated:
        return u"undated"_s;
    case MachineState::Withdrawn:
        return u"withdrawn"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject passportObject(const Passport &passport, QDate today)
{
    QJsonArray leads;
    for (const LeadId lead : passport.leads)
        leads.append(lead);
    return {
        {u"serial"_s, passport.serial},
        {u"model"_s, jsonText(passport.model)},
        {u"customer"_s, jsonText(passport.customer())},
        {u"contact"_s, jsonRef(passport.contact)},
        {u"company"_s, jsonRef(passport.company)},
        {u"phone"_s, jsonText(passport.phone)},
        {u"telegram_id"_s, jsonText(passport.telegramId)},
        {u"configuration"_s, jsonText(passport.configuration)},
        {u"registered_on"_s, jsonDay(passport.registeredOn)},
        {u"next_maintenance"_s, jsonDay(passport.nextMaintenance)},
        {u"next_maintenance_source"_s, jsonDateSource(passport.nextSource)},
        {u"next_maintenance_kind"_s, jsonText(passport.nextKind)},
        {u"last_maintenance"_s, jsonDay(passport.lastMaintenance)},
        {u"late"_s, isLate(passport, today)},
        {u"state"_s, machineStateName(stateOf(passport, today))},
        {u"home_lead_id"_s, jsonId(passport.homeLead)},
        {u"lead_ids"_s, leads},
        {u"responsible_user_id"_s, jsonId(passport.responsibleUser)},
    };
}

QString passportText(const Passport &passport, QDate today)
{
    TextTable table;
    const auto add = [&table](const char *title, const QString &value) {
        if (!value.isEmpty())
            table.addRow({ctlText(title), value});
    };
    add(QT_TRANSLATE_NOOP("Ctl", "Серийный №"), passport.serial);
    add(QT_TRANSLATE_NOOP("Ctl", "Модель"), passport.model);
    add(QT_TRANSLATE_NOOP("Ctl", "Клиент"), passport.customer());
    add(QT_TRANSLATE_NOOP("Ctl", "Телефон"), phoneText(passport.phone));
    add(QT_TRANSLATE_NOOP("Ctl", "Зарегистрирован"),
        passport.registeredOn ? shortDate(*passport.registeredOn) : QString());
    add(QT_TRANSLATE_NOOP("Ctl", "Последнее ТО"),
        passport.lastMaintenance ? shortDate(*passport.lastMaintenance) : QString());
    add(QT_TRANSLATE_NOOP("Ctl", "Следующее ТО"), nextText(passport, today));
    add(QT_TRANSLATE_NOOP("Ctl", "Состояние"), stateWord(stateOf(passport, today)));
    add(QT_TRANSLATE_NOOP("Ctl", "Сделка"), passport.homeLead == 0 ? QString() : QString::number(passport.homeLead));
    return table.text();
}

CommandSpec passportsCommand()
{
    return {"passports",
            QT_TRANSLATE_NOOP("Ctl", "паспорта станков"),
            CommandReach::Local,
            {},
            {{"--serial", ArgumentType::Serial, Presence::Optional, QT_TRANSLATE_NOOP("Ctl", "только этот станок")},
             {"--due", ArgumentType::Count, Presence::Optional,
              QT_TRANSLATE_NOOP("Ctl", "только с ТО не позже чем через столько дней, просроченные тоже")}},
            runPassports};
}

} // namespace Stanko
