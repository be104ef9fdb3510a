// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtCore/QString>

namespace Stanko::Sandbox {

/// Appends JSON text to a byte array, with the commas. A page of 250 leads is written in a millisecond because no tree
/// is built first. Any thread; owned by whoever writes a reply.
class JsonOut
{
public:
    explicit JsonOut(QByteArray &out) : m_out(out) {}

    JsonOut &beginObject();
    JsonOut &endObject();
    JsonOut &beginArray();
    JsonOut &endArray();
    JsonOut &key(const char *name);
    JsonOut &text(QStringView value);
    JsonOut &number(qint64 value);
    JsonOut &decimal(double value);
    JsonOut &boolean(bool value);
    JsonOut &null();
    JsonOut &json(const QJsonObject &value);
    JsonOut &json(const QJsonArray &value);
    /// Bytes that are JSON already.
    JsonOut &raw(const QByteArray &value);

    JsonOut &field(const char *name, qint64 value) { return key(name).number(value); }
    JsonOut &field(const char *name, QStringView value) { return key(name).text(value); }
    JsonOut &flag(const char *name, bool value) { return key(name).boolean(value); }
    JsonOut &nullField(const char *name) { return key(name).null(); }
    /// A number, or null for zero.
    JsonOut &numberOrNull(const char *name, qint64 value);
    JsonOut &textOrNull(const char *name, QStringView value);
    /// `"_links":{"self":{"href":"…"}}`
    JsonOut &selfLink(const QByteArray &href);

private:
    void separate();

    QByteArray &m_out;
    bool m_needsComma = false;
};

} // namespace Stanko::Sandbox
