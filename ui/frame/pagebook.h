// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/maintenancedesk.h"
#include "ui/frame/navrail.h"
#include "ui/search/searchhits.h"

#include <QtWidgets/QStackedWidget>

#include <functional>

namespace Stanko {

class ListPage;

/// The pages of the window.
enum class PageId { Overview, Jobs, Passports, Calendar, Parts, Sync, Settings };

/// One page: everything the frame must know of it.
struct PageEntry
{
    PageId id;
    QString key; ///< under which it is remembered as the last one seen; never changes
    IconName icon;
    QString title;
    QString command; ///< «Открыть заявки», for the palette
    QWidget *page;
    Tone tone = Tone::Neutral;                        ///< of the counter
    std::function<QString(int)> meaning = {};         ///< of the counter, for a screen reader; none = no counter
    std::function<int(const Overview &)> figure = {}; ///< of the counter; none = setCounter() and ListPage only
    ListPage *list = nullptr;                         ///< whose rows are counted, when the page is not it itself
    bool isFree = false;                              ///< is of use whatever covers the others
};

/// The pages, their entries in the rail with counters, Ctrl+1, Ctrl+2, … by position, and the way back (Esc). A page
/// that counts its own rows is believed while it is shown, so that the rail never differs from what is beside it.
/// GUI thread; owned by the window.
class PageBook : public QStackedWidget
{
    Q_OBJECT
public:
    explicit PageBook(NavRail *rail, QWidget *parent = nullptr);
    /// The order of these calls is the order of the rail.
    void addPage(const PageEntry &entry);

    PageId currentPage() const;
    void showPage(PageId page);
    /// The key of the page that was looked at; for showKey() at the next start.
    QString currentKey() const;
    /// Shows the first page when there is no such key.
    void showKey(const QString &key);
    /// False when there is nothing to go back to.
    bool goBack();
    /// Shows \a cover instead of whatever page is chosen, until uncover().
    void cover(QWidget *cover);
    void uncover();
    /// Also while a free page is looked at beside the cover.
    bool isCovered() const { return m_isCovered; }

    void showFigures(const Overview &figures);
    void setCounter(PageId page, int count, Tone tone, const QString &meaning);
    /// «Открыть …», in the order of the rail.
    QList<Command> commands();

Q_SIGNALS:
    /// A page was chosen while there is a cover; only a free one is shown then.
    void coveredPageWanted();

private:
    const PageEntry &entry(PageId page) const;
    void count(const PageEntry &entry, int rows);

    NavRail *m_rail;
    QList<PageEntry> m_entries;
    QList<PageId> m_visited;  ///< the last one is shown; the others are gone back to
    QList<PageId> m_counting; ///< have told their own count
    QWidget *m_cover = nullptr;
    bool m_isCovered = false;
};

} // namespace Stanko
