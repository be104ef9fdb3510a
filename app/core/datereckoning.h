// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/desk/deskcontext.h"

#include <QtCore/QFuture>
#include <QtCore/QObject>

#include <functional>

namespace Stanko {

class Database;

/// To be called in the transaction that changes what dates are reckoned with: should the program end before all
/// machines are reckoned anew, the next sync does it. Store thread.
Done noteDatesOutdated(Database &db);

/// Reckons the dates of \a machines anew, so many at a time that a person's edit never waits long. \a told is called
/// before each piece and after the last one; \a context lives on the calling thread, and nothing happens any more when
/// it is gone. Ends with the store's error, or when all is reckoned.
QFuture<Done> reckonDates(DeskShared &shared, QObject *context, const Touched &machines,
                          const std::function<void()> &told);

} // namespace Stanko
