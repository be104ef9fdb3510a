// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/zipwriter.h"

#include "app/documents/wholefile.h"

#include <zip.h>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

/// The archive in memory: a half one never reaches the disk.
Result<QByteArray> packed(const QList<ZipMember> &members)
{
    const Error trouble = makeError(ErrorKind::StoreFailed, u"the archive cannot be made"_s);
    zip_source_t *target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    if (!target)
        return trouble;
    zip_t *archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    if (!archive) {
        zip_source_free(target);
        return trouble;
    }
    // Closing the archive gives up its hold on the source, which holds the bytes.
    zip_source_keep(target);
    bool isOk = true;
    for (const ZipMember &member : members) {
        zip_source_t *content =
            zip_source_buffer(archive, member.content.constData(), static_cast<zip_uint64_t>(member.content.size()), 0);
        if (!content || zip_file_add(archive, member.name.toUtf8().constData(), content, ZIP_FL_ENC_UTF_8) < 0) {
            zip_source_free(content);
            isOk = false;
            break;
        }
    }
    if (!isOk || zip_close(archive) != 0) {
        zip_discard(archive);
        zip_source_free(target);
        return trouble;
    }
    QByteArray bytes;
    if (zip_source_open(target) == 0) {
        zip_source_seek(target, 0, SEEK_END);
        bytes.resize(zip_source_tell(target));
        zip_source_seek(target, 0, SEEK_SET);
        if (zip_source_read(target, bytes.data(), static_cast<zip_uint64_t>(bytes.size())) != bytes.size())
            bytes.clear();
        zip_source_close(target);
    }
    zip_source_free(target);
    return bytes.isEmpty() ? Result<QByteArray>(trouble) : Result<QByteArray>(bytes);
}

} // namespace

Done writeZip(const QString &fileName, const QList<ZipMember> &members)
{
    STANKO_TRY(bytes, packed(members));
    return writeWhole(fileName, bytes);
}

} // namespace Stanko
