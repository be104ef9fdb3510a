// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/pipelineroles.h"

#include <QtCore/QStringList>

#include <algorithm>

namespace Stanko {

namespace {

/// All that have a role, ascending.
QList<PipelineId> pipelinesOf(const PipelineRoles &roles)
{
    QSet<PipelineId> ids = roles.furtherService;
    ids += {roles.main, roles.parts};
    ids.remove(0);
    QList<PipelineId> sorted(ids.cbegin(), ids.cend());
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

} // namespace

QMap<StatusId, QList<PipelineId>> serviceBySuccess(const PipelineRoles &roles)
{
    QMap<StatusId, QList<PipelineId>> groups;
    for (const PipelineId id : pipelinesOf(roles)) {
        if (roles.isService(id))
            groups[roles.successStatus(id)].append(id);
    }
    return groups;
}

void setSuccess(PipelineRoles &roles, PipelineId pipeline, StatusId status)
{
    roles.ownSuccess.remove(pipeline);
    if (status == roles.success)
        return;
    const QList<PipelineId> all = pipelinesOf(roles);
    const bool isShared = std::any_of(all.cbegin(), all.cend(), [&](PipelineId other) {
        return other != pipeline && !roles.ownSuccess.contains(other);
    });
    if (isShared || !all.contains(pipeline))
        roles.ownSuccess.insert(pipeline, status);
    else
        setCommonSuccess(roles, status);
}

void setCommonSuccess(PipelineRoles &roles, StatusId status)
{
    roles.success = status;
    roles.ownSuccess.removeIf([status](const auto &own) { return own.value() == status; });
}

QString successText(const PipelineRoles &roles)
{
    QStringList parts{QString::number(roles.success)};
    for (const PipelineId id : pipelinesOf(roles)) {
        if (roles.ownSuccess.contains(id))
            parts.append(QStringLiteral("%1:%2").arg(id).arg(roles.ownSuccess.value(id)));
    }
    return parts.join(QLatin1Char(','));
}

} // namespace Stanko
