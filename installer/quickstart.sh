#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 StankoDesk contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# From a fresh clone to a working console: packages, build, a practice amoCRM on this computer, the window.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

usage() {
    cat <<'TEXT'
installer/quickstart.sh [--headless] [--help]

Ставит недостающие пакеты Debian, собирает программу (build/release), запускает на этом компьютере учебный amoCRM
с демонстрационным парком и открывает консоль, настроенную на него. Настоящий amoCRM не участвует: связь только
с адресом 127.0.0.1. После закрытия окна учебный amoCRM и его временная папка исчезают.

  --headless   без экрана: синхронизация, одно «Выполнено», ещё одна синхронизация, рассказ о том, что произошло
  --help       этот текст

Коды выхода: 0 — всё получилось, 1 — нет, 2 — неверный параметр.
TEXT
}

say() { printf '%s\n' "$*"; }
stop() {
    printf 'Остановлено: %s\n' "$1" >&2
    shift
    [ $# -eq 0 ] || printf '%s\n' "$@" >&2
    exit 1
}

headless=no
for argument in "$@"; do
    case $argument in
    --headless) headless=yes ;;
    --help | -h)
        usage
        exit 0
        ;;
    *)
        printf 'Неизвестный параметр: %s\n\n' "$argument" >&2
        usage >&2
        exit 2
        ;;
    esac
done

if [ $headless = no ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ]; then
    stop "здесь нет экрана (DISPLAY и WAYLAND_DISPLAY не заданы), окно открыть негде." \
        "Без экрана то же самое показывает: installer/quickstart.sh --headless"
fi

say "== Пакеты"
installer/deps.sh build run || stop "не хватает пакетов Debian; их имена и готовая команда — строкой выше."

say "== Сборка (build/release); первый раз — несколько минут"
cmake --preset release >/dev/null || stop "сборку не удалось настроить, причина выше."
cmake --build --preset release || stop "сборка не удалась, причина выше."

if [ $headless = yes ]; then
    exec installer/practice.sh --headless build/release/bin
fi
exec installer/practice.sh build/release/bin
