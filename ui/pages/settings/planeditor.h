// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/maintenanceplan.h"
#include "models/domain/passport.h"
#include "models/domain/result.h"
#include "ui/widgets/tone.h"

#include <QtWidgets/QWidget>

#include <optional>

class QLineEdit;
class QPushButton;

namespace Stanko {

class PlainLabel;
class PlanTable;

/// Whose plan it is: of all models (nothing set), of a model, or of a machine.
struct PlanOwner
{
    QString model;
    PassportKey machine = {};
    bool isStandard() const { return model.isEmpty() && machine.isEmpty(); }
    friend bool operator==(const PlanOwner &, const PlanOwner &) = default;
};

/// What is kept of a plan.
struct KeptPlan
{
    MaintenancePlan plan; ///< the one in force
    bool isOwn = true;    ///< false: it follows another one
    double hoursPerDay = 0;
};

/// The plan of one owner while it is edited: the table, of a machine the hours it runs, and the buttons below. Kept by
/// its button, because a plan half typed would move the dates of a whole fleet. What was typed and neither kept nor
/// taken back stays as a draft of its owner until the program ends. GUI thread.
class PlanEditor : public QWidget
{
    Q_OBJECT
public:
    explicit PlanEditor(QWidget *parent = nullptr);
    ~PlanEditor() override;

    /// Of the same owner as before: what is being edited stays as it is.
    void show(const PlanOwner &owner, const KeptPlan &kept);
    using QWidget::show;
    /// Until show(): there is nothing to edit.
    void showNothing();
    const PlanOwner &owner() const { return m_owner; }
    bool isEdited() const;

    /// What is to be kept: an empty plan when the owner goes on following another one.
    KeptPlan wanted() const;
    /// How keeping \a sent has ended.
    void settle(const KeptPlan &sent, const Done &answer);
    /// The owner follows another plan again, \a inForce; the one it had can be taken back.
    void follow(const KeptPlan &inForce);
    void tell(const Error &error);

    PlanTable *table() const { return m_table; }

public Q_SLOTS:
    /// Asks to keep what was edited, if there is something and all of it is well.
    void save();

Q_SIGNALS:
    void saveWanted();
    void followWanted();

private:
    QPushButton *templateButton();
    void showState();
    void say(std::optional<Tone> tone, const QString &sentence);
    void keepDraft() const;
    QString hoursProblem() const;
    double hours() const;

    PlanOwner m_owner;
    KeptPlan m_kept;
    bool m_isKnown = false;
    PlanTable *m_table;
    QLineEdit *m_hours;
    QWidget *m_hoursField;
    PlainLabel *m_hoursProblem;
    QPushButton *m_save;
    QPushButton *m_undo;
    QPushButton *m_follow;
    QPushButton *m_template;
    PlainLabel *m_told;
};

} // namespace Stanko
