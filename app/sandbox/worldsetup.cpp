// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/worldsetup.h"

#include "app/sandbox/world.h"

namespace Stanko::Sandbox {

using namespace Qt::StringLiterals;

namespace {

Pipeline pipeline(qint64 id, const QString &name, int sort, qint64 firstStatus, const QStringList &stages)
{
    static const QStringList colors{u"#99ccff"_s, u"#ffcc66"_s, u"#ffdc7f"_s, u"#87f2c0"_s,
                                    u"#ccc8f9"_s, u"#f9deff"_s, u"#d6eaff"_s, u"#ffc8c8"_s};
    Pipeline result;
    result.id = id;
    result.name = name;
    result.sort = sort;
    result.isMain = sort == 1;
    result.statuses.append({firstStatus, u"Неразобранное"_s, 10, u"#c1c1c1"_s, 1, false});
    for (qsizetype i = 0; i < stages.size(); ++i) {
        result.statuses.append(
            {firstStatus + i + 1, stages.at(i), static_cast<int>(i + 2) * 10, colors.at(i % colors.size()), 0, true});
    }
    result.statuses.append({kStatusWon, u"Успешно реализовано"_s, 10000, u"#CCFF66"_s, 0, false});
    result.statuses.append({kStatusLost, u"Закрыто и не реализовано"_s, 11000, u"#D5D8DB"_s, 0, false});
    return result;
}

Field makeField(qint64 id, const QString &name, const QString &type, const QString &entity, int sort)
{
    Field result;
    result.id = id;
    result.name = name;
    result.type = type;
    result.entity = entity;
    result.sort = sort;
    return result;
}

Field choice(qint64 id, const QString &name, const QString &type, int sort, const QStringList &values)
{
    Field result = makeField(id, name, type, u"leads"_s, sort);
    for (qsizetype i = 0; i < values.size(); ++i)
        result.enums.append({id * 10 + i, values.at(i), static_cast<int>(i), {}});
    return result;
}

Field multitext(qint64 id, const QString &name, const QString &code, const QString &entity, const QStringList &codes)
{
    Field result = makeField(id, name, u"multitext"_s, entity, static_cast<int>(id % 100));
    result.code = code;
    result.isPredefined = true;
    for (qsizetype i = 0; i < codes.size(); ++i)
        result.enums.append({id * 10 + i, codes.at(i), static_cast<int>(i), codes.at(i)});
    return result;
}

} // namespace

QStringList regionNames()
{
    return {u"Московская область"_s,    u"Санкт-Петербург"_s,       u"Свердловская область"_s,
            u"Челябинская область"_s,   u"Пермский край"_s,         u"Республика Татарстан"_s,
            u"Самарская область"_s,     u"Нижегородская область"_s, u"Ростовская область"_s,
            u"Новосибирская область"_s, u"Тульская область"_s,      u"Калининградская область"_s};
}

QList<Pipeline> defaultPipelines(const WellKnown &ids)
{
    return {pipeline(ids.mainPipeline, u"Продажи и сервис"_s, 1, 70000010,
                     {u"Новая заявка"_s, u"Диагностика"_s, u"Выезд назначен"_s, u"В работе"_s, u"Ждём запчасти"_s,
                      u"Коммерческое предложение"_s, u"Договор и оплата"_s, u"Отгрузка и ПНР"_s}),
            pipeline(ids.servicePipeline, u"Плановое ТО"_s, 2, 70000110,
                     {u"Запланировано"_s, u"Дата согласована"_s, u"Выезд назначен"_s, u"Выполняется"_s}),
            pipeline(ids.partsPipeline, u"ЗАПЧАСТИ"_s, 3, 70000210,
                     {u"Новый заказ"_s, u"Счёт выставлен"_s, u"Комплектация"_s, u"Отгружено"_s})};
}

QList<Field> defaultFields(const WellKnown &ids)
{
    const QString leads = u"leads"_s;
    QList<Field> fields{
        makeField(712641, u"Город"_s, u"text"_s, leads, 5),
        choice(kRegionField, u"Регион"_s, u"select"_s, 6, regionNames()),
        choice(kSourceField, u"Источник"_s, u"select"_s, 7,
               {u"Сайт"_s, u"Звонок"_s, u"Telegram"_s, u"Выставка"_s, u"Повторная продажа"_s}),
        choice(kControlField, u"Стойка ЧПУ"_s, u"select"_s, 8,
               {u"Siemens 828D"_s, u"Fanuc 0i-TF"_s, u"Fanuc 0i-MF"_s, u"Haas NGC"_s, u"Без ЧПУ"_s}),
        makeField(kHoursField, u"Наработка, м/ч"_s, u"numeric"_s, leads, 9),
        choice(kWorkKindField, u"Вид работ"_s, u"multiselect"_s, 10,
               {u"ТО-1"_s, u"ТО-2"_s, u"Ремонт"_s, u"ПНР"_s, u"Диагностика"_s}),
        makeField(kVisitField, u"Выезд инженера"_s, u"date_time"_s, leads, 11),
        makeField(kWarrantyField, u"Гарантийный случай"_s, u"checkbox"_s, leads, 12),
        makeField(712657, u"Гарантия до"_s, u"date"_s, leads, 13),
        makeField(712659, u"Папка документов"_s, u"url"_s, leads, 14),
        makeField(712661, u"Комментарий инженера"_s, u"textarea"_s, leads, 15),
    };
    const QStringList marks{u"utm_source"_s,       u"utm_medium"_s,   u"utm_campaign"_s, u"utm_term"_s,
                            u"utm_content"_s,      u"utm_referrer"_s, u"roistat"_s,      u"referrer"_s,
                            u"openstat_service"_s, u"gclid"_s};
    for (qsizetype i = 0; i < marks.size(); ++i) {
        Field mark = makeField(712501 + i, marks.at(i), u"tracking_data"_s, leads, 20 + static_cast<int>(i));
        mark.code = marks.at(i).toUpper();
        mark.groupId = u"statistic"_s;
        mark.isPredefined = true;
        fields.append(mark);
    }
    const QStringList types{u"text"_s, u"numeric"_s, u"textarea"_s, u"checkbox"_s, u"url"_s, u"date"_s};
    for (int i = 0; i < 97; ++i) {
        fields.append(
            makeField(712701 + 2 * i, u"Дополнительно %1"_s.arg(i + 1), types.at(i % types.size()), leads, 100 + i));
    }
    // The fields that matter come last: they are on the third page.
    fields.append(makeField(ids.serial, u"Серийный номер"_s, u"text"_s, leads, 501));
    fields.append(makeField(ids.model, u"Модель"_s, u"text"_s, leads, 502));
    fields.append(makeField(ids.telegram, u"Telegram ID"_s, u"text"_s, leads, 503));
    fields.append(makeField(ids.configuration, u"Конфигурация"_s, u"textarea"_s, leads, 504));
    fields.append(makeField(ids.nextMaintenance, u"Дата следующего ТО"_s, u"date"_s, leads, 505));

    const QStringList phone{u"WORK"_s, u"WORKDD"_s, u"MOB"_s, u"FAX"_s, u"HOME"_s, u"OTHER"_s};
    const QStringList mail{u"WORK"_s, u"PRIV"_s, u"OTHER"_s};
    fields.append(multitext(880201, u"Телефон"_s, u"PHONE"_s, u"contacts"_s, phone));
    fields.append(multitext(880203, u"Email"_s, u"EMAIL"_s, u"contacts"_s, mail));
    Field position = makeField(880205, u"Должность"_s, u"text"_s, u"contacts"_s, 5);
    position.code = u"POSITION"_s;
    position.isPredefined = true;
    fields.append(position);
    fields.append(multitext(880301, u"Телефон"_s, u"PHONE"_s, u"companies"_s, phone));
    fields.append(multitext(880303, u"Email"_s, u"EMAIL"_s, u"companies"_s, mail));
    Field web = makeField(880305, u"Web"_s, u"url"_s, u"companies"_s, 5);
    web.code = u"WEB"_s;
    web.isPredefined = true;
    fields.append(web);
    Field address = makeField(880307, u"Адрес"_s, u"textarea"_s, u"companies"_s, 7);
    address.code = u"ADDRESS"_s;
    address.isPredefined = true;
    fields.append(address);
    return fields;
}

qint64 World::addProductList()
{
    const Catalog list{takeId(u"catalog"_s), u"Товары"_s, u"products"_s, now()};
    const struct
    {
        QString code;
        QString name;
        QString type;
    } members[] = {{u"SKU"_s, u"Артикул"_s, u"text"_s},
                   {u"DESCRIPTION"_s, u"Описание"_s, u"textarea"_s},
                   {u"PRICE"_s, u"Цена"_s, u"numeric"_s},
                   {u"GROUP"_s, u"Группа"_s, u"category"_s},
                   {u"EXTERNAL_ID"_s, u"External ID"_s, u"text"_s}};
    int sort = 0;
    for (const auto &member : members) {
        Field made = makeField(takeId(u"field"_s), member.name, member.type, u"catalogs"_s, ++sort);
        made.code = member.code;
        made.isPredefined = true;
        made.catalogId = list.id;
        m_fields.append(made);
    }
    fieldsChanged();
    m_catalogs.append(list);
    return list.id;
}

} // namespace Stanko::Sandbox
