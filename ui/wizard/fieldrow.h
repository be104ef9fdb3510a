// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/setupdraft.h"
#include "ui/wizard/fieldwords.h"

#include <QtCore/QObject>

#include <optional>

class QFrame;
class QGridLayout;
class QLineEdit;

namespace Stanko {

class CalmCombo;
class PlainLabel;
class StatusPill;

/// One thing the console needs and the field of the account chosen for it: a row in the grid of its step. A field is
/// chosen by name or by its id; what is wrong with it is said below. GUI thread; owned by its step.
class FieldRow : public QObject
{
    Q_OBJECT
public:
    /// Takes two lines of \a grid from \a line on.
    FieldRow(FieldRole role, QGridLayout *grid, int line, QObject *parent);

    FieldRole role() const { return m_role; }
    /// Offers the usable fields, those of \a proposal first, and chooses \a chosen.
    void fill(const FieldProposal &proposal, const QList<FieldDefinition> &fields, FieldId chosen,
              bool isPersonsChoice);
    /// 0 = none, also while an id is typed that cannot be.
    FieldId chosen() const;
    /// Has a person chosen, be it to go without?
    bool isPersonsChoice() const { return m_isPersonsChoice; }
    /// What stands in the id's field is no usable field.
    bool isIdWrong() const { return !m_idProblem.isEmpty(); }
    bool isMissing() const { return chosen() == 0 && !isIdWrong(); }
    /// Is it to be looked at, as of the last judge()?
    bool isMarked() const { return m_isMarked; }
    /// As if \a id had been typed.
    void setId(FieldId id);
    QWidget *firstField() const;
    /// Shows how sure the choice is. \a input judges it.
    void judge(const FieldMapInput &input, bool isSharedWithAnotherRole, bool isOwnMake);

Q_SIGNALS:
    void chosenChanged();

private:
    void onIdTyped();
    void onComboChosen();

    FieldRole m_role;
    QFrame *m_ground;
    CalmCombo *m_combo;
    QLineEdit *m_id;
    StatusPill *m_pill;
    PlainLabel *m_words;
    FieldProposal m_proposal;
    QList<FieldDefinition> m_fields;
    QString m_idProblem;
    bool m_isPersonsChoice = false;
    bool m_isMarked = false;
};

} // namespace Stanko
