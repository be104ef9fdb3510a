// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/appprofiledesk.h"

#include "app/core/accountconfig.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QProcess>
#include <QtCore/QProcessEnvironment>

namespace Stanko {

using namespace Qt::StringLiterals;

bool startConsole(const QStringList &arguments)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QStringList names = environment.keys();
    for (const QString &name : names) {
        if (isOurVariable(name))
            environment.remove(name);
    }
    QProcess process;
    process.setProgram(QCoreApplication::applicationFilePath());
    process.setArguments(arguments);
    process.setProcessEnvironment(environment);
    return process.startDetached();
}

QStringList consoleArguments(const QString &root, const QString &id)
{
    QStringList arguments{u"--data-dir"_s, root};
    if (!id.isEmpty())
        arguments += {u"--profile"_s, id};
    return arguments;
}

AppProfileDesk::AppProfileDesk(const DeskShared &shared, const QString &root, QString current, Start start)
    : m_shared(shared), m_root(root), m_file(root), m_current(std::move(current)), m_start(std::move(start))
{
}

void AppProfileDesk::setCurrentAccount(const QString &name)
{
    if (name == m_currentAccount)
        return;
    m_currentAccount = name;
    Q_EMIT profilesChanged();
}

QList<Profile> AppProfileDesk::profiles() const
{
    QList<Profile> all = m_file.list();
    for (Profile &profile : all) {
        if (profile.id != m_current)
            continue;
        profile.isCurrent = true;
        // Its settings may come from the environment.
        profile.host = m_shared.settings ? m_shared.settings->baseUrl.host() : QString();
        profile.account = m_currentAccount;
    }
    return all;
}

QFuture<Result<Profile>> AppProfileDesk::create(const QString &name)
{
    const Result<Profile> made = m_file.create(name);
    if (made)
        Q_EMIT profilesChanged();
    return QtFuture::makeReadyFuture(made);
}

QFuture<Done> AppProfileDesk::rename(const QString &id, const QString &name)
{
    const Done renamed = m_file.rename(id, name);
    if (renamed)
        Q_EMIT profilesChanged();
    return QtFuture::makeReadyFuture(renamed);
}

QFuture<Done> AppProfileDesk::open(const QString &id)
{
    if (m_file.folderOf(id).isEmpty())
        return QtFuture::makeReadyFuture(Done(makeError(ErrorKind::NotHere)));
    const bool isStarted = m_start && m_start(consoleArguments(m_root, id));
    return QtFuture::makeReadyFuture(
        isStarted ? done() : Done(makeError(ErrorKind::StoreFailed, QCoreApplication::applicationFilePath())));
}

} // namespace Stanko
