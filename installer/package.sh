#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 StankoDesk contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes the Debian package, checks it, unpacks it into a scratch root and starts all three programs from there.
#   installer/package.sh           installs what is missing, builds (build/release) and packs
#   installer/package.sh BUILD     packs an existing build folder; nothing is installed or built
# The package lands in BUILD/packages. Exit codes: 0 packed and working, 1 not, 2 bad usage.
set -euo pipefail

say() { printf '== %s\n' "$*"; }
stop() {
    printf 'stopped: %s\n' "$*" >&2
    exit 1
}

case "${1:-}" in
-*)
    sed -n '5,8s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"
    [ "$1" = --help ] && exit 0
    exit 2
    ;;
esac
build=
if [ $# -gt 0 ]; then
    build=$(cd "$1" && pwd) || exit 2
fi
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export LC_ALL=C.UTF-8

if [ -z "$build" ]; then
    installer/deps.sh build run package || stop "the packages named above are missing"
    cmake --preset release >/dev/null || stop "the build could not be configured"
    cmake --build --preset release || stop "the build failed"
    build=$PWD/build/release
fi
for tool in lintian desktop-file-validate appstreamcli dpkg-shlibdeps; do
    command -v "$tool" >/dev/null || stop "$tool is missing; installer/deps.sh package installs it"
done
[ -f "$build/CPackConfig.cmake" ] || stop "$build is no configured build folder"

say "package"
rm -rf "$build/packages"
log=$build/package.log
cpack -G DEB --config "$build/CPackConfig.cmake" -B "$build/packages" >"$log" 2>&1 || {
    cat "$log"
    stop "cpack failed"
}
package=$(find "$build/packages" -maxdepth 1 -name '*.deb')
[ -f "$package" ] || stop "no package was made"
dpkg-deb --info "$package" | sed -n 's/^ \(Package\|Version\|Architecture\|Installed-Size\|Depends\|Recommends\): /    \1: /p'

scratch=$(mktemp -d "${TMPDIR:-/tmp}/stankodesk-package.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
root=$scratch/root
dpkg-deb -x "$package" "$root"

say "desktop entry and AppStream metadata"
desktop-file-validate "$root"/usr/share/applications/*.desktop || stop "the desktop entry is not valid"
appstreamcli validate --no-net "$root"/usr/share/metainfo/*.metainfo.xml || stop "the AppStream metadata is not valid"
icon=$(sed -n 's/^Icon=//p' "$root"/usr/share/applications/*.desktop)
[ -s "$root/usr/share/icons/hicolor/scalable/apps/$icon.svg" ] || stop "the icon $icon is not in the package"

say "lintian"
lintian_root=()
[ "$(id -u)" -ne 0 ] || lintian_root=(--allow-root)
lintian "${lintian_root[@]}" --fail-on error,warning --tag-display-limit 0 "$package" || stop "lintian found something"

say "programs from the scratch root"
mkdir -m 700 "$scratch/runtime"
export XDG_RUNTIME_DIR=${XDG_RUNTIME_DIR:-$scratch/runtime}
for program in stankodesk stankodeskctl stankodesk-sandbox; do
    version=$(QT_QPA_PLATFORM=offscreen "$root/usr/bin/$program" --version </dev/null) || stop "$program does not start"
    printf '    %s\n' "$version"
    if ldd "$root/usr/bin/$program" | grep -F "$build"; then
        stop "$program still uses libraries of the build folder"
    fi
done
installer/practice.sh --offscreen "$root/usr/bin" || stop "the practice session failed"

say "done: $package"
