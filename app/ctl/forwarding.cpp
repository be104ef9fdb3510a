// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/forwarding.h"

#include "app/ctl/commandrunner.h"
#include "models/service/setupdesk.h"

#include <QtCore/QDir>
#include <QtCore/QJsonArray>
#include <QtCore/QPromise>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

QJsonObject answerOf(const Outcome &outcome)
{
    const QJsonValue document =
        outcome.document.isArray() ? QJsonValue(outcome.document.array()) : QJsonValue(outcome.document.object());
    return {{u"exit"_s, outcome.exitCode},
            {u"document"_s, document},
            {u"text"_s, outcome.text},
            {u"failure"_s, outcome.isFailure}};
}

QFuture<QJsonObject> answered(const Outcome &outcome)
{
    QPromise<QJsonObject> promise;
    promise.start();
    QFuture<QJsonObject> future = promise.future();
    promise.addResult(answerOf(outcome));
    promise.finish();
    return future;
}

} // namespace

QJsonObject forwardRequest(const QStringList &arguments, const QString &accountHost)
{
    return {{u"what"_s, u"command"_s},
            {u"arguments"_s, QJsonArray::fromStringList(arguments)},
            {u"folder"_s, QDir::currentPath()},
            {u"account"_s, accountHost}};
}

QFuture<QJsonObject> answerForwarded(const Desks &desks, const QJsonObject &request)
{
    const SetupSummary setup = desks.setup->summary();
    const QString account = request.value("account"_L1).toString();
    if (!account.isEmpty() && setup.isConfigured && account != setup.settings.baseUrl.host())
        return answered(failed(makeError(ErrorKind::WrongAccount, account)));

    QStringList arguments;
    const QJsonArray words = request.value("arguments"_L1).toArray();
    for (const QJsonValue &word : words)
        arguments.append(word.toString());
    const std::variant<CommandLine, Failure> parsed = parseCommandLine(arguments);
    if (const Failure *failure = std::get_if<Failure>(&parsed))
        return answered(failed(*failure, kExitBadInput));
    CommandLine line = std::get<CommandLine>(parsed);
    line.folder = request.value("folder"_L1).toString(line.folder);
    if (!line.command)
        return answered({kExitDone, {}, helpText(nullptr), false});

    auto *runner = new CommandRunner(desks);
    return runner->run(line).then(runner, [runner](const Outcome &outcome) {
        runner->deleteLater();
        return answerOf(outcome);
    });
}

Outcome forwardedOutcome(const QJsonObject &answer)
{
    const QJsonValue document = answer.value("document"_L1);
    return {answer.value("exit"_L1).toInt(kExitLocal),
            document.isArray() ? QJsonDocument(document.toArray()) : QJsonDocument(document.toObject()),
            answer.value("text"_L1).toString(), answer.value("failure"_L1).toBool()};
}

} // namespace Stanko
