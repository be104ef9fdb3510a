// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/profilename.h"

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxProfileId = 32;

QString foldedProfileName(const QString &name)
{
    return tidyProfileName(name).normalized(QString::NormalizationForm_KC).toCaseFolded();
}

} // namespace

bool isProfileId(QStringView text)
{
    const auto fits = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-'; };
    return !text.isEmpty() && text.size() <= kMaxProfileId && !text.startsWith(u'-') &&
           std::all_of(text.begin(), text.end(), fits);
}

QString profileId(int number)
{
    return u'p' + QString::number(number);
}

int profileNumber(QStringView id)
{
    bool isNumber = false;
    const int number = id.startsWith(u'p') ? id.mid(1).toInt(&isNumber) : 0;
    return isNumber && number > 0 && profileId(number) == id ? number : 0;
}

QString tidyProfileName(const QString &typed)
{
    return typed.simplified();
}

std::optional<ProfileNameFlaw> profileNameFlaw(const QString &name)
{
    if (name.isEmpty())
        return ProfileNameFlaw::Empty;
    if (name.size() > kMaxProfileName)
        return ProfileNameFlaw::TooLong;
    // Direction marks and the like make two names look the same, or one look like something else.
    const auto isUnseen = [](QChar c) {
        return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
    };
    if (std::any_of(name.begin(), name.end(), isUnseen))
        return ProfileNameFlaw::Unseen;
    // On a command line either may be given.
    if (profileNumber(foldedProfileName(name)) != 0)
        return ProfileNameFlaw::LooksLikeId;
    return std::nullopt;
}

bool isSameProfileName(const QString &a, const QString &b)
{
    return foldedProfileName(a) == foldedProfileName(b);
}

} // namespace Stanko
