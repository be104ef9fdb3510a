// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/backup.h"

#include "models/store/database.h"
#include "models/store/logging.h"
#include "models/store/otherfile.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <algorithm>
#include <array>
#include <tuple>

namespace Stanko::Backup {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kDailyPrefix = "daily-"_L1;
constexpr auto kUpdatePrefix = "before-"_L1;
constexpr auto kDemandPrefix = "manual-"_L1;
constexpr std::array kPrefixes{kDailyPrefix, kUpdatePrefix, kDemandPrefix};
constexpr auto kPartial = ".part"_L1;
constexpr auto kStamp = "yyyyMMdd-HHmmss"_L1;

/// What a death in the middle of a copy has left. Copies of all kinds are made one at a time, so none is being made.
void removeBrokenOff(const QDir &place)
{
    QStringList patterns;
    for (const QLatin1StringView prefix : kPrefixes) {
        const QString partial = prefix + "*.db"_L1 + kPartial;
        patterns += {partial, partial + "-journal"_L1};
    }
    const QStringList names = place.entryList(patterns, QDir::Files);
    for (const QString &name : names)
        QFile::remove(place.filePath(name));
}

/// nullopt when it is no database of this program, or cannot be read.
std::optional<BackupInfo> infoOf(const QFileInfo &file)
{
    const OtherFile copy(file.filePath(), OtherFile::With::NoLog);
    const auto version = copy.value(u"PRAGMA user_version"_s);
    if (!copy.isReadable() || !version || version->toInt() <= 0)
        return std::nullopt;
    BackupInfo info;
    info.file = file.absoluteFilePath();
    info.madeAt = file.lastModified().toSecsSinceEpoch();
    info.bytes = file.size();
    info.isBeforeUpdate = file.fileName().startsWith(kUpdatePrefix);
    // The first version had no outbox.
    if (!copy.columns(u"outbox"_s).isEmpty()) {
        const auto unsent = copy.value(u"SELECT count(*) FROM outbox WHERE state <> 'settled'"_s);
        if (!unsent)
            return std::nullopt;
        info.unsent = unsent->toInt();
    }
    return info;
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

Result<BackupInfo> onDemand(Database &db, const QString &folder, UnixSeconds now)
{
    const QDir place(folder.isEmpty() ? defaultFolder(db.path()) : folder);
    removeBrokenOff(place);
    const QString stem =
        place.filePath(kDemandPrefix + QDateTime::fromSecsSinceEpoch(now, Qt::UTC).toString(QString(kStamp)));
    QString target = stem + ".db"_L1;
    for (int n = 2; QFileInfo::exists(target); ++n)
        target = u"%1-%2.db"_s.arg(stem).arg(n);
    STANKO_CHECK(copyTo(db, target));
    if (const std::optional<BackupInfo> info = infoOf(QFileInfo(target)))
        return *info;
    QFile::remove(target);
    return makeError(ErrorKind::StoreFailed, u"the copy cannot be read"_s);
}

QList<BackupInfo> list(const QString &folder)
{
    QStringList patterns;
    for (const QLatin1StringView prefix : kPrefixes)
        patterns.append(prefix + "*.db"_L1);
    const QFileInfoList files = QDir(folder).entryInfoList(patterns, QDir::Files);
    QList<BackupInfo> found;
    for (const QFileInfo &file : files) {
        if (const std::optional<BackupInfo> info = infoOf(file))
            found.append(*info);
    }
    std::sort(found.begin(), found.end(), [](const BackupInfo &a, const BackupInfo &b) {
        return std::tie(a.madeAt, a.file) > std::tie(b.madeAt, b.file);
    });
    return found;
}

QString nameBeforeUpdate(int version)
{
    return u"%1%2-%3.db"_s.arg(kUpdatePrefix, QString::number(version),
                               QDateTime::currentDateTimeUtc().toString(QString(kStamp)));
}

void keepBeforeUpdates(const QString &folder, int keep)
{
    const QDir place(folder);
    QStringList copies = place.entryList({kUpdatePrefix + "*.db"_L1}, QDir::Files);
    // By the time in the name: version 10 stands before version 9 in the alphabet.
    const auto stampOf = [](const QString &name) { return name.section(u'-', 2); };
    std::sort(copies.begin(), copies.end(),
              [&stampOf](const QString &a, const QString &b) { return stampOf(a) < stampOf(b); });
    while (copies.size() > keep)
        QFile::remove(place.filePath(copies.takeFirst()));
}

QString defaultFolder(const QString &databasePath)
{
    return QFileInfo(databasePath).absoluteDir().filePath(u"backup"_s);
}

} // namespace Stanko::Backup
