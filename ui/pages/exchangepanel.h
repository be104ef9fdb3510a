// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/desks.h"
#include "models/service/syncdesk.h"
#include "ui/widgets/card.h"

class QCheckBox;
class QProgressBar;
class QSettings;
class QTableView;

namespace Stanko {

class ElidedLabel;
class ExchangeLogModel;
class FactRows;
class TableKeeper;

/// «Журнал обмена»: the last exchanges with amoCRM as they happen, and how much is asked of it. GUI thread; owned by
/// the page «Синхронизация».
class ExchangePanel : public Card
{
    Q_OBJECT
public:
    /// \a settings keeps columns and may be null.
    ExchangePanel(const Desks &desks, QSettings *settings, QWidget *parent = nullptr);
    /// Everything anew, when the page opens.
    void reload();
    void append(const ExchangeLine &line);
    void showRate(const SyncState &state);

Q_SIGNALS:
    /// The details of a line are wanted.
    void lineWanted(const Stanko::ExchangeLine &line);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildTable(QSettings *settings);
    void open(const QModelIndex &index);
    void copy();

    Desks m_desks;
    ExchangeLogModel *m_model;
    QTableView *m_table;
    TableKeeper *m_keeper = nullptr;
    ElidedLabel *m_rate;
    QProgressBar *m_meter;
    QCheckBox *m_errorsOnly;
    QWidget *m_promise; ///< «токен и персональные данные…», where there is room
};

/// One exchange in full, in words. GUI thread.
class ExchangeDetails : public Card
{
    Q_OBJECT
public:
    explicit ExchangeDetails(const Desks &desks, QWidget *parent = nullptr);
    void show(const ExchangeLine &line);
    using QWidget::show;

Q_SIGNALS:
    void closed();

private:
    Desks m_desks;
    FactRows *m_facts;
};

} // namespace Stanko
