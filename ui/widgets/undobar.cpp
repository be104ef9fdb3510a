// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/undobar.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/plainlabel.h"

#include <QtCore/QEvent>
#include <QtWidgets/QBoxLayout>

namespace Stanko {

namespace {
constexpr int kShownForMs = 12'000;
constexpr int kAboveEdge = 20;
} // namespace

UndoBar::UndoBar(QWidget *host) : QFrame(host), m_sentence(new PlainLabel), m_button(makeButton({}))
{
    setObjectName(QStringLiteral("undoBar"));
    m_button->setObjectName(QStringLiteral("undoButton"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 8, 8);
    row->setSpacing(12);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_button);
    QPushButton *close = makeButton(tr("Скрыть"));
    row->addWidget(close);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kShownForMs);
    hide();
    host->installEventFilter(this);
    connect(&m_timer, &QTimer::timeout, this, &UndoBar::goIfUnused);
    connect(close, &QPushButton::clicked, this, &QWidget::hide);
    connect(m_button, &QPushButton::clicked, this, [this] {
        hide();
        if (m_group.isEmpty())
            Q_EMIT followUpRequested();
        else
            Q_EMIT undoRequested(m_group);
    });
}

void UndoBar::offer(const QString &sentence, const QString &group)
{
    set(sentence, tr("Отменить"), group);
}

void UndoBar::tell(const QString &sentence, const QString &followUp)
{
    set(sentence, followUp, {});
}

QString UndoBar::sentence() const
{
    return m_sentence->text();
}

void UndoBar::set(const QString &sentence, const QString &button, const QString &group)
{
    m_group = group;
    m_sentence->setText(sentence);
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    setAccessibleName(sentence);
    show();
    raise();
    place();
    m_timer.start();
}

bool UndoBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void UndoBar::place()
{
    const QSize room = parentWidget()->size();
    ensurePolished();
    layout()->activate();
    const QSize size = sizeHint().boundedTo(QSize(room.width() - 2 * kAboveEdge, room.height()));
    setGeometry((room.width() - size.width()) / 2, room.height() - size.height() - kAboveEdge, size.width(),
                size.height());
}

void UndoBar::goIfUnused()
{
    if (underMouse() || m_button->hasFocus())
        m_timer.start();
    else
        hide();
}

} // namespace Stanko
