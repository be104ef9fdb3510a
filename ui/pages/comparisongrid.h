// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/outboxdesk.h"

#include <QtCore/QHash>
#include <QtCore/QTimeZone>
#include <QtWidgets/QWidget>

class QButtonGroup;
class QGridLayout;
class QRadioButton;

namespace Stanko {

/// The edits of one deal against what is in amoCRM: Поле | Было | Здесь | В amoCRM, with who and when under the values.
/// Fields in conflict stand out; those that agree are muted. With several conflicts one is chosen. GUI thread.
class ComparisonGrid : public QWidget
{
    Q_OBJECT
public:
    explicit ComparisonGrid(QWidget *parent = nullptr);
    /// \a rows of one deal, none settled. \a chosen is the conflict that the decision below is about.
    void show(const QList<OutboxRow> &rows, IntentId chosen, UnixSeconds now, const QTimeZone &zone);
    using QWidget::show;

Q_SIGNALS:
    /// By the user only.
    void conflictChosen(qint64 intent);

private:
    struct Line
    {
        IntentId id = 0;
        bool isConflict = false;
        QString field;
        QString before;
        QString mine;
        QString mineSource; ///< «Ильин П., 14:31»
        QString theirs;
        QString theirsSource;
        friend bool operator==(const Line &, const Line &) = default;
    };
    static Line lineOf(const OutboxRow &row, UnixSeconds now, const QTimeZone &zone);
    void build(const QList<Line> &lines);
    QWidget *fieldCell(const Line &line, bool isOneOfMany);

    QGridLayout *m_grid;
    QButtonGroup *m_group; ///< of the choices, each of which has a parent of its own
    QList<Line> m_lines;
    QHash<IntentId, QRadioButton *> m_choices; ///< empty when there is one conflict only
};

/// \a value of the edit of \a row as people write it: «—» for none.
QString comparedValue(const OutboxRow &row, const QString &value);

} // namespace Stanko
