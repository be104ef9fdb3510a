// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/accountsettings.h"
#include "models/domain/outboxentry.h"
#include "models/domain/setupdraft.h"

#include <QtCore/QList>
#include <QtCore/QString>

namespace Stanko {

/// One way to mend a thing that needs a decision.
struct RepairChoice
{
    QString code; ///< id of what is used instead: "712640", of a stage "7:142"; stable, also for the command line
    QString name; ///< as people know it in amoCRM; plain text
    friend bool operator==(const RepairChoice &, const RepairChoice &) = default;
};

/// What has gone from the account: the key of a SchemaDrift item taken apart.
struct DriftedThing
{
    enum class Kind { FieldMissing, FieldRetyped, StageMissing, PipelineMissing, UserMissing };
    Kind kind = Kind::FieldMissing;
    qint64 id = 0; ///< of the field, pipeline or user
    Stage stage;   ///< with StageMissing
    bool isField() const { return kind == Kind::FieldMissing || kind == Kind::FieldRetyped; }
    friend bool operator==(const DriftedThing &, const DriftedThing &) = default;
};
/// nullopt for a key that is none of ours.
std::optional<DriftedThing> driftedThing(const QString &key);

/// Where in the set-up \a thing is chosen.
WizardStep stepFor(const DriftedThing &thing);

/// What \a schema offers instead, the most likely first. Fields: of a type the role can use and in no other role; the
/// name decides. Stages: of the same pipeline, where things can be put. Pipelines: those in no role first. Users:
/// active ones.
QList<RepairChoice> repairChoices(const DriftedThing &thing, const AccountSchema &schema,
                                  const AccountSettings &settings);

/// \a settings with \a code (one of the choices) in the place of \a thing; the same settings where they do not use it.
AccountSettings repairedSettings(const DriftedThing &thing, const QString &code, AccountSettings settings);

/// What \a edit means with \a code in the place of \a thing; nullopt when it has nothing to do with it. A field value
/// is based on an empty field from then on: if the new one holds something, a person is asked.
std::optional<Edit> repairedEdit(const DriftedThing &thing, const QString &code, const Edit &edit,
                                 const AccountSchema &schema, const AccountSettings &before);

} // namespace Stanko
