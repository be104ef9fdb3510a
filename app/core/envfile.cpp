// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/envfile.h"

#include "app/core/accountconfig.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QProcessEnvironment>
#include <QtCore/QStringDecoder>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxEnvFileSize = 1024 * 1024;

QString say(const char *text)
{
    return QCoreApplication::translate("EnvFile", text);
}

bool isName(QStringView name)
{
    if (name.isEmpty() || name.front().isDigit())
        return false;
    for (const QChar c : name) {
        const bool isPlain = (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        if (!isPlain && c != u'_')
            return false;
    }
    return true;
}

/// What follows a closing quote may only be a comment.
bool isRest(QStringView rest)
{
    const QStringView trimmed = rest.trimmed();
    return trimmed.isEmpty() || trimmed.startsWith(u'#');
}

/// Fills in the value or what is wrong with it.
void takeQuoted(EnvLine &line, QStringView text)
{
    const QChar quote = text.front();
    QString value;
    for (qsizetype at = 1; at < text.size(); ++at) {
        const QChar c = text[at];
        if (c == quote) {
            if (isRest(text.mid(at + 1)))
                line.value = value;
            else
                line.fault = say(QT_TRANSLATE_NOOP("EnvFile", "лишний текст после закрывающей кавычки"));
            return;
        }
        if (quote == u'"' && c == u'\\' && at + 1 < text.size()) {
            const QChar next = text[++at];
            if (next == u'n')
                value += u'\n';
            else if (next == u't')
                value += u'\t';
            else if (next == u'"' || next == u'\\' || next == u'$')
                value += next;
            else
                value += QString(c) + next;
            continue;
        }
        value += c;
    }
    line.fault = say(QT_TRANSLATE_NOOP("EnvFile", "кавычка не закрыта"));
}

QString plainValue(QStringView text)
{
    // "#" inside a word belongs to the value: tokens and passwords hold such signs.
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == u'#' && (at == 0 || text[at - 1].isSpace()))
            return text.left(at).trimmed().toString();
    }
    return text.trimmed().toString();
}

EnvLine readLine(int number, QStringView line)
{
    EnvLine read;
    read.number = number;
    if (line.startsWith("export "_L1))
        line = line.mid(7).trimmed();
    const qsizetype equals = line.indexOf(u'=');
    if (equals < 0) {
        read.fault = say(QT_TRANSLATE_NOOP("EnvFile", "ожидается ИМЯ=значение"));
        return read;
    }
    const QStringView name = line.left(equals).trimmed();
    if (!isName(name)) {
        read.fault = say(QT_TRANSLATE_NOOP("EnvFile", "имя переменной — латинские буквы, цифры и _, не с цифры"));
        return read;
    }
    read.name = name.toString();
    const QStringView value = line.mid(equals + 1).trimmed();
    if (value.startsWith(u'"') || value.startsWith(u'\''))
        takeQuoted(read, value);
    else
        read.value = plainValue(value);
    return read;
}

Error inFile(Error error, const QString &fileName)
{
    error.detail = fileName + u", "_s + error.detail;
    return error;
}

Result<QByteArray> contentOf(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly)) {
        return makeError(
            ErrorKind::BadSettings,
            say(QT_TRANSLATE_NOOP("EnvFile", "файл %1 не открывается: %2")).arg(fileName, file.errorString()));
    }
    QByteArray content = file.read(kMaxEnvFileSize + 1);
    if (content.size() > kMaxEnvFileSize) {
        return makeError(ErrorKind::BadSettings,
                         say(QT_TRANSLATE_NOOP("EnvFile", "файл %1 слишком велик для файла настроек")).arg(fileName));
    }
    return content;
}

} // namespace

Result<QList<EnvLine>> envLines(QByteArrayView utf8)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder.decode(utf8);
    if (decoder.hasError() || text.contains(QChar::Null))
        return makeError(ErrorKind::BadSettings, say(QT_TRANSLATE_NOOP("EnvFile", "файл не в кодировке UTF-8")));
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    text.replace("\r\n"_L1, "\n"_L1);
    text.replace(u'\r', u'\n');

    QList<EnvLine> lines;
    int number = 0;
    for (const QStringView raw : QStringView(text).split(u'\n')) {
        ++number;
        const QStringView line = raw.trimmed();
        if (!line.isEmpty() && !line.startsWith(u'#'))
            lines.append(readLine(number, line));
    }
    return lines;
}

Result<QList<EnvLine>> readEnvLines(const QString &fileName)
{
    STANKO_TRY(content, contentOf(fileName));
    const Result<QList<EnvLine>> lines = envLines(content);
    return lines ? lines : inFile(lines.error(), fileName);
}

Result<Environment> parseEnvText(QByteArrayView utf8)
{
    STANKO_TRY(lines, envLines(utf8));
    Environment environment;
    for (const EnvLine &line : std::as_const(lines)) {
        if (!line.fault.isEmpty()) {
            return makeError(ErrorKind::BadSettings,
                             say(QT_TRANSLATE_NOOP("EnvFile", "строка %1: %2")).arg(line.number).arg(line.fault));
        }
        environment.insert(line.name, line.value);
    }
    return environment;
}

Result<Environment> readEnvFile(const QString &fileName)
{
    STANKO_TRY(content, contentOf(fileName));
    const Result<Environment> parsed = parseEnvText(content);
    return parsed ? parsed : inFile(parsed.error(), fileName);
}

Environment processEnvironment()
{
    const QProcessEnvironment process = QProcessEnvironment::systemEnvironment();
    Environment environment;
    for (const QString &name : process.keys()) {
        if (isOurVariable(name))
            environment.insert(name, process.value(name));
    }
    return environment;
}

Environment mergedEnvironment(Environment process, const Environment &file)
{
    for (auto it = file.begin(); it != file.end(); ++it)
        process.insert(it.key(), it.value());
    return process;
}

QStringList unknownVariables(const Environment &environment)
{
    QStringList unknown;
    for (auto it = environment.begin(); it != environment.end(); ++it) {
        if (isOurVariable(it.key()) && !isKnownVariable(it.key()))
            unknown.append(it.key());
    }
    return unknown;
}

} // namespace Stanko
