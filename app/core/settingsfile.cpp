// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/settingsfile.h"

#include "app/core/accountconfig.h"
#include "models/domain/pipelineroles.h"

#include <QtCore/QFileInfo>
#include <QtCore/QSettings>

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

QString ids(const QSet<PipelineId> &pipelines)
{
    QList<PipelineId> sorted(pipelines.begin(), pipelines.end());
    std::sort(sorted.begin(), sorted.end());
    QStringList texts;
    for (const PipelineId id : std::as_const(sorted))
        texts.append(QString::number(id));
    return texts.join(u',');
}

/// The keys of the file are the names of the variables: one judge (accountConfig) for both.
Environment variablesOf(const AccountSettings &settings)
{
    const auto number = [](qint64 id) { return id == 0 ? QString() : QString::number(id); };
    return {
        {u"AMOCRM_BASE_URL"_s, settings.baseUrl.toString()},
        {u"AMOCRM_PIPELINE_ID"_s, number(settings.roles.main)},
        {u"AMOCRM_SERVICE_PIPELINE_IDS"_s, ids(settings.roles.furtherService)},
        {u"AMOCRM_PARTS_PIPELINE_ID"_s, number(settings.roles.parts)},
        {u"AMOCRM_RESPONSIBLE_USER_ID"_s, number(settings.responsibleUser)},
        {u"AMOCRM_STATUS_SUCCESS"_s, successText(settings.roles)},
        {u"AMOCRM_FIELD_SERIAL_ID"_s, number(settings.fields.serial)},
        {u"AMOCRM_FIELD_MODEL_ID"_s, number(settings.fields.model)},
        {u"AMOCRM_FIELD_TELEGRAM_ID"_s, number(settings.fields.telegram)},
        {u"AMOCRM_FIELD_CONFIG_ID"_s, number(settings.fields.configuration)},
        {u"AMOCRM_FIELD_NEXT_MAINTENANCE_ID"_s, number(settings.fields.nextMaintenance)},
        {u"STANKODESK_RATE_LIMIT"_s, QString::number(settings.requestsPerSecond)},
        {u"STANKODESK_TIMEOUT_MS"_s, QString::number(settings.timeoutMs)},
    };
}

} // namespace

QStringList changedVariables(const AccountSettings &before, const AccountSettings &after)
{
    const Environment was = variablesOf(before);
    const Environment is = variablesOf(after);
    QStringList changed;
    for (auto it = is.begin(); it != is.end(); ++it) {
        if (was.value(it.key()) != it.value())
            changed.append(it.key() + u'=' + it.value());
    }
    changed.sort();
    return changed;
}

SettingsFile::SettingsFile(QString fileName) : m_fileName(std::move(fileName))
{
}

Result<std::optional<AccountSettings>> SettingsFile::load() const
{
    if (!QFileInfo::exists(m_fileName))
        return std::optional<AccountSettings>();
    QSettings file(m_fileName, QSettings::IniFormat);
    file.beginGroup(u"account"_s);
    Environment variables;
    const QStringList keys = file.childKeys();
    for (const QString &key : keys) {
        // An unquoted comma makes a list of it when a person has edited the file.
        variables.insert(key, file.value(key).toStringList().join(u','));
    }
    if (file.status() != QSettings::NoError)
        return makeError(ErrorKind::StoreFailed, m_fileName);
    STANKO_TRY(config, accountConfig(variables));
    return config.settings;
}

Done SettingsFile::save(const AccountSettings &settings) const
{
    QSettings file(m_fileName, QSettings::IniFormat);
    file.beginGroup(u"account"_s);
    file.remove(QString());
    const Environment variables = variablesOf(settings);
    for (auto it = variables.begin(); it != variables.end(); ++it) {
        if (!it.value().isEmpty())
            file.setValue(it.key(), it.value());
    }
    file.sync();
    if (file.status() == QSettings::AccessError)
        return makeError(ErrorKind::StoreReadOnly, m_fileName);
    if (file.status() != QSettings::NoError)
        return makeError(ErrorKind::StoreFailed, m_fileName);
    return done();
}

} // namespace Stanko
