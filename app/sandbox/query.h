// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QMap>
#include <QtCore/QSet>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

namespace Stanko::Sandbox {

/// A query string in PHP's bracket style: `filter[id][]=5&filter[updated_at][from]=1` is a small tree.
/// A plain value; any thread.
class Query
{
public:
    /// From the raw text after the question mark: percent signs decoded, `+` read as a space.
    static Query parse(const QByteArray &raw);

    bool has(const QString &key) const;
    /// The scalar under a bracket path such as `filter[updated_at][from]`; empty when absent.
    QString value(const QString &path) const;
    std::optional<qint64> number(const QString &path) const;
    /// The scalar or every array member under the path; commas inside a scalar separate values too.
    QStringList list(const QString &path) const;
    QSet<qint64> numbers(const QString &path) const;
    /// The subtree below a path; empty when absent.
    Query under(const QString &path) const;
    QStringList keys() const { return m_children.keys(); }
    bool isEmpty() const { return m_children.isEmpty() && !m_hasValue; }

private:
    const Query *find(const QString &path) const;

    QString m_value;
    bool m_hasValue = false;
    int m_nextIndex = 0;
    QMap<QString, Query> m_children;
};

} // namespace Stanko::Sandbox
