// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;

namespace Stanko {

class PlainLabel;

/// What stands where content would be: an icon, a sentence, what to do next, and perhaps the button that does it.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(IconName icon, const QString &sentence, const QString &next = {}, QWidget *parent = nullptr);
    void setIcon(IconName icon);
    void setSentence(const QString &sentence);
    void setNext(const QString &next);
    /// Empty text hides the button.
    void setButton(const QString &text);
    QPushButton *button() const { return m_button; }

Q_SIGNALS:
    void buttonClicked();

private:
    void showIcon();

    IconName m_icon;
    QLabel *m_picture;
    PlainLabel *m_sentence;
    PlainLabel *m_next;
    QPushButton *m_button;
};

} // namespace Stanko
