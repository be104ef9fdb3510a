// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/topbar.h"

#include "models/service/clock.h"
#include "ui/errortext/formats.h"
#include "ui/frame/pillbutton.h"
#include "ui/frame/syncwords.h"
#include "ui/pages/accounttime.h"
#include "ui/search/searchbox.h"
#include "ui/widgets/plainlabel.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QProgressBar>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {
constexpr int kSearchWidth = 440;
constexpr int kRefreshMs = 20'000;
} // namespace

TopBar::TopBar(const Desks &desks, QWidget *parent)
    : QFrame(parent), m_desks(desks), m_search(new SearchBox(desks)), m_stuck(new PillButton),
      m_waiting(new PillButton), m_sync(new PillButton), m_progressRow(new QFrame), m_progressText(new PlainLabel),
      m_progress(new QProgressBar)
{
    setObjectName(u"topBar"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(18, 9, 18, 9);
    row->setSpacing(8);
    m_search->setMaximumWidth(kSearchWidth);
    m_search->setMinimumWidth(kSearchWidth / 2);
    row->addWidget(m_search, 10);
    row->addStretch(1);
    row->addWidget(m_stuck);
    row->addWidget(m_waiting);
    row->addWidget(m_sync);
    column->addLayout(row);

    auto *progress = new QVBoxLayout(m_progressRow);
    progress->setContentsMargins(18, 0, 18, 8);
    progress->setSpacing(4);
    progress->addWidget(m_progressText);
    // How many leads there are in all is not known before the last page.
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Первая загрузка"));
    progress->addWidget(m_progress);
    column->addWidget(m_progressRow);
    m_progressRow->hide();

    m_minute.setInterval(kRefreshMs);
    connect(&m_minute, &QTimer::timeout, this, &TopBar::showAgain);
    m_minute.start();
    connect(m_sync, &QAbstractButton::clicked, this, &TopBar::syncRequested);
    connect(m_waiting, &QAbstractButton::clicked, this, &TopBar::outboxRequested);
    connect(m_stuck, &QAbstractButton::clicked, this, &TopBar::outboxRequested);
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
    m_waiting->set(waitingWords(m_state.waiting),
                   tr("Сохранено здесь, ещё не в amoCRM. Нажмите, чтобы увидеть список."), Tone::Soon, IconName::Clock);
    m_stuck->set(stuckWords(m_state.conflicts, m_state.parked), tr("Ждёт вашего решения на странице «Синхронизация»."),
                 Tone::Late, IconName::Warning);

    const bool isFirst = m_state.isFirstPull && m_state.phase == SyncPhase::Pulling;
    m_progressRow->setVisible(isFirst);
    if (!isFirst) {
        m_firstPullSince = 0;
        return;
    }
    if (m_firstPullSince == 0)
        m_firstPullSince = now;
    QString text = tr("Первая загрузка из amoCRM: %1").arg(counted(Counted::Lead, m_state.leadsDone));
    if (now > m_firstPullSince)
        text += tr(", идёт %1").arg(duration(now - m_firstPullSince));
    m_progressText->setText(text + tr(". Можно работать: загруженное уже видно."));
}

} // namespace Stanko
