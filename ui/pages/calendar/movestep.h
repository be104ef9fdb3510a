// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/calendardesk.h"

#include <QtCore/QHash>

namespace Stanko {

/// What a step of the history did to one visit.
struct MovedVisit
{
    PassportKey key;
    QDate stored; ///< where the visit was kept while it was done; invalid = it had no date
    QDate before; ///< where it was shown
    QDate after;
    friend bool operator==(const MovedVisit &, const MovedVisit &) = default;
};

/// Something done in the calendar that can be taken back. A value.
struct MoveStep
{
    enum class Kind {
        Staged,    ///< kept for publishing
        Sent,      ///< moved at once
        Published, ///< what was staged has been sent
        Unstaged,  ///< everything staged was taken back
        Assigned,  ///< other engineers
        Completed, ///< can be taken back but not repeated
    };
    Kind kind = Kind::Staged;
    QString title; ///< «перенос 3 ТО»
    QList<MovedVisit> visits = {};
    QString group = {}; ///< of what was written
    QHash<PassportKey, UserId> engineersBefore = {};
    QHash<PassportKey, UserId> engineersAfter = {};
    friend bool operator==(const MoveStep &, const MoveStep &) = default;
};

/// The step that \a moves make of \a visits, which are as they stood before; its title says how many or which.
MoveStep stepOf(MoveStep::Kind kind, const QList<VisitMove> &moves, const QList<Visit> &visits);
/// «Перенос 3 ТО» at the beginning of a sentence.
QString capitalised(QString text);

} // namespace Stanko
