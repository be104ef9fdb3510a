// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/wholefile.h"

#include <QtCore/QSaveFile>

namespace Stanko {

namespace {

ErrorKind kindOfTrouble(QFileDevice::FileError error)
{
    switch (error) {
    case QFileDevice::OpenError:
    case QFileDevice::PermissionsError:
    case QFileDevice::RenameError:
        return ErrorKind::StoreReadOnly;
    case QFileDevice::WriteError:
    case QFileDevice::ResourceError:
        return ErrorKind::StoreFull;
    default:
        return ErrorKind::StoreFailed;
    }
}

} // namespace

Done writeWhole(const QString &fileName, const QByteArray &content)
{
    QSaveFile file(fileName);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return makeError(kindOfTrouble(file.error()), fileName);
    return done();
}

} // namespace Stanko
