// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/syncfacts.h"

#include "models/service/syncdesk.h"
#include "ui/errortext/formats.h"
#include "ui/pages/accounttime.h"

#include <QtCore/QCoreApplication>

namespace Stanko {

QString offlineFact(const Desks &desks)
{
    const SyncState state = desks.sync->state();
    switch (state.phase) {
    case SyncPhase::Offline:
    case SyncPhase::Blocked:
    case SyncPhase::NeedsToken:
    case SyncPhase::Failed:
        break;
    default:
        return {};
    }
    if (state.lastSuccessAt == 0)
        return QCoreApplication::translate("SyncFacts", "нет обмена с amoCRM, правки сохраняются здесь");
    return QCoreApplication::translate("SyncFacts", "нет обмена с amoCRM с %1, правки сохраняются здесь")
        .arg(momentText(state.lastSuccessAt, nowOf(desks), accountZone(desks)));
}

} // namespace Stanko
