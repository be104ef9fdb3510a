// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/jsonvalues.h"
#include "app/ctl/texttable.h"
#include "models/service/jobdesk.h"
#include "ui/errortext/formats.h"

#include <QtCore/QJsonArray>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

QJsonObject jobObject(const JobRow &job, const QTimeZone &zone)
{
    return {
        {u"lead_id"_s, jsonId(job.lead)},
        {u"name"_s, job.name},
        {u"pipeline_id"_s, job.stage.pipeline},
        {u"status_id"_s, job.stage.status},
        {u"stage"_s, jsonText(job.stageName)},
        {u"open"_s, job.isOpen},
        {u"serial"_s, jsonText(job.serial)},
        {u"model"_s, jsonText(job.model)},
        {u"customer"_s, jsonText(job.customer)},
        {u"contact"_s, jsonRef(job.contact)},
        {u"company"_s, jsonRef(job.company)},
        {u"responsible_user_id"_s, jsonId(job.responsibleUser)},
        {u"created_at"_s, jsonInstant(job.createdAt, zone)},
        {u"price"_s, job.price},
        {u"unsent"_s, job.hasUnsentEdit},
    };
}

Outcome listOutcome(const JobPage &page, const QTimeZone &zone)
{
    QJsonArray array;
    TextTable table({ctlText(QT_TRANSLATE_NOOP("Ctl", "Сделка")), ctlText(QT_TRANSLATE_NOOP("Ctl", "Заявка")),
                     ctlText(QT_TRANSLATE_NOOP("Ctl", "Этап")), ctlText(QT_TRANSLATE_NOOP("Ctl", "Станок")),
                     ctlText(QT_TRANSLATE_NOOP("Ctl", "Клиент")), ctlText(QT_TRANSLATE_NOOP("Ctl", "Ответственный")),
                     ctlText(QT_TRANSLATE_NOOP("Ctl", "Создана"))});
    for (const JobRow &job : page.rows) {
        array.append(jobObject(job, zone));
        table.addRow({dealDigits(job.lead), oneLine(job.name, 40), job.stageName,
                      QStringList{job.model, job.serial}.join(u' ').trimmed(), oneLine(job.customer, 30), job.engineer,
                      dateAndTime(job.createdAt, zone)});
    }
    const QString text = page.rows.isEmpty() ? ctlText(QT_TRANSLATE_NOOP("Ctl", "Заявок нет."))
                                             : table.text() + u"\n\n"_s + counted(Counted::Job, page.rows.size());
    return {kExitDone, QJsonDocument(array), text, false};
}

QFuture<Outcome> runJobs(const CommandContext &context)
{
    JobQuery query;
    query.includeClosed = context.line.has("--all");
    return whenOk(context, context.desks.jobs->list(query),
                  [zone = context.zone](const JobPage &page) { return listOutcome(page, zone); });
}

} // namespace

CommandSpec jobsCommand()
{
    return {"jobs",
            QT_TRANSLATE_NOOP("Ctl", "открытые заявки"),
            CommandReach::Local,
            {},
            {{"--all", ArgumentType::Flag, Presence::Optional, QT_TRANSLATE_NOOP("Ctl", "и закрытые тоже")}},
            runJobs};
}

} // namespace Stanko
