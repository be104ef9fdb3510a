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

UndoBar::UndoBar(QWidget *host) : QFrame(host), m_sentence(new PlainLabel), m_undo(makeButton(tr("Отменить")))
{
    setObjectName(QStringLiteral("undoBar"));
    m_undo->setObjectName(QStringLiteral("undoButton"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 8, 8);
    row->setSpacing(12);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_undo);
    QPushButton *close = makeButton(tr("Скрыть"));
    row->addWidget(close);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kShownForMs);
    hide();
    host->installEventFilter(this);
    connect(&m_timer, &QTimer::timeout, this, &UndoBar::goIfUnused);
    connect(close, &QPushButton::clicked, this, &QWidget::hide);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT undoRequested(m_group);
    });
}

void UndoBar::offer(const QString &sentence, const QString &group)
{
    m_group = group;
    m_sentence->setText(sentence);
    m_undo->setVisible(!group.isEmpty());
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
    if (underMouse() || m_undo->hasFocus())
        m_timer.start();
    else
        hide();
}

} // namespace Stanko
