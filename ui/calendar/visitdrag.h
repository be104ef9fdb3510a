// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/visit.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>

class QLabel;
class QWidget;

namespace Stanko {

class CalendarView;

/// A visit, or several, under way with the mouse: from the view or the pool they were taken from to a day of the view.
/// The widget that was pressed keeps the mouse and only reports where it is, so that no nested event loop runs, which
/// QDrag needs, and a sync may go on meanwhile. Esc drops nothing. GUI thread; owned by the page.
class VisitDrag : public QObject
{
    Q_OBJECT
public:
    /// \a page is what the sign under the mouse floats over.
    explicit VisitDrag(QWidget *page);

    /// Where things can be dropped from now on.
    void setView(CalendarView *view);
    bool isUnderWay() const { return !m_visits.isEmpty(); }

    void begin(const QList<Visit> &visits, const QPoint &global);
    void moveTo(const QPoint &global);
    /// Ends with dropped(), or without when there is no day under \a global.
    void end(const QPoint &global);
    void cancel();

Q_SIGNALS:
    void dropped(const QList<Stanko::Visit> &visits, QDate day);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void finish();
    QString words(QDate day) const;

    QWidget *m_page;
    QPointer<CalendarView> m_view;
    QLabel *m_sign;
    QList<Visit> m_visits;
};

} // namespace Stanko
