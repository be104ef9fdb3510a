// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/demoproducts.h"

#include "app/sandbox/world.h"

#include <algorithm>

namespace Stanko::Sandbox {

using namespace Qt::StringLiterals;

QList<DemoProduct> demoProducts()
{
    const QString oil = u"Масла и смазки"_s;
    const QString filter = u"Фильтры"_s;
    const QString spindle = u"Шпиндель и зажим"_s;
    const QString guide = u"Направляющие и ШВП"_s;
    const QString electric = u"Электрика и ЧПУ"_s;
    const QString hydraulic = u"Гидравлика и пневматика"_s;
    const QString laser = u"Лазер"_s;
    const QString tool = u"Патроны и инструмент"_s;
    const QString grind = u"Шлифование"_s;
    return {
        {u"OIL-VG68-20"_s, u"Масло направляющих ISO VG 68, 20 л"_s, oil, u"9800"_s},
        {u"OIL-VG32-20"_s, u"Масло шпиндельное ISO VG 32, 20 л"_s, oil, u"11200"_s},
        {u"OIL-HLP46-20"_s, u"Масло гидравлическое ISO VG 46, 20 л"_s, oil, u"7450"_s},
        {u"OIL-HLP46-200"_s, u"Масло гидравлическое ISO VG 46, 200 л"_s, oil, u"64900"_s},
        {u"GRS-SP-04"_s, u"Смазка шпиндельных подшипников, 400 г"_s, oil, u"4650.50"_s},
        {u"GRS-LI-04"_s, u"Смазка литиевая для ШВП, 400 г"_s, oil, u"890"_s},
        {u"COOL-S-20"_s, u"Концентрат СОЖ полусинтетический, 20 л"_s, oil, u"12600"_s},
        {u"COOL-M-200"_s, u"Концентрат СОЖ минеральный, 200 л"_s, oil, u"98000"_s},
        {u"FLT-COOL-20"_s, u"Фильтр СОЖ 20 мкм"_s, filter, u"1250.50"_s},
        {u"FLT-COOL-MAG"_s, u"Фильтр СОЖ магнитный"_s, filter, u"5200"_s},
        {u"FLT-CAB-250"_s, u"Фильтр электрошкафа 250×250"_s, filter, u"640"_s},
        {u"FLT-AIR-10"_s, u"Элемент фильтра воздуха 10 мкм"_s, filter, u"1870"_s},
        {u"FLT-HYD-RET"_s, u"Фильтр возврата гидростанции"_s, filter, u"3980"_s},
        {u"SPR-BT40-60"_s, u"Тарельчатые пружины зажима BT40, комплект"_s, spindle, u"18400"_s},
        {u"CLW-BT40"_s, u"Цанга захвата инструмента BT40"_s, spindle, u"14750"_s},
        {u"BRG-7014-P4"_s, u"Подшипник шпинделя 7014 P4, пара"_s, spindle, u"46300"_s},
        {u"BLT-8M-1200"_s, u"Ремень приводной 8M-1200"_s, spindle, u"3640"_s},
        {u"BLT-POLY-V"_s, u"Ремень поликлиновой 8PK"_s, spindle, u"2190"_s},
        {u"WPR-X-850"_s, u"Грязесъёмник направляющей оси X"_s, guide, u"1430"_s},
        {u"WPR-Z-150"_s, u"Грязесъёмник каретки"_s, guide, u"980"_s},
        {u"BS-3210-C3"_s, u"ШВП 3210 C3, 1000 мм"_s, guide, u"87500"_s},
        {u"BRG-BST-30"_s, u"Подшипник опоры ШВП 30TAC62"_s, guide, u"9900"_s},
        {u"CVR-Y-500"_s, u"Защита телескопическая оси Y"_s, guide, u"52400"_s},
        {u"BAT-CNC-6V"_s, u"Батарейка ЧПУ 6 В"_s, electric, u"2350"_s},
        {u"BAT-ENC-3V6"_s, u"Батарейка энкодера 3,6 В"_s, electric, u"1180"_s},
        {u"FAN-CAB-120"_s, u"Вентилятор электрошкафа 120 мм"_s, electric, u"2760"_s},
        {u"ENC-2500"_s, u"Энкодер шпинделя 2500 имп."_s, electric, u"24800"_s},
        {u"SW-LIM-Z"_s, u"Концевой выключатель оси"_s, electric, u"1960"_s},
        {u"MPG-100"_s, u"Маховичок выносной"_s, electric, u"13900"_s},
        {u"PMP-COOL-180"_s, u"Насос СОЖ 180 Вт"_s, hydraulic, u"16800"_s},
        {u"PMP-LUB-2"_s, u"Насос смазки направляющих, 2 л"_s, hydraulic, u"21300"_s},
        {u"VLV-SOL-24"_s, u"Электромагнитный клапан 24 В"_s, hydraulic, u"6480"_s},
        {u"SEAL-PBH-100"_s, u"Уплотнения цилиндра листогиба, комплект"_s, hydraulic, u"28700"_s},
        {u"GLS-37-7"_s, u"Защитное стекло 37×7"_s, laser, u"1150"_s},
        {u"NZL-D-2.0"_s, u"Сопло двойное Ø2,0"_s, laser, u"420"_s},
        {u"NZL-S-1.5"_s, u"Сопло одинарное Ø1,5"_s, laser, u"390"_s},
        {u"CER-RING"_s, u"Керамическое кольцо"_s, laser, u"1890"_s},
        {u"LNS-F125"_s, u"Фокусирующая линза F125"_s, laser, u"32500"_s},
        {u"JAW-250-S"_s, u"Кулачки патрона 250 мм, сырые, комплект"_s, tool, u"7200"_s},
        {u"CHK-250-3"_s, u"Патрон трёхкулачковый 250 мм"_s, tool, u"58600"_s},
        {u"GW-600-A"_s, u"Круг шлифовальный 600×50×305"_s, grind, u"19400"_s},
        {u"DRS-DIA-1"_s, u"Карандаш алмазный правящий"_s, grind, u"3150"_s},
    };
}

void addDemoProducts(World &world)
{
    if (!world.catalogs().isEmpty())
        return;
    const qint64 list = world.addProductList();
    const QList<DemoProduct> products = demoProducts();
    // The groups are choices of a field and must be there before elements choose them.
    for (Field &field : world.fields()) {
        if (field.catalogId != list || field.code != "GROUP"_L1)
            continue;
        for (const DemoProduct &product : products) {
            const bool isKnown = std::any_of(field.enums.cbegin(), field.enums.cend(),
                                             [&product](const EnumItem &item) { return item.value == product.group; });
            if (!isKnown) {
                const int sort = static_cast<int>(field.enums.size()) + 1;
                field.enums.append({world.takeId(u"enum"_s), product.group, sort, {}});
            }
        }
    }
    world.fieldsChanged();
    const Field *article = world.fieldByCode(u"catalogs"_s, u"SKU"_s);
    const Field *price = world.fieldByCode(u"catalogs"_s, u"PRICE"_s);
    const Field *group = world.fieldByCode(u"catalogs"_s, u"GROUP"_s);
    for (const DemoProduct &product : products) {
        const auto choice = std::find_if(group->enums.cbegin(), group->enums.cend(),
                                         [&product](const EnumItem &item) { return item.value == product.group; });
        Element element;
        element.catalogId = list;
        element.name = product.name;
        element.fields = {{article->id, {Value{product.article, 0, 0, {}}}},
                          {price->id, {Value{product.price, 0, 0, {}}}},
                          {group->id, {Value{product.group, 0, choice->id, {}}}}};
        world.insertElement(element, world.wellKnown().managerUser);
    }
}

} // namespace Stanko::Sandbox
