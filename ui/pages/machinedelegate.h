// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tablelook.h"

namespace Stanko {

/// The model and, beside it in fixed-width figures, the serial: «VMC850 VC-24-0417». The value is the model, \a
/// serialRole gives the serial.
class MachineDelegate : public CellDelegate
{
    Q_OBJECT
public:
    MachineDelegate(int serialRole, QObject *parent);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_serialRole;
};

} // namespace Stanko
