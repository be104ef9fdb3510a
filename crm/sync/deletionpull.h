// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/api/codecs.h"
#include "crm/api/requests.h"
#include "crm/sync/apply.h"
#include "crm/sync/synccontext.h"

#include <QtCore/QSet>

#include <optional>

namespace Stanko {

struct DeletionsPulled
{
    int deleted = 0;              ///< leads newly known as deleted
    bool contactsChanged = false; ///< with ClientWatch: the log may show changes that were not read
    bool companiesChanged = false;
    Touched touched;
    RegistrationOutcome outcome;
};

/// Up to when the clients' lists were read: what the log shows later was not.
struct ClientWatch
{
    UnixSeconds contactsAt = 0;
    UnixSeconds companiesAt = 0;
};

/// Learns of deleted, restored and merged leads. A deletion does not show in a list of changes; absence from a page is
/// no evidence. The change log tells, and where it may not be read, the trash does. A suspect lead is asked for by id:
/// 204 or is_deleted is the proof. Crm thread; used once, owned by whoever waits for its future.
class DeletionPull : public QObject
{
    Q_OBJECT
public:
    DeletionPull(const SyncContext &context, const QTimeZone &zone, UnixSeconds pullStartedAt,
                 QObject *parent = nullptr);
    /// Reads the log since the cursor and moves it. With \a watch, for a poll that is to cost little, it also tells
    /// whether clients have changed, and does not try again what the account has refused before. Ends once.
    QFuture<Result<DeletionsPulled>> run(const std::optional<ClientWatch> &watch = {});
    /// Asks for each of \a suspects by id, for the full reconcile. Ends once.
    QFuture<Result<DeletionsPulled>> confirm(const QList<LeadId> &suspects);

private:
    void askEvents(int page);
    bool askFewerTypes(const Error &error);
    void watchClient(const Event &event);
    void takeEvents(const QList<Event> &events);
    void askTrash(int page);
    void askNextSuspect();
    void applyDeleted();
    void refreshed(const Result<PageApplied> &page);
    void saveCursorAndEnd();

    SyncContext m_context;
    QTimeZone m_zone;
    UnixSeconds m_startedAt;
    UnixSeconds m_from = 0;
    UnixSeconds m_newest = 0;
    bool m_movesCursor = false;
    std::optional<ClientWatch> m_watch;
    bool m_wasRefused = false;                    ///< this account does not show its log
    int m_eventLimit = Requests::kEventPageLimit; ///< rows a page; shrinks when that is too much at once
    int m_trashLimit = Requests::kPageLimit;
    QSet<LeadId> m_decided; ///< the newest event of a lead decides
    QSet<LeadId> m_deleted;
    QList<LeadId> m_suspects; ///< restored, merged: asked for by id
    DeletionsPulled m_pulled;
    OncePromise<DeletionsPulled> m_promise;
};

} // namespace Stanko
