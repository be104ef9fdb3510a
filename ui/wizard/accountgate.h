// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "ui/wizard/wizardsession.h"

#include <QtWidgets/QWidget>

namespace Stanko {

class Banner;
class BusyLine;

/// Stands before a step that needs the account when it has not been looked at in this run: after a restart, or when
/// the set-up is opened at that step. Looks at it with the token that is known. GUI thread; owned by the wizard.
class AccountGate : public QWidget
{
    Q_OBJECT
public:
    explicit AccountGate(WizardSession &session, QWidget *parent = nullptr);
    /// The session tells when it has ended.
    void look();
    bool cancelWork();
    /// Itself while it looks, so that Esc is heard.
    QWidget *firstField();

Q_SIGNALS:
    /// The answer to a trouble lies in another step.
    void stepWanted(Stanko::WizardStep step);

private:
    void showTrouble(const QString &sentence, const QString &technical);

    WizardSession &m_session;
    BusyLine *m_busy;
    Banner *m_trouble;
    QWidget *m_ways;
    QWidget *m_again;
};

} // namespace Stanko
