#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 StankoDesk contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what is missing, builds with warnings as errors and runs every test without a screen.
#   tests/run.sh               all of it; the last lines are ctest's summary
#   tests/run.sh -R passport   arguments go to ctest
# The build folder is build/ci and is kept, so that the second run builds only what changed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec </dev/null

say() { printf '== %s\n' "$*"; }

# The developer's real account, proxies and desktop are none of the tests' business.
for name in $(compgen -v AMOCRM_) $(compgen -v TELEGRAM_) $(compgen -v STANKODESK_); do
    [ "$name" = STANKODESK_SKIP_DEPS ] || unset "$name"
done
unset http_proxy https_proxy all_proxy HTTP_PROXY HTTPS_PROXY ALL_PROXY
unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS QT_SCALE_FACTOR QT_STYLE_OVERRIDE QT_QPA_PLATFORMTHEME
export QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8

say "packages"
if ! installer/deps.sh build run test package; then
    say "stopped: the packages named above are missing"
    exit 1
fi

say "build (build/ci)"
if ! cmake --preset ci; then
    say "stopped: the build could not be configured"
    exit 1
fi
if ! cmake --build --preset ci; then
    say "stopped: the build failed"
    exit 1
fi

# Whatever a test writes outside its own temporary folder lands here and not in somebody's home.
home=$(mktemp -d "${TMPDIR:-/tmp}/stankodesk-tests.XXXXXX")
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home/runtime"
export XDG_RUNTIME_DIR=$home/runtime XDG_CONFIG_HOME=$home/config XDG_DATA_HOME=$home/data
export XDG_CACHE_HOME=$home/cache XDG_STATE_HOME=$home/state

say "tests"
# One more than there are processors: many of them wait for a process or a server a good part of their time.
ctest --preset ci --parallel "$(($(nproc) + 1))" "$@"
