// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

/// Entries of amoCRM's change log that tell what became of a lead.
namespace Stanko::EventTypes {

inline const QString kDeleted = QStringLiteral("lead_deleted");
inline const QString kRestored = QStringLiteral("lead_restored");
inline const QString kMerged = QStringLiteral("entity_merged");
inline const QString kStatusChanged = QStringLiteral("lead_status_changed");
inline const QString kResponsibleChanged = QStringLiteral("entity_responsible_changed");

} // namespace Stanko::EventTypes
