// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/jobmodel.h"
#include "ui/widgets/tone.h"

namespace Stanko {

/// The words and tones of a job, the same in every table and card.
QString jobCellText(const JobRow &row, JobColumn column, UnixSeconds now);
/// The same for tooltips and screen readers, with words for every sign.
QString jobCellHint(const JobRow &row, JobColumn column, UnixSeconds now);
Tone jobTone(JobStanding standing);
/// «VMC850 VC-24-0417», or empty.
QString jobMachine(const JobRow &row);

} // namespace Stanko
