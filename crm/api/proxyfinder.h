// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/desksettings.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFutureWatcher>
#include <QtCore/QObject>
#include <QtCore/QTimer>
#include <QtCore/QUrl>
#include <QtNetwork/QNetworkProxy>

#include <functional>
#include <optional>

namespace Stanko {

/// What the system says of the way to an address. May take seconds: a script may have to be loaded from the network.
/// Called on any thread.
using SystemProxyLookup = std::function<QNetworkProxy(const QUrl &)>;

/// How a client is to reach its server.
struct ProxyChoice
{
    ProxySettings settings = {};
    QString password = {};           ///< in memory only
    SystemProxyLookup ofSystem = {}; ///< null = the system itself is asked; tests answer for it
};

/// Finds the way to one address. This computer itself is always reached directly. The system is asked on a pool
/// thread; its answer is used for some minutes and then asked for anew beside the requests that go on with the old one.
/// While a system does not answer for long, requests go directly.
/// Lives and is called on the thread of its client, which owns it.
class ProxyFinder final : public QObject
{
    Q_OBJECT
public:
    explicit ProxyFinder(QObject *parent = nullptr);
    ~ProxyFinder() override;

    /// What was found for another address or another choice is not used any more.
    void setUp(const QUrl &url, const ProxyChoice &choice);
    /// QNetworkProxy::NoProxy = directly. nullopt: the system is being asked; found() will follow.
    std::optional<QNetworkProxy> proxy();
    /// An exchange has failed on its way: the machine may be in another network by now, so the next one waits for a
    /// fresh answer.
    void doubt();

Q_SIGNALS:
    void found();

private:
    void ask();

    QUrl m_url;
    ProxyChoice m_choice;
    std::optional<QNetworkProxy> m_found;
    QElapsedTimer m_age; ///< of what the system has said
    QFutureWatcher<QNetworkProxy> m_answer;
    QTimer m_patience;
    bool m_isAsking = false;
};

} // namespace Stanko
