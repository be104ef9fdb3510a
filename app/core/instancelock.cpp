// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/instancelock.h"

#include <QtCore/QDateTime>
#include <QtCore/QFileInfo>

namespace Stanko {

namespace {
constexpr qint64 kNamingSeconds = 5;
} // namespace

InstanceLock::InstanceLock(const QString &lockFile) : m_file(lockFile)
{
    // A sync of a large account may hold the lock for hours: only a dead process makes it stale, never its age.
    m_file.setStaleLockTime(0);
}

std::optional<QString> InstanceLock::holder() const
{
    qint64 process = 0;
    QString host;
    QString program;
    if (!m_file.getLockInfo(&process, &host, &program))
        return std::nullopt;
    return program;
}

bool InstanceLock::takeUnnamed()
{
    if (m_file.error() != QLockFile::LockFailedError || holder())
        return false;
    // A holder names itself at once: this one died between making the file and that. A living one keeps it locked.
    const QDateTime made = QFileInfo(m_file.fileName()).lastModified();
    return made.secsTo(QDateTime::currentDateTime()) > kNamingSeconds && m_file.removeStaleLockFile();
}

Result<std::unique_ptr<InstanceLock>> InstanceLock::take(const QString &lockFile, std::chrono::milliseconds patience)
{
    std::unique_ptr<InstanceLock> lock(new InstanceLock(lockFile));
    if (lock->m_file.tryLock(int(patience.count())) || (lock->takeUnnamed() && lock->m_file.tryLock(0)))
        return lock;
    switch (lock->m_file.error()) {
    case QLockFile::LockFailedError:
        return makeError(ErrorKind::StoreBusy, lock->holder().value_or(QString()));
    case QLockFile::PermissionError:
        return makeError(ErrorKind::StoreReadOnly, lockFile);
    case QLockFile::UnknownError:
        // The folder is there and may be written: what is left is that the file could not be filled.
        return makeError(ErrorKind::StoreFull, lockFile);
    case QLockFile::NoError:
        break;
    }
    return makeError(ErrorKind::StoreFailed, lockFile);
}

} // namespace Stanko
