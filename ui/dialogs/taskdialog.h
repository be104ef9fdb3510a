// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/desks.h"
#include "models/service/intakedesk.h"

#include <QtCore/QTimer>
#include <QtWidgets/QDialog>

class QComboBox;
class QDateEdit;
class QPlainTextEdit;
class QPushButton;

namespace Stanko {

class PlainLabel;
class PushPreview;

/// «Задача менеджеру»: what somebody is to do about a lead, by which day, with what will go to amoCRM. Not modal;
/// deletes itself when closed. GUI thread.
class TaskDialog : public QDialog
{
    Q_OBJECT
public:
    /// \a about is how the lead is shown.
    TaskDialog(const Desks &desks, LeadId lead, const QString &about, QWidget *parent);

Q_SIGNALS:
    /// The edit is durable; the dialog closes.
    void added(const Stanko::EditReceipt &receipt);

private:
    void build(const QString &about);
    NewTask task() const;
    void askPreview();
    void showPreview(const TaskPreview &preview);
    void showProblem(const Error &error);
    void confirm();

    Desks m_desks;
    LeadId m_lead;
    QPlainTextEdit *m_text;
    QDateEdit *m_due;
    PlainLabel *m_relative;
    QComboBox *m_user;
    PushPreview *m_preview;
    PlainLabel *m_problem;
    QPushButton *m_confirm;
    QTimer m_settle;
    quint64 m_token = 0;
    bool m_isSending = false;
};

} // namespace Stanko
