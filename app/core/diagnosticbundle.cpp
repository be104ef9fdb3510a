// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/diagnosticbundle.h"

#include "models/domain/pipelineroles.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QLocale>
#include <QtCore/QRegularExpression>
#include <QtCore/QSysInfo>

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLongestLog = 2 * 1024 * 1024;

QString readme()
{
    return u"Сведения для поддержки StankoDesk\r\n"
           u"\r\n"
           u"versions.json  версии программы, Qt, SQLite и операционной системы\r\n"
           u"settings.json  номера воронок, этапов, полей и пределы запросов; без адреса аккаунта и без токенов\r\n"
           u"data.json      сколько строк в таблицах базы, её размер и версия, резервные копии\r\n"
           u"sync.json      состояние последнего обмена\r\n"
           u"schema.json    воронки, этапы и поля сделок аккаунта: номера, названия и типы\r\n"
           u"outbox.json    правки в очереди и отправленные за 30 дней: вид, состояние, ошибка; без значений\r\n"
           u"exchange.json  последние запросы к amoCRM: адрес без значений, ответ, длительность\r\n"
           u"check.json     что нашла проверка связи\r\n"
           u"logs/          журнал программы; слова не из латиницы, имена, телефоны и номера станков вычеркнуты\r\n"
           u"\r\n"
           u"Имён клиентов и сотрудников, названий компаний, телефонов, серийных номеров, текстов примечаний и "
           u"токенов\r\n"
           u"здесь нет. Все файлы текстовые: их можно прочитать перед отправкой.\r\n"_s;
}

QJsonValue instant(UnixSeconds at)
{
    return at == 0 ? QJsonValue(QJsonValue::Null)
                   : QJsonValue(QDateTime::fromSecsSinceEpoch(at, Qt::UTC).toString(Qt::ISODate));
}

/// Codes and paths are amoCRM's words, too, but of a form that tells nothing of people.
QString codeOnly(const QString &text)
{
    static const QRegularExpression harmless(u"^[A-Za-z_][A-Za-z_.]{0,60}(?:\\.\\d{1,4}(?:\\.[A-Za-z_]{1,40})*)*$"_s);
    return harmless.match(text).hasMatch() ? text : u"…"_s;
}

QString idOnly(const QString &text)
{
    static const QRegularExpression id(u"^[0-9a-fA-F-]{1,64}$"_s);
    return id.match(text).hasMatch() ? text : QString();
}

QJsonValue errorObject(const std::optional<Error> &error)
{
    if (!error)
        return QJsonValue::Null;
    QJsonArray problems;
    for (const FieldProblem &problem : error->problems)
        problems.append(QJsonObject{{u"code"_s, codeOnly(problem.code)}, {u"path"_s, codeOnly(problem.path)}});
    return QJsonObject{
        {u"kind"_s, errorKindName(error->kind)},
        {u"http_status"_s, error->httpStatus},
        {u"retry_after"_s, error->retryAfter ? QJsonValue(qint64(error->retryAfter->count())) : QJsonValue()},
        {u"request_id"_s, idOnly(error->requestId)},
        {u"problems"_s, problems}};
}

QJsonObject countsObject(const QList<std::pair<QString, qint64>> &counts)
{
    QJsonObject object;
    for (const auto &[name, count] : counts)
        object.insert(name, count);
    return object;
}

QJsonObject versions(const DiagnosticInput &input)
{
    return {{u"program"_s, input.version},
            {u"made_at"_s, instant(input.now)},
            {u"qt"_s, QString::fromLatin1(qVersion())},
            {u"sqlite"_s, input.facts ? input.facts->sqliteVersion : QString()},
            {u"system"_s, QSysInfo::prettyProductName()},
            {u"kernel"_s, QSysInfo::kernelType() + u' ' + QSysInfo::kernelVersion()},
            {u"cpu"_s, QSysInfo::currentCpuArchitecture()},
            {u"language"_s, QLocale().name()}};
}

QString placeOf(const QUrl &url)
{
    const QString host = url.host();
    for (const QString &known : {u"amocrm.ru"_s, u"amocrm.com"_s, u"kommo.com"_s}) {
        if (host.endsWith(u'.' + known))
            return known;
    }
    return host == "127.0.0.1"_L1 || host == "localhost"_L1 || host == "::1"_L1 ? u"loopback"_s : u"other"_s;
}

QJsonObject settings(const DiagnosticInput &input)
{
    if (!input.settings)
        return {{u"configured"_s, false}};
    const AccountSettings &own = *input.settings;
    QList<PipelineId> service(own.roles.furtherService.begin(), own.roles.furtherService.end());
    std::sort(service.begin(), service.end());
    QJsonArray servicePipelines;
    for (const PipelineId id : std::as_const(service))
        servicePipelines.append(id);
    return {{u"configured"_s, true},
            {u"place"_s, placeOf(own.baseUrl)},
            {u"encrypted"_s, own.baseUrl.scheme() == "https"_L1},
            {u"main_pipeline"_s, own.roles.main},
            {u"service_pipelines"_s, servicePipelines},
            {u"parts_pipeline"_s, own.roles.parts},
            {u"status_success"_s, successText(own.roles)},
            {u"responsible_user"_s, own.responsibleUser},
            {u"field_serial"_s, own.fields.serial},
            {u"field_model"_s, own.fields.model},
            {u"field_telegram"_s, own.fields.telegram},
            {u"field_configuration"_s, own.fields.configuration},
            {u"field_next_maintenance"_s, own.fields.nextMaintenance},
            {u"field_region"_s, own.fields.region},
            {u"requests_per_second"_s, own.requestsPerSecond},
            {u"timeout_ms"_s, own.timeoutMs}};
}

QJsonObject data(const DiagnosticInput &input)
{
    if (!input.facts)
        return {{u"error"_s, errorObject(input.facts.error())}};
    const DiagnosticFacts &facts = *input.facts;
    QJsonObject cursors;
    for (const auto &[name, cursor] : facts.cursors) {
        cursors.insert(name, QJsonObject{{u"at"_s, instant(cursor.at)},
                                         {u"under_way"_s, !cursor.position.isEmpty()},
                                         {u"seen"_s, instant(cursor.seen)}});
    }
    QJsonArray backups;
    for (const BackupInfo &backup : facts.backups) {
        backups.append(QJsonObject{{u"made_at"_s, instant(backup.madeAt)},
                                   {u"bytes"_s, backup.bytes},
                                   {u"before_update"_s, backup.isBeforeUpdate},
                                   {u"unsent"_s, backup.unsent}});
    }
    return {{u"schema_version"_s, facts.schemaVersion},
            {u"bytes"_s, facts.fileBytes},
            {u"log_bytes"_s, facts.logBytes},
            {u"rows"_s, countsObject(facts.rows)},
            {u"leads_by_stage"_s, countsObject(facts.stages)},
            {u"attention"_s, countsObject(facts.attention)},
            {u"outbox"_s, countsObject(facts.outboxStates)},
            {u"cursors"_s, cursors},
            {u"backups"_s, backups}};
}

QString phaseName(SyncPhase phase)
{
    switch (phase) {
    case SyncPhase::NotConfigured:
        return u"not_configured"_s;
    case SyncPhase::Idle:
        return u"idle"_s;
    case SyncPhase::Pushing:
        return u"pushing"_s;
    case SyncPhase::Pulling:
        return u"pulling"_s;
    case SyncPhase::Offline:
        return u"offline"_s;
    case SyncPhase::Blocked:
        return u"blocked"_s;
    case SyncPhase::NeedsToken:
        return u"needs_token"_s;
    case SyncPhase::Failed:
        return u"failed"_s;
    }
    return {};
}

QJsonObject sync(const SyncState &state)
{
    return {{u"phase"_s, phaseName(state.phase)},
            {u"first_pull"_s, state.isFirstPull},
            {u"leads_done"_s, state.leadsDone},
            {u"leads_expected"_s, state.leadsExpected},
            {u"stopped"_s, state.isStopped},
            {u"paused"_s, state.isPaused},
            {u"training"_s, state.isTraining},
            {u"last_success_at"_s, instant(state.lastSuccessAt)},
            {u"cursor"_s, instant(state.cursor)},
            {u"last_duration_ms"_s, state.lastDurationMs},
            {u"waiting"_s, state.waiting},
            {u"conflicts"_s, state.conflicts},
            {u"parked"_s, state.parked},
            {u"next_try_at"_s, instant(state.nextTryAt)},
            {u"requests_allowed"_s, state.requestsAllowed},
            {u"requests_set"_s, state.requestsSet},
            {u"error"_s, errorObject(state.error)}};
}

QJsonObject schema(const AccountSchema &schema)
{
    QJsonArray pipelines;
    for (const Pipeline &pipeline : schema.pipelines) {
        QJsonArray statuses;
        for (const PipelineStatus &status : pipeline.statuses) {
            statuses.append(
                QJsonObject{{u"id"_s, status.id}, {u"name"_s, status.name}, {u"unsorted"_s, status.isUnsorted}});
        }
        pipelines.append(QJsonObject{{u"id"_s, pipeline.id},
                                     {u"name"_s, pipeline.name},
                                     {u"main"_s, pipeline.isMain},
                                     {u"archive"_s, pipeline.isArchive},
                                     {u"statuses"_s, statuses}});
    }
    QJsonArray fields;
    for (const FieldDefinition &field : schema.leadFields) {
        fields.append(QJsonObject{{u"id"_s, field.id},
                                  {u"name"_s, field.name},
                                  {u"code"_s, field.code},
                                  {u"type"_s, field.type},
                                  {u"choices"_s, field.enumValues.size()}});
    }
    QJsonArray users;
    for (const User &user : schema.users)
        users.append(QJsonObject{{u"id"_s, user.id}, {u"active"_s, user.isActive}});
    return {{u"time_zone"_s, QString::fromLatin1(schema.account.timeZoneId)},
            {u"filters_enabled"_s, schema.account.filtersEnabled},
            {u"pipelines"_s, pipelines},
            {u"lead_fields"_s, fields},
            {u"users"_s, users}};
}

QJsonArray outbox(const QList<Intent> &intents)
{
    QJsonArray rows;
    for (const Intent &intent : intents) {
        rows.append(QJsonObject{{u"id"_s, intent.id},
                                {u"kind"_s, editKindName(intent.edit)},
                                {u"lead_id"_s, intent.lead},
                                {u"state"_s, intentStateName(intent.state)},
                                {u"outcome"_s, intentOutcomeName(intent.outcome)},
                                {u"attempts"_s, intent.attempts},
                                {u"next_try_at"_s, instant(intent.nextTryAt)},
                                {u"created_at"_s, instant(intent.createdAt)},
                                {u"settled_at"_s, instant(intent.settledAt)},
                                {u"error"_s, errorObject(intent.error)}});
    }
    return rows;
}

QJsonArray exchanges(const QList<ExchangeLine> &lines, const PersonalWords &words)
{
    QJsonArray rows;
    for (const ExchangeLine &line : lines) {
        const QString at = QDateTime::fromMSecsSinceEpoch(line.atMs, Qt::UTC).toString(Qt::ISODateWithMs);
        if (line.found) {
            // Without the names: what people call their things is their business.
            rows.append(QJsonObject{{u"at"_s, at},
                                    {u"found"_s, schemaChangeName(line.found->change)},
                                    {u"thing"_s, schemaThingName(line.found->thing)},
                                    {u"id"_s, line.found->id}});
            continue;
        }
        rows.append(QJsonObject{{u"at"_s, at},
                                {u"verb"_s, line.verb},
                                {u"path"_s, words.struckOut(line.path)},
                                {u"status"_s, line.status},
                                {u"outcome"_s, words.struckOut(line.outcome)},
                                {u"duration_ms"_s, line.durationMs},
                                {u"request_id"_s, idOnly(line.requestId)}});
    }
    return rows;
}

QJsonObject check(const DiagnosticInput &input, const PersonalWords &words)
{
    if (!input.check)
        return {{u"asked"_s, input.checkError.has_value()}, {u"error"_s, errorObject(input.checkError)}};
    QJsonArray problems;
    for (const CheckProblem &problem : input.check->problems) {
        problems.append(QJsonObject{{u"code"_s, codeOnly(problem.code)},
                                    {u"error"_s, errorObject(problem.error)},
                                    {u"subject"_s, words.struckOut(problem.subject)}});
    }
    return {
        {u"asked"_s, true}, {u"token_expires_at"_s, instant(input.check->tokenExpiresAt)}, {u"problems"_s, problems}};
}

/// The time that begins a line looks like a phone and tells of nobody.
QByteArray strippedLog(const QString &fileName, const PersonalWords &words)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    if (file.size() > kLongestLog)
        file.seek(file.size() - kLongestLog);
    QByteArray result;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const QString &line : lines) {
        static const QRegularExpression time(u"^\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z "_s);
        const qsizetype from = time.match(line).capturedLength();
        result += line.left(from).toUtf8() + words.struckOut(line.mid(from)).toUtf8() + '\n';
    }
    return result;
}

QByteArray bytesOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson();
}

} // namespace

QList<ZipMember> diagnosticBundle(const DiagnosticInput &input, const std::optional<PersonalWords> &words)
{
    const PersonalWords known = words.value_or(PersonalWords({}));
    QList<ZipMember> members{{u"README.txt"_s, QByteArray("\xef\xbb\xbf") + readme().toUtf8()},
                             {u"versions.json"_s, bytesOf(versions(input))},
                             {u"settings.json"_s, bytesOf(settings(input))},
                             {u"data.json"_s, bytesOf(data(input))},
                             {u"sync.json"_s, bytesOf(sync(input.sync))},
                             {u"exchange.json"_s, QJsonDocument(exchanges(input.exchanges, known)).toJson()},
                             {u"check.json"_s, bytesOf(check(input, known))}};
    if (input.facts) {
        members.append({u"schema.json"_s, bytesOf(schema(input.facts->schema))});
        members.append({u"outbox.json"_s, QJsonDocument(outbox(input.facts->intents)).toJson()});
    }
    if (words) {
        const QFileInfoList logs = QDir(input.logFolder).entryInfoList({u"*.log*"_s}, QDir::Files, QDir::Name);
        for (const QFileInfo &log : logs)
            members.append({u"logs/"_s + log.fileName(), strippedLog(log.filePath(), known)});
    }
    return members;
}

} // namespace Stanko
