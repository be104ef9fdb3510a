// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/setupfit.h"
#include "ui/wizard/wizardstepview.h"

class QFrame;
class QGridLayout;
class QLineEdit;

namespace Stanko {

class CalmCombo;
class FormField;
class PlainLabel;

/// Which pipeline is used for what, where jobs end in it, and who gets new requests. See WizardStepView.
class PipelinesStep : public WizardStepView
{
    Q_OBJECT
public:
    explicit PipelinesStep(WizardSession &session, QWidget *parent = nullptr);
    void enter() override;
    void keep() override;
    bool isValid() const override;

private:
    struct Row
    {
        PipelineId pipeline = 0;
        CalmCombo *use = nullptr;
        CalmCombo *success = nullptr;
    };

    void fill();
    void addHeadings();
    void addRow(const Pipeline &pipeline, const PipelineChoice &choice, int line);
    void fillUsers();
    QList<PipelineChoice> choices() const;
    UserId responsible() const;
    void judge();

    QFrame *m_frame;
    QGridLayout *m_grid;
    QList<Row> m_rows;
    PlainLabel *m_problem;
    CalmCombo *m_user;
    FormField *m_userField;
    QLineEdit *m_userId;
    FormField *m_userIdField;
    PlainLabel *m_userHint;
    int m_filledFrom = 0; ///< number of the finding; what was chosen since is kept
};

} // namespace Stanko
