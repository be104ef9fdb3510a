// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/logging.h"

#include "app/core/redaction.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QMutex>

#include <cstdio>
#include <memory>

namespace Stanko {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcApp, "stanko.app", QtInfoMsg)
Q_LOGGING_CATEGORY(lcUi, "stanko.ui", QtInfoMsg)

namespace {

constexpr qint64 kMaxFileSize = 1024 * 1024;
constexpr int kFiles = 5;

/// Qt hands messages to a plain function, so the state it needs is here. Guarded by the mutex.
struct Writer
{
    LogOptions options;
    QFile file;
    QtMessageHandler before = nullptr;
};
QMutex s_mutex;
std::unique_ptr<Writer> s_writer;

int weight(QtMsgType type)
{
    // QtInfoMsg was added late and is the largest number of all.
    switch (type) {
    case QtDebugMsg:
        return 0;
    case QtInfoMsg:
        return 1;
    case QtWarningMsg:
        return 2;
    case QtCriticalMsg:
        return 3;
    case QtFatalMsg:
        return 4;
    }
    return 4;
}

QLatin1StringView typeName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug"_L1;
    case QtInfoMsg:
        return "info"_L1;
    case QtWarningMsg:
        return "warning"_L1;
    case QtCriticalMsg:
        return "error"_L1;
    case QtFatalMsg:
        return "fatal"_L1;
    }
    return "fatal"_L1;
}

QString numbered(const QString &fileName, int number)
{
    return number == 0 ? fileName : u"%1.%2"_s.arg(fileName).arg(number);
}

void rotate(QFile &file)
{
    const QString name = file.fileName();
    file.close();
    QFile::remove(numbered(name, kFiles - 1));
    for (int number = kFiles - 2; number >= 0; --number)
        QFile::rename(numbered(name, number), numbered(name, number + 1));
    file.open(QIODevice::WriteOnly | QIODevice::Append);
}

void write(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QMutexLocker lock(&s_mutex);
    if (!s_writer)
        return;
    // The time is added after redaction: digits and dashes of a date look like a phone.
    const QString line =
        u"%1 %2 %3: %4\n"_s.arg(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs), typeName(type),
                                QString::fromLatin1(context.category ? context.category : "default"),
                                redacted(message, s_writer->options.secrets));
    const QByteArray bytes = line.toUtf8();
    if (weight(type) >= weight(s_writer->options.stderrFrom)) {
        std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
        std::fflush(stderr);
    }
    if (!s_writer->file.isOpen())
        return;
    if (s_writer->file.size() + bytes.size() > kMaxFileSize)
        rotate(s_writer->file);
    s_writer->file.write(bytes);
    s_writer->file.flush();
}

} // namespace

Logging::Logging(LogOptions options)
{
    auto writer = std::make_unique<Writer>();
    if (!options.fileName.isEmpty()) {
        QDir().mkpath(QFileInfo(options.fileName).absolutePath());
        writer->file.setFileName(options.fileName);
        writer->file.open(QIODevice::WriteOnly | QIODevice::Append);
    }
    writer->options = std::move(options);
    {
        const QMutexLocker lock(&s_mutex);
        s_writer = std::move(writer);
    }
    QtMessageHandler before = qInstallMessageHandler(write);
    const QMutexLocker lock(&s_mutex);
    s_writer->before = before;
}

Logging::~Logging()
{
    QtMessageHandler before = nullptr;
    {
        const QMutexLocker lock(&s_mutex);
        before = s_writer->before;
    }
    qInstallMessageHandler(before);
    const QMutexLocker lock(&s_mutex);
    s_writer.reset();
}

void Logging::addSecret(const QString &secret)
{
    const QMutexLocker lock(&s_mutex);
    if (!secret.isEmpty())
        s_writer->options.secrets.append(secret);
}

} // namespace Stanko
