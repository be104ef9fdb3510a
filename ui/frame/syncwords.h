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

/// How far a pull has come: «Прочитано: 12 400 сделок из примерно 31 000, осталось около 4 мин».
QString pullProgressWords(const SyncState &state);
/// «2 правки к отправке»; empty when nothing waits.
QString waitingWords(int waiting);
/// The same while nothing is sent: «не уходят: 2 правки».
QString heldWords(int waiting);
/// «1 конфликт», «2 отказа», «1 конфликт, 2 отказа»; empty when a person has nothing to decide.
QString stuckWords(int conflicts, int parked);

/// «Пауза: …» and «Учебный режим: …» as the frame says them above every page; empty while it is not so.
QString pauseWords(const SyncState &state);
QString practiceWords(const SyncState &state);

/// How much amoCRM is asked: «Запросы: 12 за минуту · до 5/с», and when it has asked for less.
struct RateWords
{
    QString line;
    Tone tone = Tone::Neutral;
    double used = -1; ///< of what the last minute allowed, 0…1; -1 = there is no limit
    friend bool operator==(const RateWords &, const RateWords &) = default;
};
RateWords rateWords(const SyncState &state, UnixSeconds now);

} // namespace Stanko
