// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold after a death; how one is brought about is in deathscene.cpp.
#include "models/store/database.h"
#include "tests/death/deathscene.h"

#include <QtCore/QDir>

namespace Stanko::Testing {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSyncsToConverge = 5;

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

} // namespace

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
    const QDir data(desk.dataDir());
    if (!data.entryList({u"*damaged*"_s}).isEmpty())
        return u"the database was taken for damaged"_s;
    if (const QStringList left = data.entryList({u"*.restor*"_s}, QDir::Files | QDir::Dirs); !left.isEmpty())
        return left.first() + u" was left behind"_s;
    for (const QString &file : data.entryList({u"*.replaced-*"_s}, QDir::Files)) {
        if (const QString wrong = wholeness(data.filePath(file), 0); !wrong.isEmpty())
            return wrong;
    }
    return {};
}

} // namespace Stanko::Testing
