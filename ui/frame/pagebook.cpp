// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/pagebook.h"

#include "ui/pages/listpage.h"

#include <QtGui/QShortcut>

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPagesToRemember = 20;
constexpr int kDigits = 9;

ListPage *listOf(const PageEntry &entry)
{
    return entry.list ? entry.list : qobject_cast<ListPage *>(entry.page);
}

} // namespace

PageBook::PageBook(NavRail *rail, QWidget *parent) : QStackedWidget(parent), m_rail(rail)
{
    connect(rail, &NavRail::pageChosen, this, [this](int id) { showPage(PageId(id)); });
}

void PageBook::addPage(const PageEntry &entry)
{
    m_entries.append(entry);
    m_rail->addPage(int(entry.id), entry.icon, entry.title);
    addWidget(entry.page);
    if (m_entries.size() <= kDigits) {
        const auto digit = Qt::Key(Qt::Key_0 + m_entries.size());
        auto *shortcut = new QShortcut(QKeySequence(QKeyCombination(Qt::CTRL, digit)), window());
        connect(shortcut, &QShortcut::activated, this, [this, id = entry.id] { showPage(id); });
    }
    if (auto *list = listOf(entry)) {
        connect(list, &ListPage::countTold, this, [this, id = entry.id](int rows) {
            if (!m_counting.contains(id))
                m_counting.append(id);
            count(this->entry(id), rows);
        });
    }
}

const PageEntry &PageBook::entry(PageId page) const
{
    const auto found =
        std::find_if(m_entries.cbegin(), m_entries.cend(), [page](const PageEntry &each) { return each.id == page; });
    Q_ASSERT(found != m_entries.cend());
    return *found;
}

PageId PageBook::currentPage() const
{
    return m_visited.isEmpty() ? m_entries.first().id : m_visited.last();
}

void PageBook::showPage(PageId page)
{
    m_rail->setCurrent(int(page));
    if (m_visited.isEmpty() || m_visited.last() != page)
        m_visited.append(page);
    if (m_visited.size() > kPagesToRemember)
        m_visited.removeFirst();
    if (m_isCovered)
        Q_EMIT coveredPageWanted(); // may take the cover away
    if (m_isCovered && !entry(page).isFree) {
        setCurrentWidget(m_cover);
        return;
    }
    setCurrentWidget(entry(page).page);
    // Whoever opens a page wants to work in it: else the focus falls on whatever comes first in the Tab order.
    currentWidget()->setFocus();
}

QString PageBook::currentKey() const
{
    return entry(currentPage()).key;
}

void PageBook::showKey(const QString &key)
{
    const auto found =
        std::find_if(m_entries.cbegin(), m_entries.cend(), [&](const PageEntry &each) { return each.key == key; });
    showPage(found != m_entries.cend() ? found->id : m_entries.first().id);
    // The last page of another day is no wish to look at it.
    if (m_isCovered)
        setCurrentWidget(m_cover);
}

bool PageBook::goBack()
{
    if (m_visited.size() < 2)
        return false;
    m_visited.removeLast();
    showPage(m_visited.last());
    return true;
}

void PageBook::cover(QWidget *cover)
{
    if (indexOf(cover) < 0)
        addWidget(cover);
    m_cover = cover;
    m_isCovered = true;
    setCurrentWidget(cover);
}

void PageBook::uncover()
{
    m_isCovered = false;
    setCurrentWidget(entry(currentPage()).page);
}

void PageBook::showFigures(const Overview &figures)
{
    for (const PageEntry &each : std::as_const(m_entries)) {
        const bool countsItself = m_counting.contains(each.id) && listOf(each)->isVisible();
        if (each.figure && !countsItself)
            count(each, each.figure(figures));
    }
}

void PageBook::count(const PageEntry &entry, int rows)
{
    if (entry.meaning)
        setCounter(entry.id, rows, entry.tone, entry.meaning(rows));
}

void PageBook::setCounter(PageId page, int count, Tone tone, const QString &meaning)
{
    m_rail->button(int(page))->setCounter(count, tone, meaning);
}

QList<Command> PageBook::commands()
{
    QList<Command> made;
    for (const PageEntry &each : std::as_const(m_entries)) {
        const QString keys = made.size() < kDigits ? u"Ctrl+%1"_s.arg(made.size() + 1) : QString();
        made.append({each.command, keys, each.icon, [this, id = each.id] { showPage(id); }});
    }
    return made;
}

} // namespace Stanko
