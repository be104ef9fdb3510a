// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/calendar/moveconcerns.h"

#include <QtWidgets/QDialog>

namespace Stanko {

class PushPreview;

/// The lines of «Что уйдёт в amoCRM» for \a preview, not more than a dialog has room for.
void showMoves(PushPreview *panel, const MovePreview &preview);

/// «Перенести всё-таки?»: the one question before a move, with everything there is to know about it. Enter moves, Esc
/// leaves everything where it is. Opened with open(); deletes itself when closed. GUI thread.
class MoveQuestion : public QDialog
{
    Q_OBJECT
public:
    MoveQuestion(const MovePreview &preview, const MoveConcerns &concerns, bool isPlanning, QWidget *parent);
};

} // namespace Stanko
