// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/desks.h"
#include "models/service/outboxdesk.h"
#include "models/service/syncdesk.h"
#include "ui/pages/refresher.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QProgressBar;
class QPushButton;
class QSettings;
class QStackedWidget;
class QTableView;

namespace Stanko {

class Banner;
class CheckPanel;
class ExchangeLogModel;
class FilterChip;
class ListFace;
class OutboxDetails;
class OutboxModel;
class PageHeader;
class PlainLabel;
class TableKeeper;

/// «Синхронизация»: what waits and what went, conflicts, the exchange log and the check of the connection.
/// GUI thread; owned by the window.
class SyncPage : public QWidget
{
    Q_OBJECT
public:
    /// \a settings keeps columns and may be null.
    SyncPage(const Desks &desks, QSettings *settings, QWidget *parent = nullptr);

    /// Selects an intent, e.g. a conflict told of on the dashboard. 0 = the first conflict.
    void showIntent(IntentId id);
    /// «Проверить связь».
    void check();
    /// «Синхронизировать сейчас» (F5 of the window).
    void syncNow();

Q_SIGNALS:
    /// The banner's button when there is no valid token.
    void tokenWanted();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *buildOutbox(QSettings *settings);
    QWidget *buildLog(QSettings *settings);
    void ask(quint64 token);
    void onAnswer(const Result<QList<OutboxRow>> &answer);
    void showFace();
    void onState(const SyncState &state);
    void showBanner(const SyncState &state);
    void onCurrent();
    void onTick();
    void press(const QModelIndex &index);
    void resolve(IntentId id, ConflictChoice choice);
    void retry(IntentId id);
    void cancel(IntentId id);
    void consume(QFuture<Done> future);
    void tell(const Error &error);
    UnixSeconds now() const;

    Desks m_desks;
    OutboxScope m_scope;
    std::optional<Error> m_error;
    bool m_hasAnswer = false;
    IntentId m_wanted = -1; ///< to be selected when it arrives; 0 = the first conflict, -1 = none

    Refresher m_refresher;
    QTimer m_tick; ///< counts down to the next try while the page is seen
    PageHeader *m_header;
    QPushButton *m_check;
    QPushButton *m_sync;
    Banner *m_banner;
    Banner *m_failure; ///< of an action here, apart from the state of the exchange
    QProgressBar *m_progress;
    PlainLabel *m_progressText;
    QPushButton *m_stop; ///< beside the progress of a pull
    FilterChip *m_unsettledChip;
    FilterChip *m_allChip;
    OutboxModel *m_model;
    QTableView *m_table;
    TableKeeper *m_keeper;
    ListFace *m_face;
    QStackedWidget *m_side;
    OutboxDetails *m_details;
    CheckPanel *m_checkPanel;
    ExchangeLogModel *m_logModel;
    QTableView *m_log;
};

} // namespace Stanko
