// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/jobfield.h"

#include "ui/errortext/formats.h"
#include "ui/search/searchhits.h"

namespace Stanko {

using namespace Qt::StringLiterals;

JobField::JobField(const Desks &desks, QWidget *parent) : SuggestField(parent), m_desks(desks)
{
    setPlaceholderText(tr("номер сделки, клиент или станок"));
}

void JobField::fetch(const QString &text, quint64 token)
{
    JobQuery query;
    query.text = text;
    query.limit = kHitsShown + 1; // the excluded one may be among them
    m_desks.jobs->list(query).then(this, [this, token](const Result<JobPage> &answer) {
        if (!answer || !isCurrent(token))
            return;
        m_found = answer->rows;
        m_found.removeIf([this](const JobRow &row) { return row.lead == m_excluded || row.isUnsorted; });
        m_found = m_found.mid(0, kHitsShown);
        QList<SearchHit> hits;
        for (const JobRow &row : std::as_const(m_found)) {
            SearchHit hit;
            hit.kind = SearchHit::Kind::Job;
            hit.title = u"%1 · %2"_s.arg(dealNumber(row.lead), row.name);
            hit.about = row.customer;
            hit.lead = row.lead;
            hits.append(hit);
        }
        showHits(token, hits);
    });
}

void JobField::choose(int row)
{
    const JobRow job = m_found.value(row);
    put({});
    Q_EMIT jobChosen(job);
}

} // namespace Stanko
