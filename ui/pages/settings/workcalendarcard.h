// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/desks.h"
#include "ui/widgets/card.h"

class QPushButton;

namespace Stanko {

class PlainLabel;

/// «Производственный календарь»: for which years days off are known, and loading further ones. GUI thread.
class WorkCalendarCard : public Card
{
    Q_OBJECT
public:
    explicit WorkCalendarCard(const Desks &desks, QWidget *parent = nullptr);
    void refresh();
    /// As if it had been chosen in the file dialog.
    void load(const QString &fileName);

private:
    void choose();
    void tellYears(const QList<int> &years);

    Desks m_desks;
    PlainLabel *m_years;
    PlainLabel *m_told;
    QPushButton *m_load;
};

} // namespace Stanko
