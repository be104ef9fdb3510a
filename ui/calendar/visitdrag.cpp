// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/visitdrag.h"

#include "ui/calendar/calendarview.h"
#include "ui/errortext/calendartext.h"
#include "ui/errortext/formats.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

/// Beside the pointer, so that the day below it stays to be seen.
constexpr QPoint kSignOffset(14, 10);

} // namespace

VisitDrag::VisitDrag(QWidget *page) : QObject(page), m_page(page), m_sign(new QLabel(page))
{
    m_sign->setObjectName(u"dragSign"_s);
    m_sign->setTextFormat(Qt::PlainText);
    m_sign->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_sign->hide();
}

void VisitDrag::setView(CalendarView *view)
{
    cancel();
    m_view = view;
}

void VisitDrag::begin(const QList<Visit> &visits, const QPoint &global)
{
    cancel();
    if (visits.isEmpty())
        return;
    m_visits = visits;
    qApp->installEventFilter(this);
    QSet<VisitId> pulled;
    for (const Visit &visit : visits)
        pulled.insert(visit.id);
    if (m_view)
        m_view->showPulled(pulled);
    moveTo(global);
}

void VisitDrag::moveTo(const QPoint &global)
{
    if (!isUnderWay())
        return;
    const QDate day = m_view ? m_view->dayAt(global) : QDate();
    if (m_view)
        m_view->showDropDay(day);
    m_sign->setText(words(day));
    m_sign->adjustSize();
    QPoint place = m_page->mapFromGlobal(global) + kSignOffset;
    place.setX(qBound(0, place.x(), qMax(0, m_page->width() - m_sign->width())));
    place.setY(qBound(0, place.y(), qMax(0, m_page->height() - m_sign->height())));
    m_sign->move(place);
    m_sign->raise();
    m_sign->show();
}

void VisitDrag::end(const QPoint &global)
{
    if (!isUnderWay())
        return;
    const QDate day = m_view ? m_view->dayAt(global) : QDate();
    const QList<Visit> visits = m_visits;
    finish();
    if (day.isValid())
        Q_EMIT dropped(visits, day);
}

void VisitDrag::cancel()
{
    if (isUnderWay())
        finish();
}

bool VisitDrag::eventFilter(QObject *watched, QEvent *event)
{
    // The focus may be anywhere while the mouse pulls.
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (isKey && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        cancel();
        event->accept();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void VisitDrag::finish()
{
    qApp->removeEventFilter(this);
    m_visits.clear();
    m_sign->hide();
    if (m_view) {
        m_view->showDropDay({});
        m_view->showPulled({});
    }
}

QString VisitDrag::words(QDate day) const
{
    const QString what =
        m_visits.size() == 1 ? visitTitle(m_visits.first()) : counted(Counted::Visit, int(m_visits.size()));
    return day.isValid() ? what + u" → "_s + shortDate(day) : what;
}

} // namespace Stanko
