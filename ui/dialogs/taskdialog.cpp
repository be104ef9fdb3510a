// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/taskdialog.h"

#include "ui/dialogs/editfoot.h"
#include "ui/dialogs/pushpreview.h"
#include "ui/errortext/errortext.h"
#include "ui/errortext/formats.h"
#include "ui/pages/accounttime.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/plainlabel.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {
constexpr int kTaskDialogWidth = 520;
constexpr int kTextHeight = 84;
} // namespace

TaskDialog::TaskDialog(const Desks &desks, LeadId lead, const QString &about, QWidget *parent)
    : QDialog(parent), m_desks(desks), m_lead(lead), m_text(new QPlainTextEdit), m_due(new QDateEdit),
      m_relative(new PlainLabel({}, LabelLook::Muted)), m_user(new QComboBox), m_preview(new PushPreview),
      m_problem(new PlainLabel), m_confirm(makeButton(tr("Поставить задачу  Ctrl+Enter"), ButtonLook::Primary))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Задача менеджеру"));
    setMinimumWidth(Theme::current()->scaled(kTaskDialogWidth));
    build(about);

    m_settle.setSingleShot(true);
    m_settle.setInterval(kPreviewSettleMs);
    connect(&m_settle, &QTimer::timeout, this, &TaskDialog::askPreview);
    const auto changed = [this] {
        m_relative->setText(relativeDayLong(m_due->date(), accountToday(m_desks)));
        m_problem->hide();
        m_settle.start();
    };
    connect(m_text, &QPlainTextEdit::textChanged, this, changed);
    connect(m_due, &QDateEdit::dateChanged, this, changed);
    connect(m_user, &QComboBox::activated, this, changed);
    connect(m_confirm, &QPushButton::clicked, this, &TaskDialog::confirm);
    for (const auto enter : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | enter), this);
        connect(shortcut, &QShortcut::activated, this, &TaskDialog::confirm);
    }
    m_text->setFocus();
    askPreview();
}

void TaskDialog::build(const QString &about)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 16);
    column->setSpacing(6);
    column->addWidget(new PlainLabel(windowTitle(), LabelLook::Title));
    auto *lead = new PlainLabel(about, LabelLook::Muted);
    lead->setWordWrap(true);
    column->addWidget(lead);
    column->addSpacing(6);
    const auto addLabel = [column](const QString &text, QWidget *buddy) {
        auto *label = new PlainLabel(text, LabelLook::Muted);
        label->setBuddy(buddy);
        buddy->setAccessibleName(text);
        column->addWidget(label);
        return label;
    };
    addLabel(tr("Что сделать"), m_text);
    m_text->setObjectName(u"taskText"_s);
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(Theme::current()->scaled(kTextHeight));
    column->addWidget(m_text);
    addLabel(tr("К какому дню"), m_due);
    m_due->setObjectName(u"taskDue"_s);
    m_due->setCalendarPopup(true);
    m_due->setDisplayFormat(u"dd.MM.yyyy"_s);
    m_due->setLocale(interfaceLocale());
    m_due->setMinimumWidth(m_due->fontMetrics().horizontalAdvance(u"00.00.0000"_s) + kDateFieldRoom);
    const QDate today = accountToday(m_desks);
    m_due->setMinimumDate(today);
    m_due->setDate(today);
    m_relative->setText(relativeDayLong(today, today));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_due);
    row->addWidget(m_relative, 1);
    column->addLayout(row);
    addLabel(tr("Кому"), m_user);
    m_user->setObjectName(u"taskUser"_s);
    m_user->addItem(tr("Ответственному за сделку"), QVariant::fromValue<qint64>(0));
    column->addWidget(m_user);
    m_problem->setObjectName(u"taskProblem"_s);
    m_confirm->setObjectName(u"taskConfirm"_s);
    QPushButton *cancel = makeButton(tr("Отмена"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    addEditFoot(column, m_preview, m_problem, cancel, m_confirm);
}

NewTask TaskDialog::task() const
{
    return {m_lead, m_text->toPlainText(), m_due->date(), m_user->currentData().toLongLong()};
}

void TaskDialog::askPreview()
{
    const quint64 token = ++m_token;
    m_desks.intake->previewTask(task()).then(this, [this, token](const Result<TaskPreview> &answer) {
        if (token != m_token)
            return;
        if (answer)
            showPreview(*answer);
        else
            showProblem(answer.error());
    });
}

void TaskDialog::showPreview(const TaskPreview &preview)
{
    // Names come with the first answer; whom a person has chosen by then stays chosen.
    if (m_user->count() == 1) {
        for (const User &user : preview.users) {
            const QString name = user.id == preview.user ? tr("%1 (ответственный)").arg(user.name) : user.name;
            m_user->addItem(name, QVariant::fromValue<qint64>(user.id));
        }
    }
    const bool isEmpty = m_text->toPlainText().trimmed().isEmpty();
    m_preview->show(isEmpty ? QList<PushLine>() : preview.lines, {},
                    isEmpty ? tr("Напишите, что сделать.") : QString());
}

void TaskDialog::showProblem(const Error &error)
{
    if (error.kind == ErrorKind::BadInput && error.detail == "text"_L1) {
        m_problem->setText(tr("Напишите, что сделать, не длиннее %1 знаков.").arg(kMaxTaskText));
    } else if (error.kind == ErrorKind::BadInput && error.detail == "due"_L1) {
        m_problem->setText(tr("Этот день уже прошёл или слишком далеко."));
    } else if (error.kind == ErrorKind::BadInput && error.detail == "user"_L1) {
        m_problem->setText(tr("Этот сотрудник больше не работает в amoCRM: выберите другого."));
    } else {
        m_problem->setText(errorLine(error));
    }
    m_problem->show();
}

void TaskDialog::confirm()
{
    if (m_isSending)
        return;
    m_isSending = true;
    m_confirm->setEnabled(false);
    m_problem->hide();
    m_desks.intake->addTask(task()).then(this, [this](const Result<EditReceipt> &answer) {
        m_isSending = false;
        m_confirm->setEnabled(true);
        if (!answer)
            return showProblem(answer.error());
        Q_EMIT added(*answer);
        accept();
    });
}

} // namespace Stanko
