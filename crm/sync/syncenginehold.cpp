// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/sync/syncengine.h"

#include "crm/api/amoclient.h"

/// The engine while its database is replaced: what a run has read of one file must not be written into another.
namespace Stanko {

QFuture<Done> SyncEngine::hold()
{
    auto promise = std::make_shared<OncePromise<Unit>>();
    const QFuture<Done> future = promise->future();
    m_isHeld = true;
    m_poll.stop();
    m_grace.stop();
    if (m_client)
        m_client->setHeld(true);
    for (const RunPointer &run : {m_running, m_aside}) {
        if (run)
            giveUp(run);
    }
    // What has left may arrive; it is looked for afterwards like after any lost answer.
    if (m_client)
        m_client->abortAll();
    whenOver([this] { return !m_running && !m_aside; }, promise);
    return future;
}

void SyncEngine::release()
{
    m_isHeld = false;
    // What was seen is not known of the database that is in use now.
    m_verifiedUrl.clear();
    if (m_client)
        m_client->setHeld(false);
    if (m_state.error && m_state.error->kind == ErrorKind::Cancelled)
        showError(std::nullopt);
    readCounts();
    Q_EMIT dataChanged();
    startNext();
    if (!m_running && runsByItself())
        m_poll.start(0);
}

} // namespace Stanko
