// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QDialog>

class QLineEdit;
class QPushButton;

namespace Stanko {

class PlainLabel;

/// A small dialog that asks for one line of text: a serial, a model, a reason. The owner says by fail() why the line
/// was not taken, or closes it. Opened with open(); deletes itself when closed. GUI thread.
class LineDialog : public QDialog
{
    Q_OBJECT
public:
    LineDialog(const QString &title, const QString &about, const QString &label, const QString &button,
               QWidget *parent);
    void setHint(const QString &hint);
    void setText(const QString &text);
    QString text() const;
    /// Shows \a sentence under the field and lets the user try again.
    void fail(const QString &sentence);

Q_SIGNALS:
    /// The field is not empty. The dialog stays open and is not editable until fail() or close().
    void submitted(const QString &text);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void submit();
    void showWhetherReady();

    QLineEdit *m_field;
    PlainLabel *m_hint;
    PlainLabel *m_problem;
    QPushButton *m_ok;
};

} // namespace Stanko
