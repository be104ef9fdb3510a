// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/practicetest.h"

#include "models/domain/outboxentry.h"
#include "models/store/database.h"
#include "models/store/draftstore.h"
#include "models/store/outboxstore.h"
#include "models/store/settingstore.h"
#include "models/store/storecodec.h"

#include <QtCore/QDirIterator>
#include <QtCore/QFile>

#include <zip.h>

using namespace Stanko;

namespace {

const QString kTelegram = u"7712345678:AAHplantedTelegramKey_0123456789abcdef"_s;

const QString kLogin = u"veniamin.petrov"_s;

/// Whatever tells of a person, a company or a machine, and what must never leave at all. Long enough not to be found
/// by chance.
QStringList plantedTexts()
{
    return {u"Вениамин"_s,
            u"Секретаревский"_s,
            u"Тайный Завод"_s,
            u"ржавый шкаф"_s,
            u"Zebediah"_s,
            u"Quillfeather"_s,
            u"Quarrystone"_s,
            u"ZX-PLANTED-77"_s,
            u"ZX PLANTED 77"_s,
            u"+7 (913) 555-01-77"_s,
            u"8 913 555 01 77"_s,
            u"89135550177"_s,
            u"+79135550177"_s,
            u"913-555-01-77"_s,
            u"8–913–555–01–77"_s,
            u"(3519) 55-01-77"_s,
            u"veniamin@tajny.ru"_s,
            kLogin,
            kTelegram};
}

QByteArray escaped(const QString &text, bool upper)
{
    QByteArray bytes;
    for (const QChar c : text) {
        if (c.unicode() < 0x80) {
            bytes += char(c.unicode());
            continue;
        }
        const QByteArray digits = QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
        bytes += "\\u" + (upper ? digits.toUpper() : digits);
    }
    return bytes;
}

/// Every form in which a text may lie in a file.
QList<QByteArray> formsOf(const QString &text)
{
    return {text.toUtf8(), escaped(text, false), escaped(text, true), text.toUtf8().toPercentEncoding()};
}

QMap<QString, QByteArray> members(const QString &fileName)
{
    QMap<QString, QByteArray> found;
    zip_t *archive = zip_open(fileName.toUtf8().constData(), ZIP_RDONLY, nullptr);
    if (!archive)
        return found;
    for (zip_int64_t at = 0; at < zip_get_num_entries(archive, 0); ++at) {
        zip_stat_t stat;
        zip_stat_index(archive, zip_uint64_t(at), 0, &stat);
        zip_file_t *file = zip_fopen_index(archive, zip_uint64_t(at), 0);
        QByteArray content(qsizetype(stat.size), Qt::Uninitialized);
        zip_fread(file, content.data(), stat.size);
        zip_fclose(file);
        found.insert(QString::fromUtf8(stat.name), content);
    }
    zip_discard(archive);
    return found;
}

} // namespace

/// Secrets and personal data are put wherever they may lie, and looked for wherever something leaves this machine.
class tst_CtlSecrets : public PracticeTest
{
    Q_OBJECT
private Q_SLOTS:
    void nothingPersonalIsInABundle();
    void nothingPersonalIsToldWhenSomethingFails();
    void aBundleThatCannotBeWrittenLeavesNothing();
    void noTokenIsOnDisk();
    void aDeskIsForgottenWithAllItsFiles();

private:
    /// As on a server: whatever key store the tester's own session has is left alone.
    void useNoKeyStore();
    QStringList planted() const { return plantedTexts() << m_amo->token(); }
    void plantInAmoCrm();
    void plantInData();
    void plantInLog();
    /// Names of the texts found in \a bytes.
    QStringList foundIn(const QByteArray &bytes) const;
};

void tst_CtlSecrets::plantInAmoCrm()
{
    QJsonObject state = m_amo->control("GET", u"state"_s);
    const auto rename = [&state](const QString &what, const QString &name) {
        QJsonArray rows = state.value(what).toArray();
        QVERIFY2(!rows.isEmpty(), qPrintable(what));
        for (qsizetype at = 0; at < rows.size(); at += 2) {
            QJsonObject row = rows.at(at).toObject();
            row.insert(u"name"_s, name);
            rows.replace(at, row);
        }
        state.insert(what, rows);
    };
    rename(u"contacts"_s, u"Zebediah Quillfeather"_s);
    rename(u"companies"_s, u"Quarrystone Тайный Завод"_s);
    m_amo->control("PUT", u"state"_s, state);
    const CtlRun request =
        m_ctl->json({u"request"_s, u"--name"_s, u"Вениамин Секретаревский"_s, u"--phone"_s, u"+7 (913) 555-01-77"_s,
                     u"--text"_s, u"Ржавый шкаф, ржавый шкаф, veniamin@tajny.ru"_s, u"--serial"_s, u"ZX-PLANTED-77"_s});
    QVERIFY2(request.exitCode == 0, request.story.constData());
    const CtlRun sync = m_ctl->json({u"sync"_s, u"--full"_s});
    QVERIFY2(sync.exitCode == 0, sync.story.constData());
}

void tst_CtlSecrets::plantInData()
{
    Database db;
    QVERIFY(db.open(m_ctl->dataDir() + u"/stankodesk.sqlite"_s));
    const QString all = planted().join(u' ');
    Intent intent;
    intent.lead = 1;
    intent.group = u"planted"_s;
    intent.edit = NoteEdit{.text = all};
    intent.createdAt = 1'790'000'000;
    const auto added = OutboxStore::add(db, {intent});
    QVERIFY(added);
    // As amoCRM repeats what it was sent.
    Error error = makeError(ErrorKind::Refused, all);
    error.httpStatus = 400;
    error.requestId = u"Zebediah"_s;
    error.problems = {{u"NotSupportedChoice"_s, u"custom_fields_values.0.field_id"_s, all},
                      {u"Вениамин"_s, u"89135550177"_s, all}};
    QVERIFY(OutboxStore::move(db, added->ids.first(), {.to = IntentState::InFlight, .now = 5}));
    QVERIFY(OutboxStore::move(db, added->ids.first(), {.to = IntentState::Parked, .now = 5, .error = error}));
    QVERIFY(SettingStore::set(db, "planted", all));
    QVERIFY(DraftStore::save(db, DraftStore::kRequest, all, 5));
}

void tst_CtlSecrets::plantInLog()
{
    QFile log(m_ctl->dataDir() + u"/logs/stankodesk.log.1"_s);
    QVERIFY(log.open(QIODevice::WriteOnly));
    for (const QString &text : planted()) {
        if (text == kLogin)
            continue; // a stranger's login is known by the folder it stands in only
        const QByteArray start = "2026-11-22T10:00:00.000Z warning stanko.app: ";
        log.write(start + "said " + text.toUtf8() + " twice: " + text.toUtf8() + '\n');
        log.write(start + "{\"name\":\"" + escaped(text, false) + "\",\"again\":\"" + escaped(text, true) + "\"}\n");
    }
    log.write("2026-11-22T10:00:00.000Z info stanko.app: cannot open /home/veniamin.petrov/stanko/a.db\n");
    log.write("2026-11-22T10:00:00.000Z info stanko.app: cannot open C:\\Users\\Вениамин\\AppData\\a.db\n");
    log.write("2026-11-22T10:00:00.000Z info stanko.store: schema is now version 5\n");
}

QStringList tst_CtlSecrets::foundIn(const QByteArray &bytes) const
{
    QStringList found;
    for (const QString &text : planted()) {
        const QList<QByteArray> forms = formsOf(text);
        if (std::any_of(forms.begin(), forms.end(), [&bytes](const QByteArray &form) { return bytes.contains(form); }))
            found.append(text);
    }
    return found;
}

void tst_CtlSecrets::nothingPersonalIsInABundle()
{
    useSyncedFolder();
    m_ctl->variables.insert(u"TELEGRAM_BOT_TOKEN"_s, kTelegram);
    plantInAmoCrm();
    plantInData();
    plantInLog();
    const QString file = m_ctl->parentDir() + u"/bundle.zip"_s;
    const CtlRun run = m_ctl->json({u"diagnostics"_s, u"--out"_s, file});
    QVERIFY2(run.exitCode == 0, run.story.constData());
    QCOMPARE(run.object().value(u"file"_s), QJsonValue(file));
    QCOMPARE(foundIn(run.out + run.errors), QStringList());

    QFile archive(file);
    QVERIFY(archive.open(QIODevice::ReadOnly));
    QCOMPARE(foundIn(archive.readAll()), QStringList());
    const QMap<QString, QByteArray> files = members(file);
    for (const QString &name :
         {u"README.txt"_s, u"versions.json"_s, u"settings.json"_s, u"data.json"_s, u"sync.json"_s, u"schema.json"_s,
          u"outbox.json"_s, u"exchange.json"_s, u"check.json"_s, u"logs/stankodesk.log.1"_s})
        QVERIFY2(files.contains(name), qPrintable(name));
    for (auto it = files.cbegin(); it != files.cend(); ++it) {
        QVERIFY2(foundIn(it.value()).isEmpty(), qPrintable(it.key() + u": "_s + foundIn(it.value()).join(u" | "_s)));
    }
    // What is of use is there.
    QVERIFY(files.value(u"README.txt"_s).contains("для поддержки"));
    QVERIFY(files.value(u"logs/stankodesk.log.1"_s).contains("schema is now version 5"));
    const QJsonObject data = QJsonDocument::fromJson(files.value(u"data.json"_s)).object();
    QVERIFY(data.value(u"rows"_s).toObject().value(u"lead"_s).toInt() > 100);
    const QJsonArray outbox = QJsonDocument::fromJson(files.value(u"outbox.json"_s)).array();
    const bool hasParked = std::any_of(outbox.begin(), outbox.end(), [](const QJsonValue &row) {
        return row.toObject().value(u"state"_s) == u"parked"_s &&
               row.toObject().value(u"error"_s).toObject().value(u"http_status"_s) == 400;
    });
    QVERIFY(hasParked);
    QVERIFY(files.value(u"outbox.json"_s).contains("custom_fields_values.0.field_id"));
    QVERIFY(!QJsonDocument::fromJson(files.value(u"exchange.json"_s)).array().isEmpty());
    QVERIFY(!QJsonDocument::fromJson(files.value(u"schema.json"_s)).object().value(u"pipelines"_s).toArray().isEmpty());
    QCOMPARE(QJsonDocument::fromJson(files.value(u"settings.json"_s)).object().value(u"place"_s), u"loopback"_s);
}

void tst_CtlSecrets::nothingPersonalIsToldWhenSomethingFails()
{
    useSyncedFolder();
    m_ctl->variables.insert(u"TELEGRAM_BOT_TOKEN"_s, kTelegram);
    plantInAmoCrm();
    plantInData();
    QByteArray said;
    const auto runs = [&](const QStringList &command) {
        const CtlRun run = m_ctl->json(command);
        QVERIFY2(run.exitCode != 0, run.story.constData());
        said += run.out + run.errors + m_ctl->run(command).errors;
    };
    // amoCRM refuses, does not answer, answers something else.
    for (const QString &kind : {u"status"_s, u"reset"_s, u"bad_json"_s, u"html"_s}) {
        m_amo->control("POST", u"faults"_s, {{u"path"_s, u"^/api/"_s}, {u"kind"_s, kind}, {u"code"_s, 400}});
        runs({u"sync"_s});
        runs({u"check"_s});
        m_amo->control("DELETE", u"faults"_s);
    }
    const QMap<QString, QString> right = m_ctl->variables;
    m_ctl->variables.insert(u"AMOCRM_ACCESS_TOKEN"_s, m_amo->token() + u"x"_s);
    runs({u"sync"_s});
    // A secret in the wrong place.
    for (const QString &name : {u"AMOCRM_PIPELINE_ID"_s, u"AMOCRM_BASE_URL"_s, u"AMOCRM_SUBDOMAIN"_s,
                                u"STANKODESK_RATE_LIMIT"_s, u"AMOCRM_ACESS_TOKEN"_s}) {
        m_ctl->variables = right;
        m_ctl->variables.insert(name, m_amo->token());
        if (name == u"AMOCRM_SUBDOMAIN"_s)
            m_ctl->variables.remove(u"AMOCRM_BASE_URL"_s);
        const CtlRun run = m_ctl->json({u"sync"_s});
        said += run.out + run.errors;
    }
    m_ctl->variables = right;
    QVERIFY2(foundIn(said).isEmpty(), qPrintable(foundIn(said).join(u" | "_s)));
    int read = 0;
    QDirIterator files(m_ctl->dataDir(), {u"*.log*"_s, u"*.ini"_s, u"*.lock"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY2(foundIn(content).isEmpty(), qPrintable(file.fileName() + u": "_s + foundIn(content).join(u" | "_s)));
        ++read;
    }
    QVERIFY(read > 0);
}

void tst_CtlSecrets::aBundleThatCannotBeWrittenLeavesNothing()
{
    useSyncedFolder();
    const QString nowhere = m_ctl->parentDir() + u"/missing/bundle.zip"_s;
    const CtlRun run = m_ctl->json({u"diagnostics"_s, u"--out"_s, nowhere});
    QVERIFY2(run.exitCode == 5, run.story.constData());
    QCOMPARE(run.errorKind(), u"store_read_only"_s);
    QVERIFY(!QFile::exists(m_ctl->parentDir() + u"/missing"_s));
}

void tst_CtlSecrets::useNoKeyStore()
{
    m_ctl->environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
    m_ctl->environment.insert(u"XDG_CURRENT_DESKTOP"_s, u"GNOME"_s);
}

void tst_CtlSecrets::noTokenIsOnDisk()
{
    useNoKeyStore();
    useSyncedFolder();
    m_ctl->variables.insert(u"TELEGRAM_BOT_TOKEN"_s, kTelegram);
    const QString env = m_ctl->dataDir() + u"/desk.env"_s;
    const CtlRun exported = m_ctl->json({u"env"_s, u"export"_s, u"--out"_s, env});
    QVERIFY2(exported.exitCode == 0, exported.story.constData());
    QCOMPARE(exported.object().value(u"file"_s), QJsonValue(env));
    // A token that amoCRM does not take is no less secret.
    const QString wrong = m_amo->token() + u"x"_s;
    m_ctl->variables.insert(u"AMOCRM_ACCESS_TOKEN"_s, wrong);
    QCOMPARE(m_ctl->json({u"sync"_s}).exitCode, 3);
    m_ctl->variables.insert(u"AMOCRM_ACCESS_TOKEN"_s, m_amo->token());
    QCOMPARE(m_ctl->json({u"sync"_s}).exitCode, 0);
    m_ctl->json({u"check"_s});
    int read = 0;
    QDirIterator files(m_ctl->dataDir(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        for (const QString &secret : {m_amo->token(), kTelegram})
            QVERIFY2(!content.contains(secret.toUtf8()), qPrintable(file.fileName()));
        ++read;
    }
    QVERIFY(read >= 3); // database, log, exported file

    // The file with a token put in is all that another desk needs.
    QFile file(env);
    QVERIFY(file.open(QIODevice::Append));
    file.write("AMOCRM_ACCESS_TOKEN=" + m_amo->token().toUtf8() + '\n');
    file.close();
    m_ctl->variables.clear();
    const CtlRun other = m_ctl->json({u"--env"_s, env, u"sync"_s});
    QVERIFY2(other.exitCode == 0, other.story.constData());
}

void tst_CtlSecrets::aDeskIsForgottenWithAllItsFiles()
{
    useNoKeyStore();
    useSyncedFolder();
    const QJsonArray jobs = m_ctl->json({u"jobs"_s}).document.array();
    QVERIFY(!jobs.isEmpty());
    const QString job = id(jobs.first().toObject().value(u"lead_id"_s));
    QCOMPARE(m_ctl->json({u"complete"_s, job, u"--note"_s, u"Сделано"_s, u"--no-push"_s}).exitCode, 0);
    const CtlRun refused = m_ctl->json({u"forget"_s, u"--confirm"_s, u"yes"_s});
    QVERIFY2(refused.exitCode == 2, refused.story.constData());
    QVERIFY(refused.object().value(u"would_lose"_s).toObject().value(u"unsent"_s).toInt() > 0);
    QCOMPARE(m_ctl->json({u"jobs"_s}).document.array().size(), jobs.size() - 1);

    const CtlRun forgotten = m_ctl->json({u"forget"_s, u"--confirm"_s, u"127.0.0.1"_s});
    QVERIFY2(forgotten.exitCode == 0, forgotten.story.constData());
    QVERIFY(forgotten.object().value(u"unsent"_s).toInt() > 0);
    QCOMPARE(QDir(m_ctl->dataDir()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList());
    QCOMPARE(m_ctl->json({u"jobs"_s}).document.array().size(), 0);
}

QTEST_GUILESS_MAIN(tst_CtlSecrets)
#include "tst_ctl_secrets.moc"
