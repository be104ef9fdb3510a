// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/accountsettings.h"

#include <QtCore/QString>

namespace Stanko {

/// How much the name of a field, or the heading of a column, says that it is what a role wants.
struct NameClaim
{
    int weight = 0;  ///< 0: the name says nothing of the role; 100: it says exactly this
    QString synonym; ///< the synonym it was recognised by
    /// The word, as typed, that makes it another thing all the same («шпинделя», «старый», «последнего»).
    QString warning;
    QString unknownWord;          ///< a word, as typed, that no table knows; what it changes is for a person to say
    bool isOfAnotherRole = false; ///< names another role too («Модель / зав. №»)

    /// Nothing in the name speaks against the role.
    bool isClear() const { return weight > 0 && warning.isEmpty() && unknownWord.isEmpty() && !isOfAnotherRole; }
    friend bool operator==(const NameClaim &, const NameClaim &) = default;
};

/// Case, ё/е, look-alike letters of two alphabets, punctuation, «№», usual abbreviations and the order of words make
/// no difference. SNAKE_CASE and CamelCase are words too, so the code of a field can be asked like its name.
NameClaim nameClaim(FieldRole role, const QString &name);

} // namespace Stanko
