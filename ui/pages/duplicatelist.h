// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/desks.h"
#include "models/service/intakedesk.h"

#include <QtWidgets/QWidget>

class QBoxLayout;

namespace Stanko {

class PlainLabel;

/// «Возможные дубли»: other requests that may be the same one, each a click away. A quiet sign: nothing is merged.
/// Hidden while there are none. GUI thread; the desks outlive it.
class DuplicateList : public QWidget
{
    Q_OBJECT
public:
    explicit DuplicateList(const Desks &desks, QWidget *parent = nullptr);
    void show(const QList<DuplicateHit> &hits);
    /// Asks the intake desk for those of \a lead; hidden until it answers, and where there is no such desk.
    void ask(LeadId lead);
    const QList<DuplicateHit> &hits() const { return m_hits; }
    using QWidget::show;

Q_SIGNALS:
    void openWanted(qint64 lead);

private:
    QWidget *line(const DuplicateHit &hit);

    Desks m_desks;
    QList<DuplicateHit> m_hits;
    LeadId m_asked = 0;
    quint64 m_token = 0;
    PlainLabel *m_title;
    QWidget *m_lines;
    QBoxLayout *m_column;
};

} // namespace Stanko
