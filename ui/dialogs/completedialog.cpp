// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/completedialog.h"

#include "models/service/maintenancedesk.h"
#include "ui/dialogs/consumablepicker.h"
#include "ui/dialogs/pushpreview.h"
#include "ui/errortext/calendartext.h"
#include "ui/errortext/errortext.h"
#include "ui/errortext/formats.h"
#include "ui/pages/accounttime.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/textheight.h"

#include <QtCore/QHash>
#include <QtCore/QSignalBlocker>
#include <QtGui/QKeyEvent>
#include <QtGui/QShortcut>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {

constexpr double kMaxHours = 1'000;

/// What somebody typed before closing the dialog.
struct Draft
{
    QString note;
    QDate doneOn;
    QString hours;
    int nextChoice = 0;
    QDate ownNext;
    QString kind;
    ConsumablePicker::Input consumables;
};

/// Drafts live as long as the program: they hold words about clients, which belong on no disk but the database.
QHash<QString, Draft> &drafts()
{
    static QHash<QString, Draft> all;
    return all;
}

QDateEdit *dateField()
{
    auto *field = new QDateEdit;
    field->setCalendarPopup(true);
    field->setDisplayFormat(u"dd.MM.yyyy"_s);
    field->setLocale(interfaceLocale());
    return field;
}

} // namespace

CompletionSubject CompletionSubject::of(const JobRow &job)
{
    return {job.lead, job.key, job.name, machineTitle(job.model, job.serial)};
}

CompleteDialog *CompleteDialog::openFor(const Desks &desks, const CompletionSubject &subject, QWidget *parent)
{
    for (CompleteDialog *open : parent->findChildren<CompleteDialog *>()) {
        if (open->isVisible() && open->m_subject.lead == subject.lead && open->m_subject.key == subject.key) {
            open->raise();
            open->activateWindow();
            return nullptr;
        }
    }
    auto *dialog = new CompleteDialog(desks, subject, parent);
    dialog->show();
    return dialog;
}

CompleteDialog::CompleteDialog(const Desks &desks, const CompletionSubject &subject, QWidget *parent)
    : QDialog(parent), m_desks(desks), m_subject(subject), m_note(new QPlainTextEdit), m_kind(new QComboBox),
      m_doneOn(dateField()), m_hours(new QLineEdit), m_consumables(new ConsumablePicker),
      m_nextLabel(new PlainLabel(tr("Следующее ТО"), LabelLook::Muted)),
      m_nextChoice(new SegmentedControl({tr("Не менять"), tr("По плану"), tr("Своя дата")})), m_ownNext(dateField()),
      m_preview(new PushPreview), m_problem(new PlainLabel), m_cancel(makeButton(tr("Отмена"))),
      m_confirm(makeButton(tr("Выполнено  Ctrl+Enter"), ButtonLook::Primary))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(subject.lead != 0 ? tr("Отметить выполненной") : tr("Отметить ТО выполненным"));
    build();

    const QDate today = accountToday(desks);
    m_doneOn->setMaximumDate(today);
    m_doneOn->setDate(today);
    m_ownNext->setMinimumDate(QDate(1970, 1, 2));
    m_ownNext->setDate(today.addMonths(6));
    m_nextChoice->setCurrentIndex(int(subject.lead != 0 ? NextDateChoice::Leave : NextDateChoice::Plan));
    takeDraft();
    showChoice();

    m_settle.setSingleShot(true);
    m_settle.setInterval(kPreviewSettleMs);
    connect(&m_settle, &QTimer::timeout, this, &CompleteDialog::askPreview);
    const auto edited = [this] {
        m_problem->hide();
        m_settle.start();
    };
    connect(m_note, &QPlainTextEdit::textChanged, this, edited);
    connect(m_doneOn, &QDateEdit::dateChanged, this, edited);
    connect(m_hours, &QLineEdit::textChanged, this, edited);
    connect(m_kind, &QComboBox::currentIndexChanged, this, edited);
    connect(m_consumables, &ConsumablePicker::edited, this, edited);
    connect(m_ownNext, &QDateEdit::dateChanged, this, edited);
    connect(m_nextChoice, &SegmentedControl::currentChanged, this, [this, edited] {
        showChoice();
        edited();
    });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_confirm, &QPushButton::clicked, this, &CompleteDialog::confirm);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        connect(shortcut, &QShortcut::activated, this, &CompleteDialog::confirm);
    }
    m_note->setFocus();
    askPreview();
}

QString CompleteDialog::draftKey() const
{
    return m_subject.lead != 0 ? QString::number(m_subject.lead) : m_subject.key;
}

void CompleteDialog::takeDraft()
{
    const auto found = drafts().constFind(draftKey());
    if (found == drafts().cend())
        return;
    m_note->setPlainText(found->note);
    m_note->moveCursor(QTextCursor::End);
    m_doneOn->setDate(found->doneOn);
    m_hours->setText(found->hours);
    m_nextChoice->setCurrentIndex(found->nextChoice);
    m_ownNext->setDate(found->ownNext);
    m_wantedKind = found->kind;
    m_consumables->setInput(found->consumables);
}

void CompleteDialog::keepDraft() const
{
    const ConsumablePicker::Input consumables = m_consumables->input();
    if (m_note->toPlainText().trimmed().isEmpty() && m_hours->text().trimmed().isEmpty() && consumables.isEmpty())
        drafts().remove(draftKey());
    else
        drafts().insert(draftKey(),
                        {m_note->toPlainText(), m_doneOn->date(), m_hours->text(), m_nextChoice->currentIndex(),
                         m_ownNext->date(), m_kind->currentText(), consumables});
}

void CompleteDialog::done(int result)
{
    if (m_isDone)
        drafts().remove(draftKey());
    else
        keepDraft();
    QDialog::done(result);
}

void CompleteDialog::keyPressEvent(QKeyEvent *event)
{
    // QDialog would press its default button; only Ctrl+Enter confirms.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return;
    QDialog::keyPressEvent(event);
}

Completion CompleteDialog::completion() const
{
    Completion made;
    made.lead = m_subject.lead;
    made.key = m_subject.key;
    made.note = m_note->toPlainText().trimmed();
    made.doneOn = m_doneOn->date();
    const QString typed = m_hours->text().trimmed().replace(u',', u'.');
    bool isNumber = false;
    if (const double hours = typed.toDouble(&isNumber); isNumber && hours >= 0 && hours <= kMaxHours)
        made.hours = hours;
    if (m_hasMachine) {
        made.nextChoice = NextDateChoice(m_nextChoice->currentIndex());
        if (made.nextChoice == NextDateChoice::Set)
            made.nextDate = m_ownNext->date();
    }
    if (isMaintenance())
        made.kind = m_kind->currentText();
    made.consumables = m_consumables->used();
    return made;
}

bool CompleteDialog::isMaintenance() const
{
    return m_subject.lead == 0 ||
           (m_hasMachine && NextDateChoice(m_nextChoice->currentIndex()) != NextDateChoice::Leave);
}

QString CompleteDialog::hoursProblem() const
{
    if (m_hours->text().trimmed().isEmpty() || completion().hours)
        return {};
    return tr("Часы работы: введите число, например 2,5, или оставьте поле пустым.");
}

void CompleteDialog::askPreview()
{
    Completion asked = completion();
    // The desk refuses a completion without words; the rest of the preview is wanted before they are typed.
    const bool isUnwritten = asked.note.isEmpty();
    if (isUnwritten)
        asked.note = u"…"_s;
    const quint64 token = ++m_token;
    m_desks.jobs->preview(asked).then(this, [this, token, isUnwritten](const Result<CompletionPreview> &answer) {
        if (token != m_token || m_isDone)
            return;
        if (!answer) {
            showProblem(errorLine(answer.error()));
            m_confirm->setEnabled(answer.error().kind != ErrorKind::AlreadyDone &&
                                  answer.error().kind != ErrorKind::NotHere);
            return;
        }
        CompletionPreview preview = *answer;
        if (isUnwritten)
            preview.lines.removeIf([](const PushLine &line) { return line.what == PushLine::What::Note; });
        showPreview(preview);
    });
}

void CompleteDialog::showPreview(const CompletionPreview &preview)
{
    const bool hadMachine = m_hasMachine;
    const std::optional<QDate> hadProposal = m_proposedNext;
    m_hasMachine = !preview.serial.isEmpty();
    m_currentNext = preview.currentNext;
    m_proposedNext = preview.proposedNext;
    showKinds(preview);

    QString label = tr("Следующее ТО");
    if (!m_hasMachine)
        label = tr("Следующее ТО: в заявке не указан станок, дата не меняется");
    else if (preview.proposedNext && preview.proposedMonths == 0)
        label = tr("Следующее ТО — по плану %1, по наработке: %2")
                    .arg(preview.proposedKind, shortDate(*preview.proposedNext));
    else if (preview.proposedNext)
        label = tr("Следующее ТО — по плану %1 через %2: %3")
                    .arg(preview.proposedKind, counted(Counted::Month, preview.proposedMonths),
                         shortDate(*preview.proposedNext));
    else
        label = tr("Следующее ТО — у модели нет плана");
    m_nextLabel->setText(label);
    // The field that is not asked for follows the plan until somebody writes a day of his own into it.
    if (preview.proposedNext && (!hadProposal || m_ownNext->date() == *hadProposal) &&
        m_nextChoice->currentIndex() != int(NextDateChoice::Set))
        m_ownNext->setDate(*preview.proposedNext);
    const QStringList also = completion().nextChoice == NextDateChoice::Leave ? QStringList() : preview.alsoMoves;
    m_preview->show(preview.lines, also,
                    m_note->toPlainText().trimmed().isEmpty()
                        ? tr("Напишите, что сделано: это станет комментарием к сделке.")
                        : QString());
    showChoice();
    growToText(this);
    // The first answer was asked for without knowing that there is a machine whose date may move.
    if (m_hasMachine && !hadMachine && m_nextChoice->currentIndex() != int(NextDateChoice::Leave))
        m_settle.start();
}

void CompleteDialog::showKinds(const CompletionPreview &preview)
{
    m_planned = preview.consumables;
    m_hours->setPlaceholderText(preview.plannedHours > 0 ? tr("по плану %1").arg(hoursText(preview.plannedHours))
                                                         : tr("необязательно"));
    QStringList kinds = preview.kinds;
    if (!preview.dueKind.isEmpty() && !kinds.contains(preview.dueKind))
        kinds.prepend(preview.dueKind);
    QStringList shown;
    for (int i = 0; i < m_kind->count(); ++i)
        shown.append(m_kind->itemText(i));
    if (shown == kinds)
        return;
    // What is due is chosen until somebody chooses another kind, here or before the dialog was closed.
    QString chosen = shown.isEmpty() ? m_wantedKind : m_kind->currentText();
    if (!kinds.contains(chosen))
        chosen = preview.dueKind;
    const QSignalBlocker quiet(m_kind);
    m_kind->clear();
    m_kind->addItems(kinds);
    m_kind->setCurrentText(chosen);
    if (!chosen.isEmpty() && chosen != preview.dueKind)
        m_settle.start(); // the first answer was about what is due
}

void CompleteDialog::showChoice()
{
    m_kindField->setVisible(isMaintenance() && m_kind->count() > 0);
    m_consumables->offer(isMaintenance() ? m_planned : QStringList());
    m_nextChoice->setVisible(m_hasMachine);
    m_ownNext->setVisible(m_hasMachine);
    const auto choice = NextDateChoice(m_nextChoice->currentIndex());
    m_ownNext->setEnabled(choice == NextDateChoice::Set);
}

void CompleteDialog::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->show();
    growToText(this);
}

void CompleteDialog::confirm()
{
    if (m_isSending || !m_confirm->isEnabled())
        return;
    const Completion wanted = completion();
    if (wanted.note.isEmpty()) {
        showProblem(tr("Напишите, что сделано."));
        m_note->setFocus();
        return;
    }
    if (const QString problem = hoursProblem(); !problem.isEmpty()) {
        showProblem(problem);
        m_hours->setFocus();
        return;
    }
    m_isSending = true;
    m_confirm->setEnabled(false);
    m_problem->hide();
    const QFuture<Result<EditReceipt>> future =
        wanted.lead != 0 ? m_desks.jobs->complete(wanted) : m_desks.maintenance->maintained(wanted);
    QFuture<Result<EditReceipt>>(future).then(this, [this](const Result<EditReceipt> &answer) {
        m_isSending = false;
        m_confirm->setEnabled(true);
        if (!answer) {
            showProblem(errorLine(answer.error()));
            return;
        }
        m_isDone = true;
        Q_EMIT completed(*answer);
        accept();
    });
}

} // namespace Stanko
