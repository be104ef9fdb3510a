// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errortext/errortext.h"

#include <QtCore/QCoreApplication>

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
    FindingText{"token_expired", QT_TRANSLATE_NOOP("CheckText", "Срок токена истёк: %1."),
                QT_TRANSLATE_NOOP("CheckText", "Обмен с amoCRM остановлен, правки ждут."),
                QT_TRANSLATE_NOOP("CheckText", "Получите новый долгосрочный токен и замените его.")},
    FindingText{"pipeline_missing", QT_TRANSLATE_NOOP("CheckText", "В аккаунте нет воронки %1."),
                QT_TRANSLATE_NOOP("CheckText", "Сделки этой воронки не станут ни заявками, ни паспортами."),
                QT_TRANSLATE_NOOP("CheckText", "Исправьте номер воронки в настройках (AMOCRM_PIPELINE_ID, "
                                               "AMOCRM_SERVICE_PIPELINE_IDS, AMOCRM_PARTS_PIPELINE_ID).")},
    FindingText{"pipeline_archived", QT_TRANSLATE_NOOP("CheckText", "Воронка %1 в архиве."),
                QT_TRANSLATE_NOOP("CheckText", "Новые сделки в ней создать нельзя."),
                QT_TRANSLATE_NOOP("CheckText", "Верните её из архива или выберите другую воронку.")},
    FindingText{"status_missing", QT_TRANSLATE_NOOP("CheckText", "В воронке нет этапа %1."),
                QT_TRANSLATE_NOOP("CheckText", "«Выполнено» и регистрация станков не сработают."),
                QT_TRANSLATE_NOOP("CheckText", "Исправьте AMOCRM_STATUS_SUCCESS; обычный успешный этап — 142.")},
    FindingText{"field_missing", QT_TRANSLATE_NOOP("CheckText", "В сделках нет поля %1."),
                QT_TRANSLATE_NOOP("CheckText", "Это значение не будет ни читаться, ни записываться."),
                QT_TRANSLATE_NOOP("CheckText", "Создайте поле в amoCRM или исправьте его номер в настройках "
                                               "(AMOCRM_FIELD_…_ID).")},
    FindingText{"field_type", QT_TRANSLATE_NOOP("CheckText", "Поле %1 другого типа."),
                QT_TRANSLATE_NOOP("CheckText", "Значение может не приняться или прочитаться неверно."),
                QT_TRANSLATE_NOOP("CheckText", "Нужны: серийный номер, модель и Telegram — текст или список, дата "
                                               "следующего ТО — дата. Исправьте поле или его номер в настройках.")},
    FindingText{"field_not_set", QT_TRANSLATE_NOOP("CheckText", "Номер поля не задан: %1."),
                QT_TRANSLATE_NOOP("CheckText", "Без него это значение остаётся только здесь или не читается."),
                QT_TRANSLATE_NOOP("CheckText", "Задайте номер поля в настройках (AMOCRM_FIELD_…_ID).")},
    FindingText{"user_missing", QT_TRANSLATE_NOOP("CheckText", "В аккаунте нет пользователя %1."),
                QT_TRANSLATE_NOOP("CheckText", "Новые заявки и задачи некому назначить."),
                QT_TRANSLATE_NOOP("CheckText", "Исправьте AMOCRM_RESPONSIBLE_USER_ID.")},
    FindingText{"schema_drift", QT_TRANSLATE_NOOP("CheckText", "В amoCRM изменилось то, чем пользуется программа: %1."),
                QT_TRANSLATE_NOOP("CheckText", "Правки, которым это нужно, могут не приняться."),
                QT_TRANSLATE_NOOP("CheckText", "Верните прежнее в amoCRM или исправьте настройки.")},
    FindingText{"clock_skew", QT_TRANSLATE_NOOP("CheckText", "Часы этого компьютера расходятся с amoCRM: %1."),
                QT_TRANSLATE_NOOP("CheckText", "Дни и сроки здесь могут показываться неверно."),
                QT_TRANSLATE_NOOP("CheckText", "Включите в системе установку времени по сети.")},
};

QString say(const char *text)
{
    return QCoreApplication::translate("CheckText", text);
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
            what = what.arg(problem.subject);
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
