// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errortext/errortext.h"

#include "ui/errortext/formats.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>

#include <algorithm>
#include <array>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

/// A finding of its own, beyond what its error says. %1 is the subject.
struct FindingText
{
    const char *code;
    const char *what;
    const char *meaning;
    const char *remedy;
};

constexpr std::array kFindings{
    FindingText{"token_expires_soon", QT_TRANSLATE_NOOP("CheckText", "Токен скоро истечёт: %1."),
                QT_TRANSLATE_NOOP("CheckText", "После этого обмен с amoCRM остановится."),
                QT_TRANSLATE_NOOP("CheckText", "Получите новый долгосрочный токен заранее и замените его.")},
    FindingText{"setting_missing", QT_TRANSLATE_NOOP("CheckText", "Не задано: %1."),
                QT_TRANSLATE_NOOP("CheckText", "Без этой настройки станки и заявки не находятся."),
                QT_TRANSLATE_NOOP("CheckText", "Задайте её в настройках или в файле --env.")},
    FindingText{"time_zone_unknown", QT_TRANSLATE_NOOP("CheckText", "Часовой пояс аккаунта не известен системе: %1."),
                QT_TRANSLATE_NOOP("CheckText", "Дни могут отличаться на один от тех, что в amoCRM."),
                QT_TRANSLATE_NOOP("CheckText", "Обновите систему (часовые пояса) или выберите другой пояс в amoCRM.")},
    FindingText{"pipeline_missing", QT_TRANSLATE_NOOP("CheckText", "В аккаунте нет воронки %1."),
                QT_TRANSLATE_NOOP("CheckText", "Сделки этой воронки не станут ни заявками, ни паспортами."),
                QT_TRANSLATE_NOOP("CheckText", "Исправьте номер воронки в настройках (AMOCRM_PIPELINE_ID, "
                                               "AMOCRM_SERVICE_PIPELINE_IDS, AMOCRM_PARTS_PIPELINE_ID).")},
    FindingText{"stage_missing", QT_TRANSLATE_NOOP("CheckText", "В воронке нет этапа %1."),
                QT_TRANSLATE_NOOP("CheckText", "«Выполнено» и регистрация станков не сработают."),
                QT_TRANSLATE_NOOP("CheckText", "Исправьте AMOCRM_STATUS_SUCCESS; обычный успешный этап — 142.")},
    FindingText{"field_missing", QT_TRANSLATE_NOOP("CheckText", "В сделках нет поля %1."),
                QT_TRANSLATE_NOOP("CheckText", "Это значение не будет ни читаться, ни записываться."),
                QT_TRANSLATE_NOOP("CheckText", "Создайте поле в amoCRM или исправьте его номер в настройках "
                                               "(AMOCRM_FIELD_…_ID).")},
    FindingText{"field_retyped", QT_TRANSLATE_NOOP("CheckText", "Поле %1 другого типа."),
                QT_TRANSLATE_NOOP("CheckText", "Значение может не приняться или прочитаться неверно."),
                QT_TRANSLATE_NOOP("CheckText", "Нужны: серийный номер, модель и Telegram — текст или список, дата "
                                               "следующего ТО — дата. Исправьте поле или его номер в настройках.")},
    FindingText{"user_missing", QT_TRANSLATE_NOOP("CheckText", "В аккаунте нет пользователя %1."),
                QT_TRANSLATE_NOOP("CheckText", "Новые заявки и задачи некому назначить."),
                QT_TRANSLATE_NOOP("CheckText", "Исправьте AMOCRM_RESPONSIBLE_USER_ID.")},
};

QString say(const char *text)
{
    return QCoreApplication::translate("CheckText", text);
}

/// Instants come as seconds; people read days.
QString subjectText(const CheckProblem &problem)
{
    if (problem.code != "token_expires_soon"_L1)
        return problem.subject;
    return shortDate(QDateTime::fromSecsSinceEpoch(problem.subject.toLongLong(), Qt::UTC).date());
}

} // namespace

ErrorText checkProblemText(const CheckProblem &problem)
{
    const auto found = std::find_if(kFindings.begin(), kFindings.end(), [&problem](const FindingText &finding) {
        return problem.code == QLatin1StringView(finding.code);
    });
    QString technical = problem.code;
    if (!problem.subject.isEmpty())
        technical += u" · "_s + problem.subject;
    if (problem.error)
        technical += u" · "_s + errorText(*problem.error).technical;
    if (found != kFindings.end()) {
        QString what = say(found->what);
        if (what.contains(u"%1"_s))
            what = what.arg(subjectText(problem));
        return {what, say(found->meaning), say(found->remedy), technical};
    }
    if (problem.error) {
        ErrorText text = errorText(*problem.error);
        text.technical = technical;
        return text;
    }
    return {say(QT_TRANSLATE_NOOP("CheckText", "Проверка нашла: %1.")).arg(technical),
            say(QT_TRANSLATE_NOOP("CheckText", "Обмен может работать не полностью.")),
            say(QT_TRANSLATE_NOOP("CheckText", "Проверьте настройки и доступ к amoCRM.")), technical};
}

} // namespace Stanko
