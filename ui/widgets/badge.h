// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tone.h"

#include <QtWidgets/QWidget>

namespace Stanko {

/// A small counter. Invisible at 0 but keeps its place, so that nothing beside it moves.
class Badge : public QWidget
{
    Q_OBJECT
public:
    explicit Badge(QWidget *parent = nullptr);
    void setCount(int count);
    void setTone(Tone tone);
    int count() const { return m_count; }
    QString text() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_count = 0;
    Tone m_tone = Tone::Neutral;
};

} // namespace Stanko
