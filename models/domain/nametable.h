// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <array>
#include <optional>

namespace Stanko {

/// One enum value and the name it has in the command line, the database and JSON. Names never change once released.
template<typename E>
struct EnumName
{
    E value;
    QLatin1StringView name;
};

/// Empty for a value that is in no row, which the tests of each table rule out.
template<typename E, std::size_t N>
QString nameIn(const std::array<EnumName<E>, N> &table, E value)
{
    for (const EnumName<E> &row : table) {
        if (row.value == value)
            return row.name;
    }
    return {};
}

template<typename E, std::size_t N>
std::optional<E> valueIn(const std::array<EnumName<E>, N> &table, const QString &name)
{
    for (const EnumName<E> &row : table) {
        if (row.name == name)
            return row.value;
    }
    return std::nullopt;
}

} // namespace Stanko
