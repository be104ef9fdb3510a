// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/calendardesk.h"
#include "models/service/desks.h"

#include <QtCore/QTimer>
#include <QtWidgets/QDialog>

class QDateEdit;
class QPushButton;
class QSpinBox;

namespace Stanko {

class PlainLabel;
class PushPreview;
class SegmentedControl;

/// «Перенести на…»: one visit or several to a day, or by so many days each, with what is to be known about it and what
/// will go to amoCRM. Moves nothing itself. Confirms with Ctrl+Enter. Not modal; deletes itself when closed. GUI
/// thread; the desks outlive it.
class MoveToDialog : public QDialog
{
    Q_OBJECT
public:
    /// \a visits can be moved; not empty. \a isPlanning: they will only be staged.
    MoveToDialog(const Desks &desks, const QList<Visit> &visits, QDate today, bool isPlanning, QWidget *parent);

Q_SIGNALS:
    /// Confirmed, with everything the preview found shown; the dialog closes.
    void confirmed(const Stanko::MovePreview &preview);

private:
    void build(bool isPlanning);
    QWidget *makeDay();
    QWidget *makeShift();
    QList<VisitMove> moves() const;
    void onChanged();
    void askPreview(bool isConfirming);
    void onPreview(const Result<MovePreview> &answer, const QList<VisitMove> &asked, bool isConfirming);

    Desks m_desks;
    QList<Visit> m_visits;
    QDate m_today;
    SegmentedControl *m_how;
    QDateEdit *m_day;
    QSpinBox *m_days;
    QWidget *m_dayRow;
    QWidget *m_shiftRow;
    PlainLabel *m_relative;
    PlainLabel *m_concerns;
    PushPreview *m_preview;
    PlainLabel *m_problem;
    QPushButton *m_confirm;
    QTimer m_settle;
    quint64 m_token = 0;
};

} // namespace Stanko
