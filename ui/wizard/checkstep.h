// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/wizarddesk.h"
#include "ui/wizard/wizardstepview.h"

#include <optional>

class QBoxLayout;
class QPushButton;

namespace Stanko {

class Banner;
class BusyLine;
class Card;
class FactRows;

/// A first sync that writes nothing: what it would bring, how long it would take, what stands against it. «Готово»
/// takes the set-up over. See WizardStepView.
class CheckStep : public WizardStepView
{
    Q_OBJECT
public:
    explicit CheckStep(WizardSession &session, QWidget *parent = nullptr);
    void enter() override;
    void keep() override {}
    bool isValid() const override;
    void proceed() override;
    QString nextText() const override;
    bool cancelWork() override;
    bool isFinishing() const { return m_isFinishing; }

Q_SIGNALS:
    void finished(const Stanko::SetupSummary &summary);

private:
    void tryOut();
    void show(const TryOut &found);
    using QWidget::show;
    void showProblems(const QList<CheckProblem> &problems);
    void advance(int leadsRead, int leadsExpected);
    void finish();

    BusyLine *m_busy;
    Banner *m_trouble;
    Card *m_result;
    FactRows *m_facts;
    QBoxLayout *m_problems;
    QPushButton *m_again;
    std::optional<AccountSettings> m_tried; ///< what the answer is about
    bool m_isFinishing = false;
    bool m_mayFinish = false;
    quint64 m_question = 0; ///< of the answer that counts
};

} // namespace Stanko
