// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/assigndialog.h"

#include "models/service/engineerdesk.h"
#include "ui/dialogs/editfoot.h"
#include "ui/dialogs/pushpreview.h"
#include "ui/errortext/errortext.h"
#include "ui/errortext/formats.h"
#include "ui/errortext/peopletext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/plainlabel.h"

#include <QtCore/QSignalBlocker>
#include <QtGui/QShortcut>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {

constexpr int kAssignDialogWidth = 440;
constexpr qsizetype kNamedJobs = 6;

/// «#48 211, #48 207 и ещё 3».
QString numbersOf(const QList<LeadId> &leads)
{
    QStringList numbers;
    for (const LeadId lead : leads.first(std::min(kNamedJobs, leads.size())))
        numbers.append(dealNumber(lead));
    const QString named = numbers.join(u", "_s);
    return leads.size() > kNamedJobs ? AssignDialog::tr("%1 и ещё %2").arg(named).arg(leads.size() - kNamedJobs)
                                     : named;
}

} // namespace

AssignDialog::AssignDialog(const Desks &desks, const QList<JobRow> &jobs, QWidget *parent)
    : QDialog(parent), m_desks(desks), m_who(new QComboBox), m_preview(new PushPreview), m_problem(new PlainLabel),
      m_confirm(makeButton(tr("Назначить  Ctrl+Enter"), ButtonLook::Primary))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Назначить"));
    setMinimumWidth(Theme::current()->scaled(kAssignDialogWidth));
    for (const JobRow &job : jobs)
        m_leads.append(job.lead);
    const UserId first = jobs.first().responsibleUser;
    if (std::all_of(jobs.cbegin(), jobs.cend(), [first](const JobRow &job) { return job.responsibleUser == first; }))
        m_now = first;
    build(jobs);
    askCrew();
}

void AssignDialog::build(const QList<JobRow> &jobs)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 16);
    column->setSpacing(6);
    column->addWidget(new PlainLabel(windowTitle(), LabelLook::Title));
    const JobRow &first = jobs.first();
    auto *about = new PlainLabel(jobs.size() == 1 ? tr("Заявка %1 · %2").arg(dealNumber(first.lead), first.name)
                                                  : counted(Counted::Job, jobs.size()) + u": "_s + numbersOf(m_leads),
                                 LabelLook::Muted);
    about->setWordWrap(true);
    column->addWidget(about);
    column->addSpacing(6);
    m_who->setObjectName(u"assignWho"_s);
    m_who->setAccessibleName(tr("Ответственный"));
    m_who->setEnabled(false);
    column->addWidget(new FormField(tr("Ответственный"), m_who));
    m_confirm->setObjectName(u"assignConfirm"_s);
    m_confirm->setEnabled(false);
    m_problem->setObjectName(u"assignProblem"_s);
    QPushButton *cancel = makeButton(tr("Отмена"));
    addEditFoot(column, m_preview, m_problem, cancel, m_confirm);
    connect(m_who, &QComboBox::currentIndexChanged, this, &AssignDialog::askPreview);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_confirm, &QPushButton::clicked, this, &AssignDialog::confirm);
    for (const auto enter : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | enter), this);
        connect(shortcut, &QShortcut::activated, this, &AssignDialog::confirm);
    }
}

void AssignDialog::askCrew()
{
    m_desks.engineers->crew().then(this, [this](const Result<Crew> &answer) {
        if (answer)
            offer(*answer);
        else
            showProblem(answer.error());
    });
}

void AssignDialog::offer(const Crew &crew)
{
    QList<Engineer> users;
    for (const Engineer &each : crew.engineers) {
        if (each.id > 0 && each.isActive) // others are not known in amoCRM
            users.append(each);
    }
    // Those who go to machines first: they are named far more often.
    std::stable_partition(users.begin(), users.end(), [](const Engineer &each) { return each.isPlanned; });
    if (users.isEmpty())
        return showProblem(makeError(ErrorKind::BadInput, u"engineer"_s));
    const QSignalBlocker quiet(m_who);
    for (const Engineer &each : std::as_const(users))
        m_who->addItem(engineerText(each), each.id);
    // Nothing is proposed: a name taken unasked would be sent as easily as a chosen one.
    m_who->setPlaceholderText(tr("Выберите сотрудника"));
    m_who->setCurrentIndex(m_who->findData(m_now));
    m_who->setEnabled(true);
    m_who->setFocus();
    askPreview();
}

UserId AssignDialog::chosen() const
{
    return m_who->currentData().toLongLong();
}

void AssignDialog::askPreview()
{
    m_problem->hide();
    m_confirm->setEnabled(false);
    if (chosen() == 0)
        return showPreview({});
    const quint64 token = ++m_token;
    m_desks.engineers->previewJobs(m_leads, chosen()).then(this, [this, token](const Result<QList<PushLine>> &answer) {
        if (token != m_token)
            return;
        if (answer)
            showPreview(*answer);
        else
            showProblem(answer.error());
    });
}

void AssignDialog::showPreview(const QList<PushLine> &lines)
{
    m_changes = int(lines.size());
    m_confirm->setEnabled(!lines.isEmpty() && !m_isSending);
    // One line for all jobs that pass from the one to the other.
    QList<PushLine> shown;
    QList<LeadId> leads;
    for (const PushLine &line : lines) {
        leads.append(line.lead);
        const bool isSaid = std::any_of(shown.cbegin(), shown.cend(), [&line](const PushLine &each) {
            return each.before == line.before && each.after == line.after;
        });
        if (!isSaid)
            shown.append(line);
    }
    QString hint;
    if (m_leads.size() > 1 && !leads.isEmpty())
        hint = tr("В сделках %1.").arg(numbersOf(leads));
    else if (leads.isEmpty() && chosen() != 0)
        hint = tr("Этот сотрудник уже отвечает за них.");
    m_preview->show(shown, {}, hint);
}

void AssignDialog::showProblem(const Error &error)
{
    const QString known = error.kind == ErrorKind::BadInput ? engineerFaultText(error.detail) : QString();
    const ErrorText text = errorText(error);
    m_problem->setText(known.isEmpty() || known == error.detail ? text.what + u' ' + text.remedy : known);
    m_problem->show();
}

void AssignDialog::confirm()
{
    if (m_isSending || !m_confirm->isEnabled())
        return;
    m_isSending = true;
    m_confirm->setEnabled(false);
    m_problem->hide();
    m_desks.engineers->assignJobs(m_leads, chosen())
        .then(this, [this, name = m_who->currentText(), jobs = m_changes](const Result<EditReceipt> &answer) {
            m_isSending = false;
            m_confirm->setEnabled(true);
            if (!answer)
                return showProblem(answer.error());
            Q_EMIT assigned(*answer, name, jobs);
            accept();
        });
}

} // namespace Stanko
