// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/practiceprocess.h"

#include <QtCore/QFile>
#include <QtCore/QProcessEnvironment>
#include <QtNetwork/QNetworkReply>
#include <QtTest/QTest>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 60'000;

QString program(const QString &name)
{
    return QStringLiteral(STANKO_BINARY_DIR "/bin/") + name;
}

/// Without what ctest sets for test programs, and without settings of the desk the tests run on.
QProcessEnvironment plainEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"QT_FATAL_WARNINGS"_s);
    // Whatever bus the tester's session has, and whatever key store is on it, these programs are to find none.
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
    for (const QString &name : environment.keys()) {
        if (name.startsWith(u"AMOCRM_"_s) || name.startsWith(u"STANKODESK_"_s) || name.startsWith(u"TELEGRAM_"_s))
            environment.remove(name);
    }
    return environment;
}

} // namespace

bool PracticeProcess::start(const QStringList &options)
{
    const QString envFile = m_dir.filePath(u"practice.env"_s);
    m_process.setProcessEnvironment(plainEnvironment());
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(program(u"stankodesk-sandbox"_s),
                    QStringList{u"--rate"_s, u"0"_s, u"--exit-with-stdin"_s, u"--env-file"_s, envFile} + options);
    if (!QTest::qWaitFor([this] { return m_process.canReadLine(); }, kPatienceMs))
        return false;
    m_baseUrl = QJsonDocument::fromJson(m_process.readLine()).object().value(u"base_url"_s).toString();
    QFile file(envFile);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    m_variables.clear();
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (!line.startsWith(u'#'))
            m_variables.insert(line.section(u'=', 0, 0), line.section(u'=', 1));
    }
    m_variables.insert(u"STANKODESK_RATE_LIMIT"_s, u"0"_s);
    return !m_baseUrl.isEmpty();
}

void PracticeProcess::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.closeWriteChannel();
    m_process.waitForFinished();
}

QJsonObject PracticeProcess::request(const QByteArray &method, const QString &path, const QByteArray &body)
{
    QNetworkRequest request(QUrl(m_baseUrl + path));
    request.setRawHeader("Authorization", "Bearer " + token().toLatin1());
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, method, body));
    if (!QTest::qWaitFor([&reply] { return reply->isFinished(); }, kPatienceMs))
        return {};
    return QJsonDocument::fromJson(reply->readAll()).object();
}

QJsonObject PracticeProcess::control(const QByteArray &method, const QString &what, const QJsonObject &body)
{
    return request(method, u"/_control/"_s + what,
                   body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact));
}

QJsonObject PracticeProcess::api(const QString &path)
{
    return request("GET", u"/api/v4/"_s + path, {});
}

QString CtlRun::errorKind() const
{
    return object().value(u"error"_s).toObject().value(u"kind"_s).toString();
}

CtlRun CtlProcess::json(const QStringList &arguments)
{
    return run(arguments + QStringList{u"--json"_s});
}

CtlRun CtlProcess::run(const QStringList &arguments)
{
    QStringList all{u"--data-dir"_s, dataDir()};
    if (!variables.isEmpty()) {
        QFile file(m_dir.filePath(u"account.env"_s));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            return {};
        for (auto it = variables.begin(); it != variables.end(); ++it)
            file.write((it.key() + u'=' + it.value() + u'\n').toUtf8());
        file.close();
        all += {u"--env"_s, file.fileName()};
    }
    QProcess process;
    QProcessEnvironment own = plainEnvironment();
    for (auto it = environment.begin(); it != environment.end(); ++it)
        own.insert(it.key(), it.value());
    process.setProcessEnvironment(own);
    const QStringList words = wrapper + QStringList{program(u"stankodeskctl"_s)} + all + arguments;
    process.start(words.first(), words.mid(1));
    if (!QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, kPatienceMs)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    CtlRun run;
    run.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    run.out = process.readAllStandardOutput();
    run.errors = process.readAllStandardError();
    run.story = "exit " + QByteArray::number(run.exitCode) + ": " + run.out + run.errors;
    run.document = QJsonDocument::fromJson(run.out);
    return run;
}

} // namespace Stanko
