// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/accountsettings.h"

#include <array>

/// The words that fieldnames.cpp knows, and nothing else. Words of a row are parted by one space; `*` stands for any
/// ending. All are folded before they are compared, so case, ё and look-alike letters need no rows of their own.
namespace Stanko {

struct AliasRow
{
    const char16_t *word;
    const char16_t *spellings;
};

inline constexpr QStringView kNumberWord = u"номер";

/// Spellings and translations that mean the same word wherever they stand. The signs № and # count as «номер».
inline constexpr std::array kAliases{
    AliasRow{u"номер", u"номер номера ном н n no nr num number numb"},
    AliasRow{u"серийный",
             u"серийный серийного серийник серийника сериный сирийный сер сериальный serial serialnumber serialno ser"},
    AliasRow{u"заводской", u"заводской заводского зав factory"},
    AliasRow{u"модель", u"модель модели моделей модел model models"},
    AliasRow{u"id", u"id ид айди идентификатор*"},
    AliasRow{u"telegram", u"telegram* телеграм* tg тг телега телеги telega"},
    AliasRow{u"чат", u"чат чата chat"},
    AliasRow{u"следующее", u"следующ* след очередн* ближайш* next upcoming"},
    AliasRow{u"то", u"то техобслуживан* обслуживан* сервис сервиса service servicing maintenance pm"},
};

struct SynonymRow
{
    FieldRole role;
    const char16_t *phrase; ///< all its words must be there, in any order
    int weight;             ///< 100 = this and nothing else; from 70 on it may be proposed without samples
    bool isAlone = false;   ///< too weak to count beside words that no table knows
};

inline constexpr std::array kSynonyms{
    SynonymRow{FieldRole::Serial, u"серийный номер", 100},
    SynonymRow{FieldRole::Serial, u"заводской номер", 98},
    SynonymRow{FieldRole::Serial, u"s номер", 95, true}, // S/N
    SynonymRow{FieldRole::Serial, u"sn", 95},
    SynonymRow{FieldRole::Serial, u"с номер", 90, true}, // с/н
    SynonymRow{FieldRole::Serial, u"з номер", 88, true}, // з/н
    SynonymRow{FieldRole::Serial, u"серийный", 90},      // «Серийник», "Serial"
    SynonymRow{FieldRole::Serial, u"номер станк*", 82},
    SynonymRow{FieldRole::Serial, u"номер оборудован*", 80},
    SynonymRow{FieldRole::Serial, u"серийный номер machine* tool", 100},
    SynonymRow{FieldRole::Serial, u"номер machine*", 80},
    SynonymRow{FieldRole::Serial, u"заводской", 70, true},
    SynonymRow{FieldRole::Serial, u"номер машин*", 45, true}, // a lorry has one, too
    SynonymRow{FieldRole::Serial, u"идентификационн* номер", 40, true},
    SynonymRow{FieldRole::Serial, u"серия", 45, true},
    SynonymRow{FieldRole::Serial, u"номер", 40, true},
    SynonymRow{FieldRole::Serial, u"инвентарн* номер", 35, true},
    SynonymRow{FieldRole::Serial, u"инв номер", 35, true},
    SynonymRow{FieldRole::Serial, u"inventory номер", 35, true},

    SynonymRow{FieldRole::Model, u"модель", 100},
    SynonymRow{FieldRole::Model, u"модель machine* tool", 100},
    SynonymRow{FieldRole::Model, u"модель номер", 95},
    SynonymRow{FieldRole::Model, u"марка станк*", 82},
    SynonymRow{FieldRole::Model, u"марка оборудован*", 82},
    SynonymRow{FieldRole::Model, u"наименован* станк*", 80},
    SynonymRow{FieldRole::Model, u"наименован* оборудован*", 76},
    SynonymRow{FieldRole::Model, u"назван* станк*", 76},
    SynonymRow{FieldRole::Model, u"назван* оборудован*", 74},
    SynonymRow{FieldRole::Model, u"тип станк*", 74},
    SynonymRow{FieldRole::Model, u"тип оборудован*", 74},
    SynonymRow{FieldRole::Model, u"type machine*", 74},
    SynonymRow{FieldRole::Model, u"type equipment", 74},
    SynonymRow{FieldRole::Model, u"марка", 45, true},
    SynonymRow{FieldRole::Model, u"станок", 60, true},
    SynonymRow{FieldRole::Model, u"machine", 60, true},
    SynonymRow{FieldRole::Model, u"оборудование", 55, true},
    SynonymRow{FieldRole::Model, u"equipment", 55, true},
    SynonymRow{FieldRole::Model, u"модификац*", 45, true},

    SynonymRow{FieldRole::Telegram, u"telegram id", 100},
    SynonymRow{FieldRole::Telegram, u"tgid", 97},
    SynonymRow{FieldRole::Telegram, u"telegram id чат", 100},
    SynonymRow{FieldRole::Telegram, u"telegram чат", 78},
    SynonymRow{FieldRole::Telegram, u"telegram", 75},
    SynonymRow{FieldRole::Telegram, u"чат id", 75, true},
    SynonymRow{FieldRole::Telegram, u"chatid", 75, true},

    SynonymRow{FieldRole::Configuration, u"конфигурац*", 100},
    SynonymRow{FieldRole::Configuration, u"configuration", 100},
    SynonymRow{FieldRole::Configuration, u"config", 100},
    SynonymRow{FieldRole::Configuration, u"комплектац*", 95},
    SynonymRow{FieldRole::Configuration, u"комплект поставк*", 76},
    SynonymRow{FieldRole::Configuration, u"состав комплект*", 76},
    SynonymRow{FieldRole::Configuration, u"опции", 72},
    SynonymRow{FieldRole::Configuration, u"options", 72},
    SynonymRow{FieldRole::Configuration, u"спецификац*", 60, true},
    SynonymRow{FieldRole::Configuration, u"specification*", 60, true},
    SynonymRow{FieldRole::Configuration, u"характеристик*", 45, true},
    SynonymRow{FieldRole::Configuration, u"параметр*", 45, true},
    SynonymRow{FieldRole::Configuration, u"оснащен*", 45, true},

    SynonymRow{FieldRole::NextMaintenance, u"следующее то", 100},
    SynonymRow{FieldRole::NextMaintenance, u"то due", 92},
    SynonymRow{FieldRole::NextMaintenance, u"сл то", 80},
    SynonymRow{FieldRole::NextMaintenance, u"планов* то", 76},
    SynonymRow{FieldRole::NextMaintenance, u"планируем* то", 76},
    SynonymRow{FieldRole::NextMaintenance, u"план то", 74},
    SynonymRow{FieldRole::NextMaintenance, u"то до", 72, true},
    SynonymRow{FieldRole::NextMaintenance, u"срок то", 72, true},
    SynonymRow{FieldRole::NextMaintenance, u"дата то", 60, true},
    SynonymRow{FieldRole::NextMaintenance, u"date то", 60, true},
    SynonymRow{FieldRole::NextMaintenance, u"то", 50, true},

    SynonymRow{FieldRole::Region, u"регион", 100},
    SynonymRow{FieldRole::Region, u"region", 100},
    SynonymRow{FieldRole::Region, u"область", 85},
    SynonymRow{FieldRole::Region, u"город", 75},
    SynonymRow{FieldRole::Region, u"city", 75},
};

inline constexpr QStringView kMachineWords =
    u"станк* станок оборудован* машин* издели* агрегат* центр* machine* equipment";
inline constexpr QStringView kControlWords = u"чпу cnc";

/// Words that change nothing in any name.
inline constexpr QStringView kFillers =
    u"станк* станок оборудован* издели* агрегат* аппарат* установк* устройств* прибор* единиц* machine* "
    u"обрабатывающ* центр* equipment device* unit поле сделк* обязательно заполнить и или с со по на в для of the "
    u"for a an our текст text value значение указать stanko desk";

/// Words that make a field another thing, whatever else its name says.
inline constexpr QStringView kWarnings =
    u"стар* архив* устар* удалить удален* неактуальн* неиспольз* использовать тест* test копия copy old "
    u"archive* archiv* deprecated obsolete unused delete* конкурент* competitor*";

/// What else changes nothing, and what else makes it another thing, for one role.
struct RoleRow
{
    FieldRole role;
    const char16_t *fillers;
    const char16_t *warnings;
};

inline constexpr std::array kRoleRows{
    RoleRow{FieldRole::Serial, u"машин* изготовител* производител* шильдик* табличк* manufacturer*",
            u"шпиндел* двигател* мотор* электродвигател* чпу cnc стойк* контроллер* привод* пульт* насос* компрессор* "
            u"чиллер* лазера излучател* головк* патрон* стабилизатор* трансформатор* датчик* платы запчаст* детал* "
            u"инструмент* накладн* счет* счёт* договор* заказ заказа акта паспорта заявк* пломб* партии телефон* "
            u"spindle motor drive controller control pump compressor chiller head sensor board invoice order "
            u"contract part phone"},
    RoleRow{FieldRole::Model, u"имя name наименован* назван* марка тип type",
            u"шпиндел* двигател* мотор* чпу cnc стойк* контроллер* привод* компрессор* чиллер* лазера излучател* "
            u"патрон* стабилизатор* телефон* авто автомобил* бизнес оплат* доставк* поведен* данных атрибуци* "
            u"ценообразован* аналог* запчаст* детал* инструмент* spindle motor drive controller "
            u"control compressor chiller phone car vehicle business pricing attribution sales part"},
    RoleRow{FieldRole::Telegram, u"клиент* заказчик* покупател* владельц* контакт* customer client user пользовател*",
            u"менеджер* инженер* сотрудник* ответственн* ник ника никнейм* nick* username юзернейм* логин* login "
            u"имя name ссылк* link url канал* channel групп* group телефон* phone номер whatsapp viber "
            u"вконтакте vk max manager engineer utm источник source подписан* подписк* согласие"},
    RoleRow{FieldRole::Configuration, u"машин* дополнительн* доп подробн* описан* description full полная",
            u"чпу cnc сервер* компьютер* пк договор* счет* заказ заказа склад* стоимост* цена цены срок* дата статус* "
            u"этап* ответственн* оплат* server computer contract invoice order price cost status date link ссылк* "
            u"сеть сети"},
    RoleRow{FieldRole::NextMaintenance,
            u"машин* дата даты день число date day планов* планируем* техническ* тех регламентн* scheduled planned",
            u"последн* прошл* предыдущ* прошед* проведен* выполнен* факт* завершен* начал* оконча* "
            u"звон* контакт* касани* напомин* оплат* платеж* отгруз* поставк* продаж* договор* гарант* счет* "
            u"last previous past done completed performed actual call contact reminder payment shipment delivery "
            u"warranty contract start end invoice"},
    RoleRow{FieldRole::Region, u"клиент* заказчик* эксплуатац* установк* размещен* субъект* рф",
            u"продаж* менеджер* доставк* поставщик* sales manager delivery supplier деятельност* применен*"},
};

} // namespace Stanko
