// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console.h"

#include "app/console/consolesession.h"
#include "app/core/appprofiledesk.h"
#include "app/core/consolesocket.h"
#include "app/core/translations.h"
#include "crm/auth/keychainstore.h"
#include "ui/errortext/errortext.h"

#include <QtCore/QLocale>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMessageBox>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBadSettings = 2;
constexpr int kLocalTrouble = 5;

int exitCodeOf(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::BadSettings:
    case ErrorKind::BadInput:
    case ErrorKind::WrongAccount:
        return kBadSettings;
    default:
        return kLocalTrouble;
    }
}

} // namespace

Console::Console(StartRequest request) : m_request(std::move(request))
{
}

int Console::run()
{
    installTranslations(QLocale(QLocale::Russian));
    ConsoleSession session(m_request, {std::make_shared<KeychainStore>(), systemNetworkWatch(), startConsole});
    QObject::connect(&session, &ConsoleSession::failed, &session,
                     [this](const Error &error) { QCoreApplication::exit(showFailure(error)); });
    QObject::connect(&session, &ConsoleSession::left, &session, [] { QCoreApplication::exit(); });
    if (const Done begun = session.begin(); !begun) {
        if (begun.error().kind == ErrorKind::StoreBusy)
            return showOther(session.socketName());
        return showFailure(begun.error());
    }
    return QCoreApplication::exec();
}

int Console::showOther(const QString &socketName)
{
    QObject context;
    int code = 0;
    askConsole(socketName, raiseRequest(qEnvironmentVariable("XDG_ACTIVATION_TOKEN")))
        .then(&context, [this, &code](const Result<QJsonObject> &answer) {
            if (!answer) {
                // Somebody holds the folder and shows no window: a command that runs, or a console that hangs.
                code = showFailure(makeError(ErrorKind::StoreBusy, answer.error().detail));
            }
            QCoreApplication::exit(code);
        });
    return QCoreApplication::exec();
}

int Console::showFailure(const Error &error)
{
    const ErrorText text = errorText(error);
    QMessageBox box(QMessageBox::Warning, QCoreApplication::translate("Console", "Сервис-консоль не запущена"),
                    text.what);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(text.meaning + u"\n\n"_s + text.remedy);
    box.setDetailedText(text.technical);
    // Nothing else runs yet, or nothing any more: the one place where a dialog may hold up the program.
    box.exec();
    return exitCodeOf(error);
}

} // namespace Stanko
