// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

namespace Stanko {

class PlainLabel;

/// A field of a form: its label above, and below it what is wrong with what was typed. GUI thread.
class FormField : public QWidget
{
    Q_OBJECT
public:
    FormField(const QString &label, QWidget *field, QWidget *parent = nullptr);
    /// Empty = nothing is wrong (any more). A screen reader hears it as the field's description.
    void setProblem(const QString &sentence);
    QString problem() const;

private:
    QWidget *m_field;
    PlainLabel *m_problem;
};

} // namespace Stanko
