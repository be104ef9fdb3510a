// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/tone.h"

#include <QtCore/QFile>
#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtGui/QShowEvent>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCalendarWidget>
#include <QtWidgets/QToolButton>

using namespace Stanko;
using namespace Qt::StringLiterals;

namespace {

constexpr double kEnough = 4.5;

struct Pair
{
    const char *name;
    Token ink;
    Token ground;
};

// Every text colour on every surface it is drawn on.
constexpr Pair kPairs[] = {
    {"text on background", Token::Text, Token::Background},
    {"text on surface", Token::Text, Token::Surface},
    {"text on rail", Token::Text, Token::Rail},
    {"text on hover", Token::Text, Token::Hover},
    {"text on selection", Token::Text, Token::AccentSoft},
    {"text on counter", Token::Text, Token::NeutralSoft},
    {"muted on background", Token::Muted, Token::Background},
    {"muted on surface", Token::Muted, Token::Surface},
    {"muted on rail", Token::Muted, Token::Rail},
    {"muted on hover", Token::Muted, Token::Hover},
    {"muted on selection", Token::Muted, Token::AccentSoft},
    {"accent on surface", Token::Accent, Token::Surface},
    {"accent on soft", Token::Accent, Token::AccentSoft},
    {"accent on background", Token::Accent, Token::Background},
    {"on accent", Token::OnAccent, Token::Accent},
    {"late on surface", Token::Late, Token::Surface},
    {"late on soft", Token::Late, Token::LateSoft},
    {"late on selection", Token::Late, Token::AccentSoft},
    {"soon on surface", Token::Soon, Token::Surface},
    {"soon on soft", Token::Soon, Token::SoonSoft},
    {"soon on selection", Token::Soon, Token::AccentSoft},
    {"fine on surface", Token::Fine, Token::Surface},
    {"fine on soft", Token::Fine, Token::FineSoft},
    {"undo bar", Token::Background, Token::Text},
};

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsReadable_data()
    {
        QTest::addColumn<Token>("ink");
        QTest::addColumn<Token>("ground");
        QTest::addColumn<bool>("dark");
        for (const bool dark : {false, true}) {
            for (const Pair &pair : kPairs)
                QTest::addRow("%s, %s", pair.name, dark ? "dark" : "light") << pair.ink << pair.ground << dark;
        }
    }
    void textIsReadable()
    {
        QFETCH(Token, ink);
        QFETCH(Token, ground);
        QFETCH(bool, dark);
        const double ratio = contrastRatio(Theme::color(ink, dark), Theme::color(ground, dark));
        QVERIFY2(ratio >= kEnough, qPrintable(QString::number(ratio)));
    }

    void contrastIsThatOfTheStandard()
    {
        QCOMPARE(qRound(contrastRatio(Qt::white, Qt::black)), 21);
        QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
        QCOMPARE(contrastRatio(Qt::red, Qt::white), contrastRatio(Qt::white, Qt::red));
    }

    void followsTheDesktopLive()
    {
        bool desktopIsDark = false;
        Theme theme(nullptr, [&] { return desktopIsDark; });
        QSignalSpy changed(&theme, &Theme::changed);
        QVERIFY(!theme.isDark());
        QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::color(Token::Background, false));

        desktopIsDark = true;
        QEvent event(QEvent::ThemeChange);
        QCoreApplication::sendEvent(qApp, &event);
        QVERIFY(theme.isDark());
        QCOMPARE(changed.count(), 1);
        QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::color(Token::Background, true));
        QVERIFY(qApp->styleSheet().contains(Theme::color(Token::Surface, true).name()));
        QVERIFY(!qApp->styleSheet().contains(Theme::color(Token::Text, false).name()));
    }

    void followsAPaletteThatTheDesktopSets()
    {
        bool desktopIsDark = false;
        Theme theme(nullptr, [&] { return desktopIsDark; });
        desktopIsDark = true;
        QEvent event(QEvent::ApplicationPaletteChange);
        QCoreApplication::sendEvent(qApp, &event);
        QVERIFY(theme.isDark());
    }

    void readsTheDesktopsOwnPalette()
    {
        Theme theme;
        // The screenless platform's palette is light; a wrong reading would see our own palette of before.
        QVERIFY(!theme.isDark());
        theme.setMode(ThemeMode::Dark);
        QVERIFY(theme.isDark());
        theme.setMode(ThemeMode::System);
        QVERIFY(!theme.isDark());
    }

    /// Red means overdue in this program; Qt's own calendar wears it on days off.
    void theCalendarOfADateFieldWearsTheTheme()
    {
        Theme theme(nullptr, [] { return false; });
        QCalendarWidget calendar;
        for (const bool isDark : {false, true}) {
            theme.setMode(isDark ? ThemeMode::Dark : ThemeMode::Light);
            QShowEvent opened;
            QCoreApplication::sendEvent(&calendar, &opened);
            for (const auto day : {Qt::Saturday, Qt::Sunday})
                QCOMPARE(calendar.weekdayTextFormat(day).foreground().color(), Theme::color(Token::Muted, isDark));
            QCOMPARE(calendar.headerTextFormat().background().color(), Theme::color(Token::Surface, isDark));
            const auto *next = calendar.findChild<QToolButton *>(u"qt_calendar_nextmonth"_s);
            QVERIFY(next);
            QCOMPARE(next->text(), u"›"_s);
            QVERIFY(next->icon().isNull());
        }
    }

    void aChosenModeWinsAndIsRemembered()
    {
        QTemporaryDir dir;
        QSettings settings(dir.filePath(u"s.ini"_s), QSettings::IniFormat);
        {
            Theme theme(&settings, [] { return false; });
            theme.setMode(ThemeMode::Dark);
            QVERIFY(theme.isDark());
            QEvent event(QEvent::ThemeChange);
            QCoreApplication::sendEvent(qApp, &event);
            QVERIFY(theme.isDark());
        }
        Theme again(&settings, [] { return false; });
        QCOMPARE(again.mode(), ThemeMode::Dark);
        QVERIFY(again.isDark());
    }

    void theStyleSheetHasNoTokenLeftOver()
    {
        Theme theme(nullptr, [] { return true; });
        QVERIFY(!qApp->styleSheet().isEmpty());
        QVERIFY2(!qApp->styleSheet().contains(u'@'), qPrintable(qApp->styleSheet()));
    }

    void everyIconIsDrawnInTheColourAsked_data()
    {
        QTest::addColumn<int>("name");
        for (int name = 0; name < kIconCount; ++name)
            QTest::addRow("%s", qPrintable(iconFile(IconName(name)))) << name;
    }
    void everyIconIsDrawnInTheColourAsked()
    {
        QFETCH(int, name);
        Theme theme(nullptr, [] { return false; });
        QVERIFY(QFile::exists(iconFile(IconName(name))));
        const QIcon icon = theme.icon(IconName(name), Token::Late);
        const auto strongest = [&](qreal scale) {
            const QImage image = icon.pixmap(QSize(24, 24), scale).toImage().convertToFormat(QImage::Format_ARGB32);
            QColor best(Qt::transparent);
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (image.pixelColor(x, y).alpha() > best.alpha())
                        best = image.pixelColor(x, y);
                }
            }
            return std::pair(image.size(), best);
        };
        const auto [size, ink] = strongest(2.0);
        QCOMPARE(size, QSize(48, 48));
        QVERIFY(ink.alpha() > 200);
        const QColor wanted = Theme::color(Token::Late, false);
        QVERIFY(qAbs(ink.red() - wanted.red()) < 12 && qAbs(ink.green() - wanted.green()) < 12);
        theme.setMode(ThemeMode::Dark);
        const QColor after = strongest(1.0).second;
        QVERIFY(qAbs(after.green() - Theme::color(Token::Late, true).green()) < 12);
    }

    void labelsShowMarkupAsTyped()
    {
        Theme theme(nullptr, [] { return false; });
        PlainLabel label(u"<b>ООО</b>"_s);
        QCOMPARE(label.textFormat(), Qt::PlainText);
        QVERIFY(Qt::mightBeRichText(plainToolTip(u"<b>x</b>"_s)));
        QVERIFY(plainToolTip(u"<b>x</b>"_s).contains(u"&lt;b&gt;"_s));
        QCOMPARE(plainToolTip(u"ООО «А & Б»"_s), u"ООО «А & Б»"_s);
    }
};

QTEST_MAIN(TestTheme)
#include "tst_ui_theme.moc"
