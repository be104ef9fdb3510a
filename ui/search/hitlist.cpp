// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/hitlist.h"

#include "ui/search/searchdelegate.h"
#include "ui/search/searchhits.h"
#include "ui/widgets/plainlabel.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QListView>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {
constexpr int kHitListHighest = 520;
constexpr int kHitListGap = 4;
constexpr int kEdge = 16; ///< kept free between the list and the edge of the window
} // namespace

HitList::HitList(QWidget *field, SearchModel *model, int narrowest)
    : QFrame(field->window()), m_field(field), m_model(model), m_narrowest(narrowest), m_list(new QListView),
      m_nothing(new PlainLabel({}, LabelLook::Muted))
{
    setObjectName(u"popup"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(5, 5, 5, 5);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new SearchDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setAccessibleName(tr("Найденное"));
    m_nothing->setContentsMargins(10, 8, 10, 8);
    m_nothing->setWordWrap(true);
    column->addWidget(m_list, 1);
    column->addWidget(m_nothing);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { Q_EMIT chosen(index.row()); });
}

void HitList::setNothing(const QString &sentence)
{
    m_nothing->setText(sentence);
}

void HitList::showHits()
{
    const bool isEmpty = m_model->hits().isEmpty();
    if (isEmpty && m_nothing->text().isEmpty()) {
        hide();
        return;
    }
    m_list->setVisible(!isEmpty);
    m_nothing->setVisible(isEmpty);
    if (const int first = m_model->chooseable(0, 1); first >= 0)
        m_list->setCurrentIndex(m_model->index(first));
    show();
    raise();
    place();
}

void HitList::place()
{
    if (!isVisible())
        return;
    const QWidget *window = m_field->window();
    const QPoint top = m_field->mapTo(window, QPoint(0, 0));
    const int below = top.y() + m_field->height() + kHitListGap;
    int tall = m_nothing->sizeHint().height();
    if (!m_model->hits().isEmpty()) {
        tall = 2;
        for (int row = 0; row < m_model->rowCount(); ++row)
            tall += m_list->sizeHintForRow(row);
    }
    tall = qMin(tall + 12, kHitListHighest);
    const int roomBelow = window->height() - below - kEdge;
    const int roomAbove = top.y() - kHitListGap - kEdge;
    const int wide = qMin(qMax(m_field->width(), m_narrowest), window->width() - 2 * kEdge);
    const int left = qMin(top.x(), window->width() - kEdge - wide);
    if (tall <= roomBelow || roomBelow >= roomAbove)
        setGeometry(left, below, wide, qMin(tall, roomBelow));
    else
        setGeometry(left, top.y() - kHitListGap - qMin(tall, roomAbove), wide, qMin(tall, roomAbove));
}

void HitList::move(int step)
{
    const int row = m_model->chooseable(currentRow() + step, step);
    if (row < 0)
        return;
    m_list->setCurrentIndex(m_model->index(row));
    if (row == m_model->chooseable(0, 1))
        m_list->scrollToTop();
}

int HitList::currentRow() const
{
    return m_list->currentIndex().row();
}

} // namespace Stanko
