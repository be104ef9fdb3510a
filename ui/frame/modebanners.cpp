// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/modebanners.h"

#include "ui/frame/syncwords.h"
#include "ui/widgets/banner.h"

#include <QtWidgets/QBoxLayout>

namespace Stanko {

using namespace Qt::StringLiterals;

ModeBanners::ModeBanners(const Desks &desks, QWidget *parent)
    : QWidget(parent), m_desks(desks), m_practice(new Banner), m_pause(new Banner)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_practice->setObjectName(u"practiceBanner"_s);
    m_pause->setObjectName(u"pauseBanner"_s);
    for (Banner *banner : {m_practice, m_pause}) {
        banner->setProperty("outer", true);
        column->addWidget(banner);
    }
    connect(m_practice, &Banner::buttonClicked, this, &ModeBanners::practiceEndWanted);
    connect(m_pause, &Banner::buttonClicked, this, &ModeBanners::resume);
    hide();
}

void ModeBanners::showState(const SyncState &state)
{
    // Told again only when it says something else: what is being read or selected there stays.
    const auto show = [](Banner *banner, Tone tone, const QString &words, const QString &button) {
        if (words.isEmpty())
            banner->hide();
        else if (banner->isHidden() || banner->sentence() != words)
            banner->tell(tone, words, button);
    };
    show(m_practice, Tone::Info, practiceWords(state), tr("Завершить…"));
    show(m_pause, Tone::Soon, pauseWords(state), tr("Продолжить обмен"));
    setVisible(state.isTraining || state.isPaused);
}

void ModeBanners::resume()
{
    m_desks.sync->setPaused(false).then(this, [this](const Done &answer) {
        if (!answer)
            Q_EMIT failed(answer.error());
    });
}

} // namespace Stanko
