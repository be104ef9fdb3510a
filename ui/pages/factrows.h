// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QGridLayout;

namespace Stanko {

/// «Клиент — ООО …» one below the other with a line between: the body of a card. Values wrap and can be selected.
class FactRows : public QWidget
{
    Q_OBJECT
public:
    explicit FactRows(QWidget *parent = nullptr);
    struct Fact
    {
        QString name;
        QString value; ///< empty = the fact is left out
        bool isMono = false;
        friend bool operator==(const Fact &, const Fact &) = default;
    };
    void show(const QList<Fact> &facts);
    using QWidget::show;
    /// What is shown, for tests and screen readers: «Клиент: ООО …».
    QStringList texts() const;

private:
    QGridLayout *m_grid;
    QList<Fact> m_facts;
};

} // namespace Stanko
