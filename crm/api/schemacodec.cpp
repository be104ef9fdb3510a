// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/api/codecs.h"
#include "crm/api/jsonread.h"

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

QString readAccount(const JsonValue &object, Account &account)
{
    account.id = Json::integerOr0(object.value("id"_L1));
    if (account.id <= 0)
        return u"no account id"_s;
    account.name = Json::text(object.value("name"_L1));
    account.subdomain = Json::text(object.value("subdomain"_L1));
    account.currentUser = Json::integerOr0(object.value("current_user_id"_L1));
    account.filtersEnabled = Json::boolean(object.value("is_api_filter_enabled"_L1));
    const JsonValue settings = object.value("_embedded"_L1).value("datetime_settings"_L1);
    account.timeZoneId = Json::text(settings.value("timezone"_L1)).toLatin1();
    // Every date would be off by a day for somebody: better no answer than a guessed zone.
    // (Qt takes an empty name for the zone of this PC.)
    if (account.timeZoneId.isEmpty() || !QTimeZone(account.timeZoneId).isValid())
        return u"no usable time zone in datetime_settings"_s;
    return {};
}

PipelineStatus readStatus(const JsonValue &object)
{
    PipelineStatus status;
    status.id = Json::integerOr0(object.value("id"_L1));
    status.name = Json::text(object.value("name"_L1));
    status.color = Json::text(object.value("color"_L1)).toLower();
    status.sort = static_cast<int>(Json::integerOr0(object.value("sort"_L1)));
    status.isUnsorted = Json::integerOr0(object.value("type"_L1)) == 1;
    return status;
}

QString readPipeline(const JsonValue &object, Pipeline &pipeline)
{
    pipeline.id = Json::integerOr0(object.value("id"_L1));
    if (pipeline.id <= 0)
        return u"no id"_s;
    pipeline.name = Json::text(object.value("name"_L1));
    pipeline.sort = static_cast<int>(Json::integerOr0(object.value("sort"_L1)));
    pipeline.isMain = Json::boolean(object.value("is_main"_L1));
    pipeline.isArchive = Json::boolean(object.value("is_archive"_L1));
    for (const JsonValue value : object.value("_embedded"_L1).value("statuses"_L1).items()) {
        const PipelineStatus status = readStatus(value);
        if (status.id > 0)
            pipeline.statuses.append(status);
    }
    std::stable_sort(pipeline.statuses.begin(), pipeline.statuses.end(),
                     [](const PipelineStatus &a, const PipelineStatus &b) { return a.sort < b.sort; });
    return {};
}

QString readUser(const JsonValue &object, User &user)
{
    user.id = Json::integerOr0(object.value("id"_L1));
    if (user.id <= 0)
        return u"no id"_s;
    user.name = Json::text(object.value("name"_L1));
    user.isActive = Json::boolean(object.value("rights"_L1).value("is_active"_L1), true);
    return {};
}

QString readField(const JsonValue &object, FieldDefinition &field)
{
    field.id = Json::integerOr0(object.value("id"_L1));
    if (field.id <= 0)
        return u"no id"_s;
    field.name = Json::text(object.value("name"_L1));
    field.code = Json::text(object.value("code"_L1));
    field.type = Json::text(object.value("type"_L1));
    QList<std::pair<qint64, QString>> enums;
    for (const JsonValue entry : object.value("enums"_L1).items()) {
        enums.append({Json::integerOr0(entry.value("sort"_L1)), Json::text(entry.value("value"_L1))});
    }
    std::stable_sort(enums.begin(), enums.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    for (const auto &[sort, text] : enums)
        field.enumValues.append(text);
    return {};
}

} // namespace

Result<Account> accountFrom(const AmoReply &reply)
{
    return Json::single<Account>(reply, readAccount);
}

Result<ParsedPage<Pipeline>> pipelinesFrom(const AmoReply &reply)
{
    return Json::page<Pipeline>(reply, "pipelines"_L1, readPipeline);
}

Result<ParsedPage<User>> usersFrom(const AmoReply &reply)
{
    return Json::page<User>(reply, "users"_L1, readUser);
}

Result<ParsedPage<FieldDefinition>> fieldsFrom(const AmoReply &reply)
{
    return Json::page<FieldDefinition>(reply, "custom_fields"_L1, readField);
}

} // namespace Stanko
