// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QtCore/QByteArrayView>
#include <QtCore/QMap>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace Stanko {

/// Variables by name, as given: values are not judged here (accountconfig.h does that). Holds secrets: never log it.
using Environment = QMap<QString, QString>;

/// One line of a .env file that is no comment.
struct EnvLine
{
    int number = 0; ///< from 1
    QString name;   ///< empty when there is none to be found
    QString value;
    QString fault; ///< why the line cannot be taken, in words; never quotes its value. Empty = it can
};

/// Reads the lines of a .env file. One `NAME=value` a line, `export` before it allowed; '#' starts a comment at the
/// beginning of a line or after a space; values may stand in single quotes (taken literally) or double quotes (with
/// \n \t \" \\ \$); CRLF and a byte-order mark are fine. BadSettings only when it is no text.
Result<QList<EnvLine>> envLines(QByteArrayView utf8);
/// The same from a file; BadSettings names the file when it cannot be read.
Result<QList<EnvLine>> readEnvLines(const QString &fileName);

/// The variables of these lines; the last of two equal names wins. BadSettings names the first faulty line.
Result<Environment> parseEnvText(QByteArrayView utf8);

/// The same from a file; BadSettings names the file when it cannot be read.
Result<Environment> readEnvFile(const QString &fileName);

/// The variables of this process that StankoDesk knows.
Environment processEnvironment();

/// \a file over \a process: what was asked for on the command line beats what happens to be set.
Environment mergedEnvironment(Environment process, const Environment &file);

/// Names that look like ours (AMOCRM_…, STANKODESK_…, TELEGRAM_…) and are not known, sorted: most likely misspelt.
QStringList unknownVariables(const Environment &environment);

} // namespace Stanko
