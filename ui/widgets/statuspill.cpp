// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/statuspill.h"

#include <QtGui/QPainter>

namespace Stanko {

namespace {
constexpr int kPillSide = 9;
constexpr int kAbove = 3;
} // namespace

StatusPill::StatusPill(const QString &text, Tone tone, QWidget *parent) : QWidget(parent), m_text(text), m_tone(tone)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFont(Theme::current()->captionFont());
    setAccessibleName(text);
    connect(Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StatusPill::setText(const QString &text)
{
    set(text, m_tone);
}

void StatusPill::setTone(Tone tone)
{
    set(m_text, tone);
}

void StatusPill::set(const QString &text, Tone tone)
{
    if (m_text == text && m_tone == tone)
        return;
    m_text = text;
    m_tone = tone;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize StatusPill::sizeHint() const
{
    return m_text.isEmpty() ? QSize(0, 0) : sizeFor(m_text, font());
}

QSize StatusPill::minimumSizeHint() const
{
    return sizeHint();
}

QSize StatusPill::sizeFor(const QString &text, const QFont &font)
{
    const QFontMetrics metrics(font);
    return {metrics.horizontalAdvance(text) + 2 * kPillSide + 1, metrics.height() + 2 * kAbove};
}

void StatusPill::paint(QPainter *painter, const QRect &room, const QString &text, Tone tone, const QFont &font)
{
    if (text.isEmpty())
        return;
    const Theme *theme = Theme::current();
    QSize size = sizeFor(text, font).boundedTo(QSize(room.width(), QWIDGETSIZE_MAX));
    const QRect pill(QPoint(room.left(), room.top() + (room.height() - size.height()) / 2), size);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme->color(toneSoft(tone)));
    painter->drawRoundedRect(pill, pill.height() / 2.0, pill.height() / 2.0);
    painter->setPen(theme->color(tone == Tone::Neutral ? Token::Text : toneText(tone)));
    painter->setFont(font);
    const QRect inner = pill.adjusted(kPillSide, 0, -kPillSide + 1, 0);
    painter->drawText(inner, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(text, Qt::ElideRight, inner.width()));
    painter->restore();
}

void StatusPill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(&painter, rect(), m_text, m_tone, font());
}

} // namespace Stanko
