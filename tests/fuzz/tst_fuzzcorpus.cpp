// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzztargets.h"

#include <QtCore/QDir>
#include <QtTest/QTest>

using namespace Stanko::Testing;
using namespace Qt::StringLiterals;

/// What the fuzzers begin with, and what they found, goes through the same code in the ordinary build.
class tst_FuzzCorpus : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFileIsSurvived_data();
    void everyFileIsSurvived();
};

void tst_FuzzCorpus::everyFileIsSurvived_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("target");
    for (size_t target = 0; target < kFuzzTargets.size(); ++target) {
        const QDir folder(QStringLiteral(STANKO_SOURCE_DIR "/tests/fuzz/corpus/") +
                          QString::fromLatin1(kFuzzTargets[target].name));
        const QStringList files = folder.entryList(QDir::Files);
        QVERIFY2(files.size() > 5, qPrintable(folder.path()));
        for (const QString &file : files)
            QTest::addRow("%s/%s", kFuzzTargets[target].name, qPrintable(file)) << folder.filePath(file) << int(target);
    }
}

void tst_FuzzCorpus::everyFileIsSurvived()
{
    QFETCH(QString, file);
    QFETCH(int, target);
    QFile content(file);
    QVERIFY(content.open(QIODevice::ReadOnly));
    const QByteArray bytes = content.readAll();
    // Also cut anywhere and with one sign wrong: what a broken line makes of it.
    const auto feed = kFuzzTargets[size_t(target)].feed;
    feed(bytes);
    for (qsizetype end = 0; end < bytes.size(); end += 1 + bytes.size() / 50)
        feed(bytes.left(end));
    for (qsizetype at = 0; at < bytes.size(); at += 1 + bytes.size() / 50) {
        QByteArray spoilt = bytes;
        spoilt[at] = char(spoilt[at] ^ 0x41);
        feed(spoilt);
    }
}

QTEST_GUILESS_MAIN(tst_FuzzCorpus)
#include "tst_fuzzcorpus.moc"
