// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/profilefile.h"
#include "crm/desk/deskcontext.h"
#include "models/service/profiledesk.h"

#include <QtCore/QStringList>

#include <functional>

namespace Stanko {

/// Starts the console beside this one; its single-instance protocol raises a window that is open already. The
/// account's variables of this program's environment are not passed on: they belong to this window alone.
/// \return false when it could not be started.
bool startConsole(const QStringList &arguments);

/// Profiles as folders, see ProfileFile. Lives on the GUI (or main) thread; owned by the composition root.
class AppProfileDesk final : public ProfileDesk
{
    Q_OBJECT
public:
    using Start = std::function<bool(const QStringList &arguments)>;
    /// \a current: id of the profile this core works with. \a start: null in a program that opens no windows.
    AppProfileDesk(const DeskShared &shared, const QString &root, QString current, Start start);

    /// What the account of the current profile calls itself; empty = not known yet.
    void setCurrentAccount(const QString &name);

    QList<Profile> profiles() const override;
    QFuture<Result<Profile>> create(const QString &name) override;
    QFuture<Done> rename(const QString &id, const QString &name) override;
    QFuture<Done> open(const QString &id) override;

private:
    const DeskShared &m_shared;
    QString m_root;
    ProfileFile m_file;
    QString m_current;
    QString m_currentAccount;
    Start m_start;
};

/// The arguments that start a console with a profile of the data folder \a root.
QStringList consoleArguments(const QString &root, const QString &id);

} // namespace Stanko
