// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/passport.h"
#include "models/service/desks.h"
#include "models/service/passportdesk.h"
#include "ui/search/suggestfield.h"

namespace Stanko {

/// A serial number, with the known machines proposed by serial, model, client or phone. A number nobody knows may be
/// typed too. GUI thread; the desks outlive it.
class MachineField final : public SuggestField
{
    Q_OBJECT
public:
    explicit MachineField(const Desks &desks, QWidget *parent = nullptr);
    QString serial() const { return text().trimmed(); }

Q_SIGNALS:
    /// A known machine was chosen; its serial is in the field already. Where the whole passport could not be read,
    /// it holds what the list said.
    void machineChosen(const Stanko::Passport &machine);

private:
    void fetch(const QString &text, quint64 token) override;
    void choose(int row) override;

    Desks m_desks;
    QList<PassportRow> m_found;
};

} // namespace Stanko
