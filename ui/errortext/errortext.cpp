// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errortext/errortext.h"

#include "models/domain/proxytrouble.h"
#include "ui/errortext/formats.h"
#include "ui/errortext/intenttext.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

#include <array>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

/// The three sentences for people, in the order of ErrorKind.
struct KindText
{
    ErrorKind kind;
    const char *what;
    const char *meaning;
    const char *remedy;
};

constexpr const char *kKept =
    QT_TRANSLATE_NOOP("ErrorText", "Правки сохранены здесь и уйдут, когда связь появится. Работать можно дальше.");
constexpr const char *kReadOnlyData =
    QT_TRANSLATE_NOOP("ErrorText", "Данные не изменены. Новые правки не сохраняются.");

constexpr std::array kTexts{
    KindText{ErrorKind::Network, QT_TRANSLATE_NOOP("ErrorText", "Нет связи с amoCRM."), kKept,
             QT_TRANSLATE_NOOP("ErrorText", "Проверьте интернет и адрес аккаунта; попытки повторяются сами.")},
    KindText{ErrorKind::Timeout, QT_TRANSLATE_NOOP("ErrorText", "amoCRM не ответила вовремя."), kKept,
             QT_TRANSLATE_NOOP("ErrorText",
                               "Подождите: перед повтором программа проверит, не дошло ли отправленное. Если так "
                               "бывает часто, увеличьте STANKODESK_TIMEOUT_MS.")},
    KindText{ErrorKind::Tls, QT_TRANSLATE_NOOP("ErrorText", "Защищённое соединение с amoCRM отклонено."), kKept,
             QT_TRANSLATE_NOOP("ErrorText",
                               "Проверьте дату и время на этом компьютере; если сеть рабочая, спросите администратора, "
                               "не подменяет ли сертификат прокси или антивирус.")},
    KindText{ErrorKind::Unauthorized,
             QT_TRANSLATE_NOOP("ErrorText", "amoCRM не приняла токен: он неверен, истёк или отозван."),
             QT_TRANSLATE_NOOP("ErrorText", "Обмен остановлен. Все правки сохранены здесь и ждут нового токена."),
             QT_TRANSLATE_NOOP("ErrorText",
                               "Получите долгосрочный токен в amoCRM (интеграция → Ключи и доступы) и замените его.")},
    KindText{
        ErrorKind::NoToken, QT_TRANSLATE_NOOP("ErrorText", "Нет токена доступа к amoCRM."),
        QT_TRANSLATE_NOOP("ErrorText", "Обмена нет. Данные на этом компьютере доступны, правки сохраняются."),
        QT_TRANSLATE_NOOP("ErrorText",
                          "Введите токен в настройках или задайте AMOCRM_ACCESS_TOKEN в окружении или в файле --env.")},
    KindText{ErrorKind::PaymentRequired, QT_TRANSLATE_NOOP("ErrorText", "Аккаунт amoCRM не оплачен."), kKept,
             QT_TRANSLATE_NOOP("ErrorText", "Оплатите аккаунт в amoCRM; обмен продолжится сам.")},
    KindText{ErrorKind::Forbidden,
             QT_TRANSLATE_NOOP("ErrorText", "У владельца токена нет права на это действие в amoCRM."),
             QT_TRANSLATE_NOOP("ErrorText", "Это действие не выполнено, остальные идут дальше."),
             QT_TRANSLATE_NOOP("ErrorText",
                               "Попросите администратора amoCRM дать права или токен другого пользователя, затем "
                               "повторите отправку.")},
    KindText{
        ErrorKind::Blocked, QT_TRANSLATE_NOOP("ErrorText", "amoCRM временно заблокировала запросы."),
        QT_TRANSLATE_NOOP("ErrorText", "Обмен стоит 15 минут, чтобы блокировка не продлилась. Правки сохранены здесь."),
        QT_TRANSLATE_NOOP("ErrorText",
                          "Подождите. Если повторится, уменьшите STANKODESK_RATE_LIMIT и проверьте, кто ещё "
                          "работает с этим токеном.")},
    KindText{ErrorKind::RateLimited, QT_TRANSLATE_NOOP("ErrorText", "Слишком много запросов к amoCRM."), kKept,
             QT_TRANSLATE_NOOP("ErrorText", "Подождите: программа сама снижает темп и повторит.")},
    KindText{
        ErrorKind::NotFound, QT_TRANSLATE_NOOP("ErrorText", "В amoCRM этого больше нет."),
        QT_TRANSLATE_NOOP("ErrorText", "Сделка удалена, объединена с другой или недоступна владельцу токена."),
        QT_TRANSLATE_NOOP("ErrorText", "Проверьте сделку в amoCRM, затем повторите отправку или отмените правку.")},
    KindText{ErrorKind::Refused, QT_TRANSLATE_NOOP("ErrorText", "amoCRM отказалась принять данные."),
             QT_TRANSLATE_NOOP("ErrorText", "Правка отложена и ждёт решения; остальные идут дальше."),
             QT_TRANSLATE_NOOP("ErrorText", "Прочтите причину, исправьте и повторите отправку или отмените правку.")},
    KindText{ErrorKind::Server, QT_TRANSLATE_NOOP("ErrorText", "На стороне amoCRM ошибка."), kKept,
             QT_TRANSLATE_NOOP("ErrorText", "Подождите: попытки повторяются сами.")},
    KindText{ErrorKind::BadReply, QT_TRANSLATE_NOOP("ErrorText", "Ответ amoCRM не удалось понять."),
             QT_TRANSLATE_NOOP("ErrorText", "Из этого ответа ничего не принято; данные здесь не испорчены."),
             QT_TRANSLATE_NOOP("ErrorText",
                               "Проверьте адрес аккаунта и прокси. Если повторяется, сохраните подробности и сообщите "
                               "разработчикам.")},
    KindText{ErrorKind::BadInput, QT_TRANSLATE_NOOP("ErrorText", "Введённое значение не подходит."),
             QT_TRANSLATE_NOOP("ErrorText", "Ничего не записано."),
             QT_TRANSLATE_NOOP("ErrorText", "Исправьте значение и повторите.")},
    KindText{ErrorKind::BadSettings, QT_TRANSLATE_NOOP("ErrorText", "Настройка не задана или неверна."),
             QT_TRANSLATE_NOOP("ErrorText", "Без неё обмен с amoCRM невозможен; ничего не изменено."),
             QT_TRANSLATE_NOOP("ErrorText", "Исправьте названную настройку и повторите.")},
    KindText{ErrorKind::WrongAccount,
             QT_TRANSLATE_NOOP("ErrorText", "Настройки относятся к другому аккаунту, чем данные этого компьютера."),
             QT_TRANSLATE_NOOP("ErrorText", "Чтобы не смешать два аккаунта, ничего не сделано."),
             QT_TRANSLATE_NOOP(
                 "ErrorText", "Верните прежние настройки или заведите для второго аккаунта свой профиль (--profile).")},
    KindText{ErrorKind::AlreadyDone, QT_TRANSLATE_NOOP("ErrorText", "Это уже сделано."),
             QT_TRANSLATE_NOOP("ErrorText", "Ничего не записано второй раз."),
             QT_TRANSLATE_NOOP("ErrorText", "Обновите список: состояние могло измениться.")},
    KindText{ErrorKind::NotHere, QT_TRANSLATE_NOOP("ErrorText", "Такой записи здесь нет."),
             QT_TRANSLATE_NOOP("ErrorText", "Ничего не сделано."),
             QT_TRANSLATE_NOOP("ErrorText",
                               "Проверьте номер; если запись появилась в amoCRM недавно, сначала выполните обмен.")},
    KindText{ErrorKind::StoreBusy, QT_TRANSLATE_NOOP("ErrorText", "База данных занята другой программой."),
             QT_TRANSLATE_NOOP("ErrorText", "Данные целы."),
             QT_TRANSLATE_NOOP("ErrorText",
                               "Закройте вторую копию программы или резервное копирование этой папки и повторите.")},
    KindText{ErrorKind::StoreDamaged, QT_TRANSLATE_NOOP("ErrorText", "Файл базы данных повреждён."),
             QT_TRANSLATE_NOOP("ErrorText",
                               "Повреждённый файл не удаляется: неотправленные правки из него переносятся, остальное "
                               "загружается из amoCRM заново."),
             QT_TRANSLATE_NOOP("ErrorText", "Проверьте диск и выполните полный обмен.")},
    KindText{ErrorKind::StoreTooNew,
             QT_TRANSLATE_NOOP("ErrorText", "Базу данных записала более новая версия программы."), kReadOnlyData,
             QT_TRANSLATE_NOOP("ErrorText", "Обновите программу на этом компьютере.")},
    KindText{
        ErrorKind::StoreReadOnly, QT_TRANSLATE_NOOP("ErrorText", "В папку данных нельзя писать."), kReadOnlyData,
        QT_TRANSLATE_NOOP("ErrorText",
                          "Дайте права на запись в эту папку или выберите другую (--data-dir, STANKODESK_DATA_DIR).")},
    KindText{ErrorKind::StoreFull, QT_TRANSLATE_NOOP("ErrorText", "На диске кончилось место."), kReadOnlyData,
             QT_TRANSLATE_NOOP("ErrorText", "Освободите место на диске с папкой данных и повторите.")},
    KindText{ErrorKind::StoreFailed, QT_TRANSLATE_NOOP("ErrorText", "База данных не выполнила действие."),
             QT_TRANSLATE_NOOP("ErrorText", "Это действие не записано; прежние данные целы."),
             QT_TRANSLATE_NOOP("ErrorText", "Повторите. Если не помогает, проверьте диск и папку данных.")},
    KindText{
        ErrorKind::KeychainUnavailable, QT_TRANSLATE_NOOP("ErrorText", "На этом компьютере нет хранилища паролей."),
        QT_TRANSLATE_NOOP("ErrorText", "Токен действует до закрытия программы: открытым текстом он не сохраняется."),
        QT_TRANSLATE_NOOP("ErrorText",
                          "Включите хранилище паролей системы; на сервере задайте AMOCRM_ACCESS_TOKEN в окружении.")},
    KindText{ErrorKind::KeychainDenied, QT_TRANSLATE_NOOP("ErrorText", "Система не дала доступ к хранилищу паролей."),
             QT_TRANSLATE_NOOP("ErrorText", "Сохранённый токен прочитать нельзя; обмен ждёт."),
             QT_TRANSLATE_NOOP("ErrorText", "Разблокируйте хранилище паролей и разрешите доступ программе.")},
    KindText{ErrorKind::ConsoleBusy, QT_TRANSLATE_NOOP("ErrorText", "Эти данные открыты в консоли, и она не отвечает."),
             QT_TRANSLATE_NOOP("ErrorText", "Команда не выполнена, данные целы."),
             QT_TRANSLATE_NOOP("ErrorText", "Подождите или закройте окно консоли и повторите команду.")},
    KindText{ErrorKind::Cancelled, QT_TRANSLATE_NOOP("ErrorText", "Действие отменено."),
             QT_TRANSLATE_NOOP("ErrorText", "Сделанное до отмены сохранено."),
             QT_TRANSLATE_NOOP("ErrorText", "Запустите действие снова, когда будет нужно.")},
};

/// A way to amoCRM that leads over a proxy: what is wrong is told by the detail.
struct ProxyText
{
    QLatin1StringView detail;
    const char *what;
    const char *remedy;
};

constexpr std::array kProxyTexts{
    ProxyText{ProxyTrouble::kWantsPassword, QT_TRANSLATE_NOOP("ErrorText", "Прокси не пускает: нужны имя и пароль."),
              QT_TRANSLATE_NOOP("ErrorText", "Введите имя и пароль прокси в настройках; их знает администратор сети.")},
    ProxyText{ProxyTrouble::kDoesNotConnect,
              QT_TRANSLATE_NOOP("ErrorText", "Прокси не соединил с сервером: он не отвечает или отказал."),
              QT_TRANSLATE_NOOP("ErrorText", "Проверьте в настройках адрес и порт прокси. Если они верны, попросите "
                                             "администратора сети разрешить этот адрес; попытки повторяются сами.")},
};

const KindText &textOf(ErrorKind kind)
{
    for (const KindText &text : kTexts) {
        if (text.kind == kind)
            return text;
    }
    Q_UNREACHABLE();
}

QString say(const char *text)
{
    return QCoreApplication::translate("ErrorText", text);
}

/// What is not here: details name it in English, by one of these words and a number or key.
struct NamedThing
{
    const char *word;
    const char *text;
};

constexpr std::array kThings{
    NamedThing{"service lead", QT_TRANSLATE_NOOP("ErrorText", "заявка %1")},
    NamedThing{"lead", QT_TRANSLATE_NOOP("ErrorText", "сделка %1")},
    NamedThing{"machine", QT_TRANSLATE_NOOP("ErrorText", "станок %1")},
    NamedThing{"intent", QT_TRANSLATE_NOOP("ErrorText", "правка %1")},
    NamedThing{"attention item", QT_TRANSLATE_NOOP("ErrorText", "вопрос %1")},
    NamedThing{"contact", QT_TRANSLATE_NOOP("ErrorText", "контакт %1")},
    NamedThing{"company", QT_TRANSLATE_NOOP("ErrorText", "компания %1")},
};

QString missingThing(const QString &detail)
{
    for (const NamedThing &thing : kThings) {
        const QString word = QLatin1String(thing.word) + u' ';
        if (!detail.startsWith(word))
            continue;
        const QString name = detail.mid(word.size());
        const qsizetype on = name.lastIndexOf(" on "_L1);
        return on < 0 ? say(thing.text).arg(name)
                      : say(QT_TRANSLATE_NOOP("ErrorText", "%1 на %2"))
                            .arg(say(thing.text).arg(name.left(on)), name.mid(on + 4));
    }
    return detail;
}

/// "intent 5 is queued": what was asked for does not fit that state.
std::optional<QString> unfitState(const QString &detail)
{
    static const QRegularExpression pattern(u"^intent (\\d+) is (\\w+)$"_s);
    const QRegularExpressionMatch match = pattern.match(detail);
    const auto state = intentStateFromName(match.captured(2));
    if (!state)
        return std::nullopt;
    Intent intent;
    intent.state = *state;
    return say(QT_TRANSLATE_NOOP("ErrorText", "С правкой %1 этого сделать нельзя, её состояние: %2."))
        .arg(match.captured(1), intentStateWord(intent));
}

QString technicalText(const Error &error)
{
    QStringList parts{errorKindName(error.kind)};
    if (error.httpStatus != 0)
        parts.append(u"HTTP %1"_s.arg(error.httpStatus));
    if (error.retryAfter)
        parts.append(u"retry-after %1 s"_s.arg(error.retryAfter->count()));
    if (!error.requestId.isEmpty())
        parts.append(u"request %1"_s.arg(error.requestId));
    if (!error.detail.isEmpty())
        parts.append(error.detail);
    for (const FieldProblem &problem : error.problems)
        parts.append(u"%1 %2 %3"_s.arg(problem.path, problem.code, problem.detail).trimmed());
    return parts.join(u" · "_s);
}

} // namespace

ErrorText errorText(const Error &error)
{
    const KindText &text = textOf(error.kind);
    ErrorText result{say(text.what), say(text.meaning), say(text.remedy), technicalText(error)};
    switch (error.kind) {
    case ErrorKind::Network:
        for (const ProxyText &proxy : kProxyTexts) {
            if (!error.detail.startsWith(proxy.detail))
                continue;
            result.what = say(proxy.what);
            result.remedy = say(proxy.remedy);
        }
        break;
    case ErrorKind::NotHere:
        if (!error.detail.isEmpty())
            result.what = result.what.chopped(1) + u": "_s + missingThing(error.detail) + u'.';
        break;
    case ErrorKind::AlreadyDone:
        result.what = unfitState(error.detail).value_or(result.what);
        break;
    case ErrorKind::BadSettings:
        if (error.detail.isEmpty()) {
            result.what = say(QT_TRANSLATE_NOOP("ErrorText", "Аккаунт amoCRM не задан."));
            result.remedy = say(QT_TRANSLATE_NOOP("ErrorText", "Задайте переменные AMOCRM_… в окружении или в файле "
                                                               "--env; в консоли откройте мастер настройки."));
            break;
        }
        [[fallthrough]];
    case ErrorKind::BadInput:
    case ErrorKind::StoreReadOnly:
        if (error.detail == "practice"_L1) {
            result.what = say(QT_TRANSLATE_NOOP("ErrorText", "Сейчас учебный режим, в нём это невозможно."));
            result.remedy = say(QT_TRANSLATE_NOOP("ErrorText", "Завершите учебный режим и повторите."));
            break;
        }
        // Here the detail names the argument, setting or folder: without it the sentence helps nobody.
        if (!error.detail.isEmpty())
            result.what =
                result.what.chopped(1) + u": "_s + error.detail + (error.detail.endsWith(u'.') ? u""_s : u"."_s);
        break;
    case ErrorKind::Refused:
    case ErrorKind::Forbidden:
        if (!error.problems.isEmpty()) {
            QStringList reasons;
            for (const FieldProblem &problem : error.problems)
                reasons.append(fieldProblemText(problem));
            result.what += u' ' + reasons.join(u' ');
        }
        break;
    case ErrorKind::KeychainUnavailable:
    case ErrorKind::KeychainDenied:
        if (error.detail.startsWith("forget:"_L1)) {
            result.what = say(QT_TRANSLATE_NOOP("ErrorText", "Рабочее место не забыто: хранилище паролей не отдаёт "
                                                             "сохранённые токены."));
            result.meaning = say(QT_TRANSLATE_NOOP("ErrorText", "База, копии и настройки не тронуты."));
            result.remedy = say(QT_TRANSLATE_NOOP("ErrorText", "Включите и разблокируйте хранилище паролей этого "
                                                               "пользователя и повторите."));
        }
        break;
    default:
        break;
    }
    if (error.retryAfter && (error.kind == ErrorKind::RateLimited || error.kind == ErrorKind::Blocked))
        result.remedy +=
            u' ' +
            say(QT_TRANSLATE_NOOP("ErrorText", "Следующая попытка через %1.")).arg(duration(error.retryAfter->count()));
    return result;
}

QString errorLine(const Error &error)
{
    const ErrorText text = errorText(error);
    return text.what + u' ' + text.remedy;
}

QString unwrittenLine(const Error &error, const QString &fileName)
{
    switch (error.kind) {
    case ErrorKind::StoreReadOnly:
        return say(QT_TRANSLATE_NOOP("ErrorText", "Файл «%1» не записан: в эту папку нельзя писать. Выберите другую."))
            .arg(fileName);
    case ErrorKind::StoreFull:
        return say(QT_TRANSLATE_NOOP("ErrorText", "Файл «%1» не записан: на диске кончилось место. Освободите его или "
                                                  "выберите другой диск."))
            .arg(fileName);
    case ErrorKind::StoreFailed:
        return say(QT_TRANSLATE_NOOP("ErrorText", "Файл «%1» не записан. Повторите или выберите другую папку."))
            .arg(fileName);
    default:
        return errorLine(error);
    }
}

QString fieldProblemText(const FieldProblem &problem)
{
    const QString path = problem.path.isEmpty() ? u"?"_s : problem.path;
    if (problem.code == "NotSupportedChoice"_L1)
        return say(QT_TRANSLATE_NOOP("ErrorText", "Поле %1: такого варианта в списке нет.")).arg(path);
    if (problem.code == "FieldNotExpected"_L1)
        return say(QT_TRANSLATE_NOOP("ErrorText", "Поле %1: amoCRM его здесь не принимает.")).arg(path);
    if (problem.code == "FieldMissing"_L1)
        return say(QT_TRANSLATE_NOOP("ErrorText", "Поле %1: обязательно, но не заполнено.")).arg(path);
    if (problem.code == "InvalidType"_L1)
        return say(QT_TRANSLATE_NOOP("ErrorText", "Поле %1: значение другого типа.")).arg(path);
    if (problem.code == "TooLong"_L1)
        return say(QT_TRANSLATE_NOOP("ErrorText", "Поле %1: слишком длинный текст.")).arg(path);
    return say(QT_TRANSLATE_NOOP("ErrorText", "Поле %1: %2.")).arg(path, problem.code);
}

} // namespace Stanko
