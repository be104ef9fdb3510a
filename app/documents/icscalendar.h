// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/visit.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace Stanko {

/// The calendar as RFC 5545 has it: an all-day event a visit, with plain text only. An event keeps its identity when
/// its visit moves, so that importing again updates it: the next visit of a machine is always the same event, so is the
/// n-th one after it, and each visit that was done. \a now: when the file is made, and the higher the newer.
/// Visits without a day are left out. Any thread.
QByteArray icsCalendar(const QList<Visit> &visits, const QString &name, UnixSeconds now);

} // namespace Stanko
