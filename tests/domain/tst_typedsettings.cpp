// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/typedsettings.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace Stanko;

namespace {

/// A value as it is compared below; "-" = refused.
template<typename T>
QString shown(const std::optional<T> &value)
{
    if (!value)
        return u"-"_s;
    if constexpr (std::is_same_v<T, QUrl>)
        return value->toString();
    else if constexpr (std::is_same_v<T, QString>)
        return *value;
    else
        return QString::number(*value);
}

} // namespace

/// What is typed into the settings is a value or nothing.
class TestTypedSettings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKindOfValue_data()
    {
        QTest::addColumn<QString>("judged");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &judged, const QString &expected) {
            QTest::newRow(name) << judged << expected;
        };
        row("whole", shown(typedWhole(u" 15 "_s, 15, 3600)), u"15"_s);
        row("whole, the most", shown(typedWhole(u"3600"_s, 15, 3600)), u"3600"_s);
        row("whole, too small", shown(typedWhole(u"14"_s, 15, 3600)), u"-"_s);
        row("whole, too large", shown(typedWhole(u"3601"_s, 15, 3600)), u"-"_s);
        row("whole, a fraction", shown(typedWhole(u"15.5"_s, 15, 3600)), u"-"_s);
        row("whole, nothing", shown(typedWhole({}, 0, 9)), u"-"_s);
        row("whole, words", shown(typedWhole(u"пять"_s, 0, 9)), u"-"_s);
        row("whole, beyond all", shown(typedWhole(u"99999999999999"_s, 0, 9)), u"-"_s);
        row("number with a comma", shown(typedNumber(u"1,5"_s, 0, 9)), u"1.5"_s);
        row("number, not one", shown(typedNumber(u"nan"_s, 0, 9)), u"-"_s);
        row("number, endless", shown(typedNumber(u"inf"_s, 0, 9e9)), u"-"_s);
        row("rate", shown(typedRate(u"5"_s, false)), u"5"_s);
        row("rate, the least", shown(typedRate(u"0,5"_s, false)), u"0.5"_s);
        row("rate, the ceiling", shown(typedRate(u"7"_s, false)), u"7"_s);
        row("rate, above it", shown(typedRate(u"7.1"_s, true)), u"-"_s);
        row("rate, too slow", shown(typedRate(u"0.4"_s, true)), u"-"_s);
        row("no limit at amoCRM", shown(typedRate(u"0"_s, false)), u"-"_s);
        row("no limit here", shown(typedRate(u"0"_s, true)), u"0"_s);
        row("timeout", shown(typedTimeoutMs(u"30"_s)), u"30000"_s);
        row("timeout, a half", shown(typedTimeoutMs(u"1,5"_s)), u"1500"_s);
        row("timeout, too short", shown(typedTimeoutMs(u"0,9"_s)), u"-"_s);
        row("timeout, too long", shown(typedTimeoutMs(u"601"_s)), u"-"_s);
        row("host", shown(typedHost(u" proxy.local "_s)), u"proxy.local"_s);
        row("host, a number", shown(typedHost(u"10.0.0.1"_s)), u"10.0.0.1"_s);
        row("host with a port", shown(typedHost(u"proxy:3128"_s)), u"-"_s);
        row("host with a scheme", shown(typedHost(u"http://proxy"_s)), u"-"_s);
        row("host with a user", shown(typedHost(u"me@proxy"_s)), u"-"_s);
        row("host, two words", shown(typedHost(u"my proxy"_s)), u"-"_s);
        row("host, nothing", shown(typedHost(u" "_s)), u"-"_s);
        row("port", shown(typedPort(u"3128"_s)), u"3128"_s);
        row("port, none", shown(typedPort(u"0"_s)), u"-"_s);
        row("port, too large", shown(typedPort(u"65536"_s)), u"-"_s);
        row("server", shown(typedServer(u"https://api.telegram.org/"_s)), u"https://api.telegram.org"_s);
        row("server here", shown(typedServer(u"http://127.0.0.1:8081"_s)), u"http://127.0.0.1:8081"_s);
        row("server, not safe", shown(typedServer(u"http://api.telegram.org"_s)), u"-"_s);
        row("server, a path", shown(typedServer(u"https://api.telegram.org/bot"_s)), u"-"_s);
        row("server, a password", shown(typedServer(u"https://a:b@api.telegram.org"_s)), u"-"_s);
        row("server, a name alone", shown(typedServer(u"api.telegram.org"_s)), u"-"_s);
        row("server, another scheme", shown(typedServer(u"ftp://api.telegram.org"_s)), u"-"_s);
    }
    void everyKindOfValue()
    {
        QFETCH(const QString, judged);
        QTEST(judged, "expected");
    }
};

QTEST_APPLESS_MAIN(TestTypedSettings)
#include "tst_typedsettings.moc"
