// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>

namespace Stanko {

/// amoCRM's maximum for lists of leads, contacts and companies.
inline constexpr int kPageSize = 250;
/// What to ask for after a page of \a size rows was too much work for amoCRM (504): 100, then 50; 0 = nothing smaller.
int smallerPage(int size);
/// Makes \a size the smaller one. False, and nothing changed, when there is none.
bool takeSmaller(int &size);
/// Cursors are re-read with this overlap: timestamps have a resolution of one second and writes become visible late.
inline constexpr UnixSeconds kCursorOverlap = 60;

/// One page to ask for.
struct PageQuery
{
    enum class Order { ById, ByUpdatedAscending, ByUpdatedDescending };
    Order order = Order::ById;
    int page = 1;
    UnixSeconds updatedFrom = 0; ///< list filter, only with ByUpdatedAscending; 0 = none
    int limit = kPageSize;       ///< rows a page; \a page counts pages of this size
    friend bool operator==(const PageQuery &, const PageQuery &) = default;
};

/// What a page turned out to hold.
struct PageFacts
{
    int rows = 0;
    bool hasNext = false;
    UnixSeconds newest = 0;     ///< largest updated_at on the page
    UnixSeconds oldest = 0;     ///< smallest
    bool isSorted = true;       ///< rows really came in the order asked for
    UnixSeconds serverTime = 0; ///< Date header
};

/// Decides which pages of a list to read and when the pass is complete, while people add, change and delete rows
/// between the requests. Pure state, no I/O; used on the crm thread by value. Rows may come more than once; applying
/// them is idempotent. A pass that is dropped half-way loses nothing: the cursor moves only when it is complete.
class PagePlan
{
public:
    /// Everything, in id order: edits never re-sort it, so only deletions can shift rows (see DeletionPull).
    /// \a firstRow: as resumeRow() told it.
    static PagePlan everything(int firstRow = 0);
    /// Changes since \a cursor with the paid filter: instead of page 2 it asks again from the last time read, because
    /// a row edited meanwhile jumps to the end and would pull another one over the page border.
    static PagePlan changesFiltered(UnixSeconds cursor);
    /// Changes since \a cursor without the filter: newest first until the cursor is passed; then the first page again
    /// until it shows nothing newer than what the pass began with.
    static PagePlan changesNewestFirst(UnixSeconds cursor);

    /// The next page, or nullopt when the pass is complete or (everything()) nothing more can be asked before an
    /// answer arrives.
    std::optional<PageQuery> next();
    /// Answers must be taken in the order asked for. Pages asked for beyond the end come back empty and are harmless.
    void taken(const PageFacts &facts);
    /// A page was too much work for amoCRM: pages asked for and not taken are asked for again as smaller ones that
    /// begin at the very row where the taken ones ended. False when there are no smaller ones.
    bool askSmaller();
    bool isComplete() const { return m_isComplete; }

    /// The filter was asked for and the rows do not satisfy it: the account ignores filters silently.
    bool isFilterIgnored() const { return m_isFilterIgnored; }
    /// A pass over everything is long and can go on where it was broken off; the others are begun again.
    bool isResumable() const { return m_mode == Mode::Everything; }
    /// Rows read so far, from where to go on after a restart; everything() only. Counted in rows, because a page number
    /// means another place with another page size.
    int resumeRow() const { return m_takenRows; }
    /// The new cursor: newest time seen, never above the server's clock at the first answer nor below the old cursor.
    UnixSeconds cursor() const;

private:
    enum class Mode { Everything, Filtered, NewestFirst };
    explicit PagePlan(Mode mode) : m_mode(mode) {}
    void takenFiltered(const PageFacts &facts);
    void takenNewestFirst(const PageFacts &facts, bool isFirstPage);
    PageQuery ask(PageQuery::Order order, UnixSeconds updatedFrom);
    void startOver();

    Mode m_mode;
    bool m_isComplete = false;
    bool m_isFilterIgnored = false;
    bool m_isRecheck = false;
    int m_pageSize = kPageSize; ///< at most; shrinks, never grows
    int m_askedRows = 0;        ///< rows of this round before the next page to ask for
    int m_takenRows = 0;        ///< rows of this round before the next page to take
    QList<int> m_inFlight;      ///< sizes of the pages asked for and not taken; one at a time but for Everything
    UnixSeconds m_oldCursor = 0;
    UnixSeconds m_from = 0;        ///< lower bound of this round
    UnixSeconds m_newest = 0;      ///< of the whole pass
    UnixSeconds m_roundNewest = 0; ///< NewestFirst: newest known before this round
    UnixSeconds m_firstServerTime = 0;
};

/// Where a broken-off pass goes on, as a cursor stores it.
QString positionText(int row);
/// 0 for an empty one. Understands the page numbers of 250 rows that were stored before pages could be smaller.
int rowOfPosition(const QString &position);

} // namespace Stanko
