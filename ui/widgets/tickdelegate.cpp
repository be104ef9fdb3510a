// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tickdelegate.h"

#include "ui/theme/theme.h"

#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>

namespace Stanko {

namespace {

constexpr int kTickSize = 16;

} // namespace

void TickDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme *theme = Theme::current();
    painter->save();
    const QRect room = paintGround(painter, option, index);
    const int size = theme->scaled(kTickSize);
    QRect box(0, 0, size, size);
    box.moveCenter(room.center());
    const bool isTaken = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    if (!index.flags().testFlag(Qt::ItemIsUserCheckable))
        painter->setOpacity(0.4);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme->color(isTaken ? Token::Accent : Token::Muted), 1.2));
    painter->setBrush(theme->color(isTaken ? Token::Accent : Token::Surface));
    painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    if (isTaken)
        theme->icon(IconName::Check, Token::OnAccent).paint(painter, box.adjusted(2, 2, -2, -2));
    painter->restore();
}

bool TickDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    // The box of the style lies elsewhere than the one drawn here.
    if (event->type() == QEvent::MouseButtonRelease && static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton &&
        index.flags().testFlag(Qt::ItemIsUserCheckable) && index.flags().testFlag(Qt::ItemIsEnabled)) {
        const bool isTaken = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        return model->setData(index, isTaken ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    }
    const bool isKey = event->type() == QEvent::KeyPress;
    return isKey && CellDelegate::editorEvent(event, model, option, index);
}

} // namespace Stanko
