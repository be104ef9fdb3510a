// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

namespace Stanko {

/// Tells when this machine has a network again, so that nobody waits for the next try. Made on the GUI (or main)
/// thread and owned by the composition root; a test emits the signal itself.
class NetworkWatch : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

Q_SIGNALS:
    void cameBack();
};

/// Asks the system. Where the system does not tell (no service, no plugin) the signal never comes, and the next try
/// is made at its time.
class SystemNetworkWatch final : public NetworkWatch
{
    Q_OBJECT
public:
    explicit SystemNetworkWatch(QObject *parent = nullptr);

private:
    bool m_isOnline = true;
};

} // namespace Stanko
