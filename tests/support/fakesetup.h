// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/profiledesk.h"
#include "models/service/setupdesk.h"
#include "models/service/wizarddesk.h"
#include "tests/support/fakeanswers.h"

#include <QtCore/QStringList>

#include <functional>

namespace Stanko {

class FakeSetupDesk final : public SetupDesk
{
public:
    using SetupDesk::SetupDesk;
    SetupSummary summary() const override { return current; }
    QFuture<Result<SetupSummary>> importEnv(const QString &fileName) override;
    QFuture<Done> exportEnv(const QString &fileName) override;
    QFuture<Result<SetupSummary>> replaceToken(const QString &token) override;
    QFuture<Result<SetupSummary>> keepSecret(SecretName name, const QString &secret) override;
    QFuture<Result<SetupSummary>> apply(const AccountSettings &account, const DeskSettings &desk) override;
    QFuture<Result<PlanDefaults>> planDefaults() override;
    QFuture<Done> setPlanDefaults(const PlanDefaults &defaults) override;
    QFuture<Result<ForgetPreview>> forgetPreview() override;
    QFuture<Done> forget() override;

    FakeAnswers answers;
    SetupSummary current;
    PlanDefaults defaults;
    ForgetPreview preview;
    QStringList filesImported;
    QStringList filesExported;
    int tokensReplaced = 0;
    QList<SecretName> secretsKept;
    int timesForgotten = 0;
};

/// Answers what the test has put into it.
class FakeWizardDesk final : public WizardDesk
{
public:
    using WizardDesk::WizardDesk;
    SetupDraft draft() const override { return kept; }
    bool hasDraft() const override { return isKept; }
    Done saveDraft(const SetupDraft &draft) override;
    void dropDraft() override;
    QFuture<Result<EnvReading>> readEnv(const QString &fileName) override;
    QFuture<Result<AccountFinding>> look(const QUrl &baseUrl, const QString &token, const FieldIds &known) override;
    QFuture<Result<QList<CreatedField>>> createFields(const QList<NewField> &fields) override;
    QFuture<Result<QList<TakenBack>>> takeBack(const QList<FieldId> &fields) override;
    QFuture<Result<BotFinding>> lookAtBot(const QUrl &apiUrl, const QString &token) override;
    QFuture<Done> sendTestNotice(const QString &chatId) override;
    QFuture<Result<TryOut>> tryOut(const AccountSettings &settings) override;
    void cancel() override { ++cancels; }
    QFuture<Result<SetupSummary>> finish(const SetupDraft &draft) override;

    FakeAnswers answers;
    std::optional<Error> saveError; ///< of saveDraft()
    std::function<void()> onFinish; ///< the desk is set up now
    SetupDraft kept;
    bool isKept = false;
    EnvReading env;
    AccountFinding finding;
    BotFinding bot;
    TryOut tried;
    SetupSummary summary; ///< what finish() answers, with the draft's settings
    FieldId nextField = 900'001;
    QStringList filesRead;
    QList<QUrl> lookedAt;
    QStringList tokens; ///< given to look()
    QList<NewField> created;
    QList<FieldId> takenBack;
    QStringList botTokens;
    QStringList testedChats;
    QList<AccountSettings> triedOut;
    QList<SetupDraft> finished;
    int cancels = 0;
};

/// A serial number's field and what else a usual account has: two pipelines for service, one for parts, an archived
/// one, two users, 23 fields of which one is sure, two are likely, one is unsure and one is missing.
void fillDemoSetup(FakeWizardDesk &desk);
inline constexpr PipelineId kDemoMain = 8'100'001;
inline constexpr PipelineId kDemoService = 8'100'002;
inline constexpr PipelineId kDemoParts = 8'100'003;
inline constexpr FieldId kDemoSerial = 712'629;

class FakeProfileDesk final : public ProfileDesk
{
public:
    using ProfileDesk::ProfileDesk;
    QList<Profile> profiles() const override { return all; }
    QFuture<Result<Profile>> create(const QString &name) override;
    QFuture<Done> rename(const QString &id, const QString &name) override;
    QFuture<Done> open(const QString &id) override;

    FakeAnswers answers;
    QList<Profile> all{Profile{.id = {}, .name = {}, .host = {}, .folder = {}, .isCurrent = true}};
    QStringList opened;
};

} // namespace Stanko
