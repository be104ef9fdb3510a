# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 StankoDesk contributors
# Sources of the dialogs, relative to ui/.
set(STANKO_UI_DIALOGS
    dialogs/completedialog.cpp dialogs/completedialog.h
    dialogs/orderpreview.cpp dialogs/orderpreview.h
    dialogs/partsimportdialog.cpp dialogs/partsimportdialog.h
    dialogs/pushpreview.cpp dialogs/pushpreview.h
    dialogs/rescheduledialog.cpp dialogs/rescheduledialog.h)
