// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/outboxentry.h"

#include <QtWidgets/QWidget>

class QDateEdit;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace Stanko {

class PlainLabel;

/// Another value for an edit, typed where it is shown: a day, a line or a text, as the edit needs. Ctrl+Enter (and
/// Enter in one line) takes it, Esc leaves it. The owner ends it with finish(), or says by fail() why the value was
/// not taken. GUI thread.
class ValueEditor : public QWidget
{
    Q_OBJECT
public:
    explicit ValueEditor(QWidget *parent = nullptr);
    /// Shows itself with the focus in the field. \a value as FieldEdit text, or the text itself.
    void begin(const Edit &edit, const QString &heading, const QString &value);
    bool isOpen() const { return !isHidden(); }
    /// Asks for the value now; does nothing while an empty one stands there or an answer is awaited.
    void submit();
    void fail(const QString &sentence);
    void finish();

Q_SIGNALS:
    /// Not editable until fail() or finish().
    void submitted(const QString &value);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *field() const;
    QString value() const;
    void showWhetherReady();

    PlainLabel *m_heading;
    QDateEdit *m_day;
    QLineEdit *m_line;
    QPlainTextEdit *m_text;
    PlainLabel *m_problem;
    QPushButton *m_save;
    bool m_isDay = false;
    bool m_isText = false;
    bool m_isWaiting = false;
};

} // namespace Stanko
