// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/calendardesk.h"
#include "models/service/desks.h"
#include "ui/pages/calendar/movestep.h"

#include <QtWidgets/QDialog>

class QPushButton;
class QTableWidget;

namespace Stanko {

class PlainLabel;

/// «Опубликовать»: every staged move with its old and new day, who goes, and what is to be known about it. What is not
/// ticked stays staged. Confirms with Ctrl+Enter. Not modal; deletes itself when closed. GUI thread; the desks outlive
/// it.
class PublishDialog : public QDialog
{
    Q_OBJECT
public:
    /// \a staged as CalendarAnswer tells them; not empty.
    PublishDialog(const Desks &desks, const QList<VisitMove> &staged, QWidget *parent);

Q_SIGNALS:
    /// Written; the dialog closes. The step has the group of the receipt.
    void published(const Stanko::MoveStep &step);

private:
    void build();
    void onPreview(const MovePreview &preview);
    void addRow(int row, const VisitMove &move);
    QString marksOf(const VisitMove &move) const;
    /// Visits of one deal go together: ticks or clears the others of \a row.
    void onTicked(int row);
    QList<VisitMove> ticked() const;
    void showCount();
    void confirm();
    void showProblem(const QString &sentence);

    Desks m_desks;
    QList<VisitMove> m_staged;
    MovePreview m_found;
    QTableWidget *m_table;
    PlainLabel *m_hint;
    PlainLabel *m_problem;
    QPushButton *m_confirm;
    bool m_isSending = false;
    bool m_isTicking = false;
};

} // namespace Stanko
