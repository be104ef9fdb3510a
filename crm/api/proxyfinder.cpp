// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/api/proxyfinder.h"

#include "crm/api/amorequest.h"

#include <QtCore/QPromise>
#include <QtCore/QThreadPool>

#include <memory>
#include <utility>

namespace Stanko {

namespace {

constexpr qint64 kAnswerLastsMs = 5 * 60'000;
constexpr int kPatienceMs = 15'000;

QNetworkProxy systemProxy(const QUrl &url)
{
    const QList<QNetworkProxy> proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
    for (const QNetworkProxy &proxy : proxies) {
        // What cannot open a tunnel would have to be shown the request, with the token in it.
        if (proxy.type() == QNetworkProxy::NoProxy || proxy.capabilities().testFlag(QNetworkProxy::TunnelingCapability))
            return proxy;
    }
    return QNetworkProxy::NoProxy;
}

} // namespace

ProxyFinder::ProxyFinder(QObject *parent) : QObject(parent)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (m_found)
            return;
        m_found = QNetworkProxy(QNetworkProxy::NoProxy);
        m_age.start();
        Q_EMIT found();
    });
    connect(&m_answer, &QFutureWatcherBase::finished, this, [this] {
        // The settings have changed since it was asked for.
        if (!std::exchange(m_isAsking, false))
            return;
        m_patience.stop();
        const QFuture<QNetworkProxy> answer = m_answer.future();
        m_found = answer.resultCount() > 0 ? answer.result() : QNetworkProxy(QNetworkProxy::NoProxy);
        m_age.start();
        Q_EMIT found();
    });
}

ProxyFinder::~ProxyFinder() = default;

void ProxyFinder::setUp(const QUrl &url, const ProxyChoice &choice)
{
    const bool isSame = url == m_url && choice.settings == m_choice.settings && choice.password == m_choice.password;
    m_url = url;
    m_choice = choice;
    if (isSame)
        return;
    m_found.reset();
    m_isAsking = false;
    m_patience.stop();
    const ProxySettings &settings = m_choice.settings;
    if (isLoopback(m_url) || settings.mode == ProxyMode::None)
        m_found = QNetworkProxy(QNetworkProxy::NoProxy);
    else if (settings.mode == ProxyMode::Manual)
        m_found =
            QNetworkProxy(QNetworkProxy::HttpProxy, settings.host, settings.port, settings.user, m_choice.password);
}

std::optional<QNetworkProxy> ProxyFinder::proxy()
{
    const bool isOfSystem = !isLoopback(m_url) && m_choice.settings.mode == ProxyMode::System;
    if (isOfSystem && !m_isAsking && (!m_found || m_age.hasExpired(kAnswerLastsMs)))
        ask();
    return m_found;
}

void ProxyFinder::doubt()
{
    if (m_choice.settings.mode == ProxyMode::System && !isLoopback(m_url))
        m_found.reset();
}

void ProxyFinder::ask()
{
    m_isAsking = true;
    m_patience.start(kPatienceMs);
    auto promise = std::make_shared<QPromise<QNetworkProxy>>();
    promise->start();
    m_answer.setFuture(promise->future());
    const SystemProxyLookup lookup = m_choice.ofSystem ? m_choice.ofSystem : SystemProxyLookup(systemProxy);
    QThreadPool::globalInstance()->start([promise, lookup, url = m_url] {
        promise->addResult(lookup(url));
        promise->finish();
    });
}

} // namespace Stanko
