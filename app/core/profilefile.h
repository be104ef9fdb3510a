// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/paths.h"
#include "models/domain/result.h"
#include "models/service/profiledesk.h"

#include <QtCore/QList>
#include <QtCore/QString>

namespace Stanko {

/// The profiles of a data folder, which is the first one itself (id empty); further ones are complete data folders
/// `profiles/<id>` in it, and `profiles.ini` has the names. What is there is told by the folders: a lost file costs
/// the names alone. Several programs may work with it at the same time. Any thread; quick, but reads and writes files.
class ProfileFile
{
public:
    /// \a root: the data folder, canonical.
    explicit ProfileFile(QString root);

    /// By title as a person calls them, the first one in front. isCurrent is nobody's.
    QList<Profile> list() const;
    /// By id or name. BadSettings naming the known ones when there is none (detail begins with "--profile").
    Result<Profile> find(const QString &idOrName) const;
    /// Canonical folder of a profile; empty when there is none of this id, or something else in its place.
    QString folderOf(const QString &id) const;

    /// Makes an empty one. The id is of nobody and has been of nobody: secrets go by it. BadInput, with a sentence
    /// about the name; StoreReadOnly, StoreFailed.
    Result<Profile> create(const QString &name) const;
    /// As create(); NotHere.
    Done rename(const QString &id, const QString &name) const;
    /// The profile is no more. Its data have been removed before, see removeDeskData(), and nobody is at work in it. A
    /// folder that is not empty even so holds what a person has put there: it stays as `<id>.left`. The first one
    /// cannot be dropped (NotHere). StoreFailed.
    Done drop(const QString &id) const;

private:
    Profile profileAt(const QString &id, const QString &folder) const;
    QString checkedName(const QString &typed, const QString &ownId, QString *problem) const;

    QString m_root;
};

/// Where a program works.
struct ProfilePlace
{
    QString id;      ///< empty = the first one
    DataPaths paths; ///< of the profile
    QString root;    ///< the data folder with all profiles
};

/// Finds the profile a program was started for, by id or name; empty = the first one. As ProfileFile::find() and
/// openDataDir().
Result<ProfilePlace> openProfile(const DataPaths &root, const QString &asked);

} // namespace Stanko
