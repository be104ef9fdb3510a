// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/guitest.h"
#include "tests/ui/windowstand.h"
#include "ui/frame/helpwindow.h"
#include "ui/search/searchbox.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/undobar.h"

#include <QtCore/QDir>
#include <QtCore/QProcess>
#include <QtGui/QPainter>

using namespace Stanko;
using namespace Qt::StringLiterals;

// Pictures of the whole window to look at, in <build>/screenshots. Other scales need another process, because Qt reads
// the scale once at start: the test starts itself with QT_SCALE_FACTOR.

namespace {

QString suffix(bool isDark)
{
    const QString scale = qEnvironmentVariable("QT_SCALE_FACTOR");
    return (isDark ? u"-dark"_s : u"-light"_s) + (scale.isEmpty() ? QString() : u"-x"_s + scale);
}

bool save(QWidget *widget, const QString &name)
{
    const QDir folder(QStringLiteral(STANKO_BINARY_DIR) + u"/screenshots"_s);
    folder.mkpath(u"."_s);
    return widget->grab().save(folder.filePath(name + u".png"_s));
}

/// A label whose text is wider than the label, and that neither wraps nor elides, is clipped.
QStringList clippedLabels(const QWidget *window)
{
    QStringList clipped;
    for (const PlainLabel *label : window->findChildren<PlainLabel *>()) {
        if (!label->isVisible() || label->wordWrap() || qobject_cast<const ElidedLabel *>(label))
            continue;
        if (label->sizeHint().width() > label->width() + 1 || label->sizeHint().height() > label->height() + 1)
            clipped.append(label->text());
    }
    return clipped;
}

} // namespace

class TestWindowScreens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void everyPage_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QSize>("size");
        QTest::newRow("light") << false << QSize(1440, 900);
        QTest::newRow("dark") << true << QSize(1440, 900);
        QTest::newRow("small") << false << QSize(1280, 720);
    }
    void everyPage()
    {
        QFETCH(bool, dark);
        QFETCH(QSize, size);
        WindowStand stand(dark);
        stand.open(size);
        const QString end = (size.width() < 1400 ? u"-small"_s : QString()) + suffix(dark);
        const std::pair<PageId, QString> pages[] = {{PageId::Overview, u"window-overview"_s},
                                                    {PageId::Jobs, u"window-jobs"_s},
                                                    {PageId::Passports, u"window-passports"_s},
                                                    {PageId::Sync, u"window-sync"_s}};
        for (const auto &[page, name] : pages) {
            stand.window->showPage(page);
            stand.settle();
            QVERIFY(save(stand.window.get(), name + end));
            QCOMPARE(clippedLabels(stand.window.get()), QStringList());
        }
    }

    void faces()
    {
        for (const bool dark : {false, true}) {
            WindowStand stand(dark);
            stand.open();
            auto *search = stand.part<SearchBox>();
            search->open();
            search->setText(u"vc-24"_s);
            QTRY_VERIFY(search->model()->rowCount() > 1);
            QTest::qWait(150);
            QVERIFY(save(stand.window.get(), u"face-search"_s + suffix(dark)));
            search->clear();
            stand.window->setFocus();

            SyncState state = stand.fakes.sync.current;
            state.phase = SyncPhase::NeedsToken;
            state.error = makeError(ErrorKind::Unauthorized, u"401"_s);
            stand.fakes.sync.change(state);
            stand.part<UndoBar>()->offer(u"Заявка #48 198 отмечена выполненной"_s, u"g"_s);
            stand.settle();
            QVERIFY(save(stand.window.get(), u"face-token"_s + suffix(dark)));

            state.phase = SyncPhase::Pulling;
            state.error.reset();
            state.isFirstPull = true;
            state.leadsDone = 12'400;
            stand.fakes.sync.change(state);
            stand.settle();
            QVERIFY(save(stand.window.get(), u"face-firstpull"_s + suffix(dark)));

            state.isFirstPull = false;
            state.phase = SyncPhase::Offline;
            stand.fakes.sync.change(state);
            stand.fakes.maintenance.figures = {};
            stand.fakes.maintenance.figures.today = demoToday();
            stand.fakes.attention.items.clear();
            Q_EMIT stand.fakes.maintenance.maintenanceChanged();
            QTest::qWait(300);
            QVERIFY(save(stand.window.get(), u"face-offline-empty"_s + suffix(dark)));

            stand.fakes.setup.current.isConfigured = false;
            state.phase = SyncPhase::NotConfigured;
            stand.fakes.sync.change(state);
            Q_EMIT stand.fakes.setup.setupChanged();
            stand.settle();
            QVERIFY(save(stand.window.get(), u"face-unset"_s + suffix(dark)));
            stand.window->showHelp();
            stand.settle();
            QVERIFY(save(stand.part<HelpWindow>(), u"face-help"_s + suffix(dark)));
        }
    }

    void everyIcon()
    {
        WindowStand stand;
        constexpr int kCell = 64;
        constexpr int kAcross = 8;
        QPixmap sheet(kCell * kAcross, kCell * ((kIconCount + kAcross) / kAcross));
        sheet.fill(stand.theme.color(Token::Surface));
        QPainter painter(&sheet);
        for (int i = 0; i < kIconCount; ++i)
            stand.theme.icon(IconName(i)).paint(&painter, (i % kAcross) * kCell + 8, (i / kAcross) * kCell + 8, 48, 48);
        QIcon(u":/icons/stankodesk.svg"_s)
            .paint(&painter, (kIconCount % kAcross) * kCell, (kIconCount / kAcross) * kCell, 64, 64);
        painter.end();
        QVERIFY(sheet.save(QStringLiteral(STANKO_BINARY_DIR) + u"/screenshots/icons.png"_s));
    }

    void otherScales_data()
    {
        QTest::addColumn<QString>("scale");
        QTest::newRow("150 %") << u"1.5"_s;
        QTest::newRow("200 %") << u"2"_s;
    }
    void otherScales()
    {
        QFETCH(QString, scale);
        if (qEnvironmentVariableIsSet("QT_SCALE_FACTOR"))
            return;
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_SCALE_FACTOR"_s, scale);
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QCoreApplication::applicationFilePath(), {u"everyPage"_s});
        QVERIFY(process.waitForFinished(90'000));
        QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0,
                 process.readAll().constData());
    }
};

int main(int argc, char *argv[])
{
    return runGuiTest<TestWindowScreens>(argc, argv);
}
#include "tst_ui_window_screens.moc"
