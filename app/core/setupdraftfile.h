// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/domain/setupdraft.h"

#include <QtCore/QString>

#include <optional>

namespace Stanko {

/// What a set-up that was left keeps on disk, in an .ini file beside the settings: never a secret. Written whole, so
/// that a crash leaves the old or the new file. What was created in the account and decided against is remembered when
/// the rest is dropped: a later set-up may take it back. Any thread, one at a time.
class SetupDraftFile
{
public:
    explicit SetupDraftFile(QString fileName);

    struct Kept
    {
        SetupDraft draft;
        bool isLeft = false; ///< false: only what outlives a draft (`created`, `without`) is in it
    };
    /// Nothing kept when there is no file; BadSettings when it cannot be understood, StoreFailed when it cannot be
    /// read.
    Result<Kept> load() const;
    /// StoreReadOnly or StoreFailed; the old file stays then.
    Done save(const Kept &kept) const;

private:
    QString m_fileName;
};

} // namespace Stanko
