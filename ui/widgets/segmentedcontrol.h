// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>
#include <QtWidgets/QWidget>

class QButtonGroup;

namespace Stanko {

/// One of a few: «Все инженеры | Мои». Arrow keys move, screen readers hear radio buttons' names.
class SegmentedControl : public QWidget
{
    Q_OBJECT
public:
    explicit SegmentedControl(const QStringList &segments, QWidget *parent = nullptr);
    int currentIndex() const;
    /// Says nothing.
    void setCurrentIndex(int index);
    /// Another text for a segment, e.g. with another count.
    void setSegment(int index, const QString &text);

Q_SIGNALS:
    /// By the user only.
    void currentChanged(int index);

private:
    QButtonGroup *m_group;
};

} // namespace Stanko
