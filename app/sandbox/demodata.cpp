// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/demodata.h"

namespace Stanko::Sandbox {

using namespace Qt::StringLiterals;

QList<DemoModel> demoModels()
{
    using Style = DemoModel::Style;
    return {{u"CKE6150Z"_s, u"Fanuc 0i-TF"_s, Style::Dashed},  {u"VMC850"_s, u"Siemens 828D"_s, Style::Dated},
            {u"16К20"_s, u"Без ЧПУ"_s, Style::Numbered},       {u"VMC650"_s, u"Fanuc 0i-MF"_s, Style::Dated},
            {u"16К20Ф3"_s, u"Fanuc 0i-TF"_s, Style::Numbered}, {u"CK6150"_s, u"Siemens 828D"_s, Style::Dashed},
            {u"6Р12"_s, u"Без ЧПУ"_s, Style::Numbered},        {u"CK6163"_s, u"Fanuc 0i-TF"_s, Style::Dashed},
            {u"1М63Н"_s, u"Без ЧПУ"_s, Style::Numbered},       {u"LF3015E-3kW"_s, u"Без ЧПУ"_s, Style::Dashed},
            {u"CDE6250Z"_s, u"Без ЧПУ"_s, Style::Dashed},      {u"2Н135"_s, u"Без ЧПУ"_s, Style::Numbered},
            {u"PBH 100T3200"_s, u"Без ЧПУ"_s, Style::Dated},   {u"3М151"_s, u"Без ЧПУ"_s, Style::Numbered},
            {u"LF4020GAR-6kW"_s, u"Без ЧПУ"_s, Style::Dashed}, {u"5К32А"_s, u"Без ЧПУ"_s, Style::Numbered},
            {u"XP26S"_s, u"Fanuc 0i-TF"_s, Style::Dated},      {u"6Р82"_s, u"Без ЧПУ"_s, Style::Numbered}};
}

QStringList demoCompanies()
{
    QStringList names{u"ООО «Северный Резец»"_s,    u"ООО «Уралточмех-Демо»"_s, u"АО «Волжская Ступень»"_s,
                      u"ИП Ветров А. С."_s,         u"ООО «Завод Полигон-7»"_s, u"ООО «ТехноФланец»"_s,
                      u"ООО «Металлика-Юг Демо»"_s, u"АО «Прибор-Кама Демо»"_s, u"ООО «Сибшпиндель»"_s,
                      u"ООО «Лазерный Двор»"_s};
    const QStringList first{u"Станко"_s, u"Техно"_s, u"Гидро"_s, u"Пром"_s,  u"Энерго"_s,
                            u"Авто"_s,   u"Агро"_s,  u"Точ"_s,   u"Метал"_s, u"Ладо"_s};
    const QStringList second{u"втулка"_s, u"люнет"_s, u"калибр"_s, u"суппорт"_s, u"патрон"_s};
    for (const QString &b : second) {
        for (const QString &a : first)
            names.append((names.size() % 4 == 3 ? u"АО «%1%2-Демо»"_s : u"ООО «%1%2-Демо»"_s).arg(a, b));
    }
    return names;
}

QStringList demoContacts()
{
    const QStringList surnames{u"Шпинделев"_s, u"Фланцев"_s,   u"Суппортов"_s,  u"Люнетов"_s,
                               u"Станинин"_s,  u"Патронкин"_s, u"Калибров"_s,   u"Втулкин"_s,
                               u"Шестернин"_s, u"Муфтин"_s,    u"Редукторов"_s, u"Оправкин"_s};
    const QStringList names{u"Алексей"_s, u"Борис"_s, u"Виктор"_s, u"Глеб"_s, u"Денис"_s};
    QStringList contacts;
    for (const QString &name : names) {
        for (const QString &surname : surnames)
            contacts.append(surname + u' ' + name);
    }
    return contacts;
}

QStringList demoEngineers()
{
    return {u"Гайкин Артём"_s, u"Ключников Илья"_s, u"Маслёнкин Павел"_s,
            u"Щупов Роман"_s,  u"Микронов Егор"_s,  u"Наладкин Степан"_s};
}

QStringList demoFaults()
{
    return {
        u"Вибрация шпинделя на разгоне"_s,  u"Сбой смены инструмента"_s, u"Перегрев шпинделя"_s, u"Люфт ШВП по оси X"_s,
        u"Падение давления гидростанции"_s, u"Ошибка привода оси Z"_s,   u"Утечка СОЖ"_s};
}

QStringList demoResults()
{
    return {u"Заменены фильтры СОЖ и электрошкафа, проверена геометрия, замечаний нет."_s,
            u"Отрегулирован зазор ШВП, станок сдан в работу."_s,
            u"Долито масло направляющих, заменены грязесъёмники."_s,
            u"Подтянуты ремни, выполнена проба на холостом ходу 30 минут."_s,
            u"Заменена батарейка ЧПУ, параметры сохранены."_s};
}

QStringList demoParts()
{
    return {u"Фильтр СОЖ"_s,
            u"Тарельчатые пружины зажима"_s,
            u"Масло направляющих ISO VG 68, 20 л"_s,
            u"Ремень приводной"_s,
            u"Защитное стекло"_s,
            u"Кулачки патрона, комплект"_s};
}

QStringList demoOptions()
{
    return {u"патрон 250 мм, люнет"_s, u"4-я ось, АСИ на 24"_s, u"транспортёр стружки"_s, u"базовая"_s};
}

} // namespace Stanko::Sandbox
