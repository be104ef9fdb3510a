// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/practiceenddialog.h"

#include "ui/errortext/errortext.h"
#include "ui/errortext/formats.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/textheight.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPushButton>


using namespace Qt::StringLiterals;

namespace Stanko {

namespace {
constexpr int kPracticeEndDialogWidth = 480;
} // namespace

void PracticeEndDialog::openFor(const Desks &desks, QWidget *parent)
{
    auto *dialog = parent->findChild<PracticeEndDialog *>();
    if (!dialog)
        dialog = new PracticeEndDialog(desks, parent);
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

PracticeEndDialog::PracticeEndDialog(const Desks &desks, QWidget *parent)
    : QDialog(parent), m_desks(desks), m_about(new PlainLabel({}, LabelLook::Muted)), m_problem(new PlainLabel),
      m_takeBack(makeButton({}, ButtonLook::Primary)), m_send(makeButton(tr("Отправить в amoCRM")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Завершить учебный режим"));
    setMinimumWidth(Theme::current()->scaled(kPracticeEndDialogWidth));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 16);
    column->setSpacing(8);
    column->addWidget(new PlainLabel(windowTitle(), LabelLook::Title));
    m_about->setWordWrap(true);
    column->addWidget(m_about);
    m_problem->setTone(Tone::Late);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    column->addStretch(1);
    column->addSpacing(8);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addStretch(1);
    QPushButton *cancel = makeButton(tr("Отмена"));
    m_takeBack->setObjectName(u"practiceTakeBack"_s);
    m_send->setObjectName(u"practiceSend"_s);
    cancel->setObjectName(u"practiceStay"_s);
    for (QPushButton *button : {cancel, m_send, m_takeBack})
        foot->addWidget(button);
    column->addLayout(foot);
    m_takeBack->setDefault(true);
    m_takeBack->setFocus();

    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_takeBack, &QPushButton::clicked, this, [this] { end(TrainingEnd::TakeBack); });
    connect(m_send, &QPushButton::clicked, this, [this] { end(TrainingEnd::Send); });
    for (const auto enter : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | enter), this);
        connect(shortcut, &QShortcut::activated, m_takeBack, &QPushButton::click);
    }
    connect(m_desks.sync, &SyncDesk::stateChanged, this, &PracticeEndDialog::showState);
    showState(m_desks.sync->state());
}

void PracticeEndDialog::showState(const SyncState &state)
{
    // Ended elsewhere: there is nothing left to ask.
    if (!state.isTraining) {
        close();
        return;
    }
    const bool hasEdits = state.trainingEdits > 0;
    m_about->setText(hasEdits ? tr("Учебных правок: %1. Они остались здесь, amoCRM о них не знает. Убранные правки "
                                   "отменяются по одной, от последней к первой; отправленные станут настоящими.")
                                    .arg(groupedNumber(state.trainingEdits))
                              : tr("Учебных правок нет. Дальше правки снова будут уходить в amoCRM."));
    m_takeBack->setText(hasEdits ? tr("Убрать правки") : tr("Завершить"));
    m_send->setVisible(hasEdits);
}

void PracticeEndDialog::end(TrainingEnd how)
{
    if (m_isEnding)
        return;
    m_isEnding = true;
    m_problem->hide();
    m_takeBack->setEnabled(false);
    m_send->setEnabled(false);
    m_desks.sync->endTraining(how).then(this, [this](const Done &answer) {
        m_isEnding = false;
        m_takeBack->setEnabled(true);
        m_send->setEnabled(true);
        if (answer) {
            accept();
            return;
        }
        m_problem->setText(errorLine(answer.error()));
        m_problem->show();
        growToText(this);
    });
}

void PracticeEndDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    growToText(this);
}

} // namespace Stanko
