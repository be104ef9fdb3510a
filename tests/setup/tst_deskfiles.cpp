// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/deskconfig.h"
#include "app/core/deskdata.h"
#include "app/core/settingsfile.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Stanko;
using namespace Qt::StringLiterals;

namespace {

AccountSettings account()
{
    AccountSettings settings;
    settings.baseUrl = QUrl(u"https://russtanko.amocrm.ru"_s);
    settings.roles.main = 8100001;
    settings.roles.furtherService = {8100002, 8100003};
    settings.fields.serial = 712629;
    settings.responsibleUser = 12;
    return settings;
}

/// Files below \a folder, sorted.
QStringList filesIn(const QString &folder)
{
    QStringList files;
    QDirIterator all(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (all.hasNext())
        files.append(QDir(folder).relativeFilePath(all.next()));
    files.sort();
    return files;
}

void put(const QString &folder, const QStringList &files)
{
    for (const QString &name : files) {
        const QString path = QDir(folder).filePath(name);
        QVERIFY(QDir().mkpath(QFileInfo(path).absolutePath()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("12345");
    }
}

} // namespace

/// What a desk has on disk beside its database: settings of its own, and what is removed when it is forgotten.
class TestDeskFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSavedDeskIsReadBackTheSame_data();
    void aSavedDeskIsReadBackTheSame();
    void theGroupsOfTheFileLeaveEachOtherAlone();
    void aWrongKeyOfTheDeskNamesItself_data();
    void aWrongKeyOfTheDeskNamesItself();
    void forgettingRemovesWhatWasMadeHereAndNothingElse();
    void aFolderOfOurNameIsAPersons();
};

void TestDeskFiles::aSavedDeskIsReadBackTheSame_data()
{
    QTest::addColumn<DeskSettings>("desk");
    QTest::newRow("the usual") << DeskSettings();
    DeskSettings desk;
    desk.pollSeconds = kMaxPollSeconds;
    desk.quiet = {true, QTime(23, 30), QTime(6, 15)};
    desk.proxy = {ProxyMode::Manual, u"proxy.company.ru"_s, 3128, u"service, second shift"_s};
    desk.notices = {true, QUrl(u"http://127.0.0.1:8090"_s)};
    QTest::newRow("everything else") << desk;
    desk.proxy = {ProxyMode::None, u"10.0.0.1"_s, 65535, {}};
    desk.pollSeconds = kMinPollSeconds;
    QTest::newRow("no proxy, but one remembered") << desk;
}

void TestDeskFiles::aSavedDeskIsReadBackTheSame()
{
    QFETCH(const DeskSettings, desk);
    const QTemporaryDir dir;
    const SettingsFile file(dir.filePath(u"settings.ini"_s));
    QCOMPARE(file.loadDesk().valueOr({}), DeskSettings());
    QVERIFY(file.saveDesk(desk));
    const Result<DeskSettings> after = SettingsFile(dir.filePath(u"settings.ini"_s)).loadDesk();
    QVERIFY2(after, after ? "" : qPrintable(after.error().detail));
    QCOMPARE(*after, desk);
    QVERIFY(!*file.load()); // a desk is no account
}

void TestDeskFiles::theGroupsOfTheFileLeaveEachOtherAlone()
{
    const QTemporaryDir dir;
    const SettingsFile file(dir.filePath(u"settings.ini"_s));
    AccountSettings settings = account();
    settings.roles.ownSuccess = {{8100003, 5}, {8100002, 6}};
    DeskSettings desk;
    desk.pollSeconds = 30;
    QVERIFY(file.save(settings, desk));
    settings.responsibleUser = 0;
    QVERIFY(file.save(settings));
    QCOMPARE(file.loadDesk().valueOr({}), desk);
    desk.quiet.isOn = true;
    QVERIFY(file.saveDesk(desk));
    QCOMPARE(*file.load(), std::optional(settings));
    QCOMPARE(file.loadDesk().valueOr({}), desk);
}

void TestDeskFiles::aWrongKeyOfTheDeskNamesItself_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *name, const QString &key, const QString &value) {
        QTest::newRow(name) << key << value;
    };
    row("too often", u"poll_seconds"_s, u"14"_s);
    row("too seldom", u"poll_seconds"_s, u"3601"_s);
    row("seconds in words", u"poll_seconds"_s, u"60s"_s);
    row("quiet, but when", u"quiet"_s, u"maybe"_s);
    row("no time", u"quiet_from"_s, u"25:00"_s);
    row("half a time", u"quiet_until"_s, u"7"_s);
    row("no proxy of this kind", u"proxy"_s, u"socks"_s);
    row("a proxy without a name", u"proxy_host"_s, {});
    row("an address for a name", u"proxy_host"_s, u"http://proxy"_s);
    row("name and port", u"proxy_host"_s, u"proxy:3128"_s);
    row("no port", u"proxy_port"_s, {});
    row("port too large", u"proxy_port"_s, u"65536"_s);
    row("name and password", u"proxy_user"_s, u"me:secret"_s);
    row("notices, but how", u"notices"_s, u"yes"_s);
    row("bot's address without https", u"TELEGRAM_API_URL"_s, u"http://api.telegram.org"_s);
}

void TestDeskFiles::aWrongKeyOfTheDeskNamesItself()
{
    QFETCH(const QString, key);
    QFETCH(const QString, value);
    DeskSettings desk;
    desk.proxy = {ProxyMode::Manual, u"proxy"_s, 3128, {}};
    Environment keys = deskKeys(desk);
    QVERIFY(deskConfig(keys));
    keys.insert(key, value);
    const Result<DeskSettings> judged = deskConfig(keys);
    QVERIFY(!judged);
    QCOMPARE(judged.error().kind, ErrorKind::BadSettings);
    QVERIFY2(judged.error().detail.startsWith(key + u": "_s), qPrintable(judged.error().detail));
    QVERIFY(judged.error().detail.size() > key.size() + 10);
    QVERIFY(!judged.error().detail.contains(u"secret"_s));
}

void TestDeskFiles::forgettingRemovesWhatWasMadeHereAndNothingElse()
{
    const QStringList ours{u"stankodesk.sqlite"_s,
                           u"stankodesk.sqlite-wal"_s,
                           u"stankodesk.sqlite-shm"_s,
                           u"stankodesk.sqlite.check"_s,
                           u"stankodesk.sqlite.damaged-20261122-101500"_s,
                           u"stankodesk.sqlite.damaged-20261122-101500-2-wal"_s,
                           u"stankodesk.sqlite.replaced-20261122-101500"_s,
                           u"stankodesk.sqlite.restored-20261122-101500"_s,
                           u"stankodesk.sqlite.restoring/copy.db"_s,
                           u"backup/daily-2026-11-22.db"_s,
                           u"backup/manual-20261122-101500-2.db"_s,
                           u"backup/before-12-20261122-101500.db"_s,
                           u"backup/daily-2026-11-23.db.part"_s,
                           u"logs/stankodesk.log"_s,
                           u"logs/stankodesk.log.4"_s,
                           u"settings.ini"_s,
                           u"settings.ini.aB3xYz"_s,
                           u"window.ini"_s};
    QStringList theirs{u"stankodesk.lock"_s,
                       u"profiles.ini"_s,
                       u"profiles/branch/stankodesk.sqlite"_s,
                       u"profiles/branch/settings.ini"_s,
                       u"stankodesk.sqlite-old"_s,
                       u"stankodesk.sqlite.bak"_s,
                       u"my-settings.ini"_s,
                       u"backup/holidays.jpg"_s,
                       u"backup/daily-2026-11-22.db.zip"_s,
                       u"backup/daily.db"_s,
                       u"отчёт.docx"_s};
    const QTemporaryDir dir;
    put(dir.path(), ours + theirs);
    const DataPaths paths{dir.path()};
    QCOMPARE(deskDataFiles(paths).size(), ours.size());
    QCOMPARE(deskDataBytes(paths), 5 * ours.size());
    QVERIFY(removeDeskData(paths));
    theirs.sort();
    QCOMPARE(filesIn(dir.path()), theirs);
    // A folder with nothing of a person in it goes, too.
    QVERIFY(!QFileInfo::exists(dir.filePath(u"logs"_s)));
    QVERIFY(!QFileInfo::exists(dir.filePath(u"stankodesk.sqlite.restoring"_s)));
    QVERIFY(QFileInfo::exists(dir.filePath(u"backup"_s)));
    QVERIFY(removeDeskData(paths)); // nothing to remove is removed
}

void TestDeskFiles::aFolderOfOurNameIsAPersons()
{
    const QTemporaryDir dir;
    put(dir.path(), {u"settings.ini"_s});
    QVERIFY(QDir().mkpath(dir.filePath(u"backup/daily-2026-11-22.db/kept"_s)));
    QVERIFY(removeDeskData({dir.path()}));
    QCOMPARE(filesIn(dir.path()), QStringList());
    QVERIFY(QFileInfo::exists(dir.filePath(u"backup/daily-2026-11-22.db/kept"_s)));
}

QTEST_GUILESS_MAIN(TestDeskFiles)
#include "tst_deskfiles.moc"
