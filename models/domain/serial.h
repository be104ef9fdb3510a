// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <QtCore/QString>
#include <QtCore/QStringView>

namespace Stanko {

/// Identity of a serial as product.md section 5 settles it: leading words («зав. №», «S/N», …) dropped, NFKC,
/// upper case, look-alike Cyrillic folded to Latin, every run of spaces, dashes and underscores one '-', trimmed.
/// Empty when nothing but such signs is left. Letters are never folded to digits. A leading "SN" or "S/N" counts as
/// such a word unless a letter follows ("SN-12" is 12, "SNX500" stays). foldSerial(key) == key for every key.
PassportKey foldSerial(QStringView typed);

/// One machine's serial in a field that may name several.
struct SerialEntry
{
    QString typed; ///< trimmed, as typed: this is what people see
    PassportKey key;
    friend bool operator==(const SerialEntry &, const SerialEntry &) = default;
};

/// Splits at ',', ';' and line breaks; entries without a key are dropped, repeated keys are kept once.
QList<SerialEntry> splitSerials(QStringView field);

} // namespace Stanko
