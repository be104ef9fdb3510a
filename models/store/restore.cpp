// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/restore.h"

#include "models/store/carryover.h"
#include "models/store/logging.h"
#include "models/store/otherfile.h"
#include "models/store/settingstore.h"
#include "models/store/sqltransaction.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <array>

namespace Stanko::Restore {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kRestored = ".restored-"_L1;
constexpr auto kReplaced = ".replaced-"_L1;
constexpr std::array kCompanions{"-wal"_L1, "-shm"_L1};

QString workFolder(const QString &path)
{
    return path + ".restoring"_L1;
}

Done copyFile(const QString &from, const QString &to)
{
    constexpr qint64 kChunk = 1024 * 1024;
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly))
        return makeError(ErrorKind::StoreFailed, u"cannot read the backup"_s);
    QFile target(to);
    if (!target.open(QIODevice::WriteOnly))
        return makeError(ErrorKind::StoreReadOnly, QFileInfo(to).absolutePath());
    while (!source.atEnd()) {
        const QByteArray chunk = source.read(kChunk);
        if (source.error() != QFileDevice::NoError)
            return makeError(ErrorKind::StoreFailed, u"cannot read the backup"_s);
        // The file could be made, so what is missing is room: on the disk, or by a quota.
        if (target.write(chunk) != chunk.size() || !target.flush())
            return makeError(ErrorKind::StoreFull, u"cannot copy the backup"_s);
    }
    return done();
}

Done checkWhole(Database &db)
{
    SqlQuery query = db.prepare(u"PRAGMA quick_check(1)"_s);
    STANKO_CHECK(query.run());
    const QString answer = query.next() ? query.text(0) : QString();
    STANKO_CHECK(query.finish());
    return answer == "ok"_L1 ? done() : Done(makeError(ErrorKind::StoreDamaged, u"the backup is damaged"_s));
}

/// Leads of another account have the same ids and mean other things.
Done checkAccount(Database &copy, const OtherFile &current)
{
    STANKO_TRY(of, SettingStore::number(copy, SettingStore::kAccountId));
    const auto mine = current.value(
        u"SELECT value FROM setting WHERE name = '%1'"_s.arg(QLatin1StringView(SettingStore::kAccountId)));
    if (of && mine && mine->toLongLong() != *of)
        return makeError(ErrorKind::WrongAccount, u"%1, %2"_s.arg(mine->toLongLong()).arg(*of));
    return done();
}

/// A pass that was under way when the backup was made went through lists that have changed since.
Done endPassesUnderWay(Database &copy)
{
    STANKO_CHECK(copy.prepare("UPDATE cursor SET position = '', seen = 0 WHERE at > 0").exec());
    return done();
}

Result<int> fill(Database &copy, const QString &path, const DeriveAgain &derive)
{
    const OtherFile current(path);
    STANKO_CHECK(checkAccount(copy, current));
    SqlTransaction transaction(copy);
    STANKO_CHECK(transaction.begun());
    STANKO_TRY(carried, carryOver(copy, path, current));
    STANKO_CHECK(endPassesUnderWay(copy));
    STANKO_CHECK(derive(copy, carried.touched));
    STANKO_CHECK(transaction.commit());
    return carried.newIntents;
}

/// The prepared file, if there is one.
QString preparedFile(const QString &path)
{
    const QFileInfo info(path);
    const QDir folder = info.absoluteDir();
    const QStringList names = folder.entryList({info.fileName() + kRestored + u'*'}, QDir::Files, QDir::Name);
    return names.isEmpty() ? QString() : folder.filePath(names.last());
}

/// Renames the file at \a from and its companions, companions first: what is left under the old name is complete or
/// the sign that it was not done.
bool renameAll(const QString &from, const QString &to)
{
    for (const QLatin1StringView companion : kCompanions) {
        if (QFileInfo::exists(from + companion) && !QFile::rename(from + companion, to + companion))
            return false;
    }
    return !QFileInfo::exists(from) || QFile::rename(from, to);
}

} // namespace

Result<int> prepare(const QString &path, const QString &backup, UnixSeconds now, const DeriveAgain &derive)
{
    const QFileInfo info(backup);
    if (!info.isFile() || info.canonicalFilePath() == QFileInfo(path).canonicalFilePath())
        return makeError(ErrorKind::NotHere, info.fileName());
    const QString folder = workFolder(path);
    QDir(folder).removeRecursively();
    if (!QDir().mkpath(folder))
        return makeError(ErrorKind::StoreReadOnly, folder);
    const auto work = [&]() -> Result<int> {
        const QString file = QDir(folder).filePath(u"copy.db"_s);
        STANKO_CHECK(copyFile(backup, file));
        if (QFileInfo::exists(backup + kCompanions.front()))
            STANKO_CHECK(copyFile(backup + kCompanions.front(), file + kCompanions.front()));
        Database copy;
        STANKO_TRY(opened, copy.open(file));
        if (opened.isNew || opened.versionBefore <= 0)
            return makeError(ErrorKind::StoreDamaged, u"the backup is empty"_s);
        STANKO_CHECK(checkWhole(copy));
        STANKO_TRY(carried, fill(copy, path, derive));
        copy.close();
        if (QFileInfo(file + kCompanions.front()).size() > 0)
            return makeError(ErrorKind::StoreFailed, u"the copy could not be closed"_s);
        const QString stamp = QDateTime::fromSecsSinceEpoch(now, Qt::UTC).toString(u"yyyyMMdd-HHmmss"_s);
        QString ready = path + kRestored + stamp;
        for (int n = 2; QFileInfo::exists(path + kReplaced + ready.mid((path + kRestored).size())); ++n)
            ready = path + kRestored + u"%1-%2"_s.arg(stamp).arg(n);
        if (!QFile::rename(file, ready))
            return makeError(ErrorKind::StoreReadOnly, ready);
        return carried;
    };
    Result<int> carried = work();
    QDir(folder).removeRecursively();
    return carried;
}

Result<QString> finish(const QString &path)
{
    if (QFileInfo::exists(workFolder(path)))
        QDir(workFolder(path)).removeRecursively();
    const QString ready = preparedFile(path);
    if (ready.isEmpty())
        return QString();
    const QString aside = path + kReplaced + ready.mid((path + kRestored).size());
    if (!renameAll(path, aside) || !QFile::rename(ready, path)) {
        const bool isBack = QFileInfo::exists(path) || QFile::rename(aside, path);
        for (const QLatin1StringView companion : kCompanions) {
            if (isBack && QFileInfo::exists(aside + companion))
                QFile::rename(aside + companion, path + companion);
        }
        // Nobody waits for it any more; what it was made of is all there.
        if (isBack)
            QFile::remove(ready);
        return makeError(ErrorKind::StoreReadOnly, path);
    }
    qCInfo(lcStore).noquote() << "a backup is in use now; the database before it is kept as"
                              << QFileInfo(aside).fileName();
    return aside;
}

} // namespace Stanko::Restore
