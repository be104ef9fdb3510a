// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include "ui/theme/iconengine.h"

#include <QtCore/QFile>
#include <QtGui/QPainter>
#include <QtGui/QPixmapCache>
#include <QtSvg/QSvgRenderer>

namespace Stanko {

using namespace Qt::StringLiterals;

QString iconFile(IconName name)
{
    // In the order of the enum.
    static constexpr const char *kFiles[kIconCount] = {
        "overview", "jobs",    "passports", "calendar", "parts",       "sync",         "settings",   "search",
        "check",    "warning", "error",     "info",     "clock",       "offline",      "key",        "lock",
        "blocked",  "undo",    "more",      "close",    "chevrondown", "chevronright", "arrowright", "external",
        "copy",     "person",  "phone",     "machine",  "wrench",      "help",         "file",       "table",
        "chart",    "sun",     "moon",      "filter",   "edit",        "plus",         "command",    "empty"};
    return u":/icons/"_s + QLatin1StringView(kFiles[int(name)]) + u".svg"_s;
}

IconEngine::IconEngine(IconName name, Token token) : m_name(name), m_token(token)
{
}

QIconEngine *IconEngine::clone() const
{
    return new IconEngine(*this);
}

QPixmap IconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale)
{
    const Theme *theme = Theme::current();
    QColor color = theme->color(m_token);
    if (mode == QIcon::Disabled)
        color.setAlphaF(0.45F);
    const QString key = u"stanko-icon:%1:%2x%3:%4:%5"_s.arg(int(m_name))
                            .arg(size.width())
                            .arg(size.height())
                            .arg(color.rgba(), 0, 16)
                            .arg(scale);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(iconFile(m_name));
    if (!file.open(QIODevice::ReadOnly))
        return pixmap;
    QByteArray drawing = file.readAll();
    // QtSvg's own currentColor is always black.
    drawing.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
    QSvgRenderer renderer(drawing);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setOpacity(color.alphaF());
    renderer.render(&painter, QRectF(QPointF(0, 0), QSizeF(size)));
    painter.end();
    pixmap.setDevicePixelRatio(scale);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QPixmap IconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    return scaledPixmap(size, mode, state, 1.0);
}

void IconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    const qreal scale = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
    painter->drawPixmap(rect, scaledPixmap((QSizeF(rect.size()) * scale).toSize(), mode, state, scale));
}

} // namespace Stanko
