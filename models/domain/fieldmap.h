// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/accountsettings.h"

#include <QtCore/QDate>
#include <QtCore/QHash>

#include <optional>

namespace Stanko {

/// How far a proposal may be trusted.
enum class FieldConfidence {
    None,   ///< nothing to propose
    Unsure, ///< something is there, but a person must choose: it is never taken unasked
    Likely, ///< proposed for a person to look at
    Sure,   ///< nothing speaks against it and nothing else comes near
};

/// Why a field was proposed, ranked or refused as it was. Sentences are made elsewhere.
enum class FieldReason {
    KnownId,             ///< the settings name this field
    OwnCode,             ///< the field was made by this program: detail = its code
    Name,                ///< detail = the synonym it was recognised by
    Code,                ///< the code says what the name does not: detail = the code
    NameWarning,         ///< a word that makes it another thing: detail = the word
    NameUnknownWord,     ///< a word that may make it another thing: detail = the word
    NameOfAnotherRole,   ///< the name speaks of another role, too
    UnusualType,         ///< usable, but not what one would choose: detail = the type
    WrongType,           ///< never usable for this role: detail = the type
    SamplesFit,          ///< detail = "18/20"
    SamplesDoubtful,     ///< detail as above
    SamplesContradict,   ///< detail as above
    SamplesPersonal,     ///< phones, addresses or names of people stand in it; detail as above
    Rival,               ///< another field has nearly as good a claim: detail = its name
    UsedByAnotherRole,   ///< proposed for another role
    WantedByAnotherRole, ///< proposed here, but another role has nearly as good a claim
};

/// "known_id", "samples_fit", …: for documents and logs. Names never change.
QString fieldReasonName(FieldReason reason);
QString fieldConfidenceName(FieldConfidence confidence);

struct FieldEvidence
{
    FieldReason reason = FieldReason::Name;
    QString detail;
    friend bool operator==(const FieldEvidence &, const FieldEvidence &) = default;
};

/// A field seen as one of a role.
struct FieldCandidate
{
    FieldId id = 0;
    QString name;
    QString type;
    int score = 0;                                   ///< only for comparing candidates of one role
    FieldConfidence ceiling = FieldConfidence::Sure; ///< what its own evidence allows, whoever else is there
    QList<FieldEvidence> evidence;
    bool has(FieldReason reason) const;
    friend bool operator==(const FieldCandidate &, const FieldCandidate &) = default;
};

struct FieldProposal
{
    FieldRole role = FieldRole::Serial;
    FieldConfidence confidence = FieldConfidence::None;
    std::optional<FieldCandidate> best; ///< set unless confidence is None
    QList<FieldCandidate> others;       ///< what else a person may have meant, best first
    QList<FieldCandidate> refused;      ///< would have been meant, but of a type that cannot hold the role's values

    /// May it be chosen without asking? The wizard marks Likely ones for a look.
    bool isAutomatic() const { return confidence >= FieldConfidence::Likely; }
    friend bool operator==(const FieldProposal &, const FieldProposal &) = default;
};

struct FieldMapInput
{
    QList<FieldDefinition> fields;       ///< the lead fields of the account, all pages
    FieldIds known;                      ///< from settings or a .env file; 0 = not known
    QHash<FieldId, QStringList> samples; ///< values in recent leads, see judgeSamples()
    QDate today;                         ///< in the account's zone
};

/// One proposal per role, in the order of kFieldRoles. No field is proposed twice, none of a wrong type, and of two
/// fields with equal claims neither is automatic. The order of the fields makes no difference.
QList<FieldProposal> proposeFields(const FieldMapInput &input);

/// What speaks for and against \a field in \a role, whatever other fields there are: for one that a person chose.
FieldCandidate judgeField(FieldRole role, const FieldDefinition &field, const FieldMapInput &input);

/// The ids of proposals that are at least so sure; 0 for the other roles.
FieldIds proposedIds(const QList<FieldProposal> &proposals, FieldConfidence atLeast);

} // namespace Stanko
