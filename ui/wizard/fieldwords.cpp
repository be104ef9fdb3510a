// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/fieldwords.h"

#include "ui/errortext/formats.h"

#include <QtCore/QCoreApplication>

#include <array>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

struct FieldWords
{
    Q_DECLARE_TR_FUNCTIONS(Stanko::FieldWords)
};

struct TypeWord
{
    QLatin1StringView type;
    const char *word;
};

constexpr std::array kTypeWords{
    TypeWord{"text"_L1, QT_TRANSLATE_NOOP("Stanko::FieldWords", "текст")},
    TypeWord{"textarea"_L1, QT_TRANSLATE_NOOP("Stanko::FieldWords", "текст в несколько строк")},
    TypeWord{"numeric"_L1, QT_TRANSLATE_NOOP("Stanko::FieldWords", "число")},
    TypeWord{"date"_L1, QT_TRANSLATE_NOOP("Stanko::FieldWords", "дата")},
    TypeWord{"date_time"_L1, QT_TRANSLATE_NOOP("Stanko::FieldWords", "дата и время")},
    TypeWord{"birthday"_L1, QT_TRANSLATE_NOOP("Stanko::FieldWords", "день рождения")},
    TypeWord{"select"_L1, QT_TRANSLATE_NOOP("Stanko::FieldWords", "список")},
    TypeWord{"multiselect"_L1, QT_TRANSLATE_NOOP("Stanko::FieldWords", "список с несколькими значениями")},
    TypeWord{"radiobutton"_L1, QT_TRANSLATE_NOOP("Stanko::FieldWords", "переключатель")},
    TypeWord{"checkbox"_L1, QT_TRANSLATE_NOOP("Stanko::FieldWords", "флажок")},
    TypeWord{"url"_L1, QT_TRANSLATE_NOOP("Stanko::FieldWords", "ссылка")},
    TypeWord{"streetaddress"_L1, QT_TRANSLATE_NOOP("Stanko::FieldWords", "адрес")},
    TypeWord{"smart_address"_L1, QT_TRANSLATE_NOOP("Stanko::FieldWords", "адрес")},
    TypeWord{"monetary"_L1, QT_TRANSLATE_NOOP("Stanko::FieldWords", "деньги")},
    TypeWord{"price"_L1, QT_TRANSLATE_NOOP("Stanko::FieldWords", "деньги")},
    TypeWord{"tracking_data"_L1, QT_TRANSLATE_NOOP("Stanko::FieldWords", "метка рекламы")},
    TypeWord{"file"_L1, QT_TRANSLATE_NOOP("Stanko::FieldWords", "файл")},
};

/// "18/20" as people say it.
QString share(const QString &detail)
{
    return FieldWords::tr("%1 из %2").arg(detail.section(u'/', 0, 0), detail.section(u'/', 1, 1));
}

QString quoted(const QString &text)
{
    return u'«' + innerQuotes(text) + u'»';
}

} // namespace

QString fieldRoleTitle(FieldRole role)
{
    switch (role) {
    case FieldRole::Serial:
        return FieldWords::tr("Серийный номер");
    case FieldRole::Model:
        return FieldWords::tr("Модель оборудования");
    case FieldRole::Telegram:
        return FieldWords::tr("Telegram ID");
    case FieldRole::Configuration:
        return FieldWords::tr("Конфигурация");
    case FieldRole::Region:
        return FieldWords::tr("Регион");
    case FieldRole::NextMaintenance:
        break;
    }
    return FieldWords::tr("Дата следующего ТО");
}

QString withoutFieldText(FieldRole role)
{
    switch (role) {
    case FieldRole::Serial:
        return FieldWords::tr("Без серийного номера станки не узнать: выберите поле или создайте его.");
    case FieldRole::Model:
        return FieldWords::tr("Без него в паспортах не будет модели.");
    case FieldRole::Telegram:
        return FieldWords::tr("Без него клиентам не отправить уведомления.");
    case FieldRole::Configuration:
        return FieldWords::tr("Без него в паспортах не будет конфигурации.");
    case FieldRole::Region:
        return FieldWords::tr("Без него календарь не отобрать по региону. Поле не обязательно.");
    case FieldRole::NextMaintenance:
        break;
    }
    return FieldWords::tr("Без него даты ТО видны только на этом компьютере, не в amoCRM.");
}

QString fieldTypeText(const QString &type)
{
    for (const TypeWord &word : kTypeWords) {
        if (type == word.type)
            return FieldWords::tr(word.word);
    }
    return type;
}

QString neededTypeText(FieldRole role)
{
    return role == FieldRole::NextMaintenance ? FieldWords::tr("дата") : FieldWords::tr("текст");
}

QString fieldReasonText(const FieldEvidence &evidence)
{
    const QString &detail = evidence.detail;
    switch (evidence.reason) {
    case FieldReason::KnownId:
        return FieldWords::tr("ID этого поля стоит в настройках.");
    case FieldReason::OwnCode:
        return FieldWords::tr("Поле создано этой программой, код %1.").arg(detail);
    case FieldReason::Name:
        return FieldWords::tr("Узнано по названию: %1.").arg(quoted(detail));
    case FieldReason::Code:
        return FieldWords::tr("Узнано по коду: %1.").arg(detail);
    case FieldReason::NameWarning:
        return FieldWords::tr("Слово %1 в названии говорит, что это другое.").arg(quoted(detail));
    case FieldReason::NameUnknownWord:
        return FieldWords::tr("Слово %1 в названии может значить другое.").arg(quoted(detail));
    case FieldReason::NameOfAnotherRole:
        return FieldWords::tr("Название подходит и к другой строке.");
    case FieldReason::UnusualType:
        return FieldWords::tr("Тип подходит, но обычно выбирают другой: %1.").arg(fieldTypeText(detail));
    case FieldReason::WrongType:
        return FieldWords::tr("Тип не подходит: %1.").arg(fieldTypeText(detail));
    case FieldReason::SamplesFit:
        return FieldWords::tr("Значения в последних сделках подходят: %1.").arg(share(detail));
    case FieldReason::SamplesDoubtful:
        return FieldWords::tr("Значения в последних сделках подходят не все: %1.").arg(share(detail));
    case FieldReason::SamplesContradict:
        return FieldWords::tr("Значения в последних сделках не похожи на нужные: подходит %1.").arg(share(detail));
    case FieldReason::SamplesPersonal:
        return FieldWords::tr("В последних сделках там телефоны, адреса или имена.");
    case FieldReason::Rival:
        return FieldWords::tr("Почти так же подходит поле %1.").arg(quoted(detail));
    case FieldReason::UsedByAnotherRole:
        return FieldWords::tr("Предложено для другой строки.");
    case FieldReason::WantedByAnotherRole:
        break;
    }
    return FieldWords::tr("Подходит и для другой строки.");
}

FieldVerdict fieldVerdict(const FieldStanding &standing, const FieldProposal &proposal)
{
    if (standing.chosen == 0) {
        if (proposal.role == FieldRole::Serial && (standing.isPersonsChoice || !proposal.best))
            return {FieldWords::tr("нет в аккаунте"), Tone::Late, true};
        if (proposal.best && !standing.isPersonsChoice)
            return {FieldWords::tr("выберите сами"), Tone::Soon, true};
        return {FieldWords::tr("нет в аккаунте"), Tone::Neutral, false};
    }
    if (standing.isSharedWithAnotherRole)
        return {FieldWords::tr("уже занято"), Tone::Late, true};
    if (standing.isOwnMake)
        return {FieldWords::tr("создано"), Tone::Fine, false};
    const FieldCandidate *candidate = standing.candidate;
    if (!candidate)
        return {FieldWords::tr("выбрано вами"), Tone::Info, false};
    if (!fieldWarning(standing).isEmpty())
        return {FieldWords::tr("проверьте"), Tone::Soon, true};
    const bool isProposed = proposal.best && proposal.best->id == standing.chosen;
    if (isProposed && proposal.confidence == FieldConfidence::Likely && !standing.isPersonsChoice)
        return {FieldWords::tr("похоже, проверьте"), Tone::Soon, true};
    if (isProposed && proposal.confidence == FieldConfidence::Sure) {
        if (candidate->has(FieldReason::OwnCode))
            return {FieldWords::tr("создано консолью"), Tone::Fine, false};
        if (candidate->has(FieldReason::Name))
            return {FieldWords::tr("найдено по названию"), Tone::Fine, false};
        return {FieldWords::tr("найдено по ID"), Tone::Fine, false};
    }
    if (candidate->has(FieldReason::SamplesFit))
        return {FieldWords::tr("значения подходят"), Tone::Fine, false};
    return {FieldWords::tr("выбрано вами"), Tone::Info, false};
}

QString fieldWarning(const FieldStanding &standing)
{
    if (standing.isSharedWithAnotherRole)
        return FieldWords::tr("Это поле уже выбрано в другой строке: у одной из них выберите другое.");
    if (!standing.candidate || standing.isOwnMake)
        return {};
    for (const FieldEvidence &evidence : standing.candidate->evidence) {
        if (evidence.reason == FieldReason::SamplesContradict || evidence.reason == FieldReason::SamplesPersonal ||
            evidence.reason == FieldReason::NameWarning)
            return fieldReasonText(evidence) + u' ' + FieldWords::tr("Убедитесь, что это то поле.");
    }
    return {};
}

QString fieldReasons(const FieldCandidate &candidate, qsizetype samples)
{
    QStringList lines;
    for (const FieldEvidence &evidence : candidate.evidence)
        lines.append(fieldReasonText(evidence));
    lines.append(FieldWords::tr("Просмотрено значений: %1.").arg(samples));
    return lines.join(u'\n');
}

} // namespace Stanko
