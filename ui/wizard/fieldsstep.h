// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/fieldroles.h"
#include "models/service/wizarddesk.h"
#include "ui/wizard/wizardstepview.h"

class QFrame;
class QGridLayout;

namespace Stanko {

class EnvIntake;
class FieldRow;
class NewFieldsPanel;

/// Which field of a deal holds what. Proposals that are sure or likely are chosen; the likely ones and those a person
/// must decide are marked. See WizardStepView.
class FieldsStep : public WizardStepView
{
    Q_OBJECT
public:
    explicit FieldsStep(WizardSession &session, QWidget *parent = nullptr);
    void enter() override;
    void keep() override;
    bool isValid() const override;
    bool cancelWork() override;
    EnvIntake *env() const { return m_env; }

private:
    void build();
    void fill();
    void take(const EnvReading &reading);
    FieldRow *row(FieldRole role) const;
    FieldIds chosen() const;
    bool isShared(FieldRole role) const;
    QSet<FieldRole> rolesToCreate() const;
    void judge();

    QFrame *m_frame;
    QGridLayout *m_grid;
    QList<FieldRow *> m_rows;
    NewFieldsPanel *m_newFields;
    EnvIntake *m_env;
    int m_filledFrom = 0; ///< number of the finding; what was chosen since is kept
};

} // namespace Stanko
