// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/guitest.h"
#include "tests/ui/screenprocess.h"
#include "tests/ui/screens.h"
#include "tests/ui/settingsstand.h"
#include "tests/ui/windowstand.h"
#include "ui/dialogs/backupsdialog.h"
#include "ui/dialogs/partsimportdialog.h"
#include "ui/dialogs/practiceenddialog.h"
#include "ui/dialogs/pushpreview.h"
#include "ui/dialogs/supportreportdialog.h"
#include "ui/dialogs/taskdialog.h"
#include "ui/frame/helpwindow.h"
#include "ui/frame/pagebook.h"
#include "ui/pages/attentiondialogs.h"
#include "ui/pages/attentionlist.h"
#include "ui/pages/cataloguepage.h"
#include "ui/pages/figurecard.h"
#include "ui/pages/partspage.h"
#include "ui/search/searchbox.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/undobar.h"
#include "ui/wizard/setupwizard.h"

#include <QtCore/QTranslator>
#include <QtGui/QPainter>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>

using namespace Stanko;
using namespace Qt::StringLiterals;

// Pictures of the whole window to look at, in <build>/screenshots.

namespace {

/// Chips that are narrower than what they say, or stand outside their row.
QStringList squeezedChips(const QWidget *window)
{
    QStringList found;
    for (const FilterChip *chip : window->findChildren<FilterChip *>()) {
        const bool isWhole = chip->width() >= chip->sizeHint().width() && chip->height() >= chip->sizeHint().height() &&
                             chip->parentWidget()->rect().contains(chip->geometry());
        if (chip->isVisible() && !isWhole)
            found.append(chip->text());
    }
    return found;
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
        fillDemoSetup(stand.fakes);
        stand.open(size);
        const QString end = (size.width() < 1400 ? u"-small"_s : QString()) + suffix(dark);
        const std::pair<PageId, QString> pages[] = {
            {PageId::Overview, u"window-overview"_s},   {PageId::Jobs, u"window-jobs"_s},
            {PageId::Passports, u"window-passports"_s}, {PageId::Calendar, u"window-calendar"_s},
            {PageId::Parts, u"window-parts"_s},         {PageId::Sync, u"window-sync"_s},
            {PageId::Settings, u"window-settings"_s}};
        for (const auto &[page, name] : pages) {
            stand.window->showPage(page);
            // The cards and rows of a page come with its answers.
            QTRY_VERIFY(
                !stand.window->findChild<PageBook *>()->currentWidget()->findChildren<QTableView *>().isEmpty());
            stand.settle();
            QVERIFY(savePicture(stand.window.get(), name + end));
            QCOMPARE(clippedLabels(stand.window.get()), QStringList());
            QCOMPARE(untranslated(*stand.window), QStringList());
        }
    }

    void largeText()
    {
        WindowStand stand;
        fillDemoSetup(stand.fakes);
        stand.open({1440, 900});
        // Live: what was made before must follow.
        stand.theme.setTextScale(150);
        for (const PageId page : {PageId::Overview, PageId::Jobs, PageId::Passports, PageId::Calendar, PageId::Parts,
                                  PageId::Sync, PageId::Settings}) {
            stand.window->showPage(page);
            stand.settle();
            QVERIFY(savePicture(stand.window.get(), u"large-%1"_s.arg(int(page))));
            QCOMPARE(clippedLabels(stand.window.get()), QStringList());
            QCOMPARE(squeezedChips(stand.window.get()), QStringList());
        }
        // They go on in another line instead of keeping the window wide.
        stand.window->resize(stand.window->minimumSize());
        for (const PageId page : {PageId::Passports, PageId::Sync}) {
            stand.window->showPage(page);
            stand.settle();
            QVERIFY(savePicture(stand.window.get(), u"large-narrow-%1"_s.arg(int(page))));
            QCOMPARE(squeezedChips(stand.window.get()), QStringList());
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
            QTRY_VERIFY(search->model()->index(1, 0).data().toString().contains(u"VC-24"_s));
            QVERIFY(savePicture(stand.window.get(), u"face-search"_s + suffix(dark)));
            search->clear();
            stand.window->setFocus();

            for (const AttentionItem &item : std::as_const(stand.fakes.attention.items)) {
                if (item.kind != AttentionKind::WonWithoutSerial && item.kind != AttentionKind::UnknownModel)
                    continue;
                Q_EMIT stand.part<AttentionList>()->actionRequested(item);
                auto *dialog = stand.part<LineDialog>();
                QTRY_VERIFY(dialog && dialog->isVisible());
                QVERIFY(savePicture(
                    dialog, (item.kind == AttentionKind::UnknownModel ? u"dialog-model"_s : u"dialog-serial"_s) +
                                suffix(dark)));
                QCOMPARE(clippedLabels(dialog), QStringList());
                delete dialog;
            }

            SyncState state = stand.fakes.sync.current;
            state.phase = SyncPhase::NeedsToken;
            state.error = makeError(ErrorKind::Unauthorized, u"401"_s);
            stand.fakes.sync.change(state);
            stand.part<UndoBar>()->offer(u"Заявка #48 198 отмечена выполненной"_s, u"g"_s);
            stand.settle();
            QVERIFY(savePicture(stand.window.get(), u"face-token"_s + suffix(dark)));

            state.phase = SyncPhase::Pulling;
            state.error.reset();
            state.isFirstPull = true;
            state.leadsDone = 12'400;
            state.leadsExpected = 31'250;
            state.secondsLeft = 236;
            stand.fakes.sync.change(state);
            stand.settle();
            QVERIFY(savePicture(stand.window.get(), u"face-firstpull"_s + suffix(dark)));

            state.isFirstPull = false;
            state.phase = SyncPhase::Offline;
            stand.fakes.sync.change(state);
            stand.fakes.maintenance.figures = {};
            stand.fakes.maintenance.figures.today = demoToday();
            stand.fakes.attention.items.clear();
            Q_EMIT stand.fakes.maintenance.maintenanceChanged();
            QTRY_COMPARE(stand.part<FigureCard>()->figureText(), u"0"_s);
            QVERIFY(savePicture(stand.window.get(), u"face-offline-empty"_s + suffix(dark)));

            stand.fakes.setup.current.isConfigured = false;
            state.phase = SyncPhase::NotConfigured;
            stand.fakes.sync.change(state);
            Q_EMIT stand.fakes.setup.setupChanged();
            stand.settle();
            QVERIFY(savePicture(stand.window.get(), u"face-unset"_s + suffix(dark)));
            stand.window->showHelp();
            stand.settle();
            QVERIFY(savePicture(stand.part<HelpWindow>(), u"face-help"_s + suffix(dark)));
        }
    }

    void partsFaces()
    {
        for (const bool dark : {false, true}) {
            WindowStand stand(dark);
            stand.open({1280, 720});
            stand.window->orderParts(stand.fakes.passports.cards.value(u"VC-24-0417"_s).passport);
            auto *take = stand.window->findChild<QPushButton *>(u"basketTakeSet"_s);
            QTRY_VERIFY(take->isVisible());
            take->click();
            auto *note = stand.window->findChild<QLabel *>(u"orderNote"_s);
            QTRY_VERIFY(!note->text().isEmpty());
            stand.settle();
            QVERIFY(savePicture(stand.window.get(), u"face-parts-order"_s + suffix(dark)));
            QCOMPARE(clippedLabels(stand.window.get()), QStringList());
            stand.part<PartsPage>()->showSegment(PartsPage::Segment::Orders);
            auto *orders = stand.window->findChild<QTableView *>(u"ordersTable"_s);
            QTRY_VERIFY(orders->model()->rowCount() > 0);
            QTest::keyClick(orders, Qt::Key_Space);
            stand.settle();
            QVERIFY(savePicture(stand.window.get(), u"face-parts-orders"_s + suffix(dark)));
            QCOMPARE(clippedLabels(stand.window.get()), QStringList());

            PartImportReport &report = stand.fakes.parts.report;
            report.headings = {u"Артикул"_s, u"Наименование"_s, u"Прайс"_s};
            report.mapping = {{0, PartColumn::Article}, {1, PartColumn::Name}, {2, PartColumn::Price}};
            report.rows = 214;
            report.added = 180;
            report.changed = 30;
            report.unchanged = 2;
            report.problems = {{4, u"Прайс"_s, u"not a number"_s}, {9, u"Артикул"_s, u"empty"_s}};
            stand.part<PartsPage>()->showSegment(PartsPage::Segment::Catalogue);
            stand.part<CataloguePage>()->importFile(u"/data/прайс-2026.xlsx"_s);
            auto *dialog = stand.part<PartsImportDialog>();
            QTRY_VERIFY(dialog && dialog->findChild<QPushButton *>(u"importConfirm"_s)->isEnabled());
            QVERIFY(savePicture(dialog, u"dialog-parts-import"_s + suffix(dark)));
            QCOMPARE(clippedLabels(dialog), QStringList());
            delete dialog;
            stand.fakes.setup.current.settings.roles.parts = 0;
            Q_EMIT stand.fakes.setup.setupChanged();
            stand.settle();
            QVERIFY(savePicture(stand.window.get(), u"face-parts-off"_s + suffix(dark)));
        }
    }

    void exchangeFaces()
    {
        for (const bool dark : {false, true}) {
            WindowStand stand(dark);
            SyncState state = stand.fakes.sync.current;
            state.isTraining = true;
            state.trainingEdits = 3;
            state.isPaused = true;
            stand.fakes.sync.current = state;
            stand.open({1280, 720});
            stand.window->showPage(PageId::Sync);
            QTRY_COMPARE(stand.window->findChild<QTableView *>(u"outboxTable"_s)->model()->rowCount(), 3);
            stand.settle();
            QVERIFY(savePicture(stand.window.get(), u"face-practice"_s + suffix(dark)));
            QCOMPARE(clippedLabels(stand.window.get()), QStringList());
            QCOMPARE(untranslated(*stand.window), QStringList());
            const auto picture = [&](QDialog *dialog, const QString &name) {
                QVERIFY(dialog && dialog->isVisible());
                QVERIFY(savePicture(dialog, name + suffix(dark)));
                QCOMPARE(clippedLabels(dialog), QStringList());
                QVERIFY2(dialog->height() <= 720, qPrintable(name));
            };
            PracticeEndDialog::openFor(stand.fakes.desks(), stand.window.get());
            picture(stand.part<PracticeEndDialog>(), u"dialog-practice-end"_s);
            SupportReportDialog::openFor(stand.fakes.desks(), stand.window.get());
            picture(stand.part<SupportReportDialog>(), u"dialog-report"_s);
            stand.part<SupportReportDialog>()->save(u"/home/user/stankodesk-2026-11-22.zip"_s);
            stand.settle();
            picture(stand.part<SupportReportDialog>(), u"dialog-report-done"_s);
            BackupsDialog::openFor(stand.fakes.desks(), stand.window.get());
            auto *backups = stand.part<BackupsDialog>();
            auto *restore = backups->findChild<QPushButton *>(u"backupRestore"_s);
            QTRY_VERIFY(restore->isEnabled());
            restore->click();
            picture(backups, u"dialog-backups"_s);
            backups->findChild<QPushButton *>(u"backupSure"_s)->click();
            QTRY_VERIFY(restore->isEnabled());
            picture(backups, u"dialog-backups-done"_s);
        }
    }

    void theTaskDialog()
    {
        for (const bool dark : {false, true}) {
            WindowStand stand(dark);
            stand.fakes.intake.users = {{7, u"Ольга"_s, true}, {8, u"Пётр"_s, true}};
            stand.open({1280, 720});
            auto *dialog = new TaskDialog(stand.fakes.desks(), 48'198, u"#48 198 · Ошибка ЧПУ 401, привод оси Z"_s,
                                          stand.window.get());
            dialog->show();
            dialog->findChild<QPlainTextEdit *>(u"taskText"_s)->setPlainText(u"Согласовать выезд"_s);
            QTRY_COMPARE(dialog->findChild<QComboBox *>(u"taskUser"_s)->count(), 3);
            QTRY_VERIFY(!dialog->findChild<PushPreview *>()->texts().isEmpty());
            QVERIFY(savePicture(dialog, u"dialog-task"_s + suffix(dark)));
            QCOMPARE(clippedLabels(dialog), QStringList());
        }
    }

    void theWizard()
    {
        for (const bool dark : {false, true}) {
            WindowStand stand(dark);
            fillDemoSetup(stand.fakes.wizard);
            stand.fakes.setup.current = {};
            stand.fakes.sync.current = {};
            stand.open({1280, 720});
            auto *wizard = stand.part<SetupWizard>();
            auto *next = wizard->findChild<QPushButton *>(u"wizardNext"_s);
            const auto picture = [&](const QString &name) {
                stand.settle();
                QVERIFY(savePicture(stand.window.get(), u"wizard-"_s + name + suffix(dark)));
                QCOMPARE(clippedLabels(wizard), QStringList());
                QCOMPARE(untranslated(*wizard), QStringList());
            };
            wizard->findChild<QLineEdit *>(u"wizardAddress"_s)->setText(u"russtanko"_s);
            picture(u"1-account"_s);
            next->click();
            picture(u"2-token"_s);
            wizard->findChild<QLineEdit *>(u"wizardToken"_s)->setText(u"good.token"_s);
            next->click();
            picture(u"2-found"_s);
            for (const QString &name : {u"3-pipelines"_s, u"4-fields"_s, u"5-notices"_s, u"6-check"_s}) {
                QTRY_VERIFY(next->isEnabled());
                next->click();
                if (name.startsWith(u'5'))
                    wizard->findChild<QRadioButton *>(u"wizardWithBot"_s)->setChecked(true);
                picture(name);
                if (name.startsWith(u'4')) {
                    wizard->findChild<QPushButton *>(u"wizardCreate"_s)->click();
                    picture(u"4-create"_s);
                } else if (name.startsWith(u'5')) {
                    wizard->findChild<QLineEdit *>(u"wizardBotToken"_s)->setText(u"1:bot"_s);
                    next->click();
                    picture(u"5-bot"_s);
                }
            }
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
        if (isFirstProcess())
            QCOMPARE(again(kScale, scale,
                           {u"everyPage"_s, u"partsFaces"_s, u"exchangeFaces"_s, u"theTaskDialog"_s, u"theWizard"_s}),
                     QByteArray());
    }

    void english()
    {
        if (isFirstProcess())
            QCOMPARE(again(kLanguage, u"en"_s,
                           {u"everyPage"_s, u"faces"_s, u"partsFaces"_s, u"exchangeFaces"_s, u"theTaskDialog"_s,
                            u"theWizard"_s}),
                     QByteArray());
    }
};

int main(int argc, char *argv[])
{
    qunsetenv("QT_FATAL_WARNINGS");
    QApplication application(argc, argv);
    QTranslator translator;
    if (const QString language = qEnvironmentVariable(kLanguage); !language.isEmpty()) {
        if (!translator.load(
                QStringLiteral(STANKO_BINARY_DIR "/resources/translations/stankodesk_%1.qm").arg(language)))
            return EXIT_FAILURE;
        QCoreApplication::installTranslator(&translator);
    }
    TestWindowScreens test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_ui_window_screens.moc"
