// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/searchdelegate.h"

#include "ui/search/searchhits.h"
#include "ui/theme/theme.h"

#include <QtGui/QPainter>

namespace Stanko {

namespace {

constexpr int kSearchDelegateSide = 10;
constexpr int kSearchDelegateIcon = 16;

IconName iconOf(SearchHit::Kind kind)
{
    switch (kind) {
    case SearchHit::Kind::Machine:
        return IconName::Machine;
    case SearchHit::Kind::Client:
        return IconName::Person;
    case SearchHit::Kind::Job:
        return IconName::Jobs;
    case SearchHit::Kind::Command:
    case SearchHit::Kind::Heading:
        break;
    }
    return IconName::Command;
}

SearchHit::Kind kindOf(const QModelIndex &index)
{
    return SearchHit::Kind(index.data(SearchModel::KindRole).toInt());
}

} // namespace

void SearchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme *theme = Theme::current();
    const SearchHit::Kind kind = kindOf(index);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRect room = option.rect.adjusted(kSearchDelegateSide, 0, -kSearchDelegateSide, 0);
    const QString title = index.data(Qt::DisplayRole).toString();
    if (kind == SearchHit::Kind::Heading) {
        QFont font = theme->captionFont();
        font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        painter->setPen(theme->color(Token::Muted));
        painter->drawText(room.adjusted(0, 4, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, title);
        painter->restore();
        return;
    }
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    if (isChosen || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme->color(isChosen ? Token::AccentSoft : Token::Hover));
        painter->drawRoundedRect(option.rect, 5, 5);
    }
    theme->icon(iconOf(kind), isChosen ? Token::Accent : Token::Muted)
        .paint(painter, QRect(room.left(), room.center().y() - kSearchDelegateIcon / 2, kSearchDelegateIcon,
                              kSearchDelegateIcon));
    room.setLeft(room.left() + kSearchDelegateIcon + 10);

    const QString about = index.data(SearchModel::AboutRole).toString();
    const QFont small = theme->captionFont();
    const QFont font = theme->bodyFont();
    const int wanted = about.isEmpty() ? 0 : QFontMetrics(small).horizontalAdvance(about) + 14;
    const int left = room.width() - QFontMetrics(font).horizontalAdvance(title) - 2;
    const int aboutWidth = qMin(wanted, qMax(left, room.width() / 2));
    painter->setFont(font);
    painter->setPen(theme->color(Token::Text));
    const int titleWidth = room.width() - aboutWidth;
    painter->drawText(QRect(room.left(), room.top(), titleWidth, room.height()), Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(font).elidedText(title, Qt::ElideRight, titleWidth));
    painter->setFont(small);
    painter->setPen(theme->color(Token::Muted));
    painter->drawText(QRect(room.right() - aboutWidth, room.top(), aboutWidth + 1, room.height()),
                      Qt::AlignRight | Qt::AlignVCenter,
                      QFontMetrics(small).elidedText(about, Qt::ElideRight, qMax(0, aboutWidth - 12)));
    painter->restore();
}

QSize SearchDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme *theme = Theme::current();
    if (kindOf(index) == SearchHit::Kind::Heading)
        return {option.rect.width(), QFontMetrics(theme->captionFont()).height() + 10};
    return {option.rect.width(), QFontMetrics(theme->bodyFont()).height() + 14};
}

} // namespace Stanko
