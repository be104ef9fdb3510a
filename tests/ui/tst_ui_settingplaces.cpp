// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screens.h"
#include "tests/ui/settingsstand.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/statuspill.h"
#include "ui/widgets/tablelook.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>

using namespace Qt::StringLiterals;
using namespace Stanko;

namespace {

constexpr SettingsPlace kPlaces[] = {SettingsPlace::Connection, SettingsPlace::Exchange, SettingsPlace::Maintenance,
                                     SettingsPlace::Engineers,  SettingsPlace::Notices,  SettingsPlace::View,
                                     SettingsPlace::Accounts,   SettingsPlace::Forget};

} // namespace

/// The sections of the page that are more than values, and pictures of all of them.
class TestSettingPlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void theConnectionIsToldInWords()
    {
        SettingsStand stand;
        stand.open();
        const QString words = stand.words();
        for (const QString &expected :
             {u"РусСтанкоСбыт"_s, u"https://russtanko.amocrm.ru"_s, u"Пётр Сазонов"_s, u"Продажи"_s,
              u"Сервис (успех: Выполнено)"_s, u"ЗАПЧАСТИ"_s, u"Серийный номер · 712629"_s, u"№ 712633"_s,
              u"хранится только здесь"_s, u"осталось 200 дней"_s})
            QVERIFY2(words.contains(expected), qPrintable(expected + u" in "_s + words));
        QSignalSpy wizard(stand.page.get(), &SettingsPage::wizardWanted);
        stand.press("openWizard");
        stand.press("changeFields");
        QCOMPARE(wizard.value(0).value(0).value<WizardStep>(), WizardStep::Account);
        QCOMPARE(wizard.value(1).value(0).value<WizardStep>(), WizardStep::Fields);
    }

    void aTokenTellsHowLongItIsGood_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("tone");
        QTest::newRow("long") << 31 << u"осталось 31 день"_s << QString();
        QTest::newRow("soon") << 30 << u"Скоро истечёт"_s << u"soon"_s;
        QTest::newRow("tomorrow") << 1 << u"осталось 1 день"_s << u"soon"_s;
        QTest::newRow("over") << -1 << u"Истёк 21.11.2026"_s << u"late"_s;
    }
    void aTokenTellsHowLongItIsGood()
    {
        QFETCH(const int, days);
        SettingsStand stand;
        stand.fakes.setup.current.tokenExpiresAt = stand.fakes.clock.now() + qint64(days) * 86'400;
        stand.open();
        QFETCH(const QString, words);
        QVERIFY2(stand.told("tokenUntil").contains(words), qPrintable(stand.told("tokenUntil")));
        QTEST(stand.part<QLabel>("tokenUntil")->property("tone").toString(), "tone");
    }

    void aTokenIsReplacedAndNeverShown()
    {
        SettingsStand stand;
        stand.open();
        QSignalSpy replaced(stand.page.get(), &SettingsPage::tokenReplaced);
        stand.press("tokenReplace");
        QLineEdit *field = stand.line("tokenField");
        QVERIFY(field->hasFocus());
        QCOMPARE(field->echoMode(), QLineEdit::Password);
        QVERIFY(stand.words().contains(u"Неотправленные правки сохранятся"_s));
        stand.fakes.setup.answers.error = makeError(ErrorKind::Unauthorized);
        stand.retype("tokenField", u"secret-token"_s);
        QCOMPARE(field->text(), u"secret-token"_s);
        QVERIFY(stand.told("tokenTold").contains(u"не приняла"_s));
        QCOMPARE(replaced.size(), 0);
        stand.fakes.setup.answers.error.reset();
        stand.press("tokenSave");
        QCOMPARE(replaced.size(), 1);
        QVERIFY(field->text().isEmpty());
        QVERIFY(!field->isVisible());
        QVERIFY(!stand.words().contains(u"secret-token"_s));
    }

    void settingsComeFromAndGoToFiles()
    {
        SettingsStand stand;
        stand.open();
        QSignalSpy replaced(stand.page.get(), &SettingsPage::tokenReplaced);
        chooseFile(stand, "exportEnv", u"/tmp/desk.env"_s);
        QCOMPARE(stand.fakes.setup.filesExported, QStringList{u"/tmp/desk.env"_s});
        QVERIFY(stand.words().contains(u"Токена в файле нет"_s));
        stand.fakes.setup.answers.error = makeError(ErrorKind::BadSettings, u"AMOCRM_PIPELINE_ID: нужно число"_s);
        chooseFile(stand, "importEnv", u"/tmp/old.env"_s);
        QVERIFY(stand.words().contains(u"AMOCRM_PIPELINE_ID"_s));
        QCOMPARE(replaced.size(), 0);
        stand.fakes.setup.answers.error.reset();
        chooseFile(stand, "importEnv", u"/tmp/new.env"_s);
        QCOMPARE(stand.fakes.setup.filesImported, (QStringList{u"/tmp/old.env"_s, u"/tmp/new.env"_s}));
        QCOMPARE(replaced.size(), 1);
    }

    void everythingThatIsWrongWithAFileIsNamed()
    {
        SettingsStand stand;
        stand.open();
        stand.fakes.wizard.env.problems = {{3, u"AMOCRM_PIPELINE_ID"_s, u"нужно число"_s, false},
                                           {5, {}, u"ожидается ИМЯ=значение"_s, false},
                                           {7, u"AMOCRM_SERAIL"_s, u"неизвестная переменная"_s, true}};
        chooseFile(stand, "importEnv", u"/tmp/bad.env"_s);
        for (const QString &words :
             {u"Строка 3: нужно число (AMOCRM_PIPELINE_ID)"_s, u"Строка 5"_s, u"AMOCRM_SERAIL"_s})
            QVERIFY2(stand.words().contains(words), qPrintable(words));
        QVERIFY(stand.fakes.setup.filesImported.isEmpty());
        // A name that nobody reads keeps nothing from being taken, and is named.
        stand.fakes.wizard.env.problems.remove(0, 2);
        chooseFile(stand, "importEnv", u"/tmp/good.env"_s);
        QCOMPARE(stand.fakes.setup.filesImported, QStringList{u"/tmp/good.env"_s});
        QVERIFY(stand.words().contains(u"AMOCRM_SERAIL"_s));
    }

    void forgettingWantsTheNameOfTheAccount()
    {
        SettingsStand stand;
        stand.open(SettingsPlace::Forget);
        QVERIFY(stand.words().contains(u"Не отправлено и пропадёт: 3 правки"_s));
        QVERIFY(stand.words().contains(u"Плановое ТО VC-24"_s));
        QVERIFY(stand.words().contains(u"и ещё 1"_s));
        QVERIFY(stand.words().contains(u"резервных копий: 9"_s));
        auto *sure = stand.part<QPushButton>("forgetSure");
        QVERIFY(!sure->isEnabled());
        for (const QString &wrong : {u"russtank"_s, u"да"_s, u"russtanko1"_s}) {
            stand.retype("forgetName", wrong);
            QVERIFY2(!sure->isEnabled(), qPrintable(wrong));
        }
        for (const QString &right : {u"РусСтанкоСбыт"_s, u"russtanko.amocrm.ru"_s, u" RusStanko "_s}) {
            stand.retype("forgetName", right);
            QVERIFY2(sure->isEnabled(), qPrintable(right));
        }
        QCOMPARE(stand.fakes.setup.timesForgotten, 0);
        stand.fakes.setup.answers.error = makeError(ErrorKind::KeychainDenied);
        stand.press("forgetSure");
        QVERIFY(stand.words().contains(u"Не получилось"_s));
        QCOMPARE(stand.line("forgetName")->text(), u" RusStanko "_s);
        stand.fakes.setup.answers.error.reset();
        stand.press("forgetSure");
        QCOMPARE(stand.fakes.setup.timesForgotten, 1);
        QVERIFY(!sure->isEnabled());
    }

    void nothingIsForgottenBeforeItIsKnownWhatIsLost()
    {
        SettingsStand stand;
        stand.fakes.setup.answers.error = makeError(ErrorKind::StoreBusy);
        stand.open(SettingsPlace::Forget);
        stand.retype("forgetName", u"russtanko"_s);
        QVERIFY(!stand.part<QPushButton>("forgetSure")->isEnabled());
        stand.fakes.setup.answers.error.reset();
        stand.press(stand.button(u"Повторить"_s));
        QVERIFY(stand.part<QPushButton>("forgetSure")->isEnabled());
    }

    void accountsAreOpenedMadeAndNamed()
    {
        SettingsStand stand;
        stand.open(SettingsPlace::Accounts);
        QCOMPARE(stand.page->findChild<StatusPill *>()->text(), u"это окно"_s);
        stand.press(stand.button(u"Открыть"_s));
        QCOMPARE(stand.fakes.profiles.opened, QStringList{u"ural"_s});
        stand.retype("newProfileName", u"Филиал, Тула"_s);
        QCOMPARE(stand.fakes.profiles.all.size(), 3);
        QCOMPARE(stand.fakes.profiles.opened.last(), u"Филиал, Тула"_s);
        QVERIFY(stand.line("newProfileName")->text().isEmpty());
        stand.fakes.profiles.answers.error = makeError(ErrorKind::BadInput, u"name"_s);
        stand.retype("newProfileName", u"Филиал, Тула"_s);
        QCOMPARE(stand.line("newProfileName")->text(), u"Филиал, Тула"_s);
        QVERIFY(stand.words().contains(u"ещё нет у другого"_s));
        stand.press(stand.button(u"Переименовать"_s));
        QTRY_VERIFY(stand.line("profileName")->hasFocus());
        stand.retype("profileName", u"Главный"_s);
        QCOMPARE(stand.line("profileName")->text(), u"Главный"_s);
        stand.fakes.profiles.answers.error.reset();
        QTest::keyClick(stand.line("profileName"), Qt::Key_Return);
        stand.settle();
        QCOMPARE(stand.fakes.profiles.all.first().name, u"Главный"_s);
        QVERIFY(stand.words().contains(u"Главный"_s));
    }

    void anAccountIsListedByItsName_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("title");
        QTest::newRow("numeric address") << u"127.0.0.1"_s << u"Станки: учебный"_s;
        QTest::newRow("numeric address of version 6") << u"::1"_s << u"Станки: учебный"_s;
        QTest::newRow("name in the address") << u"stanki.amocrm.ru"_s << u"stanki.amocrm.ru"_s;
    }
    void anAccountIsListedByItsName()
    {
        QFETCH(const QString, host);
        QFETCH(const QString, title);
        SettingsStand stand;
        Profile &own = stand.fakes.profiles.all.first();
        own.host = host;
        own.account = u"Станки: учебный"_s;
        stand.open(SettingsPlace::Accounts);
        QStringList bold;
        for (const ElidedLabel *label : stand.page->findChildren<ElidedLabel *>()) {
            if (label->isVisible())
                bold.append(label->text());
        }
        QVERIFY2(bold.contains(title), qPrintable(bold.join(u'|')));
        QVERIFY(bold.contains(host)); // below it, where it is not the title
    }

    void theLookChangesAtOnceAndIsKept()
    {
        SettingsStand stand;
        stand.open(SettingsPlace::View);
        stand.choose("themeMode", u"Тёмное"_s);
        QVERIFY(stand.theme.isDark());
        stand.theme.setMode(ThemeMode::Light); // elsewhere
        QVERIFY(stand.button(u"Светлое"_s)->isChecked());
        stand.choose("language", u"English"_s);
        QCOMPARE(stand.language.current, u"en"_s);

        auto *choice = stand.part<QWidget>("textScale")->findChild<QPushButton *>();
        auto *own = stand.page->findChild<PlainLabel *>();
        const double body = choice->font().pointSizeF();
        const double title = own->font().pointSizeF();
        QVERIFY(title > body);
        const int high = choice->sizeHint().height();
        QTableView table;
        setUpTable(&table);
        const int row = table.verticalHeader()->defaultSectionSize();
        stand.choose("textScale", u"150 %"_s);
        QCOMPARE(stand.theme.textScale(), 150);
        QCOMPARE(choice->font().pointSizeF(), body * 1.5);
        QCOMPARE(own->font().pointSizeF(), title * 1.5);
        QVERIFY(choice->sizeHint().height() > high);
        QVERIFY(table.verticalHeader()->defaultSectionSize() > row);
        QCOMPARE(stand.settings.value(u"ui/textScale"_s).toInt(), 150);
        QCOMPARE(clippedLabels(stand.page.get()), QStringList());
        stand.choose("textScale", u"100 %"_s);
        QCOMPARE(choice->font().pointSizeF(), body);
        QCOMPARE(own->font().pointSizeF(), title);
        QCOMPARE(table.verticalHeader()->defaultSectionSize(), row);
        stand.theme.setTextScale(130);
        const Theme again(&stand.settings, [] { return false; });
        QCOMPARE(again.textScale(), 130);
        QCOMPARE(again.bodyFont().pointSizeF(), stand.theme.bodyFont().pointSizeF());
    }

    void everyControlIsReachedByKeyboard()
    {
        SettingsStand stand;
        stand.fakes.setup.current.desk.quiet.isOn = true;
        stand.fakes.setup.current.desk.proxy = {ProxyMode::Manual, u"proxy.local"_s, 3128, u"service"_s};
        stand.open();
        auto *list = stand.part<QListWidget>("sections");
        list->setFocus();
        for (const SettingsPlace place : kPlaces) {
            QCOMPARE(stand.page->place(), place);
            QSet<QWidget *> reached;
            for (int i = 0; i < 60; ++i) {
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
                reached.insert(QApplication::focusWidget());
                if (QApplication::focusWidget() == list)
                    break;
            }
            QVERIFY(list->hasFocus());
            for (QWidget *each : stand.page->findChildren<QWidget *>()) {
                const bool isControl = qobject_cast<QLineEdit *>(each) || qobject_cast<QAbstractButton *>(each) ||
                                       qobject_cast<QAbstractSpinBox *>(each) || qobject_cast<QTableView *>(each);
                if (!isControl || !each->isVisible() || !each->isEnabled() || each->focusProxy() ||
                    !(each->focusPolicy() & Qt::TabFocus) || qobject_cast<QAbstractSpinBox *>(each->parentWidget()))
                    continue;
                QVERIFY2(reached.contains(each) || isOneOfAGroup(each, reached),
                         qPrintable(each->objectName() + u' ' + each->accessibleName()));
                QVERIFY2(isNamed(each), qPrintable(each->objectName()));
            }
            QTest::keyClick(list, Qt::Key_Down);
        }
    }

    void thePlaceIsRemembered()
    {
        SettingsStand stand;
        stand.open(SettingsPlace::View);
        stand.page.reset();
        stand.page = std::make_unique<SettingsPage>(stand.fakes.desks(), &stand.settings);
        QCOMPARE(stand.page->place(), SettingsPlace::View);
    }

    void pictures_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::addColumn<int>("scale");
        QTest::addColumn<QSize>("size");
        QTest::newRow("light") << false << 100 << QSize(1210, 850);
        QTest::newRow("dark") << true << 100 << QSize(1210, 850);
        QTest::newRow("large") << false << 150 << QSize(1210, 850);
        QTest::newRow("small") << false << 100 << QSize(1050, 660);
    }
    void pictures()
    {
        QFETCH(const bool, isDark);
        QFETCH(const int, scale);
        QFETCH(const QSize, size);
        SettingsStand stand(isDark);
        stand.fakes.setup.current.tokenExpiresAt = stand.fakes.clock.now() + 12 * 86'400;
        stand.fakes.setup.current.desk.proxy = {ProxyMode::Manual, u"proxy.local"_s, 3128, u"service"_s};
        stand.fakes.setup.current.desk.quiet.isOn = true;
        stand.open(SettingsPlace::Connection, size);
        // Live: what was made before must follow.
        stand.theme.setTextScale(scale);
        const QString suffix = u"-"_s + QString::fromLatin1(QTest::currentDataTag());
        const QString names[] = {u"connection"_s, u"exchange"_s, u"plan"_s,     u"engineers"_s,
                                 u"notices"_s,    u"view"_s,     u"accounts"_s, u"forget"_s};
        for (const SettingsPlace place : kPlaces) {
            stand.page->showPlace(place);
            stand.settle();
            QVERIFY(savePicture(stand.page.get(), u"settings-"_s + names[int(place)] + suffix));
            QCOMPARE(clippedLabels(stand.page.get()), QStringList());
            // A table of many columns may scroll in itself where letters are large; nothing else moves sideways.
            for (const QScrollBar *bar : stand.page->findChildren<QScrollBar *>()) {
                const auto *table = qobject_cast<const QTableView *>(bar->parentWidget()->parentWidget());
                QVERIFY(!bar->isVisible() || bar->orientation() == Qt::Vertical || (table && scale > 100));
            }
        }
    }

private:
    /// Presses \a button and takes \a file in the dialog that it opens.
    static void chooseFile(const SettingsStand &stand, const char *button, const QString &file)
    {
        stand.press(button);
        auto *dialog = stand.page->findChild<QFileDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        Q_EMIT dialog->fileSelected(file);
        delete dialog;
        stand.settle();
    }
    /// Arrow keys move within a control of segments: Tab reaches one of them.
    static bool isOneOfAGroup(const QWidget *button, const QSet<QWidget *> &reached)
    {
        return std::any_of(reached.begin(), reached.end(), [button](const QWidget *each) {
            return each && each->property("look") == QByteArray("segment") && each->parent() == button->parent();
        });
    }
    static bool isNamed(const QWidget *control)
    {
        const auto *button = qobject_cast<const QAbstractButton *>(control);
        return !control->accessibleName().isEmpty() || (button && !button->text().isEmpty());
    }
};

STANKO_GUI_TEST(TestSettingPlaces)
#include "tst_ui_settingplaces.moc"
