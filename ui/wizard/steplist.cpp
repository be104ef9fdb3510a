// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/steplist.h"

#include "ui/errortext/setuptext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {
constexpr int kCircle = 22;
constexpr int kStepListGap = 10;
constexpr int kTick = 13;
constexpr int kFocusAir = 3;
constexpr int kStepListSide = 14;
} // namespace

StepButton::StepButton(WizardStep step, QWidget *parent) : QAbstractButton(parent), m_step(step)
{
    setText(wizardStepTitle(step));
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setState(State::Ahead);
    connect(Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StepButton::setState(State state)
{
    m_state = state;
    setEnabled(state == State::Passed);
    setCursor(state == State::Passed ? Qt::PointingHandCursor : Qt::ArrowCursor);
    const QString words[] = {tr("готово"), tr("текущий"), tr("впереди")};
    setAccessibleName(tr("Шаг %1 из %2: %3, %4")
                          .arg(int(m_step) + 1)
                          .arg(kWizardSteps)
                          .arg(wizardStepTitle(m_step), words[int(state)]));
    update();
}

QSize StepButton::sizeHint() const
{
    const QFontMetrics metrics(Theme::current()->boldFont());
    return {kCircle + kStepListGap + metrics.horizontalAdvance(text()) + 2 * kFocusAir + 2,
            std::max(kCircle, metrics.height()) + 2 * kFocusAir};
}

void StepButton::paintEvent(QPaintEvent *)
{
    const Theme *theme = Theme::current();
    const Token ink = m_state == State::Current ? Token::Accent : m_state == State::Passed ? Token::Text : Token::Muted;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasFocus()) {
        painter.setPen(theme->color(Token::Accent));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }
    const QRect circle(kFocusAir, (height() - kCircle) / 2, kCircle, kCircle);
    painter.setPen(QPen(theme->color(m_state == State::Ahead ? Token::Border : ink), 1.2));
    painter.setBrush(m_state == State::Current ? QBrush(theme->color(Token::AccentSoft)) : QBrush(Qt::NoBrush));
    painter.drawEllipse(QRectF(circle).adjusted(0.6, 0.6, -0.6, -0.6));
    if (m_state == State::Passed) {
        const QRect tick(circle.center() - QPoint(kTick / 2, kTick / 2), QSize(kTick, kTick));
        theme->icon(IconName::Check, Token::Text).paint(&painter, tick);
    } else {
        painter.setFont(m_state == State::Current ? theme->boldFont() : theme->captionFont());
        painter.setPen(theme->color(ink));
        painter.drawText(circle, Qt::AlignCenter, QString::number(int(m_step) + 1));
    }
    painter.setFont(m_state == State::Current ? theme->boldFont() : theme->bodyFont());
    painter.setPen(theme->color(underMouse() && isEnabled() ? Token::Accent : ink));
    const QRect words = rect().adjusted(circle.right() + kStepListGap, 0, 0, 0);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, text());
}

StepList::StepList(QWidget *parent) : QFrame(parent)
{
    setObjectName(u"wizardSteps"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kStepListSide, 24, kStepListSide, 24);
    column->setSpacing(12);
    column->addWidget(new PlainLabel(tr("Настройка консоли"), LabelLook::Section));
    column->addSpacing(4);
    for (int i = 0; i < kWizardSteps; ++i) {
        auto *button = new StepButton(WizardStep(i));
        column->addWidget(button);
        m_buttons.append(button);
        connect(button, &QAbstractButton::clicked, this, [this, i] { Q_EMIT chosen(WizardStep(i)); });
    }
    column->addStretch(1);
    setAccessibleName(tr("Шаги настройки"));
}

void StepList::show(WizardStep current, WizardStep furthest)
{
    for (int i = 0; i < kWizardSteps; ++i) {
        const auto step = WizardStep(i);
        m_buttons.at(i)->setState(step == current   ? StepButton::State::Current
                                  : step < furthest ? StepButton::State::Passed
                                                    : StepButton::State::Ahead);
    }
}

} // namespace Stanko
