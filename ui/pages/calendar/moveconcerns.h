// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/calendardesk.h"

#include <QtCore/QStringList>

namespace Stanko {

/// What somebody should know before visits are moved. Pure; any thread.
struct MoveConcerns
{
    QList<std::pair<Visit, QDate>> outside; ///< leave their tolerance, with the day they go to
    QList<std::pair<Visit, QDate>> onDayOff;
    QList<std::pair<Visit, QDate>> absent; ///< their engineer is not there
    QList<Visit> along;                    ///< of the same deals; nobody asked for them
    int gone = 0;                          ///< will stay where they are

    bool isEmpty() const
    {
        return outside.isEmpty() && onDayOff.isEmpty() && absent.isEmpty() && along.isEmpty() && gone == 0;
    }
};

/// Of what \a preview found for \a asked. What was agreed to already – a visit out of its tolerance, companions of the
/// same deal – is not asked about a second time as long as the moves have not gone to amoCRM.
MoveConcerns concernsOf(const MovePreview &preview, const QList<VisitMove> &asked);
/// One sentence each, plain text.
QStringList concernTexts(const MoveConcerns &concerns);
/// Those of \a preview that can be made: without the ones that are gone.
QList<VisitMove> possibleMoves(const MovePreview &preview);

/// «VMC850 VC-24-0417».
QString machineOf(const Visit &visit);
/// A move of \a visit from where it is shown, to \a day.
VisitMove moveOf(const Visit &visit, QDate day);

} // namespace Stanko
