// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtWidgets/QLayout>

namespace Stanko {

/// A row of buttons and chips that goes on in another line where there is no room, so that nothing is clipped in a
/// small window or with large text. What was added behind addStretch() stands at the right end as long as everything
/// is in one line. What may grow takes the room that is left, up to its maximum. GUI thread; owned by its widget.
class FlowRow : public QLayout
{
public:
    explicit FlowRow(QWidget *parent, int gap = 8);
    ~FlowRow() override;

    void addStretch() { m_stretchAt = int(m_items.size()); }
    /// The last one before the stretch, whatever was added behind it meanwhile.
    void addBeforeStretch(QWidget *widget);

    void addItem(QLayoutItem *item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return laidOut({0, 0, width, 0}, false); }
    void setGeometry(const QRect &rect) override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;

private:
    /// \return the height. Moves the items when \a isMoving.
    int laidOut(const QRect &rect, bool isMoving) const;

    QList<QLayoutItem *> m_items;
    int m_gap;
    int m_stretchAt = -1;
};

} // namespace Stanko
