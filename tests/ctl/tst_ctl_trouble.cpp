// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/practicetest.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

using namespace Stanko;

/// What goes wrong around a command: token, network, account, payment, disk, folder.
class tst_CtlTrouble : public PracticeTest
{
    Q_OBJECT
private Q_SLOTS:
    void withoutATokenEditsAreKept();
    void aRefusedTokenEndsWithThree();
    void aDeadNetworkEndsWithFour();
    void aBlockEndsWithFourAndIsRemembered();
    void anotherAccountIsRefused();
    void editsNeverReachAnotherAccount();
    void aDatabaseFromTheFutureIsLeftAlone();
    void aDamagedDatabaseIsSetAside();
    void aFileInPlaceOfTheFolderEndsWithFive();
    void anUnpaidAccountKeepsEditsUntilSomebodyPays();
    void anUnpaidAccountThatAnswersNothingEndsWithFour();
    void aDiskThatIsFullFromTheStartLeavesNothingHalfDone_data();
    void aDiskThatIsFullFromTheStartLeavesNothingHalfDone();
    void aDiskThatFillsUpLosesNoEdit();
    void aReadOnlyPlaceIsToldAndLeftAlone_data();
    void aReadOnlyPlaceIsToldAndLeftAlone();

private:
    /// Files of the next commands may not grow beyond \a blocks of 512 bytes, as on a disk without more room.
    void limitFiles(int blocks);
    /// Root may write anywhere: it gives that up for the next commands.
    void obeyPermissions();
};

void tst_CtlTrouble::limitFiles(int blocks)
{
    m_ctl->wrapper = {u"sh"_s, u"-c"_s, u"trap '' XFSZ; ulimit -f %1; exec \"$@\""_s.arg(blocks), u"sh"_s};
}

void tst_CtlTrouble::obeyPermissions()
{
    const QString place = m_ctl->parentDir() + u"/permissions"_s;
    QVERIFY(QDir().mkpath(place));
    QVERIFY(QFile::setPermissions(place, QFile::ReadOwner | QFile::ExeOwner));
    if (QFileInfo(place).isWritable())
        m_ctl->wrapper = {u"setpriv"_s, u"--bounding-set=-all"_s};
}

void tst_CtlTrouble::withoutATokenEditsAreKept()
{
    useSyncedFolder();
    const QString token = m_ctl->variables.take(u"AMOCRM_ACCESS_TOKEN"_s);
    for (const QString &command : {u"sync"_s, u"check"_s}) {
        const CtlRun run = m_ctl->json({command});
        QVERIFY2(run.exitCode == 3, run.story.constData());
        QCOMPARE(run.errorKind(), u"no_token"_s);
    }
    const QString lead = id(m_ctl->json({u"jobs"_s}).document.array().at(2).toObject().value(u"lead_id"_s));
    const CtlRun edit = m_ctl->json({u"complete"_s, lead, u"--note"_s, u"x"_s});
    QVERIFY2(edit.exitCode == 1, edit.story.constData());
    QCOMPARE(edit.object().value(u"queued"_s), QJsonValue(true));
    QCOMPARE(edit.object().value(u"sent"_s), QJsonValue(false));
    QCOMPARE(edit.errorKind(), u"no_token"_s);

    m_ctl->variables.insert(u"AMOCRM_ACCESS_TOKEN"_s, token);
    const CtlRun sync = m_ctl->json({u"sync"_s});
    QVERIFY2(sync.exitCode == 0, sync.story.constData());
    QCOMPARE(m_amo->api(u"leads/"_s + lead).value(u"status_id"_s), QJsonValue(142));
}

void tst_CtlTrouble::aRefusedTokenEndsWithThree()
{
    useSyncedFolder();
    m_ctl->variables.insert(u"AMOCRM_ACCESS_TOKEN"_s, u"wrong-token"_s);
    for (const QString &command : {u"check"_s, u"sync"_s}) {
        const CtlRun run = m_ctl->json({command});
        QVERIFY2(run.exitCode == 3, run.story.constData());
        QCOMPARE(run.object().value(u"ok"_s), QJsonValue(false));
        QCOMPARE(run.errorKind(), u"unauthorized"_s);
    }
}

void tst_CtlTrouble::aDeadNetworkEndsWithFour()
{
    useSyncedFolder();
    // A port that nobody listens on: the discard service.
    m_ctl->variables.insert(u"AMOCRM_BASE_URL"_s, u"http://127.0.0.1:9"_s);
    for (const QString &command : {u"check"_s, u"sync"_s}) {
        const CtlRun run = m_ctl->json({command});
        QVERIFY2(run.exitCode == 4, run.story.constData());
        QCOMPARE(run.errorKind(), u"network"_s);
    }
    QVERIFY(!passports().isEmpty());
}

void tst_CtlTrouble::aBlockEndsWithFourAndIsRemembered()
{
    useSyncedFolder();
    m_amo->control(
        "POST", u"faults"_s,
        {{u"path"_s, u"^/api/"_s}, {u"kind"_s, u"status"_s}, {u"code"_s, 403}, {u"html"_s, true}, {u"count"_s, 1}});
    const CtlRun first = m_ctl->json({u"sync"_s});
    QVERIFY2(first.exitCode == 4, first.story.constData());
    QCOMPARE(first.errorKind(), u"blocked"_s);
    m_amo->control("DELETE", u"counters"_s);
    const CtlRun second = m_ctl->json({u"sync"_s});
    QVERIFY2(second.exitCode == 4, second.story.constData());
    QCOMPARE(second.errorKind(), u"blocked"_s);
    QCOMPARE(m_amo->control("GET", u"counters"_s).value(u"total"_s), QJsonValue(0));
}

void tst_CtlTrouble::anotherAccountIsRefused()
{
    useSyncedFolder();
    const QString lead = id(m_ctl->json({u"jobs"_s}).document.array().at(3).toObject().value(u"lead_id"_s));
    PracticeProcess other;
    QVERIFY(other.start({u"--empty"_s}));
    makeAnother(other);
    const QStringList edit{u"complete"_s, lead, u"--note"_s, u"x"_s};
    for (const QStringList &arguments :
         {QStringList{u"sync"_s}, QStringList{u"check"_s}, edit, edit + QStringList{u"--no-push"_s}}) {
        const CtlRun run = m_ctl->json(arguments);
        QVERIFY2(run.exitCode == 2, run.story.constData());
        QCOMPARE(run.errorKind(), u"wrong_account"_s);
    }
    const QByteArray writes = QJsonDocument(other.control("GET", u"requests?writes=1"_s)).toJson();
    QVERIFY2(!writes.contains("target"), writes.constData());
    other.stop();
    QVERIFY(m_ctl->json({u"outbox"_s, u"--all"_s}).document.array().isEmpty());
}

void tst_CtlTrouble::editsNeverReachAnotherAccount()
{
    // Queued for the right account, sent with the settings of another one whose leads have the same ids.
    useSyncedFolder();
    const QString lead = id(m_ctl->json({u"jobs"_s}).document.array().at(3).toObject().value(u"lead_id"_s));
    QCOMPARE(m_ctl->json({u"complete"_s, lead, u"--note"_s, u"x"_s, u"--no-push"_s}).exitCode, 0);
    PracticeProcess other;
    QVERIFY(other.start());
    makeAnother(other);
    const CtlRun run = m_ctl->json({u"sync"_s});
    QVERIFY2(run.exitCode == 2, run.story.constData());
    const QByteArray writes = QJsonDocument(other.control("GET", u"requests?writes=1"_s)).toJson();
    QVERIFY2(!writes.contains("target"), writes.constData());
    other.stop();
    m_ctl->variables = m_amo->variables();
    QCOMPARE(m_ctl->json({u"sync"_s}).exitCode, 0);
    QCOMPARE(m_amo->api(u"leads/"_s + lead).value(u"status_id"_s), QJsonValue(142));
}

void tst_CtlTrouble::aDatabaseFromTheFutureIsLeftAlone()
{
    useSyncedFolder();
    // The schema's version stands at byte 60 of an SQLite file, big endian.
    QFile database(m_ctl->dataDir() + u"/stankodesk.sqlite"_s);
    QVERIFY(database.open(QIODevice::ReadWrite));
    QVERIFY(database.seek(60));
    database.write(QByteArray::fromHex("00002710"));
    database.close();
    for (const QString &command : {u"passports"_s, u"sync"_s}) {
        const CtlRun run = m_ctl->json({command});
        QVERIFY2(run.exitCode == 5, run.story.constData());
        QCOMPARE(run.errorKind(), u"store_too_new"_s);
    }
}

void tst_CtlTrouble::aDamagedDatabaseIsSetAside()
{
    QVERIFY(QDir().mkpath(m_ctl->dataDir()));
    QFile database(m_ctl->dataDir() + u"/stankodesk.sqlite"_s);
    QVERIFY(database.open(QIODevice::WriteOnly));
    database.write(QByteArray(100'000, 'x'));
    database.close();
    const CtlRun run = m_ctl->json({u"sync"_s});
    QVERIFY2(run.exitCode == 0, run.story.constData());
    QVERIFY(run.errors.contains("damaged"));
    QVERIFY(!passports().isEmpty());
    QVERIFY(QDir(m_ctl->dataDir()).entryList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot).size() > 1);
}

void tst_CtlTrouble::aFileInPlaceOfTheFolderEndsWithFive()
{
    QFile file(m_ctl->dataDir());
    QVERIFY(file.open(QIODevice::WriteOnly));
    const CtlRun run = m_ctl->json({u"passports"_s});
    QCOMPARE(run.exitCode, 5);
    QVERIFY(run.out.contains(m_ctl->dataDir().toUtf8()));
}

void tst_CtlTrouble::anUnpaidAccountKeepsEditsUntilSomebodyPays()
{
    useSyncedFolder();
    const QString lead = id(m_ctl->json({u"jobs"_s}).document.array().at(4).toObject().value(u"lead_id"_s));
    m_amo->control("POST", u"settings"_s, {{u"unpaid"_s, true}});
    const CtlRun edit = m_ctl->json({u"complete"_s, lead, u"--note"_s, u"Без оплаты"_s});
    QVERIFY2(edit.exitCode == 1, edit.story.constData());
    QCOMPARE(edit.object().value(u"queued"_s), QJsonValue(true));
    QCOMPARE(edit.object().value(u"sent"_s), QJsonValue(false));
    QCOMPARE(edit.errorKind(), u"payment_required"_s);

    const CtlRun sync = m_ctl->json({u"sync"_s});
    QVERIFY2(sync.exitCode == 4, sync.story.constData());
    QCOMPARE(sync.errorKind(), u"payment_required"_s);
    QVERIFY(sync.object().value(u"error"_s).toObject().value(u"remedy"_s).toString().contains(u"Оплатите"_s));
    QCOMPARE(sync.object().value(u"waiting"_s), QJsonValue(edit.object().value(u"outbox_ids"_s).toArray().size()));
    QVERIFY(m_ctl->run({u"sync"_s}).errors.contains("Оплатите"));
    for (const QJsonValue &row : m_ctl->json({u"outbox"_s}).document.array())
        QCOMPARE(row.toObject().value(u"state"_s), QJsonValue(u"queued"_s));

    m_amo->control("POST", u"settings"_s, {{u"unpaid"_s, false}});
    const CtlRun paid = m_ctl->json({u"sync"_s});
    QVERIFY2(paid.exitCode == 0, paid.story.constData());
    QCOMPARE(m_amo->api(u"leads/"_s + lead).value(u"status_id"_s), QJsonValue(142));
    const QByteArray notes = QJsonDocument(m_amo->api(u"leads/%1/notes"_s.arg(lead))).toJson();
    QCOMPARE(notes.count("Без оплаты"), 1);
}

void tst_CtlTrouble::anUnpaidAccountThatAnswersNothingEndsWithFour()
{
    useSyncedFolder();
    const QString lead = id(m_ctl->json({u"jobs"_s}).document.array().at(5).toObject().value(u"lead_id"_s));
    m_amo->control("POST", u"faults"_s, {{u"path"_s, u"^/api/"_s}, {u"kind"_s, u"status"_s}, {u"code"_s, 402}});
    for (const QString &command : {u"check"_s, u"sync"_s}) {
        const CtlRun run = m_ctl->json({command});
        QVERIFY2(run.exitCode == 4, run.story.constData());
        QCOMPARE(run.errorKind(), u"payment_required"_s);
    }
    QCOMPARE(m_ctl->json({u"complete"_s, lead, u"--note"_s, u"x"_s}).exitCode, 1);
    QVERIFY(!m_ctl->json({u"outbox"_s}).document.array().isEmpty());
    m_amo->control("DELETE", u"faults"_s);
    QCOMPARE(m_ctl->json({u"sync"_s}).exitCode, 0);
    QCOMPARE(m_amo->api(u"leads/"_s + lead).value(u"status_id"_s), QJsonValue(142));
}

void tst_CtlTrouble::aDiskThatIsFullFromTheStartLeavesNothingHalfDone_data()
{
    QTest::addColumn<int>("blocks");
    // No room at all, for a lock alone, for the index of the log, for a part of the schema and of the first sync.
    for (const int blocks : {0, 1, 8, 64, 80, 200, 500})
        QTest::addRow("%d blocks", blocks) << blocks;
}

void tst_CtlTrouble::aDiskThatIsFullFromTheStartLeavesNothingHalfDone()
{
    QFETCH(int, blocks);
    limitFiles(blocks);
    for (const QStringList &command : {QStringList{u"sync"_s}, QStringList{u"sync"_s, u"--full"_s}}) {
        const CtlRun run = m_ctl->json(command);
        QVERIFY2(run.exitCode == 5, run.story.constData());
        QCOMPARE(run.errorKind(), u"store_full"_s);
        QVERIFY(run.object().value(u"error"_s).toObject().value(u"remedy"_s).toString().contains(u"Освободите"_s));
        QVERIFY(m_ctl->run(command).errors.contains("Освободите"));
    }
    m_ctl->wrapper.clear();
    const CtlRun healed = m_ctl->json({u"sync"_s});
    QVERIFY2(healed.exitCode == 0, healed.story.constData());
    QVERIFY(passports().size() > 150);
    const QStringList left = QDir(m_ctl->dataDir()).entryList(QDir::Files);
    for (const QString &name : left)
        QVERIFY2(!name.contains(u"damaged"_s) && !name.contains(u"part"_s), qPrintable(name));
}

void tst_CtlTrouble::aDiskThatFillsUpLosesNoEdit()
{
    useSyncedFolder();
    const QString serial = passportWith(u"field"_s).value(u"serial"_s).toString();
    int refused = 0;
    int written = 0;
    for (int blocks = 0; written == 0 && blocks < 4'000; blocks += 40) {
        const qsizetype before = m_ctl->json({u"outbox"_s}).document.array().size();
        const QJsonValue day = passportOf(serial).value(u"next_maintenance"_s);
        limitFiles(blocks);
        const CtlRun run = m_ctl->json({u"maintained"_s, serial, u"--note"_s, u"На полном диске"_s, u"--no-push"_s});
        m_ctl->wrapper.clear();
        const qsizetype after = m_ctl->json({u"outbox"_s}).document.array().size();
        if (run.exitCode == 0) {
            ++written;
            QVERIFY(after > before);
            continue;
        }
        ++refused;
        QVERIFY2(run.exitCode == 5, run.story.constData());
        QCOMPARE(run.errorKind(), u"store_full"_s);
        QCOMPARE(after, before);
        QCOMPARE(passportOf(serial).value(u"next_maintenance"_s), day);
    }
    QVERIFY(refused > 1);
    QCOMPARE(written, 1);
    QCOMPARE(m_ctl->json({u"sync"_s}).exitCode, 0);
}

void tst_CtlTrouble::aReadOnlyPlaceIsToldAndLeftAlone_data()
{
    QTest::addColumn<QString>("place");
    QTest::newRow("the folder's parent") << u"parent"_s;
    QTest::newRow("an empty folder") << u"empty"_s;
    QTest::newRow("a folder with data") << u"folder"_s;
    QTest::newRow("the database alone") << u"file"_s;
}

void tst_CtlTrouble::aReadOnlyPlaceIsToldAndLeftAlone()
{
    QFETCH(QString, place);
    if (place == u"folder"_s || place == u"file"_s)
        useSyncedFolder();
    if (place == u"empty"_s)
        QVERIFY(QDir().mkpath(m_ctl->dataDir()));
    obeyPermissions();
    // The file of variables is written into the parent before each run.
    const CtlProcess &ctl = *m_ctl;
    const QString database = ctl.dataDir() + u"/stankodesk.sqlite"_s;
    QStringList where;
    if (place == u"parent"_s) {
        const QString parent = ctl.parentDir() + u"/locked"_s;
        QVERIFY(QDir().mkpath(parent));
        where = {u"--data-dir"_s, parent + u"/data"_s};
        QVERIFY(QFile::setPermissions(parent, QFile::ReadOwner | QFile::ExeOwner));
    }
    const QString target = place == u"file"_s ? database : ctl.dataDir();
    const QFile::Permissions readOnly = QFile::ReadOwner | QFile::ExeOwner;
    if (place != u"parent"_s)
        QVERIFY(QFile::setPermissions(target, readOnly));
    QFile before(database);
    const QByteArray contents = before.open(QIODevice::ReadOnly) ? before.readAll() : QByteArray();
    before.close();

    for (const QStringList &command : {QStringList{u"passports"_s}, QStringList{u"sync"_s},
                                       QStringList{u"complete"_s, u"1"_s, u"--note"_s, u"x"_s, u"--no-push"_s}}) {
        const CtlRun run = m_ctl->json(where + command);
        QVERIFY2(run.exitCode == 5, run.story.constData());
        QCOMPARE(run.errorKind(), u"store_read_only"_s);
        const QJsonObject error = run.object().value(u"error"_s).toObject();
        QVERIFY2(error.value(u"message"_s).toString().contains(ctl.parentDir()), run.story.constData());
        QVERIFY(error.value(u"remedy"_s).toString().contains(u"--data-dir"_s));
    }
    QFile after(database);
    QCOMPARE(after.open(QIODevice::ReadOnly) ? after.readAll() : QByteArray(), contents);
    after.close();
    QVERIFY(QFile::setPermissions(target, readOnly | QFile::WriteOwner) || place == u"parent"_s);
    m_ctl->wrapper.clear();
    QCOMPARE(m_ctl->json({u"sync"_s}).exitCode, 0);
}

QTEST_GUILESS_MAIN(tst_CtlTrouble)
#include "tst_ctl_trouble.moc"
