# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 StankoDesk contributors
# Sources of the pages, relative to ui/.
set(STANKO_UI_PAGES
    pages/accounttime.cpp pages/accounttime.h
    pages/basketlines.cpp pages/basketlines.h
    pages/basketpanel.cpp pages/basketpanel.h
    pages/cataloguepage.cpp pages/cataloguepage.h
    pages/checkpanel.cpp pages/checkpanel.h
    pages/comparisongrid.cpp pages/comparisongrid.h
    pages/duplicatelist.cpp pages/duplicatelist.h
    pages/exchangepanel.cpp pages/exchangepanel.h
    pages/factrows.cpp pages/factrows.h
    pages/filterbar.cpp pages/filterbar.h
    pages/inboxdetails.cpp pages/inboxdetails.h
    pages/inboxpage.cpp pages/inboxpage.h
    pages/inboxtext.cpp pages/inboxtext.h
    pages/jobdetails.cpp pages/jobdetails.h
    pages/jobspage.cpp pages/jobspage.h
    pages/jobtext.cpp pages/jobtext.h
    pages/listface.cpp pages/listface.h
    pages/listpage.cpp pages/listpage.h
    pages/machinedelegate.cpp pages/machinedelegate.h
    pages/matchpanel.cpp pages/matchpanel.h
    pages/historyview.cpp pages/historyview.h
    pages/passportcardview.cpp pages/passportcardview.h
    pages/passportspage.cpp pages/passportspage.h
    pages/passporttext.cpp pages/passporttext.h
    pages/orderdetails.cpp pages/orderdetails.h
    pages/orderspage.cpp pages/orderspage.h
    pages/partspage.cpp pages/partspage.h
    pages/partstext.cpp pages/partstext.h
    pages/outboxactions.cpp pages/outboxactions.h
    pages/outboxdetails.cpp pages/outboxdetails.h
    pages/querypage.h
    pages/refresher.cpp pages/refresher.h
    pages/requestspage.cpp pages/requestspage.h
    pages/syncbuild.cpp
    pages/syncfacts.cpp pages/syncfacts.h
    pages/syncoutbox.cpp
    pages/syncpage.cpp pages/syncpage.h
    pages/tablekeeper.cpp pages/tablekeeper.h
    pages/undooffer.cpp pages/undooffer.h
    pages/valueeditor.cpp pages/valueeditor.h)
