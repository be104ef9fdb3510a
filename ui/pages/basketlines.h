// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/basketmodel.h"

#include <QtWidgets/QWidget>

class QTableView;

namespace Stanko {

class PlainLabel;

/// The lines of an order: quantity and price are edited in place, a line goes with Del or «×», one that is in no
/// catalogue is added by hand. GUI thread; owned by the basket.
class BasketLines : public QWidget
{
    Q_OBJECT
public:
    explicit BasketLines(QWidget *parent = nullptr);
    BasketModel *model() const { return m_model; }
    /// Adds and shows it.
    void add(const OrderLine &line);
    /// A line of one's own: its name is asked at once.
    void addFree();
    /// The first line without a name gets its editor; false when every line has one and none is being edited.
    bool nameMissing();
    /// Takes what is being typed; false when it is refused, or when a line has no name: both are shown.
    bool settle();
    void setProblem(const QString &sentence);

private:
    void removeCurrent();
    void fit();

    BasketModel *m_model;
    QTableView *m_table;
    PlainLabel *m_empty;
    PlainLabel *m_problem;
};

} // namespace Stanko
