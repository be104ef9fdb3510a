// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/syncdesk.h"

#include <QtCore/QAbstractTableModel>

#include <functional>

namespace Stanko {

enum class ExchangeColumn { Time, Request, Outcome, Duration, Count };

/// The last exchanges with amoCRM, newest last; older ones leave at the top. Lines are already redacted.
/// GUI thread; owned by the page that shows it.
class ExchangeLogModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr int kMaxLines = 500;
    using CellText = std::function<QString(const ExchangeLine &, ExchangeColumn)>;

    using QAbstractTableModel::QAbstractTableModel;
    void setCellText(CellText text);
    /// Everything anew, e.g. when a page opens.
    void setLines(const QList<ExchangeLine> &lines);
    void append(const ExchangeLine &line);
    /// Precondition: 0 <= row < rowCount().
    const ExchangeLine &at(int row) const { return m_lines.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_lines.size()); }
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant value(const ExchangeLine &line, ExchangeColumn column) const;

    QList<ExchangeLine> m_lines;
    CellText m_text;
};

} // namespace Stanko
