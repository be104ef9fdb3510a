// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ctl/practiceprocess.h"

#include <QtCore/QJsonArray>
#include <QtCore/QObject>
#include <QtTest/QTest>

#include <memory>

namespace Stanko {

using namespace Qt::StringLiterals;

QStringList missingKeys(const QJsonObject &object, const QString &keys);
QString id(const QJsonValue &value);

/// The command-line contract with the real programs on both sides: one practice amoCRM for all tests of a program, a
/// new data folder for each. Base of the test classes, which add the tests.
class PracticeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();

protected:
    /// A synced data folder without the cost of another first pull.
    void useSyncedFolder();
    QJsonArray passports() { return m_ctl->json({u"passports"_s}).document.array(); }
    /// As the passport of \a serial stands now.
    QJsonObject passportOf(const QString &serial);
    /// One whose next date has this source, with a home lead.
    QJsonObject passportWith(const QString &source);
    /// Gives a practice account an id of its own and makes the next commands work with it.
    void makeAnother(PracticeProcess &other);

    std::unique_ptr<PracticeProcess> m_amo;
    std::unique_ptr<CtlProcess> m_ctl;

private:
    QTemporaryDir m_synced; ///< made by the first test that needs one
};

} // namespace Stanko
