// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakesetup.h"

namespace Stanko {

QFuture<Result<SetupSummary>> FakeSetupDesk::importEnv(const QString &fileName)
{
    filesImported.append(fileName);
    if (!answers.error) {
        current.isConfigured = true;
        Q_EMIT setupChanged();
    }
    return answers.end<SetupSummary>(current);
}

QFuture<Result<SetupSummary>> FakeSetupDesk::replaceToken(const QString &)
{
    tokensReplaced += 1;
    return answers.end<SetupSummary>(current);
}

QFuture<Done> FakeSetupDesk::exportEnv(const QString &fileName)
{
    filesExported.append(fileName);
    return answers.end(done());
}

QFuture<Result<SetupSummary>> FakeSetupDesk::keepSecret(SecretName name, const QString &secret)
{
    if (!answers.error) {
        secretsKept.append(name);
        if (name == SecretName::TelegramToken)
            current.hasBotToken = !secret.isEmpty();
    }
    return answers.end(Result<SetupSummary>(current));
}

QFuture<Result<SetupSummary>> FakeSetupDesk::apply(const AccountSettings &account, const DeskSettings &desk)
{
    if (!answers.error) {
        current.settings = account;
        current.desk = desk;
        Q_EMIT setupChanged();
    }
    return answers.end(Result<SetupSummary>(current));
}

QFuture<Result<PlanDefaults>> FakeSetupDesk::planDefaults()
{
    return answers.end(Result<PlanDefaults>(defaults));
}

QFuture<Done> FakeSetupDesk::setPlanDefaults(const PlanDefaults &given)
{
    if (!answers.error)
        defaults = given;
    return answers.end(done());
}

QFuture<Result<ForgetPreview>> FakeSetupDesk::forgetPreview()
{
    return answers.end(Result<ForgetPreview>(preview));
}

QFuture<Done> FakeSetupDesk::forget()
{
    if (!answers.error)
        ++timesForgotten;
    return answers.end(done());
}

Done FakeWizardDesk::saveDraft(const SetupDraft &draft)
{
    if (answers.error)
        return *answers.error;
    kept = draft;
    isKept = true;
    return done();
}

void FakeWizardDesk::dropDraft()
{
    kept = {};
    isKept = false;
}

QFuture<Result<EnvReading>> FakeWizardDesk::readEnv(const QString &fileName)
{
    filesRead.append(fileName);
    return answers.end(Result<EnvReading>(env));
}

QFuture<Result<AccountFinding>> FakeWizardDesk::look(const QUrl &baseUrl, const QString &token, const FieldIds &)
{
    lookedAt.append(baseUrl);
    tokens.append(token);
    AccountFinding found = finding;
    found.baseUrl = baseUrl;
    return answers.end(Result<AccountFinding>(found));
}

QFuture<Result<QList<CreatedField>>> FakeWizardDesk::createFields(const QList<NewField> &fields)
{
    QList<CreatedField> made;
    for (const NewField &field : fields)
        made.append({nextField++, field.role, field.name, field.type, field.code});
    if (!answers.error)
        created += fields;
    return answers.end(Result<QList<CreatedField>>(made));
}

QFuture<Result<QList<TakenBack>>> FakeWizardDesk::takeBack(const QList<FieldId> &fields)
{
    QList<TakenBack> gone;
    for (const FieldId id : fields)
        gone.append({.id = id, .verdict = TakeBack::Allowed, .error = {}});
    if (!answers.error)
        takenBack += fields;
    return answers.end(Result<QList<TakenBack>>(gone));
}

QFuture<Result<BotFinding>> FakeWizardDesk::lookAtBot(const QUrl &, const QString &token)
{
    botTokens.append(token);
    return answers.end(Result<BotFinding>(bot));
}

QFuture<Done> FakeWizardDesk::sendTestNotice(const QString &chatId)
{
    testedChats.append(chatId);
    return answers.end(done());
}

QFuture<Result<TryOut>> FakeWizardDesk::tryOut(const AccountSettings &settings)
{
    triedOut.append(settings);
    return answers.end(Result<TryOut>(tried));
}

QFuture<Result<SetupSummary>> FakeWizardDesk::finish(const SetupDraft &draft)
{
    finished.append(draft);
    SetupSummary made = summary;
    made.isConfigured = true;
    made.settings = draft.settings;
    return answers.end(Result<SetupSummary>(made));
}

QFuture<Result<Profile>> FakeProfileDesk::create(const QString &name)
{
    Profile made{.id = name, .name = name, .host = {}, .folder = {}, .isCurrent = false};
    if (!answers.error)
        all.append(made);
    return answers.end(Result<Profile>(made));
}

QFuture<Done> FakeProfileDesk::rename(const QString &id, const QString &name)
{
    for (Profile &profile : all) {
        if (!answers.error && profile.id == id)
            profile.name = name;
    }
    return answers.end(done());
}

QFuture<Done> FakeProfileDesk::open(const QString &id)
{
    opened.append(id);
    return answers.end(done());
}

} // namespace Stanko
