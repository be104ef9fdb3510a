#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 StankoDesk contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The one list of the Debian packages this project needs.
#   installer/deps.sh GROUP…          installs what is missing; never upgrades what is there
#   installer/deps.sh --list GROUP…   prints the names and changes nothing
# Groups: build, test, run, package.
# Exit codes: 0 everything is there, 1 something is missing and could not be installed, 2 bad usage.
set -euo pipefail

packages_of() {
    case $1 in
    build)
        # libgl1-mesa-dev is asked for by Qt's own package files; libvulkan-dev and libxkbcommon-dev silence theirs.
        printf '%s\n' g++ cmake ninja-build qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools \
            qt6-l10n-tools libgl1-mesa-dev libvulkan-dev libxkbcommon-dev qtkeychain-qt6-dev libqcustomplot-dev \
            libphonenumber-dev libsqlite3-dev libsimdjson-dev libzip-dev libical-dev
        ;;
    run)
        # Nothing links these, the programs load them: the SQLite driver, SVG icons, Qt's own Russian, time zones,
        # certificates, keyboard layouts and a font with Cyrillic and the rouble sign.
        printf '%s\n' libqt6sql6-sqlite libqt6svg6 qt6-translations-l10n tzdata ca-certificates xkb-data \
            fontconfig fonts-dejavu-core
        ;;
    test)
        # A screen and a key store that exist only for the length of a test; a writer of the workbooks that are read; a
        # linker that does not take minutes for the test programs.
        printf '%s\n' libxlsxwriter-dev xvfb xauth dbus-daemon gnome-keyring mold
        ;;
    package)
        printf '%s\n' dpkg-dev file gzip binutils lintian desktop-file-utils appstream man-db
        ;;
    *)
        return 1
        ;;
    esac
}

say() { printf 'deps: %s\n' "$*" >&2; }

usage() {
    sed -n '5,9s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"
}

list_only=no
if [ "${1:-}" = --list ]; then
    list_only=yes
    shift
fi
if [ $# -eq 0 ] || [ "$1" = --help ]; then
    usage
    [ $# -gt 0 ] && exit 0
    exit 2
fi

wanted=()
for group in "$@"; do
    if ! names=$(packages_of "$group"); then
        say "no such group: $group (there are build, test, run, package)"
        exit 2
    fi
    mapfile -t -O "${#wanted[@]}" wanted <<<"$names"
done
if [ $list_only = yes ]; then
    printf '%s\n' "${wanted[@]}" | sort -u
    exit 0
fi

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    say "this is not Debian or a relative of it, so nothing was installed."
    say "Install what your system calls: ${wanted[*]}"
    say "then run the same command with STANKODESK_SKIP_DEPS=1 in the environment."
    [ -n "${STANKODESK_SKIP_DEPS:-}" ] && exit 0
    exit 1
fi

missing=()
for name in "${wanted[@]}"; do
    state=$(dpkg-query -W -f='${db:Status-Status}\n' "$name" 2>/dev/null | head -n 1) || state=none
    [ "$state" = installed ] || missing+=("$name")
done
[ ${#missing[@]} -eq 0 ] && exit 0
if [ -n "${STANKODESK_SKIP_DEPS:-}" ]; then
    say "going on without ${missing[*]}, because STANKODESK_SKIP_DEPS is set"
    exit 0
fi

by_hand="apt-get install --no-install-recommends ${missing[*]}"
as_root=()
if [ "$(id -u)" -ne 0 ]; then
    # Without a terminal sudo could not ask for a password, so it is used only where it needs none.
    if command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
        as_root=(sudo)
    else
        say "these Debian packages are missing: ${missing[*]}"
        say "They can be installed by root only. Ask for this, then try again:"
        say "    $by_hand"
        exit 1
    fi
fi

say "installing ${#missing[@]} missing packages: ${missing[*]}"
apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 apt-get -q)
log=$(mktemp)
trap 'rm -f "$log"' EXIT
# A list that could not be refreshed is no reason to give up: the packages may be known or downloaded already.
lists_are_fresh=yes
"${apt[@]}" -o APT::Update::Error-Mode=any update </dev/null >"$log" 2>&1 || lists_are_fresh=no
if ! "${apt[@]}" install -y --no-install-recommends --no-upgrade -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=120 \
    "${missing[@]}" </dev/null >>"$log" 2>&1; then
    grep -E '^(E|Err|W):' "$log" | sort -u | tail -n 8 >&2 || true
    say "these Debian packages could not be installed: ${missing[*]}"
    if [ $lists_are_fresh = no ]; then
        say "The package mirror was not reached. Check the network and /etc/apt/sources.list, then try again, or:"
    else
        say "apt-get says above why. When that is mended, try again, or:"
    fi
    say "    $by_hand"
    exit 1
fi
