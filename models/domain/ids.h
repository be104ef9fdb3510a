// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QHashFunctions>
#include <QtCore/QString>

namespace Stanko {

/// amoCRM's ids are 64-bit; 0 stands for "none" (amoCRM itself uses 0 only for its robot user).
using LeadId = qint64;
using ContactId = qint64;
using CompanyId = qint64;
using PipelineId = qint64;
using StatusId = qint64;
using UserId = qint64;
using FieldId = qint64;
using NoteId = qint64;
using IntentId = qint64;

/// An instant: whole seconds since 1970-01-01 UTC, as amoCRM sends them. 0 stands for "unknown".
/// Civil days are QDate and never stored as instants; see civilday.h.
using UnixSeconds = qint64;

/// The folded serial: identity of a machine and key of its passport. Made by foldSerial() only.
using PassportKey = QString;

/// The system statuses have the same ids in every pipeline, so a status id alone names no stage.
inline constexpr StatusId kStatusWon = 142;
inline constexpr StatusId kStatusLost = 143;

/// A stage of a pipeline. Always both halves.
struct Stage
{
    PipelineId pipeline = 0;
    StatusId status = 0;

    bool isNull() const { return pipeline == 0; }
    friend bool operator==(const Stage &, const Stage &) = default;
    friend auto operator<=>(const Stage &, const Stage &) = default;
};

inline size_t qHash(const Stage &stage, size_t seed = 0)
{
    return qHashMulti(seed, stage.pipeline, stage.status);
}

} // namespace Stanko
