// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/intakedesk.h"

#include <QtWidgets/QFrame>

namespace Stanko {

class FactRows;
class PlainLabel;

/// «Что уйдёт в amoCRM» of something new: the lead, its contact and the note. GUI thread.
class IntakePreviewPanel : public QFrame
{
    Q_OBJECT
public:
    explicit IntakePreviewPanel(QWidget *parent = nullptr);
    /// \a hint is shown below, e.g. what is still missing; may be empty.
    void show(const IntakePreview &preview, const QString &hint = {});
    /// What was shown before stays; only the sentence below changes.
    void setHint(const QString &hint);
    using QWidget::show;
    /// One line each: «Клиент: …».
    QStringList texts() const;

private:
    FactRows *m_facts;
    PlainLabel *m_hint;
};

} // namespace Stanko
