// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QJsonObject>
#include <QtCore/QString>

namespace Stanko::Sandbox {

class World;

/// The state of a world as one JSON document: everything but tests' helpers (faults, request log, webhooks in flight).
/// Used on the world's thread.
class WorldFile
{
public:
    static QJsonObject toJson(const World &world);
    /// Replaces the state. False with the reason when the document is none of ours; the world is then unchanged.
    static bool fromJson(World &world, const QJsonObject &json, QString *why);

    static bool save(const World &world, const QString &path, QString *why);
    static bool load(World &world, const QString &path, QString *why);
};

} // namespace Stanko::Sandbox
