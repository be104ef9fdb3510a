// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/schemadiff.h"

#include "models/domain/fieldroles.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDataStream>
#include <QtCore/QIODevice>

#include <algorithm>
#include <tuple>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

/// Whatever is compared, as one kind of row.
struct Part
{
    SchemaThing thing = SchemaThing::Field;
    PipelineId pipeline = 0;
    qint64 id = 0;
    QString name;
    QString type;
    bool isEnabled = true;

    auto key() const { return std::tuple(thing, pipeline, id); }
    auto all() const { return std::tuple(thing, pipeline, id, name, type, isEnabled); }
};

/// Sorted, each thing once: pages of a list that changed meanwhile may bring one twice.
QList<Part> partsOf(const AccountSchema &schema)
{
    QList<Part> parts;
    for (const Pipeline &pipeline : schema.pipelines) {
        parts.append({SchemaThing::Pipeline, 0, pipeline.id, pipeline.name, {}, !pipeline.isArchive});
        for (const PipelineStatus &status : pipeline.statuses)
            parts.append({SchemaThing::Stage, pipeline.id, status.id, status.name, {}, true});
    }
    for (const FieldDefinition &field : schema.leadFields)
        parts.append({SchemaThing::Field, 0, field.id, field.name, field.type, true});
    if (schema.usersAllowed) {
        for (const User &user : schema.users)
            parts.append({SchemaThing::User, 0, user.id, user.name, {}, user.isActive});
    }
    std::sort(parts.begin(), parts.end(), [](const Part &a, const Part &b) { return a.all() < b.all(); });
    parts.erase(
        std::unique(parts.begin(), parts.end(), [](const Part &a, const Part &b) { return a.key() == b.key(); }),
        parts.end());
    return parts;
}

SchemaDifference difference(const Part &part, SchemaChange change, const QString &before = {},
                            const QString &after = {})
{
    return {.thing = part.thing,
            .change = change,
            .id = part.id,
            .pipeline = part.pipeline,
            .name = part.name,
            .before = before,
            .after = after};
}

void compare(const Part &before, const Part &now, QList<SchemaDifference> &differences)
{
    if (before.name != now.name)
        differences.append(difference(now, SchemaChange::Renamed, before.name, now.name));
    if (before.type != now.type)
        differences.append(difference(now, SchemaChange::Retyped, before.type, now.type));
    if (before.isEnabled != now.isEnabled)
        differences.append(difference(now, now.isEnabled ? SchemaChange::Enabled : SchemaChange::Disabled));
}

/// Is it a stage of a pipeline that \a parts do not have?
bool isWithoutPipeline(const Part &part, const QList<Part> &parts)
{
    return part.thing == SchemaThing::Stage && std::none_of(parts.cbegin(), parts.cend(), [&](const Part &other) {
               return other.thing == SchemaThing::Pipeline && other.id == part.pipeline;
           });
}

bool isUsedPipeline(PipelineId id, const PipelineRoles &roles)
{
    return roles.isService(id) || roles.isParts(id);
}

bool breaksField(const SchemaDifference &difference, const FieldIds &ids)
{
    return std::any_of(kFieldRoles.begin(), kFieldRoles.end(), [&](FieldRole role) {
        if (difference.id == 0 || ids.of(role) != difference.id)
            return false;
        return difference.change == SchemaChange::Removed ||
               (difference.change == SchemaChange::Retyped && !isUsableType(role, difference.after));
    });
}

} // namespace

QString schemaThingName(SchemaThing thing)
{
    switch (thing) {
    case SchemaThing::Pipeline:
        return u"pipeline"_s;
    case SchemaThing::Stage:
        return u"stage"_s;
    case SchemaThing::Field:
        return u"field"_s;
    case SchemaThing::User:
        return u"user"_s;
    }
    Q_UNREACHABLE();
}

QString schemaChangeName(SchemaChange change)
{
    switch (change) {
    case SchemaChange::Added:
        return u"added"_s;
    case SchemaChange::Removed:
        return u"removed"_s;
    case SchemaChange::Renamed:
        return u"renamed"_s;
    case SchemaChange::Retyped:
        return u"retyped"_s;
    case SchemaChange::Disabled:
        return u"disabled"_s;
    case SchemaChange::Enabled:
        return u"enabled"_s;
    }
    Q_UNREACHABLE();
}

QByteArray schemaFingerprint(const AccountSchema &schema)
{
    QByteArray text;
    QDataStream stream(&text, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0); // the fingerprint is stored and must outlive a newer Qt
    stream << schema.account.id << schema.usersAllowed;
    for (const Part &part : partsOf(schema))
        stream << qint32(part.thing) << part.pipeline << part.id << part.name << part.type << part.isEnabled;
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
}

QList<SchemaDifference> schemaDifferences(const AccountSchema &before, const AccountSchema &now)
{
    const QList<Part> old = partsOf(before);
    const QList<Part> current = partsOf(now);
    const bool areUsersKnown = before.usersAllowed && now.usersAllowed;
    const auto isSpokenOf = [&](const Part &part) { return areUsersKnown || part.thing != SchemaThing::User; };

    QList<SchemaDifference> differences;
    auto was = old.cbegin();
    auto is = current.cbegin();
    while (was != old.cend() || is != current.cend()) {
        if (is == current.cend() || (was != old.cend() && was->key() < is->key())) {
            if (isSpokenOf(*was) && !isWithoutPipeline(*was, current))
                differences.append(difference(*was, SchemaChange::Removed));
            ++was;
        } else if (was == old.cend() || is->key() < was->key()) {
            if (isSpokenOf(*is) && !isWithoutPipeline(*is, old))
                differences.append(difference(*is, SchemaChange::Added));
            ++is;
        } else {
            compare(*was++, *is++, differences);
        }
    }
    return differences;
}

bool needsRepair(const SchemaDifference &difference, const AccountSettings &settings)
{
    const bool isLost = difference.change == SchemaChange::Removed || difference.change == SchemaChange::Disabled;
    switch (difference.thing) {
    case SchemaThing::Pipeline:
        return isLost && isUsedPipeline(difference.id, settings.roles);
    case SchemaThing::Stage:
        return isLost && settings.roles.isService(difference.pipeline) &&
               settings.roles.isSuccess({difference.pipeline, difference.id});
    case SchemaThing::Field:
        return breaksField(difference, settings.fields);
    case SchemaThing::User:
        return isLost && difference.id != 0 && difference.id == settings.responsibleUser;
    }
    return false;
}

} // namespace Stanko
