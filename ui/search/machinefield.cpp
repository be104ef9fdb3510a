// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/machinefield.h"

#include "ui/search/searchhits.h"

namespace Stanko {

using namespace Qt::StringLiterals;

MachineField::MachineField(const Desks &desks, QWidget *parent) : SuggestField(parent), m_desks(desks)
{
    setPlaceholderText(tr("серийный номер, модель или клиент"));
}

void MachineField::fetch(const QString &text, quint64 token)
{
    PassportQuery query;
    query.text = text;
    query.sort = PassportSort::Serial;
    query.limit = kHitsShown;
    m_desks.passports->list(query).then(this, [this, token](const Result<PassportPage> &answer) {
        if (!answer || !isCurrent(token))
            return;
        m_found = answer->rows;
        QList<SearchHit> hits;
        for (const PassportRow &row : std::as_const(m_found)) {
            SearchHit hit;
            hit.kind = SearchHit::Kind::Machine;
            hit.title = row.model.isEmpty() ? row.serial : u"%1 · %2"_s.arg(row.model, row.serial);
            hit.about = row.customer;
            hit.key = row.key;
            hits.append(hit);
        }
        showHits(token, hits);
    });
}

void MachineField::choose(int row)
{
    const PassportRow found = m_found.value(row);
    put(found.serial);
    m_desks.passports->card(found.key).then(this, [this, found](const Result<PassportCard> &answer) {
        if (serial() != found.serial)
            return; // typed on meanwhile
        Passport machine;
        if (answer) {
            machine = answer->passport;
        } else {
            machine.key = found.key;
            machine.serial = found.serial;
            machine.model = found.model;
            machine.contact.name = found.customer;
            machine.phone = found.phone;
        }
        Q_EMIT machineChosen(machine);
    });
}

} // namespace Stanko
