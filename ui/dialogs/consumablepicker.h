// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>
#include <QtWidgets/QWidget>

class QCheckBox;
class QGridLayout;
class QLineEdit;
class QPushButton;

namespace Stanko {

/// Consumables to tick off, and a line for what else was used. GUI thread; owned by its dialog.
class ConsumablePicker : public QWidget
{
    Q_OBJECT
public:
    explicit ConsumablePicker(QWidget *parent = nullptr);

    /// What may be ticked; what was ticked before and is offered again stays so.
    void offer(const QStringList &consumables);
    /// What is ticked, then what was typed, one line each, nothing twice.
    QStringList used() const;

    /// What somebody has put in, whether it is offered now or not.
    struct Input
    {
        QStringList ticked = {};
        QString typed = {};
        bool isEmpty() const { return ticked.isEmpty() && typed.trimmed().isEmpty(); }
    };
    Input input() const;
    void setInput(const Input &input);

Q_SIGNALS:
    void edited();

private:
    void showAll();

    QStringList m_ticked; ///< those not offered at the moment, too
    QList<QCheckBox *> m_boxes;
    QGridLayout *m_grid;
    QPushButton *m_all;
    QLineEdit *m_more;
    QWidget *m_offered;
};

} // namespace Stanko
