// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/desk/deskcontext.h"

#include <QtCore/QFuture>
#include <QtCore/QObject>

#include <functional>

namespace Stanko {

class Database;

/// Changes what dates are reckoned with: \a change writes on the store thread, in a transaction of its own, and names
/// the machines whose dates follow. Those are reckoned anew, so many at a time that a person's edit never waits long;
/// should the program end before all are, the next sync does it. \a told is called before each piece and after the
/// last one; \a context lives on the calling thread, and nothing happens any more when it is gone. Ends with the error
/// of \a change, when nothing is changed, or of the store, or when all is reckoned.
QFuture<Done> changeAndReckon(DeskShared &shared, QObject *context,
                              const std::function<Result<Touched>(Database &)> &change,
                              const std::function<void()> &told);

} // namespace Stanko
