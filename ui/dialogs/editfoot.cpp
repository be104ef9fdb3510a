// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/editfoot.h"

#include "ui/dialogs/pushpreview.h"
#include "ui/widgets/plainlabel.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPushButton>

namespace Stanko {

void addEditFoot(QVBoxLayout *column, PushPreview *preview, PlainLabel *problem, QPushButton *cancel,
                 QPushButton *confirm)
{
    column->addSpacing(6);
    column->addWidget(preview);
    problem->setTone(Tone::Late);
    problem->setWordWrap(true);
    problem->hide();
    column->addWidget(problem);
    column->addStretch(1);
    column->addSpacing(4);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    auto *hint = new PlainLabel(QCoreApplication::translate("EditFoot", "Можно отменить, пока не отправлено"),
                                LabelLook::Caption);
    hint->setWordWrap(true); // wide fonts leave little beside the buttons
    foot->addWidget(hint, 1);
    foot->addWidget(cancel);
    foot->addWidget(confirm);
    column->addLayout(foot);
}

} // namespace Stanko
