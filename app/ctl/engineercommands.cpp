// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/jsonvalues.h"
#include "app/ctl/pushing.h"
#include "app/ctl/texttable.h"
#include "models/domain/searchfold.h"
#include "models/service/engineerdesk.h"
#include "ui/errortext/formats.h"

#include <QtCore/QJsonArray>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

QJsonArray absencesOf(const Crew &crew, UserId engineer)
{
    QJsonArray array;
    for (const Absence &absence : crew.absences) {
        if (absence.engineer == engineer) {
            array.append(QJsonObject{{u"first"_s, jsonDay(absence.first)},
                                     {u"last"_s, jsonDay(absence.last)},
                                     {u"reason"_s, jsonText(absence.reason)}});
        }
    }
    return array;
}

QString absencesText(const Crew &crew, UserId engineer)
{
    QStringList texts;
    for (const Absence &absence : crew.absences) {
        if (absence.engineer == engineer)
            texts.append(shortDate(absence.first) + u'–' + shortDate(absence.last));
    }
    return texts.join(u", "_s);
}

Outcome crewOutcome(const Crew &crew)
{
    QJsonArray array;
    TextTable table({ctlText(QT_TRANSLATE_NOOP("Ctl", "Номер")), ctlText(QT_TRANSLATE_NOOP("Ctl", "Инженер")),
                     ctlText(QT_TRANSLATE_NOOP("Ctl", "Часов в неделю")),
                     ctlText(QT_TRANSLATE_NOOP("Ctl", "В планировании")),
                     ctlText(QT_TRANSLATE_NOOP("Ctl", "Отсутствует"))});
    for (const Engineer &each : crew.engineers) {
        array.append(QJsonObject{{u"id"_s, each.id},
                                 {u"name"_s, each.name},
                                 {u"in_amocrm"_s, each.id > 0},
                                 {u"hours_per_week"_s, each.hoursPerWeek},
                                 {u"planned"_s, each.isPlanned},
                                 {u"active"_s, each.isActive},
                                 {u"absences"_s, absencesOf(crew, each.id)}});
        const bool isPlanned = each.isPlanned && each.isActive;
        table.addRow({QString::number(each.id), oneLine(each.name, 40), hoursText(each.hoursPerWeek),
                      isPlanned ? ctlText(QT_TRANSLATE_NOOP("Ctl", "да")) : ctlText(QT_TRANSLATE_NOOP("Ctl", "нет")),
                      absencesText(crew, each.id)});
    }
    const QString text = crew.engineers.isEmpty() ? ctlText(QT_TRANSLATE_NOOP("Ctl", "Инженеров нет.")) : table.text();
    return {kExitDone, QJsonDocument(array), text, false};
}

QFuture<Outcome> runEngineers(const CommandContext &context)
{
    return whenOk(context, context.desks.engineers->crew(), [](const Crew &crew) { return crewOutcome(crew); });
}

Failure wrongUser(const QString &problem)
{
    return badArgument(u"--user"_s, problem,
                       ctlText(QT_TRANSLATE_NOOP("Ctl", "Номера и имена показывает команда engineers; назначить заявку "
                                                        "можно только сотруднику amoCRM.")));
}

/// The users of amoCRM whom \a asked may mean: the one of exactly that name, else those whose name contains it.
QList<Engineer> usersNamed(const Crew &crew, const QString &asked)
{
    const QString wanted = foldForSearch(asked);
    QList<Engineer> partly;
    for (const Engineer &each : crew.engineers) {
        if (each.id <= 0 || !each.isActive)
            continue;
        const QString name = foldForSearch(each.name);
        if (name == wanted)
            return {each};
        if (name.contains(wanted))
            partly.append(each);
    }
    return partly;
}

QFuture<Outcome> assignTo(const CommandContext &context, UserId user)
{
    const LeadId lead = context.line.id(0);
    return context.desks.engineers->assignJobs({lead}, user)
        .then(context.owner,
              [context, lead, user](const Result<EditReceipt> &written) {
                  if (!written && written.error().kind == ErrorKind::BadInput) {
                      return ended(
                          failed(wrongUser(ctlText(QT_TRANSLATE_NOOP("Ctl", "такого сотрудника в amoCRM нет"))),
                                 kExitBadInput));
                  }
                  return pushAndReport(context, QtFuture::makeReadyFuture(written),
                                       {{u"lead_id"_s, lead}, {u"responsible_user_id"_s, user}});
              })
        .unwrap();
}

QFuture<Outcome> runAssign(const CommandContext &context)
{
    const QString asked = context.line.text("--user").trimmed();
    bool isNumber = false;
    const UserId user = asked.toLongLong(&isNumber);
    if (isNumber)
        return assignTo(context, user);
    return whenOk(context, context.desks.engineers->crew(), [context, asked](const Crew &crew) {
        const QList<Engineer> found = usersNamed(crew, asked);
        if (found.size() == 1)
            return assignTo(context, found.first().id);
        QStringList names;
        for (const Engineer &each : found)
            names.append(u"%1 (%2)"_s.arg(each.name).arg(each.id));
        const QString problem =
            found.isEmpty() ? ctlText(QT_TRANSLATE_NOOP("Ctl", "такого сотрудника в amoCRM нет"))
                            : ctlText(QT_TRANSLATE_NOOP("Ctl", "подходит к нескольким: %1")).arg(names.join(u", "_s));
        return ended(failed(wrongUser(problem), kExitBadInput));
    });
}

} // namespace

CommandSpec engineersCommand()
{
    return {"engineers",
            QT_TRANSLATE_NOOP("Ctl", "кто ездит к станкам, сколько часов и когда отсутствует"),
            CommandReach::Local,
            {},
            {},
            runEngineers};
}

CommandSpec assignCommand()
{
    return {"assign",
            QT_TRANSLATE_NOOP("Ctl", "назначить заявку сотруднику"),
            CommandReach::Edits,
            {{"LEAD_ID", ArgumentType::Id, Presence::Required, QT_TRANSLATE_NOOP("Ctl", "номер сделки")}},
            {{"--user", ArgumentType::Text, Presence::Required,
              QT_TRANSLATE_NOOP("Ctl", "номер сотрудника amoCRM или его имя")},
             noPushOption()},
            runAssign};
}

} // namespace Stanko
