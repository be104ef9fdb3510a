// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace Stanko {

/// Takes secrets and phones out of a line before it is written anywhere: tokens by their looks, the secrets in use by
/// their value, phone numbers in any notation. The last line of defence; nobody may rely on it and log a secret.
/// Pure; any thread.
QString redacted(const QString &line, const QStringList &secrets = {});

} // namespace Stanko
