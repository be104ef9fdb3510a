// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/calendar/movequestion.h"

#include "ui/dialogs/pushpreview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/textheight.h"

#include <QtWidgets/QBoxLayout>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {
constexpr int kMoveQuestionWidth = 460;
constexpr int kLinesShown = 6;
} // namespace

void showMoves(PushPreview *panel, const MovePreview &preview)
{
    const qsizetype more = preview.lines.size() - kLinesShown;
    panel->show(preview.lines.mid(0, kLinesShown), {},
                more > 0 ? QCoreApplication::translate("MoveQuestion", "и ещё %1").arg(more) : QString());
}

MoveQuestion::MoveQuestion(const MovePreview &preview, const MoveConcerns &concerns, bool isPlanning, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"moveQuestion"_s);
    const QList<VisitMove> moves = possibleMoves(preview);
    setWindowTitle(moves.size() == 1 ? tr("Перенести ТО?") : tr("Перенести %1 ТО?").arg(moves.size()));
    setMinimumWidth(Theme::current()->scaled(kMoveQuestionWidth));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 16);
    column->setSpacing(8);
    column->addWidget(new PlainLabel(windowTitle(), LabelLook::Title));
    const QStringList texts = concernTexts(concerns);
    for (const QString &text : texts) {
        auto *label = new PlainLabel(text);
        label->setObjectName(u"moveConcern"_s);
        label->setTone(Tone::Soon);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    setAccessibleDescription(texts.join(u' '));
    if (!isPlanning) {
        auto *panel = new PushPreview;
        showMoves(panel, preview);
        column->addWidget(panel);
    } else {
        auto *hint = new PlainLabel(tr("В amoCRM уйдёт только после «Опубликовать»."), LabelLook::Caption);
        hint->setWordWrap(true);
        column->addWidget(hint);
    }
    column->addStretch(1);
    column->addSpacing(4);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addStretch(1);
    QPushButton *cancel = makeButton(tr("Оставить как есть"));
    QPushButton *confirm = makeButton(tr("Перенести"), ButtonLook::Primary);
    confirm->setObjectName(u"moveConfirm"_s);
    confirm->setDefault(true);
    foot->addWidget(cancel);
    foot->addWidget(confirm);
    column->addLayout(foot);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(confirm, &QPushButton::clicked, this, &QDialog::accept);
    confirm->setFocus();
    resize(minimumWidth(), height());
    takeTextHeight(this);
}

} // namespace Stanko
