// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/jsonvalues.h"
#include "app/ctl/syncreport.h"
#include "ui/errortext/errortext.h"
#include "ui/errortext/formats.h"

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

QString reportText(const SyncReport &report, bool isTraining)
{
    QStringList lines;
    lines.append(ctlText(QT_TRANSLATE_NOOP("Ctl", "Получено: %1, %2, удалено: %3. Зарегистрировано: %4."))
                     .arg(counted(Counted::Lead, report.leads), counted(Counted::Contact, report.contacts))
                     .arg(report.deleted)
                     .arg(report.registered));
    lines.append(ctlText(QT_TRANSLATE_NOOP("Ctl", "Отправлено: %1. Ждут: %2, конфликтов: %3, отложено: %4."))
                     .arg(counted(Counted::Change, report.pushed))
                     .arg(report.waiting)
                     .arg(report.conflicts)
                     .arg(report.parked));
    if (isTraining) {
        lines.append(ctlText(QT_TRANSLATE_NOOP("Ctl", "Идёт учебный режим: правки не отправляются "
                                                      "(stankodeskctl practice end).")));
    }
    if (report.attention > 0) {
        lines.append(
            ctlText(QT_TRANSLATE_NOOP("Ctl", "Нужно решить: %1 (stankodeskctl attention).")).arg(report.attention));
    }
    lines.append(ctlText(QT_TRANSLATE_NOOP("Ctl", "Запросов: %1, время: %2 с."))
                     .arg(report.requests)
                     .arg(double(report.durationMs) / 1000, 0, 'f', 1));
    if (report.error)
        lines.append(failureText(failureOf(*report.error)));
    return lines.join(u'\n');
}

QFuture<Outcome> runSync(const CommandContext &context)
{
    const PullDepth depth = context.line.has("--full") ? PullDepth::Everything : PullDepth::Changes;
    return whenOk(context, context.desks.sync->sync(depth), [context](const SyncReport &report) {
        return syncOutcome(report, context.desks.sync->state().isTraining);
    });
}

} // namespace

Outcome syncOutcome(const SyncReport &report, bool isTraining)
{
    int code = kExitDone;
    if (report.error)
        code = exitCodeFor(report.error->kind);
    else if (report.waiting > 0 || report.conflicts > 0 || report.parked > 0)
        code = kExitUnsent;
    const QJsonObject object{
        {u"ok"_s, code == kExitDone},
        {u"pulled"_s,
         QJsonObject{{u"leads"_s, report.leads}, {u"contacts"_s, report.contacts}, {u"deleted"_s, report.deleted}}},
        {u"registered"_s, report.registered},
        {u"pushed"_s, report.pushed},
        {u"waiting"_s, report.waiting},
        {u"conflicts"_s, report.conflicts},
        {u"parked"_s, report.parked},
        {u"attention"_s, report.attention},
        {u"requests"_s, report.requests},
        {u"duration_ms"_s, report.durationMs},
        {u"practice"_s, isTraining},
        {u"error"_s, jsonError(report.error)},
    };
    return {code, QJsonDocument(object), reportText(report, isTraining), report.error.has_value()};
}

CommandSpec syncCommand()
{
    return {"sync",
            QT_TRANSLATE_NOOP("Ctl", "отправить правки, получить изменения, зарегистрировать станки"),
            CommandReach::NeedsAmoCrm,
            {},
            {{"--full", ArgumentType::Flag, Presence::Optional, QT_TRANSLATE_NOOP("Ctl", "загрузить всё заново")}},
            runSync};
}

} // namespace Stanko
