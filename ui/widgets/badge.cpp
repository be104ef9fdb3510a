// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/badge.h"

#include "ui/errortext/formats.h"

#include <QtGui/QPainter>

namespace Stanko {

Badge::Badge(QWidget *parent) : QWidget(parent)
{
    QFont font = Theme::current()->captionFont();
    font.setWeight(QFont::DemiBold);
    setFont(font);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Badge::setCount(int count)
{
    if (m_count == count)
        return;
    m_count = count;
    setAccessibleName(text());
    updateGeometry();
    update();
}

void Badge::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

QString Badge::text() const
{
    return m_count > 0 ? groupedNumber(m_count) : QString();
}

QSize Badge::sizeHint() const
{
    const int height = fontMetrics().height() + 3;
    return {qMax(height, fontMetrics().horizontalAdvance(text()) + 13), height};
}

void Badge::paintEvent(QPaintEvent *)
{
    if (m_count <= 0)
        return;
    const Theme *theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme->color(m_tone == Tone::Info ? Token::Accent : toneSoft(m_tone)));
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
    const Token ink = m_tone == Tone::Neutral ? Token::Text : m_tone == Tone::Info ? Token::OnAccent : toneText(m_tone);
    painter.setPen(theme->color(ink));
    painter.drawText(rect(), Qt::AlignCenter, text());
}

} // namespace Stanko
