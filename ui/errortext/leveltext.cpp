// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errortext/leveltext.h"

#include "ui/errortext/formats.h"

#include <QtCore/QCoreApplication>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

QString sayLevel(const char *text)
{
    return QCoreApplication::translate("LevelText", text);
}

} // namespace

QString levelSumText(const LevelResult &result)
{
    return sayLevel(QT_TRANSLATE_NOOP("LevelText", "Перегрузка %1 → %2, переносов: %3"))
        .arg(hoursText(result.overBefore()), hoursText(result.overAfter()))
        .arg(result.moves.size());
}

QString levelObstacleText(LevelObstacle obstacle)
{
    switch (obstacle) {
    case LevelObstacle::NothingMovable:
        return sayLevel(
            QT_TRANSLATE_NOOP("LevelText", "Двигать нечего: работы недели выполнены, просрочены или без допуска."));
    case LevelObstacle::NeighboursFull:
        return sayLevel(
            QT_TRANSLATE_NOOP("LevelText", "Недели, куда пускают допуски, заполнены: поможет другой инженер."));
    case LevelObstacle::LargerThanAWeek:
        return sayLevel(
            QT_TRANSLATE_NOOP("LevelText", "Один выезд больше недельной мощности: разделите его или поручите двоим."));
    case LevelObstacle::NoCapacity:
        return sayLevel(QT_TRANSLATE_NOOP(
            "LevelText",
            "В эту неделю нет рабочих часов, а в пределах допусков переносить некуда: перенесите за допуск "
            "или поручите другому инженеру."));
    }
    Q_UNREACHABLE();
}

QString levelLeftoverText(const LevelLeftover &left, const Crew &crew)
{
    const Engineer *engineer = crew.find(left.engineer);
    const QString who = left.engineer == 0 ? sayLevel(QT_TRANSLATE_NOOP("LevelText", "вся бригада"))
                        : engineer         ? engineer->name
                                   : sayLevel(QT_TRANSLATE_NOOP("LevelText", "инженер #%1")).arg(left.engineer);
    return sayLevel(QT_TRANSLATE_NOOP("LevelText", "%1, %2: %3 сверх мощности. %4"))
        .arg(weekRange(left.monday), who, hoursText(left.hours), levelObstacleText(left.obstacle));
}

} // namespace Stanko
