// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/instancelock.h"

namespace Stanko {

InstanceLock::InstanceLock(const QString &lockFile) : m_file(lockFile)
{
    // A sync of a large account may hold the lock for hours: only a dead process makes it stale, never its age.
    m_file.setStaleLockTime(0);
}

Result<std::unique_ptr<InstanceLock>> InstanceLock::take(const QString &lockFile, std::chrono::milliseconds patience)
{
    std::unique_ptr<InstanceLock> lock(new InstanceLock(lockFile));
    if (lock->m_file.tryLock(int(patience.count())))
        return lock;
    switch (lock->m_file.error()) {
    case QLockFile::LockFailedError: {
        qint64 process = 0;
        QString host;
        QString program;
        lock->m_file.getLockInfo(&process, &host, &program);
        return makeError(ErrorKind::StoreBusy, program);
    }
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
