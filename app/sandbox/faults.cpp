// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/faults.h"

#include <iterator>

namespace Stanko::Sandbox {

using namespace Qt::StringLiterals;

namespace {

using Kind = FaultRule::Kind;

struct KindName
{
    Kind kind;
    QLatin1String name;
};

constexpr KindName kKinds[] = {
    {Kind::Status, "status"_L1},
    {Kind::Reset, "reset"_L1},
    {Kind::Hang, "hang"_L1},
    {Kind::Drip, "drip"_L1},
    {Kind::Delay, "delay"_L1},
    {Kind::CutBody, "cut_body"_L1},
    {Kind::WrongLength, "wrong_length"_L1},
    {Kind::ShortLength, "short_length"_L1},
    {Kind::Gzip, "gzip"_L1},
    {Kind::GoAway, "go_away"_L1},
    {Kind::BadJson, "bad_json"_L1},
    {Kind::Bom, "bom"_L1},
    {Kind::BadUtf8, "bad_utf8"_L1},
    {Kind::Html, "html"_L1},
    {Kind::NoContent, "no_content"_L1},
    {Kind::Redirect, "redirect"_L1},
    {Kind::NextElsewhere, "next_elsewhere"_L1},
    {Kind::ExtraKeys, "extra_keys"_L1},
    {Kind::NullArrays, "null_arrays"_L1},
    {Kind::Charset, "charset"_L1},
    {Kind::ApplyThenLose, "apply_then_lose"_L1},
    {Kind::PageShift, "page_shift"_L1},
};

} // namespace

int Faults::add(FaultRule rule)
{
    rule.id = m_nextId++;
    m_rules.append(rule);
    return rule.id;
}

int Faults::add(FaultRule::Kind kind, const QString &method, const QString &pattern, int count, int skip)
{
    FaultRule rule;
    rule.kind = kind;
    rule.method = method;
    rule.path = QRegularExpression(pattern);
    rule.count = count;
    rule.skip = skip;
    return add(rule);
}

bool Faults::remove(int id)
{
    return m_rules.removeIf([id](const FaultRule &rule) { return rule.id == id; }) > 0;
}

void Faults::clear()
{
    m_rules.clear();
}

std::optional<FaultRule> Faults::match(const QByteArray &method, const QByteArray &target)
{
    const QString text = QString::fromUtf8(target);
    for (FaultRule &rule : m_rules) {
        if (!rule.method.isEmpty() && rule.method != QString::fromLatin1(method))
            continue;
        if (rule.count == 0 || !rule.path.match(text).hasMatch())
            continue;
        if (rule.skip > 0) {
            --rule.skip;
            continue;
        }
        if (rule.probability < 1.0) {
            // A fixed generator: the same run of requests meets the same faults again.
            m_chance ^= m_chance << 13;
            m_chance ^= m_chance >> 17;
            m_chance ^= m_chance << 5;
            if ((m_chance % 10000U) / 10000.0 >= rule.probability)
                continue;
        }
        if (rule.count > 0)
            --rule.count;
        ++rule.hits;
        return rule;
    }
    return std::nullopt;
}

std::optional<FaultRule> Faults::fromJson(const QJsonObject &json, QString *why)
{
    FaultRule rule;
    const QString kind = json.value("kind"_L1).toString();
    bool known = false;
    for (const KindName &entry : kKinds) {
        if (entry.name == kind) {
            rule.kind = entry.kind;
            known = true;
        }
    }
    if (!known) {
        *why = u"unknown kind “%1”; known are: %2"_s.arg(kind, kindNames().join(", "_L1));
        return std::nullopt;
    }
    rule.method = json.value("method"_L1).toString();
    if (rule.method == "*"_L1)
        rule.method.clear();
    rule.path = QRegularExpression(json.value("path"_L1).toString());
    if (!rule.path.isValid()) {
        *why = u"path is no regular expression: %1"_s.arg(rule.path.errorString());
        return std::nullopt;
    }
    rule.skip = json.value("skip"_L1).toInt(0);
    rule.count = json.value("count"_L1).toInt(-1);
    rule.probability = json.value("probability"_L1).toDouble(1.0);
    rule.code = json.value("code"_L1).toInt(rule.code);
    rule.isHtml = json.value("html"_L1).toBool(false);
    rule.hasProblems = json.value("problems"_L1).toBool(false);
    rule.applies = json.value("applies"_L1).toBool(false);
    rule.retryAfter = json.value("retry_after"_L1).toInt(0);
    rule.delayMs = json.value("delay_ms"_L1).toInt(0);
    rule.bytes = json.value("bytes"_L1).toInt(-1);
    rule.host = json.value("host"_L1).toString(rule.host);
    return rule;
}

std::optional<FaultRule> Faults::fromText(const QString &text, QString *why)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    if (words.size() < 3) {
        *why = u"a fault reads “METHOD PATH-PATTERN KIND [key=value …]”"_s;
        return std::nullopt;
    }
    QJsonObject json{{u"method"_s, words.at(0)}, {u"path"_s, words.at(1)}, {u"kind"_s, words.at(2)}};
    for (qsizetype i = 3; i < words.size(); ++i) {
        const QString key = words.at(i).section(u'=', 0, 0);
        const QString value = words.at(i).section(u'=', 1);
        bool isNumber = false;
        const double number = value.toDouble(&isNumber);
        if (isNumber)
            json.insert(key, number);
        else if (value == "true"_L1 || value == "false"_L1)
            json.insert(key, value == "true"_L1);
        else
            json.insert(key, value);
    }
    return fromJson(json, why);
}

QJsonObject Faults::toJson(const FaultRule &rule)
{
    QString kind;
    for (const KindName &entry : kKinds) {
        if (entry.kind == rule.kind)
            kind = entry.name;
    }
    return {{u"id"_s, rule.id},
            {u"method"_s, rule.method},
            {u"path"_s, rule.path.pattern()},
            {u"kind"_s, kind},
            {u"skip"_s, rule.skip},
            {u"count"_s, rule.count},
            {u"probability"_s, rule.probability},
            {u"code"_s, rule.code},
            {u"html"_s, rule.isHtml},
            {u"problems"_s, rule.hasProblems},
            {u"applies"_s, rule.applies},
            {u"retry_after"_s, rule.retryAfter},
            {u"delay_ms"_s, rule.delayMs},
            {u"bytes"_s, rule.bytes},
            {u"host"_s, rule.host},
            {u"hits"_s, rule.hits}};
}

QStringList Faults::kindNames()
{
    QStringList names;
    for (const KindName &entry : kKinds)
        names.append(entry.name);
    return names;
}

} // namespace Stanko::Sandbox
