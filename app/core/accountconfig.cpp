// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/accountconfig.h"

#include "app/core/redaction.h"
#include "models/domain/accountaddress.h"
#include "models/domain/pipelineroles.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr double kMaxRate = 7;
constexpr int kMinTimeoutMs = 100;
constexpr int kMaxTimeoutMs = 600'000;

/// All variables that some part of the program reads; those of the account first.
constexpr std::array kAccountVariables{
    "AMOCRM_SUBDOMAIN"_L1,         "AMOCRM_BASE_URL"_L1,
    "AMOCRM_PIPELINE_ID"_L1,       "AMOCRM_SERVICE_PIPELINE_IDS"_L1,
    "AMOCRM_PARTS_PIPELINE_ID"_L1, "AMOCRM_RESPONSIBLE_USER_ID"_L1,
    "AMOCRM_STATUS_SUCCESS"_L1,    "AMOCRM_FIELD_SERIAL_ID"_L1,
    "AMOCRM_FIELD_MODEL_ID"_L1,    "AMOCRM_FIELD_TELEGRAM_ID"_L1,
    "AMOCRM_FIELD_CONFIG_ID"_L1,   "AMOCRM_FIELD_NEXT_MAINTENANCE_ID"_L1,
};
constexpr std::array kOtherVariables{
    "AMOCRM_ACCESS_TOKEN"_L1,      "TELEGRAM_BOT_TOKEN"_L1,         "TELEGRAM_API_URL"_L1,
    "STANKODESK_RATE_LIMIT"_L1,    "STANKODESK_TIMEOUT_MS"_L1,      "STANKODESK_DATA_DIR"_L1,
    "STANKODESK_API_KEY"_L1,       "STANKODESK_ALLOWED_ORIGINS"_L1, "STANKODESK_WEBHOOK_SECRET"_L1,
    "STANKODESK_WEBHOOK_ALLOW"_L1, "STANKODESK_TRUSTED_PROXY"_L1,
};

QString say(const char *text)
{
    return QCoreApplication::translate("AccountConfig", text);
}

Error bad(QLatin1StringView variable, const QString &reason)
{
    // A value may be a secret that was put into the wrong variable.
    return makeError(ErrorKind::BadSettings, variable + u": "_s + redacted(reason));
}

/// The trimmed value; empty counts as not set.
QString valueOf(const Environment &environment, QLatin1StringView variable)
{
    return environment.value(variable).trimmed();
}

/// ASCII digits only: QString::toLongLong would take signs and other scripts' digits too.
std::optional<qint64> positiveId(const QString &text)
{
    const bool isDigits =
        !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    bool isOk = false;
    const qint64 id = isDigits ? text.toLongLong(&isOk) : 0;
    return isOk && id > 0 ? std::optional(id) : std::nullopt;
}

enum class Need { Optional, Required };

Result<qint64> idOf(const Environment &environment, QLatin1StringView variable, Need need)
{
    const QString text = valueOf(environment, variable);
    if (text.isEmpty()) {
        if (need == Need::Required)
            return bad(variable, say(QT_TRANSLATE_NOOP("AccountConfig", "не задано; нужен номер из amoCRM")));
        return qint64(0);
    }
    const std::optional<qint64> id = positiveId(text);
    if (!id)
        return bad(variable,
                   say(QT_TRANSLATE_NOOP("AccountConfig", "нужно целое положительное число, а не «%1»")).arg(text));
    return *id;
}

Result<QUrl> checkedUrl(QLatin1StringView variable, const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return bad(variable, say(QT_TRANSLATE_NOOP("AccountConfig", "нужен адрес вида https://russtanko.amocrm.ru")));
    if (!url.userInfo().isEmpty())
        return bad(variable, say(QT_TRANSLATE_NOOP("AccountConfig", "имя и пароль в адресе не нужны, уберите их")));
    if (url.hasQuery() || url.hasFragment() || (!url.path().isEmpty() && url.path() != "/"_L1))
        return bad(variable,
                   say(QT_TRANSLATE_NOOP("AccountConfig", "нужен только адрес сервера, без пути и параметров")));
    if (url.scheme() != "https"_L1 && !(url.scheme() == "http"_L1 && isLoopbackHost(url.host()))) {
        return bad(variable,
                   say(QT_TRANSLATE_NOOP("AccountConfig",
                                         "нужен https; http годится только для этого компьютера (127.0.0.1)")));
    }
    QUrl bare = url;
    bare.setPath({});
    return bare;
}

Result<QUrl> baseUrl(const Environment &environment)
{
    const QString base = valueOf(environment, "AMOCRM_BASE_URL"_L1);
    if (!base.isEmpty())
        return checkedUrl("AMOCRM_BASE_URL"_L1, base);
    const QString subdomain = valueOf(environment, "AMOCRM_SUBDOMAIN"_L1);
    if (subdomain.isEmpty()) {
        return bad(
            "AMOCRM_SUBDOMAIN"_L1,
            say(QT_TRANSLATE_NOOP("AccountConfig", "не задано; нужно имя аккаунта, например russtanko, или адрес "
                                                   "сервера, например company.kommo.com")));
    }
    const std::optional<QUrl> url = accountUrl(subdomain);
    if (!url) {
        return bad("AMOCRM_SUBDOMAIN"_L1,
                   say(QT_TRANSLATE_NOOP("AccountConfig", "«%1» — не имя аккаунта (russtanko) и не адрес сервера "
                                                          "(company.kommo.com)"))
                       .arg(subdomain));
    }
    return *url;
}

Result<QSet<PipelineId>> pipelineList(const Environment &environment)
{
    constexpr QLatin1StringView variable = "AMOCRM_SERVICE_PIPELINE_IDS"_L1;
    QSet<PipelineId> pipelines;
    const QString list = valueOf(environment, variable);
    for (const QString &part : list.split(u',', Qt::SkipEmptyParts)) {
        const QString text = part.trimmed();
        if (text.isEmpty())
            continue;
        const std::optional<qint64> id = positiveId(text);
        if (!id) {
            return bad(
                variable,
                say(QT_TRANSLATE_NOOP("AccountConfig", "нужны номера воронок через запятую, а не «%1»")).arg(text));
        }
        pipelines.insert(*id);
    }
    return pipelines;
}

/// "142,7300002:7300145": the status of all pipelines, and those with one of their own. The other roles are known.
Done takeSuccess(const Environment &environment, PipelineRoles &roles)
{
    constexpr QLatin1StringView variable = "AMOCRM_STATUS_SUCCESS"_L1;
    QHash<PipelineId, StatusId> named; // pipeline 0 = all others
    const QString list = valueOf(environment, variable);
    for (const QString &part : list.split(u',', Qt::SkipEmptyParts)) {
        const QString text = part.trimmed();
        if (text.isEmpty())
            continue;
        const bool isPair = text.contains(u':');
        const auto pipeline = isPair ? positiveId(text.section(u':', 0, 0).trimmed()) : std::optional(PipelineId(0));
        const auto status = positiveId(isPair ? text.section(u':', 1).trimmed() : text);
        if (!pipeline || !status) {
            return bad(variable, say(QT_TRANSLATE_NOOP("AccountConfig",
                                                       "нужен номер этапа, например 142, и для воронки со своим этапом "
                                                       "ещё «воронка:этап» через запятую, а не «%1»"))
                                     .arg(text));
        }
        if (*status == kStatusLost) {
            return bad(variable, say(QT_TRANSLATE_NOOP("AccountConfig",
                                                       "143 значит «не реализовано»; обычный успешный этап — 142")));
        }
        if (named.contains(*pipeline)) {
            return bad(variable,
                       isPair ? say(QT_TRANSLATE_NOOP("AccountConfig", "у воронки %1 названы два этапа, нужен один"))
                                    .arg(*pipeline)
                              : say(QT_TRANSLATE_NOOP("AccountConfig", "общий этап назван дважды; для одной воронки "
                                                                       "пишите «воронка:этап»")));
        }
        if (isPair && !roles.isService(*pipeline) && !roles.isParts(*pipeline)) {
            return bad(variable, say(QT_TRANSLATE_NOOP("AccountConfig", "воронка %1 не названа ни главной, ни "
                                                                        "сервисной, ни ЗАПЧАСТЯМИ"))
                                     .arg(*pipeline));
        }
        named.insert(*pipeline, *status);
    }
    const StatusId common = named.take(0);
    roles.ownSuccess = named;
    setCommonSuccess(roles, common == 0 ? kStatusWon : common);
    return done();
}

Result<PipelineRoles> pipelineRoles(const Environment &environment)
{
    PipelineRoles roles;
    STANKO_TRY(main, idOf(environment, "AMOCRM_PIPELINE_ID"_L1, Need::Required));
    STANKO_TRY(service, pipelineList(environment));
    STANKO_TRY(parts, idOf(environment, "AMOCRM_PARTS_PIPELINE_ID"_L1, Need::Optional));
    if (parts != 0 && (parts == main || service.contains(parts))) {
        return bad("AMOCRM_PARTS_PIPELINE_ID"_L1,
                   say(QT_TRANSLATE_NOOP("AccountConfig", "эта воронка уже названа сервисной; у ЗАПЧАСТЕЙ своя")));
    }
    service.remove(main);
    roles.main = main;
    roles.furtherService = service;
    roles.parts = parts;
    STANKO_CHECK(takeSuccess(environment, roles));
    return roles;
}

Result<FieldIds> fieldIds(const Environment &environment)
{
    FieldIds fields;
    const std::array members{
        std::pair{"AMOCRM_FIELD_SERIAL_ID"_L1, &fields.serial},
        std::pair{"AMOCRM_FIELD_MODEL_ID"_L1, &fields.model},
        std::pair{"AMOCRM_FIELD_TELEGRAM_ID"_L1, &fields.telegram},
        std::pair{"AMOCRM_FIELD_CONFIG_ID"_L1, &fields.configuration},
        std::pair{"AMOCRM_FIELD_NEXT_MAINTENANCE_ID"_L1, &fields.nextMaintenance},
    };
    QHash<FieldId, QLatin1StringView> users;
    for (const auto &[variable, member] : members) {
        STANKO_TRY(id, idOf(environment, variable, member == &fields.serial ? Need::Required : Need::Optional));
        if (id != 0 && users.contains(id)) {
            return bad(variable, say(QT_TRANSLATE_NOOP("AccountConfig", "поле %1 уже занято переменной %2"))
                                     .arg(id)
                                     .arg(users.value(id)));
        }
        if (id != 0)
            users.insert(id, variable);
        *member = id;
    }
    return fields;
}

Result<double> requestRate(const Environment &environment, const QUrl &url)
{
    constexpr QLatin1StringView variable = "STANKODESK_RATE_LIMIT"_L1;
    const QString text = valueOf(environment, variable);
    if (text.isEmpty())
        return AccountSettings().requestsPerSecond;
    bool isOk = false;
    const double rate = text.toDouble(&isOk);
    if (!isOk || !std::isfinite(rate) || rate < 0 || rate > kMaxRate) {
        return bad(variable, say(QT_TRANSLATE_NOOP("AccountConfig", "нужно число запросов в секунду от 0 до 7")));
    }
    if (rate == 0 && !isLoopbackHost(url.host())) {
        return bad(variable, say(QT_TRANSLATE_NOOP(
                                 "AccountConfig", "0 (без ограничения) годится только для этого компьютера; для amoCRM "
                                                  "нужно число до 7")));
    }
    return rate;
}

Result<int> timeoutMs(const Environment &environment)
{
    constexpr QLatin1StringView variable = "STANKODESK_TIMEOUT_MS"_L1;
    const QString text = valueOf(environment, variable);
    if (text.isEmpty())
        return AccountSettings().timeoutMs;
    const std::optional<qint64> value = positiveId(text);
    if (!value || *value < kMinTimeoutMs || *value > kMaxTimeoutMs) {
        return bad(variable, say(QT_TRANSLATE_NOOP("AccountConfig", "нужны миллисекунды от %1 до %2"))
                                 .arg(kMinTimeoutMs)
                                 .arg(kMaxTimeoutMs));
    }
    return int(*value);
}

Result<QString> secretOf(const Environment &environment, QLatin1StringView variable)
{
    const QString secret = valueOf(environment, variable);
    for (const QChar c : secret) {
        // A header cannot carry such signs; they come from copying half a page along with the token.
        if (c <= u' ' || c > u'~')
            return bad(variable, say(QT_TRANSLATE_NOOP("AccountConfig", "внутри есть пробелы или посторонние знаки; "
                                                                        "скопируйте токен заново целиком")));
    }
    return secret;
}

/// Judged with the rest so that a mistake shows at once and not with the first notice.
Done checkTelegram(const Environment &environment)
{
    STANKO_CHECK(secretOf(environment, "TELEGRAM_BOT_TOKEN"_L1));
    const QString url = valueOf(environment, "TELEGRAM_API_URL"_L1);
    if (!url.isEmpty())
        STANKO_CHECK(checkedUrl("TELEGRAM_API_URL"_L1, url));
    return done();
}

} // namespace

Result<AccountConfig> accountConfig(const Environment &environment)
{
    AccountConfig config;
    config.dataDir = valueOf(environment, "STANKODESK_DATA_DIR"_L1);
    STANKO_TRY(token, secretOf(environment, "AMOCRM_ACCESS_TOKEN"_L1));
    config.token = token;
    STANKO_CHECK(checkTelegram(environment));

    const bool isAnySet = std::any_of(kAccountVariables.begin(), kAccountVariables.end(),
                                      [&](QLatin1StringView name) { return !valueOf(environment, name).isEmpty(); });
    if (!isAnySet)
        return config;

    AccountSettings settings;
    STANKO_TRY(url, baseUrl(environment));
    STANKO_TRY(roles, pipelineRoles(environment));
    STANKO_TRY(fields, fieldIds(environment));
    STANKO_TRY(responsible, idOf(environment, "AMOCRM_RESPONSIBLE_USER_ID"_L1, Need::Optional));
    STANKO_TRY(rate, requestRate(environment, url));
    STANKO_TRY(timeout, timeoutMs(environment));
    settings.baseUrl = url;
    settings.roles = roles;
    settings.fields = fields;
    settings.responsibleUser = responsible;
    settings.requestsPerSecond = rate;
    settings.timeoutMs = timeout;
    config.settings = settings;
    return config;
}

Error missingSettings()
{
    return bad("AMOCRM_SUBDOMAIN"_L1,
               say(QT_TRANSLATE_NOOP("AccountConfig", "настройки аккаунта не заданы; задайте переменные AMOCRM_… в "
                                                      "окружении или в файле --env")));
}

bool isOurVariable(const QString &name)
{
    return name.startsWith("AMOCRM_"_L1) || name.startsWith("STANKODESK_"_L1) || name.startsWith("TELEGRAM_"_L1);
}

bool isKnownVariable(const QString &name)
{
    return std::find(kAccountVariables.begin(), kAccountVariables.end(), name) != kAccountVariables.end() ||
           std::find(kOtherVariables.begin(), kOtherVariables.end(), name) != kOtherVariables.end();
}

} // namespace Stanko
