// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QCoreApplication>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QTableView>

namespace Stanko {

using namespace Qt::StringLiterals;

// Another scale or language needs another process, because both are read once at start: a test starts itself with
// QT_SCALE_FACTOR or STANKO_SCREENS_LANGUAGE.

inline constexpr auto kScale = "QT_SCALE_FACTOR";
inline constexpr auto kLanguage = "STANKO_SCREENS_LANGUAGE";

/// Of the name of a picture.
inline QString suffix(bool isDark)
{
    QString text = isDark ? u"-dark"_s : u"-light"_s;
    if (const QString scale = qEnvironmentVariable(kScale); !scale.isEmpty())
        text += u"-x"_s + scale;
    if (const QString language = qEnvironmentVariable(kLanguage); !language.isEmpty())
        text += u'-' + language;
    return text;
}

/// Words of the program itself that the language chosen left in Russian: headings, buttons and chips. Names from
/// amoCRM stay as they are.
inline QStringList untranslated(const QWidget &window)
{
    QStringList found;
    if (qEnvironmentVariable(kLanguage) != u"en")
        return found;
    static const QRegularExpression cyrillic(u"[А-Яа-яЁё]"_s);
    for (const QTableView *table : window.findChildren<QTableView *>()) {
        for (int column = 0; column < table->model()->columnCount(); ++column) {
            const QString heading = table->model()->headerData(column, Qt::Horizontal).toString();
            if (heading.contains(cyrillic))
                found.append(heading);
        }
    }
    for (const QAbstractButton *button : window.findChildren<QAbstractButton *>()) {
        if (button->text().contains(cyrillic))
            found.append(button->text());
    }
    return found;
}

inline bool isFirstProcess()
{
    return !qEnvironmentVariableIsSet(kScale) && !qEnvironmentVariableIsSet(kLanguage);
}

/// Runs \a functions of this test once more with \a variable set. The process's output when it failed.
inline QByteArray again(const char *variable, const QString &value, const QStringList &functions)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(variable), value);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QCoreApplication::applicationFilePath(), functions);
    const bool isGood =
        process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    return isGood ? QByteArray() : process.readAll() + "\nfailed";
}

} // namespace Stanko
