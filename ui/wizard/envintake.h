// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/wizarddesk.h"

#include <QtWidgets/QWidget>

class QBoxLayout;
class QPushButton;

namespace Stanko {

class Banner;
class WizardSession;

/// «Взять из файла .env…»: the button, and below it what was taken and which lines could not be. The values go where
/// the owner of this puts them. GUI thread; owned by its step, the session by the wizard.
class EnvIntake : public QWidget
{
    Q_OBJECT
public:
    explicit EnvIntake(WizardSession &session, QWidget *parent = nullptr);
    /// In the row of the button, after it.
    void addBeside(QWidget *widget);
    QPushButton *button() const { return m_button; }
    void readFile(const QString &fileName);
    bool isReading() const { return m_isReading; }

Q_SIGNALS:
    void taken(const Stanko::EnvReading &reading);
    /// isReading() has changed.
    void readingChanged();

private:
    void choose();
    void show(const EnvReading &reading);
    using QWidget::show;

    WizardSession &m_session;
    QPushButton *m_button;
    QBoxLayout *m_row;
    Banner *m_outcome;
    QBoxLayout *m_problems;
    bool m_isReading = false;
};

} // namespace Stanko
