// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/driftrepair.h"

namespace Stanko {

/// A thing that edits may mean, and what they mean from now on.
struct Replacement
{
    DriftedThing thing;
    QString code; ///< as RepairChoice::code
    friend bool operator==(const Replacement &, const Replacement &) = default;
};

/// Pure. What \a after, of the same account, replaces in the settings \a before, as far as edits that wait for being
/// sent mean it: another end of a job in a pipeline and another field in a role always; another pipeline or
/// responsible user only where \a schema does not have the former any more (or has switched them off), because
/// otherwise an edit made for them is still right.
QList<Replacement> replacements(const AccountSettings &before, const AccountSettings &after,
                                const AccountSchema &schema);

/// \a edit with all of \a replacements in it; nullopt when it has nothing to do with any.
std::optional<Edit> followedEdit(const QList<Replacement> &replacements, const Edit &edit, const AccountSchema &schema,
                                 const AccountSettings &before);

} // namespace Stanko
