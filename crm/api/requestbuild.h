// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crm/api/amorequest.h"

#include <QtCore/QJsonDocument>

/// The pieces every request is made of; for the builders of crm/api alone.
namespace Stanko::Requests {

using Query = QList<std::pair<QString, QString>>;

AmoRequest get(const QString &label, const QString &path, Query query = {});
AmoRequest write(Verb verb, const QString &label, const QString &path, const QJsonDocument &body);
Query paging(int page, int limit);

} // namespace Stanko::Requests
