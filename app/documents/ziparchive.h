// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <optional>

struct zip;

namespace Stanko {

/// A ZIP archive in memory, read only. Any one thread; owned by whoever reads; \a content outlives it.
class ZipArchive
{
public:
    explicit ZipArchive(const QByteArray &content);
    ~ZipArchive();
    ZipArchive(const ZipArchive &) = delete;
    ZipArchive &operator=(const ZipArchive &) = delete;

    bool isOpen() const { return m_zip != nullptr; }
    bool contains(const QString &name) const;
    /// A member inflated. nullopt: not there, damaged, encrypted, or larger than \a most whatever its header says.
    std::optional<QByteArray> member(const QString &name, qint64 most) const;

private:
    zip *m_zip = nullptr;
};

} // namespace Stanko
