// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/commandline.h"

namespace Stanko {

QString argumentName(const ArgumentSpec &spec);
/// Those that every command takes.
const QList<ArgumentSpec> &globalOptions();
/// "stankodeskctl complete LEAD_ID --note TEXT [--date YYYY-MM-DD]"
QString usageOf(const CommandSpec &spec);

} // namespace Stanko
