// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/database.h"

#include <QtCore/QList>

namespace Stanko {

/// Rows are looked up this many at a time: describing the columns of a result costs Qt more than reading a row, so one
/// query per row would spend most of its time there.
inline constexpr qsizetype kChunk = 64;

/// "?, ?, …" for a whole chunk.
inline QString chunkMarks()
{
    return QStringList(kChunk, QStringLiteral("?")).join(QStringLiteral(", "));
}

/// The chunk of \a values from \a first on.
template<typename T>
QList<T> chunkOf(const QList<T> &values, qsizetype first)
{
    return values.mid(first, kChunk);
}

/// Binds a chunk, the last value again where there are fewer. Precondition: not empty.
template<typename T>
void bindChunk(SqlQuery &query, const QList<T> &chunk)
{
    for (qsizetype i = 0; i < kChunk; ++i)
        query.bind(chunk[std::min(i, chunk.size() - 1)]);
}

} // namespace Stanko
