// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console.h"

#include <QtCore/QCommandLineParser>
#include <QtWidgets/QApplication>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("StankoDesk"));
    QApplication::setApplicationVersion(QStringLiteral(STANKO_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("stankodesk"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/stankodesk.svg")));

    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("Console", "Сервис-консоль: паспорта станков, ТО и "
                                                                            "заявки из amoCRM"));
    const QCommandLineOption dataDir(QStringLiteral("data-dir"),
                                     QCoreApplication::translate("Console", "Папка с базой и журналом."),
                                     QStringLiteral("DIR"));
    const QCommandLineOption env(QStringLiteral("env"),
                                 QCoreApplication::translate("Console", "Настройки из файла .env на этот запуск."),
                                 QStringLiteral("FILE"));
    const QCommandLineOption profile(
        QStringLiteral("profile"),
        QCoreApplication::translate("Console", "Профиль (второй аккаунт) этой папки: название или номер p1, p2…"),
        QStringLiteral("NAME"));
    parser.addOptions({dataDir, env, profile});
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(application);

    Stanko::Console console({parser.value(dataDir), parser.value(env), parser.value(profile)});
    return console.run();
}
