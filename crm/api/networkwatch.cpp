// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/api/networkwatch.h"

#include <QtNetwork/QNetworkInformation>

#include <utility>

namespace Stanko {

SystemNetworkWatch::SystemNetworkWatch(QObject *parent) : NetworkWatch(parent)
{
    using Reachability = QNetworkInformation::Reachability;
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    QNetworkInformation *information = QNetworkInformation::instance();
    // "Unknown" is what a machine says that does not look: no loss of a network.
    const auto isOnline = [](Reachability reachability) {
        return reachability == Reachability::Online || reachability == Reachability::Unknown;
    };
    m_isOnline = isOnline(information->reachability());
    connect(information, &QNetworkInformation::reachabilityChanged, this, [this, isOnline](Reachability reachability) {
        const bool wasOnline = std::exchange(m_isOnline, isOnline(reachability));
        if (!wasOnline && m_isOnline)
            Q_EMIT cameBack();
    });
}

} // namespace Stanko
