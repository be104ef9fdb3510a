// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/visit.h"
#include "ui/widgets/tablelook.h"

namespace Stanko {

class VisitListModel;

/// What a card of the pool says in its last line: «ТО-2 · просрочено 19 дн.», «ТО-1 · дата не назначена».
QString poolWords(const Visit &visit, QDate today);

/// Draws visits as cards: machine, customer, and why it is here, with an edge in the colour of that. GUI thread; child
/// of the view.
class PoolDelegate final : public CellDelegate
{
    Q_OBJECT
public:
    PoolDelegate(const VisitListModel *model, QObject *parent);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const VisitListModel *m_model;
};

} // namespace Stanko
