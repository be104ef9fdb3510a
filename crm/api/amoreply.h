// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/api/jsonbody.h"
#include "models/domain/ids.h"

#include <QtCore/QString>

namespace Stanko {

/// A good answer of amoCRM (2xx), parsed. Codecs (codecs.h) make values of it.
struct AmoReply
{
    int status = 0;
    JsonBody json;              ///< null when isEmpty
    bool isEmpty = false;       ///< 204, or another 2xx without a body
    UnixSeconds serverTime = 0; ///< the Date header; 0 when there is none
    QString requestId;          ///< X-Request-Id
};

} // namespace Stanko
