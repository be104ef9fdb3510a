// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/accountsettings.h"

#include <QtCore/QByteArray>

namespace Stanko {

enum class SchemaThing { Pipeline, Stage, Field, User };

enum class SchemaChange {
    Added,
    Removed,
    Renamed,
    Retyped,  ///< a field of another type; amoCRM has no such change, but an id may come back as something else
    Disabled, ///< a pipeline put into the archive, a user switched off
    Enabled,
};

struct SchemaDifference
{
    SchemaThing thing = SchemaThing::Field;
    SchemaChange change = SchemaChange::Added;
    qint64 id = 0;
    PipelineId pipeline = 0; ///< of a stage, whose id alone says nothing; else 0
    QString name;            ///< as it is now, or was before it was removed
    QString before;          ///< the former name or type of what was renamed or retyped
    QString after;
    friend bool operator==(const SchemaDifference &, const SchemaDifference &) = default;
};

/// "pipeline", "stage", "field", "user"; "renamed", "removed", …: stable, for the log and the support's bundle.
QString schemaThingName(SchemaThing thing);
QString schemaChangeName(SchemaChange change);

/// One short text for all that is compared: the account, and ids, names, types and the archived or switched off state
/// of pipelines, stages, lead fields and users, in whatever order they came. Colours, places in a list and enum values
/// are no part of it. Equal fingerprints mean no differences.
QByteArray schemaFingerprint(const AccountSchema &schema);

/// What is different in \a now, of the same account: pipelines, stages, fields, users, each by id. Stages of a
/// pipeline that came or went as a whole are not listed. About users nothing is said unless both could be listed.
QList<SchemaDifference> schemaDifferences(const AccountSchema &before, const AccountSchema &now);

/// Does something the settings rely on no longer work? A renamed thing is followed, since ids are what is relied on,
/// and so is a field of another type that holds the same values.
bool needsRepair(const SchemaDifference &difference, const AccountSettings &settings);

} // namespace Stanko
