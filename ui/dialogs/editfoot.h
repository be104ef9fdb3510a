// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPushButton;
class QVBoxLayout;

namespace Stanko {

class PlainLabel;
class PushPreview;

/// The lower part that every dialog of an edit has: what will go to amoCRM, what is wrong with what was typed (hidden
/// until there is something), and the buttons beside the promise that it can be taken back. Ends \a column, whose
/// widget owns all of it. GUI thread.
void addEditFoot(QVBoxLayout *column, PushPreview *preview, PlainLabel *problem, QPushButton *cancel,
                 QPushButton *confirm);

} // namespace Stanko
