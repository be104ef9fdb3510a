// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segmentedcontrol.h"

#include "ui/widgets/buttons.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QPushButton>

namespace Stanko {

namespace {

class Segment final : public QPushButton
{
public:
    using QPushButton::QPushButton;
    QSize sizeHint() const override { return steadySizeHint(*this, QPushButton::sizeHint()); }
    QSize minimumSizeHint() const override { return sizeHint(); }
};

} // namespace

SegmentedControl::SegmentedControl(const QStringList &segments, QWidget *parent)
    : QWidget(parent), m_group(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (int i = 0; i < segments.size(); ++i) {
        auto *button = new Segment(segments[i]);
        button->setCheckable(true);
        button->setAutoDefault(false);
        button->setProperty("look", QByteArray("segment"));
        button->setProperty("place", QByteArray(i == 0 ? "first" : i == segments.size() - 1 ? "last" : "middle"));
        button->setAccessibleName(segments[i]);
        m_group->addButton(button, i);
        row->addWidget(button);
    }
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCurrentIndex(0);
    connect(m_group, &QButtonGroup::idClicked, this, &SegmentedControl::currentChanged);
}

int SegmentedControl::currentIndex() const
{
    return m_group->checkedId();
}

void SegmentedControl::setSegment(int index, const QString &text)
{
    if (QAbstractButton *button = m_group->button(index); button && button->text() != text) {
        button->setText(text);
        button->setAccessibleName(text);
    }
}

void SegmentedControl::setCurrentIndex(int index)
{
    if (QAbstractButton *button = m_group->button(index))
        button->setChecked(true);
}

} // namespace Stanko
