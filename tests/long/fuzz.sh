#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 StankoDesk contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs the fuzzers, one after the other, and says what became of each.
#   tests/long/fuzz.sh [SECONDS] [TARGET…]   600 seconds each, all targets (reply codecs env webhook)
# Needs clang. What a fuzzer finds is kept in build/fuzz/found: put the file into tests/fuzz/corpus/TARGET with the mend.
# Exit codes: 0 nothing found, 1 something found or not built, 2 bad usage.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

seconds=${1:-600}
case $seconds in
'' | *[!0-9]*)
    sed -n '5,8s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"
    exit 2
    ;;
esac
shift || true
[ $# -gt 0 ] || set -- reply codecs env webhook
if ! command -v clang++ >/dev/null; then
    echo "fuzz: clang++ is missing: apt-get install clang" >&2
    exit 1
fi

cmake -S . -B build/fuzz -G Ninja -DCMAKE_CXX_COMPILER=clang++ -DCMAKE_BUILD_TYPE=RelWithDebInfo -DSTANKO_FUZZ=ON
cmake --build build/fuzz --target $(printf 'fuzz_%s ' "$@")

found=build/fuzz/found
mkdir -p "$found"
failed=0
for target in "$@"; do
    grown=build/fuzz/corpus/$target
    log=build/fuzz/$target.log
    mkdir -p "$grown"
    echo "== $target: $seconds s"
    # Qt's own libraries are not instrumented: what they keep for good is no leak of ours.
    if ASAN_OPTIONS=detect_leaks=0 nice "build/fuzz/bin/fuzz_$target" -max_total_time="$seconds" -timeout=10 \
        -rss_limit_mb=1024 -max_len=16384 -dict=tests/fuzz/json.dict -artifact_prefix="$found/$target-" \
        -print_final_stats=1 "$grown" "tests/fuzz/corpus/$target" >"$log" 2>&1; then
        runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
        cover=$(sed -n 's/.* cov: \([0-9]*\) .*/\1/p' "$log" | tail -1)
        echo "   clean: $runs runs, $cover places reached, $(find "$grown" -type f | wc -l) files in the grown corpus"
    else
        failed=1
        echo "   FOUND something, see $log:"
        grep -E 'ERROR|runtime error|broken promise|Test unit written' "$log" | head -5 | sed 's/^/   /'
    fi
done
exit $failed
