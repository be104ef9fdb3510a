// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/loadbar.h"

#include "ui/errortext/formats.h"
#include "ui/theme/theme.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QPainter>

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBar = 5;
constexpr int kBarGap = 2;

QString loadWords(const char *text)
{
    return QCoreApplication::translate("LoadBar", text);
}

/// As hoursText(), for where the unit stands once for two.
QString figure(double hours)
{
    QString number = interfaceLocale().toString(hours, 'f', 1);
    if (number.endsWith(u'0'))
        number.chop(2);
    return number;
}

} // namespace

const WeekHours *hoursOf(const QList<WeekHours> &weeks, QDate monday, UserId engineer)
{
    const auto found = std::find_if(weeks.cbegin(), weeks.cend(), [&](const WeekHours &week) {
        return week.monday == monday && week.engineer == engineer;
    });
    return found == weeks.cend() ? nullptr : &*found;
}

QString loadText(const WeekHours &hours)
{
    const QString load =
        loadWords(QT_TRANSLATE_NOOP("LoadBar", "%1 из %2")).arg(figure(hours.hours), hoursText(hours.capacity));
    QStringList parts{load, counted(Counted::Visit, hours.visits)};
    if (hours.over() > 0)
        parts.append(loadWords(QT_TRANSLATE_NOOP("LoadBar", "перегруз %1")).arg(hoursText(hours.over())));
    return parts.join(", "_L1);
}

int loadBarHeight()
{
    return kBar + kBarGap + 2 * QFontMetrics(Theme::current()->captionFont()).height();
}

void drawLoadBar(QPainter &painter, const QRect &rect, const WeekHours &hours)
{
    if (hours.hours <= 0 && hours.capacity <= 0)
        return;
    const Theme *theme = Theme::current();
    const bool isOver = hours.over() > 0;
    const double share = hours.capacity > 0 ? std::min(1.0, hours.hours / hours.capacity) : 1;
    const QRect ground(rect.left(), rect.top(), rect.width(), kBar);
    painter.fillRect(ground, theme->color(Token::NeutralSoft));
    painter.fillRect(QRect(ground.topLeft(), QSize(qRound(ground.width() * share), kBar)),
                     theme->color(isOver ? Token::Late : Token::Accent));
    const QFont font = theme->captionFont();
    const QFontMetrics metrics(font);
    QRect line(rect.left(), ground.bottom() + kBarGap, rect.width(), metrics.height());
    painter.setFont(font);
    painter.setPen(theme->color(isOver ? Token::Late : Token::Muted));
    QString load = figure(hours.hours) + u'/' + figure(hours.capacity);
    // Whole hours before half a figure: what is cut off would be a part of the number.
    if (metrics.elidedText(load, Qt::ElideRight, line.width()) != load)
        load = QString::number(qRound(hours.hours)) + u'/' + QString::number(qRound(hours.capacity));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(load, Qt::ElideRight, line.width()));
    if (!isOver)
        return;
    line.translate(0, metrics.height());
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(u'+' + hoursText(hours.over()), Qt::ElideRight, line.width()));
}

} // namespace Stanko
