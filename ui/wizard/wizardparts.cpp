// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/wizardparts.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/plainlabel.h"

#include <QtGui/QWheelEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QProgressBar>

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {
constexpr int kBarWidth = 160;
constexpr int kShownItems = 16;
constexpr int kComboLetters = 11;
} // namespace

CalmCombo::CalmCombo(QWidget *parent) : QComboBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMaxVisibleItems(kShownItems);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(kComboLetters);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    // A long name is cut; what it is in full must be readable all the same.
    connect(this, &QComboBox::currentTextChanged, this,
            [this](const QString &text) { setToolTip(plainToolTip(text)); });
}

void CalmCombo::choose(qint64 id)
{
    setCurrentIndex(std::max(0, findData(id)));
}

void CalmCombo::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

BusyLine::BusyLine(QWidget *parent)
    : QWidget(parent), m_bar(new QProgressBar), m_sentence(new PlainLabel({}, LabelLook::Muted)),
      m_cancel(makeButton(tr("Прервать")))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(kBarWidth);
    m_bar->setAccessibleName(tr("Ход работы"));
    m_cancel->setObjectName(u"wizardStop"_s);
    setSmall(m_cancel);
    row->addWidget(m_bar);
    row->addWidget(m_sentence);
    row->addWidget(m_cancel);
    row->addStretch(1);
    hide();
    connect(m_cancel, &QPushButton::clicked, this, &BusyLine::cancelled);
}

void BusyLine::start(const QString &sentence)
{
    advance(sentence, 0, 0);
    show();
}

void BusyLine::advance(const QString &sentence, int done, int total)
{
    m_sentence->setText(sentence);
    m_bar->setRange(0, total);
    m_bar->setValue(std::min(done, total));
}

void BusyLine::stop()
{
    hide();
}

void clearLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (item->layout())
            clearLayout(item->layout());
        delete item->widget();
        delete item;
    }
}

PlainLabel *makeParagraph(const QString &text, bool isMuted)
{
    auto *label = new PlainLabel(text, isMuted ? LabelLook::Muted : LabelLook::Body);
    label->setWordWrap(true);
    label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    return label;
}

} // namespace Stanko
