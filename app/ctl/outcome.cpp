// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/outcome.h"

#include "ui/errortext/errortext.h"

#include <QtCore/QCoreApplication>

namespace Stanko {

using namespace Qt::StringLiterals;

int exitCodeFor(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Unauthorized:
    case ErrorKind::NoToken:
    case ErrorKind::Forbidden:
        return kExitUnauthorized;
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::Tls:
    case ErrorKind::PaymentRequired:
    case ErrorKind::Blocked:
    case ErrorKind::RateLimited:
    case ErrorKind::NotFound:
    case ErrorKind::Server:
    case ErrorKind::BadReply:
        return kExitNetwork;
    case ErrorKind::Refused:
    case ErrorKind::Cancelled:
        return kExitUnsent;
    case ErrorKind::BadInput:
    case ErrorKind::BadSettings:
    case ErrorKind::WrongAccount:
    case ErrorKind::AlreadyDone:
    case ErrorKind::NotHere:
        return kExitBadInput;
    case ErrorKind::StoreBusy:
    case ErrorKind::StoreDamaged:
    case ErrorKind::StoreTooNew:
    case ErrorKind::StoreReadOnly:
    case ErrorKind::StoreFull:
    case ErrorKind::StoreFailed:
    case ErrorKind::KeychainUnavailable:
    case ErrorKind::KeychainDenied:
    case ErrorKind::ConsoleBusy:
        return kExitLocal;
    }
    return kExitLocal;
}

Failure failureOf(const Error &error)
{
    const ErrorText text = errorText(error);
    return {errorKindName(error.kind), text.what, text.remedy};
}

QJsonObject failureObject(const Failure &failure)
{
    return {{u"kind"_s, failure.kind}, {u"message"_s, failure.message}, {u"remedy"_s, failure.remedy}};
}

QString failureText(const Failure &failure)
{
    return failure.remedy.isEmpty() ? failure.message : failure.message + u'\n' + failure.remedy;
}

Outcome failed(const Failure &failure, int exitCode)
{
    const QJsonObject object{{u"ok"_s, false}, {u"error"_s, failureObject(failure)}};
    return {exitCode, QJsonDocument(object), failureText(failure), true};
}

Outcome failed(const Error &error)
{
    return failed(failureOf(error), exitCodeFor(error.kind));
}

Failure badArgument(const QString &argument, const QString &problem, const QString &remedy)
{
    return {errorKindName(ErrorKind::BadInput), argument + u": "_s + problem, remedy};
}

} // namespace Stanko
