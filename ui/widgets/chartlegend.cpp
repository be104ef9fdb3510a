// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chartlegend.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace Stanko {

namespace {

constexpr int kSign = 12;
constexpr int kSignGap = 5;
constexpr int kEntryGap = 14;
constexpr int kRowGap = 3;

int entryWidth(const QFontMetrics &metrics, const LegendEntry &entry)
{
    return kSign + kSignGap + metrics.horizontalAdvance(entry.text);
}

void paintSign(QPainter *painter, const QRect &room, const LegendEntry &entry)
{
    const QColor color = Theme::current()->color(toneText(entry.tone));
    if (entry.sign == LegendEntry::Sign::Box) {
        painter->fillRect(QRect(room.left(), room.center().y() - kSign / 2 + 1, kSign, kSign), color);
        return;
    }
    painter->setPen(QPen(color, 2, entry.sign == LegendEntry::Sign::Dashes ? Qt::DotLine : Qt::SolidLine));
    painter->drawLine(room.left(), room.center().y() + 1, room.left() + kSign, room.center().y() + 1);
}

} // namespace

ChartLegend::ChartLegend(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
    connect(Theme::current(), &Theme::fontsChanged, this, &QWidget::updateGeometry);
}

void ChartLegend::setEntries(const QList<LegendEntry> &entries)
{
    if (entries == m_entries)
        return;
    m_entries = entries;
    QStringList names;
    for (const LegendEntry &entry : entries)
        names.append(entry.text);
    setAccessibleName(names.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

int ChartLegend::heightForWidth(int width) const
{
    return paint(nullptr, {}, width, m_entries);
}

QSize ChartLegend::sizeHint() const
{
    const QFontMetrics metrics(Theme::current()->captionFont());
    int width = 0;
    for (const LegendEntry &entry : m_entries)
        width += entryWidth(metrics, entry) + kEntryGap;
    return {width, metrics.height()};
}

QSize ChartLegend::minimumSizeHint() const
{
    const QFontMetrics metrics(Theme::current()->captionFont());
    int widest = 0;
    for (const LegendEntry &entry : m_entries)
        widest = std::max(widest, entryWidth(metrics, entry));
    return {widest, metrics.height()};
}

int ChartLegend::paint(QPainter *painter, const QPoint &from, int width, const QList<LegendEntry> &entries)
{
    const Theme *theme = Theme::current();
    const QFontMetrics metrics(theme->captionFont());
    QPoint at;
    for (const LegendEntry &entry : entries) {
        const int needed = entryWidth(metrics, entry);
        if (at.x() > 0 && at.x() + needed > width)
            at = {0, at.y() + metrics.height() + kRowGap};
        if (painter) {
            const QRect room(from + at, QSize(needed + 1, metrics.height()));
            paintSign(painter, room, entry);
            painter->setFont(theme->captionFont());
            painter->setPen(theme->color(Token::Muted));
            painter->drawText(room.adjusted(kSign + kSignGap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, entry.text);
        }
        at.rx() += needed + kEntryGap;
    }
    return entries.isEmpty() ? 0 : at.y() + metrics.height();
}

void ChartLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(&painter, {}, width(), m_entries);
}

} // namespace Stanko
