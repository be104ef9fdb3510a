// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/practicetest.h"

namespace Stanko {

QStringList missingKeys(const QJsonObject &object, const QString &keys)
{
    QStringList missing;
    for (const QString &key : keys.split(u' ')) {
        if (!object.contains(key))
            missing.append(key);
    }
    return missing;
}

QString id(const QJsonValue &value)
{
    return QString::number(value.toInteger());
}

void PracticeTest::initTestCase()
{
    m_amo = std::make_unique<PracticeProcess>();
    QVERIFY(m_amo->start());
}

void PracticeTest::init()
{
    m_ctl = std::make_unique<CtlProcess>();
    m_ctl->variables = m_amo->variables();
}

void PracticeTest::cleanup()
{
    m_amo->control("DELETE", u"faults"_s);
    m_amo->control("POST", u"settings"_s, {{u"unpaid"_s, false}});
}

void PracticeTest::cleanupTestCase()
{
    m_amo->stop();
}

void PracticeTest::useSyncedFolder()
{
    const QString database = u"stankodesk.sqlite"_s;
    if (!QFile::exists(m_synced.filePath(database))) {
        CtlProcess first;
        first.variables = m_amo->variables();
        QCOMPARE(first.json({u"sync"_s}).exitCode, 0);
        QVERIFY(QFile::copy(first.dataDir() + u'/' + database, m_synced.filePath(database)));
    }
    QVERIFY(QDir().mkpath(m_ctl->dataDir()));
    QVERIFY(QFile::copy(m_synced.filePath(database), m_ctl->dataDir() + u'/' + database));
    QCOMPARE(m_ctl->json({u"sync"_s}).exitCode, 0);
}

QJsonObject PracticeTest::passportWith(const QString &source)
{
    for (const QJsonValue &value : passports()) {
        const QJsonObject passport = value.toObject();
        if (passport.value(u"next_maintenance_source"_s) == source && !passport.value(u"home_lead_id"_s).isNull() &&
            passport.value(u"state"_s) != u"withdrawn"_s)
            return passport;
    }
    return {};
}

void PracticeTest::makeAnother(PracticeProcess &other)
{
    QJsonObject state = other.control("GET", u"state"_s);
    QJsonObject account = state.value(u"account"_s).toObject();
    account.insert(u"id"_s, account.value(u"id"_s).toInteger() + 1);
    state.insert(u"account"_s, account);
    other.control("PUT", u"state"_s, state);
    m_ctl->variables = other.variables();
    m_ctl->variables.insert(u"AMOCRM_ACCESS_TOKEN"_s, other.control("POST", u"tokens"_s).value(u"token"_s).toString());
}

QJsonObject PracticeTest::passportOf(const QString &serial)
{
    return m_ctl->json({u"passports"_s, u"--serial"_s, serial}).document.array().at(0).toObject();
}

} // namespace Stanko
