// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/query.h"

#include <QtCore/QUrl>

namespace Stanko::Sandbox {

using namespace Qt::StringLiterals;

namespace {

QStringList segments(const QString &path)
{
    QStringList parts;
    const qsizetype open = path.indexOf(u'[');
    parts.append(open < 0 ? path : path.left(open));
    qsizetype at = open;
    while (at >= 0 && at < path.size()) {
        const qsizetype close = path.indexOf(u']', at);
        if (close < 0)
            break;
        parts.append(path.mid(at + 1, close - at - 1));
        at = path.indexOf(u'[', close);
    }
    return parts;
}

QString decode(QByteArray text)
{
    text.replace('+', ' ');
    return QUrl::fromPercentEncoding(text);
}

} // namespace

Query Query::parse(const QByteArray &raw)
{
    Query root;
    const QList<QByteArray> pairs = raw.split('&');
    for (const QByteArray &pair : pairs) {
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        const QString key = decode(equals < 0 ? pair : pair.left(equals));
        Query *node = &root;
        const QStringList parts = segments(key);
        for (const QString &part : parts) {
            const QString name = part.isEmpty() ? QString::number(node->m_nextIndex++) : part;
            node = &node->m_children[name];
        }
        node->m_value = equals < 0 ? QString() : decode(pair.mid(equals + 1));
        node->m_hasValue = true;
    }
    return root;
}

const Query *Query::find(const QString &path) const
{
    const Query *node = this;
    const QStringList parts = segments(path);
    for (const QString &part : parts) {
        const auto child = node->m_children.constFind(part);
        if (child == node->m_children.cend())
            return nullptr;
        node = &*child;
    }
    return node;
}

bool Query::has(const QString &key) const
{
    return find(key) != nullptr;
}

QString Query::value(const QString &path) const
{
    const Query *node = find(path);
    return node ? node->m_value : QString();
}

std::optional<qint64> Query::number(const QString &path) const
{
    bool ok = false;
    const qint64 result = value(path).toLongLong(&ok);
    return ok ? std::optional<qint64>(result) : std::nullopt;
}

QStringList Query::list(const QString &path) const
{
    const Query *node = find(path);
    if (!node)
        return {};
    if (node->m_hasValue)
        return node->m_value.split(u',', Qt::SkipEmptyParts);
    QStringList result;
    for (const Query &child : node->m_children) {
        if (child.m_hasValue)
            result.append(child.m_value);
    }
    return result;
}

QSet<qint64> Query::numbers(const QString &path) const
{
    QSet<qint64> result;
    const QStringList texts = list(path);
    for (const QString &text : texts)
        result.insert(text.toLongLong());
    return result;
}

Query Query::under(const QString &path) const
{
    const Query *node = find(path);
    return node ? *node : Query();
}

} // namespace Stanko::Sandbox
