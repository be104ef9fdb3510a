// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/desks.h"
#include "models/service/jobdesk.h"
#include "ui/search/suggestfield.h"

namespace Stanko {

/// Proposes open jobs by number, name, client or machine. GUI thread; the desks outlive it.
class JobField final : public SuggestField
{
    Q_OBJECT
public:
    explicit JobField(const Desks &desks, QWidget *parent = nullptr);
    /// This one is never proposed.
    void setExcluded(LeadId lead) { m_excluded = lead; }

Q_SIGNALS:
    void jobChosen(const Stanko::JobRow &job);

private:
    void fetch(const QString &text, quint64 token) override;
    void choose(int row) override;

    Desks m_desks;
    LeadId m_excluded = 0;
    QList<JobRow> m_found;
};

} // namespace Stanko
