// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/death/deathscene.h"

#include "models/store/database.h"
#include "models/store/migrations.h"
#include "tests/death/deathpoint.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QSet>

#include <random>

namespace Stanko::Testing {

using namespace Qt::StringLiterals;

namespace {

constexpr int kEditKinds = 4;

QString deathDesk()
{
    return QStringLiteral(STANKO_BINARY_DIR "/bin/deathdesk");
}

/// Copies what the two schemas have in common.
QString copyInto(Database &older, const QString &source)
{
    if (!older.execute(u"ATTACH '%1' AS newer"_s.arg(source)))
        return u"attach"_s;
    QStringList tables;
    {
        SqlQuery names = older.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE "
                                       "'sqlite_%' AND name NOT LIKE 'passport_fts%'");
        if (!names.run())
            return u"tables"_s;
        while (names.next())
            tables.append(names.text(0));
    }
    if (!older.execute(u"PRAGMA foreign_keys = OFF"_s))
        return u"foreign keys"_s;
    for (const QString &table : std::as_const(tables)) {
        QStringList common;
        SqlQuery columns = older.prepare(u"SELECT a.name FROM pragma_table_info('%1', 'main') a JOIN "
                                         "pragma_table_info('%1', 'newer') b ON a.name = b.name"_s.arg(table));
        if (!columns.run())
            return table;
        while (columns.next())
            common.append(columns.text(0));
        const QString list = common.join(u", "_s);
        if (const Done copied =
                older.execute(u"INSERT OR REPLACE INTO main.%1 (%2) SELECT %2 FROM newer.%1"_s.arg(table, list));
            !copied)
            return copied.error().detail;
    }
    if (!older.execute(u"INSERT INTO passport_fts (passport_fts) VALUES ('rebuild')"_s))
        return u"search index"_s;
    return older.execute(u"DETACH newer"_s) ? QString() : u"detach"_s;
}

} // namespace

GivenEdit DeathScene::edit(int kind, quint32 number) const
{
    GivenEdit edit;
    edit.tag = u"edit-%1-%2-end"_s.arg(number).arg(kind);
    const auto machine = [this, number](int shift) {
        return m_machines.at((number * 2 + static_cast<quint32>(shift)) % static_cast<quint32>(m_machines.size()));
    };
    switch (kind) {
    case 0:
        edit.lead = m_jobs.at(number % static_cast<quint32>(m_jobs.size()));
        edit.wins = true;
        edit.command = {u"complete"_s, QString::number(edit.lead), u"--note"_s, u"Готово: "_s + edit.tag};
        break;
    case 1:
        edit.lead = machine(0).value(u"home_lead_id"_s).toInteger();
        edit.day = QDate::currentDate().addDays(70 + int(number % 100));
        edit.command = {u"reschedule"_s, machine(0).value(u"serial"_s).toString(), edit.day.toString(Qt::ISODate)};
        break;
    case 2:
        edit.lead = machine(1).value(u"home_lead_id"_s).toInteger();
        edit.command = {u"maintained"_s, machine(1).value(u"serial"_s).toString(), u"--note"_s, u"ТО: "_s + edit.tag};
        break;
    default:
        edit.phone = u"+7916%1"_s.arg(number % 10'000'000, 7, 10, QLatin1Char('0'));
        edit.command = {u"request"_s, u"--name"_s, u"Клиент"_s, u"--phone"_s, edit.phone, u"--text"_s, edit.tag};
        break;
    }
    return edit;
}

QString DeathScene::prepare()
{
    if (!m_amo.start())
        return u"the practice amoCRM does not start"_s;
    m_world = m_amo.control("GET", u"state"_s);
    m_dateField = m_amo.variables().value(u"AMOCRM_FIELD_NEXT_MAINTENANCE_ID"_s).toLongLong();
    if (const QString wrong = makeFolder(u"synced"_s, {}); !wrong.isEmpty())
        return wrong;
    CtlProcess desk;
    desk.variables = m_amo.variables();
    copyFolder(u"synced"_s, desk, true);
    for (const QJsonValue &job : desk.json({u"jobs"_s}).document.array()) {
        if (job[u"stage"_s] != u"Неразобранное"_s)
            m_jobs.append(job[u"lead_id"_s].toInteger());
    }
    QSet<qint64> homes;
    for (const QJsonValue &machine : desk.json({u"passports"_s}).document.array()) {
        const qint64 home = machine[u"home_lead_id"_s].toInteger();
        if (machine[u"next_maintenance_source"_s] != u"field"_s || homes.contains(home))
            continue;
        homes.insert(home);
        m_machines.append(machine.toObject());
    }
    if (m_jobs.size() < 4 || m_machines.size() < 8)
        return u"the demo fleet is too small"_s;
    QList<GivenEdit> edits;
    for (int kind = 0; kind < kEditKinds; ++kind)
        edits.append(edit(kind, 3'000'000));
    if (const QString wrong = makeFolder(u"queued"_s, edits); !wrong.isEmpty())
        return wrong;
    m_queued = edits;
    if (const QString wrong = makeOlderFolder(); !wrong.isEmpty())
        return u"the older folder: "_s + wrong;
    for (int step = 0; step <= int(DeathStep::Restore); ++step) {
        if (const QString wrong = measure(DeathStep(step)); !wrong.isEmpty())
            return wrong;
    }
    return {};
}

QString DeathScene::makeFolder(const QString &name, const QList<GivenEdit> &edits)
{
    CtlProcess desk;
    desk.variables = m_amo.variables();
    if (!edits.isEmpty())
        copyFolder(u"synced"_s, desk, true);
    const CtlRun sync = desk.json({u"sync"_s});
    if (sync.exitCode != 0)
        return QString::fromUtf8(sync.story);
    for (const GivenEdit &edit : edits) {
        const CtlRun made = desk.json(edit.command + QStringList{u"--no-push"_s});
        if (made.exitCode != 0)
            return QString::fromUtf8(made.story);
    }
    if (!QDir(m_folders.path()).mkpath(name + u"/backup"_s) ||
        !QFile::copy(desk.dataDir() + u'/' + kDatabase, m_folders.filePath(name + u'/' + kDatabase)))
        return u"cannot copy the database"_s;
    const QDir backups(desk.dataDir() + u"/backup"_s);
    for (const QString &file : backups.entryList(QDir::Files))
        QFile::copy(backups.filePath(file), m_folders.filePath(name + u"/backup/"_s + file));
    return {};
}

QString DeathScene::makeOlderFolder()
{
    QList<GivenEdit> edits = m_queued;
    edits.removeLast(); // requests wait only since the newest schema
    if (const QString wrong = makeFolder(u"waiting"_s, edits); !wrong.isEmpty())
        return wrong;
    if (!QDir(m_folders.path()).mkpath(u"older"_s))
        return u"no folder"_s;
    Database older;
    const auto opened = older.open(m_folders.filePath(u"older/"_s + kDatabase), {.migrateUpTo = kOlderVersion});
    if (!opened)
        return opened.error().detail;
    return copyInto(older, m_folders.filePath(u"waiting/"_s + kDatabase));
}

void DeathScene::copyFolder(const QString &name, CtlProcess &desk, bool withBackup) const
{
    QDir().mkpath(desk.dataDir() + u"/backup"_s);
    QFile::copy(m_folders.filePath(name + u'/' + kDatabase), desk.dataDir() + u'/' + kDatabase);
    const QDir backups(m_folders.filePath(name + u"/backup"_s));
    for (const QString &file : withBackup ? backups.entryList(QDir::Files) : QStringList())
        QFile::copy(backups.filePath(file), desk.dataDir() + u"/backup/"_s + file);
}

void DeathScene::changeAmoCrm()
{
    m_amo.control("PATCH", u"leads/%1"_s.arg(m_jobs.last()), {{u"name"_s, u"Переименована в amoCRM"_s}});
    m_amo.control("DELETE", u"leads/%1"_s.arg(m_jobs.at(m_jobs.size() - 2)));
    const QString serial = m_amo.variables().value(u"AMOCRM_FIELD_SERIAL_ID"_s);
    m_amo.control(
        "POST", u"leads"_s,
        {{u"name"_s, u"Продан станок"_s}, {u"status_id"_s, 142}, {u"fields"_s, QJsonObject{{serial, u"NEW-4711"_s}}}});
    m_added = 1;
}

void DeathScene::begin(DeathStep step, CtlProcess &desk, QList<GivenEdit> &edits, QStringList &command, quint32 number)
{
    m_amo.control("PUT", u"state"_s, m_world);
    m_added = 0;
    desk.variables = m_amo.variables();
    const auto waiting = [this, &edits](qsizetype count) {
        edits = m_queued.first(count);
        for (GivenEdit &edit : edits)
            edit.isAcknowledged = true;
    };
    switch (step) {
    case DeathStep::FirstSync:
        command = {u"sync"_s};
        return;
    case DeathStep::Edit:
    case DeathStep::EditAndPush:
        copyFolder(u"synced"_s, desk, true);
        edits = {edit(int(number % kEditKinds), number)};
        command = edits.first().command;
        if (step == DeathStep::Edit)
            command.append(u"--no-push"_s);
        return;
    case DeathStep::SyncWithPushes:
        copyFolder(u"queued"_s, desk, true);
        waiting(m_queued.size());
        changeAmoCrm();
        command = {u"sync"_s};
        return;
    case DeathStep::Migration:
        copyFolder(u"older"_s, desk, false);
        waiting(m_queued.size() - 1);
        command = number % 2 == 0 ? QStringList{u"outbox"_s} : QStringList{u"sync"_s};
        return;
    case DeathStep::Backup:
        // A list is read by the connection that copies: it comes after the copy.
        copyFolder(u"queued"_s, desk, false);
        waiting(m_queued.size());
        command = {u"passports"_s};
        return;
    case DeathStep::Restore: {
        // The copy of the day was made before anything was queued.
        copyFolder(u"queued"_s, desk, true);
        waiting(m_queued.size());
        changeAmoCrm();
        const QDir backups(desk.dataDir() + u"/backup"_s);
        command = {u"backup"_s, u"restore"_s, backups.entryList({u"daily-*.db"_s}, QDir::Files).value(0)};
        return;
    }
    }
}

QString DeathScene::measure(DeathStep step)
{
    StepSize size;
    const QString counts = m_folders.filePath(u"counts.json"_s);
    // The longest of the kinds: a number behind the end lets the step live.
    for (quint32 number = 0; number < quint32(kEditKinds); ++number) {
        CtlProcess desk;
        QList<GivenEdit> edits;
        QStringList command;
        begin(step, desk, edits, command, number);
        desk.wrapper = {deathDesk()};
        desk.environment = {{u"DEATH_COUNTS"_s, counts}};
        QElapsedTimer timer;
        timer.start();
        const CtlRun run = desk.json(command);
        size.ms = qMax(size.ms, timer.elapsed());
        if (run.exitCode != 0)
            return QString::fromUtf8(run.story);
        QFile file(counts);
        if (!file.open(QIODevice::ReadOnly))
            return u"no counts"_s;
        const QJsonObject found = QJsonDocument::fromJson(file.readAll()).object();
        size.calls = qMax(size.calls, found.value(u"call"_s).toInteger());
        size.changes = qMax(size.changes, found.value(u"power"_s).toInteger());
        for (const QJsonValue &name : found.value(u"unsynced"_s).toArray())
            size.unsynced.append(name.toString());
    }
    m_sizes.insert(step, size);
    return {};
}

QString DeathScene::run(DeathStep step, DeathWay way, quint32 seed, bool &died)
{
    std::mt19937 random(seed);
    const StepSize size = sizeOf(step);
    const auto upTo = [&random](qint64 most) {
        return QString::number(std::uniform_int_distribution<qint64>(1, qMax<qint64>(1, most))(random));
    };
    CtlProcess desk;
    QList<GivenEdit> edits;
    QStringList command;
    begin(step, desk, edits, command, seed);
    desk.wrapper = {deathDesk()};
    if (way == DeathWay::Moment)
        desk.environment = {{u"DEATH_AFTER_MS"_s, upTo(size.ms)}};
    else if (way == DeathWay::Call)
        desk.environment = {{u"DEATH_BY"_s, u"call"_s}, {u"DEATH_AT"_s, upTo(size.calls)}};
    else
        desk.environment = {{u"DEATH_BY"_s, u"power"_s}, {u"DEATH_AT"_s, upTo(size.changes)}};
    desk.environment.insert(u"DEATH_SEED"_s, QString::number(seed));
    const CtlRun fatal = desk.json(command);
    died = fatal.exitCode == kDied;
    if (!died && fatal.exitCode != 0)
        return u"the step itself failed: "_s + QString::fromUtf8(fatal.story);
    if (step == DeathStep::Edit || step == DeathStep::EditAndPush)
        edits.first().isAcknowledged = fatal.object().value(u"queued"_s).toBool();

    desk.wrapper.clear();
    desk.environment.clear();
    if (const QString wrong = converge(desk); !wrong.isEmpty())
        return wrong;
    const QJsonObject world = m_amo.control("GET", u"state"_s);
    QStringList wrong;
    for (const GivenEdit &edit : std::as_const(edits))
        wrong.append(checkEdit(edit, world, desk));
    wrong.append(QStringList{checkTotals(edits, world), checkCache(edits, desk), checkFiles(desk)});
    wrong.removeAll(QString());
    return wrong.join(u"; "_s);
}

} // namespace Stanko::Testing
