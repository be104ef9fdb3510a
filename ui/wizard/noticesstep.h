// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/wizarddesk.h"
#include "ui/wizard/wizardstepview.h"

#include <optional>

class QLineEdit;
class QPushButton;
class QRadioButton;

namespace Stanko {

class Banner;
class BusyLine;
class FormField;

/// Notices to clients by a Telegram bot, or none. The bot's token is never shown and its field is emptied as soon as
/// it has proved good. See WizardStepView.
class NoticesStep : public WizardStepView
{
    Q_OBJECT
public:
    explicit NoticesStep(WizardSession &session, QWidget *parent = nullptr);
    void enter() override;
    void keep() override;
    bool isValid() const override;
    /// Asks Telegram who the bot is, or goes on when it has answered.
    void proceed() override;
    QString nextText() const override;
    bool cancelWork() override;

private:
    void build();
    bool isAnswered() const;
    bool knowsToken() const;
    void checkBot();
    void sendTest();
    void begin(const QString &sentence);
    void end();
    void showChoice();

    QRadioButton *m_without;
    QRadioButton *m_withBot;
    QWidget *m_botPart;
    QLineEdit *m_token;
    QPushButton *m_check;
    Banner *m_outcome;
    QWidget *m_testPart;
    QLineEdit *m_chat;
    FormField *m_chatField;
    QPushButton *m_send;
    Banner *m_testOutcome;
    BusyLine *m_busy;
    std::optional<BotFinding> m_bot;
    bool m_isFilled = false; ///< what was chosen since is kept
    quint64 m_question = 0;  ///< of the answer that counts
};

} // namespace Stanko
