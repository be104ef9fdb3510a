# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 StankoDesk contributors
# Sources of the set-up, relative to ui/.
set(STANKO_UI_WIZARD
    wizard/accessstep.cpp wizard/accessstep.h
    wizard/accountgate.cpp wizard/accountgate.h
    wizard/accountstep.cpp wizard/accountstep.h
    wizard/checkstep.cpp wizard/checkstep.h
    wizard/envintake.cpp wizard/envintake.h
    wizard/fieldrow.cpp wizard/fieldrow.h
    wizard/fieldsstep.cpp wizard/fieldsstep.h
    wizard/fieldwords.cpp wizard/fieldwords.h
    wizard/newfieldspanel.cpp wizard/newfieldspanel.h
    wizard/noticesstep.cpp wizard/noticesstep.h
    wizard/pipelinesstep.cpp wizard/pipelinesstep.h
    wizard/setupwizard.cpp wizard/setupwizard.h
    wizard/steplist.cpp wizard/steplist.h
    wizard/wizardcover.cpp wizard/wizardcover.h
    wizard/wizardparts.cpp wizard/wizardparts.h
    wizard/wizardsession.cpp wizard/wizardsession.h
    wizard/wizardstepview.cpp wizard/wizardstepview.h)
