// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/jsonvalues.h"
#include "models/service/setupdesk.h"
#include "models/service/syncdesk.h"
#include "ui/errortext/errortext.h"
#include "ui/errortext/formats.h"

#include <QtCore/QJsonArray>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

/// 3 and 4 when a problem kept the check from reaching amoCRM, 1 for any other problem.
int exitCodeOf(const CheckReport &report)
{
    int code = report.problems.isEmpty() ? kExitDone : kExitUnsent;
    for (const CheckProblem &problem : report.problems) {
        if (!problem.error)
            continue;
        const int own = exitCodeFor(problem.error->kind);
        if (own == kExitUnauthorized && problem.error->kind != ErrorKind::Forbidden)
            return kExitUnauthorized;
        if (own == kExitNetwork && problem.error->kind != ErrorKind::NotFound)
            code = kExitNetwork;
    }
    return code;
}

QJsonValue sourceName(TokenOrigin origin)
{
    switch (origin) {
    case TokenOrigin::None:
        return QJsonValue::Null;
    case TokenOrigin::Variable:
        return u"environment"_s;
    case TokenOrigin::Keychain:
        return u"keychain"_s;
    case TokenOrigin::Session:
        return u"session"_s;
    }
    Q_UNREACHABLE();
}

QString sourceText(const TokenPlace &place)
{
    switch (place.origin) {
    case TokenOrigin::None:
        return {};
    case TokenOrigin::Variable:
        return place.keychainError
                   ? ctlText(QT_TRANSLATE_NOOP("Ctl", "Токен из окружения; хранилище паролей недоступно и не нужно"))
                   : ctlText(QT_TRANSLATE_NOOP("Ctl", "Токен из окружения; хранилище паролей доступно, но не нужно"));
    case TokenOrigin::Keychain:
        return ctlText(QT_TRANSLATE_NOOP("Ctl", "Токен в хранилище паролей"));
    case TokenOrigin::Session:
        return ctlText(QT_TRANSLATE_NOOP("Ctl", "Токен действует до закрытия программы"));
    }
    Q_UNREACHABLE();
}

QJsonObject reportObject(const CheckReport &report, const QTimeZone &zone)
{
    const Account &account = report.account;
    QJsonArray problems;
    QJsonValue error = QJsonValue::Null;
    for (const CheckProblem &problem : report.problems) {
        const ErrorText text = checkProblemText(problem);
        problems.append(QJsonObject{{u"code"_s, problem.code},
                                    {u"message"_s, text.what},
                                    {u"remedy"_s, text.remedy},
                                    {u"subject"_s, jsonText(problem.subject)}});
        if (error.isNull()) {
            const QString kind = problem.error ? errorKindName(problem.error->kind) : problem.code;
            error = failureObject({kind, text.what, text.remedy});
        }
    }
    return {
        {u"ok"_s, report.problems.isEmpty()},
        {u"account"_s,
         account.id == 0 ? QJsonValue(QJsonValue::Null)
                         : QJsonValue(QJsonObject{{u"id"_s, account.id},
                                                  {u"name"_s, account.name},
                                                  {u"subdomain"_s, account.subdomain},
                                                  {u"timezone"_s, jsonText(QString::fromLatin1(account.timeZoneId))}})},
        {u"token"_s, QJsonObject{{u"expires_at"_s, jsonInstant(report.tokenExpiresAt, zone)},
                                 {u"source"_s, sourceName(report.tokenPlace.origin)}}},
        {u"keychain"_s, QJsonObject{{u"available"_s, !report.tokenPlace.keychainError},
                                    {u"used"_s, report.tokenPlace.origin == TokenOrigin::Keychain}}},
        {u"filters_enabled"_s, account.filtersEnabled},
        {u"problems"_s, problems},
        {u"error"_s, error},
    };
}

QString reportText(const CheckReport &report, const QTimeZone &zone)
{
    QStringList lines;
    const Account &account = report.account;
    if (account.id != 0) {
        lines.append(ctlText(QT_TRANSLATE_NOOP("Ctl", "Аккаунт: %1 (%2, номер %3), часовой пояс %4"))
                         .arg(account.name, account.subdomain)
                         .arg(account.id)
                         .arg(QString::fromLatin1(account.timeZoneId)));
        lines.append(
            account.filtersEnabled
                ? ctlText(QT_TRANSLATE_NOOP("Ctl", "Платная фильтрация списков: есть"))
                : ctlText(QT_TRANSLATE_NOOP("Ctl", "Платная фильтрация списков: нет, изменения ищутся по порядку")));
    }
    if (report.tokenExpiresAt != 0) {
        lines.append(
            ctlText(QT_TRANSLATE_NOOP("Ctl", "Токен действует до %1")).arg(dateAndTime(report.tokenExpiresAt, zone)));
    }
    if (const QString source = sourceText(report.tokenPlace); !source.isEmpty())
        lines.append(source);
    if (report.problems.isEmpty())
        lines.append(ctlText(QT_TRANSLATE_NOOP("Ctl", "Всё в порядке.")));
    for (const CheckProblem &problem : report.problems) {
        const ErrorText text = checkProblemText(problem);
        lines.append(u"! "_s + text.what + u"\n  "_s + text.remedy);
    }
    return lines.join(u'\n');
}

QFuture<Outcome> runCheck(const CommandContext &context)
{
    return whenOk(context, context.desks.sync->check(), [context](const CheckReport &report) {
        // A check knows the zone even before the first sync.
        const QTimeZone reported(report.account.timeZoneId);
        const bool isKnown = !report.account.timeZoneId.isEmpty() && reported.isValid();
        const QTimeZone zone = isKnown ? reported : context.zone;
        return Outcome{exitCodeOf(report), QJsonDocument(reportObject(report, zone)), reportText(report, zone), false};
    });
}

} // namespace

CommandSpec checkCommand()
{
    return {"check",
            QT_TRANSLATE_NOOP("Ctl", "проверить связь: аккаунт, токен, воронки, поля, хранилище паролей, база"),
            CommandReach::NeedsAmoCrm,
            {},
            {},
            runCheck};
}

} // namespace Stanko
