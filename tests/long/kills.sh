#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 StankoDesk contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The long run of tst_death: the real programs are killed, or lose their power, many times.
#   tests/long/kills.sh [RUNS] [FIRST SEED]   1000 runs from seed 1
# Uses build/ci; writes what came out to build/ci/kills.txt. Exit code: that of the test.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

cmake --preset ci >/dev/null
cmake --build --preset ci --target tst_death >/dev/null
export DEATH_RUNS=${1:-1000} DEATH_FIRST=${2:-1}
export QT_QPA_PLATFORM=offscreen QT_FATAL_WARNINGS=1 LC_ALL=C.UTF-8 TZ=Europe/Berlin
# QTest ends a test function after five minutes otherwise.
export QTEST_FUNCTION_TIMEOUT=86400000
status=0
nice build/ci/bin/tst_death -o build/ci/kills.txt,txt || status=$?
echo "== $DEATH_RUNS runs from seed $DEATH_FIRST, $(date -u +%Y-%m-%d), $(nproc) processors"
grep -E '^(QINFO|FAIL|Totals)' build/ci/kills.txt
exit $status
