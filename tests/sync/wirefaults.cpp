// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/wirefaults.h"

namespace Stanko::Testing {

using namespace Qt::StringLiterals;

namespace {

using Kind = Sandbox::FaultRule::Kind;
using OnWrite = WireFault::OnWrite;

WireFault fault(const QString &name, Kind kind, std::optional<ErrorKind> error, OnWrite onWrite, bool isApplied)
{
    WireFault fault;
    fault.name = name;
    fault.rule.kind = kind;
    fault.error = error;
    fault.onWrite = onWrite;
    fault.isApplied = isApplied;
    return fault;
}

WireFault status(int code, ErrorKind error, OnWrite onWrite, bool isHtml = false, int retryAfter = 0)
{
    WireFault made = fault(QString::number(code), Kind::Status, error, onWrite, false);
    made.rule.code = code;
    made.rule.isHtml = isHtml;
    made.rule.retryAfter = retryAfter;
    if (isHtml)
        made.name += " as a page"_L1;
    if (retryAfter > 0)
        made.name += u", retry after %1 s"_s.arg(retryAfter);
    return made;
}

} // namespace

QList<WireFault> wireFaults(const QString &stranger)
{
    QList<WireFault> faults;

    WireFault refused = fault(u"refused"_s, Kind::GoAway, ErrorKind::Network, OnWrite::Unknown, false);
    refused.isRefusal = true;
    faults.append(refused);
    faults.append(fault(u"reset"_s, Kind::Reset, ErrorKind::Network, OnWrite::Unknown, false));
    WireFault hang = fault(u"no answer"_s, Kind::Hang, ErrorKind::Timeout, OnWrite::Unknown, false);
    hang.needsTimeout = true;
    faults.append(hang);
    WireFault drip = fault(u"a byte now and then"_s, Kind::Drip, ErrorKind::Timeout, OnWrite::Unknown, true);
    drip.needsTimeout = true;
    drip.rule.delayMs = 30;
    drip.rule.bytes = 1;
    faults.append(drip);

    faults.append(fault(u"cut in the middle"_s, Kind::CutBody, ErrorKind::Network, OnWrite::Unknown, true));
    WireFault headOnly = fault(u"cut behind the head"_s, Kind::CutBody, ErrorKind::Network, OnWrite::Unknown, true);
    headOnly.rule.bytes = 0;
    faults.append(headOnly);
    faults.append(fault(u"promised more than came"_s, Kind::WrongLength, ErrorKind::Network, OnWrite::Unknown, true));
    faults.append(fault(u"promised less than came"_s, Kind::ShortLength, ErrorKind::BadReply, OnWrite::Unknown, true));
    faults.append(fault(u"half of the JSON"_s, Kind::BadJson, ErrorKind::BadReply, OnWrite::Unknown, true));
    faults.append(fault(u"gzip"_s, Kind::Gzip, std::nullopt, OnWrite::Fine, true));
    faults.append(fault(u"BOM"_s, Kind::Bom, std::nullopt, OnWrite::Fine, true));
    faults.append(fault(u"charset in the type"_s, Kind::Charset, std::nullopt, OnWrite::Fine, true));
    faults.append(fault(u"broken UTF-8"_s, Kind::BadUtf8, ErrorKind::BadReply, OnWrite::Unknown, true));
    faults.append(fault(u"a page for JSON"_s, Kind::Html, ErrorKind::BadReply, OnWrite::Unknown, false));
    faults.append(fault(u"unknown keys and types"_s, Kind::ExtraKeys, std::nullopt, OnWrite::Fine, true));
    faults.append(fault(u"nulls for arrays"_s, Kind::NullArrays, std::nullopt, OnWrite::Fine, true));
    faults.append(fault(u"204"_s, Kind::NoContent, std::nullopt, OnWrite::Accepted, false));

    faults.append(status(400, ErrorKind::Refused, OnWrite::Refused));
    WireFault problems = status(400, ErrorKind::Refused, OnWrite::Refused);
    problems.name += " with what was wrong"_L1;
    problems.rule.hasProblems = true;
    faults.append(problems);
    faults.append(status(401, ErrorKind::Unauthorized, OnWrite::Asks));
    faults.append(status(402, ErrorKind::PaymentRequired, OnWrite::Waits));
    faults.append(status(403, ErrorKind::Forbidden, OnWrite::Refused));
    faults.append(status(403, ErrorKind::Blocked, OnWrite::Waits, true));
    faults.append(status(404, ErrorKind::NotFound, OnWrite::Refused));
    faults.append(status(404, ErrorKind::NotFound, OnWrite::Refused, true));
    faults.append(status(405, ErrorKind::Refused, OnWrite::Refused));
    faults.append(status(422, ErrorKind::Refused, OnWrite::Refused));
    for (const bool isHtml : {false, true}) {
        for (const int seconds : {0, 5, 120})
            faults.append(status(429, ErrorKind::RateLimited, OnWrite::Waits, isHtml, seconds));
    }
    faults.append(status(500, ErrorKind::Server, OnWrite::Unknown));
    faults.append(status(502, ErrorKind::Server, OnWrite::Unknown, true));
    faults.append(status(503, ErrorKind::Server, OnWrite::Unknown, true, 3));
    faults.append(status(504, ErrorKind::Server, OnWrite::Unknown, true));

    WireFault redirect =
        fault(u"redirect to another host"_s, Kind::Redirect, ErrorKind::BadReply, OnWrite::Unknown, false);
    redirect.rule.host = stranger;
    faults.append(redirect);
    WireFault elsewhere = fault(u"next page on another host"_s, Kind::NextElsewhere, std::nullopt, OnWrite::Fine, true);
    elsewhere.rule.host = stranger;
    faults.append(elsewhere);
    return faults;
}

bool isRowOfThisRun(qsizetype place, qsizetype fault)
{
    static const bool isAll = qEnvironmentVariableIsSet("WIRE_ALL");
    return isAll || (place + fault) % 3 == 0;
}

} // namespace Stanko::Testing
