// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/intakedesk.h"

#include <QtWidgets/QFrame>

namespace Stanko {

class FactRows;
class PlainLabel;

/// «Что уйдёт в amoCRM» of an order: the deal and the text of its note. GUI thread.
class OrderPreview : public QFrame
{
    Q_OBJECT
public:
    explicit OrderPreview(QWidget *parent = nullptr);
    void show(const IntakePreview &preview);
    using QWidget::show;
    /// Instead of the lines: what is still missing.
    void showMissing(const QString &sentence);
    /// «Сделка: …», one each.
    QStringList texts() const;

private:
    PlainLabel *m_missing;
    FactRows *m_facts;
    PlainLabel *m_noteTitle;
    PlainLabel *m_note;
    PlainLabel *m_also;
};

} // namespace Stanko
