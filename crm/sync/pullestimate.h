// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

namespace Stanko {

/// How far a pass over all leads by ascending id has come. amoCRM tells no totals, so the share is judged by the place
/// of the last id read between the lowest and the highest one; ids rise with time, so that is fair but no more.
struct PullPace
{
    LeadId first = 0;     ///< the account's lowest id, 0 = not known
    LeadId last = 0;      ///< its highest when the pass began, 0 = not known
    LeadId from = 0;      ///< the first id read in this run: a resumed pass begins in the middle
    qint64 startedMs = 0; ///< when this run began to read
};

struct PullProgress
{
    int leads = 0;           ///< read so far, in earlier runs too
    int expected = 0;        ///< in all, about; 0 = not known
    qint64 secondsLeft = -1; ///< until the leads are read, about; -1 = not known
    friend bool operator==(const PullProgress &, const PullProgress &) = default;
};

/// \a reached is the last id read. Says nothing about time before there is enough of it to judge by.
PullProgress estimatePull(const PullPace &pace, LeadId reached, int leads, qint64 nowMs);

} // namespace Stanko
