// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/api/telegramclient.h"
#include "models/service/wizarddesk.h"

#include <optional>

namespace Stanko {

class AppSetupDesk;
class SetupEngine;

/// The set-up wizard's desk: the draft file, the questions to the account and to the bot, and the tokens on their way
/// to the key store. Lives on the GUI (or main) thread; owned by the composition root, which outlives it with
/// everything it refers to.
class AppWizardDesk final : public WizardDesk
{
    Q_OBJECT
public:
    AppWizardDesk(AppSetupDesk &setup, SetupEngine &engine, TelegramClient &telegram, QString dataDir);

    SetupDraft draft() const override;
    bool hasDraft() const override;
    Done saveDraft(const SetupDraft &draft) override;
    void dropDraft() override;
    QFuture<Result<EnvReading>> readEnv(const QString &fileName) override;
    QFuture<Result<AccountFinding>> look(const QUrl &baseUrl, const QString &token, const FieldIds &known) override;
    QFuture<Result<QList<CreatedField>>> createFields(const QList<NewField> &fields) override;
    QFuture<Result<QList<TakenBack>>> takeBack(const QList<FieldId> &fields) override;
    QFuture<Result<BotFinding>> lookAtBot(const QUrl &apiUrl, const QString &token) override;
    QFuture<Done> sendTestNotice(const QString &chatId) override;
    QFuture<Result<TryOut>> tryOut(const AccountSettings &settings) override;
    void cancel() override;
    QFuture<Result<SetupSummary>> finish(const SetupDraft &draft) override;

private:
    /// Whose notices the bot sends: of the account that is being set up, else of the one in use.
    QUrl botAccount() const;
    /// \a place: where the token is already; nullopt: it is to be kept when it has proved good.
    QFuture<Result<BotFinding>> lookAtBotWith(const TelegramAccess &access, const std::optional<TokenPlace> &place);

    AppSetupDesk &m_setup;
    SetupEngine &m_engine;
    TelegramClient &m_telegram;
    QString m_dataDir;
    std::optional<TelegramAccess> m_bot; ///< looked at last and good
    QString m_envBotToken;               ///< that readEnv() has brought; in memory only
};

} // namespace Stanko
