// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/backup.h"

#include "models/store/database.h"
#include "models/store/logging.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

namespace Stanko::Backup {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kDailyPrefix = "daily-"_L1;
constexpr auto kPartial = ".part"_L1;

/// What a death in the middle of a copy has left. Copies of both kinds are made one at a time, so none is being made.
void removeBrokenOff(const QDir &place)
{
    const QStringList names = place.entryList({kDailyPrefix + "*.db"_L1 + kPartial, "before-*.db"_L1 + kPartial,
                                               kDailyPrefix + "*.db"_L1 + kPartial + "-journal"_L1,
                                               "before-*.db"_L1 + kPartial + "-journal"_L1},
                                              QDir::Files);
    for (const QString &name : names)
        QFile::remove(place.filePath(name));
}

} // namespace

Done copyTo(Database &db, const QString &target)
{
    if (!QDir().mkpath(QFileInfo(target).absolutePath()))
        return makeError(ErrorKind::StoreReadOnly, QFileInfo(target).absolutePath());
    // Under another name until it is whole, so that a broken-off copy is never taken for a backup.
    const QString partial = target + kPartial;
    QFile::remove(partial);
    // A reading connection may not write at all, not even into another file.
    STANKO_TRY(readsOnly, db.number("PRAGMA query_only"));
    if (readsOnly != 0)
        STANKO_CHECK(db.execute(u"PRAGMA query_only = OFF"_s));
    const Result<int> made = db.prepare(u"VACUUM INTO ?"_s).bind(QDir::toNativeSeparators(partial)).exec();
    if (readsOnly != 0)
        STANKO_CHECK(db.execute(u"PRAGMA query_only = ON"_s));
    if (!made) {
        QFile::remove(partial);
        return made.error();
    }
    QFile::remove(target);
    if (!QFile::rename(partial, target)) {
        QFile::remove(partial);
        return makeError(ErrorKind::StoreReadOnly, target);
    }
    qCInfo(lcStore) << "backup made:" << QFileInfo(target).fileName();
    return done();
}

Result<QString> daily(Database &db, const QString &folder, QDate today, int keep)
{
    const QDir place(folder.isEmpty() ? defaultFolder(db.path()) : folder);
    const QString target = place.filePath(kDailyPrefix + today.toString(Qt::ISODate) + ".db"_L1);
    removeBrokenOff(place);
    if (QFileInfo::exists(target))
        return QString();
    STANKO_CHECK(copyTo(db, target));
    QStringList copies = place.entryList({kDailyPrefix + "*.db"_L1}, QDir::Files, QDir::Name);
    while (copies.size() > keep)
        QFile::remove(place.filePath(copies.takeFirst()));
    return target;
}

QString defaultFolder(const QString &databasePath)
{
    return QFileInfo(databasePath).absoluteDir().filePath(u"backup"_s);
}

} // namespace Stanko::Backup
