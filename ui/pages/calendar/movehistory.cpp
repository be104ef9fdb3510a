// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/calendar/movehistory.h"

#include "models/service/engineerdesk.h"
#include "models/service/jobdesk.h"
#include "ui/errortext/formats.h"
#include "ui/pages/accounttime.h"
#include "ui/pages/calendar/moveconcerns.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {

/// Of the visits of the step, from one of their days to another.
QList<VisitMove> movesTo(const MoveStep &step, QDate MovedVisit::*from, QDate MovedVisit::*to)
{
    QList<VisitMove> moves;
    for (const MovedVisit &each : step.visits)
        moves.append({each.key, each.*from, each.*to});
    return moves;
}

} // namespace

MoveStep stepOf(MoveStep::Kind kind, const QList<VisitMove> &moves, const QList<Visit> &visits)
{
    MoveStep step;
    step.kind = kind;
    QString machine;
    for (const VisitMove &move : moves) {
        const auto visit = std::find_if(visits.cbegin(), visits.cend(),
                                        [&](const Visit &each) { return each.isMovable() && each.id.key == move.key; });
        if (visit == visits.cend())
            continue;
        step.visits.append({move.key, visit->storedDay.value_or(visit->day), visit->day, move.to});
        machine = machineOf(*visit);
    }
    step.title = step.visits.size() == 1
                     ? QCoreApplication::translate("MoveStep", "перенос %1 на %2")
                           .arg(machine, shortDate(step.visits.first().after))
                     : QCoreApplication::translate("MoveStep", "перенос %1 ТО").arg(step.visits.size());
    return step;
}

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

MoveHistory::MoveHistory(const Desks &desks, QObject *parent) : QObject(parent), m_desks(desks)
{
}

void MoveHistory::push(const MoveStep &step)
{
    m_undo.append(step);
    m_redo.clear();
}

void MoveHistory::onUndone(const QString &group)
{
    const auto step = std::find_if(m_undo.begin(), m_undo.end(),
                                   [&](const MoveStep &each) { return !group.isEmpty() && each.group == group; });
    if (step == m_undo.end())
        return;
    // What was done after it still stands, so that it could only be repeated when it was the last.
    const bool wasLast = step == m_undo.end() - 1;
    const MoveStep taken = *step;
    m_undo.erase(step);
    if (wasLast && taken.kind != MoveStep::Kind::Completed)
        m_redo.append(taken);
}

QString MoveHistory::undoTitle() const
{
    return m_undo.isEmpty() ? QString() : m_undo.last().title;
}

QString MoveHistory::redoTitle() const
{
    return m_redo.isEmpty() ? QString() : m_redo.last().title;
}

void MoveHistory::undo()
{
    if (m_isBusy || m_undo.isEmpty())
        return;
    m_isBusy = true;
    m_isUndoing = true;
    m_left = 0;
    takeBack(m_undo.last());
}

void MoveHistory::redo()
{
    if (m_isBusy || m_redo.isEmpty())
        return;
    m_isBusy = true;
    m_isUndoing = false;
    m_left = 0;
    repeat(m_redo.last());
}

void MoveHistory::takeBack(const MoveStep &step)
{
    switch (step.kind) {
    case MoveStep::Kind::Staged:
    case MoveStep::Kind::Unstaged:
        return stage(movesTo(step, &MovedVisit::after, &MovedVisit::before));
    case MoveStep::Kind::Sent:
    case MoveStep::Kind::Published:
    case MoveStep::Kind::Completed:
        return takeBackGroup(step);
    case MoveStep::Kind::Assigned:
        return assign(step.engineersBefore);
    }
}

void MoveHistory::repeat(const MoveStep &step)
{
    switch (step.kind) {
    case MoveStep::Kind::Staged:
        return stage(movesTo(step, &MovedVisit::before, &MovedVisit::after));
    case MoveStep::Kind::Unstaged:
        m_desks.calendar->unstageAll().then(this, [this](const Done &answer) {
            if (answer)
                finish();
            else
                fail(answer.error());
        });
        return;
    case MoveStep::Kind::Sent:
    case MoveStep::Kind::Published:
        return send(movesTo(step, &MovedVisit::stored, &MovedVisit::after));
    case MoveStep::Kind::Assigned:
        return assign(step.engineersAfter);
    case MoveStep::Kind::Completed:
        return skip();
    }
}

void MoveHistory::withPossible(const QList<VisitMove> &moves, std::function<void(const QList<VisitMove> &)> go)
{
    QList<VisitMove> dated = moves;
    // A visit that goes back to having no date has nothing to be looked at.
    dated.removeIf([](const VisitMove &each) { return !each.to.isValid(); });
    if (dated.isEmpty())
        return go(moves);
    m_desks.calendar->preview(dated).then(this, [this, moves, go = std::move(go)](const Result<MovePreview> &answer) {
        if (!answer && answer.error().kind == ErrorKind::NotHere)
            return skip();
        if (!answer)
            return fail(answer.error());
        QList<VisitMove> possible = moves;
        possible.removeIf([&](const VisitMove &each) { return answer->gone.contains(each.key); });
        m_left = int(moves.size() - possible.size());
        if (possible.isEmpty())
            return skip();
        go(possible);
    });
}

void MoveHistory::stage(const QList<VisitMove> &moves)
{
    withPossible(moves, [this](const QList<VisitMove> &possible) {
        const bool isUndating =
            std::any_of(possible.cbegin(), possible.cend(), [](const VisitMove &each) { return !each.to.isValid(); });
        if (isUndating)
            stageAnew(possible);
        else
            stageNow(possible);
    });
}

void MoveHistory::stageNow(const QList<VisitMove> &moves)
{
    m_desks.calendar->stage(moves).then(this, [this](const Done &answer) {
        if (answer)
            finish();
        else
            fail(answer.error());
    });
}

void MoveHistory::stageAnew(const QList<VisitMove> &moves)
{
    const QDate today = accountToday(m_desks);
    m_desks.calendar->calendar({today, today}).then(this, [this, moves](const Result<CalendarAnswer> &known) {
        if (!known)
            return fail(known.error());
        QList<VisitMove> all = known->staged;
        all.removeIf([&](const VisitMove &each) {
            return std::any_of(moves.cbegin(), moves.cend(),
                               [&](const VisitMove &other) { return other.key == each.key; });
        });
        all += moves;
        all.removeIf([](const VisitMove &each) { return !each.to.isValid(); });
        m_desks.calendar->unstageAll().then(this, [this, all](const Done &answer) {
            if (!answer)
                return fail(answer.error());
            if (all.isEmpty())
                return finish();
            stageNow(all);
        });
    });
}

void MoveHistory::send(const QList<VisitMove> &moves)
{
    withPossible(moves, [this](const QList<VisitMove> &possible) {
        m_desks.calendar->move(possible).then(this, [this](const Result<EditReceipt> &answer) {
            if (answer)
                finish(answer->group);
            else
                fail(answer.error());
        });
    });
}

void MoveHistory::assign(const QHash<PassportKey, UserId> &engineers)
{
    m_desks.engineers->assignVisits(engineers).then(this, [this](const Result<QHash<PassportKey, UserId>> &answer) {
        if (answer)
            finish();
        else if (answer.error().kind == ErrorKind::NotHere)
            skip();
        else
            fail(answer.error());
    });
}

void MoveHistory::takeBackGroup(const MoveStep &step)
{
    m_desks.jobs->undo(step.group).then(this, [this, step](const Done &answer) {
        if (answer) {
            if (step.kind == MoveStep::Kind::Published)
                return stageAgain(step);
            return finish();
        }
        const ErrorKind kind = answer.error().kind;
        // What has left, or was taken back here and made anew, can only be moved back.
        if (kind == ErrorKind::AlreadyDone && step.kind != MoveStep::Kind::Completed)
            return moveBack(step);
        if (kind == ErrorKind::AlreadyDone)
            return skip(tr("Уже отправлено в amoCRM, отменить нельзя: %1"));
        if (kind == ErrorKind::NotHere)
            return skip();
        fail(answer.error());
    });
}

void MoveHistory::moveBack(const MoveStep &step)
{
    QList<VisitMove> moves = movesTo(step, &MovedVisit::after, &MovedVisit::stored);
    // amoCRM has the date: that there was none before cannot be said by a move.
    moves.removeIf([](const VisitMove &each) { return !each.to.isValid(); });
    if (moves.isEmpty())
        return skip();
    withPossible(moves, [this, step](const QList<VisitMove> &possible) {
        m_desks.calendar->move(possible).then(this, [this, step](const Result<EditReceipt> &answer) {
            if (!answer)
                return fail(answer.error());
            if (step.kind == MoveStep::Kind::Published)
                return stageAgain(step);
            finish();
        });
    });
}

void MoveHistory::stageAgain(const MoveStep &step)
{
    stage(movesTo(step, &MovedVisit::stored, &MovedVisit::after));
}

void MoveHistory::finish(const QString &group)
{
    QList<MoveStep> &from = m_isUndoing ? m_undo : m_redo;
    QList<MoveStep> &to = m_isUndoing ? m_redo : m_undo;
    MoveStep step = from.takeLast();
    const QString title = step.title;
    if (!m_isUndoing)
        step.group = group;
    if (step.kind != MoveStep::Kind::Completed)
        to.append(step);
    m_isBusy = false;
    QString sentence = (m_isUndoing ? tr("Отменено: %1") : tr("Повторено: %1")).arg(title);
    if (m_left > 0)
        sentence += tr(" · пропущено %1 ТО: дата с тех пор другая").arg(m_left);
    Q_EMIT changed();
    Q_EMIT told(sentence);
}

void MoveHistory::skip(const QString &pattern)
{
    const MoveStep step = (m_isUndoing ? m_undo : m_redo).takeLast();
    m_isBusy = false;
    Q_EMIT changed();
    Q_EMIT told((pattern.isEmpty() ? tr("Шаг пропущен: %1 — с тех пор всё изменилось") : pattern).arg(step.title));
}

void MoveHistory::fail(const Error &error)
{
    m_isBusy = false;
    Q_EMIT failed(error);
}

} // namespace Stanko
