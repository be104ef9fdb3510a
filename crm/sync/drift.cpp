// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/sync/drift.h"

#include "models/domain/fieldroles.h"

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

QString missingFieldKey(FieldId id)
{
    return u"field_missing:%1"_s.arg(id);
}
QString retypedFieldKey(FieldId id)
{
    return u"field_retyped:%1"_s.arg(id);
}
QString missingPipelineKey(PipelineId id)
{
    return u"pipeline_missing:%1"_s.arg(id);
}
QString missingStageKey(const Stage &stage)
{
    return u"stage_missing:%1"_s.arg(stageText(stage));
}

QString missingUserKey(UserId id)
{
    return u"user_missing:%1"_s.arg(id);
}

bool isAcceptance(const UnsortedEdit *edit)
{
    return edit && edit->action == UnsortedAction::Accept;
}

QStringList stageKeys(const Stage &stage)
{
    return {missingStageKey(stage), missingPipelineKey(stage.pipeline)};
}

QStringList fieldKeys(FieldId id)
{
    return {missingFieldKey(id), retypedFieldKey(id)};
}

AttentionItem driftItem(const QString &key, const QString &subject, const QString &detail)
{
    AttentionItem item;
    item.kind = AttentionKind::SchemaDrift;
    item.key = key;
    item.subject = subject;
    item.detail = detail;
    return item;
}

class Collector
{
public:
    Collector(const AccountSchema &schema) : m_schema(schema) {}

    void pipeline(PipelineId id)
    {
        if (id != 0 && !find(id))
            add(missingPipelineKey(id), QString::number(id), u"pipeline"_s);
    }

    void stage(const Stage &stage)
    {
        const Pipeline *found = find(stage.pipeline);
        if (!found) {
            pipeline(stage.pipeline);
            return;
        }
        const bool exists = std::any_of(found->statuses.cbegin(), found->statuses.cend(),
                                        [&](const PipelineStatus &status) { return status.id == stage.status; });
        if (!exists)
            add(missingStageKey(stage), stageText(stage), u"stage of %1"_s.arg(found->name));
    }

    /// Without a status the stage is left to amoCRM.
    void newLead(const Stage &target)
    {
        if (target.status != 0)
            stage(target);
        else
            pipeline(target.pipeline);
    }

    void field(FieldRole role, FieldId id)
    {
        if (id == 0)
            return;
        const auto found = std::find_if(m_schema.leadFields.cbegin(), m_schema.leadFields.cend(),
                                        [&](const FieldDefinition &field) { return field.id == id; });
        if (found == m_schema.leadFields.cend())
            add(missingFieldKey(id), QString::number(id), u"lead field"_s);
        else if (!isUsableType(role, found->type))
            add(retypedFieldKey(id), found->name, u"type %1"_s.arg(found->type));
    }

    void user(UserId id)
    {
        if (id == 0 || !m_schema.usersAllowed)
            return; // without the right to list users nothing can be said about them
        const auto found = std::find_if(m_schema.users.cbegin(), m_schema.users.cend(),
                                        [&](const User &user) { return user.id == id; });
        if (found == m_schema.users.cend() || !found->isActive)
            add(missingUserKey(id), found == m_schema.users.cend() ? QString::number(id) : found->name,
                u"responsible user"_s);
    }

    QList<AttentionItem> items;

private:
    const Pipeline *find(PipelineId id) const
    {
        const auto found = std::find_if(m_schema.pipelines.cbegin(), m_schema.pipelines.cend(),
                                        [&](const Pipeline &pipeline) { return pipeline.id == id; });
        return found == m_schema.pipelines.cend() ? nullptr : &*found;
    }

    void add(const QString &key, const QString &subject, const QString &detail)
    {
        const bool known =
            std::any_of(items.cbegin(), items.cend(), [&](const AttentionItem &item) { return item.key == key; });
        if (!known)
            items.append(driftItem(key, subject, detail));
    }

    const AccountSchema &m_schema;
};

} // namespace

QList<AttentionItem> schemaDrift(const AccountSchema &schema, const AccountSettings &settings,
                                 const QList<Intent> &waiting)
{
    Collector collector(schema);
    QList<PipelineId> service(settings.roles.furtherService.cbegin(), settings.roles.furtherService.cend());
    service.prepend(settings.roles.main);
    for (const PipelineId pipeline : service) {
        collector.pipeline(pipeline);
        if (pipeline != 0)
            collector.stage(settings.roles.successOf(pipeline));
    }
    collector.pipeline(settings.roles.parts);
    for (const FieldRole role : kFieldRoles)
        collector.field(role, settings.fields.of(role));
    collector.user(settings.responsibleUser);
    for (const Intent &intent : waiting) {
        if (const auto *stage = std::get_if<StageEdit>(&intent.edit))
            collector.stage(stage->target);
        else if (const auto *create = std::get_if<CreateEdit>(&intent.edit)) {
            collector.newLead(create->lead.stage);
            collector.user(create->lead.responsibleUser);
        } else if (const auto *unsorted = std::get_if<UnsortedEdit>(&intent.edit); isAcceptance(unsorted)) {
            collector.newLead(unsorted->target);
            collector.user(unsorted->user);
        } else if (const auto *task = std::get_if<TaskEdit>(&intent.edit)) {
            collector.user(task->user);
        } else if (const auto *responsible = std::get_if<ResponsibleEdit>(&intent.edit)) {
            collector.user(responsible->target);
        }
    }
    return collector.items;
}

bool isBlockedByDrift(const Edit &edit, const AccountSettings &settings, const QList<AttentionItem> &drift)
{
    QStringList keys;
    if (const auto *stage = std::get_if<StageEdit>(&edit)) {
        keys = stageKeys(stage->target);
    } else if (const auto *field = std::get_if<FieldEdit>(&edit)) {
        keys = fieldKeys(settings.fields.of(field->role));
    } else if (const auto *create = std::get_if<CreateEdit>(&edit)) {
        keys = stageKeys(create->lead.stage);
        keys.append(missingUserKey(create->lead.responsibleUser));
        if (!create->lead.serial.isEmpty())
            keys += fieldKeys(settings.fields.serial);
        if (!create->lead.model.isEmpty())
            keys += fieldKeys(settings.fields.model);
        if (!create->lead.telegramId.isEmpty())
            keys += fieldKeys(settings.fields.telegram);
    } else if (const auto *unsorted = std::get_if<UnsortedEdit>(&edit); isAcceptance(unsorted)) {
        keys = stageKeys(unsorted->target);
        keys.append(missingUserKey(unsorted->user));
    } else if (const auto *task = std::get_if<TaskEdit>(&edit)) {
        keys.append(missingUserKey(task->user));
    } else if (const auto *responsible = std::get_if<ResponsibleEdit>(&edit)) {
        keys.append(missingUserKey(responsible->target));
    }
    return std::any_of(drift.cbegin(), drift.cend(),
                       [&](const AttentionItem &item) { return keys.contains(item.key); });
}

} // namespace Stanko
