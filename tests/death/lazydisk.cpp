// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/death/lazydisk.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <map>
#include <memory>
#include <mutex>
#include <new>
#include <optional>

namespace Stanko::Testing::LazyDisk {

namespace {

constexpr sqlite3_int64 kSector = 512;
using Sector = std::array<char, kSector>;

/// What was written to a file and not synced.
struct Pending
{
    std::map<sqlite3_int64, Sector> sectors;
    std::optional<sqlite3_int64> size; ///< of the file as the program sees it; nullopt = as on the disk
    sqlite3_int64 cut = 0;             ///< with a size: what the disk has from here on was truncated away
    int handles = 0;
    sqlite3_file *real = nullptr; ///< of one of the handles

    bool isClean() const { return sectors.empty() && !size; }
};

struct LazyFile
{
    sqlite3_file base;
    std::shared_ptr<Pending> *pending; ///< null: not a file of interest, passed through
    char *name;
    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

std::recursive_mutex &lock()
{
    static std::recursive_mutex mutex;
    return mutex;
}

std::map<std::string, std::shared_ptr<Pending>> &files()
{
    static std::map<std::string, std::shared_ptr<Pending>> all;
    return all;
}

std::vector<std::string> &unsynced()
{
    static std::vector<std::string> names;
    return names;
}

std::function<void()> &onChange()
{
    static std::function<void()> hook;
    return hook;
}

sqlite3_vfs *system()
{
    static sqlite3_vfs *const vfs = sqlite3_vfs_find(nullptr);
    return vfs;
}

LazyFile *lazy(sqlite3_file *file)
{
    return reinterpret_cast<LazyFile *>(file);
}

sqlite3_file *real(sqlite3_file *file)
{
    return lazy(file)->real();
}

Pending *pendingOf(sqlite3_file *file)
{
    return lazy(file)->pending ? lazy(file)->pending->get() : nullptr;
}

sqlite3_int64 sizeOnDisk(Pending &pending)
{
    sqlite3_int64 size = 0;
    pending.real->pMethods->xFileSize(pending.real, &size);
    return size;
}

sqlite3_int64 sizeOf(Pending &pending)
{
    return pending.size.value_or(sizeOnDisk(pending));
}

/// From here on nothing on the disk counts.
sqlite3_int64 endOnDisk(Pending &pending)
{
    const sqlite3_int64 size = sizeOnDisk(pending);
    return pending.size ? std::min(size, pending.cut) : size;
}

Sector &sectorAt(Pending &pending, sqlite3_int64 index)
{
    if (const auto known = pending.sectors.find(index); known != pending.sectors.end())
        return known->second;
    Sector sector{};
    const sqlite3_int64 from = index * kSector;
    const sqlite3_int64 there = std::clamp<sqlite3_int64>(endOnDisk(pending) - from, 0, kSector);
    if (there > 0)
        pending.real->pMethods->xRead(pending.real, sector.data(), static_cast<int>(there), from);
    return pending.sectors.emplace(index, sector).first->second;
}

int writeSector(Pending &pending, sqlite3_int64 index, const Sector &sector, sqlite3_int64 end)
{
    const sqlite3_int64 from = index * kSector;
    const sqlite3_int64 bytes = std::min(kSector, end - from);
    if (bytes <= 0)
        return SQLITE_OK;
    return pending.real->pMethods->xWrite(pending.real, sector.data(), static_cast<int>(bytes), from);
}

int flush(Pending &pending)
{
    const sqlite3_int64 end = sizeOf(pending);
    int code = SQLITE_OK;
    if (pending.size && pending.cut < sizeOnDisk(pending))
        code = pending.real->pMethods->xTruncate(pending.real, pending.cut);
    for (const auto &[index, sector] : pending.sectors) {
        if (code == SQLITE_OK)
            code = writeSector(pending, index, sector, end);
    }
    pending.sectors.clear();
    pending.size.reset();
    return code;
}

/// The pending writes of an open file, with a handle that is open.
Pending *touch(sqlite3_file *file)
{
    Pending *pending = pendingOf(file);
    if (pending && !pending->real)
        pending->real = real(file);
    return pending;
}

int lazyClose(sqlite3_file *file)
{
    const std::lock_guard guard(lock());
    LazyFile *own = lazy(file);
    if (Pending *pending = touch(file)) {
        if (--pending->handles == 0) {
            if (!pending->isClean()) {
                unsynced().emplace_back(own->name);
                flush(*pending);
            }
            files().erase(own->name);
        } else if (pending->real == own->real()) {
            pending->real = nullptr; // another connection of this process still has it open
        }
        delete own->pending;
    }
    const int code = own->real()->pMethods ? own->real()->pMethods->xClose(own->real()) : SQLITE_OK;
    delete[] own->name;
    return code;
}

int lazyRead(sqlite3_file *file, void *into, int bytes, sqlite3_int64 from)
{
    const std::lock_guard guard(lock());
    Pending *pending = touch(file);
    if (!pending || pending->isClean())
        return real(file)->pMethods->xRead(real(file), into, bytes, from);
    char *out = static_cast<char *>(into);
    std::memset(out, 0, static_cast<size_t>(bytes));
    const sqlite3_int64 onDisk = std::clamp<sqlite3_int64>(endOnDisk(*pending) - from, 0, bytes);
    if (onDisk > 0) {
        const int code = real(file)->pMethods->xRead(real(file), out, static_cast<int>(onDisk), from);
        if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ)
            return code;
    }
    const sqlite3_int64 to = from + bytes;
    for (auto it = pending->sectors.lower_bound(from / kSector);
         it != pending->sectors.end() && it->first * kSector < to; ++it) {
        const sqlite3_int64 start = std::max(from, it->first * kSector);
        const sqlite3_int64 end = std::min(to, (it->first + 1) * kSector);
        std::memcpy(out + (start - from), it->second.data() + (start - it->first * kSector),
                    static_cast<size_t>(end - start));
    }
    return to <= sizeOf(*pending) ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int lazyWrite(sqlite3_file *file, const void *data, int bytes, sqlite3_int64 from)
{
    const std::lock_guard guard(lock());
    Pending *pending = touch(file);
    if (!pending)
        return real(file)->pMethods->xWrite(real(file), data, bytes, from);
    onChange()();
    const char *in = static_cast<const char *>(data);
    const sqlite3_int64 to = from + bytes;
    for (sqlite3_int64 index = from / kSector; index * kSector < to; ++index) {
        const sqlite3_int64 start = std::max(from, index * kSector);
        const sqlite3_int64 end = std::min(to, (index + 1) * kSector);
        std::memcpy(sectorAt(*pending, index).data() + (start - index * kSector), in + (start - from),
                    static_cast<size_t>(end - start));
    }
    if (!pending->size) {
        pending->cut = sizeOnDisk(*pending);
        pending->size = std::max(pending->cut, to);
    } else {
        pending->size = std::max(*pending->size, to);
    }
    return SQLITE_OK;
}

int lazyTruncate(sqlite3_file *file, sqlite3_int64 size)
{
    const std::lock_guard guard(lock());
    Pending *pending = touch(file);
    if (!pending)
        return real(file)->pMethods->xTruncate(real(file), size);
    onChange()();
    const sqlite3_int64 before = endOnDisk(*pending);
    pending->sectors.erase(pending->sectors.lower_bound((size + kSector - 1) / kSector), pending->sectors.end());
    if (const auto last = pending->sectors.find(size / kSector); last != pending->sectors.end())
        std::fill(last->second.begin() + size % kSector, last->second.end(), '\0');
    pending->cut = std::min(before, size);
    pending->size = size;
    return SQLITE_OK;
}

int lazySync(sqlite3_file *file, int flags)
{
    const std::lock_guard guard(lock());
    if (Pending *pending = touch(file)) {
        onChange()();
        if (const int code = flush(*pending); code != SQLITE_OK)
            return code;
    }
    return real(file)->pMethods->xSync(real(file), flags);
}

int lazyFileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    const std::lock_guard guard(lock());
    if (Pending *pending = touch(file); pending && pending->size) {
        *size = *pending->size;
        return SQLITE_OK;
    }
    return real(file)->pMethods->xFileSize(real(file), size);
}

int lazyFileControl(sqlite3_file *file, int what, void *argument)
{
    // A hint about the size to come may make the file longer at once.
    if (what == SQLITE_FCNTL_SIZE_HINT && lazy(file)->pending)
        return SQLITE_OK;
    return real(file)->pMethods->xFileControl(real(file), what, argument);
}

// Locks and the index of the log are shared memory of running processes; they mean nothing after a loss of power.
int lazyLock(sqlite3_file *file, int level)
{
    return real(file)->pMethods->xLock(real(file), level);
}
int lazyUnlock(sqlite3_file *file, int level)
{
    return real(file)->pMethods->xUnlock(real(file), level);
}
int lazyCheckReservedLock(sqlite3_file *file, int *isLocked)
{
    return real(file)->pMethods->xCheckReservedLock(real(file), isLocked);
}
int lazySectorSize(sqlite3_file *file)
{
    return real(file)->pMethods->xSectorSize(real(file));
}
int lazyDeviceCharacteristics(sqlite3_file *file)
{
    return real(file)->pMethods->xDeviceCharacteristics(real(file));
}
int lazyShmMap(sqlite3_file *file, int page, int size, int extends, void volatile **into)
{
    return real(file)->pMethods->xShmMap(real(file), page, size, extends, into);
}
int lazyShmLock(sqlite3_file *file, int offset, int count, int flags)
{
    return real(file)->pMethods->xShmLock(real(file), offset, count, flags);
}
void lazyShmBarrier(sqlite3_file *file)
{
    real(file)->pMethods->xShmBarrier(real(file));
}
int lazyShmUnmap(sqlite3_file *file, int deletes)
{
    return real(file)->pMethods->xShmUnmap(real(file), deletes);
}

/// Version 2: without xFetch, so that no page is mapped past the pending writes.
const sqlite3_io_methods kMethods{2,
                                  lazyClose,
                                  lazyRead,
                                  lazyWrite,
                                  lazyTruncate,
                                  lazySync,
                                  lazyFileSize,
                                  lazyLock,
                                  lazyUnlock,
                                  lazyCheckReservedLock,
                                  lazyFileControl,
                                  lazySectorSize,
                                  lazyDeviceCharacteristics,
                                  lazyShmMap,
                                  lazyShmLock,
                                  lazyShmBarrier,
                                  lazyShmUnmap,
                                  nullptr,
                                  nullptr};

int lazyOpen(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    const std::lock_guard guard(lock());
    LazyFile *own = lazy(file);
    std::memset(own, 0, sizeof(LazyFile));
    const int code = system()->xOpen(system(), name, own->real(), flags, outFlags);
    if (code != SQLITE_OK)
        return code;
    own->base.pMethods = &kMethods;
    if (name && (flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL)) != 0) {
        std::shared_ptr<Pending> &pending = files()[name];
        if (!pending)
            pending = std::make_shared<Pending>();
        ++pending->handles;
        own->pending = new std::shared_ptr<Pending>(pending);
        own->name = new char[std::strlen(name) + 1];
        std::strcpy(own->name, name);
        touch(file);
    }
    return SQLITE_OK;
}

int lazyDelete(sqlite3_vfs *, const char *name, int syncsFolder)
{
    const std::lock_guard guard(lock());
    onChange()();
    if (const auto known = files().find(name); known != files().end()) {
        known->second->sectors.clear();
        known->second->size.reset();
    }
    return system()->xDelete(system(), name, syncsFolder);
}

} // namespace

void install(std::function<void()> hook)
{
    onChange() = std::move(hook);
    static sqlite3_vfs vfs = *system();
    vfs.pNext = nullptr;
    vfs.zName = "lazy-disk";
    vfs.szOsFile = static_cast<int>(sizeof(LazyFile)) + system()->szOsFile;
    vfs.xOpen = lazyOpen;
    vfs.xDelete = lazyDelete;
    sqlite3_vfs_register(&vfs, 1);
}

void spill(const std::function<bool()> &keeps)
{
    for (auto &[name, pending] : files()) {
        if (pending->isClean() || !pending->real)
            continue;
        const sqlite3_int64 end = sizeOf(*pending);
        if (pending->size && pending->cut < sizeOnDisk(*pending) && keeps())
            pending->real->pMethods->xTruncate(pending->real, pending->cut);
        for (const auto &[index, sector] : pending->sectors) {
            if (keeps())
                writeSector(*pending, index, sector, end);
        }
    }
}

std::vector<std::string> closedUnsynced()
{
    const std::lock_guard guard(lock());
    return unsynced();
}

} // namespace Stanko::Testing::LazyDisk
