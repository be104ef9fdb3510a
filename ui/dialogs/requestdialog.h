// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/desks.h"
#include "models/service/intakedesk.h"

#include <QtCore/QTimer>
#include <QtWidgets/QDialog>

class QBoxLayout;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace Stanko {

class Banner;
class ClientField;
class DuplicateList;
class FormField;
class IntakePreviewPanel;
class MachineField;
class PhotoList;
class PlainLabel;
class SegmentedControl;

/// «Новая заявка». Shows live what will go to amoCRM and which requests are like it, creates with Ctrl+Enter. What was
/// typed is kept as the one draft of the desk: saved a moment after typing and on closing, and offered back at the next
/// opening. Not modal; deletes itself when closed. GUI thread; the desks outlive it.
class RequestDialog : public QDialog
{
    Q_OBJECT
public:
    RequestDialog(const Desks &desks, const NewRequest &start, QWidget *parent);
    ~RequestDialog() override;
    /// Opens a dialog above \a parent that begins with \a start, and answers it; null when one is open there already,
    /// which is then raised. Precondition: there is an intake desk.
    static RequestDialog *openFor(const Desks &desks, const NewRequest &start, QWidget *parent);
    /// A request about \a machine, for its owner.
    static NewRequest about(const Passport &machine);

    void done(int result) override;

Q_SIGNALS:
    /// The request is durable; the dialog closes.
    void created(const Stanko::EditReceipt &receipt);
    /// A job that may be the same one shall be shown.
    void jobWanted(qint64 lead);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    QWidget *buildForm();
    QWidget *buildSide();
    QBoxLayout *buildFoot();
    void wire();
    void askDraft();
    void offerDraft(const NewRequest &draft);
    void begin(const NewRequest &request);
    void keepDraft();
    /// What the fields say now.
    NewRequest request() const;
    void fill(const NewRequest &request);
    void edited();
    void takeMachine(const Passport &machine);
    void askPreview();
    void showPreview(const IntakePreview &preview);
    void showOpenJobs(const QList<JobRow> &jobs);
    void showFoot();
    void confirm();
    void create(const NewRequest &request);
    void refused(const Error &error);
    /// False when \a member is no field of this form.
    bool showFieldProblem(const QString &member, bool isWithFocus);
    void clearProblems();
    void showProblem(const QString &sentence);
    void leaveFor(LeadId lead);

    Desks m_desks;
    NewRequest m_start;
    NewRequest m_saved; ///< the draft as the desk has it
    QWidget *m_form;
    Banner *m_draftOffer;
    ClientField *m_client;
    MachineField *m_machine;
    FormField *m_machineField;
    QPlainTextEdit *m_text;
    FormField *m_textField;
    SegmentedControl *m_urgency;
    QComboBox *m_source;
    FormField *m_sourceField;
    QLineEdit *m_price;
    FormField *m_priceField;
    PhotoList *m_photos;
    Banner *m_openJobs;
    QPushButton *m_openJob;
    QPushButton *m_despite;
    DuplicateList *m_duplicates;
    IntakePreviewPanel *m_preview;
    PlainLabel *m_problem;
    PlainLabel *m_footHint;
    QPushButton *m_close;
    QPushButton *m_create;
    QTimer m_settle; ///< until the preview is asked
    QTimer m_keep;   ///< until the draft is saved
    quint64 m_token = 0;
    LeadId m_openLead = 0;
    bool m_isBegun = false; ///< it is known what the form begins with; before that nothing may be saved over the draft
    bool m_isDespite = false; ///< another open job of this machine is known of
    bool m_isBusy = false;
    bool m_isCreated = false;
};

} // namespace Stanko
