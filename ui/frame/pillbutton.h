// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tone.h"

#include <QtWidgets/QAbstractButton>

#include <optional>

namespace Stanko {

/// A pill that can be pressed: the sync line and what waits. An empty text takes no room.
class PillButton : public QAbstractButton
{
    Q_OBJECT
public:
    explicit PillButton(QWidget *parent = nullptr);
    void set(const QString &text, const QString &hint, Tone tone, std::optional<IconName> icon = {});
    Tone tone() const { return m_tone; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    Tone m_tone = Tone::Neutral;
    std::optional<IconName> m_icon;
};

} // namespace Stanko
