// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <functional>

class QWidget;

namespace Stanko {

/// Asks for a .env file to read, hidden ones included; returns at once. \a chosen is not called when nobody chooses or
/// \a asker has gone. GUI thread.
void chooseEnvFile(QWidget *asker, std::function<void(const QString &fileName)> chosen);
/// "Файлы .env", "Все файлы": the filters of a dialog for such a file.
QStringList envFileFilters();

} // namespace Stanko
