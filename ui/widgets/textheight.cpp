// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/textheight.h"

#include <QtWidgets/QLayout>
#include <QtWidgets/QWidget>

#include <algorithm>

namespace Stanko {

namespace {

int textHeight(const QWidget *window)
{
    QLayout *layout = window->layout();
    layout->activate();
    // Sentences that wrap say only to a width how tall they are.
    return layout->hasHeightForWidth() ? layout->totalHeightForWidth(window->width()) : window->sizeHint().height();
}

} // namespace

void growToText(QWidget *window)
{
    window->resize(window->width(), std::max(window->height(), textHeight(window)));
}

void takeTextHeight(QWidget *window)
{
    window->resize(window->width(), textHeight(window));
}

} // namespace Stanko
