// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/fieldmap.h"
#include "ui/widgets/tone.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace Stanko {

/// The sentences about lead fields in the set-up. Pure; GUI thread for the translation. What they quote of amoCRM is
/// plain text.

/// «Серийный номер», …: what the console needs.
QString fieldRoleTitle(FieldRole role);
/// What will not work without the field.
QString withoutFieldText(FieldRole role);
/// «текст», «дата», …: of amoCRM's type; the type itself when it is none we know.
QString fieldTypeText(const QString &type);
/// What kind of field a role needs: «текст», «дата».
QString neededTypeText(FieldRole role);
/// One reason as a sentence.
QString fieldReasonText(const FieldEvidence &evidence);

/// A word or two on how sure a row is, and its colour.
struct FieldVerdict
{
    QString text;
    Tone tone = Tone::Neutral;
    bool wantsALook = false; ///< the row is to be marked
};

/// How the field of a row came to be chosen.
struct FieldStanding
{
    FieldId chosen = 0;
    bool isOwnMake = false; ///< created by this set-up
    bool isSharedWithAnotherRole = false;
    bool isPersonsChoice = false;              ///< also the choice to go without
    const FieldCandidate *candidate = nullptr; ///< of the chosen field; null without one
};
FieldVerdict fieldVerdict(const FieldStanding &standing, const FieldProposal &proposal);

/// What is to be said under the row: why the choice is doubtful or impossible. Empty = nothing.
QString fieldWarning(const FieldStanding &standing);
/// Reasons and number of values looked at, one a line: for the tooltip and screen readers.
QString fieldReasons(const FieldCandidate &candidate, qsizetype samples);

} // namespace Stanko
