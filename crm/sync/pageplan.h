// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <QtCore/QHash>
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
    UnixSeconds newest = 0;          ///< largest updated_at on the page
    UnixSeconds oldest = 0;          ///< smallest
    bool isSorted = true;            ///< rows really came in the order asked for
    UnixSeconds serverTime = 0;      ///< Date header
    QHash<qint64, UnixSeconds> seen; ///< id and updated_at of every row that has an id
};

/// Where a pass over everything stands.
struct ListPlace
{
    int row = 0;       ///< rows of the list before the next one to read
    qint64 lastId = 0; ///< the largest id before it; 0 = not known
    friend bool operator==(const ListPlace &, const ListPlace &) = default;
};

/// Decides which pages of a list to read and when the pass is complete, while people add, change and delete rows
/// between the requests. Pure state, no I/O; used on the crm thread by value. Rows may come more than once; applying
/// them is idempotent. A pass that is dropped half-way loses nothing: the cursor moves only when it is complete.
///
/// Rows that leave a list pull those behind them over a page border, unseen. So each page begins a little before the
/// end of the one before it, and must show a row that was read already: then nothing can have slipped through between
/// the two. Where it does not, the plan steps back until it does. What changes while a pass runs belongs to the next
/// one, since the cursor never passes the server's clock at the first answer; so no pass waits for people to stop.
class PagePlan
{
public:
    /// Everything, in id order. \a place: where a pass that was broken off stood. \a highestId: the largest id there
    /// was when the pass began, behind which only rows come that were added since; 0 = not known.
    static PagePlan everything(const ListPlace &place = {}, qint64 highestId = 0);
    /// Changes since \a cursor with the paid filter: instead of page 2 it asks again from the last time read, because
    /// a row edited meanwhile jumps to the end. Only rows of one second need a second page.
    static PagePlan changesFiltered(UnixSeconds cursor);
    /// Changes since \a cursor without the filter: newest first until the cursor is passed.
    static PagePlan changesNewestFirst(UnixSeconds cursor);

    /// The next page, or nullopt when the pass is complete or (everything()) nothing more can be asked before an
    /// answer arrives.
    std::optional<PageQuery> next();
    /// Answers must be taken in the order asked for. Pages asked for beyond the end come back empty and are harmless.
    /// False when the pages asked for and not taken are void, because the plan had to step back: their answers must
    /// not be taken.
    bool taken(const PageFacts &facts);
    /// A page was too much work for amoCRM: pages asked for and not taken are asked for again as smaller ones. False
    /// when there are no smaller ones.
    bool askSmaller();
    bool isComplete() const { return m_isComplete; }

    /// The filter was asked for and the rows do not satisfy it: the account ignores filters silently.
    bool isFilterIgnored() const { return m_isFilterIgnored; }
    /// Rows changed faster than they can be read: the pass is over, and its cursor is the old one.
    bool isGivenUp() const { return m_isGivenUp; }
    /// A pass over everything is long and can go on where it was broken off; the others are begun again.
    bool isResumable() const { return m_mode == Mode::Everything; }
    /// From where to go on after a restart; everything() only. Counted in rows, because a page number means another
    /// place with another page size.
    ListPlace place() const { return {m_takenRows, m_lastId}; }
    /// The new cursor: newest time seen, never above the server's clock at the first answer nor below the old cursor.
    UnixSeconds cursor() const;

private:
    enum class Mode { Everything, Filtered, NewestFirst };
    struct Span
    {
        int start = 0; ///< first row
        int end = 0;   ///< behind the last one
    };
    explicit PagePlan(Mode mode) : m_mode(mode) {}
    PageQuery ask(PageQuery::Order order, UnixSeconds updatedFrom);
    bool joins(const Span &span, const PageFacts &facts) const;
    /// Grows with every row that was not known.
    qint64 known() const;
    bool bringsOldRows(const PageFacts &facts) const;
    void remember(const PageFacts &facts);
    void stepBack();
    void takenJoined(const PageFacts &facts);

    Mode m_mode;
    bool m_isComplete = false;
    bool m_isFilterIgnored = false;
    bool m_isGivenUp = false;
    int m_pageSize = kPageSize; ///< at most; shrinks, never grows
    int m_overlap = 1;   ///< rows a page has in common with the one before it, at least; grows with every step back
    int m_fruitless = 0; ///< pages in a row without anything that was there when the pass began
    qint64 m_emptyBehind = -1;         ///< what was known when a page came back empty that should not be
    bool m_hasRowsSinceEmpty = false;  ///< and the pages before it have been looked at again
    int m_askedRows = 0;               ///< rows of this round before the next page to ask for
    int m_takenRows = 0;               ///< rows of this round before the next page to take
    QList<Span> m_inFlight;            ///< pages asked for and not taken; one at a time but for Everything
    QHash<qint64, UnixSeconds> m_seen; ///< rows of this round; not with Everything, where m_lastId does
    qint64 m_lastId = 0;
    qint64 m_highestId = 0;
    UnixSeconds m_oldCursor = 0;
    UnixSeconds m_from = 0; ///< lower bound of this round
    UnixSeconds m_newest = 0;
    UnixSeconds m_firstNewest = 0; ///< of the first page
    UnixSeconds m_firstServerTime = 0;
};

/// Where a broken-off pass goes on, as a cursor stores it.
QString positionText(const ListPlace &place);
/// The beginning for an empty one. Understands rows without an id and page numbers of 250 rows, as older versions
/// stored them.
ListPlace placeOfPosition(const QString &position);

} // namespace Stanko
