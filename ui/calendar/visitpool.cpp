// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/visitpool.h"

#include "models/tables/visitlistmodel.h"
#include "ui/calendar/pooldelegate.h"
#include "ui/calendar/visitrows.h"
#include "ui/errortext/calendartext.h"
#include "ui/errortext/formats.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QListView>

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

VisitPool::VisitPool(QWidget *parent)
    : QWidget(parent), m_model(new VisitListModel(this)), m_list(new QListView), m_rows(new VisitRows(m_list, m_model)),
      m_count(new Badge), m_empty(new EmptyState(IconName::Check, {}))
{
    setObjectName(u"visitPool"_s);
    m_list->setObjectName(u"visitPoolList"_s);
    m_list->setAccessibleName(tr("Просрочено и без даты"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setResizeMode(QListView::Adjust);
    // Thousands of them are laid out at once only when one need not be asked after the other.
    m_list->setUniformItemSizes(true);
    m_list->viewport()->setMouseTracking(true);
    m_list->setItemDelegate(new PoolDelegate(m_model, m_list));
    m_model->setCellHint([this](const Visit &visit, VisitColumn) { return visitName(visit, m_today); });

    auto *card = new Card(tr("Просрочено и без даты"));
    card->addAction(m_count);
    card->body()->addWidget(m_list, 1);
    card->body()->addWidget(m_empty, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card);
    setVisits({}, {});

    connect(m_rows, &VisitRows::selectionWanted, this, &VisitPool::selectionWanted);
    connect(m_rows, &VisitRows::visitOpened, this, &VisitPool::visitOpened);
    connect(m_rows, &VisitRows::menuWanted, this, &VisitPool::menuWanted);
    connect(m_rows, &VisitRows::dragBegun, this, &VisitPool::dragBegun);
    connect(m_rows, &VisitRows::dragMoved, this, &VisitPool::dragMoved);
    connect(m_rows, &VisitRows::dragEnded, this, &VisitPool::dragEnded);
    connect(m_rows, &VisitRows::dragCancelled, this, &VisitPool::dragCancelled);
    connect(m_rows, &VisitRows::shiftWanted, this, [this](int days) {
        // There is no day here to count from: onward leads into the calendar, back leads nowhere.
        if (days > 0)
            Q_EMIT moveWanted(m_today);
    });
    connect(Theme::current(), &Theme::changed, m_list->viewport(), qOverload<>(&QWidget::update));
    connect(Theme::current(), &Theme::fontsChanged, m_list, &QListView::doItemsLayout);
}

void VisitPool::setVisits(const QList<Visit> &visits, QDate today, qsizetype leftOut)
{
    // That a filter hides what is late must not read as if nothing were.
    m_empty->setIcon(leftOut > 0 ? IconName::Filter : IconName::Check);
    m_empty->setSentence(leftOut > 0 ? tr("Под отбор ничего не подходит") : tr("Всё в срок"));
    m_empty->setNext(leftOut > 0 ? tr("Без отбора здесь ТО: %1.").arg(groupedNumber(leftOut))
                                 : tr("Просроченных ТО и станков без даты нет."));
    m_today = today;
    m_rows->setVisits(visits, today);
    m_list->setVisible(!visits.isEmpty());
    m_empty->setVisible(visits.isEmpty());
    m_count->setCount(int(visits.size()));
    const bool hasLate =
        std::any_of(visits.cbegin(), visits.cend(), [](const Visit &visit) { return visit.state == VisitState::Late; });
    m_count->setTone(hasLate ? Tone::Late : Tone::Soon);
}

void VisitPool::showSelection(const QSet<VisitId> &selected)
{
    m_rows->showSelection(selected);
}

} // namespace Stanko
