// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/setupdraft.h"
#include "models/service/desks.h"
#include "models/service/setupdesk.h"

#include <QtCore/QObject>

#include <optional>

namespace Stanko {

class EmptyState;
class PageBook;
class SetupWizard;

/// Lays the set-up over the pages of the window and takes it away again: at the first start, when it is asked for, and
/// when it was left, for then a console without an account says how to go on with it. GUI thread; owned by the window,
/// as are the pages; the desks outlive it.
class WizardCover : public QObject
{
    Q_OBJECT
public:
    WizardCover(const Desks &desks, PageBook *pages, QObject *parent);

    /// Shows what the state of the set-up calls for: to be called at the start and whenever it has changed.
    void follow();
    /// Opens the set-up, at \a at or where it was left. One that is open goes on as it is.
    void open(std::optional<WizardStep> at = {});
    /// What is typed goes into the draft, as the window may close.
    void keep();

Q_SIGNALS:
    /// The console is set up now, or set up anew.
    void finished(const Stanko::SetupSummary &summary);

private:
    void close();
    void showUnset();

    Desks m_desks;
    PageBook *m_pages;
    EmptyState *m_unset;
    SetupWizard *m_wizard = nullptr; ///< while it is open; among the pages
    bool m_wasConfigured = false;    ///< when the wizard was opened
    bool m_isLeft = false;
};

} // namespace Stanko
