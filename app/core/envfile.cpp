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

Error lineError(int line, const QString &reason)
{
    return makeError(ErrorKind::BadSettings, say(QT_TRANSLATE_NOOP("EnvFile", "строка %1: %2")).arg(line).arg(reason));
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

Result<QString> quotedValue(QStringView text, int line)
{
    const QChar quote = text.front();
    QString value;
    for (qsizetype at = 1; at < text.size(); ++at) {
        const QChar c = text[at];
        if (c == quote) {
            if (!isRest(text.mid(at + 1)))
                return lineError(line, say(QT_TRANSLATE_NOOP("EnvFile", "лишний текст после закрывающей кавычки")));
            return value;
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
    return lineError(line, say(QT_TRANSLATE_NOOP("EnvFile", "кавычка не закрыта")));
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

} // namespace

Result<Environment> parseEnvText(QByteArrayView utf8)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder.decode(utf8);
    if (decoder.hasError() || text.contains(QChar::Null))
        return makeError(ErrorKind::BadSettings, say(QT_TRANSLATE_NOOP("EnvFile", "файл не в кодировке UTF-8")));
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    text.replace("\r\n"_L1, "\n"_L1);
    text.replace(u'\r', u'\n');

    Environment environment;
    int number = 0;
    for (const QStringView raw : QStringView(text).split(u'\n')) {
        ++number;
        QStringView line = raw.trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        if (line.startsWith("export "_L1))
            line = line.mid(7).trimmed();
        const qsizetype equals = line.indexOf(u'=');
        if (equals < 0)
            return lineError(number, say(QT_TRANSLATE_NOOP("EnvFile", "ожидается ИМЯ=значение")));
        const QStringView name = line.left(equals).trimmed();
        if (!isName(name)) {
            return lineError(
                number, say(QT_TRANSLATE_NOOP("EnvFile", "имя переменной — латинские буквы, цифры и _, не с цифры")));
        }
        const QStringView value = line.mid(equals + 1).trimmed();
        if (value.startsWith(u'"') || value.startsWith(u'\'')) {
            STANKO_TRY(quoted, quotedValue(value, number));
            environment.insert(name.toString(), quoted);
        } else {
            environment.insert(name.toString(), plainValue(value));
        }
    }
    return environment;
}

Result<Environment> readEnvFile(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly)) {
        return makeError(
            ErrorKind::BadSettings,
            say(QT_TRANSLATE_NOOP("EnvFile", "файл %1 не открывается: %2")).arg(fileName, file.errorString()));
    }
    const QByteArray content = file.read(kMaxEnvFileSize + 1);
    if (content.size() > kMaxEnvFileSize) {
        return makeError(ErrorKind::BadSettings,
                         say(QT_TRANSLATE_NOOP("EnvFile", "файл %1 слишком велик для файла настроек")).arg(fileName));
    }
    Result<Environment> parsed = parseEnvText(content);
    if (parsed)
        return parsed;
    Error error = parsed.error();
    error.detail = fileName + u", "_s + error.detail;
    return error;
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
