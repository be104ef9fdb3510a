// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/database.h"

#include "models/store/backup.h"
#include "models/store/damagemark.h"
#include "models/store/logging.h"
#include "models/store/migrations.h"
#include "models/store/sqlstatement.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>
#include <QtCore/QtEndian>
#include <QtSql/QSqlDriver>
#include <QtSql/QSqlError>
#include <QtSql/QSqlQuery>

#include <sqlite3.h>

#include <atomic>
#include <cerrno>
#include <mutex>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kApplicationId = 0x5344736B; // "SDsk"

QString nextConnectionName()
{
    static std::atomic<int> number = 0;
    return u"stanko-store-%1"_s.arg(++number);
}

/// SQLite counts every allocation under one lock unless told not to; nobody here asks for the count.
void configureSqlite()
{
    static std::once_flag once;
    std::call_once(once, [] { sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); });
}

/// What the first page of the file says, read without SQLite: opening a file with SQLite may already change it.
struct FileHeader
{
    bool isThere = false;
    bool isEmpty = true;
    bool isCut = false;     ///< shorter than it says itself
    bool isForeign = false; ///< not the header of a SQLite file, or one that this program never wrote
    int version = 0;
};

FileHeader readHeader(const QString &path)
{
    FileHeader header;
    QFile file(path);
    header.isThere = file.exists();
    if (!header.isThere || !file.open(QIODevice::ReadOnly))
        return header;
    const QByteArray bytes = file.read(100);
    header.isEmpty = bytes.isEmpty();
    if (header.isEmpty)
        return header;
    header.isForeign = bytes.size() < 100 || !bytes.startsWith(QByteArrayView("SQLite format 3\0", 16));
    if (!header.isForeign)
        header.version = qFromBigEndian<qint32>(bytes.constData() + 60);
    header.isForeign = header.isForeign || header.version < 0;
    // Its own count of pages is valid for the change it was written with.
    if (!header.isForeign && bytes.mid(24, 4) == bytes.mid(92, 4)) {
        const qint64 stored = qFromBigEndian<quint16>(bytes.constData() + 16);
        const qint64 pageSize = stored == 1 ? 65'536 : stored;
        header.isCut = file.size() < pageSize * qFromBigEndian<quint32>(bytes.constData() + 28);
    }
    return header;
}

/// Was EIO the system's last answer to the database or its log?
bool isDiskFailing(sqlite3 *connection)
{
    if (!connection)
        return false;
    int code = 0;
    if (sqlite3_file_control(connection, "main", SQLITE_FCNTL_LAST_ERRNO, &code) == SQLITE_OK && code == EIO)
        return true;
    sqlite3_file *log = nullptr;
    if (sqlite3_file_control(connection, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log) != SQLITE_OK || !log ||
        !log->pMethods)
        return false;
    return log->pMethods->xFileControl(log, SQLITE_FCNTL_LAST_ERRNO, &code) == SQLITE_OK && code == EIO;
}

/// An empty file is what the first start leaves when it dies at once; one that has a log or copies was a database.
bool wasCutToNothing(const QString &path, const QString &backupFolder)
{
    const QDir copies(backupFolder.isEmpty() ? Backup::defaultFolder(path) : backupFolder);
    return QFileInfo(path + u"-wal"_s).size() > 0 || !copies.entryList({u"*.db"_s}, QDir::Files).isEmpty();
}

} // namespace

Database::Database() : m_name(nextConnectionName())
{
    configureSqlite();
}

Database::~Database()
{
    close();
}

void Database::close()
{
    m_literals.clear();
    m_statements.clear();
    m_depth = 0;
    m_poisoned = false;
    m_refusal.reset();
    m_connection = nullptr;
    if (!m_owner.isValid())
        return;
    m_owner.close();
    m_owner = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Result<OpenReport> Database::open(const QString &path, const OpenOptions &options)
{
    close();
    Result<OpenReport> report = openChecked(path, options);
    if (!report) {
        qCWarning(lcStore).noquote() << "not opened:" << report.error().detail;
        close();
    }
    return report;
}

Result<OpenReport> Database::openChecked(const QString &path, const OpenOptions &options)
{
    m_path = path;
    OpenReport report;
    const bool isWriter = options.role == ConnectionRole::Writer;
    if (isWriter && !QDir().mkpath(QFileInfo(path).absolutePath()))
        return makeError(ErrorKind::StoreReadOnly, QFileInfo(path).absolutePath());
    const FileHeader header = readHeader(path);
    report.isNew = !header.isThere || header.isEmpty;
    if (header.isForeign)
        return makeError(ErrorKind::StoreDamaged, u"the file does not begin like a database"_s);
    // Where there is a log, the missing part may be in it.
    if (isWriter && header.isCut && QFileInfo(path + u"-wal"_s).size() == 0)
        return makeError(ErrorKind::StoreDamaged, u"the file was cut off"_s);
    if (isWriter && header.isThere && header.isEmpty && wasCutToNothing(path, options.backupFolder))
        return makeError(ErrorKind::StoreDamaged, u"the file is empty"_s);
    if (header.version > Migrations::newestVersion())
        return makeError(
            ErrorKind::StoreTooNew,
            u"schema version %1, this program knows %2"_s.arg(header.version).arg(Migrations::newestVersion()));
    if (!isWriter && report.isNew)
        return makeError(ErrorKind::StoreFailed, u"no database to read"_s);
    // The last connection to close a file removes its log; one that is left means that nobody closed it.
    report.wasUnclean = isWriter && (QFileInfo(path + u"-wal"_s).size() > 0 || DamageMark::isSet(path));

    m_owner = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    m_owner.setDatabaseName(path);
    m_owner.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(options.busyTimeoutMs));
    if (!m_owner.open())
        return errorFrom(m_owner.lastError().nativeErrorCode().toInt(), u"open"_s);
    STANKO_CHECK(takeHandle());
    STANKO_CHECK(configure(options, report));
    if (!isWriter)
        return report;
    if (report.wasUnclean)
        STANKO_CHECK(checkIntegrity());
    DamageMark::clear(path);
    const int target = options.migrateUpTo > 0 ? options.migrateUpTo : Migrations::newestVersion();
    if (report.versionBefore > 0 && report.versionBefore < target) {
        const QString folder = options.backupFolder.isEmpty() ? Backup::defaultFolder(path) : options.backupFolder;
        report.backup = QDir(folder).filePath(Backup::nameBeforeUpdate(target));
        STANKO_CHECK(Backup::copyTo(*this, report.backup));
        Backup::keepBeforeUpdates(folder);
    }
    STANKO_CHECK(Migrations::run(*this, report.versionBefore, target));
    STANKO_TRY(version, Migrations::versionOf(*this));
    report.version = version;
    qCInfo(lcStore) << "open, schema" << report.version << "sqlite" << report.sqliteVersion << "journal"
                    << report.journalMode << (report.wasUnclean ? "after an unclean end" : "");
    return report;
}

Done Database::takeHandle()
{
    // A driver built with an SQLite of its own would hand out a connection that the one linked here must not touch.
    QSqlQuery source(m_owner);
    if (!source.exec(u"SELECT sqlite_source_id()"_s) || !source.next() ||
        source.value(0).toString() != QLatin1StringView(sqlite3_sourceid()))
        return makeError(ErrorKind::StoreFailed, u"Qt's SQLite driver uses another SQLite than this program"_s);
    const QVariant handle = m_owner.driver()->handle();
    if (qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return makeError(ErrorKind::StoreFailed, u"Qt's SQLite driver hands out no connection"_s);
    m_connection = *static_cast<sqlite3 *const *>(handle.data());
    return done();
}

Done Database::configure(const OpenOptions &options, OpenReport &report)
{
    const auto answer = [this](const QString &sql) -> Result<QString> {
        SqlQuery query = prepare(sql);
        STANKO_CHECK(query.run());
        QString text = query.next() ? query.text(0) : QString();
        STANKO_CHECK(query.finish());
        return text;
    };
    STANKO_TRY(version, Migrations::versionOf(*this));
    report.versionBefore = report.version = version;
    if (version > Migrations::newestVersion())
        return makeError(ErrorKind::StoreTooNew, u"schema version %1"_s.arg(version));
    STANKO_TRY(applicationId, number("PRAGMA application_id"));
    STANKO_TRY(tables, number("SELECT count(*) FROM sqlite_master"));
    if (tables > 0 && applicationId == kApplicationId && version == 0)
        return makeError(ErrorKind::StoreDamaged, u"the file has tables and no version"_s);
    if (tables > 0 && applicationId != kApplicationId)
        return makeError(ErrorKind::StoreFailed, u"the file is another program's database"_s);
    STANKO_TRY(sqliteVersion, answer(u"SELECT sqlite_version()"_s));
    report.sqliteVersion = sqliteVersion;
    STANKO_CHECK(execute(u"PRAGMA foreign_keys = ON"_s));
    STANKO_CHECK(execute(u"PRAGMA temp_store = MEMORY"_s));
    STANKO_CHECK(execute(u"PRAGMA cache_size = -16000"_s));
    if (options.role == ConnectionRole::Reader) {
        STANKO_CHECK(execute(u"PRAGMA query_only = ON"_s));
        STANKO_TRY(readerMode, answer(u"PRAGMA journal_mode"_s));
        report.journalMode = readerMode;
        return done();
    }
    STANKO_TRY(mode, answer(u"PRAGMA journal_mode = WAL"_s));
    report.journalMode = mode;
    STANKO_CHECK(execute(u"PRAGMA synchronous = FULL"_s));
    STANKO_CHECK(execute(u"PRAGMA journal_size_limit = 67108864"_s));
    // A pull changes the same pages of the indexes over and over: 16 MB of log before they are copied into the file.
    STANKO_CHECK(execute(u"PRAGMA wal_autocheckpoint = 4000"_s));
    // Somebody else's lock would show only at the first edit otherwise.
    STANKO_CHECK(execute(u"BEGIN IMMEDIATE"_s));
    const Done marked = tables == 0 ? execute(u"PRAGMA application_id = %1"_s.arg(kApplicationId)) : done();
    if (!marked) {
        rollback();
        return marked;
    }
    return execute(u"COMMIT"_s);
}

Done Database::checkIntegrity()
{
    SqlQuery query = prepare(u"PRAGMA quick_check(1)"_s);
    STANKO_CHECK(query.run());
    const QString answer = query.next() ? query.text(0) : QString();
    STANKO_CHECK(query.finish());
    if (answer == "ok"_L1)
        return done();
    // A page that the disk does not give is reported in words like a damaged one; it may be whole.
    static const QRegularExpression code(u"error code=(\\d+)"_s);
    if (const auto match = code.match(answer); match.hasMatch() && (match.captured(1).toInt() & 0xff) == SQLITE_IOERR)
        return makeError(ErrorKind::StoreFailed, u"quick_check could not read a page (%1)"_s.arg(match.captured(1)));
    return makeError(ErrorKind::StoreDamaged, u"quick_check found a fault"_s);
}

SqlQuery Database::prepare(const char *sql)
{
    // Literals are told apart by address: the text of a long statement need not be hashed for each row.
    if (const auto known = m_literals.constFind(sql); known != m_literals.constEnd() && !(*known)->isInUse)
        return SqlQuery(*this, *known);
    const QString text = QString::fromUtf8(sql);
    SqlQuery query = prepare(text);
    if (const auto cached = m_statements.constFind(text); cached != m_statements.constEnd())
        m_literals.insert(sql, *cached);
    return query;
}

SqlQuery Database::prepare(const QString &sql)
{
    const auto cached = m_statements.constFind(sql);
    if (cached != m_statements.constEnd() && !(*cached)->isInUse)
        return SqlQuery(*this, *cached);
    auto statement = std::make_shared<SqlStatement>(sql);
    const QByteArray utf8 = sql.toUtf8();
    const int code = sqlite3_prepare_v3(m_connection, utf8.constData(), static_cast<int>(utf8.size()) + 1,
                                        SQLITE_PREPARE_PERSISTENT, &statement->handle, nullptr);
    if (code != SQLITE_OK) {
        statement->prepareError = errorFrom(code, statement->text);
    } else {
        statement->parameters = sqlite3_bind_parameter_count(statement->handle);
        m_statements.insert(sql, statement);
    }
    return SqlQuery(*this, statement);
}

Done Database::execute(const QString &sql)
{
    if (m_refusal)
        return *m_refusal;
    if (injectsFault())
        return makeError(ErrorKind::StoreFailed, u"injected fault"_s);
    const int code = sqlite3_exec(m_connection, sql.toUtf8().constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return errorFrom(code, sql.left(60).simplified());
    return done();
}

Result<qint64> Database::number(const char *sql)
{
    SqlQuery query = prepare(sql);
    STANKO_CHECK(query.run());
    const qint64 value = query.next() ? query.integer(0) : 0;
    STANKO_CHECK(query.finish());
    return value;
}

Done Database::begin()
{
    return execute(u"BEGIN IMMEDIATE"_s);
}

Done Database::commit()
{
    return execute(u"COMMIT"_s);
}

void Database::rollback()
{
    // SQLite has rolled back by itself after some errors; the answer to this one tells nothing then.
    sqlite3_exec(m_connection, "ROLLBACK", nullptr, nullptr, nullptr);
}

Error Database::errorFrom(int resultCode, const QString &doing) const
{
    ErrorKind kind = kindOf(resultCode);
    // A disk that fails looks like a full one but for what the system says of it.
    if (kind == ErrorKind::StoreFull && (resultCode & 0xff) == SQLITE_IOERR && isDiskFailing(m_connection))
        kind = ErrorKind::StoreFailed;
    if (kind == ErrorKind::StoreDamaged)
        DamageMark::set(m_path);
    // The sentence for people names the place, which is all they can do something about.
    if (kind == ErrorKind::StoreReadOnly)
        return makeError(kind, m_path);
    const QString text = QString::fromUtf8(m_connection ? sqlite3_errmsg(m_connection) : sqlite3_errstr(resultCode));
    return makeError(kind, u"%1: %2 (%3)"_s.arg(doing, text, QString::number(resultCode)));
}

ErrorKind Database::kindOf(int sqliteCode)
{
    switch (sqliteCode) {
    case 778:  // SQLITE_IOERR_WRITE: a quota or a limit of the file's size
    case 4874: // SQLITE_IOERR_SHMSIZE: opening needs a little room for the index of the log
        return ErrorKind::StoreFull;
    default:
        break;
    }
    switch (sqliteCode & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorKind::StoreBusy;
    case SQLITE_PERM:
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_AUTH:
        return ErrorKind::StoreReadOnly;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorKind::StoreDamaged;
    case SQLITE_FULL:
        return ErrorKind::StoreFull;
    default:
        return ErrorKind::StoreFailed;
    }
}

} // namespace Stanko
