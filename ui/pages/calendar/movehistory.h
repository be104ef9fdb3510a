// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/service/desks.h"
#include "ui/pages/calendar/movestep.h"

#include <QtCore/QObject>

#include <functional>

namespace Stanko {

/// Ctrl+Z and Ctrl+Shift+Z of the calendar over any number of steps. Takes moves back where they are by now: staged
/// ones on this desk, sent ones in the outbox as long as they are there, and by a move back after that. A step whose
/// visits are gone is dropped with a word. One step at a time. GUI thread; owned by the page; the desks outlive it.
class MoveHistory : public QObject
{
    Q_OBJECT
public:
    MoveHistory(const Desks &desks, QObject *parent);

    /// Something new was done; what could be repeated cannot be any more.
    void push(const MoveStep &step);
    /// The edits of \a group were taken back elsewhere: that step can be repeated now.
    void onUndone(const QString &group);
    /// Ends with changed() and told(), or with failed(), after which the step is where it was.
    void undo();
    void redo();
    bool isBusy() const { return m_isBusy; }
    /// «перенос 3 ТО»; empty when there is nothing to take back or to repeat.
    QString undoTitle() const;
    QString redoTitle() const;

Q_SIGNALS:
    /// What can be taken back has changed, and what the calendar shows.
    void changed();
    void told(const QString &sentence);
    void failed(const Stanko::Error &error);

private:
    void takeBack(const MoveStep &step);
    void repeat(const MoveStep &step);
    void stage(const QList<VisitMove> &moves);
    void stageNow(const QList<VisitMove> &moves);
    /// No move says that a visit shall have no date again: all staged ones are taken away, and the others staged anew.
    void stageAnew(const QList<VisitMove> &moves);
    /// Moves for good.
    void send(const QList<VisitMove> &moves);
    void assign(const QHash<PassportKey, UserId> &engineers);
    void stageAgain(const MoveStep &step);
    void takeBackGroup(const MoveStep &step);
    void moveBack(const MoveStep &step);
    /// Goes on with those of \a moves whose visits still are where they were.
    void withPossible(const QList<VisitMove> &moves, std::function<void(const QList<VisitMove> &)> go);
    void finish(const QString &group = {});
    /// Leaves the last step out; \a pattern says why, with room for its title.
    void skip(const QString &pattern = {});
    void fail(const Error &error);

    Desks m_desks;
    QList<MoveStep> m_undo; ///< the last one is taken back first
    QList<MoveStep> m_redo;
    bool m_isBusy = false;
    bool m_isUndoing = false;
    int m_left = 0; ///< visits of the step that are gone
};

} // namespace Stanko
