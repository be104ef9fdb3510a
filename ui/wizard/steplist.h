// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/setupdraft.h"

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QFrame>

namespace Stanko {

/// One step in the list: a circle with its number or a tick, and its title. GUI thread.
class StepButton : public QAbstractButton
{
    Q_OBJECT
public:
    enum class State { Passed, Current, Ahead };

    explicit StepButton(WizardStep step, QWidget *parent = nullptr);
    /// A step that is done can be gone back to.
    void setState(State state);
    State state() const { return m_state; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    WizardStep m_step;
    State m_state = State::Ahead;
};

/// The steps of the set-up at its left: which are done, which one is shown, which lie ahead. GUI thread.
class StepList : public QFrame
{
    Q_OBJECT
public:
    explicit StepList(QWidget *parent = nullptr);
    /// \a furthest: the last one that has been reached.
    void show(WizardStep current, WizardStep furthest);
    using QWidget::show;
    StepButton *button(WizardStep step) const { return m_buttons.at(int(step)); }

Q_SIGNALS:
    void chosen(Stanko::WizardStep step);

private:
    QList<StepButton *> m_buttons;
};

} // namespace Stanko
