// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/jsonout.h"

#include <QtCore/QJsonDocument>

namespace Stanko::Sandbox {

void JsonOut::separate()
{
    if (m_needsComma)
        m_out += ',';
    m_needsComma = true;
}

JsonOut &JsonOut::beginObject()
{
    separate();
    m_out += '{';
    m_needsComma = false;
    return *this;
}

JsonOut &JsonOut::endObject()
{
    m_out += '}';
    m_needsComma = true;
    return *this;
}

JsonOut &JsonOut::beginArray()
{
    separate();
    m_out += '[';
    m_needsComma = false;
    return *this;
}

JsonOut &JsonOut::endArray()
{
    m_out += ']';
    m_needsComma = true;
    return *this;
}

JsonOut &JsonOut::key(const char *name)
{
    separate();
    m_out += '"';
    m_out += name;
    m_out += "\":";
    m_needsComma = false;
    return *this;
}

JsonOut &JsonOut::text(QStringView value)
{
    separate();
    m_out += '"';
    const QByteArray utf8 = value.toUtf8();
    for (const char c : utf8) {
        const auto code = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            m_out += '\\';
            m_out += c;
        } else if (c == '\n') {
            m_out += "\\n";
        } else if (code < 0x20) {
            m_out += "\\u00";
            m_out += QByteArray::number(code, 16).rightJustified(2, '0');
        } else {
            m_out += c;
        }
    }
    m_out += '"';
    return *this;
}

JsonOut &JsonOut::number(qint64 value)
{
    separate();
    m_out += QByteArray::number(value);
    return *this;
}

JsonOut &JsonOut::decimal(double value)
{
    separate();
    m_out += QByteArray::number(value, 'g', 15);
    return *this;
}

JsonOut &JsonOut::boolean(bool value)
{
    separate();
    m_out += value ? "true" : "false";
    return *this;
}

JsonOut &JsonOut::null()
{
    separate();
    m_out += "null";
    return *this;
}

JsonOut &JsonOut::json(const QJsonObject &value)
{
    return raw(QJsonDocument(value).toJson(QJsonDocument::Compact));
}

JsonOut &JsonOut::json(const QJsonArray &value)
{
    return raw(QJsonDocument(value).toJson(QJsonDocument::Compact));
}

JsonOut &JsonOut::raw(const QByteArray &value)
{
    separate();
    m_out += value;
    return *this;
}

JsonOut &JsonOut::numberOrNull(const char *name, qint64 value)
{
    return value == 0 ? nullField(name) : field(name, value);
}

JsonOut &JsonOut::textOrNull(const char *name, QStringView value)
{
    return value.isEmpty() ? nullField(name) : field(name, value);
}

JsonOut &JsonOut::selfLink(const QByteArray &href)
{
    key("_links").beginObject().key("self").beginObject().key("href").text(QString::fromUtf8(href));
    return endObject().endObject();
}

} // namespace Stanko::Sandbox
