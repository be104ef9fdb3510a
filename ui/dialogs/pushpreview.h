// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/jobdesk.h"

#include <QtWidgets/QFrame>

class QGridLayout;

namespace Stanko {

/// How long typing must rest before the desk is asked what would leave.
inline constexpr int kPreviewSettleMs = 120;

class PlainLabel;

/// «Что уйдёт в amoCRM»: the lines that an edit would write, and the machines that move with it. GUI thread.
class PushPreview : public QFrame
{
    Q_OBJECT
public:
    explicit PushPreview(QWidget *parent = nullptr);
    /// \a hint is shown below the lines, e.g. what is still missing; may be empty.
    void show(const QList<PushLine> &lines, const QStringList &alsoMoves, const QString &hint = {});
    using QWidget::show;
    /// What is shown, one line each: «Этап: В работе → Успешно реализовано».
    QStringList texts() const { return m_texts; }

private:
    QGridLayout *m_grid;
    PlainLabel *m_nothing;
    PlainLabel *m_also;
    PlainLabel *m_hint;
    QStringList m_texts;
    QList<PushLine> m_lines;
};

} // namespace Stanko
