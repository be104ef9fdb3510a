// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/demofleet.h"
#include "app/sandbox/sandboxserver.h"
#include "app/sandbox/worldjson.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QThread>

#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;
using namespace Stanko::Sandbox;

namespace {

int fail(const QString &why)
{
    std::fprintf(stderr, "stankodesk-sandbox: %s\n", qUtf8Printable(why));
    return 2;
}

/// Writes the settings a console needs to find this account. It holds the token, so only the owner may read it.
bool writeEnvironment(const SandboxServer &server, World &world, const QString &path, QString *why)
{
    const WellKnown &ids = world.wellKnown();
    const QString text =
        u"# Settings of the practice amoCRM, written by stankodesk-sandbox\n"
        "AMOCRM_BASE_URL=%1\nAMOCRM_ACCESS_TOKEN=%2\nAMOCRM_PIPELINE_ID=%3\nAMOCRM_SERVICE_PIPELINE_IDS=%4\n"
        "AMOCRM_PARTS_PIPELINE_ID=%5\nAMOCRM_RESPONSIBLE_USER_ID=%6\nAMOCRM_STATUS_SUCCESS=142\n"_s
            .arg(server.baseUrl(), world.defaultToken())
            .arg(ids.mainPipeline)
            .arg(ids.servicePipeline)
            .arg(ids.partsPipeline)
            .arg(ids.managerUser) +
        u"AMOCRM_FIELD_SERIAL_ID=%1\nAMOCRM_FIELD_MODEL_ID=%2\nAMOCRM_FIELD_TELEGRAM_ID=%3\n"
        "AMOCRM_FIELD_CONFIG_ID=%4\nAMOCRM_FIELD_NEXT_MAINTENANCE_ID=%5\nAMOCRM_FIELD_REGION_ID=%6\n"_s.arg(ids.serial)
            .arg(ids.model)
            .arg(ids.telegram)
            .arg(ids.configuration)
            .arg(ids.nextMaintenance)
            .arg(ids.region) +
        u"TELEGRAM_BOT_TOKEN=%1\nTELEGRAM_API_URL=%2\n"_s.arg(world.bot().token, server.baseUrl());
    QFile file(path);
    if (file.exists())
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate, QFile::ReadOwner | QFile::WriteOwner)) {
        *why = u"cannot write %1: %2"_s.arg(path, file.errorString());
        return false;
    }
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return file.write(text.toUtf8()) > 0;
}

/// Waits for the end of standard input on a thread of its own: reading there blocks, and no portable call tells
/// whether input is waiting. The thread is left to the end of the process.
void quitWithStdin(QCoreApplication *application)
{
    QThread *watcher = QThread::create([application] {
        while (std::getchar() != EOF) {
        }
        QMetaObject::invokeMethod(application, &QCoreApplication::quit, Qt::QueuedConnection);
    });
    watcher->start();
}

bool prepare(World &world, const QCommandLineParser &options, QString *why)
{
    const QString state = options.value(u"state"_s);
    if (!state.isEmpty() && QFileInfo::exists(state))
        return WorldFile::load(world, state, why);
    const QByteArray zone = options.value(u"zone"_s).toLatin1();
    if (!zone.isEmpty()) {
        if (!QTimeZone::isTimeZoneIdAvailable(zone)) {
            *why = u"unknown time zone “%1”; an IANA name such as Europe/Moscow is wanted"_s.arg(
                QString::fromLatin1(zone));
            return false;
        }
        world.setZone(zone);
    }
    const quint32 seed = options.value(u"seed"_s).toUInt();
    if (options.isSet(u"bulk"_s))
        fillBulk(world, options.value(u"bulk"_s).toInt(), qMax(1, options.value(u"bulk"_s).toInt() / 2), seed);
    else if (!options.isSet(u"empty"_s))
        fillDemoFleet(world, seed);
    return true;
}

bool adjust(World &world, const QCommandLineParser &options, QString *why)
{
    if (options.isSet(u"filters"_s)) {
        const QString filters = options.value(u"filters"_s);
        if (filters != "on"_L1 && filters != "off"_L1) {
            *why = u"--filters wants “on” or “off”, not “%1”"_s.arg(filters);
            return false;
        }
        world.behaviour().filtersOn = filters == "on"_L1;
    }
    if (options.isSet(u"rate"_s))
        world.behaviour().requestsPerSecond = options.value(u"rate"_s).toInt();
    if (options.isSet(u"token"_s) || options.isSet(u"token-expires"_s)) {
        const qint64 life =
            options.isSet(u"token-expires"_s) ? options.value(u"token-expires"_s).toLongLong() : 180LL * 24 * 3600;
        if (options.isSet(u"token"_s)) {
            world.setDefaultToken(options.value(u"token"_s), world.now() + life);
        } else {
            world.tokens().clear();
            world.issueToken(life);
        }
    }
    const QStringList faults = options.values(u"fault"_s);
    for (const QString &text : faults) {
        const std::optional<FaultRule> rule = Faults::fromText(text, why);
        if (!rule)
            return false;
        world.faults().add(*rule);
    }
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"stankodesk-sandbox"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(STANKO_VERSION));

    QCommandLineParser options;
    options.setApplicationDescription(
        u"A practice amoCRM on this computer: the same questions and answers as the real one, with a fictional fleet "
        "of machine tools inside, and a practice Telegram with one bot beside it. Nothing you do here reaches anybody. "
        "When it is ready it prints one line of JSON "
        "with its address."_s);
    options.addHelpOption();
    options.addVersionOption();
    options.addOptions({
        {u"listen"_s, u"Where to listen; port 0 takes a free one. Loopback addresses only."_s, u"address:port"_s,
         u"127.0.0.1:0"_s},
        {u"demo"_s, u"Fill with the demo fleet (this is what happens anyway)."_s},
        {u"empty"_s, u"Start with pipelines and fields only, no deals."_s},
        {u"bulk"_s, u"Fill with N monotonous deals, for measuring speed."_s, u"N"_s},
        {u"seed"_s, u"Another seed makes another fleet; the same seed makes the same one."_s, u"number"_s, u"1"_s},
        {u"state"_s, u"Load the account from this file if it exists, and save it there at the end."_s, u"file"_s},
        {u"filters"_s, u"Whether the account has bought list filters; most have not (off)."_s, u"on|off"_s},
        {u"zone"_s, u"Time zone of the account, for example Europe/Moscow."_s, u"name"_s},
        {u"rate"_s, u"Requests per second before 429 is answered; 0 = no limit (default 7)."_s, u"N"_s},
        {u"token"_s, u"Accept this token instead of a made-up one."_s, u"text"_s},
        {u"token-expires"_s, u"The token runs out after so many seconds."_s, u"seconds"_s},
        {u"fault"_s,
         u"Something that shall go wrong, for example \"PATCH ^/api/v4/leads status code=503 count=2\". Kinds: %1. "
         "May be given several times."_s.arg(Faults::kindNames().join(u", "_s)),
         u"rule"_s},
        {u"env-file"_s, u"Write the settings for the console (with the token) to this file."_s, u"file"_s},
        {u"exit-with-stdin"_s, u"End when standard input is closed."_s},
    });
    options.process(application);

    const QString listen = options.value(u"listen"_s);
    const qsizetype colon = listen.lastIndexOf(u':');
    bool portOk = false;
    const quint16 port = listen.mid(colon + 1).toUShort(&portOk);
    if (colon <= 0 || !portOk)
        return fail(u"--listen wants ADDRESS:PORT, for example 127.0.0.1:8080, not “%1”"_s.arg(listen));

    const QString numbers[] = {u"bulk"_s, u"seed"_s, u"rate"_s, u"token-expires"_s};
    for (const QString &name : numbers) {
        bool isNumber = false;
        if (options.value(name).toInt(&isNumber) < 0 || (options.isSet(name) && !isNumber))
            return fail(u"--%1 wants a whole number, not “%2”"_s.arg(name, options.value(name)));
    }

    QString why;
    SandboxServer server;
    if (!prepare(server.world(), options, &why) || !adjust(server.world(), options, &why))
        return fail(why);
    server.setStateFile(options.value(u"state"_s));
    QString address = listen.left(colon);
    if (address.startsWith(u'[') && address.endsWith(u']'))
        address = address.mid(1).chopped(1);
    if (!server.start(address, port))
        return fail(u"cannot listen on %1: %2"_s.arg(listen, server.error()));
    if (options.isSet(u"env-file"_s) && !writeEnvironment(server, server.world(), options.value(u"env-file"_s), &why))
        return fail(why);
    QObject::connect(&server, &SandboxServer::quitRequested, &application, &QCoreApplication::quit,
                     Qt::QueuedConnection);
    if (options.isSet(u"exit-with-stdin"_s))
        quitWithStdin(&application);

    const QString base = server.baseUrl();
    std::printf("{\"listening\":\"%s\",\"base_url\":\"%s\"}\n", qUtf8Printable(base.mid(7)), qUtf8Printable(base));
    std::fflush(stdout);
    int code = QCoreApplication::exec();
    if (!options.value(u"state"_s).isEmpty() && !server.saveState(&why))
        code = fail(why);
    return code;
}
