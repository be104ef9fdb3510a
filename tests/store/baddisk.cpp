// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/baddisk.h"

#include <sqlite3.h>

#include <atomic>
#include <cerrno>
#include <cstring>

namespace Stanko::Testing::BadDisk {

namespace {

std::atomic<Fails> kind = Fails::Nothing;
std::atomic<int> failing = 0;
std::atomic<bool> goesOn = true;
std::atomic<int> count = 0;
std::atomic<bool> refused = false;

struct BadFile
{
    sqlite3_file base;
    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

sqlite3_vfs *system()
{
    static sqlite3_vfs *const vfs = sqlite3_vfs_find(nullptr);
    return vfs;
}

sqlite3_file *real(sqlite3_file *file)
{
    return reinterpret_cast<BadFile *>(file)->real();
}

bool refuses(Fails access)
{
    if (access != kind)
        return false;
    const int number = ++count;
    if (number != failing && !(goesOn && number > failing))
        return false;
    refused = true;
    errno = EIO;
    return true;
}

int badClose(sqlite3_file *file)
{
    return real(file)->pMethods ? real(file)->pMethods->xClose(real(file)) : SQLITE_OK;
}
int badRead(sqlite3_file *file, void *into, int bytes, sqlite3_int64 from)
{
    return refuses(Fails::Reads) ? SQLITE_IOERR_READ : real(file)->pMethods->xRead(real(file), into, bytes, from);
}
int badWrite(sqlite3_file *file, const void *data, int bytes, sqlite3_int64 from)
{
    return refuses(Fails::Writes) ? SQLITE_IOERR_WRITE : real(file)->pMethods->xWrite(real(file), data, bytes, from);
}
int badTruncate(sqlite3_file *file, sqlite3_int64 size)
{
    return refuses(Fails::Writes) ? SQLITE_IOERR_TRUNCATE : real(file)->pMethods->xTruncate(real(file), size);
}
int badSync(sqlite3_file *file, int flags)
{
    return refuses(Fails::Syncs) ? SQLITE_IOERR_FSYNC : real(file)->pMethods->xSync(real(file), flags);
}
int badFileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    return real(file)->pMethods->xFileSize(real(file), size);
}
int badLock(sqlite3_file *file, int level)
{
    return real(file)->pMethods->xLock(real(file), level);
}
int badUnlock(sqlite3_file *file, int level)
{
    return real(file)->pMethods->xUnlock(real(file), level);
}
int badCheckReservedLock(sqlite3_file *file, int *isLocked)
{
    return real(file)->pMethods->xCheckReservedLock(real(file), isLocked);
}
int badFileControl(sqlite3_file *file, int what, void *argument)
{
    if (what == SQLITE_FCNTL_LAST_ERRNO && refused) {
        *static_cast<int *>(argument) = EIO;
        return SQLITE_OK;
    }
    return real(file)->pMethods->xFileControl(real(file), what, argument);
}
int badSectorSize(sqlite3_file *file)
{
    return real(file)->pMethods->xSectorSize(real(file));
}
int badDeviceCharacteristics(sqlite3_file *file)
{
    return real(file)->pMethods->xDeviceCharacteristics(real(file));
}
int badShmMap(sqlite3_file *file, int page, int size, int extends, void volatile **into)
{
    return real(file)->pMethods->xShmMap(real(file), page, size, extends, into);
}
int badShmLock(sqlite3_file *file, int offset, int locks, int flags)
{
    return real(file)->pMethods->xShmLock(real(file), offset, locks, flags);
}
void badShmBarrier(sqlite3_file *file)
{
    real(file)->pMethods->xShmBarrier(real(file));
}
int badShmUnmap(sqlite3_file *file, int deletes)
{
    return real(file)->pMethods->xShmUnmap(real(file), deletes);
}

const sqlite3_io_methods kMethods{2,
                                  badClose,
                                  badRead,
                                  badWrite,
                                  badTruncate,
                                  badSync,
                                  badFileSize,
                                  badLock,
                                  badUnlock,
                                  badCheckReservedLock,
                                  badFileControl,
                                  badSectorSize,
                                  badDeviceCharacteristics,
                                  badShmMap,
                                  badShmLock,
                                  badShmBarrier,
                                  badShmUnmap,
                                  nullptr,
                                  nullptr};

int badOpen(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    std::memset(file, 0, sizeof(BadFile));
    const int code = system()->xOpen(system(), name, real(file), flags, outFlags);
    if (code == SQLITE_OK)
        file->pMethods = &kMethods;
    return code;
}

} // namespace

void install()
{
    static sqlite3_vfs vfs = *system();
    vfs.pNext = nullptr;
    vfs.zName = "bad-disk";
    vfs.szOsFile = static_cast<int>(sizeof(BadFile)) + system()->szOsFile;
    vfs.xOpen = badOpen;
    sqlite3_vfs_register(&vfs, 1);
}

void fail(Fails what, int nth, bool forGood)
{
    failing = nth;
    goesOn = forGood;
    count = 0;
    refused = false;
    kind = what;
}

int accesses()
{
    return count;
}

bool hasFailed()
{
    return refused;
}

} // namespace Stanko::Testing::BadDisk
