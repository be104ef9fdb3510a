// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QtGlobal>

namespace Stanko::Sandbox {

class World;

/// What a demo fleet contains, so that tests need not count by hand.
struct FleetSummary
{
    int machines = 0;
    int clients = 0;
    int openJobs = 0;
    int wonSales = 0;
    int wonJobs = 0;
    int partsOrders = 0;
    int wonWithoutSerial = 0;
};

/// Fills a world with about 220 machines of 60 fictional clients and two years of history up to today. The same seed
/// gives the same fleet on the same day.
FleetSummary fillDemoFleet(World &world, quint32 seed = 1);

/// Fills a world with `leads` leads about `machines` machines, for benchmarks. Fast and monotonous.
void fillBulk(World &world, int leads, int machines, quint32 seed = 1);

} // namespace Stanko::Sandbox
