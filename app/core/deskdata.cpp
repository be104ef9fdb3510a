// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/deskdata.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

/// Names that StankoDesk gives to files in a folder of the data folder. Whole names only: "stankodesk.sqlite-old",
/// which a person has made, stays.
struct Place
{
    QString folder; ///< below the data folder; empty = that itself
    QRegularExpression names;
};

QRegularExpression whole(const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern));
}

const QList<Place> &places()
{
    // Times as in names: 20261122-101500, and a number where two fell into one second.
    static const QString stamp = u"\\d{8}-\\d{6}(-\\d+)?"_s;
    static const QString companion = u"(-wal|-shm|-journal)?"_s;
    // What a death has left of a file that is written under another name first (QSaveFile, QSettings).
    static const QString unfinished = u"(\\.lock|\\.[A-Za-z0-9]{6})?"_s;
    static const QList<Place> all{
        {{}, whole(u"stankodesk\\.sqlite((\\.(damaged|replaced|restored)-%1)?%2|\\.check)"_s.arg(stamp, companion))},
        {{}, whole(u"(settings|window|setup-draft)\\.(ini|json)%1"_s.arg(unfinished))},
        {u"stankodesk.sqlite.restoring"_s, whole(u"copy\\.db"_s + companion)},
        {u"backup"_s,
         whole(u"(daily-\\d{4}-\\d\\d-\\d\\d|manual-%1|before-\\d+-%1)\\.db(\\.part)?%2"_s.arg(stamp, companion))},
        {u"logs"_s, whole(u"stankodesk\\.log(\\.\\d+)?"_s)},
    };
    return all;
}

} // namespace

QStringList deskDataFiles(const DataPaths &paths)
{
    QStringList files;
    for (const Place &place : places()) {
        const QDir folder(QDir(paths.folder).filePath(place.folder));
        const QStringList names = folder.entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
        for (const QString &name : names) {
            if (place.names.match(name).hasMatch())
                files.append(folder.absoluteFilePath(name));
        }
    }
    return files;
}

qint64 deskDataBytes(const DataPaths &paths)
{
    qint64 bytes = 0;
    const QStringList files = deskDataFiles(paths);
    for (const QString &file : files)
        bytes += QFileInfo(file).size();
    return bytes;
}

Done removeDeskData(const DataPaths &paths)
{
    QString left;
    const QStringList files = deskDataFiles(paths);
    for (const QString &file : files) {
        if (!QFile::remove(file) && left.isEmpty())
            left = file;
    }
    for (const Place &place : places()) {
        // Only an empty one goes.
        if (!place.folder.isEmpty())
            QDir(paths.folder).rmdir(place.folder);
    }
    return left.isEmpty() ? done() : Done(makeError(ErrorKind::StoreFailed, left));
}

} // namespace Stanko
