// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tone.h"

#include <QtCore/QList>
#include <QtWidgets/QWidget>

namespace Stanko {

/// What one colour of a chart stands for.
struct LegendEntry
{
    enum class Sign { Box, Line, Dashes };
    QString text;
    Tone tone = Tone::Info;
    Sign sign = Sign::Box;
    friend bool operator==(const LegendEntry &, const LegendEntry &) = default;
};

/// The names of what a chart shows, in as many lines as they need. GUI thread.
class ChartLegend : public QWidget
{
    Q_OBJECT
public:
    explicit ChartLegend(QWidget *parent = nullptr);
    void setEntries(const QList<LegendEntry> &entries);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// The same drawing for pictures; without a painter it only measures. Answers the height it takes.
    static int paint(QPainter *painter, const QPoint &from, int width, const QList<LegendEntry> &entries);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<LegendEntry> m_entries;
};

} // namespace Stanko
