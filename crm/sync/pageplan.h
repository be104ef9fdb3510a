// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <optional>

namespace Stanko {

/// amoCRM's maximum for lists of leads, contacts and companies.
inline constexpr int kPageSize = 250;
/// Cursors are re-read with this overlap: timestamps have a resolution of one second and writes become visible late.
inline constexpr UnixSeconds kCursorOverlap = 60;

/// One page to ask for.
struct PageQuery
{
    enum class Order { ById, ByUpdatedAscending, ByUpdatedDescending };
    Order order = Order::ById;
    int page = 1;
    UnixSeconds updatedFrom = 0; ///< list filter, only with ByUpdatedAscending; 0 = none
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
    static PagePlan everything(int startPage = 1);
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
    bool isComplete() const { return m_isComplete; }

    /// The filter was asked for and the rows do not satisfy it: the account ignores filters silently.
    bool isFilterIgnored() const { return m_isFilterIgnored; }
    /// A pass over everything is long and can go on where it was broken off; the others are begun again.
    bool isResumable() const { return m_mode == Mode::Everything; }
    /// Page position to go on from after a restart; everything() only.
    int resumePage() const { return m_takenPages + 1; }
    /// The new cursor: newest time seen, never above the server's clock at the first answer nor below the old cursor.
    UnixSeconds cursor() const;

private:
    enum class Mode { Everything, Filtered, NewestFirst };
    explicit PagePlan(Mode mode) : m_mode(mode) {}
    void takenFiltered(const PageFacts &facts);
    void takenNewestFirst(const PageFacts &facts);

    Mode m_mode;
    bool m_isComplete = false;
    bool m_isFilterIgnored = false;
    bool m_isRecheck = false;
    int m_askedPages = 0;     ///< Everything: last page asked for
    int m_takenPages = 0;     ///< Everything: last page taken
    bool m_isWaiting = false; ///< other modes ask for one page at a time
    int m_page = 1;
    UnixSeconds m_oldCursor = 0;
    UnixSeconds m_from = 0;        ///< lower bound of this round
    UnixSeconds m_newest = 0;      ///< of the whole pass
    UnixSeconds m_roundNewest = 0; ///< NewestFirst: newest known before this round
    UnixSeconds m_firstServerTime = 0;
};

} // namespace Stanko
