// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

#include <functional>

class QLineEdit;
class QMenu;
class QPushButton;

namespace Stanko {

class FilterChip;
class FlowRow;

/// Distances that every page shares, in logical pixels.
inline constexpr int kPageMargin = 18;
inline constexpr int kPageGap = 14;

/// The row of chips above a list, with the page's own search or switches at the right end. It goes on in another line
/// where there is no room. GUI thread; owned by the page.
class FilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit FilterBar(QWidget *parent = nullptr);
    void add(QWidget *chip);
    /// Stands at the right end: the search, switches.
    void addAtEnd(QWidget *widget);

private:
    FlowRow *m_row;
};

/// Makes \a button open a menu below itself, which \a fill makes anew each time. Its label should end in «▾».
void giveMenu(QPushButton *button, std::function<void(QMenu *)> fill);
/// A line of such a menu; an ampersand in \a text is no shortcut.
void addChoice(QMenu *menu, const QString &text, bool isChosen, std::function<void()> choose);
/// Marks the chip as narrowing the list or not.
void markChosen(FilterChip *chip, bool chosen);

/// A search field with a magnifier and a cross; \a name is its placeholder and accessible name.
QLineEdit *makeSearchField(const QString &name);

} // namespace Stanko
