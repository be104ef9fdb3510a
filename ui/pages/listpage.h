// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/service/desks.h"
#include "ui/pages/refresher.h"

#include <QtGui/QKeySequence>
#include <QtWidgets/QWidget>

#include <functional>
#include <optional>

class QAbstractItemModel;
class QButtonGroup;
class QLineEdit;
class QMenu;
class QSettings;
class QSplitter;
class QTableView;

namespace Stanko {

/// Of details beside a list.
inline constexpr int kSideWidth = 360;
inline constexpr int kSmallestSide = 320;

class Banner;
class FilterBar;
class FilterChip;
class ListFace;
class PageHeader;
class TableKeeper;
class UndoOffer;
struct CompletionSubject;

/// How a page with a list is called.
struct ListNames
{
    QString title;    ///< heading, and what a screen reader says of the table
    QString search;   ///< placeholder of the page's own search
    QString settings; ///< under which the columns are remembered; "<settings>Table" is the table's object name
};

/// What stands in place of the rows when there are none.
struct EmptyWords
{
    QString narrowed;    ///< the filter lets none through
    QString showAll;     ///< the button that lifts the filter
    QString nothing;     ///< there are none at all
    QString next;        ///< what will bring some
    QString button = {}; ///< of nextStep(); empty = «Синхронизировать»
};

/// What every page with a list shares: heading with facts, banner, filter chips with a search, the table with its
/// other faces (loading, empty, error), details at the side, keys, and what can be undone. QueryPage adds the typed
/// half. A page is built by its own constructor: chips and table first, then setSide(). GUI thread; owned by the
/// window; the desks and the settings outlive it.
class ListPage : public QWidget
{
    Q_OBJECT
public:
    /// Ctrl+F.
    void focusSearch();
    /// At the right end of the heading, e.g. a switch to another list.
    void addToHeader(QWidget *widget);

Q_SIGNALS:
    /// The next step of an empty page: F5.
    void syncWanted();
    /// How many rows the rail shall name; comes with every answer, so that rail and page never differ.
    void countTold(int count);

protected:
    ListPage(const Desks &desks, const ListNames &names, QSettings *settings, QWidget *parent);

    // Building

    /// A chip of the one-of-many filter; the first one added is the one that lifts it.
    FilterChip *addFilter(int filter, const QString &label);
    /// A chip that opens a menu, which \a fill makes anew each time; see addChoice() and nameChoice().
    FilterChip *addMenu(const QString &label, std::function<void(QMenu *)> fill);
    static void addChoice(QMenu *menu, const QString &text, bool isChosen, std::function<void()> choose);
    /// Says on the chip of a menu what was chosen; an empty \a label says that nothing was.
    void nameChoice(FilterChip *chip, const QString &label);
    /// A chip that is on or off.
    FilterChip *addSwitch(const QString &label, std::function<void(bool)> turn);
    /// The indicator of sorting stands at \a sorted and \a order at first; headings call the model's sort().
    void setTableModel(QAbstractItemModel *model, int sorted, Qt::SortOrder order);
    /// The details of the current row. \a width in logical pixels; the table gets what is left.
    void setSide(QWidget *side, int width = kSideWidth, int smallest = kSmallestSide);
    void addKey(const QKeySequence &keys, std::function<void()> act);

    // Working

    void askNow() { m_refresher.askNow(); }
    /// Something shown may have changed: asks soon when the page is seen; it asks anyway when it is shown.
    void askIfSeen();
    /// To be called first with every answer: false means that it was overtaken and is to be dropped.
    bool accept(quint64 token) { return m_refresher.accept(token); }
    void failed(const Error &error);
    /// The answer has been put into the model; \a count is what countTold() tells.
    void answered(int count);
    /// Shows the page's filter chips and search as lifted, without telling the page.
    void showFiltersLifted();
    void chooseFilter(int filter);
    void showFacts();
    /// Opens «Выполнено» and offers to undo it afterwards.
    void complete(const CompletionSubject &subject);
    /// A line above the list about an action that failed.
    void tell(const Error &error);

    const Desks &desks() const { return m_desks; }
    PageHeader *header() const { return m_header; }
    FilterChip *filterChip(int filter) const;
    QLineEdit *search() const { return m_search; }
    QTableView *table() const { return m_table; }
    TableKeeper *keeper() const { return m_keeper; }
    UndoOffer *undo() const { return m_undo; }
    bool hasAnswer() const { return m_hasAnswer; }

    // What a page says

    /// Asks the desk; the answer goes through accept() to failed() or answered().
    virtual void fetch(quint64 token) = 0;
    virtual bool isNarrowed() const = 0;
    /// Lifts every filter and asks anew.
    virtual void showEverything() = 0;
    virtual void filterBy(int filter) = 0;
    virtual void searchFor(const QString &text) = 0;
    virtual EmptyWords emptyWords() const = 0;
    /// The line beside the heading, once there was an answer; being offline is added to it.
    virtual QStringList facts() const = 0;
    /// The current row, or what is known of it, has changed.
    virtual void onCurrent() = 0;
    /// Enter on the current row: the details, with the focus on what is done most often.
    virtual void openCurrent();
    /// The button of the empty page.
    virtual void nextStep() { Q_EMIT syncWanted(); }

    void showEvent(QShowEvent *event) override;

private:
    void ask(quint64 token);
    void showFace();
    void toggleSide();

    Desks m_desks;
    QSettings *m_settings;
    ListNames m_names;
    Refresher m_refresher;
    std::optional<Error> m_error;
    bool m_hasAnswer = false;
    bool m_isLifting = false; ///< chips change because the page said so, not a person
    PageHeader *m_header;
    Banner *m_banner;
    FilterBar *m_bar;
    QButtonGroup *m_filters;
    QList<std::pair<FilterChip *, QString>> m_menus; ///< with what they say while nothing is chosen
    QList<FilterChip *> m_switches;
    QLineEdit *m_search;
    QTableView *m_table;
    TableKeeper *m_keeper = nullptr;
    ListFace *m_face;
    QSplitter *m_split;
    QWidget *m_side = nullptr;
    UndoOffer *m_undo;
};

} // namespace Stanko
