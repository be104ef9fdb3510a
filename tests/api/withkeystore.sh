#!/bin/sh
# SPDX-FileCopyrightText: 2026 StankoDesk contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs a command with a session bus and an unlocked, empty key store of its own. The bus starts no services: a key store
# that has ended stays away, whether or not the system would start it anew.
set -eu
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export HOME="$home" XDG_DATA_HOME="$home/data" XDG_RUNTIME_DIR="$home" XDG_CURRENT_DESKTOP=GNOME
mkdir -p "$XDG_DATA_HOME"
cat >"$home/bus.conf" <<END
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=$home</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
END
dbus-run-session --config-file="$home/bus.conf" -- sh -c '
    printf secret | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
    "$@"' sh "$@"
