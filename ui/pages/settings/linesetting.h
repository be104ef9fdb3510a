// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/settings/settingrow.h"

#include <QtCore/QTimer>

#include <functional>

class QLineEdit;

namespace Stanko {

/// A setting that is typed: kept a moment after the last letter, on Enter, and when the field is left. What is no good
/// value stays as it was typed, with what to do about it. GUI thread.
class LineSetting : public SettingRow
{
    Q_OBJECT
public:
    /// Hands a good text on, to end with settle(); or says what is wrong with it.
    using Take = std::function<QString(const QString &typed)>;
    LineSetting(const QString &label, const QString &help, Take take, QWidget *parent = nullptr);

    QLineEdit *edit() const { return m_edit; }
    QString text() const;
    /// As many letters as the field shall have room for.
    void setLetters(int letters);
    /// What is kept; what is being typed stays.
    void show(const QString &kept);
    using QWidget::show;
    void settle(const std::optional<Done> &answer) override;
    /// Takes what was typed, unless it was taken.
    void flush();

private:
    void take();

    QLineEdit *m_edit;
    Take m_take;
    QTimer m_timer;
    QString m_sent;
};

} // namespace Stanko
