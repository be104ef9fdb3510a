// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/redaction.h"

#include <QtCore/QRegularExpression>

#include <array>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

struct Rule
{
    QRegularExpression pattern;
    QString replacement;
};

const QList<Rule> &rules()
{
    static const QList<Rule> all{
        {QRegularExpression(u"(Bearer|tma)\\s+[^\\s\"',;]+"_s, QRegularExpression::CaseInsensitiveOption),
         u"\\1 ***"_s},
        // JSON web tokens: three base64 parts, the first is always {"…
        {QRegularExpression(u"eyJ[A-Za-z0-9_-]{8,}(\\.[A-Za-z0-9_-]+)*"_s), u"***"_s},
        // Telegram: bot id, colon, key
        {QRegularExpression(u"\\d{6,}:[A-Za-z0-9_-]{30,}"_s), u"***"_s},
        {QRegularExpression(
             u"((?:access_|refresh_|bot_|api_)?(?:token|secret|api_key|password))(\"?\\s*[=:]\\s*\"?)[^\\s\"'&,;]+"_s,
             QRegularExpression::CaseInsensitiveOption),
         u"\\1\\2***"_s},
        // Home folders bear the name of their owner, which may have blanks.
        {QRegularExpression(
             u"(?:/home|/Users|[A-Za-z]:[\\\\/]Users)[\\\\/](?:[^\\\\/\"'\\n:]{1,64}(?=[\\\\/])|[^\\s\\\\/\"']+)"_s),
         u"~"_s},
        // Phones: international, Russian with 7 or 8, mobile without either
        {QRegularExpression(u"\\+\\d(?:[\\s\u00a0().\u2010-\u2015\u2212-]*\\d){9,14}(?!\\d)"_s), u"<phone>"_s},
        {QRegularExpression(u"(?<![\\d#])[78](?:[\\s\u00a0().\u2010-\u2015\u2212-]*\\d){10}(?!\\d)"_s), u"<phone>"_s},
        {QRegularExpression(
             u"(?<![\\d#])\\(?9\\d{2}\\)?[\\s\u00a0.\u2010-\u2015\u2212-]*\\d{3}[\\s\u00a0.\u2010-\u2015\u2212-]*\\d{2}"
             "[\\s\u00a0.\u2010-\u2015\u2212-]*\\d{2}(?!\\d)"_s),
         u"<phone>"_s},
    };
    return all;
}

} // namespace

QString redacted(const QString &line, const QStringList &secrets)
{
    QString text = line;
    for (const QString &secret : secrets) {
        // Shorter ones would blank out ordinary words.
        if (secret.size() >= 4)
            text.replace(secret, u"***"_s);
    }
    for (const Rule &rule : rules())
        text.replace(rule.pattern, rule.replacement);
    return text;
}

} // namespace Stanko
