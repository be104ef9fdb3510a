// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/appwizarddesk.h"

#include "app/core/envreport.h"

namespace Stanko {

using namespace Qt::StringLiterals;

QFuture<Result<EnvReading>> AppWizardDesk::readEnv(const QString &fileName)
{
    using Answer = Result<EnvReading>;
    const Result<EnvReport> report = readEnvReport(fileName);
    if (!report)
        return QtFuture::makeReadyFuture(Answer(report.error()));
    const AccountConfig &config = report->config;
    EnvReading reading;
    reading.draft = draft();
    reading.draft.settings = withVariables(reading.draft.settings, *report);
    for (const QString &name : {u"AMOCRM_SUBDOMAIN"_s, u"AMOCRM_BASE_URL"_s}) {
        // The address counts where a file has both.
        if (const QString address = report->variables.value(name).trimmed(); !address.isEmpty())
            reading.draft.address = address;
    }
    reading.draft.notices.apiUrl = config.botUrl.value_or(reading.draft.notices.apiUrl);
    reading.draft.notices.isOn = reading.draft.notices.isOn || !config.botToken.isEmpty();
    reading.hasToken = !config.token.isEmpty();
    reading.hasBotToken = !config.botToken.isEmpty();
    reading.problems = report->problems;
    // A file without tokens takes none away that an earlier one has brought.
    if (reading.hasToken) {
        m_envToken = config.token;
        m_envTokenFor = config.settings ? config.settings->baseUrl : QUrl();
    }
    if (reading.hasBotToken)
        m_envBotToken = config.botToken;
    return QtFuture::makeReadyFuture(Answer(reading));
}

} // namespace Stanko
