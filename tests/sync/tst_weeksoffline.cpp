// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/weeksscene.h"

using namespace Stanko;
using namespace Stanko::Testing;
using namespace Qt::StringLiterals;

namespace {

int numberFrom(const char *variable, int otherwise)
{
    bool isNumber = false;
    const int number = qEnvironmentVariableIntValue(variable, &isNumber);
    return isNumber ? number : otherwise;
}

} // namespace

/// A desk is offline for weeks: it is edited and restarted every day, and people go on in amoCRM. Afterwards every edit
/// that was not undone is there exactly once, conflicts are those that really are ones, and the desk shows what a new
/// one would. WEEKS_DAYS (45), WEEKS_EDITS (200), WEEKS_FIRST seed (1), WEEKS_SEEDS (1).
class TestWeeksOffline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void convergesToWhatWasMeant_data()
    {
        QTest::addColumn<int>("seed");
        const int first = numberFrom("WEEKS_FIRST", 1);
        for (int seed = first; seed < first + numberFrom("WEEKS_SEEDS", 1); ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }
    void convergesToWhatWasMeant()
    {
        QFETCH(int, seed);
        const int days = numberFrom("WEEKS_DAYS", 45);
        const int edits = numberFrom("WEEKS_EDITS", 200);
        WeeksScene scene(quint32(seed), edits);
        const QString begun = scene.begin();
        QVERIFY2(begun.isEmpty(), qPrintable(begun));
        for (int day = 0; day < days; ++day) {
            const QString wrong = scene.oneDay(edits * (day + 1) / days - edits * day / days);
            QVERIFY2(wrong.isEmpty(), qPrintable(u"day %1: %2"_s.arg(day).arg(wrong)));
        }
        const QStringList wrong = scene.comeOnline();
        QVERIFY2(wrong.isEmpty(), qPrintable(u"seed %1:\n%2"_s.arg(seed).arg(wrong.join(u'\n'))));
        const QStringList different = scene.settleAndCompare();
        QVERIFY2(different.isEmpty(), qPrintable(u"seed %1:\n%2"_s.arg(seed).arg(different.join(u'\n'))));
        qInfo("%s", qPrintable(scene.figures()));
    }
};

QTEST_GUILESS_MAIN(TestWeeksOffline)
#include "tst_weeksoffline.moc"
