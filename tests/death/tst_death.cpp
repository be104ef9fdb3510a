// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/death/deathscene.h"

#include <QtTest/QTest>

using namespace Stanko;
using namespace Stanko::Testing;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Stanko::Testing::DeathStep)
Q_DECLARE_METATYPE(Stanko::Testing::DeathWay)

namespace {

struct Named
{
    DeathStep step;
    const char *name;
};
constexpr std::array kSteps{Named{DeathStep::FirstSync, "first sync"},
                            Named{DeathStep::Edit, "edit"},
                            Named{DeathStep::EditAndPush, "edit and push"},
                            Named{DeathStep::SyncWithPushes, "sync with pushes"},
                            Named{DeathStep::Migration, "migration"},
                            Named{DeathStep::Backup, "backup"},
                            Named{DeathStep::Restore, "restore"}};
constexpr std::array kWays{"killed at a moment", "killed at a call", "without power"};
constexpr int kRows = int(kSteps.size() * kWays.size());

int numberFrom(const char *variable, int otherwise)
{
    bool isNumber = false;
    const int number = qEnvironmentVariableIntValue(variable, &isNumber);
    return isNumber ? number : otherwise;
}

} // namespace

/// The real programs die in the middle of everything they do. What was acknowledged is in amoCRM exactly once after
/// the next syncs, what was not at most once and never by half, and the desk shows what a new one would.
/// DEATH_RUNS says how often (60), DEATH_FIRST with which seed to begin (1).
class tst_Death : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void nothingIsClosedUnsynced();
    void nothingIsLostOrDoubled_data();
    void nothingIsLostOrDoubled();
    void cleanupTestCase();

private:
    DeathScene m_scene;
    int m_runs = 0;
    int m_deaths = 0;
};

void tst_Death::initTestCase()
{
    const QString wrong = m_scene.prepare();
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    for (const Named &step : kSteps) {
        const StepSize &size = m_scene.sizeOf(step.step);
        qInfo("%s: %lld ms, %lld calls, %lld changes of files", step.name, size.ms, size.calls, size.changes);
        QVERIFY(size.calls > 10 && size.changes > 0);
    }
}

void tst_Death::nothingIsClosedUnsynced()
{
    for (const Named &step : kSteps)
        QCOMPARE(m_scene.sizeOf(step.step).unsynced, QStringList());
}

void tst_Death::nothingIsLostOrDoubled_data()
{
    QTest::addColumn<DeathStep>("step");
    QTest::addColumn<DeathWay>("way");
    QTest::addColumn<int>("row");
    int row = 0;
    for (const Named &step : kSteps) {
        for (int way = 0; way < int(kWays.size()); ++way)
            QTest::addRow("%s, %s", step.name, kWays.at(size_t(way))) << step.step << DeathWay(way) << row++;
    }
}

void tst_Death::nothingIsLostOrDoubled()
{
    QFETCH(DeathStep, step);
    QFETCH(DeathWay, way);
    QFETCH(int, row);
    const int runs = numberFrom("DEATH_RUNS", 60);
    const int first = numberFrom("DEATH_FIRST", 1);
    QStringList failures;
    int deaths = 0;
    int done = 0;
    for (int run = row; run < runs; run += kRows, ++done) {
        bool died = false;
        const QString wrong = m_scene.run(step, way, quint32(first + run), died);
        deaths += died ? 1 : 0;
        if (!wrong.isEmpty())
            failures.append(u"seed %1: %2"_s.arg(first + run).arg(wrong));
    }
    m_runs += done;
    m_deaths += deaths;
    qInfo("%d runs, %d deaths, %lld failures", done, deaths, qint64(failures.size()));
    QVERIFY2(failures.isEmpty(), qPrintable(failures.join(u'\n')));
}

void tst_Death::cleanupTestCase()
{
    qInfo("total: %d runs, %d deaths; %d edits acknowledged, %d not, of those %d in amoCRM", m_runs, m_deaths,
          m_scene.acknowledged(), m_scene.unanswered(), m_scene.unansweredThere());
}

QTEST_GUILESS_MAIN(tst_Death)
#include "tst_death.moc"
