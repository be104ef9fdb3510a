// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QBoxLayout;

namespace Stanko {

class ElidedLabel;
class PlainLabel;

/// The first row of a page: title, one line of facts, actions at the right.
class PageHeader : public QWidget
{
    Q_OBJECT
public:
    explicit PageHeader(const QString &title, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setFacts(const QString &facts);
    void addAction(QWidget *widget);
    using QWidget::addAction;

private:
    PlainLabel *m_title;
    ElidedLabel *m_facts;
    QBoxLayout *m_row;
};

} // namespace Stanko
