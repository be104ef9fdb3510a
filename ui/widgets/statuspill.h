// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tone.h"

#include <QtWidgets/QWidget>

class QPainter;

namespace Stanko {

/// A word on a soft rounded background.
class StatusPill : public QWidget
{
    Q_OBJECT
public:
    explicit StatusPill(const QString &text = {}, Tone tone = Tone::Neutral, QWidget *parent = nullptr);
    void setText(const QString &text);
    void setTone(Tone tone);
    void set(const QString &text, Tone tone);
    QString text() const { return m_text; }
    Tone tone() const { return m_tone; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// The same drawing for delegates. The pill is vertically centred at the left of \a room and shortened to fit.
    static void paint(QPainter *painter, const QRect &room, const QString &text, Tone tone, const QFont &font);
    static QSize sizeFor(const QString &text, const QFont &font);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Tone m_tone;
};

} // namespace Stanko
