// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/syncwords.h"

#include "ui/errortext/errortext.h"
#include "ui/errortext/formats.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("SyncWords", text);
}

bool isSameDay(UnixSeconds a, UnixSeconds b, const QTimeZone &zone)
{
    return QDateTime::fromSecsSinceEpoch(a, zone).date() == QDateTime::fromSecsSinceEpoch(b, zone).date();
}

/// «14:32», or with the day when it was not today.
QString clockOrDay(UnixSeconds at, UnixSeconds now, const QTimeZone &zone)
{
    return isSameDay(at, now, zone) ? timeOfDay(at, zone) : dateAndTime(at, zone);
}

QString nextTry(const SyncState &state, UnixSeconds now, const QTimeZone &zone)
{
    if (state.nextTryAt <= now)
        return {};
    return u' ' +
           say(QT_TRANSLATE_NOOP("SyncWords", "Следующая попытка в %1.")).arg(clockOrDay(state.nextTryAt, now, zone));
}

} // namespace

SyncWords syncWords(const SyncState &state, UnixSeconds now, const QTimeZone &zone)
{
    const QString lastTime = state.lastSuccessAt > 0
                                 ? say(QT_TRANSLATE_NOOP("SyncWords", "Последняя синхронизация: %1."))
                                       .arg(dateAndTime(state.lastSuccessAt, zone))
                                 : say(QT_TRANSLATE_NOOP("SyncWords", "Синхронизации ещё не было."));
    // Being offline is nobody's worry while nothing is tried.
    const bool isResting = state.phase == SyncPhase::Idle || state.phase == SyncPhase::Offline;
    if (state.isPaused && isResting)
        return {say(QT_TRANSLATE_NOOP("SyncWords", "Обмен на паузе")),
                say(QT_TRANSLATE_NOOP("SyncWords", "Сама программа ничего не отправляет и не читает. Нажмите, чтобы "
                                                   "обменяться один раз (F5).")) +
                    u' ' + lastTime,
                Tone::Soon, IconName::Clock};
    switch (state.phase) {
    case SyncPhase::NotConfigured:
        return {say(QT_TRANSLATE_NOOP("SyncWords", "amoCRM не подключена")),
                say(QT_TRANSLATE_NOOP("SyncWords", "Импортируйте настройки подключения.")), Tone::Neutral,
                IconName::Settings};
    case SyncPhase::Idle:
        if (state.isStopped)
            return {say(QT_TRANSLATE_NOOP("SyncWords", "Загрузка остановлена")),
                    say(QT_TRANSLATE_NOOP("SyncWords", "Прочитанное сохранено, правки отправляются. Нажмите, чтобы "
                                                       "продолжить с того же места (F5).")),
                    Tone::Soon, IconName::Sync};
        if (state.isTraining)
            return {state.lastSuccessAt > 0 ? say(QT_TRANSLATE_NOOP("SyncWords", "Учебный режим, данные на %1"))
                                                  .arg(clockOrDay(state.lastSuccessAt, now, zone))
                                            : say(QT_TRANSLATE_NOOP("SyncWords", "Учебный режим")),
                    say(QT_TRANSLATE_NOOP("SyncWords", "Правки остаются здесь, amoCRM только читается. Нажмите, чтобы "
                                                       "прочитать изменения (F5).")),
                    Tone::Info, IconName::Info};
        if (state.lastSuccessAt == 0)
            return {say(QT_TRANSLATE_NOOP("SyncWords", "Ещё не синхронизировано")),
                    say(QT_TRANSLATE_NOOP("SyncWords", "Нажмите, чтобы загрузить сделки (F5).")), Tone::Neutral,
                    IconName::Sync};
        return {(isSameDay(state.lastSuccessAt, now, zone)
                     ? say(QT_TRANSLATE_NOOP("SyncWords", "Синхронизировано в %1"))
                     : say(QT_TRANSLATE_NOOP("SyncWords", "Синхронизировано %1")))
                    .arg(clockOrDay(state.lastSuccessAt, now, zone)),
                lastTime + u' ' + say(QT_TRANSLATE_NOOP("SyncWords", "Нажмите, чтобы синхронизировать (F5).")),
                Tone::Fine, IconName::Check};
    case SyncPhase::Pushing:
        return {say(QT_TRANSLATE_NOOP("SyncWords", "Отправка изменений…")), lastTime, Tone::Info, IconName::Sync};
    case SyncPhase::Pulling:
        if (state.isFirstPull)
            return {
                say(QT_TRANSLATE_NOOP("SyncWords", "Первая загрузка: %1")).arg(counted(Counted::Lead, state.leadsDone)),
                say(QT_TRANSLATE_NOOP("SyncWords", "Можно работать: новые заявки уже видны.")), Tone::Info,
                IconName::Sync};
        return {state.leadsDone > 0
                    ? say(QT_TRANSLATE_NOOP("SyncWords", "Загрузка: %1")).arg(counted(Counted::Lead, state.leadsDone))
                    : say(QT_TRANSLATE_NOOP("SyncWords", "Загрузка изменений…")),
                lastTime, Tone::Info, IconName::Sync};
    case SyncPhase::Offline:
        return {state.lastSuccessAt > 0 ? say(QT_TRANSLATE_NOOP("SyncWords", "Нет связи, данные на %1"))
                                              .arg(clockOrDay(state.lastSuccessAt, now, zone))
                                        : say(QT_TRANSLATE_NOOP("SyncWords", "Нет связи с amoCRM")),
                say(QT_TRANSLATE_NOOP("SyncWords", "Можно работать дальше: изменения сохраняются и уйдут, когда связь "
                                                   "появится.")) +
                    nextTry(state, now, zone),
                Tone::Soon, IconName::Offline};
    case SyncPhase::Blocked:
        return {state.nextTryAt > 0 ? say(QT_TRANSLATE_NOOP("SyncWords", "amoCRM закрыла доступ до %1"))
                                          .arg(clockOrDay(state.nextTryAt, now, zone))
                                    : say(QT_TRANSLATE_NOOP("SyncWords", "amoCRM закрыла доступ")),
                say(QT_TRANSLATE_NOOP("SyncWords",
                                      "До этого времени программа ничего не отправляет; изменения сохранены.")),
                Tone::Late, IconName::Blocked};
    case SyncPhase::NeedsToken:
        return {say(QT_TRANSLATE_NOOP("SyncWords", "Нужен новый токен")),
                say(QT_TRANSLATE_NOOP("SyncWords", "Изменения сохранены и уйдут после ввода токена.")), Tone::Late,
                IconName::Key};
    case SyncPhase::Failed:
        return {say(QT_TRANSLATE_NOOP("SyncWords", "Ошибка синхронизации")),
                (state.error ? errorLine(*state.error) : lastTime) + nextTry(state, now, zone), Tone::Late,
                IconName::Warning};
    }
    Q_UNREACHABLE();
}

QString pullProgressWords(const SyncState &state)
{
    const QString done = counted(Counted::Lead, state.leadsDone);
    if (state.leadsDone == 0)
        return state.isFirstPull ? say(QT_TRANSLATE_NOOP("SyncWords", "Читаем первые сделки"))
                                 : say(QT_TRANSLATE_NOOP("SyncWords", "Читаем изменения"));
    if (state.leadsExpected == 0)
        return say(QT_TRANSLATE_NOOP("SyncWords", "Прочитано: %1")).arg(done);
    if (state.leadsExpected <= state.leadsDone)
        return say(QT_TRANSLATE_NOOP("SyncWords", "Прочитано: %1. Загружаются клиенты, считаются даты ТО")).arg(done);
    const QString expected = groupedNumber(roundedEstimate(state.leadsExpected));
    if (state.secondsLeft < 0)
        return say(QT_TRANSLATE_NOOP("SyncWords", "Прочитано: %1 из примерно %2")).arg(done, expected);
    // Seconds are not known that well.
    const qint64 left = (state.secondsLeft + 9) / 10 * 10;
    return say(QT_TRANSLATE_NOOP("SyncWords", "Прочитано: %1 из примерно %2, осталось около %3"))
        .arg(done, expected, duration(std::max<qint64>(left, 10)));
}

QString waitingWords(int waiting)
{
    if (waiting <= 0)
        return {};
    return say(QT_TRANSLATE_NOOP("SyncWords", "%1 к отправке")).arg(counted(Counted::Change, waiting));
}

QString heldWords(int waiting)
{
    if (waiting <= 0)
        return {};
    return say(QT_TRANSLATE_NOOP("SyncWords", "не уходят: %1")).arg(counted(Counted::Change, waiting));
}

QString pauseWords(const SyncState &state)
{
    if (!state.isPaused)
        return {};
    QString words = say(QT_TRANSLATE_NOOP("SyncWords", "Пауза: сама программа ничего не отправляет и не читает."));
    if (state.waiting > 0)
        words += u' ' +
                 say(QT_TRANSLATE_NOOP("SyncWords", "Ждут отправки: %1.")).arg(counted(Counted::Change, state.waiting));
    return words;
}

QString practiceWords(const SyncState &state)
{
    if (!state.isTraining)
        return {};
    QString words = say(QT_TRANSLATE_NOOP("SyncWords", "Учебный режим: правки остаются здесь и не отправляются, "
                                                       "amoCRM только читается."));
    if (state.trainingEdits > 0)
        words +=
            u' ' + say(QT_TRANSLATE_NOOP("SyncWords", "Учебных правок: %1.")).arg(groupedNumber(state.trainingEdits));
    return words;
}

RateWords rateWords(const SyncState &state, UnixSeconds now)
{
    constexpr double kSecondsAMinute = 60;
    const auto number = [](double rate) { return interfaceLocale().toString(rate, 'g', 3); };
    if (state.phase == SyncPhase::Blocked && state.nextTryAt > now)
        return {say(QT_TRANSLATE_NOOP("SyncWords", "Запросов нет: amoCRM закрыла доступ ещё на %1"))
                    .arg(duration(state.nextTryAt - now)),
                Tone::Late, 0};
    const QString done =
        say(QT_TRANSLATE_NOOP("SyncWords", "Запросы: %1 за минуту")).arg(groupedNumber(state.requestsLastMinute));
    if (state.requestsSet <= 0)
        return {done, Tone::Neutral, -1};
    const double used = state.requestsAllowed > 0
                            ? std::min(1.0, state.requestsLastMinute / (state.requestsAllowed * kSecondsAMinute))
                            : 1.0;
    if (state.requestsAllowed < state.requestsSet)
        return {done + u" · "_s +
                    say(QT_TRANSLATE_NOOP("SyncWords", "amoCRM попросила реже: сейчас %1/с"))
                        .arg(number(state.requestsAllowed)),
                Tone::Soon, used};
    return {done + u" · "_s + say(QT_TRANSLATE_NOOP("SyncWords", "до %1/с")).arg(number(state.requestsSet)),
            Tone::Neutral, used};
}

QString stuckWords(int conflicts, int parked)
{
    QStringList parts;
    if (conflicts > 0)
        parts << counted(Counted::Conflict, conflicts);
    if (parked > 0)
        parts << say(QT_TRANSLATE_NOOP("SyncWords", "отказов: %1")).arg(parked);
    return parts.join(u", "_s);
}

} // namespace Stanko
