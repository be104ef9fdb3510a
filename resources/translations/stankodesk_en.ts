<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="ru_RU">
<context>
    <name>AccountConfig</name>
    <message>
        <source>не задано; нужен номер из amoCRM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>нужно целое положительное число, а не «%1»</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>нужен адрес вида https://russtanko.amocrm.ru</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>имя и пароль в адресе не нужны, уберите их</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>нужен только адрес сервера, без пути и параметров</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>нужен https; http годится только для этого компьютера (127.0.0.1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>не задано; нужно имя аккаунта, например russtanko, или адрес сервера, например company.kommo.com</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>«%1» — не имя аккаунта (russtanko) и не адрес сервера (company.kommo.com)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>нужны номера воронок через запятую, а не «%1»</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>эта воронка уже названа сервисной; у ЗАПЧАСТЕЙ своя</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>143 значит «не реализовано»; обычный успешный этап — 142</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>поле %1 уже занято переменной %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>нужно число запросов в секунду от 0 до 7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 (без ограничения) годится только для этого компьютера; для amoCRM нужно число до 7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>нужны миллисекунды от %1 до %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>внутри есть пробелы или посторонние знаки; скопируйте токен заново целиком</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>настройки аккаунта не заданы; задайте переменные AMOCRM_… в окружении или в файле --env</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttentionList</name>
    <message>
        <source>Заполнить</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Сопоставить</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Сравнить</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Проверить</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>В amoCRM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Паспорт</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Требует внимания</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Отложить или закрыть</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Отложить до завтра</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Отложить на неделю</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Открыть сделку в amoCRM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Закрыть вопрос…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttentionText</name>
    <message>
        <source>Сделка закрыта без серийного номера</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Сделка %1 закрыта без серийного номера: паспорта нет.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Номер запишется в сделку, и станок получит паспорт. Если станка в сделке нет, отметьте это.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Указать номер…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Модель написана необычно</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Станок %1: модели «%2» нет в списке.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Станок %1: модели «%2» нет в списке. Возможно, это %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Принятая модель запишется в сделку; по модели выбирается план ТО.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Выбрать модель…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Принять %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Регистрация отозвана</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Станок %1: сделка %2 больше не успешна или удалена. Паспорт сохранён.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Верните сделку в успешный этап в amoCRM или закройте вопрос, указав причину.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Открыть паспорт</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Один номер в двух продажах</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Серийный номер %1 указан в двух близких продажах; одна из них — сделка %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Серийный номер %1 указан в двух близких продажах: сделки %2 и %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Исправьте номер в той сделке, где он ошибочен, или подтвердите перепродажу.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Исправить номер…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Значение изменили и здесь, и в amoCRM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Сделка %1: значение изменили и здесь, и в amoCRM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Сделка %1: «%2» изменили и здесь, и в amoCRM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Выберите, какое значение верно; остальные правки идут дальше.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Сравнить…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Сообщение клиенту не доставлено</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Станок %1: сообщение клиенту не доставлено.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Позвоните клиенту или исправьте Telegram id в сделке.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Подробнее</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>В amoCRM изменились настройки</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>В amoCRM удалено или изменено то, чем пользуется программа: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Верните прежнее в amoCRM или исправьте настройки; вопрос закроется сам.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Открыть настройки</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Сделку не удалось прочитать</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Сделку %1 не удалось прочитать; остальные обработаны.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Исправьте сделку в amoCRM; при следующем обмене вопрос закроется.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Открыть в amoCRM</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Подробнее</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Скрыть сообщение</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckPanel</name>
    <message>
        <source>Проверка связи</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Закрыть проверку</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>в порядке</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>нужно внимание</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Проверяется связь с amoCRM…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>amoCRM отвечает: аккаунт «%1»</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Часовой пояс аккаунта: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Токен действует до %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Воронки, этапы и поля на месте</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckText</name>
    <message>
        <source>Токен скоро истечёт: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>После этого обмен с amoCRM остановится.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Получите новый долгосрочный токен заранее и замените его.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Не задано: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Без этой настройки станки и заявки не находятся.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Задайте её в настройках или в файле --env.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Часовой пояс аккаунта не известен системе: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Дни могут отличаться на один от тех, что в amoCRM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Обновите систему (часовые пояса) или выберите другой пояс в amoCRM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>В аккаунте нет воронки %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Сделки этой воронки не станут ни заявками, ни паспортами.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Исправьте номер воронки в настройках (AMOCRM_PIPELINE_ID, AMOCRM_SERVICE_PIPELINE_IDS, AMOCRM_PARTS_PIPELINE_ID).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>В воронке нет этапа %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>«Выполнено» и регистрация станков не сработают.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Исправьте AMOCRM_STATUS_SUCCESS; обычный успешный этап — 142.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>В сделках нет поля %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Это значение не будет ни читаться, ни записываться.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Создайте поле в amoCRM или исправьте его номер в настройках (AMOCRM_FIELD_…_ID).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Поле %1 другого типа.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Значение может не приняться или прочитаться неверно.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Нужны: серийный номер, модель и Telegram — текст или список, дата следующего ТО — дата. Исправьте поле или его номер в настройках.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>В аккаунте нет пользователя %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Новые заявки и задачи некому назначить.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Исправьте AMOCRM_RESPONSIBLE_USER_ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Проверка нашла: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Обмен может работать не полностью.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Проверьте настройки и доступ к amoCRM.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompleteDialog</name>
    <message>
        <source>Следующее ТО</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Не менять</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>По плану</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Своя дата</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Отмена</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Выполнено  Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Отметить выполненной</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Отметить ТО выполненным</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Например: заменён энкодер оси Z, проверена геометрия</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Что сделано</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Выполнено</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Часы работы (необязательно)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>например, 2,5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Дата следующего ТО</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Можно отменить, пока не отправлено</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Часы работы: введите число, например 2,5, или оставьте поле пустым.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Следующее ТО: в заявке не указан станок, дата не меняется</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Следующее ТО — по плану %1 через %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Следующее ТО — у модели нет плана</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Напишите, что сделано: это станет комментарием к сделке.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Напишите, что сделано.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>Сервис-консоль не запущена</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Сервис-консоль: паспорта станков, ТО и заявки из amoCRM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Папка с базой и журналом.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Настройки из файла .env на этот запуск.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ctl</name>
    <message>
        <source>№</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Вид</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Что случилось</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Решать нечего.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Вопрос %1 закрыт.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>что ждёт решения</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>закрыть вопрос, назвав причину</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>номер из attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>почему решать не нужно</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Аккаунт: %1 (%2, номер %3), часовой пояс %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Платная фильтрация списков: есть</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Платная фильтрация списков: нет, изменения ищутся по порядку</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Токен действует до %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Всё в порядке.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>проверить связь: аккаунт, токен, воронки, поля, хранилище паролей, база</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>папка с базой данных и журналами</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>файл с переменными AMOCRM_…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>один документ JSON вместо текста</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>эта справка</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>версия программы</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>пустое значение</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Укажите текст в кавычках.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>«%1» — не дата</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Укажите существующий день в виде ГГГГ-ММ-ДД, например 2026-11-22.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>«%1» — не номер</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Укажите целое положительное число.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>«%1» — не число дней</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Укажите целое число от 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>«%1» — не серийный номер</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Укажите серийный номер станка, как в сделке.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>«%1» — не выбор</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Укажите mine (значение отсюда) или theirs (значение amoCRM).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>такого параметра нет</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Правильно: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Справка: stankodeskctl --help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>значение не нужно</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Напишите просто %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>не указано значение</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Напишите значение после %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>указан дважды</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Оставьте одно значение.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>не указано</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>лишнее слово</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Правильно: %1. Текст с пробелами берите в кавычки.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Команды: %1. Справка: stankodeskctl --help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Команда не указана.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>такой команды нет</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stankodeskctl — StankoDesk без окна: обмен с amoCRM, списки, «Выполнено».</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Общие параметры:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Код выхода: 0 сделано, 1 не всё отправлено, 2 ошибка в команде, 3 нет доступа, 4 нет связи с amoCRM, 5 беда с данными на этом компьютере.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--date: %1 ещё не наступило, сегодня %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--next: следующее ТО должно быть позже дня работы (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>что сделано</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>день работы, если не сегодня</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>«Выполнено»: закрыть заявку с результатом</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>номер сделки</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>дата следующего ТО; без неё дата остаётся прежней</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>плановое ТО проведено без заявки</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>серийный номер</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>дата следующего ТО вместо плановой; none — не менять</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Все даты уже в amoCRM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Серийный №</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Сделка</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Следующее ТО</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>перенести следующее ТО</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>новый день, ГГГГ-ММ-ДД</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>записать в amoCRM даты, посчитанные по плану</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>только показать</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Когда</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Что</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>amoCRM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Записей нет.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>история станка или паспорт на день</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>паспорт, каким он был в этот день</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Заявка</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Этап</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Станок</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Клиент</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ответственный</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Создана</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Заявок нет.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>открытые заявки</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>и закрытые тоже</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Состояние</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Создано</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Очередь пуста: всё отправлено.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>номер из outbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>правки, которые ждут отправки</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>и отправленные за 30 дней</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>отменить правку, пока она не отправлена</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>отправить правку сейчас</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>решить конфликт</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mine — значение отсюда, theirs — значение amoCRM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>просрочено</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>скоро</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>в порядке</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>нет даты</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>регистрация отозвана</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, по плану</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Модель</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Телефон</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Паспортов нет. Если обмена ещё не было: stankodeskctl sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Зарегистрирован</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Последнее ТО</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>паспорта станков</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>только этот станок</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>только с ТО не позже чем через столько дней, просроченные тоже</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Конфликт: %1; в amoCRM сейчас «%2».</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Решите: stankodeskctl outbox resolve %1 mine|theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Отложено: %1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Затем: stankodeskctl outbox retry %1 (или outbox cancel %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Уйдёт при следующем обмене: stankodeskctl sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Готово: записано и отправлено в amoCRM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Записано здесь, но ещё не отправлено.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Записано, отправка при следующем обмене (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Правка %1 отменена другой программой.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>только записать, не отправлять</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Получено: %1, %2, удалено: %3. Зарегистрировано: %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Отправлено: %1. Ждут: %2, конфликтов: %3, отложено: %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Нужно решить: %1 (stankodeskctl attention).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Запросов: %1, время: %2 с.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>отправить правки, получить изменения, зарегистрировать станки</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>загрузить всё заново</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DashboardPage</name>
    <message>
        <source>Серийный номер</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Серийный номер станка</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Записать</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Сделка %1: записан номер %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Модель станка</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Записать модель</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Станок %1: принята модель %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Закрыть вопрос</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Причина</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Закрыть</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Причина останется в журнале, вопрос больше не появится.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Вопрос закрыт</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Вопрос отложен до завтра</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Вопрос отложен на неделю</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Загружается…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Сводка</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Все инженеры</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Мои</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Чьи работы показывать</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Просрочено ТО</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ТО в ближайшие 30 дней</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Заявки в работе</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Паспорта станков</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Требуют внимания</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Загрузка ТО по неделям</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>График</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Таблица</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Вид загрузки</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>просрочено</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>план</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Требует внимания</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Решать нечего</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Сюда попадут сделки без номера, новые модели и конфликты.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Предстоящее ТО</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Предстоящих ТО нет</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Даты появятся, когда в amoCRM будут выигранные сделки со станками.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Показать все недели</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Все →</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Все предстоящие ТО</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Открытых заявок нет</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Новые заявки из amoCRM появятся здесь сами.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Все заявки</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>старейшее — %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>всё сделано вовремя</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>из них без инженера — %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>у каждого есть инженер</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>новых сегодня — %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>за месяц +%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ждут вашего решения</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>решать нечего</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Повторить</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ТО на неделе %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>На этой неделе ТО нет</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EnvFile</name>
    <message>
        <source>строка %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>лишний текст после закрывающей кавычки</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>кавычка не закрыта</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>файл не в кодировке UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ожидается ИМЯ=значение</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>имя переменной — латинские буквы, цифры и _, не с цифры</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>файл %1 не открывается: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>файл %1 слишком велик для файла настроек</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Правки сохранены здесь и уйдут, когда связь появится. Работать можно дальше.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Данные не изменены. Новые правки не сохраняются.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Нет связи с amoCRM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Проверьте интернет и адрес аккаунта; попытки повторяются сами.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>amoCRM не ответила вовремя.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Подождите: перед повтором программа проверит, не дошло ли отправленное. Если так бывает часто, увеличьте STANKODESK_TIMEOUT_MS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Защищённое соединение с amoCRM отклонено.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Проверьте дату и время на этом компьютере; если сеть рабочая, спросите администратора, не подменяет ли сертификат прокси или антивирус.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>amoCRM не приняла токен: он неверен, истёк или отозван.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Обмен остановлен. Все правки сохранены здесь и ждут нового токена.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Получите долгосрочный токен в amoCRM (интеграция → Ключи и доступы) и замените его.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Нет токена доступа к amoCRM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Обмена нет. Данные на этом компьютере доступны, правки сохраняются.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Введите токен в настройках или задайте AMOCRM_ACCESS_TOKEN в окружении или в файле --env.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Аккаунт amoCRM не оплачен.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Оплатите аккаунт в amoCRM; обмен продолжится сам.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>У владельца токена нет права на это действие в amoCRM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Это действие не выполнено, остальные идут дальше.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Попросите администратора amoCRM дать права или токен другого пользователя, затем повторите отправку.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>amoCRM временно заблокировала запросы.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Обмен стоит 15 минут, чтобы блокировка не продлилась. Правки сохранены здесь.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Подождите. Если повторится, уменьшите STANKODESK_RATE_LIMIT и проверьте, кто ещё работает с этим токеном.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Слишком много запросов к amoCRM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Подождите: программа сама снижает темп и повторит.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>В amoCRM этого больше нет.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Сделка удалена, объединена с другой или недоступна владельцу токена.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Проверьте сделку в amoCRM, затем повторите отправку или отмените правку.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>amoCRM отказалась принять данные.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Правка отложена и ждёт решения; остальные идут дальше.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Прочтите причину, исправьте и повторите отправку или отмените правку.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>На стороне amoCRM ошибка.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Подождите: попытки повторяются сами.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ответ amoCRM не удалось понять.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Из этого ответа ничего не принято; данные здесь не испорчены.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Проверьте адрес аккаунта и прокси. Если повторяется, сохраните подробности и сообщите разработчикам.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Введённое значение не подходит.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ничего не записано.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Исправьте значение и повторите.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Настройка не задана или неверна.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Без неё обмен с amoCRM невозможен; ничего не изменено.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Исправьте названную настройку и повторите.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Настройки относятся к другому аккаунту, чем данные этого компьютера.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Чтобы не смешать два аккаунта, ничего не сделано.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Верните прежние настройки или выберите для второго аккаунта другую папку данных (--data-dir).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Это уже сделано.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ничего не записано второй раз.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Обновите список: состояние могло измениться.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Такой записи здесь нет.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ничего не сделано.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Проверьте номер; если запись появилась в amoCRM недавно, сначала выполните обмен.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>База данных занята другой программой.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Данные целы.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Закройте вторую копию программы или резервное копирование этой папки и повторите.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Файл базы данных повреждён.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Повреждённый файл не удаляется: неотправленные правки из него переносятся, остальное загружается из amoCRM заново.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Проверьте диск и выполните полный обмен.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Базу данных записала более новая версия программы.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Обновите программу на этом компьютере.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>В папку данных нельзя писать.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Дайте права на запись в эту папку или выберите другую (--data-dir, STANKODESK_DATA_DIR).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>На диске кончилось место.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Освободите место на диске с папкой данных и повторите.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>База данных не выполнила действие.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Это действие не записано; прежние данные целы.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Повторите. Если не помогает, проверьте диск и папку данных.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>На этом компьютере нет хранилища паролей.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Токен действует до закрытия программы: открытым текстом он не сохраняется.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Включите хранилище паролей системы; на сервере задайте AMOCRM_ACCESS_TOKEN в окружении.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Система не дала доступ к хранилищу паролей.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Сохранённый токен прочитать нельзя; обмен ждёт.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Разблокируйте хранилище паролей и разрешите доступ программе.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Эти данные открыты в консоли, и она не отвечает.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Команда не выполнена, данные целы.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Подождите или закройте окно консоли и повторите команду.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Действие отменено.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Сделанное до отмены сохранено.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Запустите действие снова, когда будет нужно.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Следующая попытка через %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Поле %1: такого варианта в списке нет.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Поле %1: amoCRM его здесь не принимает.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Поле %1: обязательно, но не заполнено.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Поле %1: значение другого типа.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Поле %1: слишком длинный текст.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Поле %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message numerus="yes">
        <source>%1 заявок</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 паспортов</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 станков</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 сделок</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 контактов</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 клиентов</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 дней</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 месяцев</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 недель</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 часов</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 записей</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 правок</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 конфликтов</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 попыток</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 запросов</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 решений</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 выездов</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 позиций</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 ошибок</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 серийных номеров</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 строк</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 секунд</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 минут</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>ru</source>
        <comment>language code</comment>
        <extracomment>The code of the language this translation is in: &quot;en&quot; for English.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>сегодня %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>вчера %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>сегодня</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>завтра</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>через %1 дн.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 дн.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>через %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>просрочено на %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>только что</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 мин</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ч</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 с</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Справка</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Руководство</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryText</name>
    <message>
        <source>нет даты</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Станок зарегистрирован</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Новый владелец</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Сервисная заявка выполнена</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Заказ запчастей</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Работа выполнена</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ТО проведено</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Следующее ТО перенесено</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Дата ТО изменена в amoCRM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Регистрация отозвана</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Регистрация снова действует</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Отменено до отправки</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Возвращено в работу</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Указан серийный номер</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Модель исправлена</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Конфликт решён</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Первая загрузка завершена</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Вопрос снят</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ждёт отправки</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>отправлено</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>отменено до отправки</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>сделка %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>История станка</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IntentText</name>
    <message>
        <source>пусто</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Серийный номер</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Модель</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telegram id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Конфигурация</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Дата следующего ТО</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>в очереди</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ждёт сети</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ждёт токена</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ждёт снятия блокировки</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ждёт: слишком много запросов</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ждёт оплаты аккаунта</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ждёт: ошибка на стороне amoCRM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ждёт повтора</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, попытка %2 через %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, попытка %2 при следующем обмене</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>завершено</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>в amoCRM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>уже было в amoCRM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>отменено</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>оставлено значение amoCRM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Этап</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Комментарий</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Тег</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>отправляется</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>проверяется, дошло ли</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>конфликт: в amoCRM другое значение</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>отложено: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>отложено, ждёт решения</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>проверяется</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>конфликт</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>отложено</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobDetails</name>
    <message>
        <source>Есть неотправленная правка</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Выполнено…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Вернуть в работу</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Паспорт станка</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Открыть в amoCRM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Подробности заявки</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Сделка %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Клиент</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Станок</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Серийный №</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Инженер</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>не назначен</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Создана</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Бюджет</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobText</name>
    <message>
        <source>Неразобранное</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobsPage</name>
    <message>
        <source>Заявки</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Этап</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Закрытые</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Поиск по заявкам</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Выполнено…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Все</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Мои</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Без инженера</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Старше 3 дней</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Этап: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Все этапы</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Вернуть в работу</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Паспорт станка</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Открыть в amoCRM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Копировать с заголовками</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Повторить</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Под этот отбор не подошла ни одна заявка</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Измените строку поиска или снимите отбор.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Показать все заявки</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Открытых заявок нет</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Новые заявки появятся после синхронизации с amoCRM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Синхронизировать</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 в работе</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>новых сегодня: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>показано %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Заявка %1 отмечена выполненной</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Заявка %1 возвращена в работу</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Отменено, в amoCRM ничего не ушло</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Уже отправлено в amoCRM. Верните заявку в работу отдельным действием.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LatestJobsModel</name>
    <message>
        <source>станок не указан</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Сделка</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Заявка</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Этап</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Возраст</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Выполнено</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LineDialog</name>
    <message>
        <source>Отмена</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListFace</name>
    <message>
        <source>Загружается…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Повторить</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LoadChart</name>
    <message>
        <source>Загрузка ТО по неделям, график</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Неделя</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>План</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Просрочено</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Мощность</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Загрузка ТО по неделям, таблица</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: план %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, просрочено %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, мощность %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>мощность бригады — %1 в неделю</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Сервис-консоль</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>На этом компьютере нет хранилища паролей: токен забудется при закрытии.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Сводка</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Заявки</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Паспорта</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Синхронизация</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Консоль ещё не подключена к amoCRM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Нужен файл .env с адресом аккаунта, долгосрочным токеном и номерами воронок и полей. Как его составить, написано в справке (F1), раздел «Подключение». Токен попадёт в хранилище паролей этого компьютера.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Импортировать .env…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Плановое ТО</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Открыть сводку</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Открыть заявки</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Открыть паспорта</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Показать просроченные ТО</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Открыть синхронизацию</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Синхронизировать</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Светлое оформление</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Тёмное оформление</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Оформление как в системе</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Справка</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Повторить</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>не подключена</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · amoCRM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>просрочено ТО: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Заявка %1 отмечена выполненной</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: ТО отмечено выполненным</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Отменено, всё как было</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Файл с настройками подключения</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Файлы .env (*.env .env)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Все файлы (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NavRail</name>
    <message>
        <source>Разделы</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Сервис-консоль</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Справка (F1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Светлое или тёмное оформление</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Как в системе</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Светлое</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Тёмное</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+1…%1 — разделы
Ctrl+K — поиск
F5 — синхронизировать
F1 — справка</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutboxDetails</name>
    <message>
        <source>Оставить моё</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Взять из amoCRM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Повторить сейчас</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Отменить правку</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Открыть в amoCRM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Правка не выбрана</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Здесь видно, что именно уйдёт в amoCRM и почему правка ждёт. Ничего не теряется: правки уходят по порядку, как только amoCRM отвечает.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Конфликт: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Пока правка ждала, это же значение изменили в amoCRM. Ничего не потеряно — выберите, что оставить.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Изменение</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Состояние</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Сделка</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Станок</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Создана</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Отправлена</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Попыток</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Подробности</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Поле</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Было</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Здесь</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>В amoCRM</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassportCardView</name>
    <message>
        <source>Станок не выбран</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Выберите строку слева.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ТО выполнено…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Перенести…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Открыть в amoCRM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Открытые заявки</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>История</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Паспорт станка</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Повторить</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Модель не указана</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Регистрация отозвана</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ТО %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ТО %1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ТО без даты</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Почему эта дата? %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Клиент</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>не указан</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Контакт</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telegram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Конфигурация</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Следующее ТО</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Последнее ТО</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>План ТО</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Инженер</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Регистрация</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Сделка</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Та же сделка</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Заявка %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Выполнено…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Выполнено: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassportText</name>
    <message>
        <source>просрочено</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>скоро</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>в норме</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>без даты</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>отозвана</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Дата из поля сделки %1 в amoCRM: в основной сделке поле пустое.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Дата из поля сделки %1 в amoCRM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Дата рассчитана по плану и в amoCRM пока не записана.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>По плану: %1 от последнего ТО %2. В amoCRM пока не записана.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>По плану: %1 от регистрации %2. В amoCRM пока не записана.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Дата задана здесь и ещё не отправлена в amoCRM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>В сделках станка нет даты, а у модели нет плана ТО.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassportsPage</name>
    <message>
        <source>Паспорта</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Модель</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Поиск по станкам</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Все</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Просрочено ТО</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ТО в 30 дней</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Без клиента</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Без даты</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Отозваны</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Модель: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Все модели</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Повторить</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Под этот отбор не подошёл ни один станок</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Измените строку поиска или снимите отбор.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Показать все станки</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Паспортов пока нет</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Паспорт появляется, когда сделка с серийным номером выиграна. Синхронизируйте, чтобы прочитать сделки из amoCRM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Синхронизировать</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>показано %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Плановое ТО</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ТО станка %1 отмечено выполненным</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ТО станка %1 перенесено на %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Заявка %1 отмечена выполненной</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Отменено, в amoCRM ничего не ушло</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Уже отправлено в amoCRM. Измените дату отдельным действием.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PushPreview</name>
    <message>
        <source>Ничего</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Что уйдёт в amoCRM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Вместе с ним сдвинется дата станков той же сделки: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RescheduleDialog</name>
    <message>
        <source>Перенести  Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Перенести ТО</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · сейчас %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · даты пока нет</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Новая дата</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−1 день</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+1 день</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+1 неделя</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+1 месяц</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Можно отменить, пока не отправлено</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Отмена</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>ТО %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Станки</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Клиенты</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Заявки</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Команды</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Серийный номер, клиент, телефон, заявка…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Поиск по станкам, клиентам, заявкам и командам</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Найденное</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ничего не нашлось. Попробуйте часть номера, последние цифры телефона или название клиента.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SyncFacts</name>
    <message>
        <source>нет обмена с amoCRM, правки сохраняются здесь</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>нет обмена с amoCRM с %1, правки сохраняются здесь</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>%1 мс</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Синхронизация</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Проверить связь</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Синхронизировать сейчас</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Не отправлено</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>За 30 дней</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Сравнить</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Решить</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Отменить</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Правки для amoCRM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Журнал обмена</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>токен и персональные данные в журнал не попадают</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Всё отправлено</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Правки, которые ждут amoCRM, появятся здесь.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Показать отправленное за 30 дней</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>За 30 дней правок не было</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Отметьте заявку выполненной или перенесите ТО — правка появится здесь.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>последняя %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>длилась %1 с</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ещё не было</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>данные amoCRM на %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Отправляем правки…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Первая синхронизация: прочитано %1. Окном можно пользоваться.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Читаем изменения: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Читаем изменения…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Синхронизируется…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Консоль ещё не подключена к amoCRM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Неотправленные правки (%1) сохранены здесь и уйдут сами.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Следующая попытка через %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Заменить токен…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SyncWords</name>
    <message>
        <source>Следующая попытка в %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Последняя синхронизация: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Синхронизации ещё не было.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>amoCRM не подключена</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Импортируйте настройки подключения.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ещё не синхронизировано</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Нажмите, чтобы загрузить сделки (F5).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Синхронизировано в %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Синхронизировано %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Нажмите, чтобы синхронизировать (F5).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Отправка изменений…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Первая загрузка: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Можно работать: новые заявки уже видны.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Загрузка: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Загрузка изменений…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Нет связи, данные на %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Нет связи с amoCRM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Можно работать дальше: изменения сохраняются и уйдут, когда связь появится.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>amoCRM закрыла доступ до %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>amoCRM закрыла доступ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>До этого времени программа ничего не отправляет; изменения сохранены.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Нужен новый токен</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Изменения сохранены и уйдут после ввода токена.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ошибка синхронизации</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 к отправке</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>отказов: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TableKeeper</name>
    <message>
        <source>Копировать с заголовками</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Столбцы</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TokenBanner</name>
    <message>
        <source>Сохранить токен</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Вставьте долгосрочный токен</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Новый токен amoCRM</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Первая загрузка</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Сохранено здесь, ещё не в amoCRM. Нажмите, чтобы увидеть список.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ждёт вашего решения на странице «Синхронизация».</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Первая загрузка из amoCRM: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, идёт %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>. Можно работать: загруженное уже видно.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Отменить</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Скрыть</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UpcomingModel</name>
    <message>
        <source>Срок</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Станок и вид ТО</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Клиент</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Инженер</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>без даты</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Выполнено</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
