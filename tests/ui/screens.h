// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/plainlabel.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtWidgets/QWidget>

#include <algorithm>

namespace Stanko {

/// Saves a picture of \a widget in <build>/screenshots, for people to look at.
inline bool savePicture(QWidget *widget, const QString &name)
{
    const QDir folder(QStringLiteral(STANKO_BINARY_DIR) + QStringLiteral("/screenshots"));
    folder.mkpath(QStringLiteral("."));
    // What was shown or hidden a moment ago has its layout still in the queue.
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    return widget->grab().save(folder.filePath(name + QStringLiteral(".png")));
}

inline int longestWord(const PlainLabel &label)
{
    int longest = 0;
    for (const QString &word : label.text().split(QLatin1Char(' ')))
        longest = std::max(longest, label.fontMetrics().horizontalAdvance(word.trimmed()));
    return longest;
}

/// A label whose text is larger than the label, and that neither wraps nor elides, is clipped; so is one that wraps
/// into more lines than it has room for.
inline QStringList clippedLabels(const QWidget *window)
{
    QStringList clipped;
    for (const PlainLabel *label : window->findChildren<PlainLabel *>()) {
        if (!label->isVisible() || qobject_cast<const ElidedLabel *>(label))
            continue;
        const QSize room = label->size() + QSize(1, 1);
        const QSize needed =
            label->wordWrap() ? QSize(longestWord(*label), label->heightForWidth(label->width())) : label->sizeHint();
        const bool isClipped = needed.width() > room.width() || needed.height() > room.height();
        if (isClipped)
            clipped.append(label->text());
    }
    return clipped;
}

} // namespace Stanko
