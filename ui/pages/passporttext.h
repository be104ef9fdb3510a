// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/passportmodel.h"
#include "ui/widgets/tone.h"

#include <optional>

namespace Stanko {

/// The words and tones of a machine, the same in every table and card.
QString passportCellText(const PassportRow &row, PassportColumn column, QDate today);
/// The same for tooltips and screen readers, with words for every sign.
QString passportCellHint(const PassportRow &row, PassportColumn column, QDate today);
/// «просрочено», «скоро», «в норме», «без даты», «отозвана».
QString machineStateText(MachineState state);
Tone machineTone(MachineState state);
/// «почему эта дата?»: one sentence.
QString whyThisDate(const PassportCard &card);

} // namespace Stanko
