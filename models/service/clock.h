// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <QtCore/QDate>
#include <QtCore/QTimeZone>

namespace Stanko {

/// Where time comes from, so that tests can set it. Any thread; implementations are immutable or atomic.
/// The local clock is used for display, back-off and "today" only; sync cursors are server time.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual qint64 nowMs() const = 0; ///< milliseconds since 1970-01-01 UTC
    UnixSeconds now() const { return nowMs() / 1000; }
    QDate today(const QTimeZone &zone) const;
};

/// The clock of the machine.
class SystemClock final : public Clock
{
public:
    qint64 nowMs() const override;
};

} // namespace Stanko
