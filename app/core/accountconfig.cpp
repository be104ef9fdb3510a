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
    "AMOCRM_FIELD_REGION_ID"_L1,
};
constexpr std::array kOtherVariables{
    "AMOCRM_ACCESS_TOKEN"_L1,      "TELEGRAM_BOT_TOKEN"_L1,         "TELEGRAM_API_URL"_L1,
    "STANKODESK_RATE_LIMIT"_L1,    "STANKODESK_TIMEOUT_MS"_L1,      "STANKODESK_DATA_DIR"_L1,
    "STANKODESK_API_KEY"_L1,       "STANKODESK_ALLOWED_ORIGINS"_L1, "STANKODESK_WEBHOOK_SECRET"_L1,
    "STANKODESK_WEBHOOK_ALLOW"_L1, "STANKODESK_TRUSTED_PROXY"_L1,
};

/// Values that must not be seen in any message, whichever variable they stand in.
constexpr std::array kSecretVariables{"AMOCRM_ACCESS_TOKEN"_L1, "TELEGRAM_BOT_TOKEN"_L1, "STANKODESK_API_KEY"_L1,
                                      "STANKODESK_WEBHOOK_SECRET"_L1};
/// A longer value is not quoted: it helps nobody to find a slip of the hand, and may be a secret in the wrong place.
constexpr qsizetype kLongestQuote = 24;

QString say(const char *text)
{
    return QCoreApplication::translate("AccountConfig", text);
}

QString quoted(const QString &value)
{
    return value.size() > kLongestQuote ? u"…"_s : value;
}

Error errorOf(const Complaint &complaint)
{
    return makeError(ErrorKind::BadSettings, complaint.variable + u": "_s + complaint.reason);
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

/// Reads the variables one after the other and writes down what is wrong with them; a wrong one counts as not set.
class Judge
{
public:
    explicit Judge(const Environment &environment) : m_environment(environment)
    {
        for (const QLatin1StringView variable : kSecretVariables)
            m_secrets.append(text(variable));
    }

    QList<Complaint> complaints;

    /// The trimmed value; empty counts as not set.
    QString text(QLatin1StringView variable) const { return m_environment.value(variable).trimmed(); }
    AccountSettings account();
    QString secret(QLatin1StringView variable);
    std::optional<QUrl> url(QLatin1StringView variable);

private:
    void complain(QLatin1StringView variable, const QString &reason, bool isMissing = false)
    {
        // A value may be a secret that was put into the wrong variable.
        complaints.append({variable, redacted(reason, m_secrets), isMissing});
    }
    qint64 id(QLatin1StringView variable, Need need);
    QUrl baseUrl();
    PipelineRoles roles();
    QSet<PipelineId> pipelines();
    void takeSuccess(PipelineRoles &roles);
    FieldIds fields();
    double rate(const QUrl &url);
    int timeoutMs();

    const Environment &m_environment;
    QStringList m_secrets;
};

qint64 Judge::id(QLatin1StringView variable, Need need)
{
    const QString value = text(variable);
    if (value.isEmpty()) {
        if (need == Need::Required)
            complain(variable, say(QT_TRANSLATE_NOOP("AccountConfig", "не задано; нужен номер из amoCRM")), true);
        return 0;
    }
    const std::optional<qint64> id = positiveId(value);
    if (!id) {
        complain(
            variable,
            say(QT_TRANSLATE_NOOP("AccountConfig", "нужно целое положительное число, а не «%1»")).arg(quoted(value)));
    }
    return id.value_or(0);
}

std::optional<QUrl> Judge::url(QLatin1StringView variable)
{
    if (text(variable).isEmpty())
        return std::nullopt;
    const Result<QUrl> url = serverUrl(text(variable));
    if (!url)
        complain(variable, url.error().detail);
    return url ? std::optional(*url) : std::nullopt;
}

QUrl Judge::baseUrl()
{
    if (!text("AMOCRM_BASE_URL"_L1).isEmpty())
        return url("AMOCRM_BASE_URL"_L1).value_or(QUrl());
    const QString subdomain = text("AMOCRM_SUBDOMAIN"_L1);
    if (subdomain.isEmpty()) {
        complain("AMOCRM_SUBDOMAIN"_L1,
                 say(QT_TRANSLATE_NOOP("AccountConfig", "не задано; нужно имя аккаунта, например russtanko, или адрес "
                                                        "сервера, например company.kommo.com")),
                 true);
        return {};
    }
    const std::optional<QUrl> url = accountUrl(subdomain);
    if (!url) {
        complain("AMOCRM_SUBDOMAIN"_L1,
                 say(QT_TRANSLATE_NOOP("AccountConfig", "«%1» — не имя аккаунта (russtanko) и не адрес сервера "
                                                        "(company.kommo.com)"))
                     .arg(quoted(subdomain)));
    }
    return url.value_or(QUrl());
}

QSet<PipelineId> Judge::pipelines()
{
    constexpr QLatin1StringView variable = "AMOCRM_SERVICE_PIPELINE_IDS"_L1;
    QSet<PipelineId> pipelines;
    for (const QString &part : text(variable).split(u',', Qt::SkipEmptyParts)) {
        const QString value = part.trimmed();
        if (value.isEmpty())
            continue;
        const std::optional<qint64> id = positiveId(value);
        if (!id) {
            complain(variable, say(QT_TRANSLATE_NOOP("AccountConfig", "нужны номера воронок через запятую, а не «%1»"))
                                   .arg(quoted(value)));
            return {};
        }
        pipelines.insert(*id);
    }
    return pipelines;
}

void Judge::takeSuccess(PipelineRoles &roles)
{
    constexpr QLatin1StringView variable = "AMOCRM_STATUS_SUCCESS"_L1;
    QHash<PipelineId, StatusId> named; // pipeline 0 = all others
    for (const QString &part : text(variable).split(u',', Qt::SkipEmptyParts)) {
        const QString value = part.trimmed();
        if (value.isEmpty())
            continue;
        const bool isPair = value.contains(u':');
        const auto pipeline = isPair ? positiveId(value.section(u':', 0, 0).trimmed()) : std::optional(PipelineId(0));
        const auto status = positiveId(isPair ? value.section(u':', 1).trimmed() : value);
        QString reason;
        if (!pipeline || !status)
            reason = say(QT_TRANSLATE_NOOP("AccountConfig",
                                           "нужен номер этапа, например 142, и для воронки со своим этапом ещё "
                                           "«воронка:этап» через запятую, а не «%1»"))
                         .arg(quoted(value));
        else if (*status == kStatusLost)
            reason =
                say(QT_TRANSLATE_NOOP("AccountConfig", "143 значит «не реализовано»; обычный успешный этап — 142"));
        else if (named.contains(*pipeline) && isPair)
            reason =
                say(QT_TRANSLATE_NOOP("AccountConfig", "у воронки %1 названы два этапа, нужен один")).arg(*pipeline);
        else if (named.contains(*pipeline))
            reason = say(QT_TRANSLATE_NOOP("AccountConfig", "общий этап назван дважды; для одной воронки пишите "
                                                            "«воронка:этап»"));
        else if (isPair && !roles.isService(*pipeline) && !roles.isParts(*pipeline))
            reason = say(QT_TRANSLATE_NOOP("AccountConfig", "воронка %1 не названа ни главной, ни сервисной, ни "
                                                            "ЗАПЧАСТЯМИ"))
                         .arg(*pipeline);
        if (!reason.isEmpty())
            return complain(variable, reason);
        named.insert(*pipeline, *status);
    }
    const StatusId common = named.take(0);
    roles.ownSuccess = named;
    setCommonSuccess(roles, common == 0 ? kStatusWon : common);
}

PipelineRoles Judge::roles()
{
    PipelineRoles roles;
    roles.main = id("AMOCRM_PIPELINE_ID"_L1, Need::Required);
    roles.furtherService = pipelines();
    roles.parts = id("AMOCRM_PARTS_PIPELINE_ID"_L1, Need::Optional);
    if (roles.parts != 0 && roles.isService(roles.parts)) {
        complain("AMOCRM_PARTS_PIPELINE_ID"_L1,
                 say(QT_TRANSLATE_NOOP("AccountConfig", "эта воронка уже названа сервисной; у ЗАПЧАСТЕЙ своя")));
        roles.parts = 0;
    }
    roles.furtherService.remove(roles.main);
    takeSuccess(roles);
    return roles;
}

FieldIds Judge::fields()
{
    FieldIds fields;
    const std::array members{
        std::pair{"AMOCRM_FIELD_SERIAL_ID"_L1, &fields.serial},
        std::pair{"AMOCRM_FIELD_MODEL_ID"_L1, &fields.model},
        std::pair{"AMOCRM_FIELD_TELEGRAM_ID"_L1, &fields.telegram},
        std::pair{"AMOCRM_FIELD_CONFIG_ID"_L1, &fields.configuration},
        std::pair{"AMOCRM_FIELD_NEXT_MAINTENANCE_ID"_L1, &fields.nextMaintenance},
        std::pair{"AMOCRM_FIELD_REGION_ID"_L1, &fields.region},
    };
    QHash<FieldId, QLatin1StringView> users;
    for (const auto &[variable, member] : members) {
        const FieldId field = id(variable, member == &fields.serial ? Need::Required : Need::Optional);
        if (field != 0 && users.contains(field)) {
            complain(variable, say(QT_TRANSLATE_NOOP("AccountConfig", "поле %1 уже занято переменной %2"))
                                   .arg(field)
                                   .arg(users.value(field)));
            continue;
        }
        if (field != 0)
            users.insert(field, variable);
        *member = field;
    }
    return fields;
}

double Judge::rate(const QUrl &url)
{
    constexpr QLatin1StringView variable = "STANKODESK_RATE_LIMIT"_L1;
    const double usual = AccountSettings().requestsPerSecond;
    if (text(variable).isEmpty())
        return usual;
    bool isOk = false;
    const double rate = text(variable).toDouble(&isOk);
    if (!isOk || !std::isfinite(rate) || rate < 0 || rate > kMaxRate) {
        complain(variable, say(QT_TRANSLATE_NOOP("AccountConfig", "нужно число запросов в секунду от 0 до 7")));
        return usual;
    }
    // Where the address is wrong, that is to be mended first.
    if (rate == 0 && !url.isEmpty() && !isLoopbackHost(url.host())) {
        complain(variable, say(QT_TRANSLATE_NOOP("AccountConfig",
                                                 "0 (без ограничения) годится только для этого компьютера; для amoCRM "
                                                 "нужно число до 7")));
        return usual;
    }
    return rate;
}

int Judge::timeoutMs()
{
    constexpr QLatin1StringView variable = "STANKODESK_TIMEOUT_MS"_L1;
    const int usual = AccountSettings().timeoutMs;
    if (text(variable).isEmpty())
        return usual;
    const std::optional<qint64> value = positiveId(text(variable));
    if (value && *value >= kMinTimeoutMs && *value <= kMaxTimeoutMs)
        return int(*value);
    complain(variable, say(QT_TRANSLATE_NOOP("AccountConfig", "нужны миллисекунды от %1 до %2"))
                           .arg(kMinTimeoutMs)
                           .arg(kMaxTimeoutMs));
    return usual;
}

QString Judge::secret(QLatin1StringView variable)
{
    const QString secret = text(variable);
    for (const QChar c : secret) {
        // A header cannot carry such signs; they come from copying half a page along with the token.
        if (c <= u' ' || c > u'~') {
            complain(variable, say(QT_TRANSLATE_NOOP("AccountConfig", "внутри есть пробелы или посторонние знаки; "
                                                                      "скопируйте токен заново целиком")));
            return {};
        }
    }
    return secret;
}

AccountSettings Judge::account()
{
    AccountSettings settings;
    settings.baseUrl = baseUrl();
    settings.roles = roles();
    settings.fields = fields();
    settings.responsibleUser = id("AMOCRM_RESPONSIBLE_USER_ID"_L1, Need::Optional);
    settings.requestsPerSecond = rate(settings.baseUrl);
    settings.timeoutMs = timeoutMs();
    return settings;
}

} // namespace

Result<QUrl> serverUrl(const QString &text)
{
    const auto bad = [](const char *reason) { return makeError(ErrorKind::BadSettings, say(reason)); };
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return bad(QT_TRANSLATE_NOOP("AccountConfig", "нужен адрес вида https://russtanko.amocrm.ru"));
    if (!url.userInfo().isEmpty())
        return bad(QT_TRANSLATE_NOOP("AccountConfig", "имя и пароль в адресе не нужны, уберите их"));
    if (url.hasQuery() || url.hasFragment() || (!url.path().isEmpty() && url.path() != "/"_L1))
        return bad(QT_TRANSLATE_NOOP("AccountConfig", "нужен только адрес сервера, без пути и параметров"));
    if (url.scheme() != "https"_L1 && !(url.scheme() == "http"_L1 && isLoopbackHost(url.host()))) {
        return bad(
            QT_TRANSLATE_NOOP("AccountConfig", "нужен https; http годится только для этого компьютера (127.0.0.1)"));
    }
    QUrl bare = url;
    bare.setPath({});
    return bare;
}

JudgedConfig judgedConfig(const Environment &environment)
{
    Judge judge(environment);
    JudgedConfig judged;
    AccountConfig &config = judged.config;
    config.dataDir = judge.text("STANKODESK_DATA_DIR"_L1);
    config.token = judge.secret("AMOCRM_ACCESS_TOKEN"_L1);
    // Judged with the rest so that a mistake shows at once and not with the first notice.
    config.botToken = judge.secret("TELEGRAM_BOT_TOKEN"_L1);
    config.botUrl = judge.url("TELEGRAM_API_URL"_L1);
    const bool isAnySet = std::any_of(kAccountVariables.begin(), kAccountVariables.end(),
                                      [&](QLatin1StringView name) { return !judge.text(name).isEmpty(); });
    if (isAnySet)
        config.settings = judge.account();
    judged.complaints = judge.complaints;
    return judged;
}

Result<AccountConfig> accountConfig(const Environment &environment)
{
    JudgedConfig judged = judgedConfig(environment);
    if (!judged.complaints.isEmpty())
        return errorOf(judged.complaints.first());
    return std::move(judged.config);
}

Error missingSettings()
{
    return errorOf({u"AMOCRM_SUBDOMAIN"_s,
                    say(QT_TRANSLATE_NOOP("AccountConfig", "настройки аккаунта не заданы; задайте переменные AMOCRM_… "
                                                           "в окружении или в файле --env"))});
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
