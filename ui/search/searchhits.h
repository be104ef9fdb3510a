// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/jobdesk.h"
#include "models/service/passportdesk.h"
#include "ui/theme/icons.h"

#include <QtCore/QAbstractListModel>

#include <functional>

namespace Stanko {

/// Of one kind; more would not be read.
inline constexpr int kHitsShown = 8;

/// Something the palette can do. \a keys is only shown.
struct Command
{
    QString title;
    QString keys;
    IconName icon = IconName::Command;
    std::function<void()> run;
};

/// One line of the palette.
struct SearchHit
{
    enum class Kind { Heading, Machine, Client, Job, Command };
    Kind kind = Kind::Heading;
    QString title;
    QString about;
    PassportKey key;  ///< of a machine
    LeadId lead = 0;  ///< of a job
    int command = -1; ///< place in the list of commands
    bool operator==(const SearchHit &) const = default;
};

/// What the palette shows for \a text, given the desks' answers. Pure.
QList<SearchHit> searchHits(const QString &text, const QList<PassportRow> &machines, const QList<JobRow> &jobs,
                            const QList<Command> &commands);

/// The lines of the palette. Headings cannot be chosen. GUI thread; owned by the search box.
class SearchModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { KindRole = Qt::UserRole, AboutRole };

    using QAbstractListModel::QAbstractListModel;
    void setHits(const QList<SearchHit> &hits);
    const QList<SearchHit> &hits() const { return m_hits; }
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_hits.size()); }
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// The next line that can be chosen from \a row on in \a step; -1 = none.
    int chooseable(int row, int step) const;

private:
    QList<SearchHit> m_hits;
};

} // namespace Stanko
