#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 StankoDesk contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The long run of tst_weeksoffline and tst_livingpull: a desk that is offline for weeks, and pulls while people work.
#   tests/long/weeks.sh [SEEDS] [FIRST SEED] [EDITS] [DAYS]   1 seed from seed 1, 2000 edits on 45 days
# Uses build/ci; writes what came out to build/ci/weeks.txt and build/ci/living.txt. Exit code: not 0 when one failed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

cmake --preset ci >/dev/null
cmake --build --preset ci --target tst_weeksoffline tst_livingpull >/dev/null
export WEEKS_SEEDS=${1:-1} WEEKS_FIRST=${2:-1} WEEKS_EDITS=${3:-2000} WEEKS_DAYS=${4:-45}
export LIVING_SEEDS=${LIVING_SEEDS:-100} LIVING_FIRST=$WEEKS_FIRST
export QT_QPA_PLATFORM=offscreen QT_FATAL_WARNINGS=1 LC_ALL=C.UTF-8 TZ=Europe/Berlin
# QTest ends a test function after five minutes otherwise.
export QTEST_FUNCTION_TIMEOUT=86400000
status=0
nice build/ci/bin/tst_weeksoffline -o build/ci/weeks.txt,txt || status=$?
nice build/ci/bin/tests_sync tst_livingpull -o build/ci/living.txt,txt nothingIsMissed || status=$?
echo "== $WEEKS_SEEDS seeds from $WEEKS_FIRST: $WEEKS_EDITS edits on $WEEKS_DAYS days;" \
    "$LIVING_SEEDS seeds of pulls; $(date -u +%Y-%m-%d), $(nproc) processors"
grep -hE -A3 '^(QINFO|INFO|FAIL|Totals)' build/ci/weeks.txt build/ci/living.txt
exit $status
