// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/wizardstepview.h"

class QLineEdit;

namespace Stanko {

class EnvIntake;
class FormField;
class PlainLabel;

/// Which account: its address, typed or from a .env file. See WizardStepView.
class AccountStep : public WizardStepView
{
    Q_OBJECT
public:
    explicit AccountStep(WizardSession &session, QWidget *parent = nullptr);
    void enter() override;
    void keep() override;
    bool isValid() const override;
    EnvIntake *env() const { return m_env; }

private:
    void judge();

    QLineEdit *m_address;
    FormField *m_field;
    PlainLabel *m_target;
    EnvIntake *m_env;
};

} // namespace Stanko
