// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/setupwizard.h"

#include "ui/errortext/errortext.h"
#include "ui/errortext/setuptext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/wizard/accessstep.h"
#include "ui/wizard/accountgate.h"
#include "ui/wizard/accountstep.h"
#include "ui/wizard/checkstep.h"
#include "ui/wizard/fieldsstep.h"
#include "ui/wizard/noticesstep.h"
#include "ui/wizard/pipelinesstep.h"
#include "ui/wizard/steplist.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QShortcut>
#include <QtWidgets/QApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMargin = 14;
constexpr QSize kLargest(1080, 760);
constexpr int kSetupWizardSide = 24;

QScrollArea *scrolling(QWidget *content)
{
    auto *scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    return scroll;
}

} // namespace

SetupWizard::SetupWizard(const Desks &desks, std::optional<WizardStep> at, QWidget *parent)
    : QWidget(parent), m_session(desks), m_list(new StepList), m_notice(new Banner), m_pages(new QStackedWidget),
      m_gate(new AccountGate(m_session)), m_leave(makeButton({})), m_back(makeButton(tr("← Назад"))),
      m_next(makeButton({}, ButtonLook::Primary))
{
    setObjectName(u"page"_s);
    m_session.begin();
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    auto *card = new QFrame;
    card->setObjectName(u"card"_s);
    card->setMaximumSize(kLargest);
    all->addWidget(card);
    auto *halves = new QHBoxLayout(card);
    halves->setContentsMargins(1, 1, 1, 1);
    halves->setSpacing(0);
    halves->addWidget(m_list);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    halves->addLayout(column, 1);
    auto *above = new QVBoxLayout;
    above->setContentsMargins(kSetupWizardSide, 0, kSetupWizardSide, 0);
    m_notice->setObjectName(u"wizardNotice"_s);
    m_notice->setProperty("outer", true);
    m_notice->setCloseable(true);
    above->addWidget(m_notice);
    column->addLayout(above);
    column->addWidget(m_pages, 1);
    column->addWidget(buildFoot());
    m_pages->addWidget(scrolling(m_gate));
    buildSteps();
    orderTabs();

    connect(m_list, &StepList::chosen, this, &SetupWizard::goTo);
    connect(m_gate, &AccountGate::stepWanted, this, &SetupWizard::goTo);
    connect(m_notice, &Banner::buttonClicked, this, &SetupWizard::startOver);
    connect(&m_session, &WizardSession::looked, this, [this] {
        if (isGateShown())
            enter();
    });
    connect(&m_session, &WizardSession::saveFailed, this, [this](const Error &error) {
        const ErrorText words = errorText(error);
        m_notice->tell(Tone::Soon,
                       tr("Черновик настройки не сохраняется: %1 Закончить можно и так, но не закрывайте "
                          "программу.")
                           .arg(words.what),
                       {}, words.technical);
    });
    buildKeys();
    m_step = at.value_or(m_session.draft.step);
    m_furthest = m_step;
    if (m_session.isResumed())
        showResumed();
    m_session.draft.step = m_step;
    enter();
}

void SetupWizard::buildSteps()
{
    m_check = new CheckStep(m_session);
    m_views = {new AccountStep(m_session), new AccessStep(m_session),  new PipelinesStep(m_session),
               new FieldsStep(m_session),  new NoticesStep(m_session), m_check};
    for (WizardStepView *view : std::as_const(m_views)) {
        m_pages->addWidget(scrolling(view));
        wire(view);
    }
    connect(m_check, &CheckStep::finished, this, [this](const SetupSummary &summary) {
        m_isFinished = true;
        Q_EMIT finished(summary);
    });
}

void SetupWizard::wire(WizardStepView *view)
{
    connect(view, &WizardStepView::changed, this, &SetupWizard::showFoot);
    connect(view, &WizardStepView::stepWanted, this, &SetupWizard::goTo);
    connect(view, &WizardStepView::completed, this, [this, view] {
        if (view == this->view() && m_step != WizardStep::Check)
            goTo(WizardStep(int(m_step) + 1));
    });
}

QWidget *SetupWizard::buildFoot()
{
    auto *foot = new QWidget;
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(kSetupWizardSide, 12, kSetupWizardSide, 22);
    row->setSpacing(8);
    m_leave->setObjectName(u"wizardLeave"_s);
    m_leave->setToolTip(tr("Esc"));
    m_back->setObjectName(u"wizardBack"_s);
    m_back->setToolTip(tr("Alt+B"));
    m_next->setObjectName(u"wizardNext"_s);
    m_next->setToolTip(tr("Enter или Alt+N"));
    row->addWidget(m_leave);
    row->addStretch(1);
    row->addWidget(m_back);
    row->addWidget(m_next);
    connect(m_leave, &QPushButton::clicked, this, &SetupWizard::leave);
    connect(m_back, &QPushButton::clicked, this, &SetupWizard::back);
    connect(m_next, &QPushButton::clicked, this, &SetupWizard::next);
    return foot;
}

void SetupWizard::orderTabs()
{
    // After what the step asks: on, back, out, and last the list, which is an exception.
    QList<QWidget *> order{m_next, m_back, m_leave};
    for (int i = 0; i < kWizardSteps; ++i)
        order.append(m_list->button(WizardStep(i)));
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order.at(i - 1), order.at(i));
}

bool SetupWizard::isFinishing() const
{
    return m_check->isFinishing();
}

void SetupWizard::buildKeys()
{
    auto *next = new QShortcut(QKeySequence(Qt::ALT | Qt::Key_N), this);
    connect(next, &QShortcut::activated, this, &SetupWizard::next);
    auto *back = new QShortcut(QKeySequence(Qt::ALT | Qt::Key_B), this);
    connect(back, &QShortcut::activated, this, &SetupWizard::back);
}

void SetupWizard::showResumed()
{
    m_notice->tell(Tone::Info,
                   tr("Настройка была прервана на шаге «%1». Введённое сохранено, продолжаем с него.")
                       .arg(wizardStepTitle(m_session.draft.step)),
                   tr("Начать заново"));
}

void SetupWizard::startOver()
{
    if (isFinishing())
        return;
    view()->cancelWork();
    m_session.startOver();
    m_notice->hide();
    m_step = WizardStep::Account;
    m_furthest = m_step;
    enter();
}

bool SetupWizard::isGateShown() const
{
    return m_pages->currentIndex() == 0;
}

void SetupWizard::goTo(WizardStep step)
{
    if (m_isFinished || isFinishing() || step == m_step)
        return;
    if (isGateShown())
        m_gate->cancelWork();
    else
        view()->cancelWork();
    keep();
    m_step = step;
    m_furthest = std::max(m_furthest, step);
    m_session.draft.step = step;
    m_session.save();
    enter();
}

void SetupWizard::enter()
{
    m_list->show(m_step, m_furthest);
    if (view()->needsAccount() && m_session.address().isEmpty()) {
        goTo(WizardStep::Account);
        return;
    }
    if (view()->needsAccount() && !m_session.finding()) {
        m_pages->setCurrentIndex(0);
        m_gate->look();
    } else {
        view()->enter();
        m_pages->setCurrentIndex(1 + int(m_step));
    }
    showFoot();
    focusStep();
}

void SetupWizard::focusStep()
{
    QWidget *first = isGateShown() ? m_gate->firstField() : view()->firstField();
    // A step may begin with nothing to type: then Enter goes on.
    (first && first->isEnabled() && !first->isHidden() ? first : m_next)->setFocus();
}

void SetupWizard::next()
{
    if (!isGateShown() && view()->isValid() && !m_isFinished)
        view()->proceed();
}

void SetupWizard::back()
{
    if (m_step != WizardStep::Account)
        goTo(WizardStep(int(m_step) - 1));
}

void SetupWizard::keep()
{
    if (m_isFinished)
        return;
    if (!isGateShown())
        view()->keep();
    m_session.save();
}

void SetupWizard::leave()
{
    if (m_isFinished)
        return;
    m_session.cancelLook();
    keep();
    // Having looked at what is set is no set-up that was left.
    if (!m_session.isChanged())
        m_session.desk().dropDraft();
    Q_EMIT left();
}

void SetupWizard::showFoot()
{
    // What is typed now counts, too.
    const bool isChanged = m_session.isChanged() || !m_session.desks().setup->summary().isConfigured;
    m_leave->setText(isChanged ? tr("Продолжить позже") : tr("Отмена"));
    m_back->setEnabled(m_step != WizardStep::Account);
    m_next->setText(view()->nextText());
    const bool isOn = !isGateShown() && view()->isValid();
    // A button that is switched off would hand its focus to whatever comes next.
    if (!isOn && m_next->hasFocus() && view()->firstField())
        view()->firstField()->setFocus();
    m_next->setEnabled(isOn);
}

void SetupWizard::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    focusStep();
}

void SetupWizard::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !(event->modifiers() & ~Qt::KeypadModifier)) {
        // A button does what it says; anywhere else Enter goes on.
        auto *button = qobject_cast<QAbstractButton *>(QApplication::focusWidget());
        if (button && button != m_next && !qobject_cast<QRadioButton *>(button))
            button->click();
        else
            next();
    } else if (event->key() == Qt::Key_Escape) {
        const bool hasStopped = isGateShown() ? m_gate->cancelWork() : view()->cancelWork();
        if (!hasStopped)
            leave();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace Stanko
