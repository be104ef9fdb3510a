// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/engineer.h"
#include "models/service/desks.h"
#include "models/service/jobdesk.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QPushButton;

namespace Stanko {

class PlainLabel;
class PushPreview;

/// «Назначить»: who of amoCRM answers for the jobs from now on, with what will go there. Not modal; deletes itself when
/// closed. GUI thread; the desks outlive it.
class AssignDialog : public QDialog
{
    Q_OBJECT
public:
    /// \a jobs are not empty.
    AssignDialog(const Desks &desks, const QList<JobRow> &jobs, QWidget *parent);

Q_SIGNALS:
    /// The edit is durable; the dialog closes.
    void assigned(const Stanko::EditReceipt &receipt, const QString &name, int jobs);

private:
    void build(const QList<JobRow> &jobs);
    void askCrew();
    void offer(const Crew &crew);
    void askPreview();
    void showPreview(const QList<PushLine> &lines);
    void showProblem(const Error &error);
    void confirm();
    UserId chosen() const;

    Desks m_desks;
    QList<LeadId> m_leads;
    UserId m_now = 0; ///< who answers for all of them now; 0 = not one and the same
    QComboBox *m_who;
    PushPreview *m_preview;
    PlainLabel *m_problem;
    QPushButton *m_confirm;
    int m_changes = 0; ///< jobs that would get somebody else
    quint64 m_token = 0;
    bool m_isSending = false;
};

} // namespace Stanko
