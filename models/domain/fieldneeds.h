// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/fieldmap.h"

#include <QtCore/QSet>

namespace Stanko {

/// In which language names of new fields are written: that of the account, not that of the window.
enum class FieldLanguage { Russian, English };
FieldLanguage languageOfFields(const QList<FieldDefinition> &fields);

/// A field as it would be sent to `POST leads/custom_fields`, and as it is shown before.
struct NewField
{
    FieldRole role = FieldRole::Serial;
    QString name;
    QString type;
    QString code; ///< some accounts refuse a code: then the same is sent without it
    friend bool operator==(const NewField &, const NewField &) = default;
};

/// "STANKODESK_SERIAL", …: by it a field made here is recognised under any name. Empty for a role that is only read.
QString ownFieldCode(FieldRole role);
/// Is \a code one that this program gives to a field of \a role? "STANKODESK_SERIAL_2" is, too.
bool isOwnFieldCode(FieldRole role, const QString &code);

/// Roles for which the account has no field at all and one would be made. A role with something unsure is for a person
/// to decide first.
QSet<FieldRole> missingRoles(const QList<FieldProposal> &proposals);

/// What would be created for \a roles, in the order of kFieldRoles. Names and codes differ from all that \a fields
/// have, also from those of a wrong type, so that nobody confuses the old one with the new one.
QList<NewField> fieldsToCreate(const QSet<FieldRole> &roles, const QList<FieldDefinition> &fields);

/// What was created here, kept so that it can be taken back: as amoCRM answered, which may be without the code.
struct CreatedField
{
    FieldId id = 0;
    FieldRole role = FieldRole::Serial;
    QString name;
    QString type;
    QString code;
    friend bool operator==(const CreatedField &, const CreatedField &) = default;
};

/// May a field be taken back? Deleting one in amoCRM cannot be undone and takes its values along.
enum class TakeBack {
    Allowed,
    NotOurs, ///< not created here
    Gone,    ///< the account has it no more: only our own entry is to be dropped
    Changed, ///< renamed, retyped or given another code since: somebody has made it his own
    Filled,  ///< leads have values in it
};

TakeBack takeBackVerdict(FieldId id, const QList<CreatedField> &created, const QList<FieldDefinition> &fields,
                         const QSet<FieldId> &filled);

} // namespace Stanko
