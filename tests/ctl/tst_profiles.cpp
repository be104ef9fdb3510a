// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/appprofiledesk.h"
#include "app/core/core.h"
#include "app/core/deskdata.h"
#include "app/core/profilefile.h"
#include "app/core/settingsfile.h"
#include "models/domain/profilename.h"
#include "models/service/intakedesk.h"
#include "models/service/jobdesk.h"
#include "models/service/setupdesk.h"
#include "models/service/syncdesk.h"
#include "tests/ctl/practiceprocess.h"
#include "tests/support/profilesupport.h"
#include "ui/errortext/profiletext.h"

#include <QtCore/QJsonArray>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Stanko;
using namespace Qt::StringLiterals;
using Stanko::Sandbox::World;

namespace {

template<typename T>
Result<T> waitFor(QFuture<Result<T>> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 60'000) || future.resultCount() == 0)
        return makeError(ErrorKind::Cancelled, u"the future did not end with a result"_s);
    return future.result();
}

/// One account of the computer at work, as a console of its own would have it.
struct Office
{
    Office(const ProfilePlace &place, const std::shared_ptr<SecretStore> &secrets)
    {
        CoreOptions options;
        options.dataDir = place.paths.folder;
        options.settings = settingsFor(amo);
        options.secrets = secrets;
        options.secretsScope = place.id;
        options.profilesRoot = place.root;
        options.keepsSettings = true;
        options.undoGrace = std::chrono::seconds(0);
        options.settleDelay = std::chrono::milliseconds(20);
        core = std::make_unique<Core>(std::move(options));
        QString token;
        amo.run([&token](World &world) {
            token = world.issueToken(90 * 24 * 3600);
            world.addContact(u"Клиент"_s, u"+7 (000) 000-00-02"_s);
        });
        isOpen = SettingsFile(place.paths.settingsFile()).save(settingsFor(amo)).isOk() &&
                 waitFor(core->open()).isOk() && waitFor(core->desks().setup->replaceToken(token)).isOk();
    }
    bool request(const QString &name, const QString &text)
    {
        NewRequest request;
        request.name = name;
        request.text = text;
        return waitFor(core->desks().intake->createRequest(request)).isOk() &&
               waitFor(core->desks().sync->sync(PullDepth::Changes)).isOk();
    }
    QStringList jobs()
    {
        QStringList names;
        const auto page = waitFor(core->desks().jobs->list({}));
        for (const JobRow &row : page ? page->rows : QList<JobRow>())
            names.append(row.customer);
        return names;
    }
    int leadsInAmo()
    {
        return amo.ask<int>([](World &world) { return int(world.leads().size()); });
    }

    Sandbox::SandboxThread amo;
    std::unique_ptr<Core> core;
    bool isOpen = false;
};

} // namespace

/// Several accounts side by side in one data folder.
class tst_Profiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_root = QDir(m_dir->path()).canonicalPath();
    }

    void aFolderWithoutProfilesIsTheFirstOne();
    void aNewProfileIsAFolderOfItsOwn();
    void namesAreJudged_data();
    void namesAreJudged();
    void aNameIsTakenWhateverItsCase();
    void idsAreNeverUsedAgain();
    void noPathLeadsOutOfTheFolder_data();
    void noPathLeadsOutOfTheFolder();
    void aLostFileCostsTheNamesAlone();
    void twoAccountsNeverMix();
    void aWindowIsStartedForAnother();
    void commandsKnowProfiles();

private:
    ProfilePlace place(const QString &asked) const
    {
        return openProfile(DataPaths{m_root}, asked).valueOr(ProfilePlace{});
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_root;
};

void tst_Profiles::aFolderWithoutProfilesIsTheFirstOne()
{
    const QList<Profile> all = ProfileFile(m_root).list();
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.first(), (Profile{{}, {}, {}, m_root, false}));
    QCOMPARE(place({}).paths.folder, m_root);
    QVERIFY(contentsOf(m_root).isEmpty()); // looking leaves nothing behind
}

void tst_Profiles::aNewProfileIsAFolderOfItsOwn()
{
    const ProfileFile file(m_root);
    QVERIFY(file.rename({}, u"  Станки   Юг "_s));
    const auto made = file.create(u"Филиал на Урале"_s);
    QVERIFY(made);
    QCOMPARE(*made, (Profile{u"p1"_s, u"Филиал на Урале"_s, {}, m_root + u"/profiles/p1"_s, false}));
    QVERIFY(QFileInfo(made->folder).isDir());
    AccountSettings settings;
    settings.baseUrl = QUrl(u"https://ural.amocrm.ru"_s);
    settings.roles.main = 1;
    settings.responsibleUser = 5;
    settings.fields = {11, 12, 13, 0, 0};
    const SettingsFile office(DataPaths{made->folder}.settingsFile());
    QVERIFY(office.save(settings));
    QVERIFY(office.saveAccountName(u"ural.amocrm.ru"_s, u"Урал, сервис"_s));
    QVERIFY(office.save(settings)); // which leaves the name alone
    QCOMPARE(office.accountName(u"ural.amocrm.ru"_s), u"Урал, сервис"_s);
    QCOMPARE(office.accountName(u"127.0.0.1"_s), QString()); // of another account nothing is known
    const QList<Profile> all = ProfileFile(m_root).list();
    QCOMPARE(all.size(), 2);
    QCOMPARE(all.last().account, u"Урал, сервис"_s);
    QCOMPARE(all.first().name, u"Станки Юг"_s);
    QCOMPARE(all.last().host, u"ural.amocrm.ru"_s);
    // By either of its names, as typed by a person.
    for (const QString &asked : {u"p1"_s, u"филиал НА урале"_s})
        QCOMPARE(place(asked).paths.folder, made->folder);
    QCOMPARE(place(u"Станки Юг"_s).paths.folder, m_root);
#ifndef Q_OS_WIN
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    for (const QString &path : {m_root + u"/profiles.ini"_s, m_root + u"/profiles"_s, made->folder})
        QVERIFY2(!(QFile::permissions(path) & others), qPrintable(path));
#endif
}

void tst_Profiles::namesAreJudged_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("Cyrillic") << u"Филиал № 2 (Урал)"_s << true;
    QTest::newRow("slashes are letters of a name") << u"Север/Юг ../.."_s << true;
    QTest::newRow("signs of an .ini file") << u"а=б; [в] %d0, \\x \"г\""_s << true;
    QTest::newRow("as long as allowed") << QString(60, u'Ы') << true;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("blanks") << u" \t\n "_s << false;
    QTest::newRow("too long") << QString(61, u'Ы') << false;
    QTest::newRow("control character") << u"Урал\u0007"_s << false;
    QTest::newRow("direction mark") << u"Урал\u202E"_s << false;
    QTest::newRow("an id") << u"p7"_s << false;
    QTest::newRow("an id in capitals") << u"P7"_s << false;
    QTest::newRow("no id") << u"p7a"_s << true;
}

void tst_Profiles::namesAreJudged()
{
    QFETCH(QString, name);
    QFETCH(bool, isGood);
    const ProfileFile file(m_root);
    const auto made = file.create(name);
    QCOMPARE(made.isOk(), isGood);
    const Done renamed = file.rename({}, name + u"я"_s);
    if (!isGood) {
        QCOMPARE(made.error().kind, ErrorKind::BadInput);
        QVERIFY(!made.error().detail.isEmpty());
        QVERIFY(!QFileInfo::exists(m_root + u"/profiles"_s));
        return;
    }
    QCOMPARE(renamed.isOk(), name.size() < kMaxProfileName);
    // It comes back as it was given, from the file.
    QCOMPARE(ProfileFile(m_root).list().last().name, name);
    QCOMPARE(place(name).id, u"p1"_s);
}

void tst_Profiles::aNameIsTakenWhateverItsCase()
{
    const ProfileFile file(m_root);
    QVERIFY(file.create(u"Филиал"_s));
    const auto again = file.create(u" ФИЛИАЛ"_s);
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::BadInput);
    QVERIFY(again.error().detail.contains(u"ФИЛИАЛ"_s));
    QVERIFY(!file.rename({}, u"филиал"_s));
    // Its own name in another spelling is no other's.
    QVERIFY(file.rename(u"p1"_s, u"ФИЛИАЛ"_s));
    QCOMPARE(file.rename(u"p2"_s, u"Другой"_s).error().kind, ErrorKind::NotHere);
}

void tst_Profiles::idsAreNeverUsedAgain()
{
    const ProfileFile file(m_root);
    QCOMPARE(file.create(u"Первый"_s).valueOr({}).id, u"p1"_s);
    QCOMPARE(file.create(u"Второй"_s).valueOr({}).id, u"p2"_s);
    QVERIFY(file.drop(u"p2"_s));
    QVERIFY(!QFileInfo::exists(m_root + u"/profiles/p2"_s));
    // Secrets of an earlier owner may still be in the key store.
    QCOMPARE(file.create(u"Второй"_s).valueOr({}).id, u"p3"_s);
    // A folder that came from a copy is somebody's, too.
    QVERIFY(QDir(m_root).mkpath(u"profiles/p9"_s));
    QCOMPARE(file.create(u"Третий"_s).valueOr({}).id, u"p10"_s);
    QCOMPARE(file.drop({}).error().kind, ErrorKind::NotHere);
    QVERIFY(QFileInfo(m_root).isDir());
}

void tst_Profiles::noPathLeadsOutOfTheFolder_data()
{
    QTest::addColumn<QString>("asked");
    for (const QString &asked : {u".."_s, u"../profiles/p1"_s, u"p1/../p1"_s, u"p1/"_s, u"/tmp"_s, u"P1"_s, u"-p1"_s,
                                 u"p1\\..\\p1"_s, u"link"_s, u"file"_s, u"нет"_s})
        QTest::newRow(qPrintable(asked)) << asked;
}

void tst_Profiles::noPathLeadsOutOfTheFolder()
{
    QFETCH(QString, asked);
    const ProfileFile file(m_root);
    QVERIFY(file.create(u"Филиал"_s));
    QTemporaryDir outside;
    QVERIFY(QFile::link(outside.path(), m_root + u"/profiles/link"_s));
    QFile plain(m_root + u"/profiles/file"_s);
    QVERIFY(plain.open(QIODevice::WriteOnly));
    QCOMPARE(file.folderOf(asked), QString());
    QVERIFY(!file.drop(asked));
    QVERIFY(QFileInfo(outside.path()).isDir());
    const auto opened = openProfile(DataPaths{m_root}, asked);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::BadSettings);
    QVERIFY2(opened.error().detail.contains(u"Филиал"_s), qPrintable(opened.error().detail));
    QCOMPARE(file.list().size(), 2);
}

void tst_Profiles::aLostFileCostsTheNamesAlone()
{
    QVERIFY(ProfileFile(m_root).create(u"Филиал"_s));
    QVERIFY(QFile::remove(m_root + u"/profiles.ini"_s));
    QCOMPARE(ProfileFile(m_root).list().last().id, u"p1"_s);
    QCOMPARE(ProfileFile(m_root).list().last().name, QString());
    QVERIFY(ProfileFile(m_root).rename(u"p1"_s, u"Филиал"_s));
    QCOMPARE(place(u"Филиал"_s).id, u"p1"_s);
    QCOMPARE(ProfileFile(m_root).create(u"Новый"_s).valueOr({}).id, u"p2"_s);
}

void tst_Profiles::twoAccountsNeverMix()
{
    QVERIFY(ProfileFile(m_root).create(u"Филиал"_s));
    const auto secrets = std::make_shared<OpenSecretStore>();
    auto first = std::make_unique<Office>(place({}), secrets);
    auto second = std::make_unique<Office>(place(u"Филиал"_s), secrets);
    QVERIFY(first->isOpen && second->isOpen);
    // Both accounts have the same address as far as a key store goes: the profile tells their tokens apart.
    QCOMPARE(secrets->entries.size(), 2);
    QVERIFY(secrets->entries.first() != secrets->entries.last());

    QVERIFY(first->request(u"Клиент главного"_s, u"Не греется шпиндель"_s));
    QVERIFY(second->request(u"Клиент филиала"_s, u"Стучит подача"_s));
    QVERIFY(second->request(u"Второй клиент филиала"_s, u"Течёт масло"_s));
    QCOMPARE(first->leadsInAmo(), 1);
    QCOMPARE(second->leadsInAmo(), 2);
    QCOMPARE(first->jobs().size(), 1);
    QCOMPARE(second->jobs().size(), 2);
    QVERIFY(first->core->desks().profiles->profiles().first().isCurrent);
    QVERIFY(second->core->desks().profiles->profiles().last().isCurrent);

    // An address of numbers says nothing: the account is listed by its name, in the other's window as well.
    const QString account = first->core->desks().setup->summary().accountName;
    QVERIFY(!account.isEmpty());
    for (Office *office : {first.get(), second.get()}) {
        const QList<Profile> all = office->core->desks().profiles->profiles();
        QCOMPARE(all.first().account, account);
        QCOMPARE(profileTitle(all.first()), account);
        QCOMPARE(profileTitle(all.last()), u"Филиал"_s);
    }

    // Forgetting one leaves the other as it is, byte for byte, whichever of them it is.
    first->core.reset();
    second->core.reset();
    const auto before = contentsOf(m_root + u"/profiles"_s);
    QVERIFY(before.contains(u"p1/stankodesk.sqlite"_s));
    QVERIFY(removeDeskData(place({}).paths));
    QCOMPARE(contentsOf(m_root + u"/profiles"_s), before);
    QVERIFY(!QFileInfo::exists(m_root + u"/stankodesk.sqlite"_s));
    QVERIFY(!QFileInfo::exists(m_root + u"/settings.ini"_s));
    QCOMPARE(ProfileFile(m_root).list().last().name, u"Филиал"_s);
    QFile note(m_root + u"/profiles/p1/заметки.txt"_s);
    QVERIFY(note.open(QIODevice::WriteOnly) && note.write("own") == 3);
    note.close();
    QVERIFY(removeDeskData(place(u"p1"_s).paths));
    QVERIFY(ProfileFile(m_root).drop(u"p1"_s));
    QCOMPARE(ProfileFile(m_root).list().size(), 1);
    // What a person has put there is nobody else's to remove.
    QCOMPARE(contentsOf(m_root + u"/profiles"_s).keys(), QStringList{u"p1.left/заметки.txt"_s});
}

void tst_Profiles::aWindowIsStartedForAnother()
{
    QList<QStringList> starts;
    bool canStart = true;
    DeskShared shared;
    AppProfileDesk desk(shared, m_root, {}, [&](const QStringList &arguments) {
        starts.append(arguments);
        return canStart;
    });
    QSignalSpy changes(&desk, &ProfileDesk::profilesChanged);
    const auto made = waitFor(desk.create(u"Филиал"_s));
    QVERIFY(made);
    QVERIFY(waitFor(desk.rename(made->id, u"Урал"_s)));
    QVERIFY(!waitFor(desk.create(u"урал"_s)));
    QCOMPARE(changes.size(), 2);
    QVERIFY(waitFor(desk.open(made->id)));
    QVERIFY(waitFor(desk.open({})));
    QCOMPARE(waitFor(desk.open(u"../x"_s)).error().kind, ErrorKind::NotHere);
    QCOMPARE(starts,
             (QList<QStringList>{{u"--data-dir"_s, m_root, u"--profile"_s, u"p1"_s}, {u"--data-dir"_s, m_root}}));
    canStart = false;
    QCOMPARE(waitFor(desk.open({})).error().kind, ErrorKind::StoreFailed);
}

void tst_Profiles::commandsKnowProfiles()
{
    CtlProcess ctl;
    const CtlRun unknown = ctl.json({u"profiles"_s, u"--profile"_s, u"Урал"_s});
    QCOMPARE(unknown.exitCode, 2);
    QVERIFY2(QFileInfo::exists(ctl.dataDir()), unknown.story.constData());
    const QString root = QFileInfo(ctl.dataDir()).canonicalFilePath();
    QVERIFY(ProfileFile(root).create(u"Урал"_s));
    const CtlRun misspelt = ctl.json({u"profiles"_s, u"--profile"_s, u"Урак"_s});
    QCOMPARE(misspelt.exitCode, 2);
    QVERIFY2(misspelt.object().value(u"error"_s)[u"message"_s].toString().contains(u"есть: Урал"_s),
             misspelt.story.constData());

    const CtlRun run = ctl.json({u"profiles"_s, u"--profile"_s, u"урал"_s});
    QVERIFY2(run.exitCode == 0, run.story.constData());
    const QJsonArray profiles = run.document.array();
    QCOMPARE(profiles.size(), 2);
    QCOMPARE(profiles.at(0).toObject(), (QJsonObject{{u"id"_s, QString()},
                                                     {u"name"_s, QJsonValue::Null},
                                                     {u"host"_s, QJsonValue::Null},
                                                     {u"folder"_s, root},
                                                     {u"current"_s, false}}));
    QCOMPARE(profiles.at(1).toObject(), (QJsonObject{{u"id"_s, u"p1"_s},
                                                     {u"name"_s, u"Урал"_s},
                                                     {u"host"_s, QJsonValue::Null},
                                                     {u"folder"_s, root + u"/profiles/p1"_s},
                                                     {u"current"_s, true}}));
    // Its own database and log, and nothing of it in the first one's place.
    QVERIFY(QFileInfo::exists(root + u"/profiles/p1/stankodesk.sqlite"_s));
    QVERIFY(!QFileInfo::exists(root + u"/stankodesk.sqlite"_s));
    const CtlRun help = ctl.run({u"--help"_s});
    QVERIFY2(help.out.contains("--profile"), help.story.constData());
}

QTEST_GUILESS_MAIN(tst_Profiles)
#include "tst_profiles.moc"
