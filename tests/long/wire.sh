#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 StankoDesk contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Every fault of the wire at every place, and every answer lost in every way; an ordinary run takes a third of them.
#   tests/long/wire.sh
# Uses build/ci. Exit code: not 0 when something failed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

cmake --preset ci >/dev/null
programs="tst_wire_schema tst_wire_lists tst_wire_writes tst_wire_looks tst_lostanswers"
# shellcheck disable=SC2086 # several words on purpose
cmake --build --preset ci --target $programs >/dev/null
# QTest ends a test function after five minutes otherwise.
export QTEST_FUNCTION_TIMEOUT=86400000 WIRE_ALL=1 QT_QPA_PLATFORM=offscreen QT_FATAL_WARNINGS=1 LC_ALL=C.UTF-8 TZ=Europe/Berlin
status=0
for program in $programs; do
    nice build/ci/bin/tests_sync "$program" -o "build/ci/$program.txt,txt" || status=$?
    echo "== $program: $(sed -n 's/^Totals: //p' "build/ci/$program.txt")"
    grep -A2 '^FAIL' "build/ci/$program.txt" || true
done
exit $status
