<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="ru_RU">
<context>
    <name>Formats</name>
    <message numerus="yes">
        <source>%1 заявок</source>
        <translation>
            <numerusform>%1 заявка</numerusform>
            <numerusform>%1 заявки</numerusform>
            <numerusform>%1 заявок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 паспортов</source>
        <translation>
            <numerusform>%1 паспорт</numerusform>
            <numerusform>%1 паспорта</numerusform>
            <numerusform>%1 паспортов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 станков</source>
        <translation>
            <numerusform>%1 станок</numerusform>
            <numerusform>%1 станка</numerusform>
            <numerusform>%1 станков</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 сделок</source>
        <translation>
            <numerusform>%1 сделка</numerusform>
            <numerusform>%1 сделки</numerusform>
            <numerusform>%1 сделок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 контактов</source>
        <translation>
            <numerusform>%1 контакт</numerusform>
            <numerusform>%1 контакта</numerusform>
            <numerusform>%1 контактов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 клиентов</source>
        <translation>
            <numerusform>%1 клиент</numerusform>
            <numerusform>%1 клиента</numerusform>
            <numerusform>%1 клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 дней</source>
        <translation>
            <numerusform>%1 день</numerusform>
            <numerusform>%1 дня</numerusform>
            <numerusform>%1 дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 месяцев</source>
        <translation>
            <numerusform>%1 месяц</numerusform>
            <numerusform>%1 месяца</numerusform>
            <numerusform>%1 месяцев</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 недель</source>
        <translation>
            <numerusform>%1 неделя</numerusform>
            <numerusform>%1 недели</numerusform>
            <numerusform>%1 недель</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 часов</source>
        <translation>
            <numerusform>%1 час</numerusform>
            <numerusform>%1 часа</numerusform>
            <numerusform>%1 часов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 записей</source>
        <translation>
            <numerusform>%1 запись</numerusform>
            <numerusform>%1 записи</numerusform>
            <numerusform>%1 записей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 правок</source>
        <translation>
            <numerusform>%1 правка</numerusform>
            <numerusform>%1 правки</numerusform>
            <numerusform>%1 правок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 конфликтов</source>
        <translation>
            <numerusform>%1 конфликт</numerusform>
            <numerusform>%1 конфликта</numerusform>
            <numerusform>%1 конфликтов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 попыток</source>
        <translation>
            <numerusform>%1 попытка</numerusform>
            <numerusform>%1 попытки</numerusform>
            <numerusform>%1 попыток</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 запросов</source>
        <translation>
            <numerusform>%1 запрос</numerusform>
            <numerusform>%1 запроса</numerusform>
            <numerusform>%1 запросов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 решений</source>
        <translation>
            <numerusform>%1 решение</numerusform>
            <numerusform>%1 решения</numerusform>
            <numerusform>%1 решений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 выездов</source>
        <translation>
            <numerusform>%1 выезд</numerusform>
            <numerusform>%1 выезда</numerusform>
            <numerusform>%1 выездов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 позиций</source>
        <translation>
            <numerusform>%1 позиция</numerusform>
            <numerusform>%1 позиции</numerusform>
            <numerusform>%1 позиций</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 ошибок</source>
        <translation>
            <numerusform>%1 ошибка</numerusform>
            <numerusform>%1 ошибки</numerusform>
            <numerusform>%1 ошибок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 серийных номеров</source>
        <translation>
            <numerusform>%1 серийный номер</numerusform>
            <numerusform>%1 серийных номера</numerusform>
            <numerusform>%1 серийных номеров</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 строк</source>
        <translation>
            <numerusform>%1 строка</numerusform>
            <numerusform>%1 строки</numerusform>
            <numerusform>%1 строк</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 секунд</source>
        <translation>
            <numerusform>%1 секунда</numerusform>
            <numerusform>%1 секунды</numerusform>
            <numerusform>%1 секунд</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 минут</source>
        <translation>
            <numerusform>%1 минута</numerusform>
            <numerusform>%1 минуты</numerusform>
            <numerusform>%1 минут</numerusform>
        </translation>
    </message>
</context>
</TS>
