// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/service/syncdesk.h"

#include <QtCore/QString>

#include <optional>

namespace Stanko {

/// An error in words. The first three are sentences for people; the last is for a click on «подробности».
/// Nothing in it is rich text: technical may hold text from outside.
struct ErrorText
{
    QString what;      ///< what happened
    QString meaning;   ///< what it means for my work
    QString remedy;    ///< what to do next
    QString technical; ///< kind, status, request id, detail; not translated
    friend bool operator==(const ErrorText &, const ErrorText &) = default;
};

/// Every kind has all four parts.
ErrorText errorText(const Error &error);

/// The same as one line: what happened and what to do. For the command line and status lines.
QString errorLine(const Error &error);

/// The same of a file that was to be written where a person wanted it; \a fileName without its folder.
QString unwrittenLine(const Error &error, const QString &fileName);

/// What a connection check found. Unknown codes fall back on the error, then on the code itself.
ErrorText checkProblemText(const CheckProblem &problem);

/// What amoCRM did not like about a request, from "validation-errors"; unknown codes are quoted.
QString fieldProblemText(const FieldProblem &problem);

} // namespace Stanko
