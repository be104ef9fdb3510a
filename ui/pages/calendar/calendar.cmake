# SPDX-FileCopyrightText: 2026 StankoDesk contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Sources of the calendar page, relative to ui/.
set(STANKO_UI_CALENDAR
    pages/calendar/calendaractions.cpp
    pages/calendar/calendarbar.cpp pages/calendar/calendarbar.h
    pages/calendar/calendarbuild.cpp
    pages/calendar/calendarexport.cpp pages/calendar/calendarexport.h
    pages/calendar/calendarfilters.cpp pages/calendar/calendarfilters.h
    pages/calendar/calendarpage.cpp pages/calendar/calendarpage.h
    pages/calendar/calendarviews.cpp pages/calendar/calendarviews.h
    pages/calendar/engineerchoices.cpp pages/calendar/engineerchoices.h
    pages/calendar/moveconcerns.cpp pages/calendar/moveconcerns.h
    pages/calendar/moveflow.cpp pages/calendar/moveflow.h
    pages/calendar/movehistory.cpp pages/calendar/movehistory.h
    pages/calendar/movequestion.cpp pages/calendar/movequestion.h
    pages/calendar/movestep.h
    pages/calendar/movetodialog.cpp pages/calendar/movetodialog.h
    pages/calendar/overloadcard.cpp pages/calendar/overloadcard.h
    pages/calendar/publishdialog.cpp pages/calendar/publishdialog.h
    pages/calendar/visitdetails.cpp pages/calendar/visitdetails.h)
