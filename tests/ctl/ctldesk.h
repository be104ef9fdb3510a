// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/commandline.h"
#include "app/ctl/commandrunner.h"
#include "app/ctl/forwarding.h"
#include "tests/support/fakedesks.h"

#include <QtCore/QJsonArray>
#include <QtTest/QTest>

namespace Stanko {

using namespace Qt::StringLiterals;

/// Words of a command line; a text with blanks stands in single quotes.
inline QStringList words(const QString &line)
{
    QStringList result;
    const QStringList parts = line.split(u'\'');
    for (qsizetype at = 0; at < parts.size(); ++at) {
        if (at % 2 == 1)
            result.append(parts.at(at));
        else
            result += parts.at(at).split(u' ', Qt::SkipEmptyParts);
    }
    return result;
}

inline Outcome waitFor(const QFuture<Outcome> &future)
{
    [[maybe_unused]] const bool hasEnded = QTest::qWaitFor([&future] { return future.isFinished(); });
    return future.result();
}

inline Outcome run(FakeDesks &fakes, const QString &line)
{
    const std::variant<CommandLine, Failure> parsed = parseCommandLine(words(line));
    if (const Failure *failure = std::get_if<Failure>(&parsed))
        return failed(*failure, kExitBadInput);
    CommandRunner runner(fakes.desks());
    return waitFor(runner.run(std::get<CommandLine>(parsed)));
}

inline QJsonObject object(const Outcome &outcome)
{
    return outcome.document.object();
}

inline QString errorKind(const Outcome &outcome)
{
    return object(outcome).value(u"error"_s).toObject().value(u"kind"_s).toString();
}

inline QJsonObject passport(FakeDesks &fakes, const QString &serial)
{
    for (const QJsonValue &value : run(fakes, u"passports"_s).document.array()) {
        if (value.toObject().value(u"serial"_s) == serial)
            return value.toObject();
    }
    return {};
}

inline QStringList missingKeys(const QJsonObject &object, const QString &keys)
{
    QStringList missing;
    for (const QString &key : keys.split(u' ')) {
        if (!object.contains(key))
            missing.append(key);
    }
    return missing;
}

/// A desk after a first sync, with the demo fleet.
struct Desk : FakeDesks
{
    Desk()
    {
        fillDemo(*this);
        setup.current.isConfigured = true;
        setup.current.settings.baseUrl = QUrl(u"https://russtanko.amocrm.ru"_s);
        setup.current.timeZoneId = "Europe/Moscow";
        sync.checkReport.account.id = 31;
    }

    /// From now on a push settles everything that was queued.
    void settleOnPush()
    {
        QObject::connect(&jobs, &JobDesk::jobsChanged, &sync, [this] {
            for (OutboxRow &row : outbox.rows) {
                if (row.intent.state == IntentState::Queued && row.intent.attempts == 0) {
                    row.intent.state = IntentState::Settled;
                    row.intent.outcome = IntentOutcome::Applied;
                }
            }
        });
    }
};

} // namespace Stanko
