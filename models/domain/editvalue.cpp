// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/editvalue.h"

#include "models/domain/civilday.h"

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

Error badValue()
{
    return makeError(ErrorKind::BadInput, u"value"_s);
}

const FieldDefinition *fieldOf(const AccountSchema &schema, FieldId id)
{
    const auto found = std::find_if(schema.leadFields.cbegin(), schema.leadFields.cend(),
                                    [id](const FieldDefinition &field) { return field.id == id; });
    return found == schema.leadFields.cend() ? nullptr : &*found;
}

/// A stage something can be put into: incoming leads get into theirs by themselves only.
std::optional<Stage> usableStage(const AccountSchema &schema, const QString &text)
{
    const auto stage = stageFromText(text);
    if (!stage)
        return std::nullopt;
    for (const Pipeline &pipeline : schema.pipelines) {
        for (const PipelineStatus &status : pipeline.statuses) {
            if (pipeline.id == stage->pipeline && status.id == stage->status && !status.isUnsorted)
                return stage;
        }
    }
    return std::nullopt;
}

struct Changer
{
    const QString &value; ///< trimmed, not empty
    const AccountSchema &schema;
    const FieldIds &fields;

    Result<Edit> operator()(StageEdit edit) const
    {
        const auto stage = usableStage(schema, value);
        if (!stage)
            return badValue();
        edit.target = *stage;
        return Edit(edit);
    }
    Result<Edit> operator()(FieldEdit edit) const
    {
        if (edit.role == FieldRole::NextMaintenance) {
            const QDate day = value.size() == 10 ? QDate::fromString(value, Qt::ISODate) : QDate();
            if (!isSendableDay(day))
                return badValue();
        }
        if (const FieldDefinition *field = fieldOf(schema, fields.of(edit.role))) {
            const bool isList = field->type == "select"_L1 || field->type == "radiobutton"_L1;
            if (isList && !field->enumValues.contains(value))
                return badValue();
            bool isNumber = true;
            if (field->type == "numeric"_L1)
                value.toDouble(&isNumber);
            if (!isNumber)
                return badValue();
        }
        edit.target = value;
        return Edit(edit);
    }
    Result<Edit> operator()(ResponsibleEdit edit) const
    {
        const UserId id = value.toLongLong();
        const bool isSomebody = std::any_of(schema.users.cbegin(), schema.users.cend(),
                                            [id](const User &user) { return user.id == id && user.isActive; });
        // Without the right to list users any number may be somebody's.
        if (id <= 0 || (schema.usersAllowed && !isSomebody))
            return badValue();
        edit.target = id;
        return Edit(edit);
    }
    Result<Edit> operator()(const NoteEdit &) const { return Edit(NoteEdit{value}); }
    Result<Edit> operator()(TaskEdit edit) const
    {
        edit.text = value;
        return Edit(edit);
    }
    Result<Edit> operator()(const TagEdit &) const { return Edit(TagEdit{value}); }
    Result<Edit> operator()(CreateEdit edit) const
    {
        edit.lead.name = value;
        return Edit(edit);
    }
    Result<Edit> operator()(NameEdit edit) const
    {
        edit.target = value;
        return Edit(edit);
    }
    Result<Edit> operator()(UnsortedEdit edit) const
    {
        const auto stage = usableStage(schema, value);
        if (edit.action != UnsortedAction::Accept || !stage || stage->pipeline != edit.base.pipeline)
            return badValue();
        edit.target = *stage;
        return Edit(edit);
    }
};

} // namespace

Result<Edit> withValue(const Edit &edit, const QString &value, const AccountSchema &schema, const FieldIds &fields)
{
    const QString trimmed = value.trimmed();
    if (trimmed.isEmpty())
        return badValue();
    return std::visit(Changer{trimmed, schema, fields}, edit);
}

bool hasTwoSides(const Edit &edit)
{
    return std::holds_alternative<StageEdit>(edit) || std::holds_alternative<FieldEdit>(edit) ||
           std::holds_alternative<ResponsibleEdit>(edit);
}

} // namespace Stanko
