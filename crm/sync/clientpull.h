// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/sync/listpull.h"

#include <QtCore/QPointer>

namespace Stanko {

/// What bringing clients up to date did.
struct ClientsPulled
{
    int changed = 0; ///< rows that differ from before
    Touched touched;
    RegistrationOutcome outcome;
};

/// Keeps the contacts, or the companies, of leads that matter: first what changed since the cursor, then those that
/// leads name and the cache does not have. Those come in batches by id where the filter option is paid, one by one
/// when they are few, else by a pass over the whole list. Crm thread; used once, owned by whoever waits.
class ClientPull : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        ListKind kind = ListKind::Contacts; ///< Contacts or Companies
        bool filtersEnabled = false;
        bool asksForChanges = true; ///< false: only clients that leads name and the cache does not have
        DeriveWhen derive = DeriveWhen::Now;
        QTimeZone zone = QTimeZone::utc();
        /// Everything is read: "no such client" may have been a passing answer, or one about rights since given.
        bool asksMissing = false;
        UnixSeconds pullStartedAt = 0; ///< server time; the cursor of a list never read as a whole
    };
    ClientPull(const SyncContext &context, const Options &options, QObject *parent = nullptr);
    /// Ends once: what changed, or the first error; what was applied until then stays.
    QFuture<Result<ClientsPulled>> run();
    /// Ends with Cancelled after the page or client that is being read.
    void stop();

private:
    void readChanges(const Cursor &cursor);
    void readList(PagePlan plan, const Cursor &cursor, void (ClientPull::*next)());
    void findUnknown();
    void haveUnknown(const QList<qint64> &ids);
    void askBatch();
    void askNextSingle();
    void afterWholeList();
    void apply(const AmoReply &reply, const QList<qint64> &asked, void (ClientPull::*next)());
    void setMissing(const QList<qint64> &ids, void (ClientPull::*next)());
    void applied(const Result<PageApplied> &page, void (ClientPull::*next)());
    void saveCursorAndEnd();
    bool endIfStopped();
    QString cursorName() const;

    SyncContext m_context;
    Options m_options;
    ClientsPulled m_pulled;
    Cursor m_cursor;
    QList<qint64> m_unknown;
    QPointer<ListPull> m_list; ///< while a list is being read
    bool m_isStopping = false;
    int m_batchSize = kPageSize; ///< ids a request; shrinks when that is too much at once
    OncePromise<ClientsPulled> m_promise;
};

} // namespace Stanko
