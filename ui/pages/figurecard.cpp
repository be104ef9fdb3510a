// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/figurecard.h"

#include "ui/errortext/formats.h"

#include <QtGui/QPainter>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {
constexpr int kFigureCardSide = 14;
constexpr int kFigureCardAbove = 12;
constexpr int kFigureCardGap = 2;
constexpr int kAboutLines = 2;
} // namespace

FigureCard::FigureCard(const QString &label, QWidget *parent) : QAbstractButton(parent), m_label(label)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(label);
    connect(Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void FigureCard::setFigure(std::optional<int> figure, const QString &about, std::optional<Tone> tone)
{
    m_figure = figure;
    m_about = about;
    m_tone = tone;
    setAccessibleName(u"%1: %2"_s.arg(m_label, figureText()));
    setAccessibleDescription(about);
    update();
}

QString FigureCard::figureText() const
{
    return m_figure ? groupedNumber(*m_figure) : u"—"_s;
}

QSize FigureCard::sizeHint() const
{
    const Theme *theme = Theme::current();
    const int height = QFontMetrics(theme->bodyFont()).height() + QFontMetrics(theme->figureFont()).height() +
                       kAboutLines * QFontMetrics(theme->captionFont()).lineSpacing() + 2 * kFigureCardGap +
                       2 * kFigureCardAbove;
    return {QFontMetrics(theme->bodyFont()).horizontalAdvance(m_label) + 2 * kFigureCardSide, height};
}

QSize FigureCard::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

void FigureCard::paintEvent(QPaintEvent *)
{
    const Theme *theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme->color(hasFocus() ? Token::Accent : Token::Border), 1));
    painter.setBrush(theme->color(underMouse() ? Token::Hover : Token::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);

    QRect room = rect().adjusted(kFigureCardSide, kFigureCardAbove, -kFigureCardSide, -kFigureCardAbove);
    const auto line = [&](const QFont &font, int height, Token token, const QString &text) {
        const QFontMetrics metrics(font);
        painter.setFont(font);
        painter.setPen(theme->color(token));
        painter.drawText(QRect(room.left(), room.top(), room.width(), height),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         metrics.elidedText(text, Qt::ElideRight, room.width()));
        room.setTop(room.top() + height + kFigureCardGap);
    };
    // Smaller before it is cut; the row keeps its height, so that the figures stand on one line.
    const bool fits = QFontMetrics(theme->bodyFont()).horizontalAdvance(m_label) <= room.width();
    QFont label = theme->bodyFont();
    if (!fits)
        label.setPointSizeF(theme->captionFont().pointSizeF());
    line(label, QFontMetrics(theme->bodyFont()).height(), Token::Muted, m_label);
    line(theme->figureFont(), QFontMetrics(theme->figureFont()).height(), m_tone ? toneText(*m_tone) : Token::Text,
         figureText());
    painter.setFont(theme->captionFont());
    painter.setPen(theme->color(Token::Muted));
    painter.drawText(room, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_about);
}

void FigureCard::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void FigureCard::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace Stanko
