// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errortext/setuptext.h"

#include "ui/errortext/errortext.h"
#include "ui/errortext/formats.h"

#include <QtCore/QCoreApplication>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

/// One context for all of them.
struct WizardWords
{
    Q_DECLARE_TR_FUNCTIONS(Stanko::WizardWords)
};

TroubleText plainTrouble(const Error &error)
{
    const ErrorText words = errorText(error);
    return {words.what + u' ' + words.remedy, words.technical, {}};
}

QString technicalOf(const Error &error)
{
    return errorText(error).technical;
}

} // namespace

QString wizardStepTitle(WizardStep step)
{
    switch (step) {
    case WizardStep::Account:
        return WizardWords::tr("Аккаунт");
    case WizardStep::Access:
        return WizardWords::tr("Ключ доступа");
    case WizardStep::Pipelines:
        return WizardWords::tr("Воронки и ответственный");
    case WizardStep::Fields:
        return WizardWords::tr("Поля сделки");
    case WizardStep::Notices:
        return WizardWords::tr("Уведомления");
    case WizardStep::Check:
        break;
    }
    return WizardWords::tr("Проверка");
}

QString addressFaultText(AddressFault fault)
{
    switch (fault) {
    case AddressFault::Empty:
        return WizardWords::tr("Введите адрес аккаунта: то, что стоит перед .amocrm.ru в строке браузера.");
    case AddressFault::NotAnAddress:
        return WizardWords::tr(
            "Это не адрес amoCRM. Скопируйте его из строки браузера или введите только название аккаунта.");
    case AddressFault::NotSecure:
        return WizardWords::tr("Такой адрес не защищён: токен увидел бы любой в сети. Замените http:// на https://.");
    case AddressFault::HasExtras:
        break;
    }
    return WizardWords::tr("В адресе имя или пароль: уберите всё перед знаком @. Для доступа нужен токен, он дальше.");
}

QString choiceFaultText(ChoiceFault fault)
{
    switch (fault) {
    case ChoiceFault::None:
        break;
    case ChoiceFault::NoPipelines:
        return WizardWords::tr("В аккаунте нет ни одной воронки. Создайте её в amoCRM, вернитесь на шаг «Ключ "
                               "доступа» и проверьте ещё раз.");
    case ChoiceFault::NoMain:
        return WizardWords::tr("Выберите главную воронку: в неё попадают новые заявки, по ней заводятся паспорта.");
    case ChoiceFault::SeveralMain:
        return WizardWords::tr("Главная воронка может быть только одна: остальным дайте роль «сервисная».");
    case ChoiceFault::SeveralParts:
        return WizardWords::tr("Воронка ЗАПЧАСТИ может быть только одна: у остальных уберите эту роль.");
    }
    return {};
}

QString pipelineUseText(PipelineUse use)
{
    switch (use) {
    case PipelineUse::Main:
        return WizardWords::tr("главная");
    case PipelineUse::Service:
        return WizardWords::tr("сервисная");
    case PipelineUse::Parts:
        return WizardWords::tr("ЗАПЧАСТИ");
    case PipelineUse::None:
        break;
    }
    return WizardWords::tr("не используется");
}

QString rightsText(std::optional<bool> isAdmin)
{
    if (!isAdmin)
        return WizardWords::tr("amoCRM не сообщает; если чего-то не хватит, об этом скажет следующий шаг");
    return *isAdmin ? WizardWords::tr("администратор: видны все сделки, можно создавать поля")
                    : WizardWords::tr("ограничены: видно только то, что видит этот пользователь, создать поля нельзя");
}

QString envProblemText(const EnvReading::Problem &problem)
{
    QString line =
        problem.line > 0 ? WizardWords::tr("Строка %1: %2").arg(problem.line).arg(problem.sentence) : problem.sentence;
    // The reader finds an unknown variable by its name, which its sentence need not repeat.
    if (!problem.name.isEmpty() && !problem.sentence.contains(problem.name))
        line += u" ("_s + problem.name + u')';
    return line;
}

QString tokenPlaceText(const TokenPlace &place)
{
    switch (place.origin) {
    case TokenOrigin::Keychain:
        return WizardWords::tr("в хранилище паролей этого компьютера");
    case TokenOrigin::Variable:
        return WizardWords::tr("в переменной окружения, консоль его не сохраняет");
    case TokenOrigin::Session:
        return place.keychainError && place.keychainError->kind == ErrorKind::KeychainDenied
                   ? WizardWords::tr("только до закрытия программы: система не дала доступ к хранилищу паролей")
                   : WizardWords::tr("только до закрытия программы: на этом компьютере нет хранилища паролей");
    case TokenOrigin::None:
        break;
    }
    return WizardWords::tr("нигде");
}

TroubleText lookTrouble(const Error &error, const QUrl &address)
{
    const QString technical = technicalOf(error);
    const QString host = address.host();
    switch (error.kind) {
    case ErrorKind::Network:
        return {WizardWords::tr("Нет связи с %1. Проверьте интернет и адрес; введённое сохранено, можно повторить.")
                    .arg(host),
                technical,
                {}};
    case ErrorKind::Timeout:
    case ErrorKind::Server:
        return {
            WizardWords::tr("%1 не отвечает как следует. Подождите минуту и повторите; введённое сохранено.").arg(host),
            technical,
            {}};
    case ErrorKind::NotFound:
    case ErrorKind::BadReply:
        return {WizardWords::tr("По адресу %1 нет аккаунта amoCRM. Сверьте адрес со строкой браузера.").arg(host),
                technical, WizardStep::Account};
    case ErrorKind::Unauthorized:
        if (error.detail.contains("expired"_L1))
            return {WizardWords::tr("Срок этого токена истёк. Создайте новый по шагам ниже и вставьте его."),
                    technical,
                    {}};
        return {WizardWords::tr("amoCRM не приняла токен. Скопируйте его ещё раз целиком; если его отозвали или он "
                                "от другого аккаунта, создайте новый по шагам ниже."),
                technical,
                {}};
    case ErrorKind::NoToken:
        return {WizardWords::tr("Токена для этого аккаунта ещё нет. Вставьте его."), technical, WizardStep::Access};
    case ErrorKind::PaymentRequired:
        return {WizardWords::tr("Аккаунт amoCRM не оплачен, поэтому не отвечает. Оплатите его и повторите."),
                technical,
                {}};
    case ErrorKind::Blocked:
        return {WizardWords::tr("amoCRM временно заблокировала запросы. Подождите 15 минут и повторите; проверьте, кто "
                                "ещё работает с этим токеном."),
                technical,
                {}};
    case ErrorKind::Forbidden:
        return {WizardWords::tr("Токен верный, но его владельцу нельзя читать сделки. Попросите у администратора "
                                "amoCRM его токен или права."),
                technical,
                {}};
    default:
        return plainTrouble(error);
    }
}

TroubleText createTrouble(const Error &error)
{
    if (error.kind == ErrorKind::Forbidden)
        return {WizardWords::tr("Поля создаёт только администратор amoCRM. Возьмите его токен на шаге «Ключ доступа» "
                                "или попросите создать поля и выберите их здесь."),
                technicalOf(error), WizardStep::Access};
    if (error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout)
        return {WizardWords::tr("Связь пропала. Проверьте интернет, затем вернитесь на шаг «Ключ доступа» и прочитайте "
                                "аккаунт ещё раз: поле могло успеть появиться."),
                technicalOf(error), WizardStep::Access};
    return plainTrouble(error);
}

TroubleText botTrouble(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Unauthorized:
    case ErrorKind::NotFound:
        return {WizardWords::tr("Telegram не знает такого бота. Скопируйте токен у @BotFather ещё раз целиком."),
                technicalOf(error),
                {}};
    case ErrorKind::NoToken:
        return {WizardWords::tr("Вставьте токен бота."), technicalOf(error), {}};
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::Server:
        return {WizardWords::tr("Нет связи с Telegram. Проверьте интернет или прокси и повторите; можно продолжить без "
                                "уведомлений и включить их позже в настройках."),
                technicalOf(error),
                {}};
    default:
        return plainTrouble(error);
    }
}

TroubleText noticeTrouble(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::BadInput:
        return {WizardWords::tr("Telegram ID — это число, а не имя с @. Введите число."), technicalOf(error), {}};
    case ErrorKind::Refused:
    case ErrorKind::Forbidden:
        return {WizardWords::tr("Telegram не доставил сообщение. Откройте бота в Telegram, нажмите «Начать» и "
                                "повторите."),
                technicalOf(error),
                {}};
    default:
        return botTrouble(error);
    }
}

TroubleText finishTrouble(const Error &error)
{
    if (error.kind == ErrorKind::WrongAccount)
        return {WizardWords::tr("Данные этого рабочего места принадлежат другому аккаунту amoCRM; чтобы их не "
                                "смешать, ничего не изменено. Для второго аккаунта заведите отдельный профиль: "
                                "Настройки → Аккаунты. Или верните прежний адрес."),
                technicalOf(error), WizardStep::Account};
    return plainTrouble(error);
}

QString takeBackText(TakeBack verdict, const QString &field)
{
    const QString name = innerQuotes(field);
    switch (verdict) {
    case TakeBack::Allowed:
    case TakeBack::Gone:
        break;
    case TakeBack::NotOurs:
        return WizardWords::tr("«%1» создано не здесь и остаётся.").arg(name);
    case TakeBack::Changed:
        return WizardWords::tr("«%1» с тех пор изменили в amoCRM, поэтому оно остаётся.").arg(name);
    case TakeBack::Filled:
        return WizardWords::tr("«%1» уже заполнено в сделках, поэтому остаётся.").arg(name);
    }
    return {};
}

} // namespace Stanko
