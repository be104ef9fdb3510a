// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/wholefile.h"

#include <QtCore/QSaveFile>

namespace Stanko {

namespace {

ErrorKind kindOfRefusal(QFileDevice::FileError error)
{
    switch (error) {
    case QFileDevice::OpenError:
    case QFileDevice::PermissionsError:
    case QFileDevice::WriteError: // a folder has that name, or a file that may not be changed
        return ErrorKind::StoreReadOnly;
    case QFileDevice::ResourceError:
        return ErrorKind::StoreFull;
    default:
        return ErrorKind::StoreFailed;
    }
}

ErrorKind kindOfBreak(QFileDevice::FileError error)
{
    switch (error) {
    case QFileDevice::NoError: // a part was taken, and then no more
    case QFileDevice::WriteError:
    case QFileDevice::ResourceError:
        return ErrorKind::StoreFull;
    case QFileDevice::PermissionsError:
    case QFileDevice::RenameError:
        return ErrorKind::StoreReadOnly;
    default:
        return ErrorKind::StoreFailed;
    }
}

} // namespace

Done writeAll(QFileDevice &file, const QByteArray &content)
{
    if (file.write(content) != content.size() || !file.flush())
        return makeError(kindOfBreak(file.error()), file.fileName());
    return done();
}

Done writeWhole(const QString &fileName, const QByteArray &content)
{
    QSaveFile file(fileName);
    if (!file.open(QIODevice::WriteOnly))
        return makeError(kindOfRefusal(file.error()), fileName);
    if (const Done written = writeAll(file, content); !written)
        return written;
    if (!file.commit())
        return makeError(kindOfBreak(file.error()), fileName);
    return done();
}

} // namespace Stanko
