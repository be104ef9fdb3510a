// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/visitchip.h"

#include "ui/errortext/calendartext.h"

#include <QtGui/QFontMetrics>
#include <QtGui/QPainter>

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr double kRadius = 4;
constexpr double kPulledOpacity = 0.45;
constexpr int kSide = 6;
constexpr int kTailLength = 4;

/// Draws from the left as much as fits and gives back what is left of \a room.
QRect drawPiece(QPainter &painter, const QRect &room, const QString &text)
{
    const QFontMetrics metrics = painter.fontMetrics();
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(text, Qt::ElideRight, room.width()));
    return room.adjusted(metrics.horizontalAdvance(text) + kSide, 0, 0, 0);
}

} // namespace

QString chipTitle(const QString &sign, const Visit &visit, const QFontMetrics &metrics, int room, bool isShort)
{
    const QString before = sign.isEmpty() ? QString() : sign + u' ';
    const QString whole = before + visitTitle(visit);
    if (visit.kind.isEmpty())
        return whole;
    // Asked the way it is drawn: pieces that fit one by one may be a pixel too wide together, which costs the end.
    const auto fits = [&](const QString &text) { return metrics.elidedText(text, Qt::ElideRight, room) == text; };
    if (!isShort && fits(whole))
        return whole;
    const QString kind = u" · "_s + visit.kind;
    const int least = metrics.averageCharWidth() * 5;
    for (int left = room - metrics.horizontalAdvance(before + kind); !isShort && left >= least; --left) {
        const QString title = before + metrics.elidedText(visit.model, Qt::ElideRight, left) + kind;
        if (fits(title))
            return title;
    }
    return before + visit.kind;
}

namespace {

/// Ground and edge.
void drawShape(QPainter &painter, const QRect &rect, const Visit &visit, const ChipLook &look)
{
    const Theme *theme = Theme::current();
    const Tone tone = visitTone(visit.state);
    const QRectF shape = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
    QPen edge(Qt::NoPen);
    if (look.isGhost)
        edge = QPen(theme->color(Token::Muted), 1, Qt::DotLine);
    else if (visit.storedDay)
        edge = QPen(theme->color(Token::Accent), look.isSelected ? 2 : 1, Qt::DashLine);
    else if (look.isSelected)
        edge = QPen(theme->color(Token::Accent), 2);
    painter.setPen(edge);
    painter.setBrush(look.isGhost ? QBrush(Qt::NoBrush) : QBrush(theme->color(toneSoft(tone))));
    const double inset = edge.width() > 1 ? 0.5 : 0;
    painter.drawRoundedRect(shape.adjusted(inset, inset, -inset, -inset), kRadius, kRadius);
    if (!look.isCurrent)
        return;
    // Outside the chip, so that it is seen around a selected one too.
    painter.setPen(QPen(theme->color(Token::Text), 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(shape.adjusted(-1.5, -1.5, 1.5, 1.5), kRadius + 1.5, kRadius + 1.5);
}

} // namespace

Tone visitTone(VisitState state)
{
    switch (state) {
    case VisitState::Late:
        return Tone::Late;
    case VisitState::Soon:
    case VisitState::Undated:
        return Tone::Soon;
    case VisitState::Completed:
        return Tone::Fine;
    case VisitState::Planned:
        return Tone::Info;
    case VisitState::Forecast:
        return Tone::Neutral;
    }
    Q_UNREACHABLE();
}

QString visitSign(const Visit &visit)
{
    if (visit.storedDay)
        return u"•"_s;
    switch (visit.state) {
    case VisitState::Completed:
        return u"✓"_s;
    case VisitState::Late:
        return u"!"_s;
    case VisitState::Forecast:
        return u"~"_s;
    default:
        return {};
    }
}

QString initialsOf(const QString &name)
{
    QString initials;
    for (const QString &word : name.split(u' ', Qt::SkipEmptyParts)) {
        if (word[0].isLetter() && initials.size() < 2)
            initials.append(word[0].toUpper());
    }
    return initials;
}

int chipHeight()
{
    return QFontMetrics(Theme::current()->captionFont()).height() + 6;
}

int tallChipHeight()
{
    return 2 * QFontMetrics(Theme::current()->captionFont()).height() + 8;
}

void drawVisitChip(QPainter &painter, const QRect &rect, const Visit &visit, const ChipLook &look)
{
    const Theme *theme = Theme::current();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (look.isPulled)
        painter.setOpacity(kPulledOpacity);
    drawShape(painter, rect, visit, look);

    const QFont font = theme->captionFont();
    const QFontMetrics metrics(font);
    const Token ink = look.isGhost ? Token::Muted : toneText(visitTone(visit.state));
    const QString sign = look.isGhost ? u"→"_s : visitSign(visit);
    QRect line = rect.adjusted(kSide, 0, -kSide, 0);
    const bool isTall = rect.height() >= tallChipHeight();
    QString title;
    if (isTall) {
        line.setHeight(metrics.height());
        line.moveTop(rect.top() + (rect.height() - 2 * metrics.height()) / 2);
        QFont bold = font;
        bold.setWeight(QFont::DemiBold);
        title = chipTitle(sign, visit, QFontMetrics(bold), line.width(), look.isShort);
        // There is a second line: a model that the first has no room for is told there, before the client.
        QString below = visit.customer;
        if (!visit.kind.isEmpty() && !title.contains(visit.model)) {
            title = sign.isEmpty() ? visit.kind : sign + u' ' + visit.kind;
            below = visit.model + u" · "_s + visit.customer;
        }
        painter.setFont(font);
        // A colour of the text below a ghost would say that it is more than the trace of one.
        painter.setPen(theme->color(look.isGhost ? Token::Muted : Token::Text));
        painter.drawText(line.translated(0, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(below, Qt::ElideRight, line.width()));
        painter.setFont(bold);
    } else {
        painter.setFont(font);
        title = chipTitle(sign, visit, metrics, line.width(), look.isShort);
    }
    painter.setPen(theme->color(ink));
    QRect room = drawPiece(painter, line, title);
    painter.setFont(font);
    // Where chips are tall the row says whose they are.
    const QString initials = look.isGhost || isTall ? QString() : initialsOf(visit.engineerName);
    const int initialsWidth = metrics.horizontalAdvance(initials);
    if (!initials.isEmpty() && initialsWidth <= room.width()) {
        painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter, initials);
        room.adjust(0, 0, -initialsWidth - kSide, 0);
    }
    const QString tail = visit.serial.size() > kTailLength + 1 ? u'…' + visit.serial.right(kTailLength) : visit.serial;
    if (!look.isGhost && metrics.horizontalAdvance(visit.serial) <= room.width())
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, visit.serial);
    else if (!look.isGhost && metrics.horizontalAdvance(tail) <= room.width())
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, tail);
    painter.restore();
}

} // namespace Stanko
