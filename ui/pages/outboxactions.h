// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/outboxentry.h"

#include <QtCore/QString>
#include <QtCore/QTimeZone>

namespace Stanko {

/// What a person may do with an edit on its way. Pure, but for the words.

/// What waits may be cancelled, and when it may be sent again at once.
bool isCancellable(const Intent &intent);
bool isRetryable(const Intent &intent);
/// May it still be given another text before it leaves?
bool isAmendable(const Intent &intent);
/// Is an edit in conflict because its lead is not in amoCRM any more?
bool isLeadGone(const Intent &intent);
/// Can a conflict about \a edit end with a value that is neither side's? A stage is one of two, and what only adds
/// (notes, tags, leads) has no value.
bool takesOwnValue(const Edit &edit);
/// What is edited when \a edit is amended: FieldEdit text, the text of a note, a tag, the name of a lead.
QString editValue(const Edit &edit);

/// Until when a conflict may be put off.
struct PostponeChoice
{
    QString text;
    UnixSeconds until = 0;
};
/// An hour; tomorrow's and next Monday's morning in \a zone, each day once.
QList<PostponeChoice> postponeChoices(UnixSeconds now, const QTimeZone &zone);

} // namespace Stanko
