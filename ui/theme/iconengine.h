// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QtGui/QIconEngine>

namespace Stanko {

/// Draws one of our SVG files in the theme's colour of the moment and at the scale of the screen it is drawn on, so
/// that icons need not be set anew after a theme switch. GUI thread; owned by its QIcon.
class IconEngine final : public QIconEngine
{
public:
    IconEngine(IconName name, Token token);
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    /// \a size in device pixels.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QIconEngine *clone() const override;

private:
    IconName m_name;
    Token m_token;
};

} // namespace Stanko
