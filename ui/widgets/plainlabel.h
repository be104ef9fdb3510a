// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tone.h"

#include <QtWidgets/QLabel>

#include <optional>

namespace Stanko {

enum class LabelLook { Body, Muted, Bold, Caption, Section, Title, Figure, Mono, MutedMono };

/// \a text for a tooltip: Qt would guess that outside text with a tag is markup.
QString plainToolTip(const QString &text);

/// A label that never interprets its text: markup from outside stays visible as typed. Text can be selected when
/// setSelectable() was called.
class PlainLabel : public QLabel
{
    Q_OBJECT
public:
    explicit PlainLabel(QWidget *parent = nullptr);
    explicit PlainLabel(const QString &text, LabelLook look = LabelLook::Body, QWidget *parent = nullptr);
    void setLook(LabelLook look);
    /// nullopt = the look's own colour.
    void setTone(std::optional<Tone> tone);
    void setSelectable(bool on);
};

/// One line, shortened with «…» when there is no room; the whole text is in the tooltip and for screen readers.
class ElidedLabel : public PlainLabel
{
    Q_OBJECT
public:
    explicit ElidedLabel(const QString &text = {}, LabelLook look = LabelLook::Body, QWidget *parent = nullptr);
    void setElideMode(Qt::TextElideMode mode);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    Qt::TextElideMode m_mode = Qt::ElideRight;
};

} // namespace Stanko
