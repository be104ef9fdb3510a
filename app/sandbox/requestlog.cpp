// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/requestlog.h"

#include <QtCore/QRegularExpression>

namespace Stanko::Sandbox {

using namespace Qt::StringLiterals;

void RequestLog::add(LoggedRequest request)
{
    const qsizetype mark = request.target.indexOf('?');
    const QByteArray path = mark < 0 ? request.target : request.target.left(mark);
    ++m_counters[kindOf(request.method, path)];
    m_times.push_back(request.atMs);
    if (request.method != "GET")
        m_writes.append(request);
    m_recent.append(std::move(request));
    if (m_recent.size() > 2000)
        m_recent.remove(0, 500);
}

void RequestLog::clear()
{
    m_counters.clear();
    m_writes.clear();
    m_recent.clear();
    m_times.clear();
}

int RequestLog::count(const QString &kind) const
{
    return kind.isEmpty() ? static_cast<int>(m_times.size()) : m_counters.value(kind);
}

int RequestLog::maxInAnySecond() const
{
    std::size_t first = 0;
    std::size_t most = 0;
    for (std::size_t last = 0; last < m_times.size(); ++last) {
        while (m_times[last] - m_times[first] >= 1000)
            ++first;
        most = std::max(most, last - first + 1);
    }
    return static_cast<int>(most);
}

QString RequestLog::kindOf(const QByteArray &method, const QByteArray &path)
{
    static const QRegularExpression number(u"/\\d+"_s);
    QString text = QString::fromUtf8(path);
    text.replace(number, u"/{id}"_s);
    return QString::fromLatin1(method) + u' ' + text;
}

} // namespace Stanko::Sandbox
