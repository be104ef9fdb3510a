// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QtCore/QByteArray>

#include <memory>

namespace Stanko {

struct JsonTree;

/// The JSON of an answer, parsed: read only, cheap to copy, read with JsonValue (jsonvalue.h). A value; any thread, but
/// its copies one thread at a time.
class JsonBody
{
public:
    /// Null: there was no JSON.
    JsonBody() = default;
    /// An object or a list; anything else is BadReply, whose detail tells where reading ended.
    static Result<JsonBody> parse(const QByteArray &text);
    bool isNull() const { return m_tree == nullptr; }

private:
    friend class JsonValue;
    std::shared_ptr<const JsonTree> m_tree;
};

} // namespace Stanko
