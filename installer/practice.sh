#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 StankoDesk contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A practice session with programs that are built already: the practice amoCRM, and the console set up for it.
#   installer/practice.sh PROGRAMS              opens the window; the session ends with it
#   installer/practice.sh --headless PROGRAMS   one sync, one «Выполнено», one more sync, without a screen
#   installer/practice.sh --offscreen PROGRAMS  opens the window where nobody sees it and works through it
# PROGRAMS is the folder of the three programs. Exit codes: 0 it worked, 1 it did not, 2 bad usage.
set -euo pipefail

say() { printf '%s\n' "$*"; }
stop() {
    printf 'Остановлено: %s\n' "$1" >&2
    shift
    [ $# -eq 0 ] || printf '%s\n' "$@" >&2
    exit 1
}

mode=window
case "${1:-}" in
--headless | --offscreen)
    mode=${1#--}
    shift
    ;;
esac
if [ $# -ne 1 ] || [ ! -d "$1" ]; then
    sed -n '5,9s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2
    exit 2
fi
programs=$(cd "$1" && pwd)

# What the user's shell knows about a real account must never reach the practice session.
for name in $(compgen -v AMOCRM_) $(compgen -v TELEGRAM_) $(compgen -v STANKODESK_); do
    [ "$name" = STANKODESK_SKIP_DEPS ] || unset "$name"
done
case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
*[Uu][Tt][Ff]*) ;;
*) export LC_ALL=C.UTF-8 ;;
esac

# The token of the practice account lives in this folder, so nobody else may look into it.
room=$(mktemp -d "${TMPDIR:-/tmp}/stankodesk-practice.XXXXXX")
chmod 700 "$room"
sandbox=
console=
finish() {
    code=$?
    trap - EXIT INT TERM HUP
    if [ -n "$console" ]; then
        kill "$console" 2>/dev/null || true
        wait "$console" 2>/dev/null || true
    fi
    if [ -n "$sandbox" ]; then
        # The end of its input asks the practice server to leave by itself.
        exec {to_sandbox}>&-
        (sleep 5 && kill "$sandbox") </dev/null >/dev/null 2>&1 &
        guard=$!
        wait "$sandbox" 2>/dev/null || true
        kill "$guard" 2>/dev/null || true
    fi
    rm -rf "$room"
    exit "$code"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

say "== Учебный amoCRM"
mkfifo "$room/stdin" "$room/stdout"
"$programs/stankodesk-sandbox" --listen 127.0.0.1:0 --demo --env-file "$room/practice.env" --exit-with-stdin \
    <"$room/stdin" >"$room/stdout" 2>"$room/sandbox.log" &
sandbox=$!
exec {to_sandbox}>"$room/stdin" {from_sandbox}<"$room/stdout"
ready=
read -r -t 60 ready <&"$from_sandbox" || true
case $ready in
*'"listening"'*) ;;
*)
    cat "$room/sandbox.log" >&2
    stop "учебный amoCRM не запустился, причина выше."
    ;;
esac
address=$(sed -n 's/.*"listening": *"\([^"]*\)".*/\1/p' <<<"$ready")
say "    работает на $address"

if [ "$mode" = window ]; then
    say "== Консоль открыта; когда закроете окно, учебный amoCRM остановится сам"
    "$programs/stankodesk" --env "$room/practice.env" --data-dir "$room/data" ||
        stop "консоль закончила работу с кодом $?."
    exit 0
fi

if [ "$mode" = offscreen ]; then
    say "== Консоль без экрана"
    QT_QPA_PLATFORM=offscreen "$programs/stankodesk" --env "$room/practice.env" --data-dir "$room/data" &
    console=$!
    # The console takes orders from the command line once its socket is there.
    for ((tries = 0; tries < 300; ++tries)); do
        [ -S "$room/data/console.sock" ] && break
        kill -0 $console 2>/dev/null || break
        sleep 0.1
    done
fi

ctl() { "$programs/stankodeskctl" --env "$room/practice.env" --data-dir "$room/data" "$@"; }
job_count() { grep -o '"lead_id"' <<<"$1" | wc -l; }

say "== Работа из командной строки"
say ""
say "— Первая синхронизация: сделки становятся паспортами станков и заявками"
ctl sync || stop "первая синхронизация не удалась (код $?)."
jobs=$(ctl jobs --json) || stop "список заявок не получен (код $?)."
passports=$(ctl passports --json | grep -o '"home_lead_id"' | wc -l)
[[ $jobs =~ \"lead_id\":\ *([0-9]+) ]] || stop "в учебном amoCRM нет ни одной открытой заявки."
lead=${BASH_REMATCH[1]}
before=$(job_count "$jobs")
say "    паспортов станков: $passports, открытых заявок: $before"

say ""
say "— Отмечаем заявку #$lead выполненной"
ctl complete "$lead" --note "Учебная запись: узел проверен, замечаний нет." ||
    stop "«Выполнено» не дошло до amoCRM (код $?)."

say ""
say "— Вторая синхронизация: что изменилось"
ctl sync || stop "вторая синхронизация не удалась (код $?)."
jobs=$(ctl jobs --json) || stop "список заявок не получен (код $?)."
if grep -Eq "\"lead_id\": *$lead\b" <<<"$jobs"; then
    stop "заявка #$lead осталась среди открытых, хотя отмечена выполненной."
fi
waiting=$(ctl outbox --json) || stop "очередь отправки не получена (код $?)."
if grep -q '"id"' <<<"$waiting"; then
    stop "в очереди остались неотправленные изменения:" "$waiting"
fi

say ""
say "Готово. Заявка #$lead закрыта: в amoCRM она на этапе «Успешно реализовано», к ней добавлено примечание."
say "Открытых заявок было $before, стало $(job_count "$jobs"); неотправленных изменений нет."
if [ "$mode" = offscreen ]; then
    kill -0 "$console" 2>/dev/null || stop "окно не дожило до конца проверки."
    say "Всё это время было открыто окно: команды выполняло оно."
fi
