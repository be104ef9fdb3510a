// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/commandline.h"
#include "app/ctl/outcome.h"
#include "models/service/desks.h"

#include <QtCore/QFuture>
#include <QtCore/QObject>
#include <QtCore/QTimeZone>

namespace Stanko {

/// What a command works with. Copied into its steps.
struct CommandContext
{
    Desks desks;
    CommandLine line;
    QTimeZone zone; ///< of the account; UTC before the first sync
    QObject *owner; ///< steps run on its thread and not after its end
};

/// Runs one command over the doors, for the program and for an open console alike. Lives on the desks' thread; owned
/// by who asked; the desks outlive it. Destroying it ends no edit that was already asked for.
class CommandRunner : public QObject
{
    Q_OBJECT
public:
    explicit CommandRunner(const Desks &desks, QObject *parent = nullptr);

    /// Ends once, always with an outcome. \a line.command is not null.
    QFuture<Outcome> run(const CommandLine &line);

private:
    Desks m_desks;
};

} // namespace Stanko
