// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/envfilechoice.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtWidgets/QFileDialog>

namespace Stanko {

namespace {

class EnvFileChoice
{
    Q_DECLARE_TR_FUNCTIONS(Stanko::EnvFileChoice)
};

} // namespace

QStringList envFileFilters()
{
    return {EnvFileChoice::tr("Файлы .env (*.env .env)"), EnvFileChoice::tr("Все файлы (*)")};
}

void chooseEnvFile(QWidget *asker, std::function<void(const QString &)> chosen)
{
    auto *dialog = new QFileDialog(asker, EnvFileChoice::tr("Файл с настройками подключения"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    // A .env file is hidden on most desktops.
    dialog->setFilter(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    dialog->setNameFilters(envFileFilters());
    QObject::connect(dialog, &QFileDialog::fileSelected, asker, std::move(chosen));
    dialog->open();
}

} // namespace Stanko
