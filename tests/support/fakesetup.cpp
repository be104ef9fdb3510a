// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakesetup.h"

using namespace Qt::StringLiterals;

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
    if (saveError)
        return *saveError;
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
    SetupSummary made = summary;
    made.isConfigured = true;
    made.settings = draft.settings;
    if (!answers.error) {
        finished.append(draft);
        dropDraft();
        if (onFinish)
            onFinish();
    }
    return answers.end(Result<SetupSummary>(made));
}

namespace {

Pipeline demoPipeline(PipelineId id, const QString &name, int sort)
{
    Pipeline pipeline{.id = id, .name = name, .sort = sort, .isMain = sort == 1, .isArchive = false, .statuses = {}};
    pipeline.statuses = {{.id = id * 10, .name = u"Неразобранное"_s, .color = {}, .sort = 0, .isUnsorted = true},
                         {.id = id * 10 + 1, .name = u"В работе"_s, .color = {}, .sort = 1},
                         {.id = id * 10 + 2, .name = u"Акт подписан"_s, .color = {}, .sort = 2},
                         {.id = kStatusWon, .name = u"Успешно реализовано"_s, .color = {}, .sort = 3},
                         {.id = kStatusLost, .name = u"Закрыто и не реализовано"_s, .color = {}, .sort = 4}};
    return pipeline;
}

FieldDefinition demoField(FieldId id, const QString &name, const QString &fieldType = u"text"_s)
{
    return {.id = id, .name = name, .code = {}, .type = fieldType, .enumValues = {}};
}

} // namespace

void fillDemoSetup(FakeWizardDesk &desk)
{
    AccountFinding &finding = desk.finding;
    AccountSchema &schema = finding.schema;
    schema.account = {.id = 31'000'001,
                      .name = u"РусСтанкоСбыт"_s,
                      .subdomain = u"russtanko"_s,
                      .currentUser = 11,
                      .timeZoneId = "Europe/Moscow"};
    schema.pipelines = {demoPipeline(kDemoMain, u"Продажа станков"_s, 1),
                        demoPipeline(kDemoService, u"Сервис и пусконаладка"_s, 2),
                        demoPipeline(kDemoParts, u"ЗАПЧАСТИ"_s, 3), demoPipeline(8'100'004, u"Старая"_s, 4)};
    schema.pipelines.last().isArchive = true;
    schema.users = {{.id = 11, .name = u"Ольга"_s}, {.id = 12, .name = u"Пётр"_s}};
    schema.leadFields = {demoField(kDemoSerial, u"Серийный номер"_s),
                         demoField(712'631, u"Модель оборудования"_s),
                         demoField(712'633, u"ID Telegram"_s, u"numeric"_s),
                         demoField(712'640, u"Дата сл. ТО"_s, u"date"_s),
                         demoField(712'650, u"Адрес доставки"_s),
                         demoField(712'651, u"Источник"_s, u"select"_s)};
    for (int i = 0; schema.leadFields.size() < 23; ++i)
        schema.leadFields.append(demoField(712'700 + i, u"Доп. сведения %1"_s.arg(i + 1)));
    finding.samples = {{kDemoSerial, {u"VC-24-0417"_s, u"VC-24-0418"_s, u"TK-19-0007"_s, u"VC-23-1101"_s}}};
    finding.userName = u"Ольга"_s;
    finding.isAdmin = true;
    finding.tokenPlace = {.origin = TokenOrigin::Keychain};
    finding.serverTime = 1'795'000'000;
    finding.tokenExpiresAt = finding.serverTime + 400 * 86'400;
    finding.roles = {.main = kDemoMain, .furtherService = {kDemoService}, .parts = kDemoParts};
    finding.recentLeads = {{kDemoMain, 120}, {kDemoService, 96}, {kDemoParts, 34}};
    finding.fields = proposeFields(
        {.fields = schema.leadFields, .known = {}, .samples = finding.samples, .today = QDate(2026, 11, 22)});
    desk.bot = {.name = u"РусСтанкоСбыт сервис"_s,
                .userName = u"russtanko_bot"_s,
                .tokenPlace = {.origin = TokenOrigin::Keychain}};
    desk.tried.leadsRead = 2'000;
    desk.tried.leadsExpected = 31'250;
    desk.tried.jobs = 41;
    desk.tried.machines = 212;
    desk.tried.withoutSerial = 3;
    desk.tried.parts = 18;
    desk.tried.secondsExpected = 236;
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
