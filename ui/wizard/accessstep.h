// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "ui/wizard/wizardstepview.h"

class QLineEdit;

namespace Stanko {

class Banner;
class BusyLine;
class Card;
class FactRows;
class FormField;

/// The token: where to get it, and what the account says to it. The field never shows it and is emptied as soon as it
/// has proved good; after a failure it stays, so that one need not paste it again. See WizardStepView.
class AccessStep : public WizardStepView
{
    Q_OBJECT
public:
    explicit AccessStep(WizardSession &session, QWidget *parent = nullptr);
    void enter() override;
    void keep() override {}
    bool isValid() const override;
    /// Asks the account, or goes on when it has answered.
    void proceed() override;
    QString nextText() const override;
    bool cancelWork() override;

private:
    void build();
    bool isAnswered() const;
    QString token() const;
    void check();
    void judge();
    void showFinding();
    void showTrouble(const Error &error);

    QLineEdit *m_token;
    FormField *m_field;
    BusyLine *m_busy;
    Banner *m_trouble;
    Banner *m_warning;
    Card *m_result;
    FactRows *m_facts;
    bool m_isQuiet = false; ///< nobody has asked for this check: having no token is no failure
};

} // namespace Stanko
