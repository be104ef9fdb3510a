// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/pillbutton.h"

#include "ui/widgets/plainlabel.h"

#include <QtGui/QPainter>

namespace Stanko {

namespace {
constexpr int kPillButtonSide = 10;
constexpr int kPillButtonAbove = 5;
constexpr int kPillButtonIcon = 14;
constexpr int kPillButtonIconGap = 6;
constexpr int kPillButtonNarrowest = 90;
} // namespace

PillButton::PillButton(QWidget *parent) : QAbstractButton(parent)
{
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setFont(Theme::current()->captionFont());
    connect(Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PillButton::set(const QString &text, const QString &hint, Tone tone, std::optional<IconName> icon)
{
    m_tone = tone;
    m_icon = icon;
    setText(text);
    setToolTip(plainToolTip(hint));
    setAccessibleName(text);
    setAccessibleDescription(hint);
    setVisible(!text.isEmpty());
    updateGeometry();
    update();
}

QSize PillButton::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(text()) + 2 * kPillButtonSide + 1 +
                (m_icon ? kPillButtonIcon + kPillButtonIconGap : 0),
            metrics.height() + 2 * kPillButtonAbove};
}

QSize PillButton::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), kPillButtonNarrowest), sizeHint().height()};
}

void PillButton::paintEvent(QPaintEvent *)
{
    const Theme *theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Token ink = m_tone == Tone::Neutral ? Token::Text : toneText(m_tone);
    painter.setPen(hasFocus() || underMouse() ? QPen(theme->color(ink), 1) : QPen(Qt::NoPen));
    painter.setBrush(theme->color(toneSoft(m_tone)));
    const QRectF pill = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    QRect room = rect().adjusted(kPillButtonSide, 0, -kPillButtonSide + 1, 0);
    if (m_icon) {
        theme->icon(*m_icon, ink)
            .paint(&painter, QRect(room.left(), (height() - kPillButtonIcon) / 2, kPillButtonIcon, kPillButtonIcon));
        room.setLeft(room.left() + kPillButtonIcon + kPillButtonIconGap);
    }
    painter.setPen(theme->color(ink));
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
}

void PillButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void PillButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace Stanko
