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
    pages/settings/accountssection.cpp pages/settings/accountssection.h
    pages/settings/connectionsection.cpp pages/settings/connectionsection.h
    pages/settings/crewtables.cpp pages/settings/crewtables.h
    pages/settings/engineerssection.cpp pages/settings/engineerssection.h
    pages/settings/exchangesection.cpp pages/settings/exchangesection.h
    pages/settings/forgetsection.cpp pages/settings/forgetsection.h
    pages/settings/linesetting.cpp pages/settings/linesetting.h
    pages/settings/noticessection.cpp pages/settings/noticessection.h
    pages/settings/machineplandialog.cpp pages/settings/machineplandialog.h
    pages/settings/planchoice.cpp pages/settings/planchoice.h
    pages/settings/planeditor.cpp pages/settings/planeditor.h
    pages/settings/plansection.cpp pages/settings/plansection.h
    pages/settings/plantable.cpp pages/settings/plantable.h
    pages/settings/proxycard.cpp pages/settings/proxycard.h
    pages/settings/settingrow.cpp pages/settings/settingrow.h
    pages/settings/settingskeeper.cpp pages/settings/settingskeeper.h
    pages/settings/settingspage.cpp pages/settings/settingspage.h
    pages/settings/settingssection.cpp pages/settings/settingssection.h
    pages/settings/tokencard.cpp pages/settings/tokencard.h
    pages/settings/viewsection.cpp pages/settings/viewsection.h
    pages/settings/workcalendarcard.cpp pages/settings/workcalendarcard.h
    pages/syncbuild.cpp
    pages/syncfacts.cpp pages/syncfacts.h
    pages/syncoutbox.cpp
    pages/syncpage.cpp pages/syncpage.h
    pages/undooffer.cpp pages/undooffer.h
    pages/valueeditor.cpp pages/valueeditor.h)
