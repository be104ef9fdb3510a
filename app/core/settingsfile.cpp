// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/settingsfile.h"

#include "app/core/accountconfig.h"
#include "app/core/deskconfig.h"
#include "models/domain/pipelineroles.h"

#include <QtCore/QFileInfo>
#include <QtCore/QLocale>
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

constexpr auto kAccount = "account"_L1;
constexpr auto kDesk = "desk"_L1;
constexpr auto kHeardFrom = "heard/host"_L1;
constexpr auto kHeardName = "heard/name"_L1;

/// The keys of a group with their values; StoreFailed.
Result<Environment> readGroup(const QString &fileName, QLatin1StringView group)
{
    QSettings file(fileName, QSettings::IniFormat);
    file.beginGroup(group);
    Environment values;
    const QStringList keys = file.childKeys();
    for (const QString &key : keys) {
        // An unquoted comma makes a list of it when a person has edited the file.
        values.insert(key, file.value(key).toStringList().join(u','));
    }
    if (file.status() != QSettings::NoError)
        return makeError(ErrorKind::StoreFailed, fileName);
    return values;
}

void writeGroup(QSettings &file, QLatin1StringView group, const Environment &values)
{
    file.beginGroup(group);
    file.remove(QString());
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (!it.value().isEmpty())
            file.setValue(it.key(), it.value());
    }
    file.endGroup();
}

Done finished(QSettings &file)
{
    file.sync();
    if (file.status() == QSettings::AccessError)
        return makeError(ErrorKind::StoreReadOnly, file.fileName());
    if (file.status() != QSettings::NoError)
        return makeError(ErrorKind::StoreFailed, file.fileName());
    return done();
}

} // namespace

Environment accountVariables(const AccountSettings &settings)
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
        {u"AMOCRM_FIELD_REGION_ID"_s, number(settings.fields.region)},
        {u"STANKODESK_RATE_LIMIT"_s, QString::number(settings.requestsPerSecond, 'g', QLocale::FloatingPointShortest)},
        {u"STANKODESK_TIMEOUT_MS"_s, QString::number(settings.timeoutMs)},
    };
}

QStringList changedVariables(const AccountSettings &before, const AccountSettings &after)
{
    const Environment was = accountVariables(before);
    const Environment is = accountVariables(after);
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
    STANKO_TRY(variables, readGroup(m_fileName, kAccount));
    STANKO_TRY(config, accountConfig(variables));
    return config.settings;
}

Result<DeskSettings> SettingsFile::loadDesk() const
{
    if (!QFileInfo::exists(m_fileName))
        return DeskSettings();
    STANKO_TRY(keys, readGroup(m_fileName, kDesk));
    return deskConfig(keys);
}

Done SettingsFile::save(const AccountSettings &settings) const
{
    QSettings file(m_fileName, QSettings::IniFormat);
    writeGroup(file, kAccount, accountVariables(settings));
    return finished(file);
}

Done SettingsFile::saveDesk(const DeskSettings &desk) const
{
    QSettings file(m_fileName, QSettings::IniFormat);
    writeGroup(file, kDesk, deskKeys(desk));
    return finished(file);
}

QString SettingsFile::accountName(const QString &host) const
{
    const QSettings file(m_fileName, QSettings::IniFormat);
    // An unquoted comma makes a list of it when a person has edited the file.
    return file.value(kHeardFrom).toString() == host ? file.value(kHeardName).toStringList().join(u',') : QString();
}

Done SettingsFile::saveAccountName(const QString &host, const QString &name) const
{
    QSettings file(m_fileName, QSettings::IniFormat);
    file.setValue(kHeardFrom, host);
    file.setValue(kHeardName, name);
    return finished(file);
}

Done SettingsFile::save(const AccountSettings &settings, const DeskSettings &desk) const
{
    QSettings file(m_fileName, QSettings::IniFormat);
    writeGroup(file, kAccount, accountVariables(settings));
    writeGroup(file, kDesk, deskKeys(desk));
    return finished(file);
}

} // namespace Stanko
