// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"

#include <QtCore/QHash>
#include <QtCore/QSet>
#include <QtCore/QString>

namespace Stanko {

class Database;

/// What people decided about spellings of models: "VMC 850" is the model VMC850. Upper and lower case, look-alike
/// letters and other signs do not matter in the spelling. The deals keep what was typed in them.
class ModelAliases
{
public:
    /// Reads them all. A spelling that the account's field \a modelField offers as a value is a model of its own now,
    /// whatever was decided before.
    static Result<ModelAliases> read(Database &db, FieldId modelField);
    /// The model that \a typed stands for: itself when nothing was decided.
    QString modelOf(const QString &typed) const;

    /// Remembers a decision. Joins the caller's transaction.
    static Done add(Database &db, const QString &spelling, const QString &model);
    /// Forgets it again, unless something else was decided since.
    static Done takeBack(Database &db, const QString &spelling, const QString &model);

private:
    QHash<QString, QString> m_models; ///< by folded spelling
    QSet<QString> m_offered;
};

} // namespace Stanko
