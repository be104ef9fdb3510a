// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/navrail.h"

#include "ui/errortext/formats.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plainlabel.h"

#include <QtGui/QActionGroup>
#include <QtGui/QPainter>
#include <QtWidgets/QMenu>
#include <QtWidgets/QVBoxLayout>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {
constexpr int kNavRailWidth = 216;
constexpr int kNavRailSide = 10;
constexpr int kNavRailIcon = 17;
constexpr int kNavRailIconGap = 11;
constexpr int kPillRoom = 13 + 6; ///< around the figures of a counter, and left of it
constexpr int kNameInset = 8;
} // namespace

NavButton::NavButton(IconName icon, const QString &title, QWidget *parent) : QAbstractButton(parent), m_icon(icon)
{
    setText(title);
    setCheckable(true);
    setAccessibleName(title);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void NavButton::setCounter(int count, Tone tone, const QString &meaning)
{
    if (m_count == count && m_tone == tone)
        return;
    m_count = count;
    m_tone = tone;
    setAccessibleDescription(count > 0 ? meaning : QString());
    setToolTip(count > 0 ? meaning : QString());
    update();
}

QSize NavButton::sizeHint() const
{
    const QFontMetrics bold(Theme::current()->boldFont());
    const int counter = QFontMetrics(Theme::current()->captionFont()).horizontalAdvance(u"0 000"_s) + kPillRoom;
    return {kNavRailSide + kNavRailIcon + kNavRailIconGap + bold.horizontalAdvance(text()) + counter + kNavRailSide,
            bold.height() + 17};
}

void NavButton::paintEvent(QPaintEvent *)
{
    const Theme *theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme->color(isChecked() ? Token::AccentSoft : Token::Hover));
        painter.drawRoundedRect(rect(), 6, 6);
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme->color(Token::Accent), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }
    const Token ink = isChecked() ? Token::Accent : Token::Text;
    const QRect icon(kNavRailSide, (height() - kNavRailIcon) / 2, kNavRailIcon, kNavRailIcon);
    theme->icon(m_icon, isChecked() ? Token::Accent : Token::Muted).paint(&painter, icon);

    int right = width() - kNavRailSide;
    if (m_count > 0) {
        QFont font = theme->captionFont();
        font.setWeight(QFont::DemiBold);
        const QString count = groupedNumber(m_count);
        const int tall = QFontMetrics(font).height() + 3;
        const int wide = qMax(tall, QFontMetrics(font).horizontalAdvance(count) + 13);
        const QRect pill(right - wide, (height() - tall) / 2, wide, tall);
        const bool isPlain = m_tone == Tone::Neutral;
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme->color(isPlain && isChecked() ? Token::Accent : toneSoft(m_tone)));
        painter.drawRoundedRect(pill, tall / 2.0, tall / 2.0);
        painter.setPen(theme->color(!isPlain ? toneText(m_tone) : isChecked() ? Token::OnAccent : Token::Text));
        painter.setFont(font);
        painter.drawText(pill, Qt::AlignCenter, count);
        right = pill.left() - 6;
    }
    const QRect room(icon.right() + kNavRailIconGap, 0, right - icon.right() - kNavRailIconGap, height());
    const QFont font = isChecked() ? theme->boldFont() : theme->bodyFont();
    painter.setFont(font);
    painter.setPen(theme->color(ink));
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(text(), Qt::ElideRight, room.width()));
}

void NavButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void NavButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

NavRail::NavRail(Theme *theme, QWidget *parent)
    : QFrame(parent), m_account(new PlainLabel(QString(), LabelLook::Caption)), m_pages(new QVBoxLayout),
      m_hints(new PlainLabel(QString(), LabelLook::Caption)),
      m_accounts(makeIconButton(IconName::ChevronDown, tr("Аккаунты")))
{
    setObjectName(u"rail"_s);
    setAccessibleName(tr("Разделы"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kNavRailSide, 14, kNavRailSide, 12);
    column->setSpacing(4);
    auto *who = new QVBoxLayout;
    who->setContentsMargins(kNameInset, 0, kNameInset, 12);
    who->setSpacing(1);
    auto *name = new PlainLabel(tr("Сервис-консоль"), LabelLook::Section);
    QFont font = name->font();
    font.setPointSizeF(font.pointSizeF() + 1.5);
    name->setFont(font);
    who->addWidget(name);
    m_account->setWordWrap(true);
    auto *whose = new QHBoxLayout;
    whose->setSpacing(2);
    whose->addWidget(m_account, 1);
    m_accounts->setObjectName(u"accountsButton"_s);
    m_accounts->hide();
    whose->addWidget(m_accounts, 0, Qt::AlignTop);
    who->addLayout(whose);
    column->addLayout(who);
    m_pages->setSpacing(3);
    column->addLayout(m_pages);
    column->addStretch(1);
    m_hints->setContentsMargins(8, 0, 8, 0);
    column->addWidget(m_hints);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(2, 2, 2, 0);
    row->addWidget(makeThemeButton(theme));
    QPushButton *help = makeIconButton(IconName::Help, tr("Справка (F1)"));
    row->addWidget(help);
    row->addStretch(1);
    column->addLayout(row);
    connect(help, &QPushButton::clicked, this, &NavRail::helpRequested);
    theme->fitToText(this, [this] { fit(); });
}

void NavRail::fit()
{
    int widest = kNavRailWidth - 2 * kNavRailSide;
    for (const NavButton *button : std::as_const(m_buttons))
        widest = qMax(widest, button->sizeHint().width());
    setFixedWidth(widest + 2 * kNavRailSide);
    setAccount(m_accountText);
}

void NavRail::setAccountMenu(QMenu *menu)
{
    m_accounts->setMenu(menu);
    m_accounts->show();
    fit();
}

QPushButton *NavRail::makeThemeButton(Theme *theme)
{
    QPushButton *button = makeIconButton(IconName::Sun, tr("Светлое или тёмное оформление"));
    auto *menu = new QMenu(button);
    auto *choices = new QActionGroup(menu);
    const std::pair<QString, ThemeMode> entries[] = {
        {tr("Как в системе"), ThemeMode::System}, {tr("Светлое"), ThemeMode::Light}, {tr("Тёмное"), ThemeMode::Dark}};
    for (const auto &[title, mode] : entries) {
        QAction *action = menu->addAction(title);
        action->setCheckable(true);
        action->setChecked(theme->mode() == mode);
        connect(theme, &Theme::modeChanged, action,
                [theme, action, mode = mode] { action->setChecked(theme->mode() == mode); });
        choices->addAction(action);
        connect(action, &QAction::triggered, theme, [theme, mode = mode] { theme->setMode(mode); });
    }
    button->setMenu(menu);
    const auto dress = [button, theme] {
        button->setIcon(theme->icon(theme->isDark() ? IconName::Moon : IconName::Sun, Token::Muted));
    };
    dress();
    connect(theme, &Theme::changed, button, dress);
    return button;
}

NavButton *NavRail::addPage(int id, IconName icon, const QString &title)
{
    auto *button = new NavButton(icon, title);
    // No QButtonGroup: it would leave only one of its buttons to the Tab key.
    m_buttons.insert(id, button);
    connect(button, &QAbstractButton::clicked, this, [this, id] {
        setCurrent(id);
        Q_EMIT pageChosen(id);
    });
    m_pages->addWidget(button);
    fit();
    m_hints->setText(
        tr("Ctrl+1…%1 — разделы\nCtrl+K — поиск\nF5 — синхронизировать\nF1 — справка").arg(m_buttons.size()));
    return button;
}

void NavRail::setCurrent(int id)
{
    for (auto it = m_buttons.cbegin(); it != m_buttons.cend(); ++it)
        it.value()->setChecked(it.key() == id);
}

void NavRail::setAccount(const QString &account)
{
    m_accountText = account;
    const int beside = m_accounts->isHidden() ? 0 : m_accounts->sizeHint().width() + 2;
    // Two lines of it at most; words that do not break take some room at the end of the first.
    const int room = (width() - 2 * kNavRailSide - 2 * kNameInset - beside) * 7 / 4;
    m_account->setText(m_account->fontMetrics().elidedText(account, Qt::ElideRight, room));
    m_account->setAccessibleName(account);
    m_account->setToolTip(plainToolTip(account));
}

} // namespace Stanko
