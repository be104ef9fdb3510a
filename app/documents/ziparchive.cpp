// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/ziparchive.h"

#include <zip.h>

#include <algorithm>
#include <memory>

namespace Stanko {

namespace {

qint64 indexOf(zip *archive, const QString &name)
{
    // Some writers name members in another case than their relations do.
    return zip_name_locate(archive, name.toUtf8().constData(), ZIP_FL_NOCASE | ZIP_FL_ENC_UTF_8);
}

} // namespace

ZipArchive::ZipArchive(const QByteArray &content)
{
    zip_source_t *source =
        zip_source_buffer_create(content.constData(), static_cast<zip_uint64_t>(content.size()), 0, nullptr);
    if (!source)
        return;
    m_zip = zip_open_from_source(source, ZIP_RDONLY, nullptr);
    if (!m_zip)
        zip_source_free(source);
}

ZipArchive::~ZipArchive()
{
    if (m_zip)
        zip_discard(m_zip);
}

bool ZipArchive::contains(const QString &name) const
{
    return m_zip && indexOf(m_zip, name) >= 0;
}

std::optional<QByteArray> ZipArchive::member(const QString &name, qint64 most) const
{
    const qint64 index = m_zip ? indexOf(m_zip, name) : -1;
    if (index < 0)
        return std::nullopt;
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t *)> file(
        zip_fopen_index(m_zip, static_cast<zip_uint64_t>(index), 0), &zip_fclose);
    if (!file)
        return std::nullopt;
    // In pieces: the size in the header is only a claim, and a few kilobytes can inflate to gigabytes.
    constexpr qint64 kPiece = 256 * 1024;
    QByteArray content;
    QByteArray piece(kPiece, Qt::Uninitialized);
    while (true) {
        const qint64 read = zip_fread(file.get(), piece.data(), static_cast<zip_uint64_t>(kPiece));
        if (read < 0 || content.size() + read > most)
            return std::nullopt;
        if (read == 0)
            return content;
        content.append(piece.constData(), read);
    }
}

} // namespace Stanko
