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

const QString kDatabase = u"stankodesk.sqlite"_s;
constexpr int kEditKinds = 4;
/// The newest schema that has everything but the requests made here.
constexpr int kOlderVersion = 4;
constexpr int kSyncsToConverge = 5;

QString deathDesk()
{
    return QStringLiteral(STANKO_BINARY_DIR "/bin/deathdesk");
}

QJsonObject rowWith(const QJsonArray &rows, qint64 wanted)
{
    for (const QJsonValue &row : rows) {
        if (row[u"id"_s].toInteger() == wanted)
            return row.toObject();
    }
    return {};
}

/// Texts of the notes of a lead that hold the word.
int notesWith(const QJsonObject &world, const QString &word, qint64 lead)
{
    int count = 0;
    for (const QJsonValue &note : world.value(u"notes"_s).toArray()) {
        const bool isThere = note[u"params"_s][u"text"_s].toString().contains(word);
        if (isThere && (lead == 0 || note[u"entity_id"_s].toInteger() == lead))
            ++count;
    }
    return count;
}

QDate dayIn(const QJsonObject &lead, qint64 field)
{
    for (const QJsonValue &values : lead.value(u"fields"_s).toArray()) {
        if (values[u"field_id"_s].toInteger() == field)
            return QDate::fromJulianDay(values[u"values"_s][0][u"number"_s].toInteger());
    }
    return {};
}

/// Rows of a list without what only the desk that did the maintenance knows.
QJsonArray sharedRows(const QJsonArray &rows, const QList<GivenEdit> &edits)
{
    QStringList maintained;
    for (const GivenEdit &edit : edits) {
        if (edit.command.first() == "maintained"_L1)
            maintained.append(edit.command.at(1));
    }
    QJsonArray shared;
    for (const QJsonValue &row : rows) {
        QJsonObject kept = row.toObject();
        if (maintained.contains(kept.value(u"serial"_s).toString())) {
            kept.remove(u"last_maintenance"_s);
            kept.remove(u"next_maintenance_kind"_s);
        }
        shared.append(kept);
    }
    return shared;
}

QString number(Database &db, const QString &sql, qint64 &value)
{
    SqlQuery query = db.prepare(sql);
    if (const Done ran = query.run(); !ran)
        return ran.error().detail;
    value = query.next() ? query.integer(0) : 0;
    return {};
}

QString wholeness(const QString &path, int version)
{
    Database db;
    const auto opened = db.open(path, {.migrateUpTo = version});
    if (!opened)
        return path + u": "_s + opened.error().detail;
    SqlQuery check = db.prepare("PRAGMA integrity_check");
    if (!check.run() || !check.next() || check.text(0) != "ok"_L1)
        return path + u": integrity_check "_s + check.text(0);
    if (!check.finish() ||
        !db.execute(u"INSERT INTO passport_fts (passport_fts, rank) VALUES ('integrity-check', 1)"_s))
        return path + u": the search index differs"_s;
    return {};
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
    for (int step = 0; step <= int(DeathStep::Backup); ++step) {
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

QString DeathScene::converge(CtlProcess &desk)
{
    CtlRun sync;
    for (int i = 0; i < kSyncsToConverge; ++i) {
        sync = desk.json({u"sync"_s});
        if (sync.exitCode == 0 && desk.json({u"outbox"_s}).document.array().isEmpty())
            return {};
    }
    return u"does not converge: "_s + QString::fromUtf8(sync.story) + QString::fromUtf8(desk.json({u"outbox"_s}).out);
}

QString DeathScene::checkEdit(const GivenEdit &edit, const QJsonObject &world, CtlProcess &desk)
{
    const QString what = edit.command.join(u' ');
    const QJsonObject lead = rowWith(world.value(u"leads"_s).toArray(), edit.lead);
    const QJsonObject before = rowWith(m_world.value(u"leads"_s).toArray(), edit.lead);
    int times = 0; // the edit took effect
    if (edit.lead == 0) {
        for (const QJsonValue &one : world.value(u"leads"_s).toArray())
            times += one[u"name"_s].toString() == edit.tag ? 1 : 0;
        int contacts = 0;
        for (const QJsonValue &one : world.value(u"contacts"_s).toArray())
            contacts += QJsonDocument(one.toObject()).toJson().contains(edit.phone.toUtf8()) ? 1 : 0;
        if (notesWith(world, edit.tag, 0) != times || contacts != times)
            return u"%1: %2 leads, %3 notes, %4 contacts"_s.arg(what)
                .arg(times)
                .arg(notesWith(world, edit.tag, 0))
                .arg(contacts);
    } else if (edit.day.isValid()) {
        times = dayIn(lead, m_dateField) == edit.day ? 1 : 0;
        if (times == 0 && dayIn(lead, m_dateField) != dayIn(before, m_dateField))
            return what + u": another day"_s;
    } else {
        times = notesWith(world, edit.tag, edit.lead);
        if (edit.wins && (lead.value(u"status_id"_s) == 142) != (times > 0))
            return what + u": half of it is in amoCRM"_s;
        if (!edit.wins && (dayIn(lead, m_dateField) != dayIn(before, m_dateField)) != (times > 0))
            return what + u": half of it is in amoCRM"_s;
        Database db;
        qint64 lines = 0;
        if (!db.open(desk.dataDir() + u'/' + kDatabase) ||
            !number(db, u"SELECT count(*) FROM journal WHERE payload LIKE '%%1%'"_s.arg(edit.tag), lines).isEmpty())
            return what + u": the journal cannot be read"_s;
        if (lines != times)
            return u"%1: %2 lines in the journal, %3 notes"_s.arg(what).arg(lines).arg(times);
    }
    if (times > 1 || (edit.isAcknowledged && times != 1))
        return u"%1: %2 times in amoCRM, %3"_s.arg(what).arg(times).arg(edit.isAcknowledged ? u"acknowledged"_s
                                                                                            : u"not acknowledged"_s);
    if (edit.isAcknowledged) {
        ++m_acknowledged;
    } else {
        ++m_unanswered;
        m_unansweredThere += times;
    }
    return {};
}

QString DeathScene::checkTotals(const QList<GivenEdit> &edits, const QJsonObject &world) const
{
    qsizetype leads = m_added;
    qsizetype notes = 0;
    for (const GivenEdit &edit : edits) {
        const int found = notesWith(world, edit.tag, 0);
        leads += edit.lead == 0 ? found : 0;
        notes += found;
    }
    const auto grown = [this, &world](const QString &what) {
        return world.value(what).toArray().size() - m_world.value(what).toArray().size();
    };
    if (grown(u"leads"_s) != leads || grown(u"notes"_s) != notes || grown(u"tasks"_s) != 0)
        return u"amoCRM has %1 more leads (%2 were made), %3 notes (%4), %5 tasks"_s.arg(grown(u"leads"_s))
            .arg(leads)
            .arg(grown(u"notes"_s))
            .arg(notes)
            .arg(grown(u"tasks"_s));
    return {};
}

QString DeathScene::checkCache(const QList<GivenEdit> &edits, CtlProcess &desk)
{
    CtlProcess fresh;
    fresh.variables = m_amo.variables();
    if (const CtlRun sync = fresh.json({u"sync"_s}); sync.exitCode != 0)
        return u"a fresh folder: "_s + QString::fromUtf8(sync.story);
    for (const QStringList &list : {QStringList{u"passports"_s}, QStringList{u"jobs"_s, u"--all"_s}}) {
        const CtlRun run = desk.json(list);
        if (run.exitCode != 0)
            return QString::fromUtf8(run.story);
        const QJsonArray ours = sharedRows(run.document.array(), edits);
        const QJsonArray theirs = sharedRows(fresh.json(list).document.array(), edits);
        if (ours.size() != theirs.size())
            return u"%1: %2 instead of %3"_s.arg(list.first()).arg(ours.size()).arg(theirs.size());
        for (qsizetype i = 0; i < ours.size(); ++i) {
            if (ours.at(i) != theirs.at(i))
                return u"%1 differ from amoCRM: %2 instead of %3"_s.arg(
                    list.first(), QString::fromUtf8(QJsonDocument(ours.at(i).toObject()).toJson()),
                    QString::fromUtf8(QJsonDocument(theirs.at(i).toObject()).toJson()));
        }
    }
    return {};
}

QString DeathScene::checkFiles(const CtlProcess &desk) const
{
    if (const QString wrong = wholeness(desk.dataDir() + u'/' + kDatabase, 0); !wrong.isEmpty())
        return wrong;
    const QDir backups(desk.dataDir() + u"/backup"_s);
    const QStringList files = backups.entryList(QDir::Files);
    if (files.filter(u"daily-"_s).isEmpty())
        return u"no daily backup"_s;
    for (const QString &file : files) {
        if (file.endsWith(".part"_L1))
            return file + u" was left behind"_s;
        if (const QString wrong = wholeness(backups.filePath(file), file.startsWith("before-"_L1) ? kOlderVersion : 0);
            !wrong.isEmpty())
            return wrong;
    }
    if (!QDir(desk.dataDir()).entryList({u"*damaged*"_s}).isEmpty())
        return u"the database was taken for damaged"_s;
    return {};
}

} // namespace Stanko::Testing
