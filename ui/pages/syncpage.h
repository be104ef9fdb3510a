// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/desks.h"
#include "models/service/outboxdesk.h"
#include "models/service/syncdesk.h"
#include "ui/pages/refresher.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <functional>

class QCheckBox;
class QMenu;
class QProgressBar;
class QPushButton;
class QSettings;
class QStackedWidget;
class QTableView;

namespace Stanko {

class Banner;
class CheckPanel;
class ExchangeDetails;
class ExchangePanel;
class FilterChip;
class ListFace;
class OutboxDetails;
class OutboxModel;
class PageHeader;
class PlainLabel;
class TableKeeper;

/// «Синхронизация»: what waits and what went, conflicts, the exchange log, the check of the connection, and the
/// switches of exchange. GUI thread; owned by the window.
class SyncPage : public QWidget
{
    Q_OBJECT
public:
    /// What of the outbox is listed.
    enum class Filter { Unsettled, Waiting, Conflicts, Stuck, Last30Days };

    /// \a settings keeps columns and may be null.
    SyncPage(const Desks &desks, QSettings *settings, QWidget *parent = nullptr);

    /// Selects an intent, e.g. a conflict told of on the dashboard. 0 = the first conflict.
    void showIntent(IntentId id);
    /// «Проверить связь».
    void check();
    /// «Синхронизировать сейчас» (F5 of the window).
    void syncNow();
    void setPaused(bool paused);
    /// «Учебный режим»: begins at once; before it ends is asked what becomes of the edits.
    void setPractice(bool on);

Q_SIGNALS:
    /// The banner's button when there is no valid token.
    void tokenWanted();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    // How it is put together: syncbuild.cpp.
    QWidget *buildSwitches();
    QWidget *buildOutbox(QSettings *settings);
    void setOutboxTexts();
    void connectDesks();

    // The exchange: syncpage.cpp.
    void onState(const SyncState &state);
    void showBanner(const SyncState &state);
    void onTick();
    void fillMore(QMenu *menu);
    void tell(const Error &error);
    void await(QFuture<Done> future);
    UnixSeconds now() const;

    // The list: syncoutbox.cpp.
    void ask(quint64 token);
    void onAnswer(const Result<QList<OutboxRow>> &answer);
    void setFilter(Filter filter);
    void showRows();
    void showCounts();
    void showFace();
    void onCurrent();
    QList<OutboxRow> selectedRows() const;
    QList<OutboxRow> unsettledOf(LeadId lead) const;
    void press(const QModelIndex &index);
    void showMenu(const QPoint &at);
    void resolve(IntentId id, ConflictChoice choice, const QString &own);
    void retry(const QList<qint64> &ids);
    void cancel(const QList<qint64> &ids);
    void amendWith(QFuture<Done> future);
    void forEach(const QList<qint64> &ids, const std::function<QFuture<Done>(IntentId)> &act);
    void consume(QFuture<Done> future);

    Desks m_desks;
    Filter m_filter = Filter::Unsettled;
    QList<OutboxRow> m_rows; ///< of the last answer, sorted, whatever the filter
    std::optional<Error> m_error;
    bool m_hasAnswer = false;
    IntentId m_wanted = -1; ///< to be selected when it arrives; 0 = the first conflict, -1 = none

    Refresher m_refresher;
    QTimer m_tick; ///< counts down to the next try while the page is seen
    PageHeader *m_header;
    QPushButton *m_more;
    QPushButton *m_check;
    QPushButton *m_sync;
    Banner *m_banner;
    Banner *m_failure; ///< of an action here, apart from the state of the exchange
    QProgressBar *m_progress;
    PlainLabel *m_progressText;
    QPushButton *m_stop;         ///< beside the progress of a pull
    QList<FilterChip *> m_chips; ///< by Filter
    QCheckBox *m_pause;
    QCheckBox *m_practice;
    OutboxModel *m_model;
    QTableView *m_table;
    TableKeeper *m_keeper;
    ListFace *m_face;
    QStackedWidget *m_side;
    OutboxDetails *m_details;
    CheckPanel *m_checkPanel;
    ExchangeDetails *m_exchange;
    ExchangePanel *m_log;
};

} // namespace Stanko
