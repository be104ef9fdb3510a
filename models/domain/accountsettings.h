// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <QtCore/QHash>
#include <QtCore/QSet>
#include <QtCore/QString>
#include <QtCore/QUrl>

namespace Stanko {

/// What a custom field of a lead is used for.
enum class FieldRole {
    Serial,
    Model,
    Telegram,
    Configuration,
    NextMaintenance,
    Region, ///< where the machine stands: read only, may be missing
};

/// Ids of the account that StankoDesk must know; product.md, section 1. 0 = not set.
struct FieldIds
{
    FieldId serial = 0;
    FieldId model = 0;
    FieldId telegram = 0;
    FieldId configuration = 0;
    FieldId nextMaintenance = 0;
    FieldId region = 0;

    FieldId of(FieldRole role) const
    {
        switch (role) {
        case FieldRole::Serial:
            return serial;
        case FieldRole::Model:
            return model;
        case FieldRole::Telegram:
            return telegram;
        case FieldRole::Configuration:
            return configuration;
        case FieldRole::NextMaintenance:
            return nextMaintenance;
        case FieldRole::Region:
            return region;
        }
        return 0;
    }
    friend bool operator==(const FieldIds &, const FieldIds &) = default;
};

/// Which pipeline means what, and which stages are the end of a job.
struct PipelineRoles
{
    PipelineId main = 0; ///< roles sales and service
    QSet<PipelineId> furtherService;
    PipelineId parts = 0;                        ///< ЗАПЧАСТИ; 0 = parts orders off
    StatusId success = kStatusWon;               ///< of every pipeline without one of its own
    QHash<PipelineId, StatusId> ownSuccess = {}; ///< never equal to success

    bool isSales(PipelineId pipeline) const { return pipeline != 0 && pipeline == main; }
    bool isService(PipelineId pipeline) const { return isSales(pipeline) || furtherService.contains(pipeline); }
    bool isParts(PipelineId pipeline) const { return pipeline != 0 && pipeline == parts; }
    /// "Won" in the sense of registration and of a completed job.
    bool isSuccess(const Stage &stage) const { return stage.status == successStatus(stage.pipeline); }
    StatusId successStatus(PipelineId pipeline) const { return ownSuccess.value(pipeline, success); }
    /// An open service lead. 142 is closed in amoCRM even where another stage means success.
    bool isOpenJob(const Stage &stage) const
    {
        return isService(stage.pipeline) && !isSuccess(stage) && stage.status != kStatusWon &&
               stage.status != kStatusLost;
    }
    Stage successOf(PipelineId pipeline) const { return {pipeline, successStatus(pipeline)}; }
    friend bool operator==(const PipelineRoles &, const PipelineRoles &) = default;
};

/// Everything needed to talk to one account except the token, which lives in the key store or the environment.
struct AccountSettings
{
    QUrl baseUrl; ///< https://<subdomain>.amocrm.ru, or http for loopback only
    PipelineRoles roles;
    FieldIds fields;
    UserId responsibleUser = 0;
    double requestsPerSecond = 5; ///< 0 = limiter off, loopback only
    int timeoutMs = 30'000;

    /// The part of the host a person knows the account by ("russtanko"); empty for a numeric address, as a practice
    /// amoCRM has.
    QString displayName() const
    {
        const QString host = baseUrl.host();
        bool isNumeric = host.contains(QLatin1Char(':'));
        if (!isNumeric)
            host.section(QLatin1Char('.'), -1).toInt(&isNumeric);
        return isNumeric ? QString() : host.section(QLatin1Char('.'), 0, 0);
    }
    friend bool operator==(const AccountSettings &, const AccountSettings &) = default;
};

} // namespace Stanko
