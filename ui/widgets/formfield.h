// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QBoxLayout;

namespace Stanko {

/// Padding and arrow around a date in its field.
inline constexpr int kDateFieldRoom = 64;

class PlainLabel;

/// A field of a form: its label above (none when it names itself), and below it what is wrong with what was typed.
/// GUI thread.
class FormField : public QWidget
{
    Q_OBJECT
public:
    FormField(const QString &label, QWidget *field, QWidget *parent = nullptr);
    /// Empty = nothing is wrong (any more). A screen reader hears it as the field's description.
    void setProblem(const QString &sentence);
    QString problem() const;

protected:
    /// The line of the field itself, for what stands beside it, and the column with all.
    QBoxLayout *line() const { return m_line; }
    QBoxLayout *column() const { return m_column; }
    QWidget *field() const { return m_field; }

private:
    QWidget *m_field;
    PlainLabel *m_problem;
    QBoxLayout *m_column;
    QBoxLayout *m_line;
};

} // namespace Stanko
