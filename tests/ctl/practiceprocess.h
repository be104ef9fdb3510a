// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QMap>
#include <QtCore/QProcess>
#include <QtCore/QStringList>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QNetworkAccessManager>

namespace Stanko {

/// A real practice amoCRM in a process of its own, on a free loopback port, with the demo fleet unless told otherwise.
/// Test thread; ends with the object.
class PracticeProcess
{
public:
    ~PracticeProcess() { stop(); }
    /// False when it does not come up.
    bool start(const QStringList &options = {});
    void stop();

    QString baseUrl() const { return m_baseUrl; }
    /// The variables for a program that works with it, the limiter off.
    QMap<QString, QString> variables() const { return m_variables; }
    QString token() const { return m_variables.value(QStringLiteral("AMOCRM_ACCESS_TOKEN")); }

    /// Asks the control side ("faults", "settings", …).
    QJsonObject control(const QByteArray &method, const QString &what, const QJsonObject &body = {});
    /// Asks the API as the console would.
    QJsonObject api(const QString &path);

private:
    QJsonObject request(const QByteArray &method, const QString &path, const QByteArray &body);

    QTemporaryDir m_dir;
    QProcess m_process;
    QNetworkAccessManager m_network;
    QString m_baseUrl;
    QMap<QString, QString> m_variables;
};

/// What a run of stankodeskctl left.
struct CtlRun
{
    int exitCode = -1;
    QByteArray out;
    QByteArray errors;
    QByteArray story;       ///< both, for messages of failed tests
    QJsonDocument document; ///< of out, null when it is not one JSON document

    QJsonObject object() const { return document.object(); }
    QString errorKind() const;
};

/// Runs the real stankodeskctl on a data folder; the account's variables come from a file, as a user gives them.
/// The event loop turns meanwhile, so that the test can play the console.
class CtlProcess
{
public:
    QMap<QString, QString> variables;   ///< no file is given when empty
    QMap<QString, QString> environment; ///< of the process, beside the tester's own
    QStringList wrapper; ///< a program and its arguments that start stankodeskctl, such as a limit of the shell
    QString dataDir() const { return m_dir.path() + QStringLiteral("/data"); }
    /// The folder that dataDir() is in.
    QString parentDir() const { return m_dir.path(); }

    /// With --json.
    CtlRun json(const QStringList &arguments);
    CtlRun run(const QStringList &arguments);

private:
    QTemporaryDir m_dir;
};

} // namespace Stanko
