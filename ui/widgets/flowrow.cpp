// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/flowrow.h"

#include <QtWidgets/QWidget>

namespace Stanko {

namespace {

bool mayGrow(const QLayoutItem *item)
{
    return item->expandingDirections().testFlag(Qt::Horizontal);
}

QSize leastOf(const QLayoutItem *item)
{
    return mayGrow(item) ? QSize(item->minimumSize().width(), item->sizeHint().height()) : item->sizeHint();
}

} // namespace

FlowRow::FlowRow(QWidget *parent, int gap) : QLayout(parent), m_gap(gap)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowRow::~FlowRow()
{
    qDeleteAll(m_items);
}

void FlowRow::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

void FlowRow::addBeforeStretch(QWidget *widget)
{
    addChildWidget(widget);
    m_items.insert(m_stretchAt++, new QWidgetItem(widget));
    invalidate();
}

QLayoutItem *FlowRow::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem *FlowRow::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

void FlowRow::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    laidOut(rect, true);
}

QSize FlowRow::sizeHint() const
{
    QSize size(0, 0);
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize hint = leastOf(item);
        size.rwidth() += hint.width() + (size.width() > 0 ? m_gap : 0);
        size.setHeight(qMax(size.height(), hint.height()));
    }
    return size;
}

QSize FlowRow::minimumSize() const
{
    QSize size(0, 0);
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size;
}

int FlowRow::laidOut(const QRect &rect, bool isMoving) const
{
    int spare = rect.width() - sizeHint().width();
    int x = rect.x();
    int y = rect.y();
    int tallest = 0;
    bool isPushed = false;
    QList<std::pair<QLayoutItem *, QRect>> line;
    const auto endLine = [&] {
        for (const auto &[item, place] : std::as_const(line)) {
            // Lower ones in the middle of the line.
            if (isMoving)
                item->setGeometry(place.translated(0, (tallest - place.height()) / 2));
        }
        line.clear();
    };
    for (int i = 0; i < m_items.size(); ++i) {
        QLayoutItem *item = m_items[i];
        if (item->isEmpty())
            continue;
        QSize size = leastOf(item);
        if (mayGrow(item)) {
            const int grown = spare >= 0 ? size.width() + spare : rect.width();
            size.setWidth(qMin(grown, item->maximumSize().width()));
            spare -= spare >= 0 ? size.width() - leastOf(item).width() : 0;
        }
        size.setWidth(qMin(size.width(), rect.width()));
        if (spare > 0 && !isPushed && m_stretchAt >= 0 && i >= m_stretchAt) {
            x += spare;
            isPushed = true;
        }
        if (!line.isEmpty() && x + size.width() > rect.x() + rect.width()) {
            endLine();
            x = rect.x();
            y += tallest + m_gap;
            tallest = 0;
        }
        line.append({item, QRect({x, y}, size)});
        x += size.width() + m_gap;
        tallest = qMax(tallest, size.height());
    }
    endLine();
    return y + tallest - rect.y();
}

} // namespace Stanko
