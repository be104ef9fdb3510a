// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/pooldelegate.h"

#include "models/tables/visitlistmodel.h"
#include "ui/calendar/visitchip.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr int kGap = 8; ///< between cards
constexpr int kStripe = 3;
constexpr int kCardSide = 10;
constexpr int kAbove = 6;
constexpr int kLineGap = 2;
constexpr int kCardRound = 5;
/// A narrow machine name may take this share of the line before its serial does.
constexpr double kModelShare = 0.6;

QString poolSay(const char *text)
{
    return QCoreApplication::translate("VisitPool", text);
}

int linesHeight()
{
    const Theme *theme = Theme::current();
    return QFontMetrics(theme->boldFont()).height() + QFontMetrics(theme->bodyFont()).height() +
           QFontMetrics(theme->captionFont()).height() + 2 * kLineGap;
}

/// Draws as much of \a text as fits at the top of \a room; answers the width it took.
int drawText(QPainter *painter, const QRect &room, const QString &text, const QFont &font, Token token)
{
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, room.width());
    painter->setFont(font);
    painter->setPen(Theme::current()->color(token));
    painter->drawText(QRect(room.topLeft(), QSize(room.width(), metrics.height())),
                      int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
    return metrics.horizontalAdvance(shown);
}

} // namespace

QString poolWords(const Visit &visit, QDate today)
{
    QStringList words;
    if (!visit.kind.isEmpty())
        words.append(visit.kind);
    if (!visit.day.isValid())
        words.append(poolSay(QT_TRANSLATE_NOOP("VisitPool", "дата не назначена")));
    else
        words.append(
            poolSay(QT_TRANSLATE_NOOP("VisitPool", "просрочено %1 дн.")).arg(qMax<qint64>(0, visit.day.daysTo(today))));
    return words.join(u" · "_s);
}

PoolDelegate::PoolDelegate(const VisitListModel *model, QObject *parent) : CellDelegate(parent), m_model(model)
{
}

QSize PoolDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    // The view gives every card its own width.
    return {1, linesHeight() + 2 * kAbove + kGap};
}

void PoolDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Visit *visit = m_model->rowOf(index);
    if (!visit)
        return;
    const Theme *theme = Theme::current();
    const Tone tone = visitTone(visit->state);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool hasKeys = option.state.testFlag(QStyle::State_HasFocus);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    const QRect card = option.rect.adjusted(0, 0, -1, -kGap);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), kCardRound, kCardRound);
    painter->fillPath(outline, theme->color(isSelected  ? Token::AccentSoft
                                            : isHovered ? Token::Hover
                                                        : Token::Surface));
    painter->setClipPath(outline);
    painter->fillRect(QRect(card.topLeft(), QSize(kStripe, card.height())), theme->color(toneText(tone)));
    painter->setClipping(false);
    painter->setPen(QPen(theme->color(isSelected || hasKeys ? Token::Accent : Token::Border), hasKeys ? 2.0 : 1.0));
    painter->drawPath(outline);

    QRect line = card.adjusted(kStripe + kCardSide, kAbove, -kCardSide, -kAbove);
    const int modelRoom = visit->serial.isEmpty() ? line.width() : qRound(line.width() * kModelShare);
    const int taken = drawText(painter, QRect(line.topLeft(), QSize(modelRoom, line.height())), visit->model,
                               theme->boldFont(), Token::Text);
    const int space = taken > 0 ? QFontMetrics(theme->bodyFont()).horizontalAdvance(u' ') : 0;
    drawText(painter, line.adjusted(taken + space, 0, 0, 0), visit->serial, theme->monoFont(), Token::Muted);
    line.setTop(line.top() + QFontMetrics(theme->boldFont()).height() + kLineGap);
    drawText(painter, line, visit->customer, theme->bodyFont(), Token::Muted);
    line.setTop(line.top() + QFontMetrics(theme->bodyFont()).height() + kLineGap);
    drawText(painter, line, poolWords(*visit, m_model->today()), theme->captionFont(), toneText(tone));
    painter->restore();
}

} // namespace Stanko
