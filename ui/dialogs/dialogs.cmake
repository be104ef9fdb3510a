# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 StankoDesk contributors
# Sources of the dialogs, relative to ui/.
set(STANKO_UI_DIALOGS
    dialogs/assigndialog.cpp dialogs/assigndialog.h
    dialogs/backupsdialog.cpp dialogs/backupsdialog.h
    dialogs/completebuild.cpp
    dialogs/completedialog.cpp dialogs/completedialog.h
    dialogs/consumablepicker.cpp dialogs/consumablepicker.h
    dialogs/editfoot.cpp dialogs/editfoot.h
    dialogs/envfilechoice.cpp dialogs/envfilechoice.h
    dialogs/importdialog.cpp dialogs/importdialog.h
    dialogs/intakepreviewpanel.cpp dialogs/intakepreviewpanel.h
    dialogs/orderpreview.cpp dialogs/orderpreview.h
    dialogs/partsimportdialog.cpp dialogs/partsimportdialog.h
    dialogs/photolist.cpp dialogs/photolist.h
    dialogs/planimportdialog.cpp dialogs/planimportdialog.h
    dialogs/practiceenddialog.cpp dialogs/practiceenddialog.h
    dialogs/pushpreview.cpp dialogs/pushpreview.h
    dialogs/requestbuild.cpp
    dialogs/requestdialog.cpp dialogs/requestdialog.h
    dialogs/rescheduledialog.cpp dialogs/rescheduledialog.h
    dialogs/supportreportdialog.cpp dialogs/supportreportdialog.h
    dialogs/taskdialog.cpp dialogs/taskdialog.h)
