// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/salvage.h"

#include "models/store/database.h"

#include <QtCore/QFile>
#include <QtCore/QHash>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtCore/QTemporaryDir>
#include <QtCore/QtEndian>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

using Take = std::function<void(const QStringList &, const OtherFile::Row &)>;

constexpr qint64 kPageSize = 4096; ///< of every file this program has made
constexpr char kTableLeaf = 0x0d;
/// Every row of the outbox holds its marker, which begins like this.
constexpr QByteArrayView kMarker("SD-");

quint32 numberAt(const QByteArray &bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.constData() + at);
}

/// The newest committed content of the pages in the log of a file.
QHash<quint32, QByteArray> pagesOfLog(const QString &path)
{
    constexpr qsizetype kLogHeader = 32;
    constexpr qsizetype kFrameHeader = 24;
    QHash<quint32, QByteArray> committed;
    QFile file(path + "-wal"_L1);
    if (!file.open(QIODevice::ReadOnly))
        return committed;
    const QByteArray header = file.read(kLogHeader);
    if (header.size() < kLogHeader || numberAt(header, 8) != kPageSize)
        return committed;
    QHash<quint32, QByteArray> open;
    while (true) {
        const QByteArray frame = file.read(kFrameHeader + kPageSize);
        // Other salts: left from before the log was begun anew.
        if (frame.size() < kFrameHeader + kPageSize || frame.mid(8, 8) != header.mid(16, 8))
            return committed;
        open.insert(numberAt(frame, 0), frame.mid(kFrameHeader));
        if (numberAt(frame, 4) != 0) {
            committed.insert(open);
            open.clear();
        }
    }
}

/// A copy of the damaged file whose first page is that of an empty database with nothing but an outbox. Where the
/// outbox begins can be set to any page, so that SQLite itself reads the rows of a single one.
class PageReader
{
public:
    explicit PageReader(const QString &path) : m_file(m_folder.filePath(u"pages.db"_s))
    {
        m_isReady = m_folder.isValid() && QFile::copy(path, m_file) &&
                    QFile::setPermissions(m_file, QFile::ReadOwner | QFile::WriteOwner) && graft(path);
    }

    bool isReady() const { return m_isReady; }
    const QList<quint32> &candidates() const { return m_candidates; }

    void read(quint32 page, const Take &take)
    {
        if (!execute({u"PRAGMA writable_schema = ON"_s,
                      u"UPDATE sqlite_master SET rootpage = %1 WHERE name = 'outbox'"_s.arg(page)}))
            return;
        const OtherFile file(m_file);
        const QStringList columns = file.columns(u"outbox"_s);
        file.read(u"outbox"_s, columns, u"typeof(marker) = 'text' AND marker LIKE 'SD-%' AND typeof(edit) = 'text'"_s,
                  [&](const OtherFile::Row &row) { take(columns, row); });
    }

private:
    bool execute(const QStringList &statements)
    {
        const QString name = u"stanko-pages"_s + m_file;
        bool isOk = false;
        {
            QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
            db.setDatabaseName(m_file);
            isOk = db.open();
            QSqlQuery query(db);
            for (const QString &statement : statements)
                isOk = isOk && query.exec(statement);
        }
        QSqlDatabase::removeDatabase(name);
        return isOk;
    }

    /// The statement that makes the outbox, with the columns of the newest schema and without its indexes.
    bool makeEmpty(const QString &file) const
    {
        Database newest;
        if (!newest.open(m_folder.filePath(u"newest.db"_s)))
            return false;
        const Result<QStringList> columns = columnsOf(newest, u"outbox"_s);
        newest.close();
        const QString name = u"stanko-empty"_s + file;
        bool isOk = false;
        {
            QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
            db.setDatabaseName(file);
            isOk = columns && db.open();
            QSqlQuery query(db);
            QStringList definitions = columns.valueOr({});
            definitions.replaceInStrings(QRegularExpression(u"^id$"_s), u"id INTEGER PRIMARY KEY"_s);
            isOk = isOk && query.exec(u"PRAGMA page_size = %1"_s.arg(kPageSize)) &&
                   query.exec(u"CREATE TABLE outbox (%1)"_s.arg(definitions.join(u", "_s)));
        }
        QSqlDatabase::removeDatabase(name);
        return isOk;
    }

    bool graft(const QString &path)
    {
        const QString empty = m_folder.filePath(u"empty.db"_s);
        QFile from(empty);
        QFile to(m_file);
        if (!makeEmpty(empty) || !from.open(QIODevice::ReadOnly) || !to.open(QIODevice::ReadWrite))
            return false;
        const QHash<quint32, QByteArray> log = pagesOfLog(path);
        for (auto it = log.cbegin(); it != log.cend(); ++it) {
            if (!to.seek((it.key() - 1) * kPageSize) || to.write(it.value()) != kPageSize)
                return false;
        }
        const auto pages = static_cast<quint32>(to.size() / kPageSize);
        QByteArray first = from.read(kPageSize);
        // The size of the file, and that it is valid for this change counter.
        qToBigEndian(pages, first.data() + 28);
        qToBigEndian(numberAt(first, 24), first.data() + 92);
        if (!to.seek(0) || to.write(first) != kPageSize)
            return false;
        for (quint32 page = 2; page <= pages; ++page) {
            const QByteArray bytes = to.read(kPageSize);
            if (bytes.startsWith(kTableLeaf) && bytes.contains(kMarker))
                m_candidates.append(page);
        }
        return true;
    }

    QTemporaryDir m_folder;
    QString m_file;
    QList<quint32> m_candidates;
    bool m_isReady = false;
};

} // namespace

bool salvageOutbox(const QString &path, const Take &take)
{
    QSet<QString> seen;
    {
        const OtherFile file(path);
        const QStringList columns = file.columns(u"outbox"_s);
        const qsizetype marker = columns.indexOf(u"marker"_s);
        const bool isWhole = marker >= 0 && file.read(u"outbox"_s, columns, u"1"_s, [&](const OtherFile::Row &row) {
            seen.insert(row.at(marker).toString());
            take(columns, row);
        });
        if (isWhole || (file.isReadable() && columns.isEmpty()))
            return true;
    }
    PageReader pages(path);
    if (!pages.isReady())
        return false;
    for (const quint32 page : pages.candidates()) {
        pages.read(page, [&](const QStringList &columns, OtherFile::Row row) {
            const QString marker = row.at(columns.indexOf(u"marker"_s)).toString();
            const qsizetype state = columns.indexOf(u"state"_s);
            if (seen.contains(marker) || row.at(state).typeId() != QMetaType::QString)
                return;
            seen.insert(marker);
            const QString name = row.at(state).toString();
            if (name == "queued"_L1 || name == "in_flight"_L1 || name == "parked"_L1)
                row[state] = u"unconfirmed"_s;
            // Columns that came later than the row: whatever is usual for them.
            QStringList names;
            OtherFile::Row values;
            for (qsizetype at = 0; at < columns.size(); ++at) {
                if (row.at(at).isNull())
                    continue;
                names.append(columns.at(at));
                values.append(row.at(at));
            }
            take(names, values);
        });
    }
    return false;
}

} // namespace Stanko
