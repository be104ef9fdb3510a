// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/journal.h"

#include <QtCore/QTimeZone>
#include <QtWidgets/QListView>

namespace Stanko {

class HistoryModel;

/// The history of a machine as a timeline: day, a dot whose colour is told by the words beside it too, what happened,
/// who and through which deal. As high as its lines; the card around it scrolls. GUI thread.
class HistoryView : public QListView
{
    Q_OBJECT
public:
    explicit HistoryView(QWidget *parent = nullptr);
    void show(const QList<HistoryEntry> &entries, const QTimeZone &zone);
    using QWidget::show;
    HistoryModel *historyModel() const { return m_model; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    HistoryModel *m_model;
    QTimeZone m_zone;
};

} // namespace Stanko
