// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/deskconfig.h"

#include "app/core/accountconfig.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kPollSeconds = "poll_seconds"_L1;
constexpr auto kQuiet = "quiet"_L1;
constexpr auto kQuietFrom = "quiet_from"_L1;
constexpr auto kQuietUntil = "quiet_until"_L1;
constexpr auto kProxy = "proxy"_L1;
constexpr auto kProxyHost = "proxy_host"_L1;
constexpr auto kProxyPort = "proxy_port"_L1;
constexpr auto kProxyUser = "proxy_user"_L1;
constexpr auto kNotices = "notices"_L1;
// The name of the variable: both say the same.
constexpr auto kNoticesUrl = "TELEGRAM_API_URL"_L1;

constexpr auto kTimeFormat = "HH:mm"_L1;

QString sayDesk(const char *text)
{
    return QCoreApplication::translate("DeskConfig", text);
}

Error badKey(QLatin1StringView key, const QString &reason)
{
    return makeError(ErrorKind::BadSettings, key + u": "_s + reason);
}

QString onOff(bool isOn)
{
    return isOn ? u"on"_s : u"off"_s;
}

QLatin1StringView modeName(ProxyMode mode)
{
    switch (mode) {
    case ProxyMode::System:
        return "system"_L1;
    case ProxyMode::None:
        return "none"_L1;
    case ProxyMode::Manual:
        return "manual"_L1;
    }
    return "system"_L1;
}

Result<bool> flagOf(const Environment &keys, QLatin1StringView key, bool usual)
{
    const QString text = keys.value(key).trimmed();
    if (text.isEmpty())
        return usual;
    if (text != "on"_L1 && text != "off"_L1)
        return badKey(key, sayDesk(QT_TRANSLATE_NOOP("DeskConfig", "нужно on или off")));
    return text == "on"_L1;
}

Result<int> numberOf(const Environment &keys, QLatin1StringView key, int least, int most, int usual)
{
    const QString text = keys.value(key).trimmed();
    if (text.isEmpty())
        return usual;
    const bool isDigits = std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    bool isOk = false;
    const int number = text.toInt(&isOk);
    if (!isDigits || !isOk || number < least || number > most)
        return badKey(key,
                      sayDesk(QT_TRANSLATE_NOOP("DeskConfig", "нужно целое число от %1 до %2")).arg(least).arg(most));
    return number;
}

Result<QTime> timeOf(const Environment &keys, QLatin1StringView key, QTime usual)
{
    const QString text = keys.value(key).trimmed();
    if (text.isEmpty())
        return usual;
    const QTime time = QTime::fromString(text, kTimeFormat);
    if (!time.isValid())
        return badKey(key, sayDesk(QT_TRANSLATE_NOOP("DeskConfig", "нужно время суток, например 22:00")));
    return time;
}

Result<QuietHours> quietHours(const Environment &keys)
{
    QuietHours quiet;
    STANKO_TRY(isOn, flagOf(keys, kQuiet, quiet.isOn));
    STANKO_TRY(from, timeOf(keys, kQuietFrom, quiet.from));
    STANKO_TRY(until, timeOf(keys, kQuietUntil, quiet.until));
    return QuietHours{isOn, from, until};
}

bool isHostName(const QString &text)
{
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty();
}

bool isUserName(const QString &text)
{
    // What stands before the first colon is the name, when it is sent.
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.isPrint() && c != u':'; });
}

Result<ProxySettings> proxySettings(const Environment &keys)
{
    ProxySettings proxy;
    const QString mode = keys.value(kProxy).trimmed();
    const auto known = {ProxyMode::System, ProxyMode::None, ProxyMode::Manual};
    const auto found =
        mode.isEmpty() ? known.begin()
                       : std::find_if(known.begin(), known.end(), [&mode](ProxyMode m) { return mode == modeName(m); });
    if (found == known.end())
        return badKey(kProxy, sayDesk(QT_TRANSLATE_NOOP("DeskConfig", "нужно system, none или manual")));
    proxy.mode = *found;
    proxy.host = keys.value(kProxyHost).trimmed();
    const bool needsHost = proxy.mode == ProxyMode::Manual || !proxy.host.isEmpty();
    if (needsHost && !isHostName(proxy.host)) {
        return badKey(kProxyHost, sayDesk(QT_TRANSLATE_NOOP("DeskConfig",
                                                            "нужно имя или адрес сервера без http:// и порта, например "
                                                            "proxy.company.ru")));
    }
    STANKO_TRY(port, numberOf(keys, kProxyPort, 1, 65'535, 0));
    if (proxy.mode == ProxyMode::Manual && port == 0)
        return badKey(kProxyPort, sayDesk(QT_TRANSLATE_NOOP("DeskConfig", "нужен порт прокси, например 3128")));
    proxy.port = quint16(port);
    proxy.user = keys.value(kProxyUser).trimmed();
    if (!isUserName(proxy.user))
        return badKey(kProxyUser, sayDesk(QT_TRANSLATE_NOOP("DeskConfig", "нужно имя без двоеточия; пароль отдельно")));
    return proxy;
}

Result<NoticeSettings> noticeSettings(const Environment &keys)
{
    NoticeSettings notices;
    STANKO_TRY(isOn, flagOf(keys, kNotices, notices.isOn));
    notices.isOn = isOn;
    const QString text = keys.value(kNoticesUrl).trimmed();
    if (text.isEmpty())
        return notices;
    const Result<QUrl> url = serverUrl(text);
    if (!url)
        return badKey(kNoticesUrl, url.error().detail);
    notices.apiUrl = *url;
    return notices;
}

} // namespace

Environment deskKeys(const DeskSettings &desk)
{
    return {
        {kPollSeconds, QString::number(desk.pollSeconds)},
        {kQuiet, onOff(desk.quiet.isOn)},
        {kQuietFrom, desk.quiet.from.toString(kTimeFormat)},
        {kQuietUntil, desk.quiet.until.toString(kTimeFormat)},
        {kProxy, modeName(desk.proxy.mode)},
        {kProxyHost, desk.proxy.host},
        {kProxyPort, desk.proxy.port == 0 ? QString() : QString::number(desk.proxy.port)},
        {kProxyUser, desk.proxy.user},
        {kNotices, onOff(desk.notices.isOn)},
        {kNoticesUrl, desk.notices.apiUrl.toString()},
    };
}

Result<DeskSettings> deskConfig(const Environment &keys)
{
    DeskSettings desk;
    STANKO_TRY(seconds, numberOf(keys, kPollSeconds, kMinPollSeconds, kMaxPollSeconds, desk.pollSeconds));
    STANKO_TRY(quiet, quietHours(keys));
    STANKO_TRY(proxy, proxySettings(keys));
    STANKO_TRY(notices, noticeSettings(keys));
    desk.pollSeconds = seconds;
    desk.quiet = quiet;
    desk.proxy = proxy;
    desk.notices = notices;
    return desk;
}

} // namespace Stanko
