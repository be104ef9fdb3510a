// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tone.h"

#include <QtCore/QMap>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QFrame>

class QMenu;
class QPushButton;
class QVBoxLayout;

namespace Stanko {

class PlainLabel;

/// One entry of the left rail: icon, title, counter.
class NavButton : public QAbstractButton
{
    Q_OBJECT
public:
    NavButton(IconName icon, const QString &title, QWidget *parent = nullptr);
    /// 0 shows no counter. \a meaning is what a screen reader says of it: «3 просрочено».
    void setCounter(int count, Tone tone, const QString &meaning);
    int counter() const { return m_count; }
    Tone counterTone() const { return m_tone; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    IconName m_icon;
    int m_count = 0;
    Tone m_tone = Tone::Neutral;
};

/// The left rail: who we are, the pages in the order added, hints and the choice of light or dark. GUI thread.
class NavRail : public QFrame
{
    Q_OBJECT
public:
    explicit NavRail(Theme *theme, QWidget *parent = nullptr);
    /// \a id is what pageChosen() hands back. Ctrl+1, Ctrl+2, … follow the order of these calls.
    NavButton *addPage(int id, IconName icon, const QString &title);
    NavButton *button(int id) const { return m_buttons.value(id); }
    void setCurrent(int id);
    /// «russtanko · amoCRM»; a long one takes two lines.
    void setAccount(const QString &account);
    /// Behind a button beside the account; there is none without a menu.
    void setAccountMenu(QMenu *menu);

Q_SIGNALS:
    void pageChosen(int id);
    void helpRequested();

private:
    QPushButton *makeThemeButton(Theme *theme);
    /// As wide as the widest page's name asks for.
    void fit();

    PlainLabel *m_account;
    QVBoxLayout *m_pages;
    PlainLabel *m_hints;
    QPushButton *m_accounts;
    QString m_accountText;
    QMap<int, NavButton *> m_buttons;
};

} // namespace Stanko
