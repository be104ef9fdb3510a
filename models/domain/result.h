// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <type_traits>
#include <utility>
#include <variant>

namespace Stanko {

/// A value or the reason there is none. Cheap to move; never empty.
template<typename T>
class [[nodiscard]] Result
{
public:
    using value_type = T;

    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool isOk() const { return m_state.index() == 0; }
    explicit operator bool() const { return isOk(); }

    /// Precondition: isOk().
    const T &value() const & { return std::get<0>(m_state); }
    T &value() & { return std::get<0>(m_state); }
    T &&value() && { return std::get<0>(std::move(m_state)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::get<0>(std::move(m_state)); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }
    T valueOr(T fallback) const { return isOk() ? value() : std::move(fallback); }

    /// Precondition: !isOk().
    const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

/// For operations that answer nothing but whether they worked.
struct Unit
{
    friend bool operator==(Unit, Unit) { return true; }
};
using Done = Result<Unit>;
inline Done done() { return Unit{}; }

inline Error makeError(ErrorKind kind, QString detail = {})
{
    return Error{.kind = kind, .detail = std::move(detail), .httpStatus = 0, .retryAfter = {}, .requestId = {}, .problems = {}};
}

} // namespace Stanko

/// Leaves the function with the error of \a expression, else defines \a name as its value.
#define STANKO_TRY(name, expression)                                                                                   \
    auto name##Result = (expression);                                                                                  \
    if (!name##Result)                                                                                                 \
        return name##Result.error();                                                                                   \
    auto &name = *name##Result

/// The same for a Done, whose value is of no interest.
#define STANKO_CHECK(expression)                                                                                       \
    do {                                                                                                               \
        if (auto checkResult = (expression); !checkResult)                                                             \
            return checkResult.error();                                                                                \
    } while (false)
