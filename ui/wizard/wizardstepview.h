// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/setupdraft.h"

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace Stanko {

class PlainLabel;
class WizardSession;

/// One step of the set-up: its title, a line of facts, and what is asked. It reads and fills the draft of the session;
/// where it stands among the others is the wizard's to know. Filled in again without losing what was typed when one
/// comes back to it. GUI thread; owned by the wizard, as is the session.
class WizardStepView : public QWidget
{
    Q_OBJECT
public:
    WizardStepView(WizardStep step, WizardSession &session, QWidget *parent = nullptr);

    WizardStep step() const { return m_step; }
    /// Is about to be shown. Begins what needs no click.
    virtual void enter() = 0;
    /// What was typed goes into the draft, also what is not valid as far as a draft can hold it.
    virtual void keep() = 0;
    /// May «Далее» be used?
    virtual bool isValid() const = 0;
    /// What «Далее» does; ends with completed() now or later, or stays where it is and says why.
    virtual void proceed() { Q_EMIT completed(); }
    virtual QString nextText() const;
    /// Esc: true when something was under way, which is stopped.
    virtual bool cancelWork() { return false; }
    /// Must the account have been looked at?
    bool needsAccount() const { return m_step >= WizardStep::Pipelines; }
    QWidget *firstField() const { return m_firstField; }
    /// No height of its own: paragraphs would count as if they were as narrow as can be, and a scroll bar would show
    /// where everything fits.
    QSize minimumSizeHint() const override { return {QWidget::minimumSizeHint().width(), 0}; }

Q_SIGNALS:
    /// isValid(), nextText() or firstField() may have changed.
    void changed();
    void completed();
    /// The answer to a trouble lies in another step.
    void stepWanted(Stanko::WizardStep step);

protected:
    WizardSession &session() const { return m_session; }
    QVBoxLayout *body() const { return m_body; }
    /// What comes from amoCRM in it stays plain text.
    void setFacts(const QString &facts);
    void setFirstField(QWidget *field) { m_firstField = field; }

private:
    WizardStep m_step;
    WizardSession &m_session;
    PlainLabel *m_facts;
    QVBoxLayout *m_body;
    QWidget *m_firstField = nullptr;
};

} // namespace Stanko
