// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/settingschange.h"

#include "models/domain/fieldroles.h"
#include "models/domain/pipelineroles.h"

#include <algorithm>

namespace Stanko {

using Kind = DriftedThing::Kind;

namespace {

Replacement replacement(Kind kind, qint64 gone, qint64 now)
{
    return {.thing = {.kind = kind, .id = gone, .stage = {}}, .code = QString::number(now)};
}

void addPipelines(const AccountSettings &before, const AccountSettings &after, const AccountSchema &schema,
                  QList<Replacement> &list)
{
    const auto add = [&](PipelineId gone, PipelineId now) {
        const bool isThere = std::any_of(schema.pipelines.cbegin(), schema.pipelines.cend(),
                                         [gone](const Pipeline &pipeline) { return pipeline.id == gone; });
        if (gone != 0 && now != 0 && gone != now && !isThere)
            list.append(replacement(Kind::PipelineMissing, gone, now));
    };
    add(before.roles.main, after.roles.main);
    add(before.roles.parts, after.roles.parts);
    // Which of several stands for which, nobody has said.
    const QSet<PipelineId> left = before.roles.furtherService - after.roles.furtherService;
    const QSet<PipelineId> come = after.roles.furtherService - before.roles.furtherService;
    if (left.size() == 1 && come.size() == 1)
        add(*left.cbegin(), *come.cbegin());
}

void addStages(const AccountSettings &before, const AccountSettings &after, QList<Replacement> &list)
{
    for (const QList<PipelineId> &pipelines : serviceBySuccess(after.roles)) {
        for (const PipelineId id : pipelines) {
            const Stage was = before.roles.successOf(id);
            const Stage is = after.roles.successOf(id);
            if (was != is)
                list.append({.thing = {.kind = Kind::StageMissing, .id = 0, .stage = was}, .code = stageText(is)});
        }
    }
}

bool canWork(UserId id, const AccountSchema &schema)
{
    return !schema.usersAllowed || std::any_of(schema.users.cbegin(), schema.users.cend(),
                                               [id](const User &user) { return user.id == id && user.isActive; });
}

} // namespace

QList<Replacement> replacements(const AccountSettings &before, const AccountSettings &after,
                                const AccountSchema &schema)
{
    QList<Replacement> list;
    // The pipelines first: what was the end of a job in one that has gone is then turned in the one used instead.
    addPipelines(before, after, schema, list);
    addStages(before, after, list);
    for (const FieldRole role : kFieldRoles) {
        const FieldId was = before.fields.of(role);
        const FieldId is = after.fields.of(role);
        if (was != 0 && is != 0 && was != is)
            list.append(replacement(Kind::FieldMissing, was, is));
    }
    const UserId was = before.responsibleUser;
    if (was != 0 && after.responsibleUser != 0 && was != after.responsibleUser && !canWork(was, schema))
        list.append(replacement(Kind::UserMissing, was, after.responsibleUser));
    return list;
}

std::optional<Edit> followedEdit(const QList<Replacement> &replacements, const Edit &edit, const AccountSchema &schema,
                                 const AccountSettings &before)
{
    std::optional<Edit> followed;
    for (const Replacement &each : replacements) {
        if (const auto next = repairedEdit(each.thing, each.code, followed.value_or(edit), schema, before))
            followed = next;
    }
    return followed;
}

} // namespace Stanko
