// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/machinedelegate.h"

#include "models/domain/searchfold.h"
#include "models/tables/snapshotmodel.h"
#include "ui/theme/theme.h"

#include <QtGui/QPainter>

namespace Stanko {

MachineDelegate::MachineDelegate(int serialRole, QObject *parent) : CellDelegate(parent), m_serialRole(serialRole)
{
}

void MachineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    QRect room = paintGround(painter, option, index);
    const Theme *theme = Theme::current();
    QString model = index.data(int(TableRole::Value)).toString();
    const QString serial = index.data(m_serialRole).toString();
    // Many serials begin with the model already.
    if (foldForSearch(serial).startsWith(foldForSearch(model)))
        model.clear();
    const QFontMetrics body(theme->bodyFont());
    painter->setFont(theme->bodyFont());
    painter->setPen(theme->color(Token::Text));
    const QString shown = body.elidedText(model, Qt::ElideRight, room.width());
    painter->drawText(room, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
    if (!shown.isEmpty())
        room.setLeft(room.left() + body.horizontalAdvance(shown) + body.horizontalAdvance(u' '));
    if (room.width() > 0 && !serial.isEmpty()) {
        painter->setFont(theme->monoFont());
        painter->setPen(theme->color(shown.isEmpty() ? Token::Text : Token::Muted));
        painter->drawText(room, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                          QFontMetrics(theme->monoFont()).elidedText(serial, Qt::ElideRight, room.width()));
    }
    painter->restore();
}

} // namespace Stanko
