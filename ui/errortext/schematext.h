// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/schemadiff.h"

#include <QtCore/QString>

namespace Stanko {

/// «В amoCRM переименовано: поле «Зав. №» → «Серийный номер»». People are told by their number. Plain text.
QString schemaChangeText(const SchemaDifference &difference);
/// What follows from it for whoever reads.
QString schemaChangeMeaning(const SchemaDifference &difference);

} // namespace Stanko
