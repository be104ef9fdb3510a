<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="ru_RU">
<context>
    <name>AccountConfig</name>
    <message>
        <source>не задано; нужен номер из amoCRM</source>
        <translation>not set; the id from amoCRM is needed</translation>
    </message>
    <message>
        <source>нужно целое положительное число, а не «%1»</source>
        <translation>a positive whole number is needed, not “%1”</translation>
    </message>
    <message>
        <source>нужен адрес вида https://russtanko.amocrm.ru</source>
        <translation>an address such as https://russtanko.amocrm.ru is needed</translation>
    </message>
    <message>
        <source>имя и пароль в адресе не нужны, уберите их</source>
        <translation>no user name or password belongs into the address, remove them</translation>
    </message>
    <message>
        <source>нужен только адрес сервера, без пути и параметров</source>
        <translation>only the server&apos;s address is needed, without path and parameters</translation>
    </message>
    <message>
        <source>нужен https; http годится только для этого компьютера (127.0.0.1)</source>
        <translation>https is needed; http is accepted for this computer (127.0.0.1) only</translation>
    </message>
    <message>
        <source>не задано; нужно имя аккаунта, например russtanko, или адрес сервера, например company.kommo.com</source>
        <translation>not set; the account&apos;s name such as russtanko is needed, or a host such as company.kommo.com</translation>
    </message>
    <message>
        <source>«%1» — не имя аккаунта (russtanko) и не адрес сервера (company.kommo.com)</source>
        <translation>“%1” is neither an account&apos;s name (russtanko) nor a host (company.kommo.com)</translation>
    </message>
    <message>
        <source>нужны номера воронок через запятую, а не «%1»</source>
        <translation>pipeline ids separated by commas are needed, not “%1”</translation>
    </message>
    <message>
        <source>эта воронка уже названа сервисной; у ЗАПЧАСТЕЙ своя</source>
        <translation>this pipeline is already named for service; spare parts have their own</translation>
    </message>
    <message>
        <source>143 значит «не реализовано»; обычный успешный этап — 142</source>
        <translation>143 means “lost”; the usual status of success is 142</translation>
    </message>
    <message>
        <source>поле %1 уже занято переменной %2</source>
        <translation>field %1 is already taken by %2</translation>
    </message>
    <message>
        <source>нужно число запросов в секунду от 0 до 7</source>
        <translation>a number of requests per second from 0 to 7 is needed</translation>
    </message>
    <message>
        <source>0 (без ограничения) годится только для этого компьютера; для amoCRM нужно число до 7</source>
        <translation>0 (no limit) is accepted for this computer only; amoCRM needs a number up to 7</translation>
    </message>
    <message>
        <source>нужны миллисекунды от %1 до %2</source>
        <translation>milliseconds from %1 to %2 are needed</translation>
    </message>
    <message>
        <source>внутри есть пробелы или посторонние знаки; скопируйте токен заново целиком</source>
        <translation>there are blanks or foreign characters inside; copy the whole token again</translation>
    </message>
    <message>
        <source>настройки аккаунта не заданы; задайте переменные AMOCRM_… в окружении или в файле --env</source>
        <translation>the account is not set up; set the variables AMOCRM_… in the environment or in the file of --env</translation>
    </message>
    <message>
        <source>нужен номер этапа, например 142, и для воронки со своим этапом ещё «воронка:этап» через запятую, а не «%1»</source>
        <translation>a stage number is wanted, 142 for example, and for a pipeline with a stage of its own also “pipeline:stage” after a comma, not “%1”</translation>
    </message>
    <message>
        <source>у воронки %1 названы два этапа, нужен один</source>
        <translation>pipeline %1 is given two stages, one is wanted</translation>
    </message>
    <message>
        <source>общий этап назван дважды; для одной воронки пишите «воронка:этап»</source>
        <translation>the common stage is given twice; for a single pipeline write “pipeline:stage”</translation>
    </message>
    <message>
        <source>воронка %1 не названа ни главной, ни сервисной, ни ЗАПЧАСТЯМИ</source>
        <translation>pipeline %1 is neither the main one nor a service one nor that of spare parts</translation>
    </message>
</context>
<context>
    <name>AttentionList</name>
    <message>
        <source>Заполнить</source>
        <translation>Fill in</translation>
    </message>
    <message>
        <source>Сопоставить</source>
        <translation>Match</translation>
    </message>
    <message>
        <source>Сравнить</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>В amoCRM</source>
        <translation>In amoCRM</translation>
    </message>
    <message>
        <source>Паспорт</source>
        <translation>Passport</translation>
    </message>
    <message>
        <source>Исправить…</source>
        <translation>Mend…</translation>
    </message>
</context>
<context>
    <name>AttentionText</name>
    <message>
        <source>Сделка закрыта без серийного номера</source>
        <translation>A deal was won without a serial number</translation>
    </message>
    <message>
        <source>Сделка %1 закрыта без серийного номера: паспорта нет.</source>
        <translation>Deal %1 was won without a serial number: there is no passport.</translation>
    </message>
    <message>
        <source>Указать номер…</source>
        <translation>Enter the serial…</translation>
    </message>
    <message>
        <source>Модель написана необычно</source>
        <translation>Unusual spelling of a model</translation>
    </message>
    <message>
        <source>Станок %1: модели «%2» нет в списке.</source>
        <translation>Machine %1: the model “%2” is not in the list.</translation>
    </message>
    <message>
        <source>Станок %1: модели «%2» нет в списке. Возможно, это %3.</source>
        <translation>Machine %1: the model “%2” is not in the list. It may be %3.</translation>
    </message>
    <message>
        <source>Принятая модель запишется в сделку; по модели выбирается план ТО.</source>
        <translation>The accepted model is written to the deal; the maintenance plan is chosen by it.</translation>
    </message>
    <message>
        <source>Выбрать модель…</source>
        <translation>Choose the model…</translation>
    </message>
    <message>
        <source>Принять %1</source>
        <translation>Accept %1</translation>
    </message>
    <message>
        <source>Регистрация отозвана</source>
        <translation>Registration withdrawn</translation>
    </message>
    <message>
        <source>Станок %1: сделка %2 больше не успешна или удалена. Паспорт сохранён.</source>
        <translation>Machine %1: deal %2 is no longer won or was deleted. The passport is kept.</translation>
    </message>
    <message>
        <source>Верните сделку в успешный этап в amoCRM или закройте вопрос, указав причину.</source>
        <translation>Move the deal back to its won status in amoCRM or close the question with a reason.</translation>
    </message>
    <message>
        <source>Открыть паспорт</source>
        <translation>Open the passport</translation>
    </message>
    <message>
        <source>Один номер в двух продажах</source>
        <translation>One serial in two sales</translation>
    </message>
    <message>
        <source>Серийный номер %1 указан в двух близких продажах; одна из них — сделка %2.</source>
        <translation>The serial %1 stands in two sales close to each other; one of them is deal %2.</translation>
    </message>
    <message>
        <source>Серийный номер %1 указан в двух близких продажах: сделки %2 и %3.</source>
        <translation>The serial %1 stands in two sales close to each other: deals %2 and %3.</translation>
    </message>
    <message>
        <source>Исправьте номер в той сделке, где он ошибочен, или подтвердите перепродажу.</source>
        <translation>Correct the serial in the deal where it is wrong, or confirm the resale.</translation>
    </message>
    <message>
        <source>Исправить номер…</source>
        <translation>Correct the serial…</translation>
    </message>
    <message>
        <source>Значение изменили и здесь, и в amoCRM</source>
        <translation>Changed both here and in amoCRM</translation>
    </message>
    <message>
        <source>Сделка %1: значение изменили и здесь, и в amoCRM.</source>
        <translation>Deal %1: a value was changed both here and in amoCRM.</translation>
    </message>
    <message>
        <source>Сделка %1: «%2» изменили и здесь, и в amoCRM.</source>
        <translation>Deal %1: “%2” was changed both here and in amoCRM.</translation>
    </message>
    <message>
        <source>Выберите, какое значение верно; остальные правки идут дальше.</source>
        <translation>Choose which value is right; the other edits go on.</translation>
    </message>
    <message>
        <source>Сравнить…</source>
        <translation>Compare…</translation>
    </message>
    <message>
        <source>Сообщение клиенту не доставлено</source>
        <translation>A message to the client was not delivered</translation>
    </message>
    <message>
        <source>Станок %1: сообщение клиенту не доставлено.</source>
        <translation>Machine %1: the message to the client was not delivered.</translation>
    </message>
    <message>
        <source>Позвоните клиенту или исправьте Telegram id в сделке.</source>
        <translation>Call the client or correct the Telegram id in the deal.</translation>
    </message>
    <message>
        <source>Подробнее</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>В amoCRM изменились настройки</source>
        <translation>The account in amoCRM has changed</translation>
    </message>
    <message>
        <source>В amoCRM удалено или изменено то, чем пользуется программа: %1.</source>
        <translation>Something the program uses was removed or changed in amoCRM: %1.</translation>
    </message>
    <message>
        <source>Сделку не удалось прочитать</source>
        <translation>A deal could not be read</translation>
    </message>
    <message>
        <source>Сделку %1 не удалось прочитать; остальные обработаны.</source>
        <translation>Deal %1 could not be read; the others were processed.</translation>
    </message>
    <message>
        <source>Исправьте сделку в amoCRM; при следующем обмене вопрос закроется.</source>
        <translation>Correct the deal in amoCRM; the question closes with the next sync.</translation>
    </message>
    <message>
        <source>Открыть в amoCRM</source>
        <translation>Open in amoCRM</translation>
    </message>
    <message>
        <source>Номер запишется в сделку, и станок получит паспорт. Если станка в сделке нет, закройте вопрос в меню «…», указав причину.</source>
        <translation>The number is written to the deal and the machine gets its passport. If the deal has no machine, close the question from the “…” menu and say why.</translation>
    </message>
    <message>
        <source>нет поля сделки %1</source>
        <translation>deal field %1 is missing</translation>
    </message>
    <message>
        <source>у поля сделки «%1» другой тип</source>
        <translation>deal field “%1” has another type</translation>
    </message>
    <message>
        <source>нет этапа %1</source>
        <translation>stage %1 is missing</translation>
    </message>
    <message>
        <source>нет воронки %1</source>
        <translation>pipeline %1 is missing</translation>
    </message>
    <message>
        <source>нет пользователя %1</source>
        <translation>user %1 is missing</translation>
    </message>
    <message>
        <source>Ждут только правки, которых это касается. Выберите, что использовать вместо, или верните прежнее в amoCRM; тогда вопрос закроется сам.</source>
        <translation>Only the edits concerned wait. Choose what to use instead, or restore it in amoCRM; then the question closes by itself.</translation>
    </message>
    <message>
        <source>Исправить…</source>
        <translation>Mend…</translation>
    </message>
</context>
<context>
    <name>CalendarSheet</name>
    <message>
        <source>Станок</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>Клиент</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Инженер</source>
        <translation>Engineer</translation>
    </message>
    <message>
        <source>Календарь ТО: %1 %2</source>
        <translation>Maintenance calendar: %1 %2</translation>
    </message>
    <message>
        <source>План-график ТО на %1 год</source>
        <translation>Maintenance plan for %1</translation>
    </message>
    <message>
        <source>серым: нерабочие дни</source>
        <translation>grey: days off</translation>
    </message>
    <message>
        <source>Напечатано %1</source>
        <translation>Printed %1</translation>
    </message>
    <message>
        <source>Лист %1 из %2</source>
        <translation>Sheet %1 of %2</translation>
    </message>
</context>
<context>
    <name>CalendarTable</name>
    <message>
        <source>Дата</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Вид</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Модель</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Серийный №</source>
        <translation>Serial no.</translation>
    </message>
    <message>
        <source>Клиент</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Регион</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Инженер</source>
        <translation>Engineer</translation>
    </message>
    <message>
        <source>Часы</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>Состояние</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>CalendarText</name>
    <message>
        <source>по графику от регистрации %1</source>
        <translation>by the schedule from the registration on %1</translation>
    </message>
    <message>
        <source>от регистрации %1</source>
        <translation>from the registration on %1</translation>
    </message>
    <message>
        <source>от выполненного %1 %2</source>
        <translation>from what was done on %1 (%2)</translation>
    </message>
    <message>
        <source>по наработке: %1 ч при %2 ч в сутки — %3</source>
        <translation>by running hours: %1 h at %2 h a day — %3</translation>
    </message>
    <message>
        <source>плюс %1 мес.</source>
        <translation>plus %1 months</translation>
    </message>
    <message>
        <source>Это последний день месяца: числа %1 в нём нет.</source>
        <translation>That is the last day of the month, which has no %1th.</translation>
    </message>
    <message>
        <source>%1 — выходной: %2, перенесено на рабочий день %3.</source>
        <translation>%1 is a day off (%2), moved to the workday %3.</translation>
    </message>
    <message>
        <source>Выполненное раньше или позже срока график не сдвигает.</source>
        <translation>Work done early or late does not shift the schedule.</translation>
    </message>
    <message>
        <source>Поставил(а) %1, %2.</source>
        <translation>Set by %1 on %2.</translation>
    </message>
    <message>
        <source>Поставил(а) %1.</source>
        <translation>Set by %1.</translation>
    </message>
    <message>
        <source>Поставлена %1.</source>
        <translation>Set on %1.</translation>
    </message>
    <message>
        <source>До этого было %1.</source>
        <translation>Before that it was %1.</translation>
    </message>
    <message>
        <source>Дата %1 стоит в поле сделки %2.</source>
        <translation>The date %1 stands in the field of deal %2.</translation>
    </message>
    <message>
        <source>Дата %1 поставлена здесь для сделки %2 и в amoCRM ещё не отправлена.</source>
        <translation>The date %1 was set here for deal %2 and has not been sent to amoCRM yet.</translation>
    </message>
    <message>
        <source>Дата %1 хранится только на этом рабочем месте.</source>
        <translation>The date %1 is kept on this workplace only.</translation>
    </message>
    <message>
        <source>просрочено</source>
        <translation>overdue</translation>
    </message>
    <message>
        <source>скоро</source>
        <translation>soon</translation>
    </message>
    <message>
        <source>по плану</source>
        <translation>planned</translation>
    </message>
    <message>
        <source>прогноз</source>
        <translation>forecast</translation>
    </message>
    <message>
        <source>выполнено</source>
        <translation>done</translation>
    </message>
    <message>
        <source>нет даты</source>
        <translation>no date</translation>
    </message>
    <message>
        <source>перенос не опубликован</source>
        <translation>move not published</translation>
    </message>
    <message>
        <source>ждёт отправки</source>
        <translation>waits to be sent</translation>
    </message>
    <message>
        <source>Даты нет: ни в одной сделке станка она не стоит, а для расчёта нет плана или дня, от которого считать.</source>
        <translation>There is no date: no deal of the machine has one, and there is no plan, or no day to count from.</translation>
    </message>
    <message>
        <source>По плану выходит та же дата. %1</source>
        <translation>The plan comes to the same date. %1</translation>
    </message>
    <message>
        <source>По плану было бы иначе. %1</source>
        <translation>By the plan it would be another. %1</translation>
    </message>
</context>
<context>
    <name>CheckText</name>
    <message>
        <source>Токен скоро истечёт: %1.</source>
        <translation>The token expires soon: %1.</translation>
    </message>
    <message>
        <source>После этого обмен с amoCRM остановится.</source>
        <translation>After that the exchange with amoCRM stops.</translation>
    </message>
    <message>
        <source>Получите новый долгосрочный токен заранее и замените его.</source>
        <translation>Get a new long-lived token in time and replace it.</translation>
    </message>
    <message>
        <source>Не задано: %1.</source>
        <translation>Not set: %1.</translation>
    </message>
    <message>
        <source>Без этой настройки станки и заявки не находятся.</source>
        <translation>Without this setting machines and jobs are not found.</translation>
    </message>
    <message>
        <source>Задайте её в настройках или в файле --env.</source>
        <translation>Set it in the settings or in the file of --env.</translation>
    </message>
    <message>
        <source>Часовой пояс аккаунта не известен системе: %1.</source>
        <translation>The system does not know the account&apos;s time zone: %1.</translation>
    </message>
    <message>
        <source>Дни могут отличаться на один от тех, что в amoCRM.</source>
        <translation>Days may be off by one from those in amoCRM.</translation>
    </message>
    <message>
        <source>Обновите систему (часовые пояса) или выберите другой пояс в amoCRM.</source>
        <translation>Update the system (time zones) or choose another zone in amoCRM.</translation>
    </message>
    <message>
        <source>В аккаунте нет воронки %1.</source>
        <translation>The account has no pipeline %1.</translation>
    </message>
    <message>
        <source>Сделки этой воронки не станут ни заявками, ни паспортами.</source>
        <translation>Its deals become neither jobs nor passports.</translation>
    </message>
    <message>
        <source>Исправьте номер воронки в настройках (AMOCRM_PIPELINE_ID, AMOCRM_SERVICE_PIPELINE_IDS, AMOCRM_PARTS_PIPELINE_ID).</source>
        <translation>Correct the pipeline&apos;s id in the settings (AMOCRM_PIPELINE_ID, AMOCRM_SERVICE_PIPELINE_IDS, AMOCRM_PARTS_PIPELINE_ID).</translation>
    </message>
    <message>
        <source>В воронке нет этапа %1.</source>
        <translation>The pipeline has no stage %1.</translation>
    </message>
    <message>
        <source>«Выполнено» и регистрация станков не сработают.</source>
        <translation>Completing jobs and registering machines will not work.</translation>
    </message>
    <message>
        <source>Исправьте AMOCRM_STATUS_SUCCESS; обычный успешный этап — 142.</source>
        <translation>Correct AMOCRM_STATUS_SUCCESS; the usual status of success is 142.</translation>
    </message>
    <message>
        <source>В сделках нет поля %1.</source>
        <translation>Deals have no field %1.</translation>
    </message>
    <message>
        <source>Это значение не будет ни читаться, ни записываться.</source>
        <translation>This value is neither read nor written.</translation>
    </message>
    <message>
        <source>Создайте поле в amoCRM или исправьте его номер в настройках (AMOCRM_FIELD_…_ID).</source>
        <translation>Create the field in amoCRM or correct its id in the settings (AMOCRM_FIELD_…_ID).</translation>
    </message>
    <message>
        <source>Поле %1 другого типа.</source>
        <translation>Field %1 has another type.</translation>
    </message>
    <message>
        <source>Значение может не приняться или прочитаться неверно.</source>
        <translation>The value may be refused or misread.</translation>
    </message>
    <message>
        <source>Нужны: серийный номер, модель и Telegram — текст или список, дата следующего ТО — дата. Исправьте поле или его номер в настройках.</source>
        <translation>Needed: text or list for serial, model and Telegram, date for the next maintenance. Correct the field or its id in the settings.</translation>
    </message>
    <message>
        <source>В аккаунте нет пользователя %1.</source>
        <translation>The account has no user %1.</translation>
    </message>
    <message>
        <source>Новые заявки и задачи некому назначить.</source>
        <translation>There is nobody to assign new jobs and tasks to.</translation>
    </message>
    <message>
        <source>Исправьте AMOCRM_RESPONSIBLE_USER_ID.</source>
        <translation>Correct AMOCRM_RESPONSIBLE_USER_ID.</translation>
    </message>
    <message>
        <source>Проверка нашла: %1.</source>
        <translation>The check found: %1.</translation>
    </message>
    <message>
        <source>Обмен может работать не полностью.</source>
        <translation>The exchange may not work fully.</translation>
    </message>
    <message>
        <source>Проверьте настройки и доступ к amoCRM.</source>
        <translation>Check the settings and the access to amoCRM.</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>Сервис-консоль не запущена</source>
        <translation>The service console did not start</translation>
    </message>
    <message>
        <source>Сервис-консоль: паспорта станков, ТО и заявки из amoCRM</source>
        <translation>Service console: machine passports, maintenance and jobs from amoCRM</translation>
    </message>
    <message>
        <source>Папка с базой и журналом.</source>
        <translation>Folder with database and log.</translation>
    </message>
    <message>
        <source>Настройки из файла .env на этот запуск.</source>
        <translation>Settings from a .env file for this run.</translation>
    </message>
    <message>
        <source>Профиль (второй аккаунт) этой папки: название или номер p1, p2…</source>
        <translation>Profile (a second account) of this folder: its name or its id p1, p2…</translation>
    </message>
</context>
<context>
    <name>Ctl</name>
    <message>
        <source>№</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Вид</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Что случилось</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Решать нечего.</source>
        <translation>Nothing to decide.</translation>
    </message>
    <message>
        <source>Вопрос %1 закрыт.</source>
        <translation>Question %1 is closed.</translation>
    </message>
    <message>
        <source>что ждёт решения</source>
        <translation>what needs a decision</translation>
    </message>
    <message>
        <source>закрыть вопрос, назвав причину</source>
        <translation>close a question with a reason</translation>
    </message>
    <message>
        <source>номер из attention</source>
        <translation>id from attention</translation>
    </message>
    <message>
        <source>почему решать не нужно</source>
        <translation>why no decision is needed</translation>
    </message>
    <message>
        <source>Аккаунт: %1 (%2, номер %3), часовой пояс %4</source>
        <translation>Account: %1 (%2, id %3), time zone %4</translation>
    </message>
    <message>
        <source>Платная фильтрация списков: есть</source>
        <translation>Paid list filters: yes</translation>
    </message>
    <message>
        <source>Платная фильтрация списков: нет, изменения ищутся по порядку</source>
        <translation>Paid list filters: no, changes are found by order</translation>
    </message>
    <message>
        <source>Токен действует до %1</source>
        <translation>The token is valid until %1</translation>
    </message>
    <message>
        <source>Всё в порядке.</source>
        <translation>Everything is fine.</translation>
    </message>
    <message>
        <source>проверить связь: аккаунт, токен, воронки, поля, хранилище паролей, база</source>
        <translation>check the connection: account, token, pipelines, fields, key store, database</translation>
    </message>
    <message>
        <source>папка с базой данных и журналами</source>
        <translation>folder with database and logs</translation>
    </message>
    <message>
        <source>файл с переменными AMOCRM_…</source>
        <translation>file with the variables AMOCRM_…</translation>
    </message>
    <message>
        <source>один документ JSON вместо текста</source>
        <translation>one JSON document instead of text</translation>
    </message>
    <message>
        <source>эта справка</source>
        <translation>this help</translation>
    </message>
    <message>
        <source>версия программы</source>
        <translation>version of the program</translation>
    </message>
    <message>
        <source>пустое значение</source>
        <translation>empty value</translation>
    </message>
    <message>
        <source>Укажите текст в кавычках.</source>
        <translation>Give a text in quotes.</translation>
    </message>
    <message>
        <source>«%1» — не дата</source>
        <translation>“%1” is no date</translation>
    </message>
    <message>
        <source>Укажите существующий день в виде ГГГГ-ММ-ДД, например 2026-11-22.</source>
        <translation>Give an existing day as YYYY-MM-DD, for example 2026-11-22.</translation>
    </message>
    <message>
        <source>«%1» — не номер</source>
        <translation>“%1” is no id</translation>
    </message>
    <message>
        <source>Укажите целое положительное число.</source>
        <translation>Give a positive whole number.</translation>
    </message>
    <message>
        <source>«%1» — не число дней</source>
        <translation>“%1” is no number of days</translation>
    </message>
    <message>
        <source>«%1» — не серийный номер</source>
        <translation>“%1” is no serial</translation>
    </message>
    <message>
        <source>Укажите серийный номер станка, как в сделке.</source>
        <translation>Give the machine&apos;s serial as in the deal.</translation>
    </message>
    <message>
        <source>«%1» — не выбор</source>
        <translation>“%1” is no choice</translation>
    </message>
    <message>
        <source>такого параметра нет</source>
        <translation>there is no such option</translation>
    </message>
    <message>
        <source>Правильно: %1</source>
        <translation>Right: %1</translation>
    </message>
    <message>
        <source>Справка: stankodeskctl --help</source>
        <translation>Help: stankodeskctl --help</translation>
    </message>
    <message>
        <source>значение не нужно</source>
        <translation>no value is needed</translation>
    </message>
    <message>
        <source>Напишите просто %1.</source>
        <translation>Write just %1.</translation>
    </message>
    <message>
        <source>не указано значение</source>
        <translation>the value is missing</translation>
    </message>
    <message>
        <source>Напишите значение после %1.</source>
        <translation>Write the value after %1.</translation>
    </message>
    <message>
        <source>указан дважды</source>
        <translation>given twice</translation>
    </message>
    <message>
        <source>Оставьте одно значение.</source>
        <translation>Leave one value.</translation>
    </message>
    <message>
        <source>не указано</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>лишнее слово</source>
        <translation>one word too many</translation>
    </message>
    <message>
        <source>Правильно: %1. Текст с пробелами берите в кавычки.</source>
        <translation>Right: %1. Put text with blanks in quotes.</translation>
    </message>
    <message>
        <source>Команды: %1. Справка: stankodeskctl --help</source>
        <translation>Commands: %1. Help: stankodeskctl --help</translation>
    </message>
    <message>
        <source>Команда не указана.</source>
        <translation>No command is given.</translation>
    </message>
    <message>
        <source>такой команды нет</source>
        <translation>there is no such command</translation>
    </message>
    <message>
        <source>stankodeskctl — StankoDesk без окна: обмен с amoCRM, списки, «Выполнено».</source>
        <translation>stankodeskctl is StankoDesk without a window: exchange with amoCRM, lists, completing jobs.</translation>
    </message>
    <message>
        <source>Общие параметры:</source>
        <translation>Options of every command:</translation>
    </message>
    <message>
        <source>Код выхода: 0 сделано, 1 не всё отправлено, 2 ошибка в команде, 3 нет доступа, 4 нет связи с amoCRM, 5 беда с данными на этом компьютере.</source>
        <translation>Exit code: 0 done, 1 not everything is sent, 2 mistake in the command, 3 no access, 4 amoCRM not reachable, 5 trouble with the data on this computer.</translation>
    </message>
    <message>
        <source>--date: %1 ещё не наступило, сегодня %2</source>
        <translation>--date: %1 is in the future, today is %2</translation>
    </message>
    <message>
        <source>--next: следующее ТО должно быть позже дня работы (%1)</source>
        <translation>--next: the next maintenance must be later than the day of the work (%1)</translation>
    </message>
    <message>
        <source>что сделано</source>
        <translation>what was done</translation>
    </message>
    <message>
        <source>день работы, если не сегодня</source>
        <translation>day of the work, if not today</translation>
    </message>
    <message>
        <source>«Выполнено»: закрыть заявку с результатом</source>
        <translation>complete a job with its result</translation>
    </message>
    <message>
        <source>номер сделки</source>
        <translation>id of the deal</translation>
    </message>
    <message>
        <source>дата следующего ТО; без неё дата остаётся прежней</source>
        <translation>date of the next maintenance; without it the date stays</translation>
    </message>
    <message>
        <source>плановое ТО проведено без заявки</source>
        <translation>scheduled maintenance was done without a job</translation>
    </message>
    <message>
        <source>серийный номер</source>
        <translation>serial number</translation>
    </message>
    <message>
        <source>дата следующего ТО вместо плановой; none — не менять</source>
        <translation>date of the next maintenance instead of the plan&apos;s; none leaves it</translation>
    </message>
    <message>
        <source>Все даты уже в amoCRM.</source>
        <translation>All dates are in amoCRM already.</translation>
    </message>
    <message>
        <source>Серийный №</source>
        <translation>Serial no.</translation>
    </message>
    <message>
        <source>Сделка</source>
        <translation>Deal</translation>
    </message>
    <message>
        <source>Следующее ТО</source>
        <translation>Next maintenance</translation>
    </message>
    <message>
        <source>перенести следующее ТО</source>
        <translation>move the next maintenance</translation>
    </message>
    <message>
        <source>новый день, ГГГГ-ММ-ДД</source>
        <translation>new day, YYYY-MM-DD</translation>
    </message>
    <message>
        <source>записать в amoCRM даты, посчитанные по плану</source>
        <translation>write the dates computed by plan to amoCRM</translation>
    </message>
    <message>
        <source>только показать</source>
        <translation>only show</translation>
    </message>
    <message>
        <source>Когда</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Что</source>
        <translation>What</translation>
    </message>
    <message>
        <source>amoCRM</source>
        <translation>amoCRM</translation>
    </message>
    <message>
        <source>Записей нет.</source>
        <translation>No entries.</translation>
    </message>
    <message>
        <source>история станка или паспорт на день</source>
        <translation>history of a machine, or its passport on a day</translation>
    </message>
    <message>
        <source>паспорт, каким он был в этот день</source>
        <translation>the passport as it stood on that day</translation>
    </message>
    <message>
        <source>Заявка</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Этап</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>Станок</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>Клиент</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Ответственный</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>Создана</source>
        <translation>Created</translation>
    </message>
    <message>
        <source>Заявок нет.</source>
        <translation>No jobs.</translation>
    </message>
    <message>
        <source>открытые заявки</source>
        <translation>open jobs</translation>
    </message>
    <message>
        <source>и закрытые тоже</source>
        <translation>closed ones too</translation>
    </message>
    <message>
        <source>Состояние</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Создано</source>
        <translation>Created</translation>
    </message>
    <message>
        <source>Очередь пуста: всё отправлено.</source>
        <translation>The queue is empty: everything is sent.</translation>
    </message>
    <message>
        <source>номер из outbox</source>
        <translation>id from outbox</translation>
    </message>
    <message>
        <source>правки, которые ждут отправки</source>
        <translation>edits that wait to be sent</translation>
    </message>
    <message>
        <source>и отправленные за 30 дней</source>
        <translation>those sent in the last 30 days too</translation>
    </message>
    <message>
        <source>отменить правку, пока она не отправлена</source>
        <translation>cancel an edit before it is sent</translation>
    </message>
    <message>
        <source>отправить правку сейчас</source>
        <translation>send an edit now</translation>
    </message>
    <message>
        <source>решить конфликт</source>
        <translation>resolve a conflict</translation>
    </message>
    <message>
        <source>просрочено</source>
        <translation>late</translation>
    </message>
    <message>
        <source>скоро</source>
        <translation>soon</translation>
    </message>
    <message>
        <source>в порядке</source>
        <translation>fine</translation>
    </message>
    <message>
        <source>нет даты</source>
        <translation>no date</translation>
    </message>
    <message>
        <source>регистрация отозвана</source>
        <translation>registration withdrawn</translation>
    </message>
    <message>
        <source>, по плану</source>
        <translation>, by plan</translation>
    </message>
    <message>
        <source>Модель</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Телефон</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Паспортов нет. Если обмена ещё не было: stankodeskctl sync</source>
        <translation>No passports. If there was no sync yet: stankodeskctl sync</translation>
    </message>
    <message>
        <source>Зарегистрирован</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>Последнее ТО</source>
        <translation>Last maintenance</translation>
    </message>
    <message>
        <source>паспорта станков</source>
        <translation>machine passports</translation>
    </message>
    <message>
        <source>только этот станок</source>
        <translation>this machine only</translation>
    </message>
    <message>
        <source>только с ТО не позже чем через столько дней, просроченные тоже</source>
        <translation>only with maintenance due within so many days, late ones too</translation>
    </message>
    <message>
        <source>Конфликт: %1; в amoCRM сейчас «%2».</source>
        <translation>Conflict: %1; amoCRM now has “%2”.</translation>
    </message>
    <message>
        <source>Решите: stankodeskctl outbox resolve %1 mine|theirs</source>
        <translation>Decide: stankodeskctl outbox resolve %1 mine|theirs</translation>
    </message>
    <message>
        <source>Отложено: %1. %2</source>
        <translation>Parked: %1. %2</translation>
    </message>
    <message>
        <source>Затем: stankodeskctl outbox retry %1 (или outbox cancel %1)</source>
        <translation>Then: stankodeskctl outbox retry %1 (or outbox cancel %1)</translation>
    </message>
    <message>
        <source>Уйдёт при следующем обмене: stankodeskctl sync</source>
        <translation>It leaves with the next sync: stankodeskctl sync</translation>
    </message>
    <message>
        <source>Готово: записано и отправлено в amoCRM.</source>
        <translation>Done: written and sent to amoCRM.</translation>
    </message>
    <message>
        <source>Записано здесь, но ещё не отправлено.</source>
        <translation>Written here, but not sent yet.</translation>
    </message>
    <message>
        <source>Записано, отправка при следующем обмене (%1).</source>
        <translation>Written, to be sent with the next sync (%1).</translation>
    </message>
    <message>
        <source>Правка %1 отменена другой программой.</source>
        <translation>Edit %1 was cancelled by another program.</translation>
    </message>
    <message>
        <source>только записать, не отправлять</source>
        <translation>write only, do not send</translation>
    </message>
    <message>
        <source>Получено: %1, %2, удалено: %3. Зарегистрировано: %4.</source>
        <translation>Pulled: %1, %2, deleted: %3. Registered: %4.</translation>
    </message>
    <message>
        <source>Отправлено: %1. Ждут: %2, конфликтов: %3, отложено: %4.</source>
        <translation>Sent: %1. Waiting: %2, conflicts: %3, parked: %4.</translation>
    </message>
    <message>
        <source>Нужно решить: %1 (stankodeskctl attention).</source>
        <translation>To decide: %1 (stankodeskctl attention).</translation>
    </message>
    <message>
        <source>Запросов: %1, время: %2 с.</source>
        <translation>Requests: %1, time: %2 s.</translation>
    </message>
    <message>
        <source>отправить правки, получить изменения, зарегистрировать станки</source>
        <translation>send edits, pull changes, register machines</translation>
    </message>
    <message>
        <source>загрузить всё заново</source>
        <translation>pull everything again</translation>
    </message>
    <message>
        <source>это не номер телефона</source>
        <translation>this is no phone number</translation>
    </message>
    <message>
        <source>Укажите номер с кодом, например +7 916 123-45-67.</source>
        <translation>Give the number with its code, for example +7 916 123-45-67.</translation>
    </message>
    <message>
        <source>это не сумма</source>
        <translation>this is no amount</translation>
    </message>
    <message>
        <source>Укажите рубли, например 48700 или &quot;48 700,50 ₽&quot;.</source>
        <translation>Give roubles, for example 48700 or &quot;48 700,50 ₽&quot;.</translation>
    </message>
    <message>
        <source>это не серийный номер</source>
        <translation>this is no serial number</translation>
    </message>
    <message>
        <source>слишком длинно или пусто</source>
        <translation>too long or empty</translation>
    </message>
    <message>
        <source>Сократите текст.</source>
        <translation>Shorten the text.</translation>
    </message>
    <message>
        <source>новая заявка: сделка и контакт в amoCRM</source>
        <translation>new request: a deal and a contact in amoCRM</translation>
    </message>
    <message>
        <source>имя клиента</source>
        <translation>the client&apos;s name</translation>
    </message>
    <message>
        <source>телефон в любой записи</source>
        <translation>phone in any notation</translation>
    </message>
    <message>
        <source>что случилось</source>
        <translation>what is wrong</translation>
    </message>
    <message>
        <source>серийный номер станка; модель и клиент берутся из паспорта</source>
        <translation>serial number of the machine; model and client come from its passport</translation>
    </message>
    <message>
        <source>откуда заявка</source>
        <translation>where the request came from</translation>
    </message>
    <message>
        <source>бюджет сделки, рубли</source>
        <translation>the deal&apos;s budget, roubles</translation>
    </message>
    <message>
        <source>Токен из окружения; хранилище паролей недоступно и не нужно</source>
        <translation>Token from the environment; the key store is not available and not needed</translation>
    </message>
    <message>
        <source>Токен из окружения; хранилище паролей доступно, но не нужно</source>
        <translation>Token from the environment; the key store is available but not needed</translation>
    </message>
    <message>
        <source>Токен в хранилище паролей</source>
        <translation>Token in the key store</translation>
    </message>
    <message>
        <source>Токен действует до закрытия программы</source>
        <translation>Token kept until the program is closed</translation>
    </message>
    <message>
        <source>Укажите целое число от 0 до %1.</source>
        <translation>Give a whole number from 0 to %1.</translation>
    </message>
    <message>
        <source>--note: длиннее %1 знаков</source>
        <translation>--note: longer than %1 characters</translation>
    </message>
    <message>
        <source>Правильно: &quot;АРТИКУЛ;НАИМЕНОВАНИЕ;КОЛИЧЕСТВО;ЦЕНА&quot;, например &quot;FLT-20;Фильтр СОЖ;2;1250,50&quot;. Без цены: &quot;FLT-20;Фильтр СОЖ;2;&quot;.</source>
        <translation>Correct: &quot;ARTICLE;NAME;QUANTITY;PRICE&quot;, for example &quot;FLT-20;Coolant filter;2;1250.50&quot;. Without a price: &quot;FLT-20;Coolant filter;2;&quot;.</translation>
    </message>
    <message>
        <source>«%1» можно прочесть двояко, напишите без разделителя групп</source>
        <translation>“%1” can be read in two ways, write it without a group separator</translation>
    </message>
    <message>
        <source>«%1» меньше нуля</source>
        <translation>“%1” is below zero</translation>
    </message>
    <message>
        <source>«%1» слишком много</source>
        <translation>“%1” is too much</translation>
    </message>
    <message>
        <source>«%1» — не число</source>
        <translation>“%1” is not a number</translation>
    </message>
    <message>
        <source>нужны четыре части через «;»</source>
        <translation>four parts separated by “;” are needed</translation>
    </message>
    <message>
        <source>нет ни артикула, ни наименования</source>
        <translation>there is neither an article nor a name</translation>
    </message>
    <message>
        <source>количество должно быть больше нуля</source>
        <translation>the quantity must be above zero</translation>
    </message>
    <message>
        <source>неизвестно, кто заказывает</source>
        <translation>nobody is named who orders</translation>
    </message>
    <message>
        <source>Укажите --name, --phone или --serial станка с клиентом.</source>
        <translation>Give --name, --phone or the --serial of a machine with a client.</translation>
    </message>
    <message>
        <source>сумма заказа больше, чем примет amoCRM</source>
        <translation>the total of the order is more than amoCRM takes</translation>
    </message>
    <message>
        <source>Разделите заказ на несколько.</source>
        <translation>Split the order into several.</translation>
    </message>
    <message>
        <source>заказ запчастей: сделка в воронке «ЗАПЧАСТИ»</source>
        <translation>order spare parts: a deal in the spare-parts pipeline</translation>
    </message>
    <message>
        <source>позиция &quot;АРТИКУЛ;НАИМЕНОВАНИЕ;КОЛИЧЕСТВО;ЦЕНА&quot;; сколько нужно раз</source>
        <translation>an item &quot;ARTICLE;NAME;QUANTITY;PRICE&quot;; as many times as needed</translation>
    </message>
    <message>
        <source>для какого станка; клиент берётся из паспорта</source>
        <translation>for which machine; the client comes from its passport</translation>
    </message>
    <message>
        <source>телефон клиента</source>
        <translation>phone of the client</translation>
    </message>
    <message>
        <source>Выбор</source>
        <translation>Choice</translation>
    </message>
    <message>
        <source>Что в amoCRM</source>
        <translation>What it is in amoCRM</translation>
    </message>
    <message>
        <source>Предложить нечего: верните прежнее в amoCRM или закройте вопрос.</source>
        <translation>Nothing to offer: restore it in amoCRM or dismiss the question.</translation>
    </message>
    <message>
        <source>Выбрать: stankodeskctl attention repair %1 --choice ВЫБОР</source>
        <translation>To choose: stankodeskctl attention repair %1 --choice CHOICE</translation>
    </message>
    <message>
        <source>Вопрос %1 решён, правок перенесено: %2.</source>
        <translation>Question %1 is settled, edits moved: %2.</translation>
    </message>
    <message>
        <source>Правок перенесено: %1. Настройки этой программы задаёт окружение (или файл --env); поставьте там:</source>
        <translation>Edits moved: %1. The settings of this program come from the environment (or the --env file); set there:</translation>
    </message>
    <message>
        <source>«%1» не предлагается</source>
        <translation>“%1” is not offered</translation>
    </message>
    <message>
        <source>Что предлагается: stankodeskctl attention repair %1</source>
        <translation>What is offered: stankodeskctl attention repair %1</translation>
    </message>
    <message>
        <source>исправить то, чего не стало в amoCRM; без --choice — из чего выбрать</source>
        <translation>mend what amoCRM has lost; without --choice: what there is to choose from</translation>
    </message>
    <message>
        <source>что использовать вместо: поле, воронка:этап, воронка, сотрудник, сделка</source>
        <translation>what to use instead: a field, pipeline:stage, a pipeline, a user, a deal</translation>
    </message>
    <message>
        <source>Укажите mine (значение отсюда), theirs (значение amoCRM) или own (другое, с --value).</source>
        <translation>Give mine (the value from here), theirs (amoCRM&apos;s value) or own (another one, with --value).</translation>
    </message>
    <message>
        <source>Файл</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Сделана</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>Размер</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Неотправленных правок</source>
        <translation>Unsent changes</translation>
    </message>
    <message>
        <source>Резервных копий нет.</source>
        <translation>There are no backups.</translation>
    </message>
    <message>
        <source>Копия сделана: %1</source>
        <translation>Backup made: %1</translation>
    </message>
    <message>
        <source>копии «%1» нет</source>
        <translation>there is no backup “%1”</translation>
    </message>
    <message>
        <source>Список копий: stankodeskctl backup list.</source>
        <translation>List of backups: stankodeskctl backup list.</translation>
    </message>
    <message>
        <source>Данные восстановлены. Прежняя база сохранена: %1
Перенесено неотправленных правок: %2. Изменения amoCRM загрузит sync.</source>
        <translation>The data is restored. The database before it is kept as: %1
Unsent changes taken along: %2. sync will load what has changed in amoCRM.</translation>
    </message>
    <message>
        <source>Сведения для поддержки записаны: %1</source>
        <translation>Information for support written: %1</translation>
    </message>
    <message>
        <source>резервные копии данных</source>
        <translation>backups of the data</translation>
    </message>
    <message>
        <source>сделать резервную копию сейчас</source>
        <translation>make a backup now</translation>
    </message>
    <message>
        <source>вернуться к резервной копии; неотправленные правки сохраняются</source>
        <translation>go back to a backup; unsent changes are kept</translation>
    </message>
    <message>
        <source>файл из backup list или путь к копии</source>
        <translation>a file from backup list, or the path of a copy</translation>
    </message>
    <message>
        <source>архив со сведениями для поддержки, без имён, телефонов и токенов</source>
        <translation>archive with information for support, without names, phones and tokens</translation>
    </message>
    <message>
        <source>имя файла .zip</source>
        <translation>name of the .zip file</translation>
    </message>
    <message>
        <source>Напишите своё значение: outbox resolve %1 own --value 2026-12-24</source>
        <translation>Write your own value: outbox resolve %1 own --value 2026-12-24</translation>
    </message>
    <message>
        <source>Своё значение задаёт own: outbox resolve %1 own --value %2</source>
        <translation>An own value is given with own: outbox resolve %1 own --value %2</translation>
    </message>
    <message>
        <source>«%1» здесь не подходит</source>
        <translation>“%1” does not fit here</translation>
    </message>
    <message>
        <source>Укажите для даты день ГГГГ-ММ-ДД, для этапа воронка:этап (номера), для списка — одно из его значений; у комментария и тега выбирают только mine или theirs.</source>
        <translation>For a date give a day as YYYY-MM-DD, for a stage pipeline:stage (ids), for a list one of its values; for a note or a tag only mine or theirs can be chosen.</translation>
    </message>
    <message>
        <source>этот день уже наступил</source>
        <translation>that day has already come</translation>
    </message>
    <message>
        <source>Укажите день после сегодняшнего.</source>
        <translation>Give a day after today.</translation>
    </message>
    <message>
        <source>mine — значение отсюда, theirs — значение amoCRM, own — другое</source>
        <translation>mine: the value from here, theirs: amoCRM&apos;s value, own: another one</translation>
    </message>
    <message>
        <source>с own: значение вместо обоих</source>
        <translation>with own: the value in place of both</translation>
    </message>
    <message>
        <source>отложить конфликт и не напоминать о нём</source>
        <translation>put a conflict off without being reminded of it</translation>
    </message>
    <message>
        <source>день, с которого напоминать снова</source>
        <translation>the day from which to remind again</translation>
    </message>
    <message>
        <source>изменить правку, пока она не отправлена</source>
        <translation>change an edit before it is sent</translation>
    </message>
    <message>
        <source>новое значение: текст, день или воронка:этап</source>
        <translation>the new value: a text, a day or pipeline:stage</translation>
    </message>
    <message>
        <source>Идёт учебный режим: в amoCRM ничего не отправляется.</source>
        <translation>Practice is on: nothing is sent to amoCRM.</translation>
    </message>
    <message>
        <source>Закончить: stankodeskctl practice end (взять правки назад) или practice end --send (отправить).</source>
        <translation>To end: stankodeskctl practice end (take the edits back) or practice end --send (send them).</translation>
    </message>
    <message>
        <source>Пауза: сама консоль ничего не отправляет и не получает. Продолжить: stankodeskctl pause off</source>
        <translation>Paused: the console sends and reads nothing by itself. To go on: stankodeskctl pause off</translation>
    </message>
    <message>
        <source>Обмен снова идёт сам.</source>
        <translation>Synchronisation runs by itself again.</translation>
    </message>
    <message>
        <source>Учебный режим: правки остаются здесь, из amoCRM только читаем. Закончить: stankodeskctl practice end</source>
        <translation>Practice mode: edits stay here, amoCRM is only read. To end: stankodeskctl practice end</translation>
    </message>
    <message>
        <source>Учебный режим и так не шёл.</source>
        <translation>There was no practice to end.</translation>
    </message>
    <message>
        <source>Учебный режим окончен, уйдут при следующем обмене: %1.</source>
        <translation>Practice is over, to be sent at the next synchronisation: %1.</translation>
    </message>
    <message>
        <source>Учебный режим окончен, взято назад: %1.</source>
        <translation>Practice is over, taken back: %1.</translation>
    </message>
    <message>
        <source>консоль ничего не отправляет и не получает сама</source>
        <translation>the console sends and reads nothing by itself</translation>
    </message>
    <message>
        <source>обмен снова идёт сам</source>
        <translation>synchronisation runs by itself again</translation>
    </message>
    <message>
        <source>начать учебный режим: ничего не отправлять в amoCRM</source>
        <translation>begin practice: send nothing to amoCRM</translation>
    </message>
    <message>
        <source>закончить учебный режим и взять его правки назад</source>
        <translation>end practice and take its edits back</translation>
    </message>
    <message>
        <source>не брать назад, а отправить при следующем обмене</source>
        <translation>do not take back, send at the next synchronisation</translation>
    </message>
    <message>
        <source>Идёт учебный режим: правки не отправляются (stankodeskctl practice end).</source>
        <translation>Practice is on: edits are not sent (stankodeskctl practice end).</translation>
    </message>
    <message>
        <source>этот день уже прошёл или слишком далеко</source>
        <translation>that day is over already or too far ahead</translation>
    </message>
    <message>
        <source>Укажите сегодняшний или будущий день.</source>
        <translation>Give today or a day to come.</translation>
    </message>
    <message>
        <source>такого сотрудника в amoCRM нет</source>
        <translation>there is no such user in amoCRM</translation>
    </message>
    <message>
        <source>Укажите номер работающего сотрудника или не указывайте: задачу получит ответственный за сделку.</source>
        <translation>Give the number of an active user, or none: whoever is responsible for the deal gets the task.</translation>
    </message>
    <message>
        <source>Напишите, что сделать, не длиннее %1 знаков.</source>
        <translation>Say what is to be done, in at most %1 characters.</translation>
    </message>
    <message>
        <source>задача сотруднику по сделке</source>
        <translation>a task for somebody about a deal</translation>
    </message>
    <message>
        <source>что сделать</source>
        <translation>what to do</translation>
    </message>
    <message>
        <source>к какому дню, если не сегодня</source>
        <translation>by which day, if not today</translation>
    </message>
    <message>
        <source>номер сотрудника; без него — ответственный за сделку</source>
        <translation>number of the user; without it, whoever is responsible for the deal</translation>
    </message>
    <message>
        <source>профиль (второй аккаунт) этой папки: название или номер p1, p2…; без него первый</source>
        <translation>profile (a second account) of this folder: its name or its id p1, p2…; without it the first one</translation>
    </message>
    <message>
        <source>Профиль</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Название</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Аккаунт</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Папка</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>профили этой папки данных: по одному на аккаунт</source>
        <translation>the profiles of this data folder: one for each account</translation>
    </message>
    <message>
        <source>Настройки записаны: %1
Токенов в файле нет; куда их вписать, сказано в его конце.</source>
        <translation>The settings are written: %1
There are no tokens in the file; its end says where they go.</translation>
    </message>
    <message>
        <source>Будут стёрты токены, база и резервные копии (%1), всего %2.</source>
        <translation>The tokens, the database and the backups (%1) will be erased, %2 in all.</translation>
    </message>
    <message>
        <source>Не отправлено и пропадёт: %1.</source>
        <translation>Unsent and lost: %1.</translation>
    </message>
    <message>
        <source>Чтобы забыть, повторите с --confirm %1.</source>
        <translation>To forget, repeat with --confirm %1.</translation>
    </message>
    <message>
        <source>«%1» — не адрес этого аккаунта</source>
        <translation>“%1” is not the address of this account</translation>
    </message>
    <message>
        <source>Рабочее место забыто: токены, база и резервные копии стёрты.</source>
        <translation>The desk is forgotten: tokens, database and backups are erased.</translation>
    </message>
    <message>
        <source>записать настройки в файл .env, без токенов</source>
        <translation>write the settings to a .env file, without tokens</translation>
    </message>
    <message>
        <source>имя файла</source>
        <translation>name of the file</translation>
    </message>
    <message>
        <source>забыть это рабочее место: стереть токены, базу и копии</source>
        <translation>forget this desk: erase tokens, database and backups</translation>
    </message>
    <message>
        <source>адрес аккаунта, например russtanko.amocrm.ru, в знак согласия</source>
        <translation>address of the account, for example russtanko.amocrm.ru, as a sign of consent</translation>
    </message>
    <message>
        <source>--hours: «%1» — не число часов</source>
        <translation>--hours: “%1” is not a number of hours</translation>
    </message>
    <message>
        <source>вид проведённого ТО, если не тот, что подошёл</source>
        <translation>kind of maintenance done, if not the one that was due</translation>
    </message>
    <message>
        <source>сколько часов работали</source>
        <translation>hours of work</translation>
    </message>
    <message>
        <source>израсходованный материал; можно повторять</source>
        <translation>consumable used; may be repeated</translation>
    </message>
    <message>
        <source>Номер</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Инженер</source>
        <translation>Engineer</translation>
    </message>
    <message>
        <source>Часов в неделю</source>
        <translation>Hours a week</translation>
    </message>
    <message>
        <source>В планировании</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>Отсутствует</source>
        <translation>Away</translation>
    </message>
    <message>
        <source>да</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>нет</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Инженеров нет.</source>
        <translation>No engineers.</translation>
    </message>
    <message>
        <source>Номера и имена показывает команда engineers; назначить заявку можно только сотруднику amoCRM.</source>
        <translation>The command engineers shows numbers and names; a job can be given to users of amoCRM only.</translation>
    </message>
    <message>
        <source>подходит к нескольким: %1</source>
        <translation>fits several: %1</translation>
    </message>
    <message>
        <source>кто ездит к станкам, сколько часов и когда отсутствует</source>
        <translation>who goes to machines, how many hours, and when they are away</translation>
    </message>
    <message>
        <source>назначить заявку сотруднику</source>
        <translation>give a job to a user</translation>
    </message>
    <message>
        <source>номер сотрудника amoCRM или его имя</source>
        <translation>number or name of a user of amoCRM</translation>
    </message>
    <message>
        <source>Записано ТО: %1. Файл: %2</source>
        <translation>Visits written: %1. File: %2</translation>
    </message>
    <message>
        <source>вид файла «%1» неизвестен</source>
        <translation>file format “%1” is not known</translation>
    </message>
    <message>
        <source>Укажите ics, csv или json.</source>
        <translation>Give ics, csv or json.</translation>
    </message>
    <message>
        <source>инженера «%1» нет</source>
        <translation>there is no engineer “%1”</translation>
    </message>
    <message>
        <source>под «%1» подходят несколько инженеров</source>
        <translation>“%1” fits several engineers</translation>
    </message>
    <message>
        <source>Есть: %1.</source>
        <translation>There are: %1.</translation>
    </message>
    <message>
        <source>календарь ТО файлом: для Thunderbird и KOrganizer, таблицей или JSON</source>
        <translation>the maintenance calendar as a file: for Thunderbird and KOrganizer, as a table or JSON</translation>
    </message>
    <message>
        <source>ics, csv или json</source>
        <translation>ics, csv or json</translation>
    </message>
    <message>
        <source>только ТО этого инженера: имя или номер; без него все</source>
        <translation>only this engineer&apos;s visits: name or number; everybody&apos;s without it</translation>
    </message>
    <message>
        <source>почему следующее ТО стоит на этот день</source>
        <translation>why the next maintenance is on this day</translation>
    </message>
</context>
<context>
    <name>DashboardPage</name>
    <message>
        <source>Заявки в работе</source>
        <translation>Jobs in progress</translation>
    </message>
    <message>
        <source>Предстоящее ТО</source>
        <translation>Upcoming maintenance</translation>
    </message>
</context>
<context>
    <name>DeskConfig</name>
    <message>
        <source>нужно on или off</source>
        <translation>on or off is wanted</translation>
    </message>
    <message>
        <source>нужно целое число от %1 до %2</source>
        <translation>a whole number from %1 to %2 is wanted</translation>
    </message>
    <message>
        <source>нужно время суток, например 22:00</source>
        <translation>a time of day is wanted, for example 22:00</translation>
    </message>
    <message>
        <source>нужно system, none или manual</source>
        <translation>system, none or manual is wanted</translation>
    </message>
    <message>
        <source>нужно имя или адрес сервера без http:// и порта, например proxy.company.ru</source>
        <translation>the name or address of a server without http:// and port is wanted, for example proxy.company.com</translation>
    </message>
    <message>
        <source>нужен порт прокси, например 3128</source>
        <translation>the proxy&apos;s port is wanted, for example 3128</translation>
    </message>
    <message>
        <source>нужно имя без двоеточия; пароль отдельно</source>
        <translation>a name without a colon is wanted; the password is kept apart</translation>
    </message>
</context>
<context>
    <name>EditFoot</name>
    <message>
        <source>Можно отменить, пока не отправлено</source>
        <translation>Can be undone until it is sent</translation>
    </message>
</context>
<context>
    <name>EngineerChoices</name>
    <message>
        <source>Ответственный из amoCRM</source>
        <translation>Responsible user of amoCRM</translation>
    </message>
</context>
<context>
    <name>EnvFile</name>
    <message>
        <source>строка %1: %2</source>
        <translation>line %1: %2</translation>
    </message>
    <message>
        <source>лишний текст после закрывающей кавычки</source>
        <translation>text after the closing quote</translation>
    </message>
    <message>
        <source>кавычка не закрыта</source>
        <translation>the quote is not closed</translation>
    </message>
    <message>
        <source>файл не в кодировке UTF-8</source>
        <translation>the file is not UTF-8</translation>
    </message>
    <message>
        <source>ожидается ИМЯ=значение</source>
        <translation>NAME=value is expected</translation>
    </message>
    <message>
        <source>имя переменной — латинские буквы, цифры и _, не с цифры</source>
        <translation>a variable&apos;s name is made of Latin letters, digits and _, not beginning with a digit</translation>
    </message>
    <message>
        <source>файл %1 не открывается: %2</source>
        <translation>file %1 cannot be opened: %2</translation>
    </message>
    <message>
        <source>файл %1 слишком велик для файла настроек</source>
        <translation>file %1 is too large for a settings file</translation>
    </message>
</context>
<context>
    <name>EnvReport</name>
    <message>
        <source>такой переменной нет: проверьте имя</source>
        <translation>there is no such variable: check the name</translation>
    </message>
    <message>
        <source>уже была в строке %1; взято отсюда</source>
        <translation>was in line %1 already; this one is taken</translation>
    </message>
    <message>
        <source># Настройки StankoDesk для аккаунта %1</source>
        <translation># StankoDesk settings for the account %1</translation>
    </message>
    <message>
        <source># Файл читают мастер настройки («Взять из файла .env») и команды stankodeskctl --env ФАЙЛ.</source>
        <translation># This file is read by the set-up wizard (“Take from a .env file”) and by the commands stankodeskctl --env FILE.</translation>
    </message>
    <message>
        <source># Токенов в нём нет: на рабочем месте они лежат в хранилище паролей системы.</source>
        <translation># There are no tokens in it: on a desk they lie in the system&apos;s key store.</translation>
    </message>
    <message>
        <source># Долгосрочный токен amoCRM (Интеграции → Ключи и токены). На сервере задайте его в окружении; впишете сюда — берегите файл.</source>
        <translation># Long-lived token of amoCRM (Integrations → Keys and tokens). On a server set it in the environment; if you put it here, guard the file.</translation>
    </message>
    <message>
        <source># Токен бота для сообщений клиентам (его выдаёт @BotFather).</source>
        <translation># Token of the bot for messages to clients (@BotFather issues it).</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Правки сохранены здесь и уйдут, когда связь появится. Работать можно дальше.</source>
        <translation>Edits are kept here and leave when the connection is back. You can go on working.</translation>
    </message>
    <message>
        <source>Данные не изменены. Новые правки не сохраняются.</source>
        <translation>The data are unchanged. New edits are not saved.</translation>
    </message>
    <message>
        <source>Нет связи с amoCRM.</source>
        <translation>No connection to amoCRM.</translation>
    </message>
    <message>
        <source>Проверьте интернет и адрес аккаунта; попытки повторяются сами.</source>
        <translation>Check the network and the account&apos;s address; attempts repeat by themselves.</translation>
    </message>
    <message>
        <source>amoCRM не ответила вовремя.</source>
        <translation>amoCRM did not answer in time.</translation>
    </message>
    <message>
        <source>Подождите: перед повтором программа проверит, не дошло ли отправленное. Если так бывает часто, увеличьте STANKODESK_TIMEOUT_MS.</source>
        <translation>Wait: before repeating, the program looks whether what was sent has arrived. If it happens often, raise STANKODESK_TIMEOUT_MS.</translation>
    </message>
    <message>
        <source>Защищённое соединение с amoCRM отклонено.</source>
        <translation>The secure connection to amoCRM was refused.</translation>
    </message>
    <message>
        <source>Проверьте дату и время на этом компьютере; если сеть рабочая, спросите администратора, не подменяет ли сертификат прокси или антивирус.</source>
        <translation>Check date and time of this computer; in a company network ask the administrator whether a proxy or virus scanner replaces the certificate.</translation>
    </message>
    <message>
        <source>amoCRM не приняла токен: он неверен, истёк или отозван.</source>
        <translation>amoCRM did not accept the token: it is wrong, expired or revoked.</translation>
    </message>
    <message>
        <source>Обмен остановлен. Все правки сохранены здесь и ждут нового токена.</source>
        <translation>The exchange has stopped. All edits are kept here and wait for a new token.</translation>
    </message>
    <message>
        <source>Получите долгосрочный токен в amoCRM (интеграция → Ключи и доступы) и замените его.</source>
        <translation>Get a long-lived token in amoCRM (integration → Keys and scopes) and replace it.</translation>
    </message>
    <message>
        <source>Нет токена доступа к amoCRM.</source>
        <translation>There is no access token for amoCRM.</translation>
    </message>
    <message>
        <source>Обмена нет. Данные на этом компьютере доступны, правки сохраняются.</source>
        <translation>No exchange. The data on this computer are available, edits are saved.</translation>
    </message>
    <message>
        <source>Введите токен в настройках или задайте AMOCRM_ACCESS_TOKEN в окружении или в файле --env.</source>
        <translation>Enter the token in the settings or set AMOCRM_ACCESS_TOKEN in the environment or in the file of --env.</translation>
    </message>
    <message>
        <source>Аккаунт amoCRM не оплачен.</source>
        <translation>The amoCRM account is not paid.</translation>
    </message>
    <message>
        <source>Оплатите аккаунт в amoCRM; обмен продолжится сам.</source>
        <translation>Pay the account in amoCRM; the exchange goes on by itself.</translation>
    </message>
    <message>
        <source>У владельца токена нет права на это действие в amoCRM.</source>
        <translation>The owner of the token has no right to do this in amoCRM.</translation>
    </message>
    <message>
        <source>Это действие не выполнено, остальные идут дальше.</source>
        <translation>This action was not done, the others go on.</translation>
    </message>
    <message>
        <source>Попросите администратора amoCRM дать права или токен другого пользователя, затем повторите отправку.</source>
        <translation>Ask the amoCRM administrator for the right or for another user&apos;s token, then send again.</translation>
    </message>
    <message>
        <source>amoCRM временно заблокировала запросы.</source>
        <translation>amoCRM has blocked requests for a while.</translation>
    </message>
    <message>
        <source>Обмен стоит 15 минут, чтобы блокировка не продлилась. Правки сохранены здесь.</source>
        <translation>The exchange rests for 15 minutes so that the block is not prolonged. Edits are kept here.</translation>
    </message>
    <message>
        <source>Подождите. Если повторится, уменьшите STANKODESK_RATE_LIMIT и проверьте, кто ещё работает с этим токеном.</source>
        <translation>Wait. If it comes again, lower STANKODESK_RATE_LIMIT and find out who else works with this token.</translation>
    </message>
    <message>
        <source>Слишком много запросов к amoCRM.</source>
        <translation>Too many requests to amoCRM.</translation>
    </message>
    <message>
        <source>Подождите: программа сама снижает темп и повторит.</source>
        <translation>Wait: the program slows down by itself and repeats.</translation>
    </message>
    <message>
        <source>В amoCRM этого больше нет.</source>
        <translation>amoCRM no longer has this.</translation>
    </message>
    <message>
        <source>Сделка удалена, объединена с другой или недоступна владельцу токена.</source>
        <translation>The deal was deleted, merged with another, or is hidden from the owner of the token.</translation>
    </message>
    <message>
        <source>Проверьте сделку в amoCRM, затем повторите отправку или отмените правку.</source>
        <translation>Look at the deal in amoCRM, then send again or cancel the edit.</translation>
    </message>
    <message>
        <source>amoCRM отказалась принять данные.</source>
        <translation>amoCRM refused the data.</translation>
    </message>
    <message>
        <source>Правка отложена и ждёт решения; остальные идут дальше.</source>
        <translation>The edit is parked and waits for a decision; the others go on.</translation>
    </message>
    <message>
        <source>Прочтите причину, исправьте и повторите отправку или отмените правку.</source>
        <translation>Read the reason, correct it and send again, or cancel the edit.</translation>
    </message>
    <message>
        <source>На стороне amoCRM ошибка.</source>
        <translation>amoCRM has an error on its side.</translation>
    </message>
    <message>
        <source>Подождите: попытки повторяются сами.</source>
        <translation>Wait: attempts repeat by themselves.</translation>
    </message>
    <message>
        <source>Ответ amoCRM не удалось понять.</source>
        <translation>amoCRM&apos;s answer could not be understood.</translation>
    </message>
    <message>
        <source>Из этого ответа ничего не принято; данные здесь не испорчены.</source>
        <translation>Nothing of it was taken over; the data here are unharmed.</translation>
    </message>
    <message>
        <source>Проверьте адрес аккаунта и прокси. Если повторяется, сохраните подробности и сообщите разработчикам.</source>
        <translation>Check the account&apos;s address and the proxy. If it repeats, keep the details and tell the developers.</translation>
    </message>
    <message>
        <source>Введённое значение не подходит.</source>
        <translation>The value does not fit.</translation>
    </message>
    <message>
        <source>Ничего не записано.</source>
        <translation>Nothing was written.</translation>
    </message>
    <message>
        <source>Исправьте значение и повторите.</source>
        <translation>Correct the value and try again.</translation>
    </message>
    <message>
        <source>Настройка не задана или неверна.</source>
        <translation>A setting is missing or wrong.</translation>
    </message>
    <message>
        <source>Без неё обмен с amoCRM невозможен; ничего не изменено.</source>
        <translation>Without it there is no exchange with amoCRM; nothing was changed.</translation>
    </message>
    <message>
        <source>Исправьте названную настройку и повторите.</source>
        <translation>Correct the named setting and try again.</translation>
    </message>
    <message>
        <source>Настройки относятся к другому аккаунту, чем данные этого компьютера.</source>
        <translation>The settings belong to another account than the data of this computer.</translation>
    </message>
    <message>
        <source>Чтобы не смешать два аккаунта, ничего не сделано.</source>
        <translation>Nothing was done, so that two accounts are not mixed.</translation>
    </message>
    <message>
        <source>Это уже сделано.</source>
        <translation>This is done already.</translation>
    </message>
    <message>
        <source>Ничего не записано второй раз.</source>
        <translation>Nothing was written a second time.</translation>
    </message>
    <message>
        <source>Обновите список: состояние могло измениться.</source>
        <translation>Refresh the list: the state may have changed.</translation>
    </message>
    <message>
        <source>Такой записи здесь нет.</source>
        <translation>There is no such record here.</translation>
    </message>
    <message>
        <source>Ничего не сделано.</source>
        <translation>Nothing was done.</translation>
    </message>
    <message>
        <source>Проверьте номер; если запись появилась в amoCRM недавно, сначала выполните обмен.</source>
        <translation>Check the number; if the record is new in amoCRM, sync first.</translation>
    </message>
    <message>
        <source>База данных занята другой программой.</source>
        <translation>The database is in use by another program.</translation>
    </message>
    <message>
        <source>Данные целы.</source>
        <translation>The data are unharmed.</translation>
    </message>
    <message>
        <source>Закройте вторую копию программы или резервное копирование этой папки и повторите.</source>
        <translation>Close the second copy of the program or the backup of this folder and try again.</translation>
    </message>
    <message>
        <source>Файл базы данных повреждён.</source>
        <translation>The database file is damaged.</translation>
    </message>
    <message>
        <source>Повреждённый файл не удаляется: неотправленные правки из него переносятся, остальное загружается из amoCRM заново.</source>
        <translation>The damaged file is not deleted: unsent edits are saved from it, the rest is pulled from amoCRM again.</translation>
    </message>
    <message>
        <source>Проверьте диск и выполните полный обмен.</source>
        <translation>Check the disk and run a full sync.</translation>
    </message>
    <message>
        <source>Базу данных записала более новая версия программы.</source>
        <translation>The database was written by a newer version of the program.</translation>
    </message>
    <message>
        <source>Обновите программу на этом компьютере.</source>
        <translation>Update the program on this computer.</translation>
    </message>
    <message>
        <source>В папку данных нельзя писать.</source>
        <translation>The data folder cannot be written.</translation>
    </message>
    <message>
        <source>Дайте права на запись в эту папку или выберите другую (--data-dir, STANKODESK_DATA_DIR).</source>
        <translation>Give write access to this folder or choose another one (--data-dir, STANKODESK_DATA_DIR).</translation>
    </message>
    <message>
        <source>На диске кончилось место.</source>
        <translation>The disk is full.</translation>
    </message>
    <message>
        <source>Освободите место на диске с папкой данных и повторите.</source>
        <translation>Free space on the disk with the data folder and try again.</translation>
    </message>
    <message>
        <source>База данных не выполнила действие.</source>
        <translation>The database failed to do this.</translation>
    </message>
    <message>
        <source>Это действие не записано; прежние данные целы.</source>
        <translation>This action was not written; the former data are unharmed.</translation>
    </message>
    <message>
        <source>Повторите. Если не помогает, проверьте диск и папку данных.</source>
        <translation>Try again. If it does not help, check the disk and the data folder.</translation>
    </message>
    <message>
        <source>На этом компьютере нет хранилища паролей.</source>
        <translation>This computer has no key store.</translation>
    </message>
    <message>
        <source>Токен действует до закрытия программы: открытым текстом он не сохраняется.</source>
        <translation>The token lasts until the program is closed: it is never stored as plain text.</translation>
    </message>
    <message>
        <source>Включите хранилище паролей системы; на сервере задайте AMOCRM_ACCESS_TOKEN в окружении.</source>
        <translation>Switch the system&apos;s key store on; on a server set AMOCRM_ACCESS_TOKEN in the environment.</translation>
    </message>
    <message>
        <source>Система не дала доступ к хранилищу паролей.</source>
        <translation>The system denied access to the key store.</translation>
    </message>
    <message>
        <source>Сохранённый токен прочитать нельзя; обмен ждёт.</source>
        <translation>The stored token cannot be read; the exchange waits.</translation>
    </message>
    <message>
        <source>Разблокируйте хранилище паролей и разрешите доступ программе.</source>
        <translation>Unlock the key store and allow the program access.</translation>
    </message>
    <message>
        <source>Эти данные открыты в консоли, и она не отвечает.</source>
        <translation>These data are open in the console, and it does not answer.</translation>
    </message>
    <message>
        <source>Команда не выполнена, данные целы.</source>
        <translation>The command was not run, the data are unharmed.</translation>
    </message>
    <message>
        <source>Подождите или закройте окно консоли и повторите команду.</source>
        <translation>Wait, or close the console&apos;s window and repeat the command.</translation>
    </message>
    <message>
        <source>Действие отменено.</source>
        <translation>The action was cancelled.</translation>
    </message>
    <message>
        <source>Сделанное до отмены сохранено.</source>
        <translation>What was done before is kept.</translation>
    </message>
    <message>
        <source>Запустите действие снова, когда будет нужно.</source>
        <translation>Start it again when needed.</translation>
    </message>
    <message>
        <source>Следующая попытка через %1.</source>
        <translation>Next attempt in %1.</translation>
    </message>
    <message>
        <source>Поле %1: такого варианта в списке нет.</source>
        <translation>Field %1: the list has no such choice.</translation>
    </message>
    <message>
        <source>Поле %1: amoCRM его здесь не принимает.</source>
        <translation>Field %1: amoCRM does not take it here.</translation>
    </message>
    <message>
        <source>Поле %1: обязательно, но не заполнено.</source>
        <translation>Field %1: required, but empty.</translation>
    </message>
    <message>
        <source>Поле %1: значение другого типа.</source>
        <translation>Field %1: a value of another type.</translation>
    </message>
    <message>
        <source>Поле %1: слишком длинный текст.</source>
        <translation>Field %1: the text is too long.</translation>
    </message>
    <message>
        <source>Поле %1: %2.</source>
        <translation>Field %1: %2.</translation>
    </message>
    <message>
        <source>заявка %1</source>
        <translation>job %1</translation>
    </message>
    <message>
        <source>сделка %1</source>
        <translation>deal %1</translation>
    </message>
    <message>
        <source>станок %1</source>
        <translation>machine %1</translation>
    </message>
    <message>
        <source>правка %1</source>
        <translation>change %1</translation>
    </message>
    <message>
        <source>вопрос %1</source>
        <translation>question %1</translation>
    </message>
    <message>
        <source>контакт %1</source>
        <translation>contact %1</translation>
    </message>
    <message>
        <source>компания %1</source>
        <translation>company %1</translation>
    </message>
    <message>
        <source>%1 на %2</source>
        <translation>%1 on %2</translation>
    </message>
    <message>
        <source>С правкой %1 этого сделать нельзя, её состояние: %2.</source>
        <translation>This cannot be done to change %1, its state is: %2.</translation>
    </message>
    <message>
        <source>Аккаунт amoCRM не задан.</source>
        <translation>No amoCRM account is set.</translation>
    </message>
    <message>
        <source>Сейчас учебный режим, в нём это невозможно.</source>
        <translation>Practice mode is on, in which this cannot be done.</translation>
    </message>
    <message>
        <source>Завершите учебный режим и повторите.</source>
        <translation>End practice mode and try again.</translation>
    </message>
    <message>
        <source>Прокси не пускает: нужны имя и пароль.</source>
        <translation>The proxy does not let us through: it wants a name and a password.</translation>
    </message>
    <message>
        <source>Введите имя и пароль прокси в настройках; их знает администратор сети.</source>
        <translation>Enter the proxy&apos;s name and password in the settings; your network administrator knows them.</translation>
    </message>
    <message>
        <source>Прокси не соединил с сервером: он не отвечает или отказал.</source>
        <translation>The proxy did not connect to the server: it does not answer or has refused.</translation>
    </message>
    <message>
        <source>Проверьте в настройках адрес и порт прокси. Если они верны, попросите администратора сети разрешить этот адрес; попытки повторяются сами.</source>
        <translation>Check the proxy&apos;s address and port in the settings. If they are right, ask your network administrator to allow this address; attempts are repeated by themselves.</translation>
    </message>
    <message>
        <source>Задайте переменные AMOCRM_… в окружении или в файле --env; в консоли откройте мастер настройки.</source>
        <translation>Set the AMOCRM_… variables in the environment or in the --env file; in the console open the set-up wizard.</translation>
    </message>
    <message>
        <source>Рабочее место не забыто: хранилище паролей не отдаёт сохранённые токены.</source>
        <translation>The desk is not forgotten: the key store does not let go of the saved tokens.</translation>
    </message>
    <message>
        <source>База, копии и настройки не тронуты.</source>
        <translation>Database, backups and settings are untouched.</translation>
    </message>
    <message>
        <source>Включите и разблокируйте хранилище паролей этого пользователя и повторите.</source>
        <translation>Switch on and unlock this user&apos;s key store and try again.</translation>
    </message>
    <message>
        <source>Верните прежние настройки или заведите для второго аккаунта свой профиль (--profile).</source>
        <translation>Go back to the former settings, or make a profile for the second account (--profile).</translation>
    </message>
    <message>
        <source>Файл «%1» не записан: в эту папку нельзя писать. Выберите другую.</source>
        <translation>The file “%1” was not written: this folder cannot be written to. Choose another one.</translation>
    </message>
    <message>
        <source>Файл «%1» не записан: на диске кончилось место. Освободите его или выберите другой диск.</source>
        <translation>The file “%1” was not written: the disk is full. Free some space or choose another disk.</translation>
    </message>
    <message>
        <source>Файл «%1» не записан. Повторите или выберите другую папку.</source>
        <translation>The file “%1” was not written. Try again or choose another folder.</translation>
    </message>
</context>
<context>
    <name>FiguresView</name>
    <message>
        <source>Загрузка по неделям, часы</source>
        <translation>Load by week, hours</translation>
    </message>
    <message>
        <source>Неделя</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Плановых ТО пока нет</source>
        <translation>No planned maintenance yet</translation>
    </message>
    <message>
        <source>выполнено</source>
        <translation>done</translation>
    </message>
    <message>
        <source>план</source>
        <translation>planned</translation>
    </message>
    <message>
        <source>просрочено</source>
        <translation>overdue</translation>
    </message>
    <message>
        <source>мощность</source>
        <translation>capacity</translation>
    </message>
    <message>
        <source>план %1</source>
        <translation>planned %1</translation>
    </message>
    <message>
        <source>выполнено %1</source>
        <translation>done %1</translation>
    </message>
    <message>
        <source>просрочено %1</source>
        <translation>overdue %1</translation>
    </message>
    <message>
        <source>мощность %1</source>
        <translation>capacity %1</translation>
    </message>
    <message>
        <source>перегрузка</source>
        <translation>overloaded</translation>
    </message>
    <message>
        <source>Просроченные ТО на конец недели</source>
        <translation>Overdue maintenance at the end of the week</translation>
    </message>
    <message>
        <source>День</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Консоль помнит с %1</source>
        <translation>The console remembers since %1</translation>
    </message>
    <message>
        <source>Консоль ещё ничего не запомнила</source>
        <translation>The console has remembered nothing yet</translation>
    </message>
    <message>
        <source>Первая точка появится в конце недели</source>
        <translation>The first point appears at the end of the week</translation>
    </message>
    <message>
        <source>%1: просрочено ТО %2</source>
        <translation>%1: %2 overdue</translation>
    </message>
    <message>
        <source>План и факт по месяцам, ТО</source>
        <translation>Planned and done by month</translation>
    </message>
    <message>
        <source>Месяц</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Выполненных по плану ТО пока нет</source>
        <translation>No planned maintenance has been done yet</translation>
    </message>
    <message>
        <source>по плану</source>
        <translation>planned</translation>
    </message>
    <message>
        <source>из них в допуске</source>
        <translation>of these within tolerance</translation>
    </message>
    <message>
        <source>%1: по плану %2, выполнено %3, из них в допуске %4</source>
        <translation>%1: planned %2, done %3, of these within tolerance %4</translation>
    </message>
    <message>
        <source> (в срок %1 %)</source>
        <translation> (on time %1%)</translation>
    </message>
    <message>
        <source>Прогноз на 12 месяцев, часы</source>
        <translation>Forecast for 12 months, hours</translation>
    </message>
    <message>
        <source>Прогноз появится, когда будут станки с планом ТО</source>
        <translation>The forecast appears once there are machines with a plan</translation>
    </message>
    <message>
        <source>часы ТО</source>
        <translation>maintenance hours</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message numerus="yes">
        <source>%1 заявок</source>
        <translation>
            <numerusform>%1 job</numerusform>
            <numerusform>%1 jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 паспортов</source>
        <translation>
            <numerusform>%1 passport</numerusform>
            <numerusform>%1 passports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 станков</source>
        <translation>
            <numerusform>%1 machine</numerusform>
            <numerusform>%1 machines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 сделок</source>
        <translation>
            <numerusform>%1 deal</numerusform>
            <numerusform>%1 deals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 контактов</source>
        <translation>
            <numerusform>%1 contact</numerusform>
            <numerusform>%1 contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 клиентов</source>
        <translation>
            <numerusform>%1 client</numerusform>
            <numerusform>%1 clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 дней</source>
        <translation>
            <numerusform>%1 day</numerusform>
            <numerusform>%1 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 месяцев</source>
        <translation>
            <numerusform>%1 month</numerusform>
            <numerusform>%1 months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 недель</source>
        <translation>
            <numerusform>%1 week</numerusform>
            <numerusform>%1 weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 часов</source>
        <translation>
            <numerusform>%1 hour</numerusform>
            <numerusform>%1 hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 записей</source>
        <translation>
            <numerusform>%1 record</numerusform>
            <numerusform>%1 records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 правок</source>
        <translation>
            <numerusform>%1 edit</numerusform>
            <numerusform>%1 edits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 конфликтов</source>
        <translation>
            <numerusform>%1 conflict</numerusform>
            <numerusform>%1 conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 попыток</source>
        <translation>
            <numerusform>%1 attempt</numerusform>
            <numerusform>%1 attempts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 запросов</source>
        <translation>
            <numerusform>%1 request</numerusform>
            <numerusform>%1 requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 решений</source>
        <translation>
            <numerusform>%1 decision</numerusform>
            <numerusform>%1 decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 выездов</source>
        <translation>
            <numerusform>%1 visit</numerusform>
            <numerusform>%1 visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 позиций</source>
        <translation>
            <numerusform>%1 item</numerusform>
            <numerusform>%1 items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 ошибок</source>
        <translation>
            <numerusform>%1 error</numerusform>
            <numerusform>%1 errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 серийных номеров</source>
        <translation>
            <numerusform>%1 serial number</numerusform>
            <numerusform>%1 serial numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 строк</source>
        <translation>
            <numerusform>%1 row</numerusform>
            <numerusform>%1 rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 секунд</source>
        <translation>
            <numerusform>%1 second</numerusform>
            <numerusform>%1 seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 минут</source>
        <translation>
            <numerusform>%1 minute</numerusform>
            <numerusform>%1 minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>ru</source>
        <comment>language code</comment>
        <extracomment>The code of the language this translation is in: &quot;en&quot; for English.</extracomment>
        <translation>en</translation>
    </message>
    <message>
        <source>сегодня %1</source>
        <translation>today %1</translation>
    </message>
    <message>
        <source>вчера %1</source>
        <translation>yesterday %1</translation>
    </message>
    <message>
        <source>сегодня</source>
        <translation>today</translation>
    </message>
    <message>
        <source>завтра</source>
        <translation>tomorrow</translation>
    </message>
    <message>
        <source>через %1 дн.</source>
        <translation>in %1 d</translation>
    </message>
    <message>
        <source>%1 дн.</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>через %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>просрочено на %1</source>
        <translation>%1 late</translation>
    </message>
    <message>
        <source>только что</source>
        <translation>just now</translation>
    </message>
    <message>
        <source>%1 мин</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 ч</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 с</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>новая</source>
        <translation>new</translation>
    </message>
</context>
<context>
    <name>HistoryText</name>
    <message>
        <source>нет даты</source>
        <translation>no date</translation>
    </message>
    <message>
        <source>Станок зарегистрирован</source>
        <translation>Machine registered</translation>
    </message>
    <message>
        <source>Новый владелец</source>
        <translation>New owner</translation>
    </message>
    <message>
        <source>Сервисная заявка выполнена</source>
        <translation>Service job done</translation>
    </message>
    <message>
        <source>Заказ запчастей</source>
        <translation>Parts order</translation>
    </message>
    <message>
        <source>Работа выполнена</source>
        <translation>Work done</translation>
    </message>
    <message>
        <source>ТО проведено</source>
        <translation>Maintenance done</translation>
    </message>
    <message>
        <source>Следующее ТО перенесено</source>
        <translation>Next maintenance moved</translation>
    </message>
    <message>
        <source>Дата ТО изменена в amoCRM</source>
        <translation>Date changed in amoCRM</translation>
    </message>
    <message>
        <source>Регистрация отозвана</source>
        <translation>Registration withdrawn</translation>
    </message>
    <message>
        <source>Регистрация снова действует</source>
        <translation>Registration valid again</translation>
    </message>
    <message>
        <source>Отменено до отправки</source>
        <translation>Undone before it was sent</translation>
    </message>
    <message>
        <source>Возвращено в работу</source>
        <translation>Reopened</translation>
    </message>
    <message>
        <source>Указан серийный номер</source>
        <translation>Serial number entered</translation>
    </message>
    <message>
        <source>Модель исправлена</source>
        <translation>Model corrected</translation>
    </message>
    <message>
        <source>Конфликт решён</source>
        <translation>Conflict resolved</translation>
    </message>
    <message>
        <source>Вопрос снят</source>
        <translation>Question dropped</translation>
    </message>
    <message>
        <source>ждёт отправки</source>
        <translation>waits to be sent</translation>
    </message>
    <message>
        <source>отправлено</source>
        <translation>sent</translation>
    </message>
    <message>
        <source>отменено до отправки</source>
        <translation>undone before it was sent</translation>
    </message>
</context>
<context>
    <name>IcsCalendar</name>
    <message>
        <source>Клиент: %1</source>
        <translation>Client: %1</translation>
    </message>
    <message>
        <source>Инженер: %1</source>
        <translation>Engineer: %1</translation>
    </message>
    <message>
        <source>Работа: %1</source>
        <translation>Work: %1</translation>
    </message>
    <message>
        <source>Состояние: %1</source>
        <translation>State: %1</translation>
    </message>
</context>
<context>
    <name>InboxText</name>
    <message>
        <source>Звонок</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>Письмо</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Форма</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Чат</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Обращение</source>
        <translation>Enquiry</translation>
    </message>
    <message>
        <source>%1, правка ещё не отправлена</source>
        <translation>%1, the edit is not sent yet</translation>
    </message>
    <message>
        <source>Ждёт: %1</source>
        <translation>Waiting: %1</translation>
    </message>
</context>
<context>
    <name>IntentText</name>
    <message>
        <source>пусто</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>Серийный номер</source>
        <translation>Serial number</translation>
    </message>
    <message>
        <source>Модель</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Telegram id</source>
        <translation>Telegram id</translation>
    </message>
    <message>
        <source>Конфигурация</source>
        <translation>Configuration</translation>
    </message>
    <message>
        <source>Дата следующего ТО</source>
        <translation>Date of next maintenance</translation>
    </message>
    <message>
        <source>в очереди</source>
        <translation>queued</translation>
    </message>
    <message>
        <source>ждёт сети</source>
        <translation>waits for the network</translation>
    </message>
    <message>
        <source>ждёт токена</source>
        <translation>waits for a token</translation>
    </message>
    <message>
        <source>ждёт снятия блокировки</source>
        <translation>waits for the block to end</translation>
    </message>
    <message>
        <source>ждёт: слишком много запросов</source>
        <translation>waits: too many requests</translation>
    </message>
    <message>
        <source>ждёт оплаты аккаунта</source>
        <translation>waits for the account to be paid</translation>
    </message>
    <message>
        <source>ждёт: ошибка на стороне amoCRM</source>
        <translation>waits: error on amoCRM&apos;s side</translation>
    </message>
    <message>
        <source>ждёт повтора</source>
        <translation>waits to be repeated</translation>
    </message>
    <message>
        <source>%1, попытка %2 через %3</source>
        <translation>%1, attempt %2 in %3</translation>
    </message>
    <message>
        <source>%1, попытка %2 при следующем обмене</source>
        <translation>%1, attempt %2 with the next sync</translation>
    </message>
    <message>
        <source>завершено</source>
        <translation>finished</translation>
    </message>
    <message>
        <source>в amoCRM</source>
        <translation>in amoCRM</translation>
    </message>
    <message>
        <source>уже было в amoCRM</source>
        <translation>was in amoCRM already</translation>
    </message>
    <message>
        <source>отменено</source>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>оставлено значение amoCRM</source>
        <translation>amoCRM&apos;s value kept</translation>
    </message>
    <message>
        <source>Этап</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>Комментарий</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Тег</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>отправляется</source>
        <translation>being sent</translation>
    </message>
    <message>
        <source>проверяется, дошло ли</source>
        <translation>checking whether it arrived</translation>
    </message>
    <message>
        <source>конфликт: в amoCRM другое значение</source>
        <translation>conflict: amoCRM has another value</translation>
    </message>
    <message>
        <source>отложено: %1</source>
        <translation>parked: %1</translation>
    </message>
    <message>
        <source>отложено, ждёт решения</source>
        <translation>parked, waits for a decision</translation>
    </message>
    <message>
        <source>проверяется</source>
        <translation>being checked</translation>
    </message>
    <message>
        <source>конфликт</source>
        <translation>conflict</translation>
    </message>
    <message>
        <source>отложено</source>
        <translation>parked</translation>
    </message>
    <message>
        <source>Принять из неразобранного</source>
        <translation>Accept from unsorted</translation>
    </message>
    <message>
        <source>Отклонить неразобранное</source>
        <translation>Decline unsorted</translation>
    </message>
    <message>
        <source>Присоединить чат к сделке</source>
        <translation>Join the chat to a deal</translation>
    </message>
    <message>
        <source>Новая сделка</source>
        <translation>New deal</translation>
    </message>
    <message>
        <source>Название</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Неразобранное</source>
        <translation>Unsorted</translation>
    </message>
    <message>
        <source>Поле сделки</source>
        <translation>Deal field</translation>
    </message>
    <message>
        <source>ждёт исправления: в amoCRM нет того, что нужно</source>
        <translation>waits to be mended: amoCRM lacks what it needs</translation>
    </message>
    <message>
        <source>Задача</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>конфликт: сделку объединили с другой в amoCRM</source>
        <translation>conflict: the deal was merged into another in amoCRM</translation>
    </message>
    <message>
        <source>конфликт: сделка удалена в amoCRM</source>
        <translation>conflict: the deal was deleted in amoCRM</translation>
    </message>
    <message>
        <source>учебная, остаётся здесь</source>
        <translation>practice, stays here</translation>
    </message>
    <message>
        <source>ждёт конца учебного режима</source>
        <translation>waits for practice mode to end</translation>
    </message>
    <message>
        <source>ждёт: обмен на паузе</source>
        <translation>waits: exchange is paused</translation>
    </message>
    <message>
        <source>конфликт отложен до %1</source>
        <translation>conflict postponed until %1</translation>
    </message>
    <message>
        <source>нужна помощь: %1</source>
        <translation>needs help: %1</translation>
    </message>
    <message>
        <source>нужна помощь</source>
        <translation>needs help</translation>
    </message>
    <message>
        <source>Регион</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Ответственный</source>
        <translation>Responsible</translation>
    </message>
</context>
<context>
    <name>JobText</name>
    <message>
        <source>Неразобранное</source>
        <translation>Unsorted</translation>
    </message>
    <message>
        <source>%1, правка ещё не отправлена</source>
        <translation>%1, the edit is not sent yet</translation>
    </message>
    <message>
        <source>Новая, ещё не отправлена в amoCRM</source>
        <translation>New, not sent to amoCRM yet</translation>
    </message>
</context>
<context>
    <name>LevelText</name>
    <message>
        <source>Перегрузка %1 → %2, переносов: %3</source>
        <translation>Overload %1 → %2, moves: %3</translation>
    </message>
    <message>
        <source>Двигать нечего: работы недели выполнены, просрочены или без допуска.</source>
        <translation>Nothing can be moved: the work of this week is done, overdue or has no tolerance.</translation>
    </message>
    <message>
        <source>Недели, куда пускают допуски, заполнены: поможет другой инженер.</source>
        <translation>The weeks within tolerance are full: another engineer would help.</translation>
    </message>
    <message>
        <source>Один выезд больше недельной мощности: разделите его или поручите двоим.</source>
        <translation>A single visit takes more than a week&apos;s capacity: split it or send two people.</translation>
    </message>
    <message>
        <source>вся бригада</source>
        <translation>the whole crew</translation>
    </message>
    <message>
        <source>инженер #%1</source>
        <translation>engineer #%1</translation>
    </message>
    <message>
        <source>%1, %2: %3 сверх мощности. %4</source>
        <translation>%1, %2: %3 over capacity. %4</translation>
    </message>
    <message>
        <source>В эту неделю нет рабочих часов, а в пределах допусков переносить некуда: перенесите за допуск или поручите другому инженеру.</source>
        <translation>There are no working hours this week, and nowhere to move to within the tolerances: move beyond the tolerance or give it to another engineer.</translation>
    </message>
</context>
<context>
    <name>LoadBar</name>
    <message>
        <source>%1 из %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>перегруз %1</source>
        <translation>overload %1</translation>
    </message>
</context>
<context>
    <name>MoveConcerns</name>
    <message>
        <source> и ещё %1</source>
        <translation> and %1 more</translation>
    </message>
    <message>
        <source>Выходит за допуск: %1.</source>
        <translation>Leaves the tolerance: %1.</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Попадает на выходной: %1.</source>
        <translation>Lands on a day off: %1.</translation>
    </message>
    <message>
        <source>%1 — %2, %3</source>
        <translation>%1 – %2, %3</translation>
    </message>
    <message>
        <source>Инженера в этот день нет: %1.</source>
        <translation>The engineer is absent on that day: %1.</translation>
    </message>
    <message>
        <source>Вместе сдвинется дата станков той же сделки: %1.</source>
        <translation>Machines of the same deal move along: %1.</translation>
    </message>
    <message>
        <source>Дата изменилась, останутся на месте: %1 ТО.</source>
        <translation>The date has changed; visits that stay where they are: %1.</translation>
    </message>
    <message>
        <source>%1 (срок %2 ± %3)</source>
        <translation>%1 (due %2 ± %3)</translation>
    </message>
</context>
<context>
    <name>MoveQuestion</name>
    <message>
        <source>и ещё %1</source>
        <translation>and %1 more</translation>
    </message>
</context>
<context>
    <name>MoveStep</name>
    <message>
        <source>перенос %1 на %2</source>
        <translation>move of %1 to %2</translation>
    </message>
    <message>
        <source>перенос %1 ТО</source>
        <translation>move of visits: %1</translation>
    </message>
</context>
<context>
    <name>OutboxActions</name>
    <message>
        <source>На час, до %1</source>
        <translation>For an hour, until %1</translation>
    </message>
    <message>
        <source>До завтра, %1</source>
        <translation>Until tomorrow, %1</translation>
    </message>
    <message>
        <source>До понедельника, %1</source>
        <translation>Until Monday, %1</translation>
    </message>
</context>
<context>
    <name>PartsText</name>
    <message>
        <source>amoCRM</source>
        <translation>amoCRM</translation>
    </message>
    <message>
        <source>здесь</source>
        <translation>here</translation>
    </message>
    <message>
        <source>Артикул</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Название</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Единица</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Цена</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Модели</source>
        <translation>Models</translation>
    </message>
    <message>
        <source>Вид ТО</source>
        <translation>Maintenance</translation>
    </message>
    <message>
        <source>Количество на ТО</source>
        <translation>Quantity for a maintenance</translation>
    </message>
    <message>
        <source>новая</source>
        <translation>new</translation>
    </message>
    <message>
        <source>ждёт отправки</source>
        <translation>to be sent</translation>
    </message>
    <message>
        <source>открыт</source>
        <translation>open</translation>
    </message>
    <message>
        <source>закрыт</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>любые</source>
        <translation>any</translation>
    </message>
    <message>
        <source>%1. Позиция из списка товаров amoCRM: артикул, название и цену меняют там.</source>
        <translation>%1. From amoCRM&apos;s product list: article, name and price are changed there.</translation>
    </message>
    <message>
        <source>Впишите название</source>
        <translation>Enter a name</translation>
    </message>
    <message>
        <source>Убрать</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Здесь не может быть пусто.</source>
        <translation>This cannot be empty.</translation>
    </message>
    <message>
        <source>Количество должно быть больше нуля.</source>
        <translation>The quantity must be above zero.</translation>
    </message>
    <message>
        <source>Это не число. Напишите, например, 1 250,50.</source>
        <translation>This is not a number. Write, for example, 1 250,50.</translation>
    </message>
    <message>
        <source>Число не может быть меньше нуля.</source>
        <translation>The number cannot be below zero.</translation>
    </message>
    <message>
        <source>Непонятно, тысячи это или доли. Напишите без разделителя тысяч: 1250 или 1,25.</source>
        <translation>Thousands or fractions? Write it without a group separator: 1250 or 1,25.</translation>
    </message>
    <message>
        <source>Слишком большое число.</source>
        <translation>The number is too large.</translation>
    </message>
    <message>
        <source>Артикул не подходит: он пуст или уже есть у другой позиции.</source>
        <translation>The article does not fit: it is empty or another part has it already.</translation>
    </message>
    <message>
        <source>Впишите название.</source>
        <translation>Enter a name.</translation>
    </message>
    <message>
        <source>Цена не подходит: проверьте число.</source>
        <translation>The price does not fit: check the number.</translation>
    </message>
    <message>
        <source>пусто</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>не число</source>
        <translation>not a number</translation>
    </message>
    <message>
        <source>меньше нуля</source>
        <translation>below zero</translation>
    </message>
    <message>
        <source>непонятно, тысячи или доли</source>
        <translation>thousands or fractions?</translation>
    </message>
    <message>
        <source>слишком большое число</source>
        <translation>too large a number</translation>
    </message>
    <message>
        <source>ноль</source>
        <translation>zero</translation>
    </message>
    <message>
        <source>такой артикул уже был выше</source>
        <translation>the article stood above already</translation>
    </message>
    <message>
        <source>не подходит (%1)</source>
        <translation>does not fit (%1)</translation>
    </message>
</context>
<context>
    <name>PassportText</name>
    <message>
        <source>просрочено</source>
        <translation>late</translation>
    </message>
    <message>
        <source>скоро</source>
        <translation>soon</translation>
    </message>
    <message>
        <source>в норме</source>
        <translation>fine</translation>
    </message>
    <message>
        <source>без даты</source>
        <translation>no date</translation>
    </message>
    <message>
        <source>отозвана</source>
        <translation>withdrawn</translation>
    </message>
    <message>
        <source>Дата из поля сделки %1 в amoCRM: в основной сделке поле пустое.</source>
        <translation>The date comes from the field of deal %1 in amoCRM: in the home deal it is empty.</translation>
    </message>
    <message>
        <source>Дата из поля сделки %1 в amoCRM.</source>
        <translation>The date comes from the field of deal %1 in amoCRM.</translation>
    </message>
    <message>
        <source>Дата рассчитана по плану и в amoCRM пока не записана.</source>
        <translation>The date is computed by plan and not written to amoCRM yet.</translation>
    </message>
    <message>
        <source>По плану: %1 от последнего ТО %2. В amoCRM пока не записана.</source>
        <translation>By plan: %1 after the last maintenance of %2. Not written to amoCRM yet.</translation>
    </message>
    <message>
        <source>По плану: %1 от регистрации %2. В amoCRM пока не записана.</source>
        <translation>By plan: %1 after the registration of %2. Not written to amoCRM yet.</translation>
    </message>
    <message>
        <source>Дата задана здесь и ещё не отправлена в amoCRM.</source>
        <translation>The date was set here and is not sent to amoCRM yet.</translation>
    </message>
    <message>
        <source>В сделках станка нет даты, а у модели нет плана ТО.</source>
        <translation>The machine&apos;s deals have no date and the model has no maintenance plan.</translation>
    </message>
    <message>
        <source> · план</source>
        <translation> · plan</translation>
    </message>
    <message>
        <source>рассчитано по плану, в amoCRM не записано</source>
        <translation>computed by plan, not written to amoCRM</translation>
    </message>
    <message>
        <source>правка ещё не отправлена</source>
        <translation>the edit is not sent yet</translation>
    </message>
</context>
<context>
    <name>PeopleText</name>
    <message>
        <source>Пользователь № %1</source>
        <translation>User No. %1</translation>
    </message>
    <message>
        <source>Введите имя, до 120 знаков.</source>
        <translation>Enter a name of up to 120 characters.</translation>
    </message>
    <message>
        <source>Введите число часов от 0 до %1, например 32.</source>
        <translation>Enter a number of hours from 0 to %1, for example 32.</translation>
    </message>
    <message>
        <source>Выберите инженера, который сейчас работает.</source>
        <translation>Choose an engineer who works here now.</translation>
    </message>
    <message>
        <source>Последний день должен быть не раньше первого и не дальше чем через два года.</source>
        <translation>The last day must not be before the first, nor more than two years later.</translation>
    </message>
    <message>
        <source>Причина слишком длинная: до 120 знаков.</source>
        <translation>The reason is too long: up to 120 characters.</translation>
    </message>
</context>
<context>
    <name>Profiles</name>
    <message>
        <source>название профиля не указано</source>
        <translation>the profile has no name</translation>
    </message>
    <message>
        <source>название профиля длиннее %1 знаков</source>
        <translation>the profile&apos;s name is longer than %1 characters</translation>
    </message>
    <message>
        <source>в названии профиля есть невидимые знаки</source>
        <translation>the profile&apos;s name has characters that cannot be seen</translation>
    </message>
    <message>
        <source>так называются папки профилей; нужно другое название</source>
        <translation>profile folders are called like that; another name is needed</translation>
    </message>
    <message>
        <source>профиля «%1» нет; других профилей здесь нет вовсе</source>
        <translation>there is no profile “%1”; there are no other profiles here at all</translation>
    </message>
    <message>
        <source>профиля «%1» нет; есть: %2</source>
        <translation>there is no profile “%1”; there are: %2</translation>
    </message>
    <message>
        <source>профиль «%1» уже есть</source>
        <translation>there is a profile “%1” already</translation>
    </message>
    <message>
        <source>Основной профиль</source>
        <translation>Main profile</translation>
    </message>
</context>
<context>
    <name>RepairDialog</name>
    <message>
        <source>Перенести правки в сделку</source>
        <translation>Move the edits to the deal</translation>
    </message>
    <message>
        <source>Использовать поле</source>
        <translation>Use the field</translation>
    </message>
    <message>
        <source>Использовать этап</source>
        <translation>Use the stage</translation>
    </message>
    <message>
        <source>Использовать воронку</source>
        <translation>Use the pipeline</translation>
    </message>
    <message>
        <source>Назначить сотрудника</source>
        <translation>Assign the user</translation>
    </message>
</context>
<context>
    <name>SchemaText</name>
    <message>
        <source>воронка</source>
        <translation>pipeline</translation>
    </message>
    <message>
        <source>этап</source>
        <translation>stage</translation>
    </message>
    <message>
        <source>поле</source>
        <translation>field</translation>
    </message>
    <message>
        <source>сотрудник</source>
        <translation>employee</translation>
    </message>
    <message>
        <source>В amoCRM добавлено: %1</source>
        <translation>Added in amoCRM: %1</translation>
    </message>
    <message>
        <source>В amoCRM удалено: %1</source>
        <translation>Deleted in amoCRM: %1</translation>
    </message>
    <message>
        <source>В amoCRM переименовано: %1</source>
        <translation>Renamed in amoCRM: %1</translation>
    </message>
    <message>
        <source>В amoCRM изменён тип: %1</source>
        <translation>Type changed in amoCRM: %1</translation>
    </message>
    <message>
        <source>В amoCRM отключено: %1</source>
        <translation>Switched off in amoCRM: %1</translation>
    </message>
    <message>
        <source>В amoCRM снова действует: %1</source>
        <translation>In use again in amoCRM: %1</translation>
    </message>
    <message>
        <source>Этим можно пользоваться; настройки остались прежними.</source>
        <translation>It can be used; the settings are as they were.</translation>
    </message>
    <message>
        <source>Новое название уже показывается везде; делать ничего не нужно.</source>
        <translation>The new name is already shown everywhere; nothing needs to be done.</translation>
    </message>
    <message>
        <source>Если этим пользуются настройки или ждущие правки, в «Требует внимания» появится вопрос.</source>
        <translation>If settings or waiting edits use it, a question appears under “Needs attention”.</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>ТО %1</source>
        <translation>Maintenance %1</translation>
    </message>
    <message>
        <source>Станки</source>
        <translation>Machines</translation>
    </message>
    <message>
        <source>Клиенты</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Заявки</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>Команды</source>
        <translation>Commands</translation>
    </message>
</context>
<context>
    <name>Stanko::AbsenceModel</name>
    <message>
        <source>Инженер</source>
        <translation>Engineer</translation>
    </message>
    <message>
        <source>Дни</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>Причина</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Убрать</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>Stanko::AbsenceTable</name>
    <message>
        <source>Отсутствия инженеров</source>
        <translation>Absences of engineers</translation>
    </message>
</context>
<context>
    <name>Stanko::AccessStep</name>
    <message>
        <source>Долгосрочный токен</source>
        <translation>Long-lived token</translation>
    </message>
    <message>
        <source>Где взять токен</source>
        <translation>Where to get the token</translation>
    </message>
    <message>
        <source>1. Войдите в amoCRM администратором: токен создаёт только он.</source>
        <translation>1. Sign in to amoCRM as an administrator: nobody else can create a token.</translation>
    </message>
    <message>
        <source>2. Откройте «Интеграции» и карточку своей интеграции; если её нет, создайте внешнюю или частную.</source>
        <translation>2. Open “Integrations” and the card of your integration; if there is none, create an external or private one.</translation>
    </message>
    <message>
        <source>3. На вкладке «Ключи и токены» нажмите «Сгенерировать токен» и выберите срок, до пяти лет.</source>
        <translation>3. On the tab “Keys and tokens” press “Generate token” and choose how long it lasts, up to five years.</translation>
    </message>
    <message>
        <source>4. Скопируйте токен сразу: amoCRM показывает его один раз. Вставьте его сюда.</source>
        <translation>4. Copy the token at once: amoCRM shows it only one time. Paste it here.</translation>
    </message>
    <message>
        <source>Токен открывает консоли аккаунт %1. Он проверяется сразу и больше нигде не показывается.</source>
        <translation>The token opens the account %1 to the console. It is checked at once and never shown again.</translation>
    </message>
    <message>
        <source>Проверить →</source>
        <translation>Check →</translation>
    </message>
    <message>
        <source>Спрашиваем %1…</source>
        <translation>Asking %1…</translation>
    </message>
    <message>
        <source>В токене только латинские буквы, цифры и знаки. Скопируйте его целиком.</source>
        <translation>A token has only Latin letters, digits and signs. Copy the whole of it.</translation>
    </message>
    <message>
        <source>токен принят; чтобы заменить его, вставьте новый</source>
        <translation>token accepted; paste a new one to replace it</translation>
    </message>
    <message>
        <source>вставьте токен</source>
        <translation>paste the token</translation>
    </message>
    <message>
        <source>Аккаунт</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Чей токен</source>
        <translation>Token of</translation>
    </message>
    <message>
        <source>amoCRM не сообщает</source>
        <translation>amoCRM does not tell</translation>
    </message>
    <message>
        <source>Права</source>
        <translation>Rights</translation>
    </message>
    <message>
        <source>Действует до</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>в токене не указано</source>
        <translation>the token does not say</translation>
    </message>
    <message>
        <source>Где хранится</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>Токен кончится %1. Лучше сразу создать новый на больший срок; когда этот истечёт, обмен остановится, а правки подождут.</source>
        <translation>The token ends on %1. It is best to create one with a longer life now; once this one has expired, the exchange stops and edits wait.</translation>
    </message>
    <message>
        <source>Исправить адрес</source>
        <translation>Correct the address</translation>
    </message>
    <message>
        <source>Повторить</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>Stanko::AccountGate</name>
    <message>
        <source>Читаем аккаунт</source>
        <translation>Reading the account</translation>
    </message>
    <message>
        <source>Повторить</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>К ключу доступа</source>
        <translation>To the access key</translation>
    </message>
    <message>
        <source>Спрашиваем %1…</source>
        <translation>Asking %1…</translation>
    </message>
    <message>
        <source>Чтение прервано. Без него этот шаг не показать.</source>
        <translation>Reading was stopped. Without it this step cannot be shown.</translation>
    </message>
</context>
<context>
    <name>Stanko::AccountStep</name>
    <message>
        <source>Адрес аккаунта amoCRM</source>
        <translation>Address of the amoCRM account</translation>
    </message>
    <message>
        <source>Консоль работает с одним аккаунтом amoCRM. До последнего шага в нём ничего не меняется; поля создаются, только если вы попросите.</source>
        <translation>The console works with one amoCRM account. Nothing changes in it before the last step; fields are created only when you ask for them.</translation>
    </message>
    <message>
        <source>название аккаунта или адрес из строки браузера</source>
        <translation>name of the account or the address from the browser</translation>
    </message>
    <message>
        <source>Уже есть файл настроек? Возьмите адрес, токен и номера из него.</source>
        <translation>Is there a settings file already? Take address, token and ids from it.</translation>
    </message>
    <message>
        <source>Подключимся к %1</source>
        <translation>Will connect to %1</translation>
    </message>
</context>
<context>
    <name>Stanko::AccountsSection</name>
    <message>
        <source>Введите название, которого ещё нет у другого аккаунта.</source>
        <translation>Enter a name that no other account has.</translation>
    </message>
    <message>
        <source>Название нового аккаунта</source>
        <translation>Name of the new account</translation>
    </message>
    <message>
        <source>Добавить и открыть</source>
        <translation>Add and open</translation>
    </message>
    <message>
        <source>Аккаунты на этом компьютере</source>
        <translation>Accounts on this computer</translation>
    </message>
    <message>
        <source>У каждого аккаунта своё окно, своя база данных, свой токен и свои резервные копии. Они работают одновременно и не смешиваются.</source>
        <translation>Each account has a window, a database, a token and backups of its own. They work side by side and never mix.</translation>
    </message>
    <message>
        <source>Добавить аккаунт</source>
        <translation>Add an account</translation>
    </message>
    <message>
        <source>Откроется второе окно с мастером настройки. Это окно и его данные останутся как есть.</source>
        <translation>A second window opens with the set-up wizard. This window and its data stay as they are.</translation>
    </message>
    <message>
        <source>Например: Филиал, Урал</source>
        <translation>For example: Branch, Ural</translation>
    </message>
    <message>
        <source>ещё не подключён к amoCRM</source>
        <translation>not connected to amoCRM yet</translation>
    </message>
    <message>
        <source>Переименовать</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Переименовать аккаунт %1</source>
        <translation>Rename the account %1</translation>
    </message>
    <message>
        <source>это окно</source>
        <translation>this window</translation>
    </message>
    <message>
        <source>Открыть</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Открыть аккаунт %1</source>
        <translation>Open the account %1</translation>
    </message>
    <message>
        <source>Новое название</source>
        <translation>New name</translation>
    </message>
    <message>
        <source>Сохранить</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Отмена</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Stanko::AppCalendarFiles</name>
    <message>
        <source>Календарь ТО: %1</source>
        <translation>Maintenance calendar: %1</translation>
    </message>
    <message>
        <source>Календарь ТО</source>
        <translation>Maintenance calendar</translation>
    </message>
</context>
<context>
    <name>Stanko::AppSetupDesk</name>
    <message>
        <source>настройки аккаунта заданы снаружи (в окружении или в --env); измените их там</source>
        <translation>the account&apos;s settings come from outside (the environment or --env); change them there</translation>
    </message>
    <message>
        <source>другой аккаунт подключает мастер настройки</source>
        <translation>another account is connected by the set-up wizard</translation>
    </message>
</context>
<context>
    <name>Stanko::AppWizardDesk</name>
    <message>
        <source>Проверка уведомлений StankoDesk. Сообщение дошло: бот настроен верно. Отвечать не нужно.</source>
        <translation>A check of StankoDesk&apos;s notices. The message has arrived: the bot is set up correctly. No answer is needed.</translation>
    </message>
</context>
<context>
    <name>Stanko::AssignDialog</name>
    <message>
        <source>%1 и ещё %2</source>
        <translation>%1 and %2 more</translation>
    </message>
    <message>
        <source>Назначить  Ctrl+Enter</source>
        <translation>Assign  Ctrl+Enter</translation>
    </message>
    <message>
        <source>Назначить</source>
        <translation>Assign</translation>
    </message>
    <message>
        <source>Заявка %1 · %2</source>
        <translation>Job %1 · %2</translation>
    </message>
    <message>
        <source>Ответственный</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>Отмена</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Выберите сотрудника</source>
        <translation>Choose a user</translation>
    </message>
    <message>
        <source>В сделках %1.</source>
        <translation>In the deals %1.</translation>
    </message>
    <message>
        <source>Этот сотрудник уже отвечает за них.</source>
        <translation>This user is already responsible for them.</translation>
    </message>
</context>
<context>
    <name>Stanko::AttentionList</name>
    <message>
        <source>Требует внимания</source>
        <translation>Needs attention</translation>
    </message>
    <message>
        <source>Отложить или закрыть</source>
        <translation>Put off or close</translation>
    </message>
    <message>
        <source>Отложить до завтра</source>
        <translation>Put off until tomorrow</translation>
    </message>
    <message>
        <source>Отложить на неделю</source>
        <translation>Put off for a week</translation>
    </message>
    <message>
        <source>Открыть сделку в amoCRM</source>
        <translation>Open the deal in amoCRM</translation>
    </message>
    <message>
        <source>Закрыть вопрос…</source>
        <translation>Close the question…</translation>
    </message>
</context>
<context>
    <name>Stanko::AttentionModel</name>
    <message>
        <source>Что решить</source>
        <translation>To decide</translation>
    </message>
    <message>
        <source>С какого времени</source>
        <translation>Since</translation>
    </message>
</context>
<context>
    <name>Stanko::BackupModel</name>
    <message>
        <source>Сделана</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>Вид</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Не отправлено</source>
        <translation>Not sent</translation>
    </message>
    <message>
        <source>Размер</source>
        <translation>Size</translation>
    </message>
</context>
<context>
    <name>Stanko::BackupsDialog</name>
    <message>
        <source>Вернуться к копии</source>
        <translation>Go back to the copy</translation>
    </message>
    <message>
        <source>Не возвращаться</source>
        <translation>Stay</translation>
    </message>
    <message>
        <source>Сделать копию сейчас</source>
        <translation>Make a copy now</translation>
    </message>
    <message>
        <source>Вернуться к этой копии…</source>
        <translation>Go back to this copy…</translation>
    </message>
    <message>
        <source>Резервные копии</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Копии данных на этом компьютере. Они делаются сами раз в день и перед обновлением программы.</source>
        <translation>Copies of the data on this computer. They are made by themselves once a day and before the program is updated.</translation>
    </message>
    <message>
        <source>Закрыть</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>• Нынешняя база не удаляется: она будет отложена рядом.</source>
        <translation>• The present database is not deleted: it is set aside next to it.</translation>
    </message>
    <message>
        <source>• Что изменилось в amoCRM с тех пор, прочитается при следующем обмене. Уже отправленное второй раз не уйдёт.</source>
        <translation>• What has changed in amoCRM since is read at the next exchange. What was sent already is not sent again.</translation>
    </message>
    <message>
        <source>перед обновлением программы</source>
        <translation>before an update of the program</translation>
    </message>
    <message>
        <source>обычная</source>
        <translation>ordinary</translation>
    </message>
    <message>
        <source>нет</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Копий пока нет</source>
        <translation>No copies yet</translation>
    </message>
    <message>
        <source>Первая сделается сама; можно и сейчас.</source>
        <translation>The first one is made by itself; you can make one now.</translation>
    </message>
    <message>
        <source>Копия делается…</source>
        <translation>The copy is being made…</translation>
    </message>
    <message>
        <source>Копия сделана: %1.</source>
        <translation>Copy made: %1.</translation>
    </message>
    <message>
        <source>Вернуться к копии от %1?</source>
        <translation>Go back to the copy of %1?</translation>
    </message>
    <message>
        <source>• Неотправленные правки перейдут в неё, сейчас их %1.</source>
        <translation>• Edits not sent yet are taken along, %1 at present.</translation>
    </message>
    <message>
        <source>• Неотправленных правок сейчас нет.</source>
        <translation>• There are no unsent edits at present.</translation>
    </message>
    <message>
        <source>Данные возвращаются к копии от %1…</source>
        <translation>Going back to the copy of %1…</translation>
    </message>
    <message>
        <source>Ничего не изменилось.</source>
        <translation>Nothing has changed.</translation>
    </message>
    <message>
        <source>Данные вернулись к копии от %1, прежняя база отложена.</source>
        <translation>The data are those of the copy of %1 again, the former database is set aside.</translation>
    </message>
    <message>
        <source>Взято с собой неотправленных правок: %1.</source>
        <translation>Unsent edits taken along: %1.</translation>
    </message>
    <message>
        <source>Открыть папку</source>
        <translation>Open the folder</translation>
    </message>
</context>
<context>
    <name>Stanko::Banner</name>
    <message>
        <source>Подробнее</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Скрыть сообщение</source>
        <translation>Hide the message</translation>
    </message>
</context>
<context>
    <name>Stanko::BasketLines</name>
    <message>
        <source>Пока пусто. Выберите позицию слева и нажмите Enter или возьмите набор к ТО.</source>
        <translation>Empty so far. Choose a part on the left and press Enter, or take the set for a maintenance.</translation>
    </message>
    <message>
        <source>+ Своя позиция</source>
        <translation>+ Own line</translation>
    </message>
    <message>
        <source>Позиция, которой нет в каталоге</source>
        <translation>A line that is not in the catalogue</translation>
    </message>
    <message>
        <source>Позиции заказа</source>
        <translation>Lines of the order</translation>
    </message>
    <message>
        <source>«%1» не принято. %2</source>
        <translation>“%1” was not taken. %2</translation>
    </message>
</context>
<context>
    <name>Stanko::BasketModel</name>
    <message>
        <source>Позиция</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Кол-во</source>
        <translation>Qty</translation>
    </message>
    <message>
        <source>Цена</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Сумма</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Убрать</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>Stanko::BasketPanel</name>
    <message>
        <source>Станок</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>Комментарий</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Очистить</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Набор к ТО</source>
        <translation>Take the set</translation>
    </message>
    <message>
        <source>Создать заказ  Ctrl+Enter</source>
        <translation>Create order  Ctrl+Enter</translation>
    </message>
    <message>
        <source>Заказ запчастей</source>
        <translation>Parts order</translation>
    </message>
    <message>
        <source>Новый заказ</source>
        <translation>New order</translation>
    </message>
    <message>
        <source>Незаконченный заказ с прошлого раза</source>
        <translation>An unfinished order from last time</translation>
    </message>
    <message>
        <source>Например: отгрузить вместе с выездом на ТО</source>
        <translation>For example: ship it with the maintenance visit</translation>
    </message>
    <message>
        <source>Итого %1</source>
        <translation>Total %1</translation>
    </message>
    <message>
        <source>Такого паспорта нет: номер запишется в сделку как есть.</source>
        <translation>There is no such passport: the number is written to the deal as it is.</translation>
    </message>
    <message>
        <source>Ближайшее ТО</source>
        <translation>Next maintenance</translation>
    </message>
    <message>
        <source>В каталоге нет позиций этого ТО для %1.</source>
        <translation>The catalogue has no parts of this maintenance for %1.</translation>
    </message>
    <message>
        <source>Ничего, пока в заказе нет позиций.</source>
        <translation>Nothing while the order has no lines.</translation>
    </message>
    <message>
        <source>Впишите клиента или выберите станок.</source>
        <translation>Enter a client or choose a machine.</translation>
    </message>
    <message>
        <source>Ничего: заказ ещё не готов.</source>
        <translation>Nothing: the order is not ready yet.</translation>
    </message>
    <message>
        <source>Добавьте хотя бы одну позицию.</source>
        <translation>Add at least one line.</translation>
    </message>
    <message>
        <source>Позиций слишком много или название слишком длинное.</source>
        <translation>There are too many lines, or a name is too long.</translation>
    </message>
    <message>
        <source>Количество каждой позиции должно быть больше нуля.</source>
        <translation>The quantity of every line must be above zero.</translation>
    </message>
    <message>
        <source>Сумма больше, чем принимает amoCRM: проверьте цены и количество.</source>
        <translation>The total is more than amoCRM takes: check prices and quantities.</translation>
    </message>
    <message>
        <source>Это не похоже на телефон.</source>
        <translation>This does not look like a phone number.</translation>
    </message>
    <message>
        <source>Это не похоже на серийный номер.</source>
        <translation>This does not look like a serial number.</translation>
    </message>
    <message>
        <source>Комментарий слишком длинный.</source>
        <translation>The comment is too long.</translation>
    </message>
    <message>
        <source>Заказ на %1 создан</source>
        <translation>An order of %1 is created</translation>
    </message>
</context>
<context>
    <name>Stanko::BusyLine</name>
    <message>
        <source>Прервать</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Ход работы</source>
        <translation>Progress</translation>
    </message>
</context>
<context>
    <name>Stanko::CalendarBar</name>
    <message>
        <source>Месяц</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Неделя</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Год</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Список</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Нагрузка</source>
        <translation>Load</translation>
    </message>
    <message>
        <source>Календарь ТО</source>
        <translation>Maintenance calendar</translation>
    </message>
    <message>
        <source>Сегодня</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>К сегодняшнему дню: T или Home</source>
        <translation>To today: T or Home</translation>
    </message>
    <message>
        <source>Вид календаря</source>
        <translation>View of the calendar</translation>
    </message>
    <message>
        <source>Ctrl+Alt+1…5</source>
        <translation>Ctrl+Alt+1…5</translation>
    </message>
    <message>
        <source>Экспорт ▾</source>
        <translation>Export ▾</translation>
    </message>
    <message>
        <source>Назад</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Назад, PgUp</source>
        <translation>Back, PgUp</translation>
    </message>
    <message>
        <source>Вперёд</source>
        <translation>Forward</translation>
    </message>
    <message>
        <source>Вперёд, PgDn</source>
        <translation>Forward, PgDn</translation>
    </message>
    <message>
        <source>Выбрать день</source>
        <translation>Choose a day</translation>
    </message>
    <message>
        <source>Отменить: %1</source>
        <translation>Undo: %1</translation>
    </message>
    <message>
        <source>Отменять нечего</source>
        <translation>Nothing to undo</translation>
    </message>
    <message>
        <source>Повторить: %1</source>
        <translation>Redo: %1</translation>
    </message>
    <message>
        <source>Повторять нечего</source>
        <translation>Nothing to redo</translation>
    </message>
</context>
<context>
    <name>Stanko::CalendarExport</name>
    <message>
        <source>Календарь ICS: все…</source>
        <translation>ICS calendar: everybody…</translation>
    </message>
    <message>
        <source>Календарь ICS</source>
        <translation>ICS calendar</translation>
    </message>
    <message>
        <source>Календарь ICS: инженер</source>
        <translation>ICS calendar: one engineer</translation>
    </message>
    <message>
        <source>Таблица CSV…</source>
        <translation>CSV table…</translation>
    </message>
    <message>
        <source>Таблица CSV</source>
        <translation>CSV table</translation>
    </message>
    <message>
        <source>Печать…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Календарь ТО %1</source>
        <translation>Maintenance calendar %1</translation>
    </message>
    <message>
        <source>Календарь (*.ics)</source>
        <translation>Calendar (*.ics)</translation>
    </message>
    <message>
        <source>Таблица (*.csv)</source>
        <translation>Table (*.csv)</translation>
    </message>
    <message>
        <source>Сохранено: %1, %2 ТО</source>
        <translation>Saved: %1, visits: %2</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Документ (*.pdf)</source>
        <translation>Document (*.pdf)</translation>
    </message>
    <message>
        <source>Сохранено: %1</source>
        <translation>Saved: %1</translation>
    </message>
</context>
<context>
    <name>Stanko::CalendarFilters</name>
    <message>
        <source>Инженер ▾</source>
        <translation>Engineer ▾</translation>
    </message>
    <message>
        <source>Планирование</source>
        <translation>Planning</translation>
    </message>
    <message>
        <source>Номер, модель, клиент</source>
        <translation>Number, model, client</translation>
    </message>
    <message>
        <source>Регион</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Модель</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Клиент</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Переносы копятся здесь и уходят в amoCRM вместе, по «Опубликовать»</source>
        <translation>Moves are kept here and go to amoCRM together, by “Publish”</translation>
    </message>
    <message>
        <source>%1 ▾</source>
        <translation>%1 ▾</translation>
    </message>
    <message>
        <source>Все</source>
        <translation>All</translation>
    </message>
    <message>
        <source>и ещё %1 — найдите поиском</source>
        <translation>and %1 more: find them by the search</translation>
    </message>
    <message>
        <source>Мои</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>Без инженера</source>
        <translation>No engineer</translation>
    </message>
    <message>
        <source>без инженера</source>
        <translation>none</translation>
    </message>
    <message>
        <source>мои</source>
        <translation>mine</translation>
    </message>
    <message>
        <source>Инженер: %1</source>
        <translation>Engineer: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>поиск: %1</source>
        <translation>search: %1</translation>
    </message>
    <message>
        <source>Инженер: %1 ▾</source>
        <translation>Engineer: %1 ▾</translation>
    </message>
    <message>
        <source>%1: %2 ▾</source>
        <translation>%1: %2 ▾</translation>
    </message>
</context>
<context>
    <name>Stanko::CalendarPage</name>
    <message>
        <source>Выполнено…</source>
        <translation>Done…</translation>
    </message>
    <message>
        <source>Перенести на…</source>
        <translation>Move to…</translation>
    </message>
    <message>
        <source>Назначить инженера</source>
        <translation>Assign an engineer</translation>
    </message>
    <message>
        <source>Открыть паспорт</source>
        <translation>Open the passport</translation>
    </message>
    <message>
        <source>Отменить: %1</source>
        <translation>Undo: %1</translation>
    </message>
    <message>
        <source>Повторить: %1</source>
        <translation>Redo: %1</translation>
    </message>
    <message>
        <source>назначение: %1, %2 ТО</source>
        <translation>assignment: %1, visits: %2</translation>
    </message>
    <message>
        <source>назначение по amoCRM, %1 ТО</source>
        <translation>assignment as in amoCRM, visits: %1</translation>
    </message>
    <message>
        <source>Плановое ТО</source>
        <translation>Scheduled maintenance</translation>
    </message>
    <message>
        <source>выполнение ТО станка %1</source>
        <translation>completion of maintenance of %1</translation>
    </message>
    <message>
        <source>снятие переносов: %1</source>
        <translation>dropping of staged moves: %1</translation>
    </message>
    <message>
        <source>Переносы сняты: %1. Вернуть их — Ctrl+Z</source>
        <translation>Staged moves dropped: %1. Ctrl+Z brings them back</translation>
    </message>
    <message>
        <source>Опубликовано: %1 ТО</source>
        <translation>Published moves: %1</translation>
    </message>
    <message>
        <source>Список переносов перед отправкой, Ctrl+Enter</source>
        <translation>The list of moves before they are sent, Ctrl+Enter</translation>
    </message>
    <message>
        <source>Выполненные ТО и прогноз не переносятся</source>
        <translation>Completed and forecast visits cannot be moved</translation>
    </message>
    <message>
        <source>Опубликовать (%1)</source>
        <translation>Publish (%1)</translation>
    </message>
    <message>
        <source>Повторить</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Под отбор не подходит ни одно ТО: %1.</source>
        <translation>No visit matches the filter: %1.</translation>
    </message>
    <message>
        <source>Снять отбор</source>
        <translation>Clear the filter</translation>
    </message>
    <message>
        <source>В календаре пока пусто</source>
        <translation>The calendar is empty so far</translation>
    </message>
    <message>
        <source>Идёт первая загрузка из amoCRM: станки и даты появятся здесь сами.</source>
        <translation>The first download from amoCRM is running: machines and dates will appear here by themselves.</translation>
    </message>
    <message>
        <source>Даты ТО появятся, когда в amoCRM будут выигранные сделки со станками.</source>
        <translation>Maintenance dates appear once amoCRM has won deals with machines.</translation>
    </message>
    <message>
        <source>Синхронизировать</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>просрочено %1</source>
        <translation>overdue %1</translation>
    </message>
    <message>
        <source>без даты %1</source>
        <translation>undated %1</translation>
    </message>
    <message>
        <source>загрузка %1 %</source>
        <translation>load %1 %</translation>
    </message>
    <message>
        <source>%1 ТО в месяце</source>
        <translation>visits in the month: %1</translation>
    </message>
    <message>
        <source>%1 ТО на неделе</source>
        <translation>visits in the week: %1</translation>
    </message>
    <message>
        <source>%1 ТО в году</source>
        <translation>visits in the year: %1</translation>
    </message>
    <message>
        <source>%1 ТО в списке</source>
        <translation>visits in the list: %1</translation>
    </message>
    <message>
        <source>Снять все переносы</source>
        <translation>Drop all moves</translation>
    </message>
</context>
<context>
    <name>Stanko::CataloguePage</name>
    <message>
        <source>Запчасти</source>
        <translation>Parts</translation>
    </message>
    <message>
        <source>Поиск по каталогу</source>
        <translation>Search the catalogue</translation>
    </message>
    <message>
        <source>Каталог</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>Заказы</source>
        <translation>Orders</translation>
    </message>
    <message>
        <source>Импорт…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>Обновить из amoCRM</source>
        <translation>Refresh from amoCRM</translation>
    </message>
    <message>
        <source>+ Позиция</source>
        <translation>+ Part</translation>
    </message>
    <message>
        <source>В заказ</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Модель ▾</source>
        <translation>Model ▾</translation>
    </message>
    <message>
        <source>Каталог или заказы</source>
        <translation>Catalogue or orders</translation>
    </message>
    <message>
        <source>Каталог из XLSX или CSV: сначала покажет, что изменится</source>
        <translation>A catalogue from XLSX or CSV: shows first what will change</translation>
    </message>
    <message>
        <source>Прочитать список товаров amoCRM</source>
        <translation>Read amoCRM&apos;s product list</translation>
    </message>
    <message>
        <source>Новая позиция (Ins)</source>
        <translation>New part (Ins)</translation>
    </message>
    <message>
        <source>Добавить выбранное в заказ (Enter)</source>
        <translation>Add what is selected to the order (Enter)</translation>
    </message>
    <message>
        <source>«%1» не сохранено. %2</source>
        <translation>“%1” was not saved. %2</translation>
    </message>
    <message>
        <source>Заказ очищен</source>
        <translation>The order is cleared</translation>
    </message>
    <message>
        <source>Модель: %1 ▾</source>
        <translation>Model: %1 ▾</translation>
    </message>
    <message>
        <source>Все модели</source>
        <translation>All models</translation>
    </message>
    <message>
        <source>Изменить</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Убрать из каталога</source>
        <translation>Remove from the catalogue</translation>
    </message>
    <message>
        <source>Копировать с заголовками</source>
        <translation>Copy with headings</translation>
    </message>
    <message>
        <source>Под этот отбор не подошла ни одна позиция</source>
        <translation>No part fits this filter</translation>
    </message>
    <message>
        <source>Показать весь каталог</source>
        <translation>Show the whole catalogue</translation>
    </message>
    <message>
        <source>Каталог пуст</source>
        <translation>The catalogue is empty</translation>
    </message>
    <message>
        <source>Импортируйте прайс из Excel или CSV, обновите список из amoCRM или добавьте позицию сами (Ins).</source>
        <translation>Import a price list from Excel or CSV, refresh from amoCRM, or add a part yourself (Ins).</translation>
    </message>
    <message>
        <source>показано %1</source>
        <translation>%1 shown</translation>
    </message>
    <message>
        <source>Артикул, название и цена приходят из списка товаров amoCRM: их меняют там</source>
        <translation>Article, name and price come from amoCRM&apos;s product list: they are changed there</translation>
    </message>
    <message>
        <source>Откуда взята позиция, изменить нельзя</source>
        <translation>Where a part comes from cannot be changed</translation>
    </message>
    <message>
        <source>«%1» убрано из каталога</source>
        <translation>“%1” is removed from the catalogue</translation>
    </message>
    <message>
        <source>Убрано из каталога: %1</source>
        <translation>Removed from the catalogue: %1</translation>
    </message>
    <message>
        <source>%1. Позиции amoCRM вернёт «Обновить из amoCRM»</source>
        <translation>%1. amoCRM&apos;s parts come back with “Refresh from amoCRM”</translation>
    </message>
    <message>
        <source>Файл с каталогом запчастей</source>
        <translation>File with a parts catalogue</translation>
    </message>
    <message>
        <source>Каталог обновлён: добавлено %1, изменено %2</source>
        <translation>The catalogue is updated: %1 added, %2 changed</translation>
    </message>
    <message>
        <source>Из amoCRM прочитано: %1</source>
        <translation>Read from amoCRM: %1</translation>
    </message>
    <message>
        <source>В этом аккаунте amoCRM нет списка товаров: каталог ведётся здесь</source>
        <translation>This amoCRM account has no product list: the catalogue is kept here</translation>
    </message>
</context>
<context>
    <name>Stanko::CheckPanel</name>
    <message>
        <source>Проверка связи</source>
        <translation>Connection check</translation>
    </message>
    <message>
        <source>Закрыть проверку</source>
        <translation>Close the check</translation>
    </message>
    <message>
        <source>в порядке</source>
        <translation>fine</translation>
    </message>
    <message>
        <source>нужно внимание</source>
        <translation>needs attention</translation>
    </message>
    <message>
        <source>Проверяется связь с amoCRM…</source>
        <translation>Checking the connection to amoCRM…</translation>
    </message>
    <message>
        <source>amoCRM отвечает: аккаунт «%1»</source>
        <translation>amoCRM answers: account “%1”</translation>
    </message>
    <message>
        <source>Часовой пояс аккаунта: %1</source>
        <translation>Time zone of the account: %1</translation>
    </message>
    <message>
        <source>Токен действует до %1</source>
        <translation>The token is valid until %1</translation>
    </message>
    <message>
        <source>Воронки, этапы и поля на месте</source>
        <translation>Pipelines, stages and fields are in place</translation>
    </message>
    <message>
        <source>Токен лежит в хранилище паролей системы</source>
        <translation>The token is in the system&apos;s key store</translation>
    </message>
    <message>
        <source>Токен взят из окружения</source>
        <translation>The token comes from the environment</translation>
    </message>
    <message>
        <source>Скопировать</source>
        <translation>Copy</translation>
    </message>
</context>
<context>
    <name>Stanko::CheckStep</name>
    <message>
        <source>Что принесёт первая синхронизация</source>
        <translation>What the first synchronisation will bring</translation>
    </message>
    <message>
        <source>Проверить ещё раз</source>
        <translation>Check again</translation>
    </message>
    <message>
        <source>Консоль читает последние сделки с этими настройками. Ни в amoCRM, ни на этом компьютере ничего не записывается, пока вы не нажмёте «Готово».</source>
        <translation>The console reads the latest deals with these settings. Nothing is written, neither in amoCRM nor on this computer, until you press “Done”.</translation>
    </message>
    <message>
        <source>Готово</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Читаем сделки…</source>
        <translation>Reading deals…</translation>
    </message>
    <message>
        <source>Прочитано %1 из %2</source>
        <translation>Read %1 of %2</translation>
    </message>
    <message>
        <source>Прочитано: %1</source>
        <translation>Read: %1</translation>
    </message>
    <message>
        <source>%1, последние из примерно %2</source>
        <translation>%1, the latest of about %2</translation>
    </message>
    <message>
        <source>Прочитано</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Станков в них</source>
        <translation>Machines in them</translation>
    </message>
    <message>
        <source>Открытых заявок</source>
        <translation>Open jobs</translation>
    </message>
    <message>
        <source>Продано без серийного номера</source>
        <translation>Sold without a serial number</translation>
    </message>
    <message>
        <source>По каждой консоль спросит номер.</source>
        <translation>The console will ask for the number of each.</translation>
    </message>
    <message>
        <source>нет</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Заказов запчастей</source>
        <translation>Spare-parts orders</translation>
    </message>
    <message>
        <source>выключены: нет воронки ЗАПЧАСТИ</source>
        <translation>off: there is no spare-parts pipeline</translation>
    </message>
    <message>
        <source>Первая синхронизация займёт</source>
        <translation>The first synchronisation takes</translation>
    </message>
    <message>
        <source>сколько, пока не известно</source>
        <translation>how long is not known yet</translation>
    </message>
    <message>
        <source>примерно %1; работать можно сразу</source>
        <translation>about %1; you can work at once</translation>
    </message>
    <message>
        <source>Проверка прервана. Её можно повторить или закончить настройку без неё.</source>
        <translation>The check was stopped. Repeat it, or finish the set-up without it.</translation>
    </message>
    <message>
        <source>Сохраняем настройки…</source>
        <translation>Saving the settings…</translation>
    </message>
    <message>
        <source>Исправить адрес</source>
        <translation>Correct the address</translation>
    </message>
</context>
<context>
    <name>Stanko::ClientField</name>
    <message>
        <source>Клиент</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Телефон</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>имя, компания или телефон</source>
        <translation>name, company or phone</translation>
    </message>
    <message>
        <source>+7 (…)</source>
        <translation>+7 (…)</translation>
    </message>
</context>
<context>
    <name>Stanko::ComparisonGrid</name>
    <message>
        <source>сделки нет</source>
        <translation>no such deal</translation>
    </message>
    <message>
        <source>Поле</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Было</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Здесь</source>
        <translation>Here</translation>
    </message>
    <message>
        <source>В amoCRM</source>
        <translation>In amoCRM</translation>
    </message>
    <message>
        <source>Решать: %1</source>
        <translation>Decide: %1</translation>
    </message>
</context>
<context>
    <name>Stanko::CompleteDialog</name>
    <message>
        <source>Следующее ТО</source>
        <translation>Next maintenance</translation>
    </message>
    <message>
        <source>Не менять</source>
        <translation>Leave as is</translation>
    </message>
    <message>
        <source>По плану</source>
        <translation>By plan</translation>
    </message>
    <message>
        <source>Своя дата</source>
        <translation>Another date</translation>
    </message>
    <message>
        <source>Отмена</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Выполнено  Ctrl+Enter</source>
        <translation>Done  Ctrl+Enter</translation>
    </message>
    <message>
        <source>Отметить выполненной</source>
        <translation>Mark as done</translation>
    </message>
    <message>
        <source>Отметить ТО выполненным</source>
        <translation>Mark maintenance as done</translation>
    </message>
    <message>
        <source>Например: заменён энкодер оси Z, проверена геометрия</source>
        <translation>For example: encoder of axis Z replaced, geometry checked</translation>
    </message>
    <message>
        <source>Что сделано</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>Выполнено</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Дата следующего ТО</source>
        <translation>Date of next maintenance</translation>
    </message>
    <message>
        <source>Часы работы: введите число, например 2,5, или оставьте поле пустым.</source>
        <translation>Hours of work: enter a number such as 2.5 or leave the field empty.</translation>
    </message>
    <message>
        <source>Следующее ТО: в заявке не указан станок, дата не меняется</source>
        <translation>Next maintenance: the job names no machine, the date stays</translation>
    </message>
    <message>
        <source>Следующее ТО — по плану %1 через %2: %3</source>
        <translation>Next maintenance by plan %1 after %2: %3</translation>
    </message>
    <message>
        <source>Следующее ТО — у модели нет плана</source>
        <translation>Next maintenance: the model has no plan</translation>
    </message>
    <message>
        <source>Напишите, что сделано: это станет комментарием к сделке.</source>
        <translation>Write what was done: it becomes a note of the deal.</translation>
    </message>
    <message>
        <source>Напишите, что сделано.</source>
        <translation>Write what was done.</translation>
    </message>
    <message>
        <source>Вид ТО</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Часы работы</source>
        <translation>Hours of work</translation>
    </message>
    <message>
        <source>необязательно</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>Следующее ТО — по плану %1, по наработке: %2</source>
        <translation>Next maintenance — %1 by the plan, by running hours: %2</translation>
    </message>
    <message>
        <source>по плану %1</source>
        <translation>%1 by the plan</translation>
    </message>
</context>
<context>
    <name>Stanko::ConnectionSection</name>
    <message>
        <source>№ %1</source>
        <translation>No. %1</translation>
    </message>
    <message>
        <source>не задано</source>
        <translation>not set</translation>
    </message>
    <message>
        <source>%1 (успех: %2)</source>
        <translation>%1 (success: %2)</translation>
    </message>
    <message>
        <source>Аккаунт</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Адрес</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Ответственный</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>Основная воронка</source>
        <translation>Main pipeline</translation>
    </message>
    <message>
        <source>Ещё сервисные</source>
        <translation>Further service ones</translation>
    </message>
    <message>
        <source>нет</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Запчасти</source>
        <translation>Parts</translation>
    </message>
    <message>
        <source>заказы запчастей выключены</source>
        <translation>parts orders are off</translation>
    </message>
    <message>
        <source>Этап успеха</source>
        <translation>Stage of success</translation>
    </message>
    <message>
        <source>Папка данных</source>
        <translation>Data folder</translation>
    </message>
    <message>
        <source>нет поля: хранится только здесь</source>
        <translation>no field: kept here only</translation>
    </message>
    <message>
        <source>Открыть мастер…</source>
        <translation>Open the wizard…</translation>
    </message>
    <message>
        <source>Взять из файла .env…</source>
        <translation>Take from a .env file…</translation>
    </message>
    <message>
        <source>Сохранить в файл .env…</source>
        <translation>Save as an .env file…</translation>
    </message>
    <message>
        <source>Аккаунт amoCRM</source>
        <translation>amoCRM account</translation>
    </message>
    <message>
        <source>Поля сделки</source>
        <translation>Deal fields</translation>
    </message>
    <message>
        <source>Изменить поля…</source>
        <translation>Change the fields…</translation>
    </message>
    <message>
        <source>Настроить заново</source>
        <translation>Set up anew</translation>
    </message>
    <message>
        <source>Мастер прочитает аккаунт и предложит воронки и поля сам; прежние настройки действуют, пока он не закончен.</source>
        <translation>The wizard reads the account and proposes pipelines and fields by itself; the present settings hold until it is finished.</translation>
    </message>
    <message>
        <source>В сохранённом файле .env токена не будет: в нём только адрес и номера.</source>
        <translation>The saved .env file has no token: only the address and the ids.</translation>
    </message>
    <message>
        <source>Аккаунт, воронки, поля, темп и ожидание ответа заданы переменными окружения или файлом --env: здесь их видно, но изменить их можно только там. Остальное меняется здесь.</source>
        <translation>Account, pipelines, fields, pace and the wait for an answer are set by environment variables or an --env file: they are shown here but can be changed only there. Everything else is changed here.</translation>
    </message>
    <message>
        <source>Настройки из файла действуют.</source>
        <translation>The settings of the file are in force.</translation>
    </message>
    <message>
        <source>Сохранить настройки в файл</source>
        <translation>Save the settings as a file</translation>
    </message>
    <message>
        <source>Сохранено: %1. Токена в файле нет, впишите его там сами, если он нужен.</source>
        <translation>Saved: %1. There is no token in the file; write it there yourself if it is needed.</translation>
    </message>
    <message>
        <source>Ничего не взято. Исправьте в файле и возьмите его ещё раз.</source>
        <translation>Nothing was taken. Correct the file and take it again.</translation>
    </message>
</context>
<context>
    <name>Stanko::ConsumablePicker</name>
    <message>
        <source>Отметить все</source>
        <translation>Tick all</translation>
    </message>
    <message>
        <source>Израсходовано (необязательно)</source>
        <translation>Used up (optional)</translation>
    </message>
    <message>
        <source>Другое, через точку с запятой</source>
        <translation>Something else, semicolons between</translation>
    </message>
    <message>
        <source>Израсходовано, кроме отмеченного</source>
        <translation>Used up beside what is ticked</translation>
    </message>
</context>
<context>
    <name>Stanko::CrewModel</name>
    <message>
        <source>нет в amoCRM</source>
        <translation>not in amoCRM</translation>
    </message>
    <message>
        <source>убран</source>
        <translation>removed</translation>
    </message>
    <message>
        <source>amoCRM</source>
        <translation>amoCRM</translation>
    </message>
    <message>
        <source>этот компьютер</source>
        <translation>this computer</translation>
    </message>
    <message>
        <source>в плане</source>
        <translation>planned</translation>
    </message>
    <message>
        <source>не в плане</source>
        <translation>not planned</translation>
    </message>
    <message>
        <source>Инженер</source>
        <translation>Engineer</translation>
    </message>
    <message>
        <source>Откуда</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Часов в неделю</source>
        <translation>Hours a week</translation>
    </message>
    <message>
        <source>Планирование</source>
        <translation>Planning</translation>
    </message>
    <message>
        <source>Убрать</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>Stanko::CrewTable</name>
    <message>
        <source>Инженеры</source>
        <translation>Engineers</translation>
    </message>
    <message>
        <source>«%1» не принято. %2</source>
        <translation>“%1” was not taken. %2</translation>
    </message>
</context>
<context>
    <name>Stanko::DashboardPage</name>
    <message>
        <source>Серийный номер</source>
        <translation>Serial number</translation>
    </message>
    <message>
        <source>Серийный номер станка</source>
        <translation>Serial number of the machine</translation>
    </message>
    <message>
        <source>Записать</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Сделка %1: записан номер %2</source>
        <translation>Deal %1: serial %2 is saved</translation>
    </message>
    <message>
        <source>Модель станка</source>
        <translation>Model of the machine</translation>
    </message>
    <message>
        <source>Записать модель</source>
        <translation>Save the model</translation>
    </message>
    <message>
        <source>Станок %1: принята модель %2</source>
        <translation>Machine %1: model %2 accepted</translation>
    </message>
    <message>
        <source>Закрыть вопрос</source>
        <translation>Close the question</translation>
    </message>
    <message>
        <source>Причина</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Закрыть</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Причина останется в журнале, вопрос больше не появится.</source>
        <translation>The reason stays in the journal, the question will not come again.</translation>
    </message>
    <message>
        <source>Вопрос закрыт</source>
        <translation>The question is closed</translation>
    </message>
    <message>
        <source>Вопрос отложен до завтра</source>
        <translation>The question is put off until tomorrow</translation>
    </message>
    <message>
        <source>Вопрос отложен на неделю</source>
        <translation>The question is put off for a week</translation>
    </message>
    <message>
        <source>Загружается…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>Сводка</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Все инженеры</source>
        <translation>All engineers</translation>
    </message>
    <message>
        <source>Мои</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>Чьи работы показывать</source>
        <translation>Whose work to show</translation>
    </message>
    <message>
        <source>Просрочено ТО</source>
        <translation>Late maintenance</translation>
    </message>
    <message>
        <source>ТО в ближайшие 30 дней</source>
        <translation>Due in 30 days</translation>
    </message>
    <message>
        <source>Заявки в работе</source>
        <translation>Jobs in progress</translation>
    </message>
    <message>
        <source>Паспорта станков</source>
        <translation>Machine passports</translation>
    </message>
    <message>
        <source>Требуют внимания</source>
        <translation>Need attention</translation>
    </message>
    <message>
        <source>Загрузка ТО по неделям</source>
        <translation>Maintenance load by week</translation>
    </message>
    <message>
        <source>График</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>Таблица</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Вид загрузки</source>
        <translation>View of the load</translation>
    </message>
    <message>
        <source>Требует внимания</source>
        <translation>Needs attention</translation>
    </message>
    <message>
        <source>Решать нечего</source>
        <translation>Nothing to decide</translation>
    </message>
    <message>
        <source>Сюда попадут сделки без номера, новые модели и конфликты.</source>
        <translation>Deals without a serial, new models and conflicts appear here.</translation>
    </message>
    <message>
        <source>Предстоящее ТО</source>
        <translation>Upcoming maintenance</translation>
    </message>
    <message>
        <source>Предстоящих ТО нет</source>
        <translation>No upcoming maintenance</translation>
    </message>
    <message>
        <source>Даты появятся, когда в amoCRM будут выигранные сделки со станками.</source>
        <translation>Dates appear once amoCRM has won deals with machines.</translation>
    </message>
    <message>
        <source>Показать все недели</source>
        <translation>Show all weeks</translation>
    </message>
    <message>
        <source>Все →</source>
        <translation>All →</translation>
    </message>
    <message>
        <source>Все предстоящие ТО</source>
        <translation>All upcoming maintenance</translation>
    </message>
    <message>
        <source>Открытых заявок нет</source>
        <translation>No open jobs</translation>
    </message>
    <message>
        <source>Новые заявки из amoCRM появятся здесь сами.</source>
        <translation>New jobs from amoCRM appear here by themselves.</translation>
    </message>
    <message>
        <source>Все заявки</source>
        <translation>All jobs</translation>
    </message>
    <message>
        <source>старейшее — %1</source>
        <translation>oldest: %1</translation>
    </message>
    <message>
        <source>всё сделано вовремя</source>
        <translation>everything done in time</translation>
    </message>
    <message>
        <source>из них без инженера — %1</source>
        <translation>without an engineer: %1</translation>
    </message>
    <message>
        <source>у каждого есть инженер</source>
        <translation>each has an engineer</translation>
    </message>
    <message>
        <source>на месяц вперёд свободно</source>
        <translation>nothing in the month ahead</translation>
    </message>
    <message>
        <source>новых сегодня — %1</source>
        <translation>new today: %1</translation>
    </message>
    <message>
        <source>сегодня новых нет</source>
        <translation>none new today</translation>
    </message>
    <message>
        <source>за месяц +%1</source>
        <translation>this month +%1</translation>
    </message>
    <message>
        <source>за месяц новых нет</source>
        <translation>none new this month</translation>
    </message>
    <message>
        <source>ждут вашего решения</source>
        <translation>wait for your decision</translation>
    </message>
    <message>
        <source>решать нечего</source>
        <translation>nothing to decide</translation>
    </message>
    <message>
        <source>Повторить</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>ТО на неделе %1</source>
        <translation>Maintenance in the week of %1</translation>
    </message>
    <message>
        <source>На этой неделе ТО нет</source>
        <translation>No maintenance in this week</translation>
    </message>
    <message>
        <source>Исправлено. Перенесено правок: %1</source>
        <translation>Mended. Edits moved: %1</translation>
    </message>
</context>
<context>
    <name>Stanko::DayGrid</name>
    <message>
        <source>сегодня</source>
        <translation>today</translation>
    </message>
    <message>
        <source>выходной</source>
        <translation>day off</translation>
    </message>
    <message>
        <source>сокращённый день</source>
        <translation>short day</translation>
    </message>
    <message>
        <source>нет выездов</source>
        <translation>no visits</translation>
    </message>
    <message>
        <source>Календарь ТО, %1</source>
        <translation>Maintenance calendar, %1</translation>
    </message>
</context>
<context>
    <name>Stanko::DuplicateList</name>
    <message>
        <source>тот же станок</source>
        <translation>same machine</translation>
    </message>
    <message>
        <source>тот же телефон</source>
        <translation>same phone</translation>
    </message>
    <message>
        <source>Возможные дубли</source>
        <translation>Possible duplicates</translation>
    </message>
    <message>
        <source>Возможные дубли: %1</source>
        <translation>Possible duplicates: %1</translation>
    </message>
    <message>
        <source>Открыть</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Открыть заявку %1, %2</source>
        <translation>Open job %1, %2</translation>
    </message>
    <message>
        <source>закрыта: %1</source>
        <translation>closed: %1</translation>
    </message>
</context>
<context>
    <name>Stanko::EngineersSection</name>
    <message>
        <source>Инженеров пока нет</source>
        <translation>No engineers yet</translation>
    </message>
    <message>
        <source>Пользователи amoCRM появятся после обмена. Кого в amoCRM нет, добавьте ниже.</source>
        <translation>Users of amoCRM appear after a sync. Add below whoever is not in amoCRM.</translation>
    </message>
    <message>
        <source>Инженер, которого нет в amoCRM</source>
        <translation>An engineer who is not in amoCRM</translation>
    </message>
    <message>
        <source>Никто не отсутствует.</source>
        <translation>Nobody is away.</translation>
    </message>
    <message>
        <source>Добавить</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Инженеры</source>
        <translation>Engineers</translation>
    </message>
    <message>
        <source>Кто ездит к станкам и сколько часов в неделю у него на ТО: по ним календарь считает загрузку. Ответственный сотрудник amoCRM без станков и заявок в план не входит, пока вы его не включите.</source>
        <translation>Who goes to machines, and how many hours a week they have for maintenance: the calendar reckons the load with them. A user of amoCRM without machines and jobs is not planned until you say so.</translation>
    </message>
    <message>
        <source>+ Добавить</source>
        <translation>+ Add</translation>
    </message>
    <message>
        <source>Отсутствия</source>
        <translation>Absences</translation>
    </message>
    <message>
        <source>Кто отсутствует</source>
        <translation>Who is away</translation>
    </message>
    <message>
        <source>Первый день</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>Последний день</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>отпуск, учёба, больничный</source>
        <translation>holiday, training, sick leave</translation>
    </message>
    <message>
        <source>Кто</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>С</source>
        <translation>From</translation>
    </message>
    <message>
        <source>По</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Причина</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Повторить</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>%1 теперь в списке инженеров</source>
        <translation>%1 is now among the engineers</translation>
    </message>
    <message>
        <source>Вернуть</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Убрать инженера %1? Его выезды перейдут к ответственным из amoCRM, отсутствия удалятся.</source>
        <translation>Remove the engineer %1? Their visits pass to the responsible users in amoCRM, their absences are deleted.</translation>
    </message>
    <message>
        <source>Убрать</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>%1: часов в неделю %2</source>
        <translation>%1: hours a week %2</translation>
    </message>
    <message>
        <source>%1 теперь в плане</source>
        <translation>%1 is now planned</translation>
    </message>
    <message>
        <source>%1 больше не в плане</source>
        <translation>%1 is not planned any more</translation>
    </message>
    <message>
        <source>%1 теперь %2</source>
        <translation>%1 is now %2</translation>
    </message>
    <message>
        <source>Отсутствие %1 записано</source>
        <translation>The absence %1 is written down</translation>
    </message>
    <message>
        <source>Отсутствие %1 убрано</source>
        <translation>The absence %1 is removed</translation>
    </message>
</context>
<context>
    <name>Stanko::EnvFileChoice</name>
    <message>
        <source>Файлы .env (*.env .env)</source>
        <translation>.env files (*.env .env)</translation>
    </message>
    <message>
        <source>Все файлы (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Файл с настройками подключения</source>
        <translation>File with connection settings</translation>
    </message>
</context>
<context>
    <name>Stanko::EnvIntake</name>
    <message>
        <source>Взять из файла .env…</source>
        <translation>Take from a .env file…</translation>
    </message>
    <message>
        <source>Из этого файла взять нечего. %1</source>
        <translation>There is nothing to take from this file. %1</translation>
    </message>
    <message>
        <source>Значения из файла взяты.</source>
        <translation>The values of the file have been taken.</translation>
    </message>
    <message>
        <source>Взято всё, кроме строк ниже. Исправьте их в файле и возьмите его ещё раз или продолжайте так.</source>
        <translation>All was taken but the lines below. Correct them in the file and take it again, or go on as it is.</translation>
    </message>
    <message>
        <source>Токен тоже в нём: вводить его не нужно.</source>
        <translation>The token is in it, too: there is no need to type it.</translation>
    </message>
</context>
<context>
    <name>Stanko::ExchangeDetails</name>
    <message>
        <source>Запрос к amoCRM</source>
        <translation>Request to amoCRM</translation>
    </message>
    <message>
        <source>Закрыть запрос</source>
        <translation>Close the request</translation>
    </message>
    <message>
        <source>Время</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Запрос</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>Код ответа</source>
        <translation>Status code</translation>
    </message>
    <message>
        <source>ответа не было</source>
        <translation>there was no answer</translation>
    </message>
    <message>
        <source>Итог</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Что это значит</source>
        <translation>What it means</translation>
    </message>
    <message>
        <source>Что делать</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>Длилось</source>
        <translation>Took</translation>
    </message>
    <message>
        <source>%1 мс</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Номер запроса</source>
        <translation>Request id</translation>
    </message>
    <message>
        <source>Замечено</source>
        <translation>Noticed</translation>
    </message>
</context>
<context>
    <name>Stanko::ExchangeLogModel</name>
    <message>
        <source>Время</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Запрос</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>Ответ</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Длилось</source>
        <translation>Took</translation>
    </message>
</context>
<context>
    <name>Stanko::ExchangePanel</name>
    <message>
        <source>%1 мс</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Журнал обмена</source>
        <translation>Exchange log</translation>
    </message>
    <message>
        <source>Только ошибки</source>
        <translation>Errors only</translation>
    </message>
    <message>
        <source>токен и персональные данные в журнал не попадают</source>
        <translation>the token and personal data never get into the log</translation>
    </message>
    <message>
        <source>Запросы за минуту, доля от разрешённых</source>
        <translation>Requests a minute, share of what is allowed</translation>
    </message>
    <message>
        <source>Копировать</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Выбранные строки, а без выбора все показанные. Токен и персональные данные в журнал не попадают.</source>
        <translation>The chosen lines, or all that are shown when none is chosen. The token and personal data never get into the log.</translation>
    </message>
</context>
<context>
    <name>Stanko::ExchangeSection</name>
    <message>
        <source>Не спрашивать amoCRM часто</source>
        <translation>Do not ask amoCRM often</translation>
    </message>
    <message>
        <source>Введите целое число секунд от %1 до %2.</source>
        <translation>Enter a whole number of seconds from %1 to %2.</translation>
    </message>
    <message>
        <source>Спрашивать amoCRM раз в столько секунд</source>
        <translation>Ask amoCRM every so many seconds</translation>
    </message>
    <message>
        <source>Пока что-то происходит. Когда тихо или окно закрыто, программа сама спрашивает реже; свои правки уходят сразу.</source>
        <translation>While something happens. When it is quiet or the window is closed, the program asks less often by itself; your own edits leave at once.</translation>
    </message>
    <message>
        <source>Введите число от 0,5 до 7; 0 снимает ограничение.</source>
        <translation>Enter a number from 0.5 to 7; 0 lifts the limit.</translation>
    </message>
    <message>
        <source>Введите число от 0,5 до 7: больше amoCRM не позволяет.</source>
        <translation>Enter a number from 0.5 to 7: amoCRM allows no more.</translation>
    </message>
    <message>
        <source>Запросов в секунду, не больше</source>
        <translation>Requests a second, at most</translation>
    </message>
    <message>
        <source>amoCRM принимает не больше 7 запросов в секунду от всех, кто работает с этим токеном, и блокирует за превышение. Обычно хватает 5.</source>
        <translation>amoCRM takes at most 7 requests a second from everybody who works with this token, and blocks whoever sends more. 5 is usually enough.</translation>
    </message>
    <message>
        <source>Введите число секунд от 1 до 600.</source>
        <translation>Enter a number of seconds from 1 to 600.</translation>
    </message>
    <message>
        <source>Ждать ответа, секунд</source>
        <translation>Wait for an answer, seconds</translation>
    </message>
    <message>
        <source>Через столько секунд запрос считается неудачным. При медленной связи увеличьте.</source>
        <translation>After so many seconds a request counts as failed. Raise it where the connection is slow.</translation>
    </message>
    <message>
        <source>Темп</source>
        <translation>Pace</translation>
    </message>
    <message>
        <source>Тихие часы</source>
        <translation>Quiet hours</translation>
    </message>
    <message>
        <source>Тихие часы: с</source>
        <translation>Quiet hours: from</translation>
    </message>
    <message>
        <source>Тихие часы: до</source>
        <translation>Quiet hours: until</translation>
    </message>
    <message>
        <source>с</source>
        <translation>from</translation>
    </message>
    <message>
        <source>до</source>
        <translation>until</translation>
    </message>
    <message>
        <source>В эти часы по времени этого компьютера amoCRM спрашивают редко, и проходит ночная сверка всех сделок. Правки и кнопка «Синхронизировать» работают как обычно.</source>
        <translation>In these hours of this computer&apos;s clock amoCRM is asked rarely, and the nightly check of all deals runs. Edits and the button “Synchronise” work as usual.</translation>
    </message>
    <message>
        <source>Начало и конец совпадают: тихо весь день.</source>
        <translation>Beginning and end are the same: quiet all day.</translation>
    </message>
</context>
<context>
    <name>Stanko::FieldRow</name>
    <message>
        <source>Поле amoCRM для строки «%1»</source>
        <translation>amoCRM field for the row “%1”</translation>
    </message>
    <message>
        <source>ID поля для строки «%1»</source>
        <translation>Field ID for the row “%1”</translation>
    </message>
    <message>
        <source>— нет в аккаунте —</source>
        <translation>— not in the account —</translation>
    </message>
    <message>
        <source>В аккаунте нет поля сделки с таким ID. Сверьте число или выберите поле по названию.</source>
        <translation>The account has no deal field with this ID. Compare the number or choose the field by its name.</translation>
    </message>
    <message>
        <source>Поле «%1» не подходит: его тип «%2», а нужен «%3». Выберите другое.</source>
        <translation>The field “%1” does not fit: its type is “%2”, but “%3” is needed. Choose another one.</translation>
    </message>
    <message>
        <source>ID не подходит</source>
        <translation>ID does not fit</translation>
    </message>
</context>
<context>
    <name>Stanko::FieldWords</name>
    <message>
        <source>текст</source>
        <translation>text</translation>
    </message>
    <message>
        <source>текст в несколько строк</source>
        <translation>text of several lines</translation>
    </message>
    <message>
        <source>число</source>
        <translation>number</translation>
    </message>
    <message>
        <source>дата</source>
        <translation>date</translation>
    </message>
    <message>
        <source>дата и время</source>
        <translation>date and time</translation>
    </message>
    <message>
        <source>день рождения</source>
        <translation>birthday</translation>
    </message>
    <message>
        <source>список</source>
        <translation>list</translation>
    </message>
    <message>
        <source>список с несколькими значениями</source>
        <translation>list with several values</translation>
    </message>
    <message>
        <source>переключатель</source>
        <translation>switch</translation>
    </message>
    <message>
        <source>флажок</source>
        <translation>check box</translation>
    </message>
    <message>
        <source>ссылка</source>
        <translation>link</translation>
    </message>
    <message>
        <source>адрес</source>
        <translation>address</translation>
    </message>
    <message>
        <source>деньги</source>
        <translation>money</translation>
    </message>
    <message>
        <source>метка рекламы</source>
        <translation>advertising mark</translation>
    </message>
    <message>
        <source>файл</source>
        <translation>file</translation>
    </message>
    <message>
        <source>%1 из %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Серийный номер</source>
        <translation>Serial number</translation>
    </message>
    <message>
        <source>Модель оборудования</source>
        <translation>Machine model</translation>
    </message>
    <message>
        <source>Telegram ID</source>
        <translation>Telegram ID</translation>
    </message>
    <message>
        <source>Конфигурация</source>
        <translation>Configuration</translation>
    </message>
    <message>
        <source>Дата следующего ТО</source>
        <translation>Next maintenance</translation>
    </message>
    <message>
        <source>Без серийного номера станки не узнать: выберите поле или создайте его.</source>
        <translation>Without a serial number machines cannot be told apart: choose the field or create it.</translation>
    </message>
    <message>
        <source>Без него в паспортах не будет модели.</source>
        <translation>Without it passports have no model.</translation>
    </message>
    <message>
        <source>Без него клиентам не отправить уведомления.</source>
        <translation>Without it clients cannot be sent notices.</translation>
    </message>
    <message>
        <source>Без него в паспортах не будет конфигурации.</source>
        <translation>Without it passports have no configuration.</translation>
    </message>
    <message>
        <source>Без него даты ТО видны только на этом компьютере, не в amoCRM.</source>
        <translation>Without it maintenance dates are seen on this computer only, not in amoCRM.</translation>
    </message>
    <message>
        <source>ID этого поля стоит в настройках.</source>
        <translation>The settings have the ID of this field.</translation>
    </message>
    <message>
        <source>Поле создано этой программой, код %1.</source>
        <translation>The field was created by this program, code %1.</translation>
    </message>
    <message>
        <source>Узнано по названию: %1.</source>
        <translation>Recognised by its name: %1.</translation>
    </message>
    <message>
        <source>Узнано по коду: %1.</source>
        <translation>Recognised by its code: %1.</translation>
    </message>
    <message>
        <source>Слово %1 в названии говорит, что это другое.</source>
        <translation>The word %1 in its name says that it is something else.</translation>
    </message>
    <message>
        <source>Слово %1 в названии может значить другое.</source>
        <translation>The word %1 in its name may mean something else.</translation>
    </message>
    <message>
        <source>Название подходит и к другой строке.</source>
        <translation>The name fits another row, too.</translation>
    </message>
    <message>
        <source>Тип подходит, но обычно выбирают другой: %1.</source>
        <translation>The type will do, but another one is usual: %1.</translation>
    </message>
    <message>
        <source>Тип не подходит: %1.</source>
        <translation>The type does not fit: %1.</translation>
    </message>
    <message>
        <source>Значения в последних сделках подходят: %1.</source>
        <translation>Values in the latest deals fit: %1.</translation>
    </message>
    <message>
        <source>Значения в последних сделках подходят не все: %1.</source>
        <translation>Not all values in the latest deals fit: %1.</translation>
    </message>
    <message>
        <source>Значения в последних сделках не похожи на нужные: подходит %1.</source>
        <translation>Values in the latest deals are unlike those needed: %1 fit.</translation>
    </message>
    <message>
        <source>В последних сделках там телефоны, адреса или имена.</source>
        <translation>In the latest deals it holds phones, addresses or names.</translation>
    </message>
    <message>
        <source>Почти так же подходит поле %1.</source>
        <translation>The field %1 fits nearly as well.</translation>
    </message>
    <message>
        <source>Предложено для другой строки.</source>
        <translation>Proposed for another row.</translation>
    </message>
    <message>
        <source>Подходит и для другой строки.</source>
        <translation>Fits another row, too.</translation>
    </message>
    <message>
        <source>нет в аккаунте</source>
        <translation>not in the account</translation>
    </message>
    <message>
        <source>выберите сами</source>
        <translation>choose yourself</translation>
    </message>
    <message>
        <source>уже занято</source>
        <translation>taken already</translation>
    </message>
    <message>
        <source>создано</source>
        <translation>created</translation>
    </message>
    <message>
        <source>выбрано вами</source>
        <translation>chosen by you</translation>
    </message>
    <message>
        <source>проверьте</source>
        <translation>check it</translation>
    </message>
    <message>
        <source>похоже, проверьте</source>
        <translation>likely, check it</translation>
    </message>
    <message>
        <source>создано консолью</source>
        <translation>made by the console</translation>
    </message>
    <message>
        <source>найдено по названию</source>
        <translation>found by name</translation>
    </message>
    <message>
        <source>найдено по ID</source>
        <translation>found by ID</translation>
    </message>
    <message>
        <source>значения подходят</source>
        <translation>values fit</translation>
    </message>
    <message>
        <source>Это поле уже выбрано в другой строке: у одной из них выберите другое.</source>
        <translation>This field is chosen in another row already: choose another one in one of them.</translation>
    </message>
    <message>
        <source>Убедитесь, что это то поле.</source>
        <translation>Make sure that it is the right field.</translation>
    </message>
    <message>
        <source>Просмотрено значений: %1.</source>
        <translation>Values looked at: %1.</translation>
    </message>
    <message>
        <source>Регион</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Без него календарь не отобрать по региону. Поле не обязательно.</source>
        <translation>Without it the calendar cannot be filtered by region. The field is optional.</translation>
    </message>
</context>
<context>
    <name>Stanko::FieldsStep</name>
    <message>
        <source>Что нужно консоли</source>
        <translation>What the console needs</translation>
    </message>
    <message>
        <source>Тип</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Поле в amoCRM</source>
        <translation>Field in amoCRM</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>ID можно ввести и вручную</source>
        <translation>IDs can be typed, too</translation>
    </message>
    <message>
        <source>Прочитано полей аккаунта %1: %2. Консоль сопоставила их сама.</source>
        <translation>Fields of the account %1 read: %2. The console has matched them by itself.</translation>
    </message>
    <message>
        <source>Проверьте строки, отмеченные жёлтым.</source>
        <translation>Check the rows marked in yellow.</translation>
    </message>
    <message>
        <source>Всё на месте, можно идти дальше.</source>
        <translation>All is in place, you can go on.</translation>
    </message>
    <message>
        <source>Чего нет, можно создать или обойтись без него.</source>
        <translation>What is missing can be created or done without.</translation>
    </message>
</context>
<context>
    <name>Stanko::FiguresView</name>
    <message>
        <source>Графики</source>
        <translation>Charts</translation>
    </message>
    <message>
        <source>Таблицы</source>
        <translation>Tables</translation>
    </message>
    <message>
        <source>Вид показателей</source>
        <translation>How the figures are shown</translation>
    </message>
</context>
<context>
    <name>Stanko::ForgetSection</name>
    <message>
        <source>Название аккаунта, чтобы подтвердить</source>
        <translation>Name of the account, to confirm</translation>
    </message>
    <message>
        <source>Забыть это рабочее место</source>
        <translation>Forget this working place</translation>
    </message>
    <message>
        <source>Нужно, когда компьютер отдают другому или подключали не тот аккаунт. С этого компьютера пропадут токен и пароли этого аккаунта, база данных, резервные копии, журналы и настройки. В amoCRM не изменится ничего: то, что отправлено, там и останется. Отменить это нельзя.</source>
        <translation>For when the computer goes to somebody else or the wrong account was connected. The token and passwords of this account, the database, backups, logs and settings vanish from this computer. Nothing changes in amoCRM: what was sent stays there. This cannot be undone.</translation>
    </message>
    <message>
        <source>Введите «%1».</source>
        <translation>Enter “%1”.</translation>
    </message>
    <message>
        <source>Не удалось узнать, что ещё не отправлено.</source>
        <translation>Could not find out what is not sent yet.</translation>
    </message>
    <message>
        <source>Повторить</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Занято на диске: %1, резервных копий: %2.</source>
        <translation>On disk: %1, backups: %2.</translation>
    </message>
    <message>
        <source>Всё отправлено в amoCRM: терять нечего.</source>
        <translation>Everything was sent to amoCRM: there is nothing to lose.</translation>
    </message>
    <message>
        <source>Не отправлено и пропадёт: %1.</source>
        <translation>Unsent and lost: %1.</translation>
    </message>
    <message>
        <source>и ещё %1</source>
        <translation>and %1 more</translation>
    </message>
    <message>
        <source>Рабочее место забыто. Программа начинается заново.</source>
        <translation>The working place is forgotten. The program begins anew.</translation>
    </message>
    <message>
        <source>Не получилось.</source>
        <translation>It did not work.</translation>
    </message>
</context>
<context>
    <name>Stanko::GridCanvas</name>
    <message>
        <source>ещё %1</source>
        <translation>%1 more</translation>
    </message>
    <message>
        <source>свернуть</source>
        <translation>fold</translation>
    </message>
    <message>
        <source>Отсюда перенесено: %1</source>
        <translation>Moved from here: %1</translation>
    </message>
</context>
<context>
    <name>Stanko::HelpWindow</name>
    <message>
        <source>Справка</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Руководство</source>
        <translation>Guide</translation>
    </message>
</context>
<context>
    <name>Stanko::HistoryModel</name>
    <message>
        <source>Дата</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Событие</source>
        <translation>Event</translation>
    </message>
</context>
<context>
    <name>Stanko::HistoryView</name>
    <message>
        <source>сделка %1</source>
        <translation>deal %1</translation>
    </message>
    <message>
        <source>История станка</source>
        <translation>History of the machine</translation>
    </message>
</context>
<context>
    <name>Stanko::HitList</name>
    <message>
        <source>Найденное</source>
        <translation>Found</translation>
    </message>
</context>
<context>
    <name>Stanko::ImportDialog</name>
    <message>
        <source>Таблицы (*.xlsx *.csv)</source>
        <translation>Tables (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>Все файлы (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Строка</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Столбец</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Строки с ошибками</source>
        <translation>Rows with errors</translation>
    </message>
    <message>
        <source>Импортировать  Ctrl+Enter</source>
        <translation>Import  Ctrl+Enter</translation>
    </message>
    <message>
        <source>Отмена</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Файл читается…</source>
        <translation>Reading the file…</translation>
    </message>
    <message>
        <source>В этом файле нет таблицы. Подойдут XLSX и CSV с заголовками в первой строке.</source>
        <translation>There is no table in this file. XLSX and CSV with headings in the first row will do.</translation>
    </message>
</context>
<context>
    <name>Stanko::InboxDetails</name>
    <message>
        <source>Есть неотправленная правка</source>
        <translation>There is an unsent edit</translation>
    </message>
    <message>
        <source>Принять</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Другой этап ▾</source>
        <translation>Other stage ▾</translation>
    </message>
    <message>
        <source>Отклонить…</source>
        <translation>Decline…</translation>
    </message>
    <message>
        <source>Присоединить к заявке…</source>
        <translation>Join to a job…</translation>
    </message>
    <message>
        <source>Подробности обращения</source>
        <translation>Details of the enquiry</translation>
    </message>
    <message>
        <source>Отклонить обращение? Оно уйдёт в корзину amoCRM. Отменить можно, пока не отправлено.</source>
        <translation>Decline the enquiry? It goes to amoCRM&apos;s trash. You can undo this until it is sent.</translation>
    </message>
    <message>
        <source>Отклонить</source>
        <translation>Decline</translation>
    </message>
    <message>
        <source>Оставить</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>К какой заявке присоединить чат</source>
        <translation>Which job to join the chat to</translation>
    </message>
    <message>
        <source>Клиент</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>не назван</source>
        <translation>not named</translation>
    </message>
    <message>
        <source>Телефон</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Воронка</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>Пришло</source>
        <translation>Came in</translation>
    </message>
    <message>
        <source>Сделка</source>
        <translation>Deal</translation>
    </message>
    <message>
        <source>Принять: %1</source>
        <translation>Accept: %1</translation>
    </message>
    <message>
        <source>amoCRM ещё не показала это обращение в списке неразобранного</source>
        <translation>amoCRM has not listed this enquiry among the incoming ones yet</translation>
    </message>
</context>
<context>
    <name>Stanko::InboxPage</name>
    <message>
        <source>Неразобранное</source>
        <translation>Incoming</translation>
    </message>
    <message>
        <source>Поиск по обращениям</source>
        <translation>Search enquiries</translation>
    </message>
    <message>
        <source>Все</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Звонки</source>
        <translation>Calls</translation>
    </message>
    <message>
        <source>Письма</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Формы</source>
        <translation>Forms</translation>
    </message>
    <message>
        <source>Чаты</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Под этот отбор не подошло ни одно обращение</source>
        <translation>No enquiry passes this filter</translation>
    </message>
    <message>
        <source>Показать все обращения</source>
        <translation>Show all enquiries</translation>
    </message>
    <message>
        <source>Всё разобрано</source>
        <translation>Nothing is waiting</translation>
    </message>
    <message>
        <source>Новые звонки, письма, формы и чаты появятся после синхронизации с amoCRM.</source>
        <translation>New calls, letters, forms and chats appear after a sync with amoCRM.</translation>
    </message>
    <message>
        <source>ждут решения: %1</source>
        <translation>waiting for a decision: %1</translation>
    </message>
    <message>
        <source>показано %1</source>
        <translation>%1 shown</translation>
    </message>
    <message>
        <source>«%1» принято на этап «%2»</source>
        <translation>“%1” accepted to the stage “%2”</translation>
    </message>
    <message>
        <source>«%1» отклонено</source>
        <translation>“%1” declined</translation>
    </message>
    <message>
        <source>«%1» присоединено к заявке %2</source>
        <translation>“%1” joined to job %2</translation>
    </message>
    <message>
        <source>Это обращение уже разобрано, список обновлён</source>
        <translation>This enquiry was decided already; the list is up to date now</translation>
    </message>
</context>
<context>
    <name>Stanko::IntakePreviewPanel</name>
    <message>
        <source>%1, уже есть в amoCRM</source>
        <translation>%1, already in amoCRM</translation>
    </message>
    <message>
        <source>без имени</source>
        <translation>no name</translation>
    </message>
    <message>
        <source>%1, новый контакт</source>
        <translation>%1, new contact</translation>
    </message>
    <message>
        <source>%1, новый контакт, если amoCRM не знает телефон</source>
        <translation>%1, new contact unless amoCRM knows the phone</translation>
    </message>
    <message>
        <source>Что уйдёт в amoCRM</source>
        <translation>What goes to amoCRM</translation>
    </message>
    <message>
        <source>Сделка</source>
        <translation>Deal</translation>
    </message>
    <message>
        <source>Куда</source>
        <translation>Where to</translation>
    </message>
    <message>
        <source>%1, первый этап</source>
        <translation>%1, first stage</translation>
    </message>
    <message>
        <source>Бюджет</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Клиент</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Компания</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Телефон</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Станок</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>Telegram</source>
        <translation>Telegram</translation>
    </message>
    <message>
        <source>Теги</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Примечание</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>Stanko::JobDetails</name>
    <message>
        <source>Есть неотправленная правка</source>
        <translation>There is an unsent edit</translation>
    </message>
    <message>
        <source>Выполнено…</source>
        <translation>Done…</translation>
    </message>
    <message>
        <source>Вернуть в работу</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Паспорт станка</source>
        <translation>Machine passport</translation>
    </message>
    <message>
        <source>Открыть в amoCRM</source>
        <translation>Open in amoCRM</translation>
    </message>
    <message>
        <source>Подробности заявки</source>
        <translation>Details of the job</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>Сделка %1</source>
        <translation>Deal %1</translation>
    </message>
    <message>
        <source>Клиент</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Станок</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>Серийный №</source>
        <translation>Serial no.</translation>
    </message>
    <message>
        <source>Инженер</source>
        <translation>Engineer</translation>
    </message>
    <message>
        <source>не назначен</source>
        <translation>not assigned</translation>
    </message>
    <message>
        <source>Создана</source>
        <translation>Created</translation>
    </message>
    <message>
        <source>Бюджет</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Новая заявка, ещё не в amoCRM</source>
        <translation>New job, not in amoCRM yet</translation>
    </message>
    <message>
        <source>Задача менеджеру…</source>
        <translation>Task for a manager…</translation>
    </message>
    <message>
        <source>Задача поставлена</source>
        <translation>Task added</translation>
    </message>
</context>
<context>
    <name>Stanko::JobField</name>
    <message>
        <source>номер сделки, клиент или станок</source>
        <translation>deal number, client or machine</translation>
    </message>
</context>
<context>
    <name>Stanko::JobModel</name>
    <message>
        <source>Сделка</source>
        <translation>Deal</translation>
    </message>
    <message>
        <source>Заявка</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Станок</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>Клиент</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Этап</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>Инженер</source>
        <translation>Engineer</translation>
    </message>
    <message>
        <source>Возраст</source>
        <translation>Age</translation>
    </message>
</context>
<context>
    <name>Stanko::JobsPage</name>
    <message>
        <source>Заявки</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>Этап ▾</source>
        <translation>Stage ▾</translation>
    </message>
    <message>
        <source>Закрытые</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Поиск по заявкам</source>
        <translation>Search jobs</translation>
    </message>
    <message>
        <source>Выполнено…</source>
        <translation>Done…</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>Все</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Мои</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>Без инженера</source>
        <translation>No engineer</translation>
    </message>
    <message>
        <source>Старше 3 дней</source>
        <translation>Older than 3 days</translation>
    </message>
    <message>
        <source>Этап: %1 ▾</source>
        <translation>Stage: %1 ▾</translation>
    </message>
    <message>
        <source>Все этапы</source>
        <translation>All stages</translation>
    </message>
    <message>
        <source>Вернуть в работу</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Паспорт станка</source>
        <translation>Machine passport</translation>
    </message>
    <message>
        <source>Открыть в amoCRM</source>
        <translation>Open in amoCRM</translation>
    </message>
    <message>
        <source>Копировать с заголовками</source>
        <translation>Copy with headings</translation>
    </message>
    <message>
        <source>Под этот отбор не подошла ни одна заявка</source>
        <translation>No job fits this selection</translation>
    </message>
    <message>
        <source>Показать все заявки</source>
        <translation>Show all jobs</translation>
    </message>
    <message>
        <source>Открытых заявок нет</source>
        <translation>No open jobs</translation>
    </message>
    <message>
        <source>Новые заявки появятся после синхронизации с amoCRM.</source>
        <translation>New jobs appear after a sync with amoCRM.</translation>
    </message>
    <message>
        <source>%1 в работе</source>
        <translation>%1 in progress</translation>
    </message>
    <message>
        <source>новых сегодня: %1</source>
        <translation>new today: %1</translation>
    </message>
    <message>
        <source>показано %1</source>
        <translation>%1 shown</translation>
    </message>
    <message>
        <source>Назначить…</source>
        <translation>Assign…</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Заявка %1: ответственный %2</source>
        <translation>Job %1: responsible %2</translation>
    </message>
    <message>
        <source>%1: ответственный %2</source>
        <translation>%1: responsible %2</translation>
    </message>
</context>
<context>
    <name>Stanko::LatestJobsModel</name>
    <message>
        <source>станок не указан</source>
        <translation>no machine named</translation>
    </message>
    <message>
        <source>Сделка</source>
        <translation>Deal</translation>
    </message>
    <message>
        <source>Заявка</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Этап</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>Выполнено</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>Stanko::LevelChart</name>
    <message>
        <source>слева: сейчас</source>
        <translation>left: now</translation>
    </message>
    <message>
        <source>справа: станет</source>
        <translation>right: after</translation>
    </message>
    <message>
        <source>сверх мощности</source>
        <translation>over capacity</translation>
    </message>
    <message>
        <source>- - мощность</source>
        <translation>- - capacity</translation>
    </message>
    <message>
        <source>Недели до и после, график</source>
        <translation>Weeks before and after, chart</translation>
    </message>
    <message>
        <source>Неделя</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Мощность</source>
        <translation>Capacity</translation>
    </message>
    <message>
        <source>Сейчас</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Станет</source>
        <translation>After</translation>
    </message>
    <message>
        <source>Останется сверх мощности</source>
        <translation>Still over capacity</translation>
    </message>
    <message>
        <source>Недели до и после, таблица</source>
        <translation>Weeks before and after, table</translation>
    </message>
    <message>
        <source>%1: сейчас %2, станет %3 из %4</source>
        <translation>%1: now %2, then %3 of %4</translation>
    </message>
    <message>
        <source>, сверх мощности %1</source>
        <translation>, over capacity %1</translation>
    </message>
</context>
<context>
    <name>Stanko::LevelMoveModel</name>
    <message>
        <source>Перенести: %1, %2, с %3 на %4</source>
        <translation>Move: %1, %2, from %3 to %4</translation>
    </message>
    <message>
        <source>Оставить: %1, %2, с %3 на %4</source>
        <translation>Leave: %1, %2, from %3 to %4</translation>
    </message>
    <message>
        <source>%1, %2. Допуск пускает с %3 по %4.</source>
        <translation>%1, %2. Tolerance allows %3 to %4.</translation>
    </message>
    <message>
        <source>Переносить</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>Станок</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>Вид</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Клиент</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Инженер</source>
        <translation>Engineer</translation>
    </message>
    <message>
        <source>Часы</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>Сейчас</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Станет</source>
        <translation>After</translation>
    </message>
</context>
<context>
    <name>Stanko::LevellingDialog</name>
    <message>
        <source>Считаем, что куда перенести…</source>
        <translation>Working out what to move where…</translation>
    </message>
    <message>
        <source>График</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>Таблица</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Принять</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Разгрузить недели</source>
        <translation>Relieve weeks</translation>
    </message>
    <message>
        <source>Пробел — взять или оставить, F2 — другой день, Alt+←/→ — на день</source>
        <translation>Space: take or leave, F2: another day, Alt+←/→: by a day</translation>
    </message>
    <message>
        <source>Закрыть</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Чьи недели показаны</source>
        <translation>Whose weeks are shown</translation>
    </message>
    <message>
        <source>Вся бригада</source>
        <translation>The whole crew</translation>
    </message>
    <message>
        <source>Что не удалось разгрузить и почему</source>
        <translation>What could not be relieved, and why</translation>
    </message>
    <message>
        <source>Предложенные переносы</source>
        <translation>Proposed moves</translation>
    </message>
    <message>
        <source>«%1» не принято. %2</source>
        <translation>“%1” was not taken. %2</translation>
    </message>
    <message>
        <source>Перегруженных недель нет</source>
        <translation>No week is overloaded</translation>
    </message>
    <message>
        <source>Работы с %1 по %2 укладываются в часы бригады, переносить ничего не нужно.</source>
        <translation>The work from %1 to %2 fits the crew&apos;s hours, nothing needs to be moved.</translation>
    </message>
    <message>
        <source>Принять (%1)  Ctrl+Enter</source>
        <translation>Accept (%1)  Ctrl+Enter</translation>
    </message>
    <message>
        <source>Введите день, например %1.</source>
        <translation>Enter a day, for example %1.</translation>
    </message>
    <message>
        <source>Допуск пускает с %1 по %2.</source>
        <translation>Tolerance allows %1 to %2.</translation>
    </message>
    <message>
        <source>Календарь тем временем изменился. Чтобы посчитать заново, закройте это окно и нажмите «Показать план» ещё раз.</source>
        <translation>The calendar has changed meanwhile. To reckon anew, close this window and press “Show the plan” again.</translation>
    </message>
</context>
<context>
    <name>Stanko::LineDialog</name>
    <message>
        <source>Отмена</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Stanko::ListFace</name>
    <message>
        <source>Загружается…</source>
        <translation>Loading…</translation>
    </message>
    <message>
        <source>Повторить</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>Stanko::ListPage</name>
    <message>
        <source>Повторить</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Измените строку поиска или снимите отбор.</source>
        <translation>Change the search text or clear the filters.</translation>
    </message>
    <message>
        <source>Идёт первая загрузка из amoCRM: строки появятся здесь сами.</source>
        <translation>The first download from amoCRM is under way: rows appear here by themselves.</translation>
    </message>
    <message>
        <source>Синхронизировать</source>
        <translation>Sync</translation>
    </message>
</context>
<context>
    <name>Stanko::LoadChart</name>
    <message>
        <source>Неделя</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>%1: план %2</source>
        <translation>%1: planned %2</translation>
    </message>
    <message>
        <source>, просрочено %1</source>
        <translation>, late %1</translation>
    </message>
    <message>
        <source>, мощность %1</source>
        <translation>, capacity %1</translation>
    </message>
    <message>
        <source>просрочено</source>
        <translation>late</translation>
    </message>
    <message>
        <source>план</source>
        <translation>planned</translation>
    </message>
    <message>
        <source>Загрузка ТО по неделям</source>
        <translation>Maintenance load by week</translation>
    </message>
    <message>
        <source>мощность</source>
        <translation>capacity</translation>
    </message>
    <message>
        <source>мощность бригады — %1 в неделю</source>
        <translation>crew capacity: %1 a week</translation>
    </message>
</context>
<context>
    <name>Stanko::MachineField</name>
    <message>
        <source>серийный номер, модель или клиент</source>
        <translation>serial number, model or client</translation>
    </message>
</context>
<context>
    <name>Stanko::MachinePlanDialog</name>
    <message>
        <source>План ТО станка</source>
        <translation>Maintenance plan of the machine</translation>
    </message>
    <message>
        <source>После сохранения даты «по плану» пересчитываются сразу. Ctrl+Enter сохраняет.</source>
        <translation>Dates by the plan are reckoned anew right after saving. Ctrl+Enter saves.</translation>
    </message>
    <message>
        <source>+ Вид ТО</source>
        <translation>+ Kind</translation>
    </message>
    <message>
        <source>Закрыть</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Stanko::MachinePlanKeeper</name>
    <message>
        <source>Станка с таким заводским номером среди паспортов нет.</source>
        <translation>No passport has this serial number.</translation>
    </message>
    <message>
        <source>%1: свой план, он главнее плана модели.</source>
        <translation>%1: a plan of its own, which goes before that of the model.</translation>
    </message>
    <message>
        <source>%1: действует общий план. Измените его здесь, и у станка будет свой.</source>
        <translation>%1: the common plan applies. Change it here, and the machine gets its own.</translation>
    </message>
    <message>
        <source>%1: действует план модели. Измените его здесь, и у станка будет свой.</source>
        <translation>%1: the plan of the model applies. Change it here, and the machine gets its own.</translation>
    </message>
</context>
<context>
    <name>Stanko::MainWindow</name>
    <message>
        <source>Сервис-консоль</source>
        <translation>Service console</translation>
    </message>
    <message>
        <source>На этом компьютере нет хранилища паролей: токен забудется при закрытии.</source>
        <translation>This computer has no key store: the token is forgotten when the program is closed.</translation>
    </message>
    <message>
        <source>Сводка</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Заявки</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>Паспорта</source>
        <translation>Passports</translation>
    </message>
    <message>
        <source>Синхронизация</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>Плановое ТО</source>
        <translation>Scheduled maintenance</translation>
    </message>
    <message>
        <source>Открыть сводку</source>
        <translation>Open the overview</translation>
    </message>
    <message>
        <source>Открыть заявки</source>
        <translation>Open the jobs</translation>
    </message>
    <message>
        <source>Открыть паспорта</source>
        <translation>Open the passports</translation>
    </message>
    <message>
        <source>Показать просроченные ТО</source>
        <translation>Show late maintenance</translation>
    </message>
    <message>
        <source>Открыть синхронизацию</source>
        <translation>Open the sync page</translation>
    </message>
    <message>
        <source>Синхронизировать</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>Светлое оформление</source>
        <translation>Light theme</translation>
    </message>
    <message>
        <source>Тёмное оформление</source>
        <translation>Dark theme</translation>
    </message>
    <message>
        <source>Оформление как в системе</source>
        <translation>Theme of the system</translation>
    </message>
    <message>
        <source>Справка</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Повторить</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>не подключена</source>
        <translation>not connected</translation>
    </message>
    <message>
        <source>%1 · amoCRM</source>
        <translation>%1 · amoCRM</translation>
    </message>
    <message>
        <source>просрочено ТО: %1</source>
        <translation>late maintenance: %1</translation>
    </message>
    <message>
        <source>Файл данных был повреждён и отложен, кэш загружается заново из amoCRM. Спасено неотправленных правок: %1.</source>
        <translation>The data file was damaged and set aside; the cache is being pulled from amoCRM again. Unsent edits saved: %1.</translation>
    </message>
    <message>
        <source>amoCRM</source>
        <translation>amoCRM</translation>
    </message>
    <message>
        <source>Запчасти</source>
        <translation>Parts</translation>
    </message>
    <message>
        <source>Открыть запчасти</source>
        <translation>Open parts</translation>
    </message>
    <message>
        <source>открытых заказов: %1</source>
        <translation>open orders: %1</translation>
    </message>
    <message>
        <source>+ Заявка</source>
        <translation>+ Request</translation>
    </message>
    <message>
        <source>Новая заявка</source>
        <translation>New request</translation>
    </message>
    <message>
        <source>Новая заявка, Ctrl+N</source>
        <translation>New request, Ctrl+N</translation>
    </message>
    <message>
        <source>Заявка создана</source>
        <translation>Request created</translation>
    </message>
    <message>
        <source>Показать неразобранное</source>
        <translation>Show incoming leads</translation>
    </message>
    <message>
        <source>Резервные копии…</source>
        <translation>Backups…</translation>
    </message>
    <message>
        <source>Проверить связь с amoCRM</source>
        <translation>Check the connection to amoCRM</translation>
    </message>
    <message>
        <source>Пауза обмена или продолжить</source>
        <translation>Pause or resume the exchange</translation>
    </message>
    <message>
        <source>Учебный режим: начать или завершить</source>
        <translation>Practice mode: begin or end</translation>
    </message>
    <message>
        <source>Резервные копии</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Отчёт для поддержки</source>
        <translation>Report for support</translation>
    </message>
    <message>
        <source>Настройки</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Открыть настройки</source>
        <translation>Open the settings</translation>
    </message>
    <message>
        <source>%1 — Сервис-консоль</source>
        <translation>%1 — Service console</translation>
    </message>
    <message>
        <source>Сменить тему</source>
        <translation>Switch the theme</translation>
    </message>
    <message>
        <source>Заменить токен</source>
        <translation>Replace the token</translation>
    </message>
    <message>
        <source>Мастер настройки</source>
        <translation>Set-up wizard</translation>
    </message>
    <message>
        <source>Календарь ТО</source>
        <translation>Maintenance calendar</translation>
    </message>
    <message>
        <source>Открыть календарь ТО</source>
        <translation>Open the maintenance calendar</translation>
    </message>
    <message>
        <source>Календарь: месяц</source>
        <translation>Calendar: month</translation>
    </message>
    <message>
        <source>Календарь: неделя</source>
        <translation>Calendar: week</translation>
    </message>
    <message>
        <source>Календарь: годовой план-график</source>
        <translation>Calendar: plan of the year</translation>
    </message>
    <message>
        <source>Календарь: список</source>
        <translation>Calendar: list</translation>
    </message>
    <message>
        <source>Календарь: нагрузка</source>
        <translation>Calendar: load</translation>
    </message>
    <message>
        <source>Календарь: сегодня</source>
        <translation>Calendar: today</translation>
    </message>
    <message>
        <source>Опубликовать переносы ТО</source>
        <translation>Publish moves of maintenance</translation>
    </message>
</context>
<context>
    <name>Stanko::MatchPanel</name>
    <message>
        <source>номер в тексте</source>
        <translation>serial in the text</translation>
    </message>
    <message>
        <source>телефон совпадает</source>
        <translation>same phone</translation>
    </message>
    <message>
        <source>тот же клиент</source>
        <translation>same client</translation>
    </message>
    <message>
        <source>та же компания</source>
        <translation>same company</translation>
    </message>
    <message>
        <source>модель в тексте</source>
        <translation>model in the text</translation>
    </message>
    <message>
        <source>Обращение ещё в неразобранном: запись номера примет его в работу.</source>
        <translation>This lead is still incoming: writing the serial accepts it.</translation>
    </message>
    <message>
        <source>Другой станок…</source>
        <translation>Another machine…</translation>
    </message>
    <message>
        <source>Какой станок</source>
        <translation>Which machine</translation>
    </message>
    <message>
        <source>Какой это станок</source>
        <translation>Which machine it is</translation>
    </message>
    <message>
        <source>Станок не указан</source>
        <translation>No machine is named</translation>
    </message>
    <message>
        <source>Похоже, это станок:</source>
        <translation>It is probably this machine:</translation>
    </message>
    <message>
        <source>Похоже, это один из станков:</source>
        <translation>It is probably one of these machines:</translation>
    </message>
    <message>
        <source>Указать станок…</source>
        <translation>Name a machine…</translation>
    </message>
    <message>
        <source>Это он</source>
        <translation>This one</translation>
    </message>
    <message>
        <source>Записать номер %1 в сделку</source>
        <translation>Write the serial %1 to the deal</translation>
    </message>
    <message>
        <source>Это станок %1, %2</source>
        <translation>It is the machine %1, %2</translation>
    </message>
    <message>
        <source>Сделка %1: записан станок %2</source>
        <translation>Deal %1: machine %2 written</translation>
    </message>
    <message>
        <source>Сделка %1: станок уже указан</source>
        <translation>Deal %1: it names a machine already</translation>
    </message>
</context>
<context>
    <name>Stanko::ModeBanners</name>
    <message>
        <source>Завершить…</source>
        <translation>End…</translation>
    </message>
    <message>
        <source>Продолжить обмен</source>
        <translation>Resume the exchange</translation>
    </message>
</context>
<context>
    <name>Stanko::MonthView</name>
    <message>
        <source>Неделя %1</source>
        <translation>Week %1</translation>
    </message>
</context>
<context>
    <name>Stanko::MoveFlow</name>
    <message>
        <source>Дата этих ТО уже другая: посмотрите ещё раз и перенесите снова</source>
        <translation>These visits have another date by now: look again and move them anew</translation>
    </message>
</context>
<context>
    <name>Stanko::MoveHistory</name>
    <message>
        <source>Отменено: %1</source>
        <translation>Undone: %1</translation>
    </message>
    <message>
        <source>Повторено: %1</source>
        <translation>Redone: %1</translation>
    </message>
    <message>
        <source> · пропущено %1 ТО: дата с тех пор другая</source>
        <translation> · visits left out as their date has changed since: %1</translation>
    </message>
    <message>
        <source>Шаг пропущен: %1 — с тех пор всё изменилось</source>
        <translation>Step skipped: %1 – everything has changed since</translation>
    </message>
    <message>
        <source>Уже отправлено в amoCRM, отменить нельзя: %1</source>
        <translation>Already sent to amoCRM, cannot be undone: %1</translation>
    </message>
</context>
<context>
    <name>Stanko::MoveQuestion</name>
    <message>
        <source>Перенести ТО?</source>
        <translation>Move this visit?</translation>
    </message>
    <message>
        <source>Перенести %1 ТО?</source>
        <translation>Move these visits (%1)?</translation>
    </message>
    <message>
        <source>В amoCRM уйдёт только после «Опубликовать».</source>
        <translation>Goes to amoCRM only after “Publish”.</translation>
    </message>
    <message>
        <source>Оставить как есть</source>
        <translation>Leave as it is</translation>
    </message>
    <message>
        <source>Перенести</source>
        <translation>Move</translation>
    </message>
</context>
<context>
    <name>Stanko::MoveToDialog</name>
    <message>
        <source>На день</source>
        <translation>To a day</translation>
    </message>
    <message>
        <source>Сдвинуть</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Перенести ТО</source>
        <translation>Move maintenance</translation>
    </message>
    <message>
        <source>Перенести %1 ТО</source>
        <translation>Move visits (%1)</translation>
    </message>
    <message>
        <source>%1 и другие</source>
        <translation>%1 and others</translation>
    </message>
    <message>
        <source>%1 · сейчас %2, %3</source>
        <translation>%1 · now %2, %3</translation>
    </message>
    <message>
        <source>%1 · даты пока нет</source>
        <translation>%1 · no date yet</translation>
    </message>
    <message>
        <source>Как перенести</source>
        <translation>How to move</translation>
    </message>
    <message>
        <source>Запланировать  Ctrl+Enter</source>
        <translation>Plan  Ctrl+Enter</translation>
    </message>
    <message>
        <source>Перенести  Ctrl+Enter</source>
        <translation>Move  Ctrl+Enter</translation>
    </message>
    <message>
        <source>Отмена</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Новая дата</source>
        <translation>New date</translation>
    </message>
    <message>
        <source>+1 неделя</source>
        <translation>+1 week</translation>
    </message>
    <message>
        <source>+1 месяц</source>
        <translation>+1 month</translation>
    </message>
    <message>
        <source> дн.</source>
        <translation> d</translation>
    </message>
    <message>
        <source>На сколько дней</source>
        <translation>By how many days</translation>
    </message>
    <message>
        <source>−1 неделя</source>
        <translation>−1 week</translation>
    </message>
    <message>
        <source>Переносить нечего: дата та же или её нет.</source>
        <translation>Nothing to move: the date is the same, or there is none.</translation>
    </message>
    <message>
        <source>Дата уже другая: закройте и посмотрите ещё раз.</source>
        <translation>The date is another one by now: close this and look again.</translation>
    </message>
</context>
<context>
    <name>Stanko::NavRail</name>
    <message>
        <source>Разделы</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>Сервис-консоль</source>
        <translation>Service console</translation>
    </message>
    <message>
        <source>Справка (F1)</source>
        <translation>Help (F1)</translation>
    </message>
    <message>
        <source>Светлое или тёмное оформление</source>
        <translation>Light or dark theme</translation>
    </message>
    <message>
        <source>Как в системе</source>
        <translation>As in the system</translation>
    </message>
    <message>
        <source>Светлое</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Тёмное</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Ctrl+1…%1 — разделы
Ctrl+K — поиск
F5 — синхронизировать
F1 — справка</source>
        <translation>Ctrl+1…%1: sections
Ctrl+K: search
F5: sync
F1: help</translation>
    </message>
    <message>
        <source>Аккаунты</source>
        <translation>Accounts</translation>
    </message>
</context>
<context>
    <name>Stanko::NewFieldsPanel</name>
    <message>
        <source>Отменить создание</source>
        <translation>Take creation back</translation>
    </message>
    <message>
        <source>Создать</source>
        <translation>Create</translation>
    </message>
    <message>
        <source>Не создавать</source>
        <translation>Do not create</translation>
    </message>
    <message>
        <source>Создать недостающие поля (%1)</source>
        <translation>Create missing fields (%1)</translation>
    </message>
    <message>
        <source>Будет создано в сделках аккаунта «%1»</source>
        <translation>To be created in the deals of the account “%1”</translation>
    </message>
    <message>
        <source>«%1» · %2 · код %3</source>
        <translation>“%1” · %2 · code %3</translation>
    </message>
    <message>
        <source>Больше ничего не изменится. Пока поля пусты, создание можно отменить здесь же.</source>
        <translation>Nothing else changes. While the fields are empty, creation can be taken back right here.</translation>
    </message>
    <message>
        <source>Создаём поля в amoCRM…</source>
        <translation>Creating fields in amoCRM…</translation>
    </message>
    <message>
        <source>Создано полей: %1 из %2. На остальных amoCRM остановилась: повторите или создайте их в amoCRM.</source>
        <translation>Fields created: %1 of %2. amoCRM stopped at the others: try again or create them in amoCRM.</translation>
    </message>
    <message>
        <source>Создано полей: %1. Они уже выбраны.</source>
        <translation>Fields created: %1. They are chosen already.</translation>
    </message>
    <message>
        <source>Убираем созданные поля…</source>
        <translation>Removing the created fields…</translation>
    </message>
    <message>
        <source>«%1» amoCRM не удалила.</source>
        <translation>amoCRM did not delete “%1”.</translation>
    </message>
    <message>
        <source>Убрано полей: %1.</source>
        <translation>Fields removed: %1.</translation>
    </message>
    <message>
        <source>К ключу доступа</source>
        <translation>To the access key</translation>
    </message>
</context>
<context>
    <name>Stanko::NoticesSection</name>
    <message>
        <source>Писать клиентам в Telegram</source>
        <translation>Write to clients by Telegram</translation>
    </message>
    <message>
        <source>Проверить бота</source>
        <translation>Check the bot</translation>
    </message>
    <message>
        <source>Подключить бота…</source>
        <translation>Connect a bot…</translation>
    </message>
    <message>
        <source>Адрес Telegram</source>
        <translation>Address of Telegram</translation>
    </message>
    <message>
        <source>Обычно https://api.telegram.org. Другой нужен, если у вас свой сервер Bot API.</source>
        <translation>Usually https://api.telegram.org. Another one is needed for a Bot API server of your own.</translation>
    </message>
    <message>
        <source>Введите адрес вида https://api.telegram.org, без пути; http годится только для этого компьютера.</source>
        <translation>Enter an address like https://api.telegram.org, without a path; http is for this computer only.</translation>
    </message>
    <message>
        <source>Уведомления клиентам</source>
        <translation>Notices to clients</translation>
    </message>
    <message>
        <source>Бот</source>
        <translation>Bot</translation>
    </message>
    <message>
        <source>Регистрация станка и напоминание о ТО: модель, серийный номер и дата. Рекламы и личных данных в них нет.</source>
        <translation>Registration of a machine and reminders of maintenance: model, serial and date. No advertising and no personal data.</translation>
    </message>
    <message>
        <source>Сначала подключите бота: писать клиентам пока некому.</source>
        <translation>Connect a bot first: there is nobody yet to write to clients.</translation>
    </message>
    <message>
        <source>Заменить бота…</source>
        <translation>Replace the bot…</translation>
    </message>
    <message>
        <source>Бот подключён, его токен лежит в хранилище паролей.</source>
        <translation>A bot is connected, its token is in the key store.</translation>
    </message>
    <message>
        <source>Бот не подключён.</source>
        <translation>No bot is connected.</translation>
    </message>
    <message>
        <source>Спрашиваем Telegram…</source>
        <translation>Asking Telegram…</translation>
    </message>
    <message>
        <source>Пишет бот «%1», @%2.</source>
        <translation>The bot that writes is “%1”, @%2.</translation>
    </message>
</context>
<context>
    <name>Stanko::NoticesStep</name>
    <message>
        <source>Без уведомлений</source>
        <translation>Without notices</translation>
    </message>
    <message>
        <source>Через бота в Telegram</source>
        <translation>By a Telegram bot</translation>
    </message>
    <message>
        <source>Проверить бота</source>
        <translation>Check the bot</translation>
    </message>
    <message>
        <source>Мой Telegram ID</source>
        <translation>My Telegram ID</translation>
    </message>
    <message>
        <source>Отправить пробное сообщение</source>
        <translation>Send a test message</translation>
    </message>
    <message>
        <source>За месяц до ТО клиенту приходит сообщение: модель, серийный номер и дата. Только служебное: без рекламы и без личных данных. Включить его можно и позже, в настройках.</source>
        <translation>A month before maintenance the client gets a message: model, serial number and date. A service message only: no advertising and no personal data. It can also be switched on later, in the settings.</translation>
    </message>
    <message>
        <source>Бота создают в Telegram у @BotFather командой /newbot; он же выдаёт токен.</source>
        <translation>A bot is created in Telegram with @BotFather by the command /newbot; he also gives out the token.</translation>
    </message>
    <message>
        <source>Токен бота</source>
        <translation>Token of the bot</translation>
    </message>
    <message>
        <source>Проверить бота →</source>
        <translation>Check the bot →</translation>
    </message>
    <message>
        <source>Спрашиваем Telegram…</source>
        <translation>Asking Telegram…</translation>
    </message>
    <message>
        <source>Бот «%1» (@%2) отвечает. Токен: %3.</source>
        <translation>The bot “%1” (@%2) answers. Token: %3.</translation>
    </message>
    <message>
        <source>Отправляем…</source>
        <translation>Sending…</translation>
    </message>
    <message>
        <source>Отправлено: посмотрите в Telegram.</source>
        <translation>Sent: look in Telegram.</translation>
    </message>
    <message>
        <source>токен уже есть; вставьте новый, чтобы заменить</source>
        <translation>there is a token already; paste a new one to replace it</translation>
    </message>
    <message>
        <source>вставьте токен бота</source>
        <translation>paste the token of the bot</translation>
    </message>
    <message>
        <source>Telegram ID — это число, а не имя с @. Введите число.</source>
        <translation>A Telegram ID is a number, not a name with @. Type the number.</translation>
    </message>
</context>
<context>
    <name>Stanko::OrderDetails</name>
    <message>
        <source>Состав</source>
        <translation>Lines</translation>
    </message>
    <message>
        <source>Заказ создан не здесь: состав — в комментарии сделки.</source>
        <translation>The order was not made here: its lines are in the deal&apos;s note.</translation>
    </message>
    <message>
        <source>Паспорт станка</source>
        <translation>Machine passport</translation>
    </message>
    <message>
        <source>Открыть в amoCRM</source>
        <translation>Open in amoCRM</translation>
    </message>
    <message>
        <source>Подробности заказа</source>
        <translation>Details of the order</translation>
    </message>
    <message>
        <source>Новая сделка: номер даст amoCRM</source>
        <translation>New deal: amoCRM will number it</translation>
    </message>
    <message>
        <source>Сделка %1</source>
        <translation>Deal %1</translation>
    </message>
    <message>
        <source>Клиент</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Серийный №</source>
        <translation>Serial number</translation>
    </message>
    <message>
        <source>Сумма</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Этап</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>Создан</source>
        <translation>Created</translation>
    </message>
</context>
<context>
    <name>Stanko::OrderModel</name>
    <message>
        <source>Сделка</source>
        <translation>Deal</translation>
    </message>
    <message>
        <source>Клиент</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Станок</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>Сумма</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Этап</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>Состояние</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Создан</source>
        <translation>Created</translation>
    </message>
</context>
<context>
    <name>Stanko::OrderPreview</name>
    <message>
        <source>Комментарий сделки</source>
        <translation>Note of the deal</translation>
    </message>
    <message>
        <source>Что уйдёт в amoCRM</source>
        <translation>What goes to amoCRM</translation>
    </message>
    <message>
        <source>первый этап</source>
        <translation>first stage</translation>
    </message>
    <message>
        <source>%1 (новый контакт, если телефона нет в amoCRM)</source>
        <translation>%1 (a new contact unless amoCRM knows the phone)</translation>
    </message>
    <message>
        <source>Сделка</source>
        <translation>Deal</translation>
    </message>
    <message>
        <source>Воронка</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>Сумма</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Клиент</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Станок</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>Теги</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Похожие сделки за 30 дней: %1</source>
        <translation>Similar deals of 30 days: %1</translation>
    </message>
</context>
<context>
    <name>Stanko::OrdersPage</name>
    <message>
        <source>Запчасти</source>
        <translation>Parts</translation>
    </message>
    <message>
        <source>Поиск по заказам</source>
        <translation>Search the orders</translation>
    </message>
    <message>
        <source>Каталог</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>Заказы</source>
        <translation>Orders</translation>
    </message>
    <message>
        <source>Каталог или заказы</source>
        <translation>Catalogue or orders</translation>
    </message>
    <message>
        <source>Все</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Открытые</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Ждут отправки</source>
        <translation>To be sent</translation>
    </message>
    <message>
        <source>Под этот отбор не подошёл ни один заказ</source>
        <translation>No order fits this filter</translation>
    </message>
    <message>
        <source>Показать все заказы</source>
        <translation>Show all orders</translation>
    </message>
    <message>
        <source>Заказов пока нет</source>
        <translation>No orders yet</translation>
    </message>
    <message>
        <source>Соберите заказ на вкладке «Каталог» или синхронизируйте: здесь появятся сделки воронки ЗАПЧАСТИ.</source>
        <translation>Put an order together under “Catalogue”, or sync: the deals of the parts pipeline appear here.</translation>
    </message>
    <message>
        <source>открыто %1 из %2</source>
        <translation>%1 of %2 open</translation>
    </message>
</context>
<context>
    <name>Stanko::OutboxDetails</name>
    <message>
        <source>Оставить моё</source>
        <translation>Keep mine</translation>
    </message>
    <message>
        <source>Взять из amoCRM</source>
        <translation>Take amoCRM&apos;s</translation>
    </message>
    <message>
        <source>Повторить сейчас</source>
        <translation>Try again now</translation>
    </message>
    <message>
        <source>Отменить правку</source>
        <translation>Cancel the edit</translation>
    </message>
    <message>
        <source>Открыть в amoCRM</source>
        <translation>Open in amoCRM</translation>
    </message>
    <message>
        <source>Правка не выбрана</source>
        <translation>No edit selected</translation>
    </message>
    <message>
        <source>Здесь видно, что именно уйдёт в amoCRM и почему правка ждёт. Ничего не теряется: правки уходят по порядку, как только amoCRM отвечает.</source>
        <translation>Here you see what exactly goes to amoCRM and why an edit waits. Nothing is lost: edits leave in order as soon as amoCRM answers.</translation>
    </message>
    <message>
        <source>Конфликт: %1</source>
        <translation>Conflict: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Пока правка ждала, это же значение изменили в amoCRM. Ничего не потеряно — выберите, что оставить.</source>
        <translation>While the edit waited, the same value was changed in amoCRM. Nothing is lost: choose what to keep.</translation>
    </message>
    <message>
        <source>Изменение</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Состояние</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Сделка</source>
        <translation>Deal</translation>
    </message>
    <message>
        <source>Станок</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>Создана</source>
        <translation>Created</translation>
    </message>
    <message>
        <source>Отправлена</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Попыток</source>
        <translation>Attempts</translation>
    </message>
    <message>
        <source>Подробности</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Своё значение…</source>
        <translation>Own value…</translation>
    </message>
    <message>
        <source>Отложить ▾</source>
        <translation>Postpone ▾</translation>
    </message>
    <message>
        <source>Вернуть к решению</source>
        <translation>Decide now</translation>
    </message>
    <message>
        <source>Изменить…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>Выбрано: %1</source>
        <translation>Chosen: %1</translation>
    </message>
    <message>
        <source>Эти правки уже ушли, уходят или ждут решения по одной.</source>
        <translation>These edits have gone, are going or wait to be decided one by one.</translation>
    </message>
    <message>
        <source>Действие касается тех из выбранных правок, с которыми оно ещё возможно.</source>
        <translation>The action concerns those of the chosen edits with which it is still possible.</translation>
    </message>
    <message>
        <source>Решение отложено до %1.</source>
        <translation>The decision is postponed until %1.</translation>
    </message>
    <message>
        <source>Повторить: %1</source>
        <translation>Try again: %1</translation>
    </message>
    <message>
        <source>Отменить: %1</source>
        <translation>Cancel: %1</translation>
    </message>
    <message>
        <source>%1, своё значение</source>
        <translation>%1, own value</translation>
    </message>
    <message>
        <source>%1, новое значение</source>
        <translation>%1, new value</translation>
    </message>
</context>
<context>
    <name>Stanko::OutboxModel</name>
    <message>
        <source>Время</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Изменение</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Станок</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>Состояние</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>Stanko::OverloadCard</name>
    <message>
        <source>Показать план</source>
        <translation>Show the plan</translation>
    </message>
    <message>
        <source>%1, неделя %2: перегрузка, %3 из %4</source>
        <translation>%1, week %2 is overloaded: %3 of %4</translation>
    </message>
    <message>
        <source>Неделя %1 перегружена: %2 из %3</source>
        <translation>Week %1 is overloaded: %2 of %3</translation>
    </message>
    <message>
        <source>Подобрать переносы на соседние недели в пределах допуска?</source>
        <translation>Find moves to neighbouring weeks within the tolerance?</translation>
    </message>
    <message>
        <source>Ещё перегружены недели: %1. Подобрать переносы в пределах допуска?</source>
        <translation>Also overloaded: weeks %1. Find moves within the tolerance?</translation>
    </message>
</context>
<context>
    <name>Stanko::PartModel</name>
    <message>
        <source>Артикул</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Название</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Модели</source>
        <translation>Models</translation>
    </message>
    <message>
        <source>Вид ТО</source>
        <translation>Maintenance</translation>
    </message>
    <message>
        <source>Цена</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Ед.</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>На ТО</source>
        <translation>Per visit</translation>
    </message>
    <message>
        <source>Источник</source>
        <translation>Source</translation>
    </message>
</context>
<context>
    <name>Stanko::PartsImportDialog</name>
    <message>
        <source>Импорт каталога</source>
        <translation>Import of a catalogue</translation>
    </message>
    <message>
        <source>Что не так</source>
        <translation>What is wrong</translation>
    </message>
    <message>
        <source>Строки с ошибками пропускаются, остальные записываются</source>
        <translation>Rows with errors are left out, the others are written</translation>
    </message>
    <message>
        <source>Какой столбец файла что значит</source>
        <translation>What the columns of the file mean</translation>
    </message>
    <message>
        <source>нет в файле</source>
        <translation>not in the file</translation>
    </message>
    <message>
        <source>%1: новых %2, изменится %3, без изменений %4, с ошибками %5</source>
        <translation>%1: %2 new, %3 to change, %4 unchanged, %5 with errors</translation>
    </message>
    <message>
        <source>Эти строки не будут записаны:</source>
        <translation>These rows will not be written:</translation>
    </message>
    <message>
        <source>Не найдены столбцы артикула и названия. Впишите ниже, как они называются в файле.</source>
        <translation>The columns of article and name were not found. Enter below what the file calls them.</translation>
    </message>
</context>
<context>
    <name>Stanko::PartsPage</name>
    <message>
        <source>Заказы запчастей выключены</source>
        <translation>Parts orders are off</translation>
    </message>
    <message>
        <source>Ни у одной воронки нет роли ЗАПЧАСТИ. Выберите её в настройке, на шаге с воронками.</source>
        <translation>No pipeline has the role of spare parts. Choose it in the set-up, at the step with the pipelines.</translation>
    </message>
    <message>
        <source>Выбрать воронку…</source>
        <translation>Choose a pipeline…</translation>
    </message>
</context>
<context>
    <name>Stanko::PassportCardView</name>
    <message>
        <source>Станок не выбран</source>
        <translation>No machine selected</translation>
    </message>
    <message>
        <source>Выберите строку слева.</source>
        <translation>Choose a row on the left.</translation>
    </message>
    <message>
        <source>ТО выполнено…</source>
        <translation>Maintenance done…</translation>
    </message>
    <message>
        <source>Перенести…</source>
        <translation>Move…</translation>
    </message>
    <message>
        <source>Открыть в amoCRM</source>
        <translation>Open in amoCRM</translation>
    </message>
    <message>
        <source>Открытые заявки</source>
        <translation>Open jobs</translation>
    </message>
    <message>
        <source>История</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Паспорт станка</source>
        <translation>Machine passport</translation>
    </message>
    <message>
        <source>Повторить</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Модель не указана</source>
        <translation>No model given</translation>
    </message>
    <message>
        <source>Регистрация отозвана</source>
        <translation>Registration withdrawn</translation>
    </message>
    <message>
        <source>ТО %1</source>
        <translation>Maintenance %1</translation>
    </message>
    <message>
        <source>ТО %1 · %2</source>
        <translation>Maintenance %1 · %2</translation>
    </message>
    <message>
        <source>ТО без даты</source>
        <translation>Maintenance without a date</translation>
    </message>
    <message>
        <source>Почему эта дата? %1</source>
        <translation>Why this date? %1</translation>
    </message>
    <message>
        <source>Клиент</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>не указан</source>
        <translation>not given</translation>
    </message>
    <message>
        <source>Контакт</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Telegram</source>
        <translation>Telegram</translation>
    </message>
    <message>
        <source>Конфигурация</source>
        <translation>Configuration</translation>
    </message>
    <message>
        <source>Следующее ТО</source>
        <translation>Next maintenance</translation>
    </message>
    <message>
        <source>Последнее ТО</source>
        <translation>Last maintenance</translation>
    </message>
    <message>
        <source>План ТО</source>
        <translation>Maintenance plan</translation>
    </message>
    <message>
        <source>Инженер</source>
        <translation>Engineer</translation>
    </message>
    <message>
        <source>Регистрация</source>
        <translation>Registration</translation>
    </message>
    <message>
        <source>Сделка</source>
        <translation>Deal</translation>
    </message>
    <message>
        <source>Та же сделка</source>
        <translation>Same deal</translation>
    </message>
    <message>
        <source>Заявка %1, %2</source>
        <translation>Job %1, %2</translation>
    </message>
    <message>
        <source>Выполнено…</source>
        <translation>Done…</translation>
    </message>
    <message>
        <source>Выполнено: %1</source>
        <translation>Done: %1</translation>
    </message>
    <message>
        <source>Заявка на этот станок…</source>
        <translation>Request for this machine…</translation>
    </message>
    <message>
        <source>Запчасти…</source>
        <translation>Parts…</translation>
    </message>
    <message>
        <source>Заказать запчасти</source>
        <translation>Order parts</translation>
    </message>
    <message>
        <source>План…</source>
        <translation>Plan…</translation>
    </message>
    <message>
        <source>Показать в календаре ТО</source>
        <translation>Show in the maintenance calendar</translation>
    </message>
    <message>
        <source>План ТО станка и сколько часов в сутки он работает</source>
        <translation>The machine&apos;s maintenance plan and how many hours a day it runs</translation>
    </message>
</context>
<context>
    <name>Stanko::PassportModel</name>
    <message>
        <source>Модель</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Серийный №</source>
        <translation>Serial no.</translation>
    </message>
    <message>
        <source>Клиент</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Следующее ТО</source>
        <translation>Next maintenance</translation>
    </message>
    <message>
        <source>Вид ТО</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Состояние</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Инженер</source>
        <translation>Engineer</translation>
    </message>
    <message>
        <source>Телефон</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Сделка</source>
        <translation>Deal</translation>
    </message>
</context>
<context>
    <name>Stanko::PassportsPage</name>
    <message>
        <source>Паспорта</source>
        <translation>Passports</translation>
    </message>
    <message>
        <source>Модель ▾</source>
        <translation>Model ▾</translation>
    </message>
    <message>
        <source>Поиск по станкам</source>
        <translation>Search machines</translation>
    </message>
    <message>
        <source>Все</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Просрочено ТО</source>
        <translation>Late maintenance</translation>
    </message>
    <message>
        <source>ТО в 30 дней</source>
        <translation>Due in 30 days</translation>
    </message>
    <message>
        <source>Без клиента</source>
        <translation>No client</translation>
    </message>
    <message>
        <source>Без даты</source>
        <translation>No date</translation>
    </message>
    <message>
        <source>Отозваны</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Модель: %1 ▾</source>
        <translation>Model: %1 ▾</translation>
    </message>
    <message>
        <source>Все модели</source>
        <translation>All models</translation>
    </message>
    <message>
        <source>Под этот отбор не подошёл ни один станок</source>
        <translation>No machine fits this selection</translation>
    </message>
    <message>
        <source>Показать все станки</source>
        <translation>Show all machines</translation>
    </message>
    <message>
        <source>Паспортов пока нет</source>
        <translation>No passports yet</translation>
    </message>
    <message>
        <source>Паспорт появляется, когда сделка с серийным номером выиграна. Синхронизируйте, чтобы прочитать сделки из amoCRM.</source>
        <translation>A passport appears when a deal with a serial number is won. Sync to read the deals from amoCRM.</translation>
    </message>
    <message>
        <source>показано %1</source>
        <translation>%1 shown</translation>
    </message>
    <message>
        <source>Плановое ТО</source>
        <translation>Scheduled maintenance</translation>
    </message>
    <message>
        <source>ТО станка %1 перенесено на %2</source>
        <translation>Maintenance of %1 is moved to %2</translation>
    </message>
</context>
<context>
    <name>Stanko::PhotoList</name>
    <message>
        <source>Добавить фото…</source>
        <translation>Add pictures…</translation>
    </message>
    <message>
        <source>Можно перетащить сюда. Имена попадут в примечание, сами файлы останутся на этом компьютере.</source>
        <translation>You can drop them here. Their names go into the note, the files stay on this computer.</translation>
    </message>
    <message>
        <source>Фото к заявке</source>
        <translation>Pictures of the request</translation>
    </message>
    <message>
        <source>Изображения (*.jpg *.jpeg *.png *.heic *.webp)</source>
        <translation>Pictures (*.jpg *.jpeg *.png *.heic *.webp)</translation>
    </message>
    <message>
        <source>Все файлы (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Убрать %1</source>
        <translation>Remove %1</translation>
    </message>
</context>
<context>
    <name>Stanko::PipelinesStep</name>
    <message>
        <source>Ответственный за новые заявки</source>
        <translation>Responsible for new requests</translation>
    </message>
    <message>
        <source>ID ответственного за новые заявки</source>
        <translation>ID of the person responsible for new requests</translation>
    </message>
    <message>
        <source>Роли предложены по названиям и последним сделкам. Главная: новые заявки и продажи станков; сервисные: ещё заявки; ЗАПЧАСТИ: заказы запчастей. Успешный этап означает «выполнено».</source>
        <translation>The roles are proposed by names and latest deals. Main: new requests and sales of machines; service: more requests; spare parts: orders of parts. The success stage means “completed”.</translation>
    </message>
    <message>
        <source>Воронка</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>Сделок</source>
        <translation>Deals</translation>
    </message>
    <message>
        <source>Роль</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Успешный этап</source>
        <translation>Success stage</translation>
    </message>
    <message>
        <source>Роль воронки «%1»</source>
        <translation>Role of the pipeline “%1”</translation>
    </message>
    <message>
        <source>Успешный этап воронки «%1»</source>
        <translation>Success stage of the pipeline “%1”</translation>
    </message>
    <message>
        <source>Успешно реализовано</source>
        <translation>Closed - won</translation>
    </message>
    <message>
        <source>— выберите —</source>
        <translation>— choose —</translation>
    </message>
    <message>
        <source>amoCRM не показывает этому токену список пользователей: на это нужны права администратора. Введите ID числом, его знает администратор; вписан ID владельца токена, если он известен.</source>
        <translation>amoCRM does not show this token the list of users: that needs the rights of an administrator. Type the ID as a number, the administrator knows it; the ID of the token&apos;s owner is filled in when it is known.</translation>
    </message>
    <message>
        <source>Выберите, кому в amoCRM достанутся новые заявки.</source>
        <translation>Choose who gets new requests in amoCRM.</translation>
    </message>
    <message>
        <source>ID — это число больше нуля. Введите его.</source>
        <translation>An ID is a number above zero. Type it.</translation>
    </message>
</context>
<context>
    <name>Stanko::PlanChoice</name>
    <message>
        <source>Чей план ТО</source>
        <translation>Whose maintenance plan</translation>
    </message>
    <message>
        <source>заводской №</source>
        <translation>serial no.</translation>
    </message>
    <message>
        <source>Заводской номер станка</source>
        <translation>Serial number of the machine</translation>
    </message>
    <message>
        <source>Показать</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Все модели без своего плана</source>
        <translation>All models without a plan of their own</translation>
    </message>
    <message>
        <source>свой план</source>
        <translation>own plan</translation>
    </message>
    <message>
        <source>Отдельный станок…</source>
        <translation>A single machine…</translation>
    </message>
</context>
<context>
    <name>Stanko::PlanEditor</name>
    <message>
        <source>Сохранить план</source>
        <translation>Save the plan</translation>
    </message>
    <message>
        <source>Отменить правку</source>
        <translation>Undo the edit</translation>
    </message>
    <message>
        <source>не знаем</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>Станок работает в среднем, ч в сутки</source>
        <translation>The machine runs on average, hours a day</translation>
    </message>
    <message>
        <source>Шаблон</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>Заменить строки готовым планом; это можно отменить</source>
        <translation>Replace the rows by a ready plan; this can be undone</translation>
    </message>
    <message>
        <source>ТО-1 раз в 6 месяцев, ТО-2 раз в год</source>
        <translation>TO-1 every 6 months, TO-2 once a year</translation>
    </message>
    <message>
        <source>Осмотр раз в квартал, ТО-1, ТО-2 и ТО-3 раз в 2 года</source>
        <translation>Inspection every quarter, TO-1, TO-2, and TO-3 every 2 years</translation>
    </message>
    <message>
        <source>По наработке: 2000 и 4000 часов, но не реже календаря</source>
        <translation>By running hours: 2000 and 4000, but no rarer than the calendar says</translation>
    </message>
    <message>
        <source>Вернуть к общему плану</source>
        <translation>Back to the common plan</translation>
    </message>
    <message>
        <source>Вернуть к плану модели</source>
        <translation>Back to the model&apos;s plan</translation>
    </message>
    <message>
        <source>Сохранено</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Своего плана больше нет. Ctrl+Z вернёт его в таблицу, сохранить останется вам.</source>
        <translation>There is no own plan any more. Ctrl+Z brings it back into the table; saving it is up to you.</translation>
    </message>
</context>
<context>
    <name>Stanko::PlanImportDialog</name>
    <message>
        <source>%1 раз в %2</source>
        <translation>%1 every %2</translation>
    </message>
    <message>
        <source>%1 или %2</source>
        <translation>%1 or %2</translation>
    </message>
    <message>
        <source>Модель</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>План</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Виды ТО</source>
        <translation>Kinds of service</translation>
    </message>
    <message>
        <source>Планы в файле</source>
        <translation>Plans in the file</translation>
    </message>
    <message>
        <source>Что в ячейке</source>
        <translation>What the cell says</translation>
    </message>
    <message>
        <source>Импорт планов ТО</source>
        <translation>Import of maintenance plans</translation>
    </message>
    <message>
        <source>Файл с планами ТО</source>
        <translation>File with maintenance plans</translation>
    </message>
    <message>
        <source>Эти ячейки не подошли; у модели с ошибкой план останется прежним:</source>
        <translation>These cells cannot be taken; a model with an error keeps its plan:</translation>
    </message>
    <message>
        <source>После импорта даты «по плану» пересчитываются сразу</source>
        <translation>Dates by the plan are reckoned anew right after the import</translation>
    </message>
    <message>
        <source>%1: новых планов %2, изменится %3, без изменений %4, ошибок %5</source>
        <translation>%1: new plans %2, to change %3, unchanged %4, errors %5</translation>
    </message>
    <message>
        <source>новый</source>
        <translation>new</translation>
    </message>
    <message>
        <source>изменится</source>
        <translation>will change</translation>
    </message>
    <message>
        <source>без изменений</source>
        <translation>unchanged</translation>
    </message>
    <message>
        <source>Все остальные модели</source>
        <translation>All other models</translation>
    </message>
    <message>
        <source>пусто</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>Не найдены столбцы «Модель», «Вид ТО» и «Периодичность, мес.». Могут быть ещё «Допуск, дн.», «Часы работы», «Расходники», «Наработка, ч», «Отсчёт» (от выполнения или от плана) и «Выходной» (оставить или перенести).</source>
        <translation>The columns “Model”, “Kind” and “Interval, months” were not found. There may also be “Tolerance, days”, “Hours of work”, “Consumables”, “Running hours”, “Counted” (from completion or from plan) and “Day off” (keep or move).</translation>
    </message>
</context>
<context>
    <name>Stanko::PlanModel</name>
    <message>
        <source>Вид ТО</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Раз в, мес.</source>
        <translation>Every, months</translation>
    </message>
    <message>
        <source>Допуск, дн.</source>
        <translation>± days</translation>
    </message>
    <message>
        <source>Работа</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>Расходники</source>
        <translation>Consumables</translation>
    </message>
    <message>
        <source>Убрать</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Даты идут сеткой от регистрации: раннее или позднее ТО их не сдвигает</source>
        <translation>The dates are a grid from the registration: an early or late service shifts nothing</translation>
    </message>
    <message>
        <source>Следующее ТО считается от дня, когда выполнено последнее</source>
        <translation>The next service is counted from the day the last one was done</translation>
    </message>
    <message>
        <source>Дата остаётся и в выходной день</source>
        <translation>The date stays even on a day off</translation>
    </message>
    <message>
        <source>Из выходного дня ТО переносится на рабочий день раньше</source>
        <translation>From a day off the service moves to the workday before</translation>
    </message>
    <message>
        <source>от плана</source>
        <translation>from plan</translation>
    </message>
    <message>
        <source>от выполнения</source>
        <translation>from completion</translation>
    </message>
    <message>
        <source>оставить</source>
        <translation>keep</translation>
    </message>
    <message>
        <source>перенести</source>
        <translation>move</translation>
    </message>
    <message>
        <source>Наработка, ч</source>
        <translation>Run, h</translation>
    </message>
    <message>
        <source>Отсчёт</source>
        <translation>Counted</translation>
    </message>
    <message>
        <source>В выходной</source>
        <translation>On a day off</translation>
    </message>
</context>
<context>
    <name>Stanko::PlanSection</name>
    <message>
        <source>Выездов в неделю</source>
        <translation>Visits a week</translation>
    </message>
    <message>
        <source>Столько ТО ваши инженеры успевают за неделю: черта на графике загрузки и в предупреждениях о перегрузке.</source>
        <translation>So many visits your engineers manage in a week: the line in the chart of the load and in warnings of overload.</translation>
    </message>
    <message>
        <source>Загрузка</source>
        <translation>Load</translation>
    </message>
    <message>
        <source>+ Вид ТО</source>
        <translation>+ Kind</translation>
    </message>
    <message>
        <source>Повторить</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Планы ТО</source>
        <translation>Maintenance plans</translation>
    </message>
    <message>
        <source>Из файла…</source>
        <translation>From a file…</translation>
    </message>
    <message>
        <source>Планы моделей из таблицы XLSX или CSV</source>
        <translation>Plans of models from an XLSX or CSV table</translation>
    </message>
    <message>
        <source>Если в один день выпадают два вида, делается более редкий. Наработка и месяцы действуют вместе: что наступит раньше. Расходники через точку с запятой. После сохранения даты «по плану» пересчитываются сразу, даты из amoCRM и перенесённые вручную не меняются.</source>
        <translation>When two kinds fall on one day, the rarer one is done. Running hours and months act together: whichever comes first. Consumables with semicolons between. Dates by the plan are reckoned anew right after saving; dates from amoCRM and those moved by hand do not change.</translation>
    </message>
    <message>
        <source>Введите заводской номер и нажмите Enter.</source>
        <translation>Type the serial number and press Enter.</translation>
    </message>
    <message>
        <source>По нему считаются даты «по плану» станков, у которых нет своего плана и нет плана модели.</source>
        <translation>Dates by the plan come from it for machines that have no plan of their own and none of their model.</translation>
    </message>
    <message>
        <source>У модели %1 свой план (%2).</source>
        <translation>Model %1 has a plan of its own (%2).</translation>
    </message>
    <message>
        <source>Для модели %1 действует общий план (%2). Измените его здесь, и у модели будет свой.</source>
        <translation>The common plan applies to model %1 (%2). Change it here, and the model gets its own.</translation>
    </message>
    <message>
        <source>Из файла записано: новых планов %1, изменено %2.</source>
        <translation>Taken from the file: new plans: %1, changed: %2.</translation>
    </message>
</context>
<context>
    <name>Stanko::PlanTable</name>
    <message>
        <source>Назовите вид ТО: до %1 знаков, у каждой строки своё название, видов от 1 до %2.</source>
        <translation>Name the kind: up to %1 characters, a name of its own in each row, 1 to %2 kinds.</translation>
    </message>
    <message>
        <source>Введите целое число месяцев от 1 до %1.</source>
        <translation>Enter a whole number of months from 1 to %1.</translation>
    </message>
    <message>
        <source>Введите целое число дней от 0 до %1, и чтобы два выезда подряд не пересеклись.</source>
        <translation>Enter a whole number of days from 0 to %1 that keeps two visits in a row apart.</translation>
    </message>
    <message>
        <source>Введите число часов от 0 до %1, например 3,5.</source>
        <translation>Enter a number of hours from 0 to %1, for example 3.5.</translation>
    </message>
    <message>
        <source>Введите целое число выездов от 1 до %1.</source>
        <translation>Enter a whole number of visits from 1 to %1.</translation>
    </message>
    <message>
        <source>Виды планового ТО</source>
        <translation>Kinds of scheduled maintenance</translation>
    </message>
    <message>
        <source>«%1» не принято. %2</source>
        <translation>“%1” was not taken. %2</translation>
    </message>
    <message>
        <source>ТО-%1</source>
        <translation>TO-%1</translation>
    </message>
    <message>
        <source>Хотя бы один вид ТО нужен: без него сроков не бывает.</source>
        <translation>At least one kind is needed: there are no dates without it.</translation>
    </message>
    <message>
        <source>Наработка: введите число часов от %1 до %2 или оставьте ячейку пустой.</source>
        <translation>Running hours: enter a number from %1 to %2 or leave the cell empty.</translation>
    </message>
    <message>
        <source>Часы работы в сутки: введите число от 0 до 24 или оставьте поле пустым.</source>
        <translation>Hours a day: enter a number from 0 to 24 or leave the field empty.</translation>
    </message>
</context>
<context>
    <name>Stanko::PracticeEndDialog</name>
    <message>
        <source>Отправить в amoCRM</source>
        <translation>Send to amoCRM</translation>
    </message>
    <message>
        <source>Завершить учебный режим</source>
        <translation>End practice mode</translation>
    </message>
    <message>
        <source>Отмена</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Учебных правок: %1. Они остались здесь, amoCRM о них не знает. Убранные правки отменяются по одной, от последней к первой; отправленные станут настоящими.</source>
        <translation>Practice edits: %1. They have stayed here, amoCRM does not know of them. Those taken back are undone one by one, the last one first; those sent become real.</translation>
    </message>
    <message>
        <source>Учебных правок нет. Дальше правки снова будут уходить в amoCRM.</source>
        <translation>There are no practice edits. From now on edits go to amoCRM again.</translation>
    </message>
    <message>
        <source>Убрать правки</source>
        <translation>Take the edits back</translation>
    </message>
    <message>
        <source>Завершить</source>
        <translation>End</translation>
    </message>
</context>
<context>
    <name>Stanko::ProfileMenu</name>
    <message>
        <source>Аккаунты</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>Настройки аккаунтов…</source>
        <translation>Settings of accounts…</translation>
    </message>
</context>
<context>
    <name>Stanko::ProxyCard</name>
    <message>
        <source>Прокси</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Как в системе</source>
        <translation>As in the system</translation>
    </message>
    <message>
        <source>Без прокси</source>
        <translation>No proxy</translation>
    </message>
    <message>
        <source>Указать</source>
        <translation>Name one</translation>
    </message>
    <message>
        <source>Пароль прокси</source>
        <translation>Password of the proxy</translation>
    </message>
    <message>
        <source>Сохранить пароль</source>
        <translation>Save the password</translation>
    </message>
    <message>
        <source>Забыть пароль</source>
        <translation>Forget the password</translation>
    </message>
    <message>
        <source>Адрес прокси</source>
        <translation>Address of the proxy</translation>
    </message>
    <message>
        <source>Порт</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Имя пользователя</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>Пусто, если прокси его не спрашивает.</source>
        <translation>Empty when the proxy asks for none.</translation>
    </message>
    <message>
        <source>Пароль попадёт в хранилище паролей этого компьютера, в файлы он не пишется.</source>
        <translation>The password goes to the key store of this computer, never into a file.</translation>
    </message>
    <message>
        <source>Сертификаты серверов проверяются всегда, с прокси и без него; отключить проверку нельзя.</source>
        <translation>Certificates of servers are always checked, with a proxy and without; this cannot be switched off.</translation>
    </message>
    <message>
        <source>Прокси начнёт действовать, когда адрес и порт будут указаны.</source>
        <translation>The proxy takes effect when address and port are given.</translation>
    </message>
    <message>
        <source>Введите имя или номер сервера без http:// и порта, например proxy.local.</source>
        <translation>Enter the name or number of a server without http:// and port, for example proxy.local.</translation>
    </message>
    <message>
        <source>Введите номер порта от 1 до 65535, например 3128.</source>
        <translation>Enter a port from 1 to 65535, for example 3128.</translation>
    </message>
</context>
<context>
    <name>Stanko::PublishDialog</name>
    <message>
        <source>Опубликовать переносы</source>
        <translation>Publish moves</translation>
    </message>
    <message>
        <source>Что изменится в amoCRM</source>
        <translation>What will change in amoCRM</translation>
    </message>
    <message>
        <source>Снимите галочку, чтобы перенос пока остался здесь.</source>
        <translation>Clear a tick to keep that move here for now.</translation>
    </message>
    <message>
        <source>Переносы</source>
        <translation>Moves</translation>
    </message>
    <message>
        <source>Станок</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>Клиент</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Было</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Станет</source>
        <translation>After</translation>
    </message>
    <message>
        <source>Инженер</source>
        <translation>Engineer</translation>
    </message>
    <message>
        <source>Отметки</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>Можно отменить, пока не отправлено</source>
        <translation>Can be undone until it is sent</translation>
    </message>
    <message>
        <source>Закрыть</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>нет даты</source>
        <translation>no date</translation>
    </message>
    <message>
        <source>не назначен</source>
        <translation>not assigned</translation>
    </message>
    <message>
        <source>дата изменилась в amoCRM: перенесите заново</source>
        <translation>the date has changed in amoCRM: move it anew</translation>
    </message>
    <message>
        <source>вне допуска</source>
        <translation>outside the tolerance</translation>
    </message>
    <message>
        <source>выходной</source>
        <translation>day off</translation>
    </message>
    <message>
        <source>инженера нет</source>
        <translation>engineer absent</translation>
    </message>
    <message>
        <source>в допуске</source>
        <translation>within the tolerance</translation>
    </message>
    <message>
        <source>Опубликовать (%1)  Ctrl+Enter</source>
        <translation>Publish (%1)  Ctrl+Enter</translation>
    </message>
    <message>
        <source>публикация: %1 ТО</source>
        <translation>publication of moves: %1</translation>
    </message>
</context>
<context>
    <name>Stanko::PushPreview</name>
    <message>
        <source>Ничего</source>
        <translation>Nothing</translation>
    </message>
    <message>
        <source>Что уйдёт в amoCRM</source>
        <translation>What goes to amoCRM</translation>
    </message>
    <message>
        <source>Вместе с ним сдвинется дата станков той же сделки: %1.</source>
        <translation>The date of machines of the same deal moves with it: %1.</translation>
    </message>
</context>
<context>
    <name>Stanko::RepairDialog</name>
    <message>
        <source>Отмена</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Исправить</source>
        <translation>Mend</translation>
    </message>
    <message>
        <source>Закрыть</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Подходящей сделки не нашлось. Восстановите сделку в amoCRM или отмените правки.</source>
        <translation>No deal fits. Restore the deal in amoCRM or cancel the edits.</translation>
    </message>
    <message>
        <source>Заменить нечем. Верните прежнее в amoCRM; вопрос закроется сам.</source>
        <translation>There is nothing to use instead. Restore it in amoCRM; the question closes by itself.</translation>
    </message>
    <message>
        <source>Ждущие правки этой сделки уйдут в выбранную.</source>
        <translation>The waiting edits of this deal will go to the chosen one.</translation>
    </message>
    <message>
        <source>Настройки изменятся, и ждущие правки уйдут с новым значением.</source>
        <translation>The settings change, and the waiting edits go with the new value.</translation>
    </message>
    <message>
        <source>Настройки этой программы заданы снаружи (окружение или файл .env). Поставьте там: %1</source>
        <translation>The settings of this program come from outside (environment or .env file). Set there: %1</translation>
    </message>
    <message>
        <source>Открыть мастер настройки</source>
        <translation>Open the setup wizard</translation>
    </message>
    <message>
        <source>Подходящего в amoCRM нет. Верните прежнее, и вопрос закроется сам, или выберите другое в мастере настройки.</source>
        <translation>There is nothing suitable in amoCRM. Bring back what was there, and the question closes by itself, or choose something else in the setup wizard.</translation>
    </message>
</context>
<context>
    <name>Stanko::RequestDialog</name>
    <message>
        <source>Станок (необязательно)</source>
        <translation>Machine (optional)</translation>
    </message>
    <message>
        <source>Что случилось</source>
        <translation>What is wrong</translation>
    </message>
    <message>
        <source>Обычная</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Срочно</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>Станок стоит</source>
        <translation>Machine is down</translation>
    </message>
    <message>
        <source>Откуда обращение</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Бюджет, ₽ (необязательно)</source>
        <translation>Budget, ₽ (optional)</translation>
    </message>
    <message>
        <source>Открыть её</source>
        <translation>Open it</translation>
    </message>
    <message>
        <source>Всё равно создать</source>
        <translation>Create anyway</translation>
    </message>
    <message>
        <source>Закрыть</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Создать заявку  Ctrl+Enter</source>
        <translation>Create request  Ctrl+Enter</translation>
    </message>
    <message>
        <source>Новая заявка</source>
        <translation>New request</translation>
    </message>
    <message>
        <source>Продолжить начатое</source>
        <translation>Continue it</translation>
    </message>
    <message>
        <source>Начать заново</source>
        <translation>Start afresh</translation>
    </message>
    <message>
        <source>Например: ошибка 401 по оси Z, станок не выходит в ноль</source>
        <translation>For example: error 401 on axis Z, the machine does not reach zero</translation>
    </message>
    <message>
        <source>Срочность</source>
        <translation>Urgency</translation>
    </message>
    <message>
        <source>звонок</source>
        <translation>call</translation>
    </message>
    <message>
        <source>сайт</source>
        <translation>site</translation>
    </message>
    <message>
        <source>Telegram</source>
        <translation>Telegram</translation>
    </message>
    <message>
        <source>почта</source>
        <translation>mail</translation>
    </message>
    <message>
        <source>Набранное останется черновиком</source>
        <translation>What you typed stays as a draft</translation>
    </message>
    <message>
        <source>Можно отменить, пока не отправлено. Esc сохраняет черновик.</source>
        <translation>Can be undone until it is sent. Esc keeps a draft.</translation>
    </message>
    <message>
        <source>Нет связи с amoCRM: заявка сохранится здесь и уйдёт, когда связь вернётся.</source>
        <translation>No connection to amoCRM: the request is saved here and goes out when the connection is back.</translation>
    </message>
    <message>
        <source>Осталась незаконченная заявка: %1</source>
        <translation>There is an unfinished request: %1</translation>
    </message>
    <message>
        <source>Черновик не сохранён. %1 %2</source>
        <translation>The draft was not saved. %1 %2</translation>
    </message>
    <message>
        <source>Укажите клиента.</source>
        <translation>Name the client.</translation>
    </message>
    <message>
        <source>Опишите, что случилось: это станет примечанием к сделке.</source>
        <translation>Say what is wrong: it becomes the note of the deal.</translation>
    </message>
    <message>
        <source>По этому станку уже есть заявка %1: %2 (%3).</source>
        <translation>This machine already has job %1: %2 (%3).</translation>
    </message>
    <message>
        <source>Всего открыто: %1.</source>
        <translation>Open in all: %1.</translation>
    </message>
    <message>
        <source>По этому станку уже есть открытая заявка: откройте её или создайте ещё одну.</source>
        <translation>This machine already has an open job: open it or create one more.</translation>
    </message>
    <message>
        <source>Напишите, кто обратился, или выберите клиента из подсказок.</source>
        <translation>Say who asked, or choose a client from the proposals.</translation>
    </message>
    <message>
        <source>Это не похоже на телефон: проверьте цифры или очистите поле.</source>
        <translation>This does not look like a phone number: check the digits or clear the field.</translation>
    </message>
    <message>
        <source>Такого номера не бывает: проверьте его или очистите поле.</source>
        <translation>There is no such serial: check it or clear the field.</translation>
    </message>
    <message>
        <source>Напишите, что случилось.</source>
        <translation>Say what is wrong.</translation>
    </message>
    <message>
        <source>Назовите источник одним-двумя словами.</source>
        <translation>Name the source in a word or two.</translation>
    </message>
    <message>
        <source>Введите сумму в рублях, например 48 700, или очистите поле.</source>
        <translation>Enter a sum in roubles, such as 48 700, or clear the field.</translation>
    </message>
</context>
<context>
    <name>Stanko::RequestsPage</name>
    <message>
        <source>В работе</source>
        <translation>In work</translation>
    </message>
    <message>
        <source>Неразобранное</source>
        <translation>Incoming</translation>
    </message>
    <message>
        <source>Какие заявки показать</source>
        <translation>Which jobs to show</translation>
    </message>
    <message>
        <source>В работе (%1)</source>
        <translation>In work (%1)</translation>
    </message>
    <message>
        <source>Неразобранное (%1)</source>
        <translation>Incoming (%1)</translation>
    </message>
</context>
<context>
    <name>Stanko::RescheduleDialog</name>
    <message>
        <source>Перенести  Ctrl+Enter</source>
        <translation>Move  Ctrl+Enter</translation>
    </message>
    <message>
        <source>Перенести ТО</source>
        <translation>Move maintenance</translation>
    </message>
    <message>
        <source>%1 · сейчас %2, %3</source>
        <translation>%1 · now %2, %3</translation>
    </message>
    <message>
        <source>%1 · даты пока нет</source>
        <translation>%1 · no date yet</translation>
    </message>
    <message>
        <source>Новая дата</source>
        <translation>New date</translation>
    </message>
    <message>
        <source>−1 день</source>
        <translation>−1 day</translation>
    </message>
    <message>
        <source>+1 день</source>
        <translation>+1 day</translation>
    </message>
    <message>
        <source>+1 неделя</source>
        <translation>+1 week</translation>
    </message>
    <message>
        <source>+1 месяц</source>
        <translation>+1 month</translation>
    </message>
    <message>
        <source>Отмена</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Stanko::SearchBox</name>
    <message>
        <source>Серийный номер, клиент, телефон, заявка…</source>
        <translation>Serial number, client, phone, job…</translation>
    </message>
    <message>
        <source>Поиск по станкам, клиентам, заявкам и командам</source>
        <translation>Search machines, clients, jobs and commands</translation>
    </message>
    <message>
        <source>Ничего не нашлось. Попробуйте часть номера, последние цифры телефона или название клиента.</source>
        <translation>Nothing found. Try a part of the serial, the last digits of a phone, or a client&apos;s name.</translation>
    </message>
</context>
<context>
    <name>Stanko::SettingRow</name>
    <message>
        <source>Сохранено</source>
        <translation>Saved</translation>
    </message>
</context>
<context>
    <name>Stanko::SettingsPage</name>
    <message>
        <source>Настройки</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>каждое изменение действует сразу</source>
        <translation>each change applies at once</translation>
    </message>
    <message>
        <source>Разделы настроек</source>
        <translation>Sections of the settings</translation>
    </message>
    <message>
        <source>Подключение</source>
        <translation>Connection</translation>
    </message>
    <message>
        <source>Обмен</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>ТО и загрузка</source>
        <translation>Maintenance and load</translation>
    </message>
    <message>
        <source>Уведомления</source>
        <translation>Notices</translation>
    </message>
    <message>
        <source>Вид</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>Аккаунты</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>Забыть рабочее место</source>
        <translation>Forget this place</translation>
    </message>
    <message>
        <source>Инженеры</source>
        <translation>Engineers</translation>
    </message>
</context>
<context>
    <name>Stanko::SetupWizard</name>
    <message>
        <source>← Назад</source>
        <translation>← Back</translation>
    </message>
    <message>
        <source>Черновик настройки не сохраняется: %1 Закончить можно и так, но не закрывайте программу.</source>
        <translation>The draft of the set-up is not being saved: %1 You can finish all the same, but do not close the program.</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Alt+B</source>
        <translation>Alt+B</translation>
    </message>
    <message>
        <source>Enter или Alt+N</source>
        <translation>Enter or Alt+N</translation>
    </message>
    <message>
        <source>Настройка была прервана на шаге «%1». Введённое сохранено, продолжаем с него.</source>
        <translation>The set-up was left at the step “%1”. What was entered is kept, it goes on from there.</translation>
    </message>
    <message>
        <source>Начать заново</source>
        <translation>Start over</translation>
    </message>
    <message>
        <source>Продолжить позже</source>
        <translation>Continue later</translation>
    </message>
    <message>
        <source>Отмена</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Stanko::StepButton</name>
    <message>
        <source>готово</source>
        <translation>done</translation>
    </message>
    <message>
        <source>текущий</source>
        <translation>current</translation>
    </message>
    <message>
        <source>впереди</source>
        <translation>ahead</translation>
    </message>
    <message>
        <source>Шаг %1 из %2: %3, %4</source>
        <translation>Step %1 of %2: %3, %4</translation>
    </message>
</context>
<context>
    <name>Stanko::StepList</name>
    <message>
        <source>Настройка консоли</source>
        <translation>Console set-up</translation>
    </message>
    <message>
        <source>Шаги настройки</source>
        <translation>Steps of the set-up</translation>
    </message>
</context>
<context>
    <name>Stanko::SupportReportDialog</name>
    <message>
        <source>Сохранить…</source>
        <translation>Save…</translation>
    </message>
    <message>
        <source>Отчёт для поддержки</source>
        <translation>Report for support</translation>
    </message>
    <message>
        <source>Один файл .zip, который можно приложить к письму. Сам он никуда не отправляется.</source>
        <translation>One .zip file that can be attached to a letter. It is not sent anywhere by itself.</translation>
    </message>
    <message>
        <source>Что внутри</source>
        <translation>What is inside</translation>
    </message>
    <message>
        <source>Версии программы и системы, настройки без токена, число записей, журнал программы, журнал обмена, состояния правок.</source>
        <translation>Versions of the program and the system, settings without the token, numbers of records, the program&apos;s log, the exchange log, states of the edits.</translation>
    </message>
    <message>
        <source>Чего внутри нет</source>
        <translation>What is not inside</translation>
    </message>
    <message>
        <source>Токена и паролей, имён, телефонов, названий сделок и текстов комментариев.</source>
        <translation>The token and passwords, names, phones, names of deals and texts of comments.</translation>
    </message>
    <message>
        <source>Закрыть</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Куда сохранить отчёт</source>
        <translation>Where to save the report</translation>
    </message>
    <message>
        <source>Архив (*.zip)</source>
        <translation>Archive (*.zip)</translation>
    </message>
    <message>
        <source>Отчёт собирается…</source>
        <translation>The report is being put together…</translation>
    </message>
    <message>
        <source>Другое место…</source>
        <translation>Another place…</translation>
    </message>
    <message>
        <source>Отчёт сохранён: %1</source>
        <translation>Report saved: %1</translation>
    </message>
    <message>
        <source>Открыть папку</source>
        <translation>Open the folder</translation>
    </message>
</context>
<context>
    <name>Stanko::SyncPage</name>
    <message>
        <source>Синхронизация</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>Проверить связь</source>
        <translation>Check the connection</translation>
    </message>
    <message>
        <source>Синхронизировать сейчас</source>
        <translation>Sync now</translation>
    </message>
    <message>
        <source>Не отправлено</source>
        <translation>Not sent</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>Сравнить</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Решить</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>Отменить</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Правки для amoCRM</source>
        <translation>Edits for amoCRM</translation>
    </message>
    <message>
        <source>Всё отправлено</source>
        <translation>Everything is sent</translation>
    </message>
    <message>
        <source>Правки, которые ждут amoCRM, появятся здесь.</source>
        <translation>Edits that wait for amoCRM appear here.</translation>
    </message>
    <message>
        <source>Показать отправленное за 30 дней</source>
        <translation>Show what was sent in 30 days</translation>
    </message>
    <message>
        <source>За 30 дней правок не было</source>
        <translation>No edits in 30 days</translation>
    </message>
    <message>
        <source>Отметьте заявку выполненной или перенесите ТО — правка появится здесь.</source>
        <translation>Mark a job as done or move a maintenance: the edit appears here.</translation>
    </message>
    <message>
        <source>последняя %1</source>
        <translation>last %1</translation>
    </message>
    <message>
        <source>длилась %1 с</source>
        <translation>took %1 s</translation>
    </message>
    <message>
        <source>ещё не было</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>данные amoCRM на %1</source>
        <translation>amoCRM&apos;s data of %1</translation>
    </message>
    <message>
        <source>Отправляем правки…</source>
        <translation>Sending edits…</translation>
    </message>
    <message>
        <source>Синхронизируется…</source>
        <translation>Syncing…</translation>
    </message>
    <message>
        <source>Консоль ещё не подключена к amoCRM.</source>
        <translation>The console is not connected to amoCRM yet.</translation>
    </message>
    <message>
        <source>Неотправленные правки (%1) сохранены здесь и уйдут сами.</source>
        <translation>Unsent edits (%1) are kept here and leave by themselves.</translation>
    </message>
    <message>
        <source>Следующая попытка через %1.</source>
        <translation>Next attempt in %1.</translation>
    </message>
    <message>
        <source>Заменить токен…</source>
        <translation>Replace the token…</translation>
    </message>
    <message>
        <source>Остановить</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>загрузка остановлена, F5 — продолжить</source>
        <translation>download stopped, F5 goes on</translation>
    </message>
    <message>
        <source>Ещё ▾</source>
        <translation>More ▾</translation>
    </message>
    <message>
        <source>Пауза</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Учебный режим</source>
        <translation>Practice mode</translation>
    </message>
    <message>
        <source>Ждут</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Конфликты</source>
        <translation>Conflicts</translation>
    </message>
    <message>
        <source>Нужна помощь</source>
        <translation>Need help</translation>
    </message>
    <message>
        <source>Всё за 30 дней</source>
        <translation>All of 30 days</translation>
    </message>
    <message>
        <source>Сама программа ничего не отправляет и не читает, пока вы не продолжите.</source>
        <translation>The program sends and reads nothing by itself until you resume.</translation>
    </message>
    <message>
        <source>Ничего не отправлять: правки остаются здесь, amoCRM только читается. В конце их можно убрать или отправить.</source>
        <translation>Send nothing: edits stay here, amoCRM is only read. In the end they can be taken back or sent.</translation>
    </message>
    <message>
        <source>Ничего не ждёт отправки</source>
        <translation>Nothing waits to be sent</translation>
    </message>
    <message>
        <source>Конфликтов нет</source>
        <translation>No conflicts</translation>
    </message>
    <message>
        <source>Если одно и то же изменят здесь и в amoCRM, выбор между ними появится здесь.</source>
        <translation>When the same is changed here and in amoCRM, the choice between them appears here.</translation>
    </message>
    <message>
        <source>Отказов нет</source>
        <translation>Nothing was refused</translation>
    </message>
    <message>
        <source>Правка, которую amoCRM не приняла, появится здесь с причиной.</source>
        <translation>An edit that amoCRM has not accepted appears here with the reason.</translation>
    </message>
    <message>
        <source>Повторить: %1</source>
        <translation>Try again: %1</translation>
    </message>
    <message>
        <source>Повторить сейчас</source>
        <translation>Try again now</translation>
    </message>
    <message>
        <source>Отменить: %1</source>
        <translation>Cancel: %1</translation>
    </message>
    <message>
        <source>Отменить правку</source>
        <translation>Cancel the edit</translation>
    </message>
    <message>
        <source>Изменить…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>Копировать с заголовками</source>
        <translation>Copy with headings</translation>
    </message>
    <message>
        <source>Открыть в amoCRM</source>
        <translation>Open in amoCRM</translation>
    </message>
    <message>
        <source>Не удалось: %1 из %2.</source>
        <translation>Failed: %1 of %2.</translation>
    </message>
    <message>
        <source>Отчёт для поддержки…</source>
        <translation>Report for support…</translation>
    </message>
    <message>
        <source>Резервные копии…</source>
        <translation>Backups…</translation>
    </message>
</context>
<context>
    <name>Stanko::TableKeeper</name>
    <message>
        <source>Копировать с заголовками</source>
        <translation>Copy with headings</translation>
    </message>
    <message>
        <source>Столбцы</source>
        <translation>Columns</translation>
    </message>
</context>
<context>
    <name>Stanko::TaskDialog</name>
    <message>
        <source>Поставить задачу  Ctrl+Enter</source>
        <translation>Add the task  Ctrl+Enter</translation>
    </message>
    <message>
        <source>Задача менеджеру</source>
        <translation>Task for a manager</translation>
    </message>
    <message>
        <source>Что сделать</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>К какому дню</source>
        <translation>By which day</translation>
    </message>
    <message>
        <source>Кому</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>Ответственному за сделку</source>
        <translation>Whoever is responsible for the deal</translation>
    </message>
    <message>
        <source>Отмена</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>%1 (ответственный)</source>
        <translation>%1 (responsible)</translation>
    </message>
    <message>
        <source>Напишите, что сделать.</source>
        <translation>Say what is to be done.</translation>
    </message>
    <message>
        <source>Напишите, что сделать, не длиннее %1 знаков.</source>
        <translation>Say what is to be done, in at most %1 characters.</translation>
    </message>
    <message>
        <source>Этот день уже прошёл или слишком далеко.</source>
        <translation>That day is over already or too far ahead.</translation>
    </message>
    <message>
        <source>Этот сотрудник больше не работает в amoCRM: выберите другого.</source>
        <translation>This person does not work in amoCRM any more: choose another one.</translation>
    </message>
</context>
<context>
    <name>Stanko::TokenBanner</name>
    <message>
        <source>Сохранить токен</source>
        <translation>Save the token</translation>
    </message>
    <message>
        <source>Вставьте долгосрочный токен</source>
        <translation>Paste a long-lived token</translation>
    </message>
    <message>
        <source>Новый токен amoCRM</source>
        <translation>New amoCRM token</translation>
    </message>
</context>
<context>
    <name>Stanko::TokenCard</name>
    <message>
        <source>Токен задан переменной AMOCRM_ACCESS_TOKEN или файлом --env. Заменить его можно там, на этом компьютере он не хранится.</source>
        <translation>The token is set by the variable AMOCRM_ACCESS_TOKEN or an --env file. It can be replaced there; it is not kept on this computer.</translation>
    </message>
    <message>
        <source>Токен лежит в хранилище паролей этого компьютера.</source>
        <translation>The token is in the key store of this computer.</translation>
    </message>
    <message>
        <source>Хранилище паролей недоступно: токен действует до закрытия программы и забудется.</source>
        <translation>The key store is not available: the token holds until the program is closed and is forgotten then.</translation>
    </message>
    <message>
        <source>Токена нет: обмен с amoCRM стоит, правки сохраняются здесь.</source>
        <translation>There is no token: the exchange with amoCRM stands still, edits are kept here.</translation>
    </message>
    <message>
        <source>Токен доступа</source>
        <translation>Access token</translation>
    </message>
    <message>
        <source>Сохранить токен</source>
        <translation>Save the token</translation>
    </message>
    <message>
        <source>Заменить токен…</source>
        <translation>Replace the token…</translation>
    </message>
    <message>
        <source>Вставьте долгосрочный токен</source>
        <translation>Paste a long-lived token</translation>
    </message>
    <message>
        <source>Новый токен amoCRM</source>
        <translation>New amoCRM token</translation>
    </message>
    <message>
        <source>Отмена</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Неотправленные правки сохранятся и уйдут с новым токеном. Взять его: amoCRM → интеграция → «Ключи и доступы» → долгосрочный токен.</source>
        <translation>Unsent edits are kept and leave with the new token. Where to get it: amoCRM → integration → “Keys and scopes” → long-lived token.</translation>
    </message>
    <message>
        <source>До какого дня он действует, из него не видно.</source>
        <translation>It does not tell until which day it is good.</translation>
    </message>
    <message>
        <source>Истёк %1. Замените токен: до этого обмен стоит.</source>
        <translation>Expired on %1. Replace the token: the exchange stands still until then.</translation>
    </message>
    <message>
        <source>Скоро истечёт: действует до %1, осталось %2. Замените его заранее.</source>
        <translation>Expires soon: good until %1, %2 left. Replace it in time.</translation>
    </message>
    <message>
        <source>Действует до %1, осталось %2.</source>
        <translation>Good until %1, %2 left.</translation>
    </message>
    <message>
        <source>Токен заменён.</source>
        <translation>The token is replaced.</translation>
    </message>
</context>
<context>
    <name>Stanko::TopBar</name>
    <message>
        <source>Первая загрузка</source>
        <translation>First pull</translation>
    </message>
    <message>
        <source>Сохранено здесь, ещё не в amoCRM. Нажмите, чтобы увидеть список.</source>
        <translation>Kept here, not in amoCRM yet. Press to see the list.</translation>
    </message>
    <message>
        <source>Ждёт вашего решения на странице «Синхронизация».</source>
        <translation>Waits for your decision on the page “Sync”.</translation>
    </message>
    <message>
        <source>Остановить</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Прочитанное останется; продолжить можно с того же места (F5).</source>
        <translation>What was read stays; you can go on from the same place (F5).</translation>
    </message>
    <message>
        <source>Первая загрузка. %1. Работать можно уже сейчас.</source>
        <translation>First download. %1. You can work already.</translation>
    </message>
</context>
<context>
    <name>Stanko::TwinChart</name>
    <message>
        <source>%1, график</source>
        <translation>%1, chart</translation>
    </message>
    <message>
        <source>Копировать таблицу</source>
        <translation>Copy table</translation>
    </message>
    <message>
        <source>%1, таблица</source>
        <translation>%1, table</translation>
    </message>
    <message>
        <source>Сохранить PNG…</source>
        <translation>Save as PNG…</translation>
    </message>
    <message>
        <source>Сохранить SVG…</source>
        <translation>Save as SVG…</translation>
    </message>
    <message>
        <source>Сохранить график</source>
        <translation>Save chart</translation>
    </message>
    <message>
        <source>Сохранено: %1</source>
        <translation>Saved: %1</translation>
    </message>
</context>
<context>
    <name>Stanko::UndoBar</name>
    <message>
        <source>Отменить</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Скрыть</source>
        <translation>Hide</translation>
    </message>
</context>
<context>
    <name>Stanko::UndoOffer</name>
    <message>
        <source>Заявка %1 отмечена выполненной</source>
        <translation>Job %1 is marked as done</translation>
    </message>
    <message>
        <source>ТО станка %1 отмечено выполненным</source>
        <translation>Maintenance of %1 is marked as done</translation>
    </message>
    <message>
        <source>Заявка %1 возвращена в работу</source>
        <translation>Job %1 is reopened</translation>
    </message>
    <message>
        <source>Отменено, в amoCRM ничего не ушло</source>
        <translation>Undone, nothing went to amoCRM</translation>
    </message>
    <message>
        <source>%1 — уже отправлено в amoCRM</source>
        <translation>%1: already sent to amoCRM</translation>
    </message>
    <message>
        <source>Вернуть в работу</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>%1 — отправляется в amoCRM</source>
        <translation>%1: being sent to amoCRM</translation>
    </message>
    <message>
        <source>%1 — отправлено в amoCRM</source>
        <translation>%1: sent to amoCRM</translation>
    </message>
    <message>
        <source>%1 — ждёт решения на странице «Синхронизация»</source>
        <translation>%1: waits for a decision on the page “Sync”</translation>
    </message>
</context>
<context>
    <name>Stanko::UnsortedModel</name>
    <message>
        <source>Откуда</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Обращение</source>
        <translation>Enquiry</translation>
    </message>
    <message>
        <source>Клиент</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Телефон</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Ждёт</source>
        <translation>Waits</translation>
    </message>
</context>
<context>
    <name>Stanko::UpcomingModel</name>
    <message>
        <source>Срок</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Станок и вид ТО</source>
        <translation>Machine and kind</translation>
    </message>
    <message>
        <source>Клиент</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Инженер</source>
        <translation>Engineer</translation>
    </message>
    <message>
        <source>без даты</source>
        <translation>no date</translation>
    </message>
    <message>
        <source>Выполнено</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>Stanko::ValueEditor</name>
    <message>
        <source>Сохранить  Ctrl+Enter</source>
        <translation>Save  Ctrl+Enter</translation>
    </message>
    <message>
        <source>Не менять</source>
        <translation>Leave as is</translation>
    </message>
</context>
<context>
    <name>Stanko::ViewSection</name>
    <message>
        <source>Как в системе</source>
        <translation>As in the system</translation>
    </message>
    <message>
        <source>Светлое</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Тёмное</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Оформление</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Цвета</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Язык</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Размер текста</source>
        <translation>Size of the text</translation>
    </message>
    <message>
        <source>Масштаб текста</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Меняет буквы во всей программе, сразу. Значки и отступы остаются прежними.</source>
        <translation>Changes the letters in the whole program, at once. Icons and spacing stay as they are.</translation>
    </message>
    <message>
        <source>Всё вместе, со значками и отступами, увеличивает система; сейчас масштаб этого экрана %1 %. Windows: «Параметры → Система → Дисплей → Масштаб». Linux: «Настройки → Дисплеи → Масштаб».</source>
        <translation>Everything together, with icons and spacing, is enlarged by the system; the scale of this screen is %1 % now. Windows: “Settings → System → Display → Scale”. Linux: “Settings → Displays → Scale”.</translation>
    </message>
</context>
<context>
    <name>Stanko::VisitDetails</name>
    <message>
        <source>Почему эта дата?</source>
        <translation>Why this date?</translation>
    </message>
    <message>
        <source>Выполнено…</source>
        <translation>Done…</translation>
    </message>
    <message>
        <source>Перенести на…</source>
        <translation>Move to…</translation>
    </message>
    <message>
        <source>Инженер ▾</source>
        <translation>Engineer ▾</translation>
    </message>
    <message>
        <source>Паспорт</source>
        <translation>Passport</translation>
    </message>
    <message>
        <source>Подробности ТО</source>
        <translation>Details of the visit</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>Ctrl+M; на день — Alt+←/→, на неделю — Alt+↑/↓</source>
        <translation>Ctrl+M; by a day: Alt+←/→, by a week: Alt+↑/↓</translation>
    </message>
    <message>
        <source>Снять выделение (Esc)</source>
        <translation>Clear the selection (Esc)</translation>
    </message>
    <message>
        <source>Перенос не опубликован: в amoCRM пока %1.</source>
        <translation>The move is not published: amoCRM still has %1.</translation>
    </message>
    <message>
        <source>Перенос не опубликован: в amoCRM даты пока нет.</source>
        <translation>The move is not published: amoCRM has no date yet.</translation>
    </message>
    <message>
        <source>Есть неотправленная правка.</source>
        <translation>There is an unsent edit.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Выполнено</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Дата</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Клиент</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Регион</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Инженер</source>
        <translation>Engineer</translation>
    </message>
    <message>
        <source>не назначен</source>
        <translation>not assigned</translation>
    </message>
    <message>
        <source>Часы</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>Прогноз по плану: сдвинется вместе с ближайшим ТО этого станка.</source>
        <translation>Forecast by plan: moves along with the next visit of this machine.</translation>
    </message>
    <message>
        <source>Считается…</source>
        <translation>Working it out…</translation>
    </message>
    <message>
        <source>Выбрано: %1 ТО</source>
        <translation>Selected visits: %1</translation>
    </message>
    <message>
        <source>Всего %1.</source>
        <translation>%1 in all.</translation>
    </message>
    <message>
        <source>Всего %1. Перенести можно %2: выполненные и прогноз остаются.</source>
        <translation>%1 in all. Movable: %2; completed and forecast visits stay.</translation>
    </message>
    <message>
        <source>Допуск</source>
        <translation>Tolerance</translation>
    </message>
</context>
<context>
    <name>Stanko::VisitListModel</name>
    <message>
        <source>Дата</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Дней</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>Вид</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Модель</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Зав. №</source>
        <translation>Serial No.</translation>
    </message>
    <message>
        <source>Клиент</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Регион</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Инженер</source>
        <translation>Engineer</translation>
    </message>
    <message>
        <source>Часы</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>Состояние</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>Stanko::VisitListView</name>
    <message>
        <source>В эти два месяца ТО нет</source>
        <translation>No maintenance in these two months</translation>
    </message>
    <message>
        <source>Листайте стрелками рядом с названием периода или снимите отбор.</source>
        <translation>Leaf with the arrows beside the period, or lift the filter.</translation>
    </message>
    <message>
        <source>ТО списком</source>
        <translation>Maintenance as a list</translation>
    </message>
    <message>
        <source>%1 – %2 %3</source>
        <translation>%1 – %2 %3</translation>
    </message>
    <message>
        <source>%1 %2 – %3 %4</source>
        <translation>%1 %2 – %3 %4</translation>
    </message>
</context>
<context>
    <name>Stanko::VisitPool</name>
    <message>
        <source>Всё в срок</source>
        <translation>Everything on time</translation>
    </message>
    <message>
        <source>Просроченных ТО и станков без даты нет.</source>
        <translation>No maintenance is overdue and every machine has a date.</translation>
    </message>
    <message>
        <source>Просрочено и без даты</source>
        <translation>Overdue and undated</translation>
    </message>
    <message>
        <source>Под отбор ничего не подходит</source>
        <translation>Nothing fits the filter</translation>
    </message>
    <message>
        <source>Без отбора здесь ТО: %1.</source>
        <translation>Visits here without the filter: %1.</translation>
    </message>
</context>
<context>
    <name>Stanko::WeekView</name>
    <message>
        <source>Без инженера</source>
        <translation>No engineer</translation>
    </message>
    <message>
        <source>отсутствует</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>%1: %2, с %3 по %4</source>
        <translation>%1: %2, %3 to %4</translation>
    </message>
</context>
<context>
    <name>Stanko::WizardCover</name>
    <message>
        <source>Консоль ещё не подключена к amoCRM</source>
        <translation>The console is not connected to amoCRM yet</translation>
    </message>
    <message>
        <source>Продолжить настройку</source>
        <translation>Continue the set-up</translation>
    </message>
    <message>
        <source>Настройка остановилась на шаге «%1». Введённое сохранено.</source>
        <translation>The set-up stopped at the step “%1”. What was entered is kept.</translation>
    </message>
    <message>
        <source>Нужны адрес аккаунта и токен, остальное консоль найдёт сама. Это минуты три.</source>
        <translation>The address of the account and a token are needed, the console finds the rest by itself. It takes about three minutes.</translation>
    </message>
</context>
<context>
    <name>Stanko::WizardStepView</name>
    <message>
        <source>Далее →</source>
        <translation>Next →</translation>
    </message>
</context>
<context>
    <name>Stanko::WizardWords</name>
    <message>
        <source>Аккаунт</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Ключ доступа</source>
        <translation>Access key</translation>
    </message>
    <message>
        <source>Воронки и ответственный</source>
        <translation>Pipelines and person</translation>
    </message>
    <message>
        <source>Поля сделки</source>
        <translation>Deal fields</translation>
    </message>
    <message>
        <source>Уведомления</source>
        <translation>Notices</translation>
    </message>
    <message>
        <source>Проверка</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Введите адрес аккаунта: то, что стоит перед .amocrm.ru в строке браузера.</source>
        <translation>Type the address of the account: what stands before .amocrm.ru in the browser.</translation>
    </message>
    <message>
        <source>Это не адрес amoCRM. Скопируйте его из строки браузера или введите только название аккаунта.</source>
        <translation>This is no amoCRM address. Copy it from the browser or type only the name of the account.</translation>
    </message>
    <message>
        <source>Такой адрес не защищён: токен увидел бы любой в сети. Замените http:// на https://.</source>
        <translation>Such an address is not protected: anyone in the network would see the token. Replace http:// by https://.</translation>
    </message>
    <message>
        <source>В адресе имя или пароль: уберите всё перед знаком @. Для доступа нужен токен, он дальше.</source>
        <translation>There is a name or password in the address: remove all before the sign @. Access needs a token, which comes next.</translation>
    </message>
    <message>
        <source>В аккаунте нет ни одной воронки. Создайте её в amoCRM, вернитесь на шаг «Ключ доступа» и проверьте ещё раз.</source>
        <translation>The account has no pipeline. Create one in amoCRM, go back to the step “Access key” and check again.</translation>
    </message>
    <message>
        <source>Выберите главную воронку: в неё попадают новые заявки, по ней заводятся паспорта.</source>
        <translation>Choose the main pipeline: new requests go there, and passports are made from it.</translation>
    </message>
    <message>
        <source>Главная воронка может быть только одна: остальным дайте роль «сервисная».</source>
        <translation>There can be only one main pipeline: give the others the role “service”.</translation>
    </message>
    <message>
        <source>Воронка ЗАПЧАСТИ может быть только одна: у остальных уберите эту роль.</source>
        <translation>There can be only one spare-parts pipeline: take the role from the others.</translation>
    </message>
    <message>
        <source>главная</source>
        <translation>main</translation>
    </message>
    <message>
        <source>сервисная</source>
        <translation>service</translation>
    </message>
    <message>
        <source>ЗАПЧАСТИ</source>
        <translation>spare parts</translation>
    </message>
    <message>
        <source>не используется</source>
        <translation>not used</translation>
    </message>
    <message>
        <source>amoCRM не сообщает; если чего-то не хватит, об этом скажет следующий шаг</source>
        <translation>amoCRM does not tell; if something is lacking, the next step will say so</translation>
    </message>
    <message>
        <source>администратор: видны все сделки, можно создавать поля</source>
        <translation>administrator: sees all deals, may create fields</translation>
    </message>
    <message>
        <source>ограничены: видно только то, что видит этот пользователь, создать поля нельзя</source>
        <translation>limited: sees only what this user sees, cannot create fields</translation>
    </message>
    <message>
        <source>в хранилище паролей этого компьютера</source>
        <translation>in the password store of this computer</translation>
    </message>
    <message>
        <source>в переменной окружения, консоль его не сохраняет</source>
        <translation>in an environment variable, the console does not store it</translation>
    </message>
    <message>
        <source>только до закрытия программы: система не дала доступ к хранилищу паролей</source>
        <translation>only until the program is closed: the system refused access to the password store</translation>
    </message>
    <message>
        <source>только до закрытия программы: на этом компьютере нет хранилища паролей</source>
        <translation>only until the program is closed: this computer has no password store</translation>
    </message>
    <message>
        <source>нигде</source>
        <translation>nowhere</translation>
    </message>
    <message>
        <source>Нет связи с %1. Проверьте интернет и адрес; введённое сохранено, можно повторить.</source>
        <translation>No connection to %1. Check the internet and the address; what was typed is kept, you can try again.</translation>
    </message>
    <message>
        <source>%1 не отвечает как следует. Подождите минуту и повторите; введённое сохранено.</source>
        <translation>%1 does not answer properly. Wait a minute and try again; what was typed is kept.</translation>
    </message>
    <message>
        <source>По адресу %1 нет аккаунта amoCRM. Сверьте адрес со строкой браузера.</source>
        <translation>There is no amoCRM account at %1. Compare the address with the browser.</translation>
    </message>
    <message>
        <source>Срок этого токена истёк. Создайте новый по шагам ниже и вставьте его.</source>
        <translation>This token has expired. Create a new one by the steps below and paste it.</translation>
    </message>
    <message>
        <source>amoCRM не приняла токен. Скопируйте его ещё раз целиком; если его отозвали или он от другого аккаунта, создайте новый по шагам ниже.</source>
        <translation>amoCRM did not accept the token. Copy the whole of it again; if it was revoked or belongs to another account, create a new one by the steps below.</translation>
    </message>
    <message>
        <source>Токена для этого аккаунта ещё нет. Вставьте его.</source>
        <translation>There is no token for this account yet. Paste it.</translation>
    </message>
    <message>
        <source>Аккаунт amoCRM не оплачен, поэтому не отвечает. Оплатите его и повторите.</source>
        <translation>The amoCRM account is not paid, therefore it does not answer. Pay for it and try again.</translation>
    </message>
    <message>
        <source>amoCRM временно заблокировала запросы. Подождите 15 минут и повторите; проверьте, кто ещё работает с этим токеном.</source>
        <translation>amoCRM has blocked requests for a while. Wait 15 minutes and try again; find out who else works with this token.</translation>
    </message>
    <message>
        <source>Токен верный, но его владельцу нельзя читать сделки. Попросите у администратора amoCRM его токен или права.</source>
        <translation>The token is right, but its owner may not read deals. Ask the amoCRM administrator for his token or for rights.</translation>
    </message>
    <message>
        <source>Поля создаёт только администратор amoCRM. Возьмите его токен на шаге «Ключ доступа» или попросите создать поля и выберите их здесь.</source>
        <translation>Only an amoCRM administrator may create fields. Use his token at the step “Access key”, or ask him to create the fields and choose them here.</translation>
    </message>
    <message>
        <source>Связь пропала. Проверьте интернет, затем вернитесь на шаг «Ключ доступа» и прочитайте аккаунт ещё раз: поле могло успеть появиться.</source>
        <translation>The connection was lost. Check the internet, then go back to the step “Access key” and read the account again: the field may have been made.</translation>
    </message>
    <message>
        <source>Telegram не знает такого бота. Скопируйте токен у @BotFather ещё раз целиком.</source>
        <translation>Telegram does not know such a bot. Copy the whole token from @BotFather again.</translation>
    </message>
    <message>
        <source>Вставьте токен бота.</source>
        <translation>Paste the token of the bot.</translation>
    </message>
    <message>
        <source>Нет связи с Telegram. Проверьте интернет или прокси и повторите; можно продолжить без уведомлений и включить их позже в настройках.</source>
        <translation>No connection to Telegram. Check the internet or the proxy and try again; you can go on without notices and switch them on later in the settings.</translation>
    </message>
    <message>
        <source>Telegram ID — это число, а не имя с @. Введите число.</source>
        <translation>A Telegram ID is a number, not a name with @. Type the number.</translation>
    </message>
    <message>
        <source>Telegram не доставил сообщение. Откройте бота в Telegram, нажмите «Начать» и повторите.</source>
        <translation>Telegram did not deliver the message. Open the bot in Telegram, press “Start” and try again.</translation>
    </message>
    <message>
        <source>Данные этого рабочего места принадлежат другому аккаунту amoCRM; чтобы их не смешать, ничего не изменено. Для второго аккаунта заведите отдельный профиль: Настройки → Аккаунты. Или верните прежний адрес.</source>
        <translation>The data of this workplace belong to another amoCRM account; nothing was changed, so that they are not mixed. Make a profile of its own for the second account: Settings → Accounts. Or put back the former address.</translation>
    </message>
    <message>
        <source>«%1» создано не здесь и остаётся.</source>
        <translation>“%1” was not created here and stays.</translation>
    </message>
    <message>
        <source>«%1» с тех пор изменили в amoCRM, поэтому оно остаётся.</source>
        <translation>“%1” has been changed in amoCRM since, therefore it stays.</translation>
    </message>
    <message>
        <source>«%1» уже заполнено в сделках, поэтому остаётся.</source>
        <translation>“%1” is filled in deals already, therefore it stays.</translation>
    </message>
    <message>
        <source>Строка %1: %2</source>
        <translation>Line %1: %2</translation>
    </message>
</context>
<context>
    <name>Stanko::WorkCalendarCard</name>
    <message>
        <source>Строка %1 файла непонятна. Нужны строки «year;2028» и под ней «2028-01-01;off;Новый год»; вместо off бывает short и work. Ничего не загружено.</source>
        <translation>Line %1 of the file makes no sense. It takes lines “year;2028” and below it “2028-01-01;off;New Year”; instead of off there may be short and work. Nothing was loaded.</translation>
    </message>
    <message>
        <source>В этом файле нет производственного календаря. Ничего не загружено.</source>
        <translation>There is no production calendar in this file. Nothing was loaded.</translation>
    </message>
    <message>
        <source>Производственный календарь</source>
        <translation>Production calendar</translation>
    </message>
    <message>
        <source>Загрузить календарь…</source>
        <translation>Load a calendar…</translation>
    </message>
    <message>
        <source>Праздники не известны ни для одного года.</source>
        <translation>Holidays are not known for any year.</translation>
    </message>
    <message>
        <source>Праздники и переносы известны для лет: %1.</source>
        <translation>Holidays and moved days are known for: %1.</translation>
    </message>
    <message>
        <source>Для %1 выходными считаются только суббота и воскресенье: загрузите файл.</source>
        <translation>For %1 only Saturday and Sunday count as days off: load a file.</translation>
    </message>
    <message>
        <source>Календари (*.txt *.csv)</source>
        <translation>Calendars (*.txt *.csv)</translation>
    </message>
    <message>
        <source>Все файлы (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Загружается, даты пересчитываются…</source>
        <translation>Loading, dates are reckoned anew…</translation>
    </message>
    <message>
        <source>Загружено: %1. Даты «по плану» пересчитаны.</source>
        <translation>Loaded: %1. Dates by the plan were reckoned anew.</translation>
    </message>
</context>
<context>
    <name>Stanko::YearCanvas</name>
    <message>
        <source>Годовой план ТО</source>
        <translation>Maintenance plan of the year</translation>
    </message>
    <message>
        <source>Станок</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>нет ТО</source>
        <translation>no maintenance</translation>
    </message>
    <message>
        <source>Часы из мощности</source>
        <translation>Hours of capacity</translation>
    </message>
</context>
<context>
    <name>Stanko::YearView</name>
    <message>
        <source>В этом году ТО нет</source>
        <translation>No maintenance this year</translation>
    </message>
    <message>
        <source>Листайте стрелками рядом с названием периода или снимите отбор.</source>
        <translation>Leaf with the arrows beside the period, or lift the filter.</translation>
    </message>
    <message>
        <source>%1 год</source>
        <translation>%1</translation>
    </message>
</context>
<context>
    <name>SyncFacts</name>
    <message>
        <source>нет обмена с amoCRM, правки сохраняются здесь</source>
        <translation>no exchange with amoCRM, edits are kept here</translation>
    </message>
    <message>
        <source>нет обмена с amoCRM с %1, правки сохраняются здесь</source>
        <translation>no exchange with amoCRM since %1, edits are kept here</translation>
    </message>
</context>
<context>
    <name>SyncWords</name>
    <message>
        <source>Следующая попытка в %1.</source>
        <translation>Next attempt at %1.</translation>
    </message>
    <message>
        <source>Последняя синхронизация: %1.</source>
        <translation>Last sync: %1.</translation>
    </message>
    <message>
        <source>Синхронизации ещё не было.</source>
        <translation>No sync yet.</translation>
    </message>
    <message>
        <source>amoCRM не подключена</source>
        <translation>amoCRM is not connected</translation>
    </message>
    <message>
        <source>Импортируйте настройки подключения.</source>
        <translation>Import the connection&apos;s settings.</translation>
    </message>
    <message>
        <source>Ещё не синхронизировано</source>
        <translation>Not synced yet</translation>
    </message>
    <message>
        <source>Нажмите, чтобы загрузить сделки (F5).</source>
        <translation>Press to pull the deals (F5).</translation>
    </message>
    <message>
        <source>Синхронизировано в %1</source>
        <translation>Synced at %1</translation>
    </message>
    <message>
        <source>Синхронизировано %1</source>
        <translation>Synced %1</translation>
    </message>
    <message>
        <source>Нажмите, чтобы синхронизировать (F5).</source>
        <translation>Press to sync (F5).</translation>
    </message>
    <message>
        <source>Отправка изменений…</source>
        <translation>Sending changes…</translation>
    </message>
    <message>
        <source>Первая загрузка: %1</source>
        <translation>First pull: %1</translation>
    </message>
    <message>
        <source>Можно работать: новые заявки уже видны.</source>
        <translation>You can work: new jobs are visible already.</translation>
    </message>
    <message>
        <source>Загрузка: %1</source>
        <translation>Pulling: %1</translation>
    </message>
    <message>
        <source>Загрузка изменений…</source>
        <translation>Pulling changes…</translation>
    </message>
    <message>
        <source>Нет связи, данные на %1</source>
        <translation>Offline, data of %1</translation>
    </message>
    <message>
        <source>Нет связи с amoCRM</source>
        <translation>No connection to amoCRM</translation>
    </message>
    <message>
        <source>Можно работать дальше: изменения сохраняются и уйдут, когда связь появится.</source>
        <translation>You can go on working: changes are kept and leave when the connection is back.</translation>
    </message>
    <message>
        <source>amoCRM закрыла доступ до %1</source>
        <translation>amoCRM has closed access until %1</translation>
    </message>
    <message>
        <source>amoCRM закрыла доступ</source>
        <translation>amoCRM has closed access</translation>
    </message>
    <message>
        <source>До этого времени программа ничего не отправляет; изменения сохранены.</source>
        <translation>Until then the program sends nothing; changes are kept.</translation>
    </message>
    <message>
        <source>Нужен новый токен</source>
        <translation>A new token is needed</translation>
    </message>
    <message>
        <source>Изменения сохранены и уйдут после ввода токена.</source>
        <translation>Changes are kept and leave once the token is entered.</translation>
    </message>
    <message>
        <source>Ошибка синхронизации</source>
        <translation>Sync failed</translation>
    </message>
    <message>
        <source>%1 к отправке</source>
        <translation>%1 to send</translation>
    </message>
    <message>
        <source>отказов: %1</source>
        <translation>refused: %1</translation>
    </message>
    <message>
        <source>Загрузка остановлена</source>
        <translation>Download stopped</translation>
    </message>
    <message>
        <source>Прочитанное сохранено, правки отправляются. Нажмите, чтобы продолжить с того же места (F5).</source>
        <translation>What was read is kept, edits are still sent. Press to go on from the same place (F5).</translation>
    </message>
    <message>
        <source>Читаем первые сделки</source>
        <translation>Reading the first deals</translation>
    </message>
    <message>
        <source>Читаем изменения</source>
        <translation>Reading changes</translation>
    </message>
    <message>
        <source>Прочитано: %1</source>
        <translation>Read: %1</translation>
    </message>
    <message>
        <source>Прочитано: %1. Загружаются клиенты, считаются даты ТО</source>
        <translation>Read: %1. Clients are being downloaded, maintenance dates computed</translation>
    </message>
    <message>
        <source>Прочитано: %1 из примерно %2</source>
        <translation>Read: %1 of about %2</translation>
    </message>
    <message>
        <source>Прочитано: %1 из примерно %2, осталось около %3</source>
        <translation>Read: %1 of about %2, about %3 left</translation>
    </message>
    <message>
        <source>Обмен на паузе</source>
        <translation>Exchange is paused</translation>
    </message>
    <message>
        <source>Сама программа ничего не отправляет и не читает. Нажмите, чтобы обменяться один раз (F5).</source>
        <translation>The program sends and reads nothing by itself. Press to exchange once (F5).</translation>
    </message>
    <message>
        <source>Учебный режим, данные на %1</source>
        <translation>Practice mode, data as of %1</translation>
    </message>
    <message>
        <source>Учебный режим</source>
        <translation>Practice mode</translation>
    </message>
    <message>
        <source>Правки остаются здесь, amoCRM только читается. Нажмите, чтобы прочитать изменения (F5).</source>
        <translation>Edits stay here, amoCRM is only read. Press to read the changes (F5).</translation>
    </message>
    <message>
        <source>не уходят: %1</source>
        <translation>held here: %1</translation>
    </message>
    <message>
        <source>Пауза: сама программа ничего не отправляет и не читает.</source>
        <translation>Paused: the program sends and reads nothing by itself.</translation>
    </message>
    <message>
        <source>Ждут отправки: %1.</source>
        <translation>Waiting to be sent: %1.</translation>
    </message>
    <message>
        <source>Учебный режим: правки остаются здесь и не отправляются, amoCRM только читается.</source>
        <translation>Practice mode: edits stay here and are not sent, amoCRM is only read.</translation>
    </message>
    <message>
        <source>Учебных правок: %1.</source>
        <translation>Practice edits: %1.</translation>
    </message>
    <message>
        <source>Запросов нет: amoCRM закрыла доступ ещё на %1</source>
        <translation>No requests: amoCRM has closed access for %1 more</translation>
    </message>
    <message>
        <source>Запросы: %1 за минуту</source>
        <translation>Requests: %1 in a minute</translation>
    </message>
    <message>
        <source>amoCRM попросила реже: сейчас %1/с</source>
        <translation>amoCRM has asked for fewer: now %1/s</translation>
    </message>
    <message>
        <source>до %1/с</source>
        <translation>up to %1/s</translation>
    </message>
</context>
<context>
    <name>VisitPool</name>
    <message>
        <source>дата не назначена</source>
        <translation>no date set</translation>
    </message>
    <message>
        <source>просрочено %1 дн.</source>
        <translation>%1 d. overdue</translation>
    </message>
</context>
</TS>
