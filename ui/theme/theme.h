// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtGui/QColor>
#include <QtGui/QFont>
#include <QtGui/QPalette>

#include <array>
#include <functional>

class QSettings;

namespace Stanko {

/// The only names for colours in the program. Values are in theme.cpp and nowhere else.
enum class Token {
    Background, ///< of a page
    Surface,    ///< cards, tables, fields
    Rail,       ///< left rail and top bar
    Border,
    Hover, ///< a row or button under the mouse
    Text,
    Muted,
    Accent,
    AccentSoft,
    OnAccent, ///< text on an accent surface
    Late,
    LateSoft,
    Soon,
    SoonSoft,
    Fine,
    FineSoft,
    NeutralSoft, ///< counters and pills without a meaning of their own; their text is Muted or Text
};
inline constexpr int kTokenCount = int(Token::NeutralSoft) + 1;

enum class ThemeMode { System, Light, Dark };

/// WCAG contrast ratio of two opaque colours, 1…21.
double contrastRatio(const QColor &a, const QColor &b);

/// Colours, fonts, icons and the style of the whole application, and their live switch. One per program, on the GUI
/// thread; made by main() (or a test) after QApplication and kept until it ends. Widgets ask Theme::current().
class Theme : public QObject
{
    Q_OBJECT
public:
    /// Tells whether the desktop is dark. Exchangeable because Qt 6.4 has no colour-scheme hint to fake.
    using SystemProbe = std::function<bool()>;

    /// Applies itself to the application. \a settings keeps the mode ("ui/theme"); may be null; must outlive this.
    explicit Theme(QSettings *settings = nullptr, SystemProbe systemIsDark = {}, QObject *parent = nullptr);
    ~Theme() override;

    /// The living theme. Without one (a small test) a light default owned by the application is made.
    static Theme *current();

    ThemeMode mode() const { return m_mode; }
    void setMode(ThemeMode mode);
    bool isDark() const { return m_dark; }

    /// Sizes of the text that can be chosen, in percent.
    static constexpr std::array kTextScales{90, 100, 115, 130, 150};
    int textScale() const { return m_textScale; }
    /// Makes every text of the program larger or smaller, beside the desktop's own scaling; at once, and kept
    /// ("ui/textScale"). What is none of kTextScales changes nothing.
    void setTextScale(int percent);
    /// A length that goes with the text: \a pixels at 100 %.
    int scaled(int pixels) const { return (pixels * m_textScale + 50) / 100; }
    /// What scaled() makes \a pixels of: a length measured with today's fonts, at 100 %.
    int unscaled(int pixels) const { return (pixels * 100 + m_textScale - 1) / m_textScale; }
    /// Calls \a fit now and whenever the size of the text has changed, as long as \a context lives: for lengths that
    /// are reckoned from fonts once.
    template<typename Fit>
    void fitToText(const QObject *context, Fit fit)
    {
        fit();
        connect(this, &Theme::fontsChanged, context, fit);
    }

    QColor color(Token token) const;
    static QColor color(Token token, bool dark);

    /// 13 px at 96 dpi; follows the desktop's text scaling.
    QFont bodyFont() const;
    QFont captionFont() const; ///< second lines, hints
    QFont boldFont() const;
    QFont sectionFont() const; ///< title of a card
    QFont titleFont() const;   ///< title of a page
    QFont figureFont() const;  ///< the big number of a counter card
    QFont monoFont() const;    ///< serials, deal numbers, log lines: every figure equally wide
    QFont monoCaptionFont() const;

    /// Recoloured by itself after a switch; sharp at every scale.
    QIcon icon(IconName name, Token token = Token::Text) const;

Q_SIGNALS:
    /// Colours have changed; widgets that paint themselves repaint. Palette and style sheet are already applied.
    void changed();
    /// Another mode was chosen, which need not look different.
    void modeChanged();
    /// Fonts have another size, which every widget has been given already.
    void fontsChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void followSystem();
    void apply();
    QFont sized(QFont font, double points, QFont::Weight weight = QFont::Normal) const;
    QPalette palette() const;

    QPointer<QSettings> m_settings;
    SystemProbe m_systemIsDark;
    ThemeMode m_mode = ThemeMode::System;
    QFont m_systemFont;
    int m_textScale = 100;
    bool m_dark = false;
    bool m_applying = false;
};

} // namespace Stanko
