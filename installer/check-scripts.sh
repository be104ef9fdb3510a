#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 StankoDesk contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Tests of the scripts' own promises, run by ctest: what they say when something is missing. The system's tools are
# replaced by small stand-ins, so nothing is installed and no network is used.
set -uo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
room=$(mktemp -d "${TMPDIR:-/tmp}/stankodesk-scripts.XXXXXX")
trap 'rm -rf "$room"' EXIT
mkdir "$room/tools"
unset STANKODESK_SKIP_DEPS
failures=0

stand_in() { # NAME BODY
    printf '#!/bin/bash\n%s\n' "$2" >"$room/tools/$1"
    chmod +x "$room/tools/$1"
}
run() { # COMMAND…: its exit code in $code, all its output in $output
    output=$(PATH="$room/tools:$PATH" "$@" </dev/null 2>&1)
    code=$?
}
expect() { # CODE WORDS TITLE
    if [ "$code" = "$1" ] && [[ $output == *"$2"* ]]; then
        printf 'ok      %s\n' "$3"
    else
        printf 'FAILED  %s: code %s instead of %s, or no "%s" in:\n%s\n' "$3" "$code" "$1" "$2" "$output"
        failures=$((failures + 1))
    fi
}

stand_in dpkg-query 'echo installed'
stand_in apt-get 'echo "apt-get was called" >>'"'$room/apt.log'"'; exit 100'
stand_in id 'echo 0'
run "$here/deps.sh" build run test package
expect 0 "" "nothing missing: nothing to do"
[ ! -e "$room/apt.log" ]
code=$? output=
expect 0 "" "nothing missing: apt-get is left alone"

# shellcheck disable=SC2016  # expanded by the stand-in
stand_in dpkg-query 'for name; do :; done; [ "$name" = cmake ] && exit 1; echo installed'
run "$here/deps.sh" build
expect 1 "mirror was not reached" "offline: the mirror is named as the reason"
expect 1 "could not be installed: cmake" "offline: the missing package is named"

stand_in apt-get 'case "$*" in *install*) echo "E: Unable to locate package cmake"; exit 100;; esac'
run "$here/deps.sh" build
expect 1 "E: Unable to locate package cmake" "refused by apt: its reason is shown"

stand_in apt-get 'echo "$*" >>'"'$room/apt.log'"
run "$here/deps.sh" build
expect 0 "installing 1 missing packages: cmake" "missing: only the missing package is installed"
output=$(cat "$room/apt.log")
expect 0 "--no-install-recommends --no-upgrade" "missing: nothing is upgraded and no recommendations come along"

stand_in id 'echo 1000'
stand_in sudo 'exit 1'
run "$here/deps.sh" build
expect 1 "apt-get install --no-install-recommends cmake" "not root, no sudo: the exact command is told"

run "$here/deps.sh" nonsense
expect 2 "no such group: nonsense" "an unknown group is named"

run env -u DISPLAY -u WAYLAND_DISPLAY -u QT_QPA_PLATFORM "$here/quickstart.sh"
expect 1 "--headless" "quick start without a screen tells the way out"
run "$here/quickstart.sh" --nonsense
expect 2 "--nonsense" "quick start names an unknown parameter"
run env QT_QPA_PLATFORM=offscreen "$here/quickstart.sh"
expect 1 "не хватает пакетов" "quick start stops before the build when packages are missing"
run "$here/practice.sh" "$room/nowhere"
expect 2 "PROGRAMS" "a practice session without programs explains itself"

[ $failures -eq 0 ]
