// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/plandesk.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QLineEdit;

namespace Stanko {

/// Whose plan is looked at: «Все модели», each model of the fleet, or a machine by its serial. GUI thread.
class PlanChoice : public QWidget
{
    Q_OBJECT
public:
    explicit PlanChoice(QWidget *parent = nullptr);
    /// What there is to choose from; what is chosen stays so.
    void offer(const QList<ModelPlan> &models);
    enum class Whose { Everybody, Model, Machine };
    Whose whose() const;
    /// The one chosen; a model that has gone has no plan and no machines.
    ModelPlan model() const;
    /// As an identity; empty while none is typed.
    PassportKey machine() const;

Q_SIGNALS:
    /// Another one is chosen, or another serial typed and confirmed.
    void chosen();

private:
    QComboBox *m_models;
    QWidget *m_machine;
    QLineEdit *m_serial;
    QList<ModelPlan> m_offered;
};

} // namespace Stanko
