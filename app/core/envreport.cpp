// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/envreport.h"

#include "app/core/settingsfile.h"
#include "models/domain/accountaddress.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

QString sayEnv(const char *text)
{
    return QCoreApplication::translate("EnvReport", text);
}

/// Fills in the variables and what is wrong with the lines. \return the line of each variable.
QHash<QString, int> takeLines(EnvReport &report, const QList<EnvLine> &lines)
{
    QHash<QString, int> places;
    for (const EnvLine &line : lines) {
        const auto complain = [&report, &line](const QString &sentence, bool isUnknown = false) {
            report.problems.append({line.number, line.name, sentence, isUnknown});
        };
        if (!line.fault.isEmpty()) {
            complain(line.fault);
            continue;
        }
        if (!isOurVariable(line.name))
            continue;
        if (!isKnownVariable(line.name)) {
            complain(sayEnv(QT_TRANSLATE_NOOP("EnvReport", "такой переменной нет: проверьте имя")), true);
            continue;
        }
        if (const auto before = places.constFind(line.name); before != places.constEnd())
            complain(sayEnv(QT_TRANSLATE_NOOP("EnvReport", "уже была в строке %1; взято отсюда")).arg(*before));
        places.insert(line.name, line.number);
        report.variables.insert(line.name, line.value);
    }
    return places;
}

EnvReport reportOf(const QList<EnvLine> &lines)
{
    EnvReport report;
    const QHash<QString, int> places = takeLines(report, lines);
    const JudgedConfig judged = judgedConfig(report.variables);
    for (const Complaint &complaint : judged.complaints) {
        report.problems.append({places.value(complaint.variable), complaint.variable, complaint.reason, false});
        report.variables.remove(complaint.variable);
    }
    report.config = judged.config;
    std::stable_sort(report.problems.begin(), report.problems.end(), [](const auto &a, const auto &b) {
        // Those without a line come last.
        return a.line != 0 && (b.line == 0 || a.line < b.line);
    });
    return report;
}

/// A name or host when that says all, else the address.
std::pair<QString, QString> addressLine(const QUrl &url)
{
    const QString host = url.host();
    for (const QString &name : {host.section(u'.', 0, 0), host}) {
        if (accountUrl(name) == url)
            return {u"AMOCRM_SUBDOMAIN"_s, name};
    }
    return {u"AMOCRM_BASE_URL"_s, url.toString()};
}

} // namespace

Result<EnvReport> envReport(QByteArrayView utf8)
{
    STANKO_TRY(lines, envLines(utf8));
    return reportOf(lines);
}

Result<EnvReport> readEnvReport(const QString &fileName)
{
    STANKO_TRY(lines, readEnvLines(fileName));
    return reportOf(lines);
}

AccountSettings withVariables(const AccountSettings &settings, const EnvReport &report)
{
    if (!report.config.settings)
        return settings;
    const QUrl url = report.config.settings->baseUrl;
    AccountSettings before = settings;
    if (!url.isEmpty() && url != settings.baseUrl) {
        before = {};
        before.requestsPerSecond = settings.requestsPerSecond;
        before.timeoutMs = settings.timeoutMs;
    }
    Environment variables = mergedEnvironment(accountVariables(before), report.variables);
    // Whichever of the two the file has.
    if (!url.isEmpty())
        variables.insert(u"AMOCRM_BASE_URL"_s, url.toString());
    return judgedConfig(variables).config.settings.value_or(before);
}

QByteArray envText(const AccountSettings &settings, const NoticeSettings &notices)
{
    QStringList lines{
        sayEnv(QT_TRANSLATE_NOOP("EnvReport", "# Настройки StankoDesk для аккаунта %1")).arg(settings.baseUrl.host()),
        sayEnv(QT_TRANSLATE_NOOP("EnvReport", "# Файл читают мастер настройки («Взять из файла .env») и команды "
                                              "stankodeskctl --env ФАЙЛ.")),
        sayEnv(QT_TRANSLATE_NOOP("EnvReport", "# Токенов в нём нет: на рабочем месте они лежат в хранилище паролей "
                                              "системы.")),
        {},
    };
    Environment variables = accountVariables(settings);
    variables.remove(u"AMOCRM_BASE_URL"_s);
    const auto [addressName, address] = addressLine(settings.baseUrl);
    lines.append(addressName + u'=' + address);
    for (auto it = variables.cbegin(); it != variables.cend(); ++it) {
        if (!it.value().isEmpty())
            lines.append(it.key() + u'=' + it.value());
    }
    lines += {
        u"TELEGRAM_API_URL="_s + notices.apiUrl.toString(),
        {},
        sayEnv(QT_TRANSLATE_NOOP("EnvReport", "# Долгосрочный токен amoCRM (Интеграции → Ключи и токены). На сервере "
                                              "задайте его в окружении; впишете сюда — берегите файл.")),
        u"# AMOCRM_ACCESS_TOKEN="_s,
        sayEnv(QT_TRANSLATE_NOOP("EnvReport", "# Токен бота для сообщений клиентам (его выдаёт @BotFather).")),
        u"# TELEGRAM_BOT_TOKEN="_s,
    };
    return lines.join(u'\n').toUtf8() + '\n';
}

} // namespace Stanko
