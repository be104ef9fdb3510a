// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plainlabel.h"

#include "ui/theme/theme.h"

#include <QtGui/QPainter>
#include <QtGui/QResizeEvent>
#include <QtGui/QTextDocument>
#include <QtWidgets/QStyle>

namespace Stanko {

namespace {

QFont fontOf(LabelLook look)
{
    const Theme *theme = Theme::current();
    switch (look) {
    case LabelLook::Bold:
        return theme->boldFont();
    case LabelLook::Caption:
        return theme->captionFont();
    case LabelLook::Section:
        return theme->sectionFont();
    case LabelLook::Title:
        return theme->titleFont();
    case LabelLook::Figure:
        return theme->figureFont();
    case LabelLook::Mono:
    case LabelLook::MutedMono:
        return theme->monoFont();
    case LabelLook::Body:
    case LabelLook::Muted:
        break;
    }
    return theme->bodyFont();
}

const char *nameOf(LabelLook look)
{
    switch (look) {
    case LabelLook::Muted:
        return "muted";
    case LabelLook::Caption:
        return "caption";
    case LabelLook::MutedMono:
        return "mutedMono";
    default:
        return "plain";
    }
}

void repolish(QWidget *widget)
{
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

} // namespace

QString plainToolTip(const QString &text)
{
    return Qt::mightBeRichText(text) ? QLatin1StringView("<span>") + text.toHtmlEscaped() + QLatin1StringView("</span>")
                                     : text;
}

PlainLabel::PlainLabel(QWidget *parent) : PlainLabel(QString(), LabelLook::Body, parent)
{
}

PlainLabel::PlainLabel(const QString &text, LabelLook look, QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::NoTextInteraction);
    setLook(look);
    setText(text);
}

void PlainLabel::setLook(LabelLook look)
{
    setFont(fontOf(look));
    setProperty("look", QByteArray(nameOf(look)));
    repolish(this);
}

void PlainLabel::setTone(std::optional<Tone> tone)
{
    const QString name = tone ? toneName(*tone) : QString();
    if (property("tone").toString() == name)
        return;
    setProperty("tone", name);
    repolish(this);
}

void PlainLabel::setSelectable(bool on)
{
    setTextInteractionFlags(on ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard : Qt::NoTextInteraction);
    setCursor(on ? Qt::IBeamCursor : Qt::ArrowCursor);
}

ElidedLabel::ElidedLabel(const QString &text, LabelLook look, QWidget *parent) : PlainLabel(text, look, parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    update();
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 4, PlainLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect room = contentsRect();
    const QString shown = fontMetrics().elidedText(text(), m_mode, room.width());
    style()->drawItemText(&painter, room, int(alignment()) | Qt::TextSingleLine, palette(), isEnabled(), shown,
                          foregroundRole());
}

bool ElidedLabel::event(QEvent *event)
{
    // Now and not when the size changes: the text may have changed since.
    if (event->type() == QEvent::ToolTip) {
        const bool isCut = fontMetrics().horizontalAdvance(text()) > contentsRect().width();
        setToolTip(isCut ? plainToolTip(text()) : QString());
    }
    return PlainLabel::event(event);
}

} // namespace Stanko
