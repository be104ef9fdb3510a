// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QFrame>

class QBoxLayout;

namespace Stanko {

class PlainLabel;

/// A rounded surface with an optional title row. Put content into body(). GUI thread.
class Card : public QFrame
{
    Q_OBJECT
public:
    explicit Card(const QString &title = {}, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    /// At the right end of the title row, in the order added. \a stretch: its share of what the title leaves.
    void addAction(QWidget *widget, int stretch = 0);
    using QWidget::addAction;
    QBoxLayout *body() const { return m_body; }
    /// A table or list that reaches the edges of the card wants no margins around body(); the title row keeps its.
    void setFlush(bool flush);

private:
    PlainLabel *m_title;
    QBoxLayout *m_titleRow;
    QBoxLayout *m_body;
};

} // namespace Stanko
