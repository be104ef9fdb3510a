// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/api/amoreply.h"
#include "crm/api/amorequest.h"
#include "crm/sync/apply.h"
#include "crm/sync/pageplan.h"
#include "crm/sync/synccontext.h"

#include <QtCore/QMap>
#include <QtCore/QSet>
#include <QtCore/QTimeZone>

#include <functional>
#include <optional>

namespace Stanko {

/// The lists a pull reads page by page.
enum class ListKind { Leads, Contacts, Companies };

struct ListPullOptions
{
    ListKind kind = ListKind::Leads;
    PagePlan plan = PagePlan::everything();
    DeriveWhen derive = DeriveWhen::Now;
    Cursor cursor;                     ///< as stored before the pass
    QTimeZone zone = QTimeZone::utc(); ///< of the account
    bool collectsIds = false;          ///< remember every id seen: for the full reconcile
};

/// What a complete pass brought.
struct ListPulled
{
    int rows = 0;    ///< read; repeats included, but those at the borders of pages
    Touched touched; ///< what differs from before
    RegistrationOutcome outcome;
    UnixSeconds startedAt = 0; ///< server time of the first answer, 0 when it has no clock
    QSet<qint64> ids;          ///< with collectsIds
};

/// One pass over one list: asks for pages as its plan says, parses them here and applies each in one transaction on
/// the store thread, the next one being parsed meanwhile. What is too much work for amoCRM (504) is asked for in
/// smaller pages. The cursor moves when the pass is complete; a pass over everything also stores its position. Crm
/// thread; used once, owned by whoever waits for its future.
class ListPull : public QObject
{
    Q_OBJECT
public:
    ListPull(const SyncContext &context, ListPullOptions options, QObject *parent = nullptr);
    /// Ends once: with the complete pass, or the first error; what was applied until then stays.
    QFuture<Result<ListPulled>> run();
    /// Asks for nothing more and ends with Cancelled when the pages being written are; the next run goes on behind
    /// them.
    void stop();

Q_SIGNALS:
    /// \a rows written so far, \a first and \a last id of this page (0 when it was empty); for the progress line.
    void pageApplied(int rows, qint64 first, qint64 last);

private:
    struct PageSpan
    {
        int rows = 0;
        qint64 first = 0; ///< lowest id
        qint64 last = 0;  ///< highest
    };
    /// A page read but not yet handed to the store.
    struct Batch
    {
        PageFacts facts;
        PageSpan span;
        std::function<Result<PageApplied>(Database &, const std::optional<CursorMove> &)> apply;
    };

    void askMore();
    void answered(int number, const Result<AmoReply> &reply);
    void askAgain();
    void dropAsked();
    void takeInOrder();
    Result<Batch> parse(const AmoReply &reply);
    void hand(Batch batch);
    void applied(const Result<PageApplied> &page, const PageSpan &span);
    void endIfStopped();
    void finishIfComplete();
    void fail(const Error &error);
    QString cursorName() const;
    AmoRequest requestFor(const PageQuery &query) const;
    Cursor cursorAfterPage() const;

    SyncContext m_context;
    ListPullOptions m_options;
    ListPulled m_pulled;
    OncePromise<ListPulled> m_promise;
    QMap<int, PageQuery> m_queries; ///< asked and not yet taken, by number
    QMap<int, AmoReply> m_waiting;  ///< answered out of order
    int m_asked = 0;
    int m_taken = 0;
    int m_round = 0;     ///< answers to what an earlier round asked are dropped
    int m_unwritten = 0; ///< pages handed to the store whose transaction is not over
    bool m_isStopping = false;
    bool m_isClosing = false;
};

} // namespace Stanko
