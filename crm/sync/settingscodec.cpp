// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/sync/settingscodec.h"

#include "models/store/settingstore.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr char kSettings[] = "account.settings";

QJsonArray idsToJson(const QSet<PipelineId> &ids)
{
    QList<PipelineId> sorted(ids.cbegin(), ids.cend());
    std::sort(sorted.begin(), sorted.end());
    QJsonArray array;
    for (const PipelineId id : std::as_const(sorted))
        array.append(id);
    return array;
}

QJsonObject ownSuccessToJson(const QHash<PipelineId, StatusId> &own)
{
    QJsonObject object;
    for (auto it = own.cbegin(); it != own.cend(); ++it)
        object.insert(QString::number(it.key()), it.value());
    return object;
}

QJsonObject rolesToJson(const AccountSettings &settings)
{
    QJsonObject object{{u"main"_s, settings.roles.main},
                       {u"service"_s, idsToJson(settings.roles.furtherService)},
                       {u"parts"_s, settings.roles.parts},
                       {u"success"_s, settings.roles.success}};
    // Only where there are any: databases filled before they could be set need not be filled again.
    if (!settings.roles.ownSuccess.isEmpty())
        object.insert(u"own_success"_s, ownSuccessToJson(settings.roles.ownSuccess));
    return object;
}

QJsonObject fieldsToJson(const FieldIds &fields)
{
    QJsonObject object{{u"serial"_s, fields.serial},
                       {u"model"_s, fields.model},
                       {u"telegram"_s, fields.telegram},
                       {u"configuration"_s, fields.configuration},
                       {u"next"_s, fields.nextMaintenance}};
    // Only where it is set: databases filled before it could be need not be filled again.
    if (fields.region != 0)
        object.insert(u"region"_s, fields.region);
    return object;
}

} // namespace

QString contentsFingerprint(const AccountSettings &settings, int contentsVersion)
{
    const QJsonObject object{{u"version"_s, contentsVersion},
                             {u"roles"_s, rolesToJson(settings)},
                             {u"fields"_s, fieldsToJson(settings.fields)}};
    const QByteArray text = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
}

QJsonObject accountSettingsToJson(const AccountSettings &settings)
{
    return {{u"base_url"_s, settings.baseUrl.toString()}, {u"roles"_s, rolesToJson(settings)},
            {u"fields"_s, fieldsToJson(settings.fields)}, {u"responsible"_s, settings.responsibleUser},
            {u"rate"_s, settings.requestsPerSecond},      {u"timeout_ms"_s, settings.timeoutMs}};
}

AccountSettings accountSettingsFromJson(const QJsonObject &object)
{
    const QJsonObject roles = object.value(u"roles"_s).toObject();
    const QJsonObject fields = object.value(u"fields"_s).toObject();
    AccountSettings settings;
    settings.baseUrl = QUrl(object.value(u"base_url"_s).toString());
    settings.roles.main = roles.value(u"main"_s).toInteger();
    const QJsonArray service = roles.value(u"service"_s).toArray();
    for (const QJsonValue &id : service)
        settings.roles.furtherService.insert(id.toInteger());
    settings.roles.parts = roles.value(u"parts"_s).toInteger();
    settings.roles.success = roles.value(u"success"_s).toInteger(kStatusWon);
    const QJsonObject own = roles.value(u"own_success"_s).toObject();
    for (auto it = own.constBegin(); it != own.constEnd(); ++it)
        settings.roles.ownSuccess.insert(it.key().toLongLong(), it.value().toInteger());
    settings.fields.serial = fields.value(u"serial"_s).toInteger();
    settings.fields.model = fields.value(u"model"_s).toInteger();
    settings.fields.telegram = fields.value(u"telegram"_s).toInteger();
    settings.fields.configuration = fields.value(u"configuration"_s).toInteger();
    settings.fields.nextMaintenance = fields.value(u"next"_s).toInteger();
    settings.fields.region = fields.value(u"region"_s).toInteger();
    settings.responsibleUser = object.value(u"responsible"_s).toInteger();
    settings.requestsPerSecond = object.value(u"rate"_s).toDouble(5);
    settings.timeoutMs = object.value(u"timeout_ms"_s).toInt(30'000);
    return settings;
}

Done saveAccountSettings(Database &db, const AccountSettings &settings)
{
    const QByteArray text = QJsonDocument(accountSettingsToJson(settings)).toJson(QJsonDocument::Compact);
    return SettingStore::set(db, kSettings, QString::fromUtf8(text));
}

Result<std::optional<AccountSettings>> storedAccountSettings(Database &db)
{
    STANKO_TRY(text, SettingStore::text(db, kSettings));
    if (text.isEmpty())
        return std::optional<AccountSettings>{};
    return std::optional(accountSettingsFromJson(QJsonDocument::fromJson(text.toUtf8()).object()));
}

} // namespace Stanko
