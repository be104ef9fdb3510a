// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtCore/QList>
#include <QtCore/QRegularExpression>
#include <QtCore/QString>

#include <functional>
#include <optional>

namespace Stanko::Sandbox {

/// A fault somebody asked for: which requests, how often, and what goes wrong.
struct FaultRule
{
    enum class Kind {
        Status,        ///< answer `code` as JSON or HTML without executing
        Reset,         ///< drop the connection before answering, without executing
        Hang,          ///< execute nothing, answer nothing
        Drip,          ///< execute, then answer in slow small pieces
        Delay,         ///< execute, answer whole after `delayMs`
        CutBody,       ///< execute, stop in the middle of the body
        WrongLength,   ///< execute, promise more bytes than come
        ShortLength,   ///< execute, promise fewer bytes than come
        Gzip,          ///< execute, compress the body and say so
        GoAway,        ///< execute and answer, then refuse every connection until the server is started again
        BadJson,       ///< execute, cut the JSON but tell its length rightly
        Bom,           ///< execute, put a byte order mark before the JSON
        BadUtf8,       ///< execute, break the UTF-8 of the body
        Html,          ///< 200 with a web page instead of JSON, without executing
        NoContent,     ///< 204 where data was expected, without executing
        Redirect,      ///< 302 to another host, without executing
        NextElsewhere, ///< the next-page link points to another host
        ExtraKeys,     ///< unknown keys everywhere
        NullArrays,    ///< empty arrays come as null
        Charset,       ///< Content-Type with a charset behind it
        ApplyThenLose, ///< execute the write, then drop the connection
        PageShift,     ///< before a page is answered somebody edits a lead of an earlier page
    };

    int id = 0;
    QString method;          ///< empty = any
    QRegularExpression path; ///< matched against path and query
    int skip = 0;            ///< leave the first matches alone
    int count = -1;          ///< how many times; -1 = always
    double probability = 1.0;
    Kind kind = Kind::Status;
    int code = 500;
    bool isHtml = false;
    bool hasProblems = false; ///< with Status and JSON: tell what is wrong with the request
    bool applies = false;     ///< execute the request, whatever is answered
    int retryAfter = 0;       ///< seconds; 0 = no such header
    int delayMs = 0;
    int bytes = -1;
    QString host = QStringLiteral("http://other-host.invalid");
    int hits = 0;
};

/// The list of faults in force. Lives in the world, on the server's thread.
class Faults
{
public:
    int add(FaultRule rule);
    /// Shorthand for tests: `method` may be empty, `pattern` is a regular expression on path and query.
    int add(FaultRule::Kind kind, const QString &method, const QString &pattern, int count = 1, int skip = 0);
    bool remove(int id);
    void clear();
    bool isEmpty() const { return m_rules.isEmpty(); }
    /// The first rule that wants this request; counts the hit.
    std::optional<FaultRule> match(const QByteArray &method, const QByteArray &target);
    const QList<FaultRule> &rules() const { return m_rules; }

    /// Reads `{"method","path","kind","count","skip","probability","code","html","problems","applies","retry_after",
    /// "delay_ms","bytes","host"}`; nothing and the reason in `why` when it cannot be understood.
    static std::optional<FaultRule> fromJson(const QJsonObject &json, QString *why);
    /// Reads a command-line text such as `PATCH ^/api/v4/leads status code=503 count=2`.
    static std::optional<FaultRule> fromText(const QString &text, QString *why);
    static QJsonObject toJson(const FaultRule &rule);
    static QStringList kindNames();

private:
    QList<FaultRule> m_rules;
    int m_nextId = 1;
    quint32 m_chance = 2463534242U;
};

} // namespace Stanko::Sandbox
