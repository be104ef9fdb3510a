// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/stylesheet.h"

#include "ui/theme/theme.h"

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

// @Name stands for the colour of the token of that name. Sizes are logical pixels and scale with the screen.
constexpr auto kSheet = R"(
QToolTip { background: @Surface; color: @Text; border: 1px solid @Border; padding: 4px 6px; }

QFrame#card, QFrame#popup { background: @Surface; border: 1px solid @Border; border-radius: 8px; }
QFrame#rail { background: @Rail; border: none; border-right: 1px solid @Border; }
QFrame#topBar { background: @Rail; border: none; border-bottom: 1px solid @Border; }
QFrame#separator { background: @Border; border: none; max-height: 1px; min-height: 1px; }
QFrame#wizardSteps { background: @Rail; border: none; border-right: 1px solid @Border;
    border-top-left-radius: 7px; border-bottom-left-radius: 7px; }
QFrame#fieldGround { background: transparent; border: none; border-top: 1px solid @Border; }
QFrame#fieldGround[marked="true"] { border-left: 4px solid @Soon; }
QFrame#inset { background: @Background; border: 1px solid @Border; border-radius: 6px; }

QLabel { background: transparent; }
QLabel#dragSign { background: @Surface; color: @Text; border: 1px solid @Accent; border-radius: 6px; padding: 3px 8px; }
QLabel[look="muted"], QLabel[look="caption"], QLabel[look="mutedMono"] { color: @Muted; }
QLabel[tone="late"] { color: @Late; }
QLabel[tone="soon"] { color: @Soon; }
QLabel[tone="fine"] { color: @Fine; }
QLabel[tone="info"] { color: @Accent; }

QPushButton { background: @Surface; color: @Text; border: 1px solid @Border; border-radius: 6px; padding: 5px 12px; }
QPushButton:hover { background: @Hover; }
QPushButton:pressed { background: @NeutralSoft; }
QPushButton:focus { border-color: @Accent; outline: none; }
QPushButton:disabled { color: @Muted; background: @Background; }
QPushButton[look="primary"] { background: @Accent; color: @OnAccent; border-color: @Accent; font-weight: 600; }
QPushButton[look="primary"]:hover { background: @AccentHover; border-color: @AccentHover; }
QPushButton[look="primary"]:focus { border-color: @Text; }
QPushButton[look="primary"]:disabled { background: @NeutralSoft; color: @Muted; border-color: @Border; }
QPushButton[look="danger"] { color: @Late; }
QPushButton[look="danger"]:hover { background: @LateSoft; }
QPushButton[look="danger"]:disabled { color: @Muted; background: @Background; }
QPushButton[look="link"] { background: transparent; border: 1px solid transparent; color: @Accent; padding: 3px 5px; }
QPushButton[look="link"]:hover { background: @AccentSoft; }
QPushButton[look="link"]:focus { border-color: @Accent; }
QPushButton[look="quiet"] { background: transparent; border: 1px solid transparent; padding: 4px; }
QPushButton[look="quiet"]:hover { background: @Hover; }
QPushButton[look="quiet"]:focus { border-color: @Accent; }
QPushButton::menu-indicator { image: url(:/icons/chevronfield.svg); width: 11px; height: 11px;
    subcontrol-origin: border; subcontrol-position: right center; right: 7px; }
QPushButton[look="quiet"]::menu-indicator, QPushButton[look="link"]::menu-indicator { image: none; width: 0; }

QPushButton[small="true"] { padding: 3px 9px; font-size: @caption; border-radius: 5px; }

QPushButton[look="chip"] { color: @Muted; padding: 4px 10px; }
QPushButton[look="chip"]:checked { background: @AccentSoft; color: @Accent; border-color: @Accent; font-weight: 600; }
QPushButton[look="chip"]:focus { border-color: @Accent; }
QPushButton[look="segment"] { border-radius: 0; border-right: none; padding: 5px 12px; }
QPushButton[look="segment"][place="first"] { border-top-left-radius: 6px; border-bottom-left-radius: 6px; }
QPushButton[look="segment"][place="last"] { border-top-right-radius: 6px; border-bottom-right-radius: 6px;
    border-right: 1px solid @Border; }
QPushButton[look="segment"]:checked { background: @AccentSoft; color: @Accent; font-weight: 600; }
QPushButton[look="segment"]:focus { color: @Accent; text-decoration: underline; }

QFrame[banner="true"][tone="late"] { background: @LateSoft; border: 1px solid @Late; border-radius: 8px; }
QFrame[banner="true"][tone="soon"] { background: @SoonSoft; border: 1px solid @Soon; border-radius: 8px; }
QFrame[banner="true"][tone="fine"] { background: @FineSoft; border: 1px solid @Fine; border-radius: 8px; }
QFrame[banner="true"][tone="info"] { background: @AccentSoft; border: 1px solid @Accent; border-radius: 8px; }
QFrame[banner="true"][tone="neutral"] { background: @Surface; border: 1px solid @Border; border-radius: 8px; }
QFrame[banner="true"][outer="true"] { margin-top: 12px; }
QFrame#undoBar { background: @Text; border: none; border-radius: 8px; }
QFrame#undoBar QLabel { color: @Background; }
QFrame#undoBar QPushButton { background: transparent; border: 1px solid transparent; color: @Background;
    font-weight: 600; text-decoration: underline; padding: 4px 8px; }
QFrame#undoBar QPushButton:focus, QFrame#undoBar QPushButton:hover { border-color: @Background; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QDateEdit, QTimeEdit, QComboBox {
    background: @Surface; color: @Text; border: 1px solid @Border; border-radius: 6px; padding: 5px 8px;
    selection-background-color: @Accent; selection-color: @OnAccent; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QDateEdit:focus,
QTimeEdit:focus, QComboBox:focus { border-color: @Accent; }
QLineEdit[invalid="true"], QPlainTextEdit[invalid="true"], QComboBox[invalid="true"] { border-color: @Late; }
QLineEdit[inCell="true"] { border-radius: 3px; padding: 1px 6px; }
QLabel#cellProblem { background: @LateSoft; color: @Late; border: 1px solid @Late; border-radius: 5px; padding: 3px 7px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QDateEdit:disabled, QTimeEdit:disabled, QDoubleSpinBox:disabled, QComboBox:disabled {
    background: @Background; color: @Muted; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: 22px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url(:/icons/chevronfield.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: @Surface; color: @Text; border: 1px solid @Border;
    selection-background-color: @AccentSoft; selection-color: @Accent; outline: none; }

QTableView, QListView, QTreeView { background: @Surface; color: @Text; border: none; outline: none;
    selection-background-color: @AccentSoft; selection-color: @Text; }
QTableView[framed="true"] { border: 1px solid @Border; border-radius: 8px; padding: 2px; }
QListView#sections { background: transparent; }
QListView#sections::item { padding: 7px 10px; border: 1px solid transparent; border-radius: 6px; }
QListView#sections::item:hover { background: @Hover; }
QListView#sections::item:selected { background: @AccentSoft; color: @Accent; }
QListView#sections:focus::item:selected { border-color: @Accent; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: @Surface; color: @Muted; border: none; border-bottom: 1px solid @Border;
    padding: 6px 8px; font-weight: 600; font-size: @caption; }
QHeaderView::section:hover { color: @Text; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QTableCornerButton::section { background: @Surface; border: none; }

QScrollArea { background: transparent; border: none; }
QWidget#page, QWidget#scrolled { background: transparent; }
QScrollBar:vertical { background: transparent; width: 11px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 11px; margin: 0; }
QScrollBar::handle { background: @Border; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @Muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QMenu { background: @Surface; color: @Text; border: 1px solid @Border; border-radius: 6px; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 10px; border-radius: 4px; }
QMenu::item:selected { background: @AccentSoft; color: @Accent; }
QMenu::item:disabled { color: @Muted; }
QMenu::separator { height: 1px; background: @Border; margin: 4px 6px; }

QProgressBar { background: @NeutralSoft; border: none; border-radius: 2px; max-height: 4px; min-height: 4px; }
QProgressBar::chunk { background: @Accent; border-radius: 2px; }
QSplitter::handle { background: transparent; }
QDialog { background: @Surface; }
QCalendarWidget { background: @Surface; border: 1px solid @Border; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: @Surface; }
QCalendarWidget QToolButton { background: transparent; color: @Text; border: none; border-radius: 6px; padding: 4px 8px; }
QCalendarWidget QToolButton:hover { background: @Hover; }
QCalendarWidget QToolButton:disabled { color: @Border; }
QCalendarWidget QToolButton::menu-indicator { image: none; }
QCalendarWidget QAbstractItemView { selection-background-color: @Accent; selection-color: @OnAccent; }
QCalendarWidget QAbstractItemView:disabled { color: @Border; }
QCheckBox, QRadioButton { background: transparent; color: @Text; spacing: 7px; }
QCheckBox::indicator, QRadioButton::indicator { width: 14px; height: 14px; background: @Surface;
    border: 1px solid @Muted; }
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:hover, QCheckBox::indicator:focus, QRadioButton::indicator:hover,
QRadioButton::indicator:focus { border-color: @Accent; }
QCheckBox::indicator:checked { background: @Accent; border-color: @Accent; image: url(:/icons/@checkmark.svg); }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid @Accent; }
QCheckBox:focus, QRadioButton:focus { color: @Accent; }
)";

struct NamedToken
{
    const char *name;
    Token token;
};

// Longer names first where one begins another, so that plain replacement is right.
constexpr NamedToken kNames[] = {
    {"@Background", Token::Background},
    {"@Surface", Token::Surface},
    {"@Rail", Token::Rail},
    {"@Border", Token::Border},
    {"@Hover", Token::Hover},
    {"@Text", Token::Text},
    {"@Muted", Token::Muted},
    {"@AccentSoft", Token::AccentSoft},
    {"@OnAccent", Token::OnAccent},
    {"@LateSoft", Token::LateSoft},
    {"@SoonSoft", Token::SoonSoft},
    {"@FineSoft", Token::FineSoft},
    {"@NeutralSoft", Token::NeutralSoft},
    {"@Accent", Token::Accent},
    {"@Late", Token::Late},
    {"@Soon", Token::Soon},
    {"@Fine", Token::Fine},
};

} // namespace

QString styleSheetFor(const Theme &theme)
{
    QString sheet = QString::fromLatin1(kSheet);
    const QColor accent = theme.color(Token::Accent);
    sheet.replace("@AccentHover"_L1, (theme.isDark() ? accent.lighter(112) : accent.darker(112)).name());
    sheet.replace("@checkmark"_L1, theme.isDark() ? "checkondark"_L1 : "checkonlight"_L1);
    sheet.replace("@caption"_L1, QString::number(theme.captionFont().pointSizeF()) + "pt"_L1);
    for (const NamedToken &entry : kNames)
        sheet.replace(QLatin1StringView(entry.name), theme.color(entry.token).name());
    return sheet;
}

} // namespace Stanko
