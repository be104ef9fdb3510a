// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringView>

#include <optional>

namespace Stanko {

inline constexpr qsizetype kMaxProfileName = 60;

/// May \a text be the name of a profile's folder? Small Latin letters, digits and dashes, not beginning with a dash:
/// nothing that means something to a file system.
bool isProfileId(QStringView text);

/// The id of the profile made as the \a number -th.
QString profileId(int number);
/// The other way; 0 when \a id was not made by profileId().
int profileNumber(QStringView id);

/// Why a name cannot be one.
enum class ProfileNameFlaw {
    Empty,
    TooLong, ///< more than kMaxProfileName signs
    Unseen,  ///< holds signs that cannot be seen or typed
    LooksLikeId,
};

/// The name as it is kept: blanks at the ends dropped, several made one.
QString tidyProfileName(const QString &typed);
/// What is wrong with a tidied name; nullopt = nothing.
std::optional<ProfileNameFlaw> profileNameFlaw(const QString &name);
/// Would a person take the two for one? Case, forms of letters and blanks make no difference.
bool isSameProfileName(const QString &a, const QString &b);

} // namespace Stanko
