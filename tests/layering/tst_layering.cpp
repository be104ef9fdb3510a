// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/layering/sourcerules.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace Stanko;

namespace {

const QString kHead = u"// SPDX-FileCopyrightText: 2026 StankoDesk contributors\n"
                      "// SPDX-License-Identifier: GPL-3.0-or-later\n"_s;

QStringList sourceFiles()
{
    const QDir root(QStringLiteral(STANKO_SOURCE_DIR));
    QStringList files;
    for (const QString &folder : {u"app"_s, u"crm"_s, u"models"_s, u"ui"_s, u"tests"_s}) {
        QDirIterator it(root.filePath(folder), {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext())
            files.append(root.relativeFilePath(it.next()));
    }
    files.sort();
    return files;
}

} // namespace

/// The rules of the architecture that linking alone does not enforce, checked on the text of every source file.
class TestLayering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFileKeepsTheRules_data();
    void everyFileKeepsTheRules();
    void readsTheWholeTree();
    void findsWhatIsPlanted_data();
    void findsWhatIsPlanted();
    void allowsWhatIsAllowed_data();
    void allowsWhatIsAllowed();
    void countsLinesAndHeads();
    void tellsCommentsFromCode();
};

void TestLayering::everyFileKeepsTheRules_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &path : sourceFiles())
        QTest::newRow(qPrintable(path)) << path;
}

void TestLayering::everyFileKeepsTheRules()
{
    QFETCH(QString, path);
    QFile file(QDir(QStringLiteral(STANKO_SOURCE_DIR)).filePath(path));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList found = violations(path, QString::fromUtf8(file.readAll()));
    QVERIFY2(found.isEmpty(), qPrintable(u"\n"_s + path + u':' + found.join(u"\n"_s + path + u':')));
}

void TestLayering::readsTheWholeTree()
{
    const QStringList files = sourceFiles();
    for (const QString &path : {u"models/domain/result.h"_s, u"models/domain/serial.cpp"_s,
                                u"tests/layering/tst_layering.cpp"_s, u"models/service/clock.h"_s})
        QVERIFY2(files.contains(path), qPrintable(path));
}

void TestLayering::findsWhatIsPlanted_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("line");
    const auto row = [](const char *path, const char16_t *line) {
        const QString text = QString::fromUtf16(line);
        QTest::addRow("%s: %s", path, qPrintable(text)) << QString::fromLatin1(path) << text;
    };
    row("models/domain/x.cpp", u"#include \"models/service/clock.h\"");
    row("models/domain/x.cpp", u"#include \"models/domainother/x.h\"");
    row("models/domain/x.cpp", u"#include <QtSql/QSqlQuery>");
    row("models/domain/x.cpp", u"#include <sqlite3.h>");
    row("models/domain/x.cpp", u"#include <QtGui/QColor>");
    row("models/domain/x.cpp", u"#include <QtCore/QObject>");
    row("models/domain/x.cpp", u"#include <QtCore/QJsonObject>");
    row("models/domain/x.cpp", u"#include <QtCore/QtCore>");
    row("models/domain/x.cpp", u"QJsonObject o;");
    row("models/domain/x.cpp", u"return tr(\"x\");");
    row("models/domain/x.cpp", u"return QCoreApplication::translate(\"c\", \"x\");");
    row("models/domain/x.cpp", u"#include <phonenumbers/phonenumberutil.h>");
    row("models/service/x.h", u"#include \"models/store/database.h\"");
    row("models/service/x.h", u"#include \"models/tables/jobmodel.h\"");
    row("models/store/x.cpp", u"#include \"crm/api/codecs.h\"");
    row("models/store/x.cpp", u"#include \"ui/theme/theme.h\"");
    row("models/tables/x.cpp", u"#include <QtGui/QColor>");
    row("models/tables/x.cpp", u"#include \"models/store/database.h\"");
    row("models/tables/x.cpp", u"  #  include  \"models/store/database.h\"");
    row("crm/api/x.cpp", u"#include \"models/store/database.h\"");
    row("crm/api/x.cpp", u"#include \"crm/sync/pullsync.h\"");
    row("crm/sync/x.cpp", u"#include \"crm/desk/desk.h\"");
    row("crm/sync/x.cpp", u"#include <QtNetwork/QNetworkReply>");
    row("crm/sync/x.cpp", u"class QNetworkAccessManager;");
    row("crm/sync/x.cpp", u"QSqlQuery query;");
    row("crm/sync/x.cpp", u"sqlite3_stmt *statement;");
    row("crm/sync/x.cpp", u"#include <simdjson.h>");
    row("crm/sync/x.cpp", u"#include <qt6keychain/keychain.h>");
    row("crm/desk/x.cpp", u"#include \"ui/errortext/errortext.h\"");
    row("ui/pages/x.cpp", u"#include \"models/store/database.h\"");
    row("ui/pages/x.cpp", u"#include \"crm/desk/desk.h\"");
    row("ui/pages/x.cpp", u"#include \"app/core/core.h\"");
    row("ui/pages/x.cpp", u"#include <QtSql/QSqlQuery>");
    row("ui/pages/x.cpp", u"#include <QtNetwork/QTcpSocket>");
    row("ui/pages/x.cpp", u"#include <qcustomplot.h>");
    row("ui/pages/x.cpp", u"QCPBars *bars;");
    row("ui/pages/x.cpp", u"auto red = QColor(u\"#ff0000\"_s);");
    row("ui/pages/x.cpp", u"sheet = u\"color: #a1b2c3;\"_s;");
    row("ui/pages/x.cpp", u"QColor c(\"#fff\");");
    row("ui/pages/x.cpp", u"painter.setPen(QColor(255, 0, 0));");
    row("ui/pages/x.cpp", u"painter.setPen(Qt::darkGray);");
    row("ui/errortext/x.cpp", u"#include <QtWidgets/QLabel>");
    row("ui/theme/x.cpp", u"#include \"models/domain/lead.h\"");
    row("ui/widgets/x.cpp", u"#include \"ui/pages/page.h\"");
    row("ui/widgets/x.cpp", u"#include <QLabel>");
    row("ui/widgets/x.cpp", u"#include \"sibling.h\"");
    row("app/core/x.cpp", u"#include \"ui/pages/page.h\"");
    row("app/core/x.cpp", u"#include \"app/sandbox/world.h\"");
    row("app/core/x.cpp", u"#include <QtNetwork/QNetworkInformation>");
    row("app/core/x.cpp", u"#include <QtWidgets/QWidget>");
    row("app/core/x.cpp", u"#include <unistd.h>");
    row("app/core/x.cpp", u"#include <sys/stat.h>");
    row("app/core/platform.h", u"#include <signal.h>");
    row("app/ctl/x.cpp", u"#include \"models/store/database.h\"");
    row("app/ctl/x.cpp", u"#include <QtWidgets/QApplication>");
    row("app/sandbox/x.cpp", u"#include \"crm/api/codecs.h\"");
    row("app/console/x.cpp", u"#include <windows.h>");
    row("tests/support/x.cpp", u"#include \"ui/pages/page.h\"");
    row("tests/sync/x.cpp", u"#include <fcntl.h>");
    row("elsewhere/x.cpp", u"int x;");
}

void TestLayering::findsWhatIsPlanted()
{
    QFETCH(QString, path);
    QFETCH(QString, line);
    const QString before = kHead + (path.endsWith(".h"_L1) ? u"#pragma once\n"_s : u"\n"_s);
    const QString content = before + line + u"\n"_s;
    QVERIFY(!violations(path, content).isEmpty());
    // The same line as a comment is nobody's dependency.
    if (!path.startsWith("elsewhere"_L1))
        QCOMPARE(violations(path, before + u"// "_s + line + u'\n'), QStringList());
}

void TestLayering::allowsWhatIsAllowed_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("line");
    const auto row = [](const char *path, const char16_t *line) {
        const QString text = QString::fromUtf16(line);
        QTest::addRow("%s: %s", path, qPrintable(text)) << QString::fromLatin1(path) << text;
    };
    row("models/domain/x.cpp", u"#include \"models/domain/lead.h\"");
    row("models/domain/x.cpp", u"#include <QtCore/QString>");
    row("models/domain/x.cpp", u"#include <algorithm>");
    row("models/domain/x.cpp", u"return u\"QJsonObject\"_s;");
    row("models/store/x.cpp", u"#include <QtSql/QSqlQuery>");
    row("models/store/x.cpp", u"#include <sqlite3.h>");
    row("crm/api/x.cpp", u"#include <QtNetwork/QNetworkAccessManager>");
    row("crm/api/x.cpp", u"#include <simdjson.h>");
    row("crm/auth/x.cpp", u"#include <qt6keychain/keychain.h>");
    row("crm/desk/x.cpp", u"#include \"crm/sync/pullsync.h\"");
    row("ui/widgets/x.cpp", u"#include <qcustomplot.h>");
    row("ui/theme/x.cpp", u"QColor c(u\"#ff0000\"_s);");
    row("ui/pages/x.cpp", u"#include \"ui/widgets/card.h\"");
    row("ui/pages/x.cpp", u"text = u\"сделка #12345\"_s;");
    row("app/core/platform.cpp", u"#include <unistd.h>");
    row("app/ctl/x.cpp", u"#include \"ui/errortext/errortext.h\"");
    row("app/console/x.cpp", u"#include \"ui/mainwindow.h\"");
    row("tests/sync/tst_x.cpp", u"#include \"tst_x.moc\"");
    row("tests/api/x.cpp", u"QNetworkAccessManager manager;");
}

void TestLayering::allowsWhatIsAllowed()
{
    QFETCH(QString, path);
    QFETCH(QString, line);
    QCOMPARE(violations(path, kHead + line + u'\n'), QStringList());
}

void TestLayering::countsLinesAndHeads()
{
    const QString path = u"ui/x.cpp"_s;
    const QString longest = kHead + u"\n"_s.repeated(kMostLines - 2);
    QCOMPARE(violations(path, longest), QStringList());
    QCOMPARE(violations(path, longest + u"int x;"_s).size(), 1);
    QCOMPARE(violations(u"tests/support/x.cpp"_s, longest + u"int x;"_s).size(), 1);
    QCOMPARE(violations(u"tests/sync/tst_x.cpp"_s, longest + u"int x;"_s), QStringList());
    QCOMPARE(violations(path, u"int x;\n"_s).size(), 2);
    QCOMPARE(violations(u"ui/x.h"_s, kHead).size(), 1);
    QCOMPARE(violations(u"ui/x.h"_s, kHead + u"#pragma once\n"_s), QStringList());
}

void TestLayering::tellsCommentsFromCode()
{
    const QString source = u"a /* b\n c */ d // e\n\"f // g\" 'h' '\"' 1'000 R\"(i \" // j)\" k // l"_s;
    QCOMPARE(withoutComments(source, Literals::Keep),
             u"a     \n      d     \n\"f // g\" 'h' '\"' 1'000 R\"(i \" // j)\" k     "_s);
    QCOMPARE(withoutComments(source, Literals::Blank),
             u"a     \n      d     \n\"      \" 'h' '\"' 1'000 R\"(        )\" k     "_s);
    QCOMPARE(withoutComments(u"u'\"' x // y"_s, Literals::Blank), u"u'\"' x     "_s);
}

QTEST_APPLESS_MAIN(TestLayering)
#include "tst_layering.moc"
