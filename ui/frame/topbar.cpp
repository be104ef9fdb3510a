// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/topbar.h"

#include "models/service/clock.h"
#include "ui/errortext/formats.h"
#include "ui/frame/pillbutton.h"
#include "ui/frame/syncwords.h"
#include "ui/pages/accounttime.h"
#include "ui/search/searchbox.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plainlabel.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QProgressBar>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {
constexpr int kTopBarSearchWidth = 440;
constexpr int kRefreshMs = 20'000;
} // namespace

TopBar::TopBar(const Desks &desks, QWidget *parent)
    : QFrame(parent), m_desks(desks), m_row(new QHBoxLayout), m_search(new SearchBox(desks)), m_stuck(new PillButton),
      m_waiting(new PillButton), m_sync(new PillButton), m_progressRow(new QFrame), m_progressText(new PlainLabel),
      m_progress(new QProgressBar), m_stop(makeButton(tr("Остановить")))
{
    setObjectName(u"topBar"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_row->setContentsMargins(18, 9, 18, 9);
    m_row->setSpacing(8);
    Theme::current()->fitToText(this,
                                [this] { m_search->setMaximumWidth(Theme::current()->scaled(kTopBarSearchWidth)); });
    m_search->setMinimumWidth(kTopBarSearchWidth / 2);
    m_row->addWidget(m_search, 10);
    m_row->addStretch(1);
    m_row->addWidget(m_stuck);
    m_row->addWidget(m_waiting);
    m_row->addWidget(m_sync);
    column->addLayout(m_row);

    auto *progress = new QHBoxLayout(m_progressRow);
    progress->setContentsMargins(18, 0, 18, 10);
    progress->setSpacing(14);
    auto *told = new QVBoxLayout;
    told->setSpacing(6);
    told->addWidget(m_progressText);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Первая загрузка"));
    told->addWidget(m_progress);
    progress->addLayout(told, 1);
    m_stop->setObjectName(u"stopPull"_s);
    m_stop->setToolTip(tr("Прочитанное останется; продолжить можно с того же места (F5)."));
    progress->addWidget(m_stop, 0, Qt::AlignVCenter);
    column->addWidget(m_progressRow);
    m_progressRow->hide();

    m_minute.setInterval(kRefreshMs);
    connect(&m_minute, &QTimer::timeout, this, &TopBar::showAgain);
    m_minute.start();
    connect(m_sync, &QAbstractButton::clicked, this, &TopBar::syncRequested);
    connect(m_stop, &QAbstractButton::clicked, this, [this] {
        // The page under way is still read: said until the state tells that it is over.
        m_stop->setEnabled(false);
        Q_EMIT stopRequested();
    });
    connect(m_waiting, &QAbstractButton::clicked, this, &TopBar::outboxRequested);
    connect(m_stuck, &QAbstractButton::clicked, this, &TopBar::outboxRequested);
}

void TopBar::addAction(QWidget *button)
{
    m_row->addWidget(button);
}

void TopBar::showState(const SyncState &state)
{
    m_state = state;
    showAgain();
}

void TopBar::showAgain()
{
    const UnixSeconds now = m_desks.clock->now();
    const SyncWords words = syncWords(m_state, now, accountZone(m_desks));
    m_sync->set(words.line, words.hint, words.tone, words.icon);
    const bool isHeld = m_state.isTraining || m_state.isPaused;
    m_waiting->set(isHeld ? heldWords(m_state.waiting) : waitingWords(m_state.waiting),
                   tr("Сохранено здесь, ещё не в amoCRM. Нажмите, чтобы увидеть список."), Tone::Soon, IconName::Clock);
    m_stuck->set(stuckWords(m_state.conflicts, m_state.parked), tr("Ждёт вашего решения на странице «Синхронизация»."),
                 Tone::Late, IconName::Warning);

    const bool isFirst = m_state.isFirstPull && m_state.phase == SyncPhase::Pulling;
    m_progressRow->setVisible(isFirst);
    if (!isFirst) {
        m_stop->setEnabled(true);
        return;
    }
    m_progressText->setText(tr("Первая загрузка. %1. Работать можно уже сейчас.").arg(pullProgressWords(m_state)));
    // Without a length, and while the rest after the leads is read, the bar only says that something goes on.
    const bool isMeasured = m_state.leadsExpected > m_state.leadsDone;
    m_progress->setRange(0, isMeasured ? m_state.leadsExpected : 0);
    m_progress->setValue(m_state.leadsDone);
}

} // namespace Stanko
