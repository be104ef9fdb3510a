// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/desks.h"
#include "models/service/setupdesk.h"
#include "ui/wizard/wizardsession.h"

#include <QtWidgets/QWidget>

#include <optional>

class QBoxLayout;
class QPushButton;
class QStackedWidget;

namespace Stanko {

class AccountGate;
class Banner;
class CheckStep;
class StepList;
class WizardStepView;

/// The set-up: its steps at the left, the current one beside them, and the way on, back and out below. Kept as a draft
/// at every step, so that it can be left at any moment and goes on where it was. Enter and Alt+N go on, Alt+B back,
/// Esc stops what is under way or leaves. One object is one walk. GUI thread; the desks outlive it.
class SetupWizard : public QWidget
{
    Q_OBJECT
public:
    /// Takes up the draft of the desk; at \a at instead of where it was left, when given.
    explicit SetupWizard(const Desks &desks, std::optional<WizardStep> at = {}, QWidget *parent = nullptr);

    WizardStep currentStep() const { return m_step; }
    /// Is the draft being taken over?
    bool isFinishing() const;
    /// Puts the focus on the first field of the step.
    void focusStep();
    /// What is typed goes into the draft on disk.
    void keep();
    /// Keeps the draft, or drops it when nothing has been changed, and tells left().
    void leave();

Q_SIGNALS:
    void left();
    /// The draft has been taken over.
    void finished(const Stanko::SetupSummary &summary);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    /// The window gives the focus to the page as a whole.
    void focusInEvent(QFocusEvent *event) override;

private:
    void buildSteps();
    QWidget *buildFoot();
    void orderTabs();
    void buildKeys();
    void wire(WizardStepView *view);
    void showResumed();
    void startOver();
    WizardStepView *view() const { return m_views.at(int(m_step)); }
    bool isGateShown() const;
    void goTo(WizardStep step);
    void enter();
    void next();
    void back();
    void showFoot();

    WizardSession m_session;
    WizardStep m_step = WizardStep::Account;
    WizardStep m_furthest = WizardStep::Account;
    bool m_isFinished = false;
    StepList *m_list;
    Banner *m_notice;
    QStackedWidget *m_pages;
    AccountGate *m_gate;
    CheckStep *m_check = nullptr; ///< the last of m_views
    QList<WizardStepView *> m_views;
    QPushButton *m_leave;
    QPushButton *m_back;
    QPushButton *m_next;
};

} // namespace Stanko
