// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/accountsettings.h"

#include <QtCore/QDate>
#include <QtCore/QStringList>

namespace Stanko {

/// What the values people have put into a field say about its use.
enum class SampleKind {
    TooFew,        ///< less than three values that say anything
    Fitting,       ///< most look like what the role holds
    Mixed,         ///< neither nor
    Doubtful,      ///< less likely so: dates that are all past, models without a digit
    Contradicting, ///< they are something else: company names as serials, @names as Telegram ids
    Personal,      ///< phones, e-mail addresses, names of people
};

struct SampleVerdict
{
    SampleKind kind = SampleKind::TooFew;
    int fitting = 0;
    int judged = 0; ///< empty values and «нет», «б/н», … are not judged
    friend bool operator==(const SampleVerdict &, const SampleVerdict &) = default;
};

/// \a samples: values of one field in leads, as amoCRM gives them; days as YYYY-MM-DD or DD.MM.YYYY, in the account's
/// zone. Without a valid \a today nothing is said about days. The order of the samples makes no difference.
SampleVerdict judgeSamples(FieldRole role, const QStringList &samples, QDate today);

} // namespace Stanko
