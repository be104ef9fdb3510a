// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/api/jsonvalue.h"

#include <QtCore/QJsonDocument>

#include <cmath>
#include <string_view>

namespace Stanko {

using namespace Qt::StringLiterals;

/// A page of leads is 300 kB of JSON; simdjson reads it nine times faster than QJsonDocument.
struct JsonTree
{
    simdjson::dom::parser parser; ///< owns what root points into
    simdjson::dom::element root;
};

namespace {

/// \return whether \a text is an object or a list.
bool parseInto(JsonTree &tree, const QByteArray &text)
{
    if (tree.parser.parse(text.constData(), static_cast<size_t>(text.size())).get(tree.root) != simdjson::SUCCESS)
        return false;
    return tree.root.is_object() || tree.root.is_array();
}

std::string_view viewOf(QLatin1StringView key)
{
    return {key.data(), static_cast<size_t>(key.size())};
}

bool isHalfPair(const QByteArray &hex)
{
    bool isHex = false;
    const uint code = hex.toUInt(&isHex, 16);
    return isHex && code >= 0xd800 && code <= 0xdfff;
}

/// QJsonDocument writes half a surrogate pair as the escape it was, which simdjson refuses: the sign for "unknown"
/// stands there instead. Whole pairs are never written as escapes.
QByteArray withoutHalfPairs(QByteArray json)
{
    for (qsizetype i = 0; i + 5 < json.size(); ++i) {
        if (json[i] != '\\')
            continue;
        if (json[i + 1] == 'u' && isHalfPair(json.sliced(i + 2, 4)))
            json.replace(i + 2, 4, "fffd");
        ++i; // what follows a backslash begins no escape of its own
    }
    return json;
}

} // namespace

Result<JsonBody> JsonBody::parse(const QByteArray &text)
{
    auto tree = std::make_shared<JsonTree>();
    JsonBody body;
    if (!parseInto(*tree, text)) {
        // simdjson tells no place and is strict: one number beyond 64 bits or half a surrogate pair, and the other 249
        // leads would be lost with it. What Qt can read is written anew in plain form.
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(text, &error);
        if (error.error != QJsonParseError::NoError) {
            return makeError(ErrorKind::BadReply,
                             u"broken JSON at byte %1: %2"_s.arg(QString::number(error.offset), error.errorString()));
        }
        if (!parseInto(*tree, withoutHalfPairs(document.toJson(QJsonDocument::Compact))))
            return makeError(ErrorKind::BadReply, u"unreadable JSON"_s);
    }
    body.m_tree = std::move(tree);
    return body;
}

JsonValue::JsonValue(const JsonBody &body)
{
    if (body.m_tree) {
        m_element = body.m_tree->root;
        m_isThere = true;
    }
}

JsonValue JsonValue::value(QLatin1StringView key) const
{
    simdjson::dom::object object;
    if (!m_isThere || m_element.get(object) != simdjson::SUCCESS)
        return {};
    JsonValue found;
    for (const simdjson::dom::key_value_pair member : object) {
        if (member.key == viewOf(key))
            found = member.value;
    }
    return found;
}

simdjson::dom::array JsonValue::items() const
{
    static const auto nothing = [] {
        auto tree = std::make_unique<JsonTree>();
        parseInto(*tree, "[]"_ba);
        return tree;
    }();
    simdjson::dom::array array;
    if (m_isThere && m_element.get(array) == simdjson::SUCCESS)
        return array;
    return nothing->root.get_array().value_unsafe();
}

qsizetype JsonValue::size() const
{
    simdjson::dom::object object;
    if (m_isThere && m_element.get(object) == simdjson::SUCCESS)
        return static_cast<qsizetype>(object.size());
    return static_cast<qsizetype>(items().size());
}

JsonValue JsonValue::first() const
{
    simdjson::dom::object object;
    if (m_isThere && m_element.get(object) == simdjson::SUCCESS)
        return object.begin() == object.end() ? JsonValue() : JsonValue(object.begin().value());
    const simdjson::dom::array array = items();
    return array.begin() == array.end() ? JsonValue() : JsonValue(*array.begin());
}

QString JsonValue::toString() const
{
    std::string_view text;
    if (!m_isThere || m_element.get(text) != simdjson::SUCCESS)
        return {};
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

bool JsonValue::toBool() const
{
    bool value = false;
    return m_isThere && m_element.get(value) == simdjson::SUCCESS && value;
}

double JsonValue::toDouble() const
{
    double value = 0; // of whole numbers too
    return m_isThere && m_element.get(value) == simdjson::SUCCESS ? value : 0;
}

qint64 JsonValue::toInteger() const
{
    int64_t whole = 0;
    if (m_isThere && m_element.get(whole) == simdjson::SUCCESS)
        return whole;
    const double value = toDouble();
    constexpr double kBeyond = 9'223'372'036'854'775'808.0;
    return value == std::trunc(value) && std::abs(value) < kBeyond ? static_cast<qint64>(value) : 0;
}

} // namespace Stanko
