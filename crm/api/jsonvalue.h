// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/api/jsonbody.h"

#include <QtCore/QString>

#include <simdjson.h>

namespace Stanko {

/// One value inside a JsonBody, or "undefined" where there is none: asking a value for what it does not have is no
/// error but gives undefined again, so that codecs can ask along a path. Valid as long as the body.
class JsonValue
{
public:
    JsonValue() = default;
    explicit JsonValue(const JsonBody &body);
    JsonValue(simdjson::dom::element element) : m_element(element), m_isThere(true) {}

    bool isUndefined() const { return !m_isThere; }
    bool isNull() const { return m_isThere && m_element.is_null(); }
    bool isObject() const { return m_isThere && m_element.is_object(); }
    bool isArray() const { return m_isThere && m_element.is_array(); }
    bool isString() const { return m_isThere && m_element.is_string(); }
    bool isNumber() const { return m_isThere && m_element.is_number(); }
    bool isBool() const { return m_isThere && m_element.is_bool(); }

    /// A member of an object; of a repeated key the last, as nearly every reader of JSON does.
    JsonValue value(QLatin1StringView key) const;
    /// The items of an array, for a range-based loop; none for anything else.
    simdjson::dom::array items() const;
    /// Members of an object or items of an array.
    qsizetype size() const;
    /// The first item of an array, or the value of the first member of an object.
    JsonValue first() const;

    QString toString() const; ///< empty for what is no string
    bool toBool() const;      ///< false for what is no boolean
    double toDouble() const;  ///< 0 for what is no number
    qint64 toInteger() const; ///< a number that is whole and fits; 0 for anything else

private:
    simdjson::dom::element m_element;
    bool m_isThere = false;
};

} // namespace Stanko
