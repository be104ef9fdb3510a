// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/sync/synccontext.h"
#include "models/service/intakedesk.h"

namespace Stanko {

/// When amoCRM's list of incoming leads is asked for although it was asked about the same leads before: it may have
/// learnt about them since.
enum class UnsortedLook { WhenNew, Again };

/// Keeps the list of incoming leads in step with the cached leads: only where an unsorted lead has no row is amoCRM
/// asked, so that an idle poll costs no request. An account that does not show the list goes without. Crm thread;
/// used once, owned by whoever waits for its future.
class UnsortedPull : public QObject
{
    Q_OBJECT
public:
    UnsortedPull(const SyncContext &context, UnsortedLook look, QObject *parent = nullptr);
    /// Ends once: done, or with the first error; what was stored until then stays.
    QFuture<Done> run();

private:
    void readPage(int page);
    void store();

    SyncContext m_context;
    UnsortedLook m_look;
    QList<UnsortedRow> m_rows;
    OncePromise<Unit> m_promise;
};

} // namespace Stanko
