// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"
#include "models/store/sqlquery.h"

#include <QtCore/QHash>
#include <QtCore/QString>
#include <QtSql/QSqlDatabase>

#include <functional>
#include <memory>

struct sqlite3;

namespace Stanko {

/// A writer migrates and may change data; a reader needs a file that a writer has opened before.
enum class ConnectionRole { Writer, Reader };

struct OpenOptions
{
    ConnectionRole role = ConnectionRole::Writer;
    int busyTimeoutMs = 2'000;
    QString backupFolder = {}; ///< empty = "backup" beside the file; a copy goes there before each migration
    int migrateUpTo = 0;       ///< schema version to stop at, 0 = the newest; for tests of old files
};

/// What opening found and did.
struct OpenReport
{
    bool isNew = false;      ///< there was no file
    bool wasUnclean = false; ///< the last run did not close the file; it has been checked
    int versionBefore = 0;
    int version = 0;
    QString backup;      ///< copy made before migrating; empty = none
    int unconfirmed = 0; ///< intents that were in flight when the last run died
    QString sqliteVersion;
    QString journalMode;
};

/// One SQLite connection. Belongs to the thread that opened it and is used and destroyed there only; owned by
/// StoreThread, or by a test. All functions of the stores take it as their first argument.
class Database
{
public:
    Database();
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Ends with one of four verdicts: a report (fine), StoreBusy, StoreDamaged or StoreTooNew; or StoreReadOnly,
    /// StoreFull, StoreFailed. Whatever the error, the file has not been changed by this program's own decision, and
    /// the object may be opened again. A file of a newer version is not touched at all.
    Result<OpenReport> open(const QString &path, const OpenOptions &options = {});
    void close();
    bool isOpen() const { return m_connection != nullptr; }
    QString path() const { return m_path; }

    /// A prepared statement, kept for the life of the connection. Results must be consumed before the same text is
    /// prepared again.
    SqlQuery prepare(const char *sql);
    SqlQuery prepare(const QString &sql);
    /// Runs statements that return nothing and are not worth keeping.
    Done execute(const QString &sql);
    /// First column of the first row; 0 when there is none.
    Result<qint64> number(const char *sql);

    qint64 lastInsertId() const { return m_lastInsertId; }

    /// Called before each statement and commit; true makes that call fail with StoreFailed as a broken disk would.
    void setFaultHook(std::function<bool()> hook) { m_faultHook = std::move(hook); }

    /// The kind a result code of SQLite means, extended codes included.
    static ErrorKind kindOf(int sqliteCode);

private:
    friend class SqlQuery;
    friend class SqlTransaction;

    Result<OpenReport> openChecked(const QString &path, const OpenOptions &options);
    Done takeHandle();
    Done configure(const OpenOptions &options, OpenReport &report);
    Done checkIntegrity();
    Done begin();
    Done commit();
    void rollback();
    bool injectsFault() const { return m_faultHook && m_faultHook(); }
    Error errorFrom(int resultCode, const QString &doing) const;

    QString m_path;
    QString m_name;                  ///< of the Qt connection, unique in the process
    QSqlDatabase m_owner;            ///< opens and closes the file
    sqlite3 *m_connection = nullptr; ///< its handle: statements go to it without a QVariant for each value
    QHash<QString, std::shared_ptr<SqlStatement>> m_statements;
    QHash<const char *, std::shared_ptr<SqlStatement>> m_literals; ///< the same, found without hashing the text
    std::function<bool()> m_faultHook;
    qint64 m_lastInsertId = 0;
    int m_depth = 0;                ///< of nested transactions
    bool m_poisoned = false;        ///< an inner transaction gave up: the outer one must not commit
    std::optional<Error> m_refusal; ///< why the transaction under way could not begin: nothing may run in it
};

} // namespace Stanko
