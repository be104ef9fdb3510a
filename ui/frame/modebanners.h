// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/service/desks.h"
#include "models/service/syncdesk.h"

#include <QtWidgets/QWidget>

namespace Stanko {

class Banner;

/// Above every page while edits are practice or exchange is paused: says so, and leads back to the ordinary state.
/// Takes no room otherwise. GUI thread; owned by the window; the desks outlive it.
class ModeBanners : public QWidget
{
    Q_OBJECT
public:
    explicit ModeBanners(const Desks &desks, QWidget *parent = nullptr);
    void showState(const SyncState &state);

Q_SIGNALS:
    /// «Завершить…»: what becomes of the edits of practice has to be asked.
    void practiceEndWanted();
    /// The pause could not be ended.
    void failed(const Stanko::Error &error);

private:
    void resume();

    Desks m_desks;
    Banner *m_practice;
    Banner *m_pause;
};

} // namespace Stanko
