// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/levelling.h"

#include <QtCore/QString>

namespace Stanko {

/// What levelling says. Pure; any thread; plain text.

/// «Перегрузка 126 ч → 4 ч, переносов: 17».
QString levelSumText(const LevelResult &result);
/// «2–8 ноября, Дёмин С.: 6 ч сверх мощности. Соседние недели, куда пускают допуски, заполнены.»
QString levelLeftoverText(const LevelLeftover &left, const Crew &crew);
/// What could be done about it, as a clause of its own.
QString levelObstacleText(LevelObstacle obstacle);

} // namespace Stanko
