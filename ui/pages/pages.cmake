# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 StankoDesk contributors
# Sources of the pages, relative to ui/.
set(STANKO_UI_PAGES)
