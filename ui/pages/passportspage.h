// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/desks.h"
#include "models/service/passportdesk.h"
#include "ui/pages/refresher.h"

#include <QtWidgets/QWidget>

class QLineEdit;
class QSettings;
class QTableView;

namespace Stanko {

class Banner;
class FilterChip;
class ListFace;
class PageHeader;
class PassportCardView;
class PassportModel;
class TableKeeper;
class UndoBar;

/// «Паспорта»: the machines, and the card of the current one beside them. GUI thread; owned by the window.
class PassportsPage : public QWidget
{
    Q_OBJECT
public:
    /// \a settings keeps columns and may be null.
    PassportsPage(const Desks &desks, QSettings *settings, QWidget *parent = nullptr);

    /// Selects the machine and shows its card, lifting filters that would hide it.
    void showPassport(const PassportKey &key);
    void showFilter(PassportFilter filter);
    /// Shows the machines that \a text finds: those of a client.
    void showText(const QString &text);
    /// Ctrl+F.
    void focusSearch();

Q_SIGNALS:
    /// An open job of the machine is wanted.
    void jobWanted(qint64 lead);
    /// The empty page's next step: F5.
    void syncWanted();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildFilters();
    QWidget *buildTable(QSettings *settings);
    void setQuery(const PassportQuery &query);
    PassportQuery wideQuery() const;
    void ask(quint64 token);
    void onAnswer(const Result<PassportPage> &answer);
    void showCounts(const PassportCounts &counts);
    void showFace();
    void showFacts();
    void onCurrent();
    void askCard(quint64 token);
    void maintain();
    void reschedule();
    void completeJob(const JobRow &job);
    void undo(const QString &group);
    void tell(const Error &error);
    const PassportRow *currentRow() const;

    Desks m_desks;
    PassportQuery m_query;
    PassportCounts m_counts;
    QStringList m_models;
    QDate m_today;
    std::optional<Error> m_error;
    PassportKey m_wanted; ///< to be selected when it arrives
    PassportKey m_shown;  ///< whose card is asked for or shown
    bool m_hasAnswer = false;

    Refresher m_refresher;
    Refresher m_cardRefresher;
    PageHeader *m_header;
    Banner *m_banner;
    QList<std::pair<PassportFilter, FilterChip *>> m_chips;
    FilterChip *m_modelChip;
    QLineEdit *m_search;
    PassportModel *m_model;
    QTableView *m_table;
    TableKeeper *m_keeper;
    ListFace *m_face;
    PassportCardView *m_card;
    UndoBar *m_undo;
};

} // namespace Stanko
