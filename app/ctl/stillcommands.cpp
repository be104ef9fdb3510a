// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "models/service/syncdesk.h"
#include "ui/errortext/formats.h"

namespace Stanko {

using namespace Qt::StringLiterals;

// Commands that keep a desk from asking amoCRM by itself, or from writing to it.

namespace {

QFuture<Outcome> setPaused(const CommandContext &context, bool paused)
{
    return whenOk(context, context.desks.sync->setPaused(paused), [paused](Unit) {
        const QString text =
            paused ? ctlText(QT_TRANSLATE_NOOP("Ctl", "Пауза: сама консоль ничего не отправляет и не получает. "
                                                      "Продолжить: stankodeskctl pause off"))
                   : ctlText(QT_TRANSLATE_NOOP("Ctl", "Обмен снова идёт сам."));
        return Outcome{kExitDone, QJsonDocument(QJsonObject{{u"paused"_s, paused}}), text, false};
    });
}

QFuture<Outcome> runPauseOn(const CommandContext &context)
{
    return setPaused(context, true);
}

QFuture<Outcome> runPauseOff(const CommandContext &context)
{
    return setPaused(context, false);
}

Outcome practiceOutcome(bool isOn, int edits, const QString &text)
{
    return {kExitDone, QJsonDocument(QJsonObject{{u"practice"_s, isOn}, {u"edits"_s, edits}}), text, false};
}

QFuture<Outcome> runPracticeStart(const CommandContext &context)
{
    return whenOk(context, context.desks.sync->startTraining(), [context](Unit) {
        return practiceOutcome(
            true, context.desks.sync->state().trainingEdits,
            ctlText(QT_TRANSLATE_NOOP("Ctl", "Учебный режим: правки остаются здесь, из amoCRM только "
                                             "читаем. Закончить: stankodeskctl practice end")));
    });
}

QFuture<Outcome> runPracticeEnd(const CommandContext &context)
{
    const SyncState before = context.desks.sync->state();
    const TrainingEnd end = context.line.has("--send") ? TrainingEnd::Send : TrainingEnd::TakeBack;
    return whenOk(context, context.desks.sync->endTraining(end), [before, end](Unit) {
        const QString edits = counted(Counted::Change, before.trainingEdits);
        QString text = ctlText(QT_TRANSLATE_NOOP("Ctl", "Учебный режим и так не шёл."));
        if (before.isTraining && end == TrainingEnd::Send)
            text =
                ctlText(QT_TRANSLATE_NOOP("Ctl", "Учебный режим окончен, уйдут при следующем обмене: %1.")).arg(edits);
        else if (before.isTraining)
            text = ctlText(QT_TRANSLATE_NOOP("Ctl", "Учебный режим окончен, взято назад: %1.")).arg(edits);
        return practiceOutcome(false, before.trainingEdits, text);
    });
}

} // namespace

CommandSpec pauseOnCommand()
{
    return {"pause on",
            QT_TRANSLATE_NOOP("Ctl", "консоль ничего не отправляет и не получает сама"),
            CommandReach::Local,
            {},
            {},
            runPauseOn};
}

CommandSpec pauseOffCommand()
{
    return {"pause off", QT_TRANSLATE_NOOP("Ctl", "обмен снова идёт сам"), CommandReach::Local, {}, {}, runPauseOff};
}

CommandSpec practiceStartCommand()
{
    return {"practice start",
            QT_TRANSLATE_NOOP("Ctl", "начать учебный режим: ничего не отправлять в amoCRM"),
            CommandReach::Local,
            {},
            {},
            runPracticeStart};
}

CommandSpec practiceEndCommand()
{
    return {"practice end",
            QT_TRANSLATE_NOOP("Ctl", "закончить учебный режим и взять его правки назад"),
            CommandReach::Local,
            {},
            {{"--send", ArgumentType::Flag, Presence::Optional,
              QT_TRANSLATE_NOOP("Ctl", "не брать назад, а отправить при следующем обмене")}},
            runPracticeEnd};
}

} // namespace Stanko
