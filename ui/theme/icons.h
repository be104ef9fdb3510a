// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtGui/QIcon>

namespace Stanko {

/// The drawings in resources/icons: 24 × 24, strokes of 1.75, no fill, one colour.
enum class IconName {
    Overview,
    Jobs,
    Passports,
    Calendar,
    Parts,
    Sync,
    Settings,
    Search,
    Check,
    Warning,
    Error,
    Info,
    Clock,
    Offline,
    Key,
    Lock,
    Blocked,
    Undo,
    More,
    Close,
    ChevronDown,
    ChevronRight,
    ArrowRight,
    External,
    Copy,
    Person,
    Phone,
    Machine,
    Wrench,
    Help,
    File,
    Table,
    Chart,
    Sun,
    Moon,
    Filter,
    Pencil,
    Plus,
    Command,
    Empty,
};
inline constexpr int kIconCount = int(IconName::Empty) + 1;

/// Resource path of the drawing.
QString iconFile(IconName name);

} // namespace Stanko
