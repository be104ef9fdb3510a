// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tablekeeper.h"

#include "models/tables/tablecopy.h"
#include "ui/theme/theme.h"

#include <QtCore/QEvent>
#include <QtCore/QSettings>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QTableView>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {
constexpr int kTableKeeperNarrowest = 96; ///< of an elastic column: a word and an ellipsis
/// Elastic columns may lose this share of their width before another column is left out.
constexpr double kMayShrink = 0.3;
} // namespace

TableKeeper::TableKeeper(QTableView *table, QSettings *settings, const QString &key, const QList<int> &fixed)
    : QObject(table), m_table(table), m_settings(settings),
      // The number of columns is part of the key: a state saved by a version with other columns does not fit.
      m_key(u"tables/%1-%2"_s.arg(key).arg(table->model()->columnCount())), m_fixed(fixed)
{
    QHeaderView *header = table->horizontalHeader();
    header->setSectionsMovable(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, &TableKeeper::showColumnMenu);
    connect(header, &QHeaderView::sectionResized, this, &TableKeeper::save);
    connect(header, &QHeaderView::sectionMoved, this, &TableKeeper::save);

    auto *copyRows = new QAction(tr("Копировать с заголовками"), table);
    copyRows->setShortcut(QKeySequence::Copy);
    copyRows->setShortcutContext(Qt::WidgetShortcut);
    connect(copyRows, &QAction::triggered, this, &TableKeeper::copy);
    table->addAction(copyRows);
}

void TableKeeper::restore(const QList<int> &widths, const QList<int> &elastic, const QList<int> &spared)
{
    m_widths = widths;
    m_elastic = elastic;
    m_spared = spared;
    m_isArranging = true;
    QHeaderView *header = m_table->horizontalHeader();
    const QByteArray state = m_settings ? m_settings->value(m_key).toByteArray() : QByteArray();
    m_isOwn = !state.isEmpty() && header->restoreState(state);
    for (int column = 0; !m_isOwn && column < widths.size(); ++column)
        header->setSectionHidden(column, widths.at(column) == 0);
    m_isArranging = false;
    m_table->viewport()->installEventFilter(this);
    m_textScale = Theme::current()->textScale();
    connect(Theme::current(), &Theme::fontsChanged, this, &TableKeeper::followText);
    fit();
}

void TableKeeper::followText()
{
    const int before = std::exchange(m_textScale, Theme::current()->textScale());
    QHeaderView *header = m_table->horizontalHeader();
    if (!m_isOwn) {
        fit();
        return;
    }
    for (int column = 0; column < header->count(); ++column) {
        if (!header->isSectionHidden(column))
            header->resizeSection(column, header->sectionSize(column) * m_textScale / before);
    }
}

int TableKeeper::widthOf(int column) const
{
    return m_widths.at(column) * m_textScale / 100;
}

bool TableKeeper::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fit();
    return QObject::eventFilter(watched, event);
}

void TableKeeper::fit()
{
    if (m_isOwn)
        return;
    int left = m_table->viewport()->width();
    int spare = 0;
    int elastic = 0;
    for (int column = 0; column < m_widths.size(); ++column) {
        left -= widthOf(column);
        if (m_elastic.contains(column)) {
            elastic += widthOf(column);
            spare += std::max(0, widthOf(column) - kTableKeeperNarrowest);
        }
    }
    m_isArranging = true;
    QHeaderView *header = m_table->horizontalHeader();
    for (const int column : std::as_const(m_spared)) {
        const bool isLeftOut = -left > elastic * kMayShrink;
        header->setSectionHidden(column, isLeftOut);
        if (!isLeftOut)
            continue;
        left += widthOf(column);
        // What is not seen takes no share of what is missing.
        if (m_elastic.contains(column)) {
            elastic -= widthOf(column);
            spare -= std::max(0, widthOf(column) - kTableKeeperNarrowest);
        }
    }
    for (int column = 0; column < m_widths.size(); ++column) {
        int width = widthOf(column);
        if (width == 0 || header->isSectionHidden(column))
            continue;
        if (m_elastic.contains(column) && left > 0)
            width += left * width / elastic;
        else if (m_elastic.contains(column) && spare > 0)
            // Rounded up: one pixel too many would bring a scroll bar.
            width -= (std::min(-left, spare) * std::max(0, width - kTableKeeperNarrowest) + spare - 1) / spare;
        header->resizeSection(column, width);
    }
    m_isArranging = false;
}

QList<int> TableKeeper::selectedRows() const
{
    QList<int> rows;
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    rows.reserve(selected.size());
    for (const QModelIndex &index : selected)
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

QString TableKeeper::selectedText() const
{
    const QHeaderView *header = m_table->horizontalHeader();
    QList<int> columns;
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        if (!header->isSectionHidden(column) && !m_fixed.contains(column))
            columns.append(column);
    }
    return tabSeparated(*m_table->model(), selectedRows(), columns);
}

void TableKeeper::copy() const
{
    if (m_table->selectionModel()->hasSelection())
        QGuiApplication::clipboard()->setText(selectedText());
}

void TableKeeper::save()
{
    if (m_isArranging)
        return;
    m_isOwn = true;
    if (m_settings)
        m_settings->setValue(m_key, m_table->horizontalHeader()->saveState());
}

void TableKeeper::showColumnMenu(const QPoint &at)
{
    QHeaderView *header = m_table->horizontalHeader();
    auto *menu = new QMenu(m_table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setTitle(tr("Столбцы"));
    for (int column = 0; column < header->count(); ++column) {
        if (m_fixed.contains(column))
            continue;
        QAction *action = menu->addAction(m_table->model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        // A table without columns has no heading to bring them back by.
        action->setEnabled(header->isSectionHidden(column) ||
                           header->count() - header->hiddenSectionCount() - int(m_fixed.size()) > 1);
        connect(action, &QAction::toggled, this, [this, header, column](bool shown) {
            m_isOwn = true;
            header->setSectionHidden(column, !shown);
            if (shown && header->sectionSize(column) < header->minimumSectionSize())
                header->resizeSection(column, header->defaultSectionSize());
            save();
        });
    }
    menu->popup(header->mapToGlobal(at));
}

} // namespace Stanko
