// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/syncdesk.h"
#include "ui/widgets/tone.h"

#include <QtCore/QTimeZone>

namespace Stanko {

/// The one honest line about exchange with amoCRM.
struct SyncWords
{
    QString line;
    QString hint; ///< what more there is to know: the next try, what happens with edits meanwhile
    Tone tone = Tone::Neutral;
    IconName icon = IconName::Sync;
    friend bool operator==(const SyncWords &, const SyncWords &) = default;
};

/// Pure. Times in \a zone.
SyncWords syncWords(const SyncState &state, UnixSeconds now, const QTimeZone &zone);

/// «2 правки к отправке»; empty when nothing waits.
/// How far a pull has come: «Прочитано: 12 400 сделок из примерно 31 000, осталось около 4 мин».
QString pullProgressWords(const SyncState &state);
QString waitingWords(int waiting);
/// «1 конфликт», «2 отказа», «1 конфликт, 2 отказа»; empty when a person has nothing to decide.
QString stuckWords(int conflicts, int parked);

} // namespace Stanko
