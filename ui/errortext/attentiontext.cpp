// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errortext/attentiontext.h"

#include "ui/errortext/formats.h"
#include "ui/errortext/intenttext.h"

#include <QtCore/QCoreApplication>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("AttentionText", text);
}

/// The serial, else the subject, else the deal: whatever a person knows it by.
QString machineName(const AttentionItem &item)
{
    if (!item.serial.isEmpty())
        return item.serial;
    return item.subject.isEmpty() ? dealNumber(item.lead) : item.subject;
}

QString dealName(const AttentionItem &item)
{
    const QString number = dealNumber(item.lead);
    return item.subject.isEmpty() ? number : u"%1 «%2»"_s.arg(number, innerQuotes(item.subject));
}

/// "field_missing:712629" with the subject "712629": what it is that has changed.
QString driftedThing(const AttentionItem &item)
{
    const QString what = item.key.section(u':', 0, 0);
    if (what == "field_missing"_L1)
        return say(QT_TRANSLATE_NOOP("AttentionText", "нет поля сделки %1")).arg(item.subject);
    if (what == "field_retyped"_L1)
        return say(QT_TRANSLATE_NOOP("AttentionText", "у поля сделки «%1» другой тип")).arg(item.subject);
    if (what == "stage_missing"_L1)
        return say(QT_TRANSLATE_NOOP("AttentionText", "нет этапа %1")).arg(item.subject);
    if (what == "pipeline_missing"_L1)
        return say(QT_TRANSLATE_NOOP("AttentionText", "нет воронки %1")).arg(item.subject);
    if (what == "user_missing"_L1)
        return say(QT_TRANSLATE_NOOP("AttentionText", "нет пользователя %1")).arg(item.subject);
    return item.subject.isEmpty() ? item.detail : item.subject;
}

} // namespace

AttentionText attentionText(const AttentionItem &item)
{
    switch (item.kind) {
    case AttentionKind::WonWithoutSerial:
        return {say(QT_TRANSLATE_NOOP("AttentionText", "Сделка закрыта без серийного номера")),
                say(QT_TRANSLATE_NOOP("AttentionText", "Сделка %1 закрыта без серийного номера: паспорта нет."))
                    .arg(dealName(item)),
                say(QT_TRANSLATE_NOOP("AttentionText",
                                      "Номер запишется в сделку, и станок получит паспорт. Если станка в сделке нет, "
                                      "закройте вопрос в меню «…», указав причину.")),
                say(QT_TRANSLATE_NOOP("AttentionText", "Указать номер…"))};
    case AttentionKind::UnknownModel:
        return {say(QT_TRANSLATE_NOOP("AttentionText", "Модель написана необычно")),
                item.proposal.isEmpty()
                    ? say(QT_TRANSLATE_NOOP("AttentionText", "Станок %1: модели «%2» нет в списке."))
                          .arg(machineName(item), innerQuotes(item.subject))
                    : say(QT_TRANSLATE_NOOP("AttentionText", "Станок %1: модели «%2» нет в списке. Возможно, это %3."))
                          .arg(machineName(item), innerQuotes(item.subject), item.proposal),
                say(QT_TRANSLATE_NOOP("AttentionText",
                                      "Принятая модель запишется в сделку; по модели выбирается план ТО.")),
                item.proposal.isEmpty() ? say(QT_TRANSLATE_NOOP("AttentionText", "Выбрать модель…"))
                                        : say(QT_TRANSLATE_NOOP("AttentionText", "Принять %1")).arg(item.proposal)};
    case AttentionKind::RegistrationWithdrawn:
        return {say(QT_TRANSLATE_NOOP("AttentionText", "Регистрация отозвана")),
                say(QT_TRANSLATE_NOOP("AttentionText",
                                      "Станок %1: сделка %2 больше не успешна или удалена. Паспорт сохранён."))
                    .arg(machineName(item), dealNumber(item.lead)),
                say(QT_TRANSLATE_NOOP("AttentionText",
                                      "Верните сделку в успешный этап в amoCRM или закройте вопрос, указав причину.")),
                say(QT_TRANSLATE_NOOP("AttentionText", "Открыть паспорт"))};
    case AttentionKind::DuplicateSerial:
        return {
            say(QT_TRANSLATE_NOOP("AttentionText", "Один номер в двух продажах")),
            item.proposal.isEmpty()
                ? say(QT_TRANSLATE_NOOP("AttentionText", "Серийный номер %1 указан в двух близких продажах; одна из "
                                                         "них — сделка %2."))
                      .arg(machineName(item), dealNumber(item.lead))
                : say(QT_TRANSLATE_NOOP("AttentionText", "Серийный номер %1 указан в двух близких продажах: сделки "
                                                         "%2 и %3."))
                      .arg(machineName(item), dealNumber(item.lead), dealNumber(item.proposal.toLongLong())),
            say(QT_TRANSLATE_NOOP("AttentionText",
                                  "Исправьте номер в той сделке, где он ошибочен, или подтвердите перепродажу.")),
            say(QT_TRANSLATE_NOOP("AttentionText", "Исправить номер…"))};
    case AttentionKind::Conflict:
        return {
            say(QT_TRANSLATE_NOOP("AttentionText", "Значение изменили и здесь, и в amoCRM")),
            item.subject.isEmpty()
                ? say(QT_TRANSLATE_NOOP("AttentionText", "Сделка %1: значение изменили и здесь, и в amoCRM."))
                      .arg(dealNumber(item.lead))
                : say(QT_TRANSLATE_NOOP("AttentionText", "Сделка %1: «%2» изменили и здесь, и в amoCRM."))
                      .arg(dealNumber(item.lead), innerQuotes(editTitleOf(item.subject))),
            say(QT_TRANSLATE_NOOP("AttentionText", "Выберите, какое значение верно; остальные правки идут дальше.")),
            say(QT_TRANSLATE_NOOP("AttentionText", "Сравнить…"))};
    case AttentionKind::DeliveryFailed:
        return {say(QT_TRANSLATE_NOOP("AttentionText", "Сообщение клиенту не доставлено")),
                say(QT_TRANSLATE_NOOP("AttentionText", "Станок %1: сообщение клиенту не доставлено."))
                    .arg(machineName(item)),
                say(QT_TRANSLATE_NOOP("AttentionText", "Позвоните клиенту или исправьте Telegram id в сделке.")),
                say(QT_TRANSLATE_NOOP("AttentionText", "Подробнее"))};
    case AttentionKind::SchemaDrift:
        return {
            say(QT_TRANSLATE_NOOP("AttentionText", "В amoCRM изменились настройки")),
            say(QT_TRANSLATE_NOOP("AttentionText", "В amoCRM удалено или изменено то, чем пользуется программа: %1."))
                .arg(driftedThing(item)),
            say(QT_TRANSLATE_NOOP("AttentionText",
                                  "Ждут только правки, которых это касается. Выберите, что использовать вместо, или "
                                  "верните прежнее в amoCRM; тогда вопрос закроется сам.")),
            say(QT_TRANSLATE_NOOP("AttentionText", "Исправить…"))};
    case AttentionKind::BrokenLead:
        return {say(QT_TRANSLATE_NOOP("AttentionText", "Сделку не удалось прочитать")),
                say(QT_TRANSLATE_NOOP("AttentionText", "Сделку %1 не удалось прочитать; остальные обработаны."))
                    .arg(dealName(item)),
                say(QT_TRANSLATE_NOOP("AttentionText",
                                      "Исправьте сделку в amoCRM; при следующем обмене вопрос закроется.")),
                say(QT_TRANSLATE_NOOP("AttentionText", "Открыть в amoCRM"))};
    }
    Q_UNREACHABLE();
}

} // namespace Stanko
