// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/iconengine.h"
#include "ui/theme/stylesheet.h"

#include <QtCore/QScopedValueRollback>
#include <QtCore/QSettings>
#include <QtGui/QFontDatabase>
#include <QtGui/QFontInfo>
#include <QtGui/QTextCharFormat>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCalendarWidget>
#include <QtWidgets/QStyle>
#include <QtWidgets/QStyleFactory>
#include <QtWidgets/QToolButton>

#include <algorithm>
#include <cmath>
#include <utility>

// Outside the namespace, as the macro demands: a static library's resources are not registered by themselves.
static void registerIcons()
{
    Q_INIT_RESOURCE(icons);
}

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

struct TokenColors
{
    QRgb light;
    QRgb dark;
};

// In the order of Token.
constexpr TokenColors kColors[kTokenCount] = {
    {0xffF4F6F9, 0xff14181F}, // Background
    {0xffFFFFFF, 0xff1B212A}, // Surface
    {0xffFAFBFD, 0xff181D25}, // Rail
    {0xffDFE3EA, 0xff2C3441}, // Border
    {0xffF0F3F8, 0xff232B37}, // Hover
    {0xff1B2330, 0xffE6EAF0}, // Text
    {0xff616A7B, 0xff96A2B4}, // Muted
    {0xff1D5FC4, 0xff6EA8FF}, // Accent
    {0xffE6EFFC, 0xff1E2F4A}, // AccentSoft
    {0xffFFFFFF, 0xff10151D}, // OnAccent
    {0xffC4302B, 0xffFF8A80}, // Late
    {0xffFCEBEA, 0xff3B2224}, // LateSoft
    {0xff8F5A08, 0xffF2C063}, // Soon
    {0xffFFF3DB, 0xff3A3020}, // SoonSoft
    {0xff18754A, 0xff6FD3A0}, // Fine
    {0xffE3F5EA, 0xff1D3429}, // FineSoft
    {0xffE9ECF2, 0xff2A323E}, // NeutralSoft
};

constexpr double kBasePoints = 9.75; // 13 px at 96 dpi
constexpr double kCaptionPoints = 8.25;
constexpr double kSectionPoints = 10.0;
constexpr double kTitlePoints = 14.25;
constexpr double kFigurePoints = 20.25;

constexpr auto kModeKey = "ui/theme"_L1;
constexpr auto kTextScaleKey = "ui/textScale"_L1;

QPointer<Theme> g_current;

double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QString modeName(ThemeMode mode)
{
    switch (mode) {
    case ThemeMode::Light:
        return u"light"_s;
    case ThemeMode::Dark:
        return u"dark"_s;
    case ThemeMode::System:
        break;
    }
    return u"system"_s;
}

ThemeMode modeFromName(const QString &name)
{
    if (name == "light"_L1)
        return ThemeMode::Light;
    return name == "dark"_L1 ? ThemeMode::Dark : ThemeMode::System;
}

bool isTextScale(int percent)
{
    return std::find(Theme::kTextScales.begin(), Theme::kTextScales.end(), percent) != Theme::kTextScales.end();
}

/// The popup of a date field in the colours of the program.
void dressCalendar(QCalendarWidget *calendar, const Theme &theme)
{
    calendar->setAttribute(Qt::WA_StyledBackground);
    calendar->setContentsMargins(1, 1, 1, 1);
    // Qt's are red, which means overdue here.
    QTextCharFormat dayOff;
    dayOff.setForeground(theme.color(Token::Muted));
    calendar->setWeekdayTextFormat(Qt::Saturday, dayOff);
    calendar->setWeekdayTextFormat(Qt::Sunday, dayOff);
    QTextCharFormat heading;
    heading.setForeground(theme.color(Token::Muted));
    heading.setBackground(theme.color(Token::Surface));
    calendar->setHeaderTextFormat(heading);
    for (const auto &[name, sign] :
         {std::pair("qt_calendar_prevmonth"_L1, u"‹"_s), std::pair("qt_calendar_nextmonth"_L1, u"›"_s)}) {
        if (auto *button = calendar->findChild<QToolButton *>(name)) {
            button->setIcon({});
            button->setText(sign);
        }
    }
}

} // namespace

double contrastRatio(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

Theme::Theme(QSettings *settings, SystemProbe systemIsDark, QObject *parent)
    : QObject(parent ? parent : qApp), m_settings(settings), m_systemIsDark(std::move(systemIsDark))
{
    registerIcons();
    g_current = this;
    m_systemFont = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    if (m_settings) {
        m_mode = modeFromName(m_settings->value(kModeKey).toString());
        if (const int percent = m_settings->value(kTextScaleKey).toInt(); isTextScale(percent))
            m_textScale = percent;
    }
    if (!m_systemIsDark) {
        m_systemIsDark = [] {
            // Without a palette of ours in between, Qt answers with the desktop's.
            QApplication::setPalette(QPalette());
            const QPalette desktop = QApplication::palette();
            return desktop.color(QPalette::Window).lightness() < desktop.color(QPalette::WindowText).lightness();
        };
    }
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    followSystem();
    apply();
    qApp->installEventFilter(this);
}

Theme::~Theme() = default;

Theme *Theme::current()
{
    if (!g_current)
        new Theme(
            nullptr, [] { return false; }, qApp);
    return g_current;
}

void Theme::setMode(ThemeMode mode)
{
    if (m_mode == mode)
        return;
    m_mode = mode;
    if (m_settings)
        m_settings->setValue(kModeKey, modeName(mode));
    const bool wasDark = m_dark;
    followSystem();
    // The probe may have put the desktop's palette in place, so this is needed even when nothing seems to change.
    apply();
    Q_EMIT modeChanged();
    if (m_dark != wasDark)
        Q_EMIT changed();
}

void Theme::setTextScale(int percent)
{
    if (m_textScale == percent || !isTextScale(percent))
        return;
    // Fonts that widgets have been given do not follow the application's, which changes with the style sheet.
    QList<std::pair<QWidget *, QFont>> own;
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets) {
        QFont font = widget->font();
        if (!widget->testAttribute(Qt::WA_SetFont) || font.pointSizeF() <= 0)
            continue;
        font.setPointSizeF(font.pointSizeF() * percent / m_textScale);
        own.append({widget, font});
    }
    m_textScale = percent;
    if (m_settings)
        m_settings->setValue(kTextScaleKey, percent);
    apply();
    for (const auto &[widget, font] : std::as_const(own))
        widget->setFont(font);
    Q_EMIT fontsChanged();
}

void Theme::followSystem()
{
    const QScopedValueRollback guard(m_applying, true);
    m_dark = m_mode == ThemeMode::System ? m_systemIsDark() : m_mode == ThemeMode::Dark;
}

void Theme::apply()
{
    const QScopedValueRollback guard(m_applying, true);
    if (QApplication::font() != bodyFont())
        QApplication::setFont(bodyFont());
    QApplication::setPalette(palette());
    // Every widget is polished anew by this, and a theme change is told once for each window.
    if (const QString sheet = styleSheetFor(*this); qApp->styleSheet() != sheet)
        qApp->setStyleSheet(sheet);
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    // Each time a date field opens it: what it wears is neither palette nor style sheet, and the theme may have
    // changed.
    if (event->type() == QEvent::Show) {
        if (auto *calendar = qobject_cast<QCalendarWidget *>(watched))
            dressCalendar(calendar, *this);
    }
    const bool isPaletteChange = watched == qApp && event->type() == QEvent::ApplicationPaletteChange;
    if ((isPaletteChange || event->type() == QEvent::ThemeChange) && !m_applying && m_mode == ThemeMode::System) {
        const bool wasDark = m_dark;
        followSystem();
        apply();
        if (m_dark != wasDark)
            Q_EMIT changed();
    }
    return QObject::eventFilter(watched, event);
}

QColor Theme::color(Token token, bool dark)
{
    const TokenColors &colors = kColors[int(token)];
    return QColor::fromRgb(dark ? colors.dark : colors.light);
}

QColor Theme::color(Token token) const
{
    return color(token, m_dark);
}

QPalette Theme::palette() const
{
    QPalette palette;
    palette.setColor(QPalette::Window, color(Token::Background));
    palette.setColor(QPalette::WindowText, color(Token::Text));
    palette.setColor(QPalette::Base, color(Token::Surface));
    palette.setColor(QPalette::AlternateBase, color(Token::Hover));
    palette.setColor(QPalette::Text, color(Token::Text));
    palette.setColor(QPalette::PlaceholderText, color(Token::Muted));
    palette.setColor(QPalette::Button, color(Token::Surface));
    palette.setColor(QPalette::ButtonText, color(Token::Text));
    palette.setColor(QPalette::BrightText, color(Token::Late));
    palette.setColor(QPalette::ToolTipBase, color(Token::Surface));
    palette.setColor(QPalette::ToolTipText, color(Token::Text));
    palette.setColor(QPalette::Highlight, color(Token::Accent));
    palette.setColor(QPalette::HighlightedText, color(Token::OnAccent));
    palette.setColor(QPalette::Link, color(Token::Accent));
    palette.setColor(QPalette::LinkVisited, color(Token::Accent));
    palette.setColor(QPalette::Light, color(Token::Surface));
    palette.setColor(QPalette::Midlight, color(Token::Hover));
    palette.setColor(QPalette::Mid, color(Token::Border));
    palette.setColor(QPalette::Dark, color(Token::Border));
    palette.setColor(QPalette::Shadow, color(Token::Border));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, color(Token::Muted));
    return palette;
}

QFont Theme::sized(QFont font, double points, QFont::Weight weight) const
{
    font.setPointSizeF(points * m_textScale / 100);
    font.setWeight(weight);
    return font;
}

QFont Theme::bodyFont() const
{
    return sized(m_systemFont, kBasePoints);
}

QFont Theme::captionFont() const
{
    return sized(m_systemFont, kCaptionPoints);
}

QFont Theme::boldFont() const
{
    return sized(m_systemFont, kBasePoints, QFont::DemiBold);
}

QFont Theme::sectionFont() const
{
    return sized(m_systemFont, kSectionPoints, QFont::DemiBold);
}

QFont Theme::titleFont() const
{
    return sized(m_systemFont, kTitlePoints, QFont::DemiBold);
}

QFont Theme::figureFont() const
{
    return sized(m_systemFont, kFigurePoints, QFont::Bold);
}

QFont Theme::monoFont() const
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setStyleHint(QFont::Monospace);
    return sized(font, kBasePoints - 0.75);
}

QFont Theme::monoCaptionFont() const
{
    return sized(monoFont(), kCaptionPoints);
}

QIcon Theme::icon(IconName name, Token token) const
{
    return QIcon(new IconEngine(name, token));
}

} // namespace Stanko
