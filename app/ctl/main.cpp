// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/translations.h"
#include "app/ctl/program.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("stankodeskctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(STANKO_VERSION));
    Stanko::installTranslations(QLocale::system());

    Stanko::Program program(QCoreApplication::arguments().mid(1));
    program.start();
    return QCoreApplication::exec();
}
