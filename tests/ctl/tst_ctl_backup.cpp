// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/practicetest.h"

#include "app/core/consolesocket.h"
#include "app/core/instancelock.h"
#include "app/core/paths.h"
#include "app/ctl/forwarding.h"
#include "tests/support/fakedesks.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

using namespace Stanko;

/// Backups by command: made, listed, gone back to; also through an open window.
class tst_CtlBackup : public PracticeTest
{
    Q_OBJECT
private Q_SLOTS:
    void aBackupIsMadeListedAndGoneBackTo();
    void whatIsNoBackupIsRefused();
    void aFullDiskLeavesNoHalfCopy();
    void anOpenConsoleDoesItAndFindsTheFileOfTheAsker();

private:
    int notesWith(const QString &lead, const QByteArray &text);
};

int tst_CtlBackup::notesWith(const QString &lead, const QByteArray &text)
{
    return int(QJsonDocument(m_amo->api(u"leads/%1/notes"_s.arg(lead))).toJson().count(text));
}

void tst_CtlBackup::aBackupIsMadeListedAndGoneBackTo()
{
    useSyncedFolder();
    const QJsonArray jobs = m_ctl->json({u"jobs"_s}).document.array();
    const QString sent = id(jobs.at(0).toObject().value(u"lead_id"_s));
    const QString unsent = id(jobs.at(1).toObject().value(u"lead_id"_s));
    const CtlRun made = m_ctl->json({u"backup"_s, u"make"_s});
    QVERIFY2(made.exitCode == 0, made.story.constData());
    QCOMPARE(missingKeys(made.object(), u"ok file made_at bytes before_update unsent"_s), QStringList());
    QVERIFY(QFileInfo(made.object().value(u"file"_s).toString()).size() > 0);

    QCOMPARE(m_ctl->json({u"complete"_s, sent, u"--note"_s, u"Ушло после копии"_s}).exitCode, 0);
    QCOMPARE(m_ctl->json({u"complete"_s, unsent, u"--note"_s, u"Ещё здесь"_s, u"--no-push"_s}).exitCode, 0);
    const qsizetype waiting = m_ctl->json({u"outbox"_s}).document.array().size();

    const CtlRun listed = m_ctl->json({u"backup"_s, u"list"_s});
    QCOMPARE(listed.exitCode, 0);
    QVERIFY(listed.document.array().size() >= 2); // with the daily one
    QCOMPARE(listed.document.array().at(0).toObject().value(u"file"_s), made.object().value(u"file"_s));
    QVERIFY(m_ctl->run({u"backup"_s, u"list"_s}).out.contains("manual-"));

    const QString name = QFileInfo(made.object().value(u"file"_s).toString()).fileName();
    const CtlRun restored = m_ctl->json({u"backup"_s, u"restore"_s, name});
    QVERIFY2(restored.exitCode == 0, restored.story.constData());
    QCOMPARE(restored.object().value(u"carried_intents"_s), QJsonValue(waiting));
    QVERIFY(QFile::exists(restored.object().value(u"replaced_file"_s).toString()));
    QCOMPARE(m_ctl->json({u"outbox"_s}).document.array().size(), waiting);

    const CtlRun sync = m_ctl->json({u"sync"_s});
    QVERIFY2(sync.exitCode == 0, sync.story.constData());
    QCOMPARE(notesWith(sent, "Ушло после копии"), 1);
    QCOMPARE(notesWith(unsent, "Ещё здесь"), 1);
    QCOMPARE(m_amo->api(u"leads/"_s + sent).value(u"status_id"_s), QJsonValue(142));
    for (const QJsonValue &job : m_ctl->json({u"jobs"_s}).document.array()) {
        const QString lead = id(job.toObject().value(u"lead_id"_s));
        QVERIFY(lead != sent && lead != unsent);
    }
}

void tst_CtlBackup::whatIsNoBackupIsRefused()
{
    useSyncedFolder();
    const CtlRun missing = m_ctl->json({u"backup"_s, u"restore"_s, u"daily-1999-01-01.db"_s});
    QVERIFY2(missing.exitCode == 2, missing.story.constData());
    QCOMPARE(missing.errorKind(), u"bad_input"_s);
    QFile file(m_ctl->parentDir() + u"/text.db"_s);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(9000, 'x')) > 0);
    file.close();
    const CtlRun text = m_ctl->json({u"backup"_s, u"restore"_s, file.fileName()});
    QVERIFY2(text.exitCode == 5, text.story.constData());
    QCOMPARE(text.errorKind(), u"store_damaged"_s);
    QVERIFY(!passports().isEmpty());
    QCOMPARE(m_ctl->json({u"sync"_s}).exitCode, 0);
}

void tst_CtlBackup::aFullDiskLeavesNoHalfCopy()
{
    useSyncedFolder();
    QVERIFY(!m_ctl->json({u"backup"_s, u"make"_s}).object().isEmpty());
    const QDir data(m_ctl->dataDir());
    const QDir backups(data.filePath(u"backup"_s));
    const QStringList before = backups.entryList(QDir::Files);
    const QString copy = backups.entryList({u"manual-*.db"_s}, QDir::Files).value(0);
    m_ctl->wrapper = {u"sh"_s, u"-c"_s, u"trap '' XFSZ; ulimit -f 100; exec \"$@\""_s, u"sh"_s};
    for (const QStringList &command :
         {QStringList{u"backup"_s, u"make"_s}, QStringList{u"backup"_s, u"restore"_s, copy},
          QStringList{u"diagnostics"_s, u"--out"_s, data.filePath(u"bundle.zip"_s)}}) {
        const CtlRun run = m_ctl->json(command);
        if (command.first() == u"diagnostics"_s && run.exitCode == 0)
            continue; // small enough
        QVERIFY2(run.exitCode == 5, run.story.constData());
        QVERIFY2(run.errorKind() == u"store_full"_s, run.story.constData());
    }
    m_ctl->wrapper.clear();
    QCOMPARE(backups.entryList(QDir::Files), before);
    QCOMPARE(data.entryList({u"*.re*"_s}, QDir::Files | QDir::Dirs), QStringList());
    QVERIFY(!passports().isEmpty());
}

void tst_CtlBackup::anOpenConsoleDoesItAndFindsTheFileOfTheAsker()
{
    const Result<DataPaths> paths = openDataDir(m_ctl->dataDir());
    QVERIFY(paths);
    const auto lock = InstanceLock::take(paths->lockFile(), std::chrono::milliseconds(0));
    QVERIFY(lock);
    FakeDesks fakes;
    fillDemo(fakes);
    ConsoleServer console([&fakes](const QJsonObject &request) { return answerForwarded(fakes.desks(), request); });
    QVERIFY(console.listen(paths->consoleSocket()));
    m_ctl->variables.clear();
    const QString folder = m_ctl->parentDir();
    QFile file(folder + u"/mine.db"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    m_ctl->wrapper = {u"sh"_s, u"-c"_s, u"cd '%1'; exec \"$@\""_s.arg(folder), u"sh"_s};
    fakes.data.copies = {{.file = file.fileName(), .madeAt = 1'790'000'000, .bytes = 5}};
    const CtlRun restored = m_ctl->json({u"backup"_s, u"restore"_s, u"mine.db"_s});
    QVERIFY2(restored.exitCode == 0, restored.story.constData());
    QCOMPARE(fakes.data.restored, QStringList{QFileInfo(file).absoluteFilePath()});
    QCOMPARE(m_ctl->json({u"diagnostics"_s, u"--out"_s, u"bundle.zip"_s}).exitCode, 0);
    QCOMPARE(fakes.data.bundles, QStringList{QDir(folder).absoluteFilePath(u"bundle.zip"_s)});
    QCOMPARE(m_ctl->json({u"backup"_s, u"list"_s}).document.array().size(), 1);
}

QTEST_GUILESS_MAIN(tst_CtlBackup)
#include "tst_ctl_backup.moc"
