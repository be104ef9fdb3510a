// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/calendar/moveconcerns.h"

#include "ui/errortext/calendartext.h"
#include "ui/errortext/formats.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {

/// More names would not be read.
constexpr int kNamesTold = 4;

QString sayConcern(const char *text)
{
    return QCoreApplication::translate("MoveConcerns", text);
}

QString listed(const QStringList &names)
{
    QString text = names.mid(0, kNamesTold).join(", "_L1);
    if (names.size() > kNamesTold)
        text += sayConcern(QT_TRANSLATE_NOOP("MoveConcerns", " и ещё %1")).arg(names.size() - kNamesTold);
    return text;
}

/// Was moved on this desk, which amoCRM does not know yet.
bool isUnderWay(const Visit &visit)
{
    return visit.storedDay || visit.hasUnsentEdit;
}

/// Moved together with one of \a asked before.
bool isCompanion(const Visit &visit, const QList<VisitMove> &asked, const QList<Visit> &visits)
{
    return isUnderWay(visit) && std::any_of(visits.cbegin(), visits.cend(), [&](const Visit &each) {
               return each.dateLead == visit.dateLead && each.day == visit.day && isUnderWay(each) &&
                      std::any_of(asked.cbegin(), asked.cend(),
                                  [&](const VisitMove &move) { return move.key == each.id.key; });
           });
}

} // namespace

QString machineOf(const Visit &visit)
{
    return machineTitle(visit.model, visit.serial);
}

VisitMove moveOf(const Visit &visit, QDate day)
{
    return {visit.id.key, visit.day, day};
}

QList<VisitMove> possibleMoves(const MovePreview &preview)
{
    QList<VisitMove> moves = preview.moves;
    moves.removeIf([&](const VisitMove &each) { return preview.gone.contains(each.key); });
    return moves;
}

MoveConcerns concernsOf(const MovePreview &preview, const QList<VisitMove> &asked)
{
    MoveConcerns concerns;
    concerns.gone = int(preview.gone.size());
    for (const VisitMove &move : preview.moves) {
        const auto visit = std::find_if(preview.moved.cbegin(), preview.moved.cend(),
                                        [&](const Visit &each) { return each.id.key == move.key; });
        if (visit == preview.moved.cend() || preview.gone.contains(move.key))
            continue;
        if (preview.outside.contains(move.key) && (visit->isWithinTolerance(visit->day) || !isUnderWay(*visit)))
            concerns.outside.append({*visit, move.to});
        if (preview.onDayOff.contains(move.key))
            concerns.onDayOff.append({*visit, move.to});
        if (preview.absent.contains(move.key))
            concerns.absent.append({*visit, move.to});
        const bool isAsked =
            std::any_of(asked.cbegin(), asked.cend(), [&](const VisitMove &each) { return each.key == move.key; });
        if (!isAsked && !isCompanion(*visit, asked, preview.moved))
            concerns.along.append(*visit);
    }
    return concerns;
}

QStringList concernTexts(const MoveConcerns &concerns)
{
    QStringList texts;
    const auto tell = [&texts](const QString &sentence, const QStringList &names) {
        if (!names.isEmpty())
            texts.append(sentence.arg(listed(names)));
    };
    QStringList names;
    for (const auto &[visit, day] : concerns.outside) {
        names.append(sayConcern(QT_TRANSLATE_NOOP("MoveConcerns", "%1 (срок %2 ± %3)"))
                         .arg(machineOf(visit), shortDate(visit.anchor), counted(Counted::Day, visit.toleranceDays)));
    }
    tell(sayConcern(QT_TRANSLATE_NOOP("MoveConcerns", "Выходит за допуск: %1.")), names);
    names.clear();
    for (const auto &[visit, day] : concerns.onDayOff) {
        names.append(sayConcern(QT_TRANSLATE_NOOP("MoveConcerns", "%1 — %2")).arg(machineOf(visit), fullDate(day)));
    }
    tell(sayConcern(QT_TRANSLATE_NOOP("MoveConcerns", "Попадает на выходной: %1.")), names);
    names.clear();
    for (const auto &[visit, day] : concerns.absent) {
        names.append(sayConcern(QT_TRANSLATE_NOOP("MoveConcerns", "%1 — %2, %3"))
                         .arg(machineOf(visit), visit.engineerName, shortDate(day)));
    }
    tell(sayConcern(QT_TRANSLATE_NOOP("MoveConcerns", "Инженера в этот день нет: %1.")), names);
    names.clear();
    for (const Visit &visit : concerns.along)
        names.append(machineOf(visit));
    tell(sayConcern(QT_TRANSLATE_NOOP("MoveConcerns", "Вместе сдвинется дата станков той же сделки: %1.")), names);
    if (concerns.gone > 0) {
        texts.append(sayConcern(QT_TRANSLATE_NOOP("MoveConcerns", "Дата изменилась, останутся на месте: %1 ТО."))
                         .arg(concerns.gone));
    }
    return texts;
}

} // namespace Stanko
