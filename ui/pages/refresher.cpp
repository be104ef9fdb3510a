// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/refresher.h"

namespace Stanko {

namespace {
constexpr int kGatherMs = 250;
} // namespace

Refresher::Refresher(Ask ask, QObject *parent) : QObject(parent), m_ask(std::move(ask))
{
    m_gather.setSingleShot(true);
    m_gather.setInterval(kGatherMs);
    connect(&m_gather, &QTimer::timeout, this, &Refresher::askNow);
}

void Refresher::askNow()
{
    m_gather.stop();
    m_isWantedAgain = false;
    m_isWaiting = true;
    m_ask(++m_token);
}

void Refresher::askSoon()
{
    if (m_isWaiting)
        m_isWantedAgain = true;
    else if (!m_gather.isActive())
        m_gather.start();
}

bool Refresher::accept(quint64 token)
{
    if (token != m_token)
        return false;
    m_isWaiting = false;
    if (m_isWantedAgain)
        m_gather.start();
    m_isWantedAgain = false;
    return true;
}

} // namespace Stanko
