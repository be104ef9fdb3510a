// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/partsdesk.h"
#include "models/service/tablereader.h"

namespace Stanko {

class Database;

/// What a heading of a price list means, whatever the case, spelling and words around it. Pure.
std::optional<PartColumn> partColumnOf(const QString &heading);

/// A catalogue file whose columns are known.
struct PartTable
{
    QStringList headings;
    QHash<int, PartColumn> mapping;
    qsizetype headingRow = 0; ///< index; what stands above it (titles, addresses) is no data
    QList<QStringList> rows;  ///< of the whole file
};

/// Finds the headings among the first rows: the row with most columns of a known meaning. \a given: meanings of
/// headings that were not recognised; they go first. BadInput: "columns". Pure.
Result<PartTable> partTable(const TextTable &table, const QHash<QString, PartColumn> &given);

/// Compares the rows with the catalogue and, with Write, brings it in step: one transaction. An article that is there
/// already is changed in what the file has columns for; of amoCRM's list only what is typed here. Store thread.
Result<PartImportReport> importParts(Database &db, const PartTable &table, ImportRun run);

} // namespace Stanko
