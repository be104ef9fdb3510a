// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/setupdraftfile.h"
#include "crm/api/telegramclient.h"
#include "crm/setup/setupengine.h"
#include "models/service/wizarddesk.h"

#include <QtCore/QSet>

#include <optional>

namespace Stanko {

class AppSetupDesk;
struct SessionToken;

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
    /// What a look has found out about whom the next calls talk to.
    struct Looked
    {
        SetupAccess access;
        qint64 account = 0;
    };
    using Access = Result<SetupAccess>;

    /// Reads the draft file at its first use. An unreadable one counts as none and is told in the log.
    const SetupDraftFile::Kept &kept() const;
    Done keep(const SetupDraftFile::Kept &kept);
    /// How to talk to \a baseUrl with \a token: in the pace of settings that are known for it.
    SetupAccess accessTo(const QUrl &baseUrl, const QString &token) const;
    /// The same with the token that is known for it. NoToken.
    QFuture<Access> knownAccessTo(const QUrl &baseUrl);
    /// Keeps a token that has proved good, or says where the known one is.
    QFuture<Result<TokenPlace>> placeToken(const SetupAccess &access, bool isNew);
    QFuture<Result<AccountFinding>> looked(const Result<AccountFinding> &found, const SetupAccess &access, bool isNew,
                                           int round);
    /// Notes what has become of fields in the account.
    void keepChange(const SetupDraftFile::Kept &next);
    /// Whose it is, asked for unless a look has told already.
    QFuture<Result<qint64>> accountAt(const AccountSettings &settings);
    QFuture<Result<SetupSummary>> takeOver(const SetupDraft &draft);
    /// Was cancel() called since \a round began?
    bool isOver(int round) const { return round != m_round; }
    /// Whose notices the bot sends: of the account that is being set up, else of the one in use.
    QUrl botAccount() const;
    /// \a place: where the token is already; nullopt: it is to be kept when it has proved good.
    QFuture<Result<BotFinding>> lookAtBotWith(const TelegramAccess &access, const std::optional<TokenPlace> &place);

    AppSetupDesk &m_setup;
    SetupEngine &m_engine;
    TelegramClient &m_telegram;
    QString m_dataDir;
    mutable std::optional<SetupDraftFile::Kept> m_kept;
    QSet<FieldId> m_takenBack; ///< in this session: an older draft does not bring them back
    std::optional<Looked> m_looked;
    QString m_envToken;    ///< of the .env file read last that had one; in memory only
    QUrl m_envTokenFor;    ///< the address that stands beside it: it is shown to no other; empty = there is none
    QString m_envBotToken; ///< of the .env file read last that had one; in memory only
    int m_round = 0;       ///< moves on with each cancel()
    std::optional<TelegramAccess> m_bot; ///< looked at last and good
};

} // namespace Stanko
