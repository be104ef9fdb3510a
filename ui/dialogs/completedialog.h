// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/desks.h"
#include "models/service/jobdesk.h"

#include <QtCore/QTimer>
#include <QtWidgets/QDialog>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace Stanko {

class ConsumablePicker;
class PlainLabel;
class PushPreview;
class SegmentedControl;

/// What is completed: a job (lead set), or scheduled maintenance of a machine without one (only key set).
struct CompletionSubject
{
    LeadId lead = 0;
    PassportKey key;
    QString title;   ///< the job's name; the kind of maintenance
    QString machine; ///< model and serial as shown

    static CompletionSubject of(const JobRow &job);
};

/// «Выполнено»: what was done, when, how long it took, of maintenance its kind and what was used. Shows live what will
/// go to amoCRM, confirms with Ctrl+Enter. Closing it otherwise keeps what was typed as a draft of this job until the
/// program ends. Not modal; deletes itself when closed. GUI thread.
class CompleteDialog : public QDialog
{
    Q_OBJECT
public:
    CompleteDialog(const Desks &desks, const CompletionSubject &subject, QWidget *parent);

    const CompletionSubject &subject() const { return m_subject; }
    /// Opens a dialog above \a parent and answers it; null when one of the same subject is open there already, which
    /// is then raised.
    static CompleteDialog *openFor(const Desks &desks, const CompletionSubject &subject, QWidget *parent);

    void done(int result) override;

Q_SIGNALS:
    /// The edit is durable; the dialog closes.
    void completed(const Stanko::EditReceipt &receipt);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void takeDraft();
    void keepDraft() const;
    QString draftKey() const;
    /// What the fields say now. An impossible number of hours is left out and told by hoursProblem().
    Completion completion() const;
    QString hoursProblem() const;
    void askPreview();
    void showPreview(const CompletionPreview &preview);
    void showKinds(const CompletionPreview &preview);
    void showChoice();
    /// Is it maintenance, as far as the dialog says? A job is when it moves the next date.
    bool isMaintenance() const;
    void showProblem(const QString &sentence);
    void confirm();

    Desks m_desks;
    CompletionSubject m_subject;
    QPlainTextEdit *m_note;
    QWidget *m_kindField;
    QComboBox *m_kind;
    QDateEdit *m_doneOn;
    QLineEdit *m_hours;
    ConsumablePicker *m_consumables;
    PlainLabel *m_nextLabel;
    SegmentedControl *m_nextChoice;
    QDateEdit *m_ownNext;
    PushPreview *m_preview;
    PlainLabel *m_problem;
    QPushButton *m_cancel;
    QPushButton *m_confirm;
    QTimer m_settle;
    quint64 m_token = 0;
    QString m_wantedKind;  ///< of a draft, until it is known what there is to choose from
    QStringList m_planned; ///< consumables of the plan for the kind
    std::optional<QDate> m_currentNext;
    std::optional<QDate> m_proposedNext;
    bool m_hasMachine = false;
    bool m_isSending = false;
    bool m_isDone = false;
};

} // namespace Stanko
