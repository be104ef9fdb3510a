// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/visitchip.h"

#include "ui/errortext/calendartext.h"

#include <QtGui/QFontMetrics>
#include <QtGui/QPainter>

namespace Stanko {

using namespace Qt::StringLiterals;

// BASE grid
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
    return visit.state == VisitState::Completed ? u"✓"_s : QString();
}

int chipHeight()
{
    return QFontMetrics(Theme::current()->captionFont()).height() + 6;
}

void drawVisitChip(QPainter &painter, const QRect &rect, const Visit &visit, const ChipLook &)
{
    painter.fillRect(rect, Theme::current()->color(toneSoft(visitTone(visit.state))));
    painter.setPen(Theme::current()->color(toneText(visitTone(visit.state))));
    painter.drawText(rect, Qt::AlignVCenter, visitTitle(visit));
}

} // namespace Stanko
