// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/buttons.h"

#include <QtWidgets/QStyle>

namespace Stanko {

void setButtonLook(QPushButton *button, ButtonLook look)
{
    static constexpr const char *kNames[] = {"plain", "primary", "link", "danger", "quiet"};
    button->setProperty("look", QByteArray(kNames[int(look)]));
    button->style()->unpolish(button);
    button->style()->polish(button);
}

QPushButton *makeButton(const QString &text, ButtonLook look, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setAutoDefault(false);
    setButtonLook(button, look);
    return button;
}

void setSmall(QPushButton *button)
{
    button->setProperty("small", true);
    button->style()->unpolish(button);
    button->style()->polish(button);
}

QSize steadySizeHint(const QPushButton &button, QSize hint)
{
    QFont bold = button.font();
    bold.setWeight(QFont::DemiBold);
    const QString text = button.text();
    const int more = QFontMetrics(bold).horizontalAdvance(text) - button.fontMetrics().horizontalAdvance(text);
    return {hint.width() + qMax(0, more) + 2, hint.height()};
}

QPushButton *makeIconButton(IconName icon, const QString &name, QWidget *parent)
{
    QPushButton *button = makeButton({}, ButtonLook::Quiet, parent);
    button->setIcon(Theme::current()->icon(icon, Token::Muted));
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

} // namespace Stanko
