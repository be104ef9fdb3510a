// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crm/desk/notetext.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace Stanko;

/// What colleagues read in the notes of a deal.
class TestNoteText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theNoteTellsTheOrder()
    {
        const QString nbsp(QChar::Nbsp);
        const QString text = partsNoteText({.lines = {{u"FLT-20"_s, u"Фильтр %1 СОЖ"_s, {15, 1}, {125055, 2}},
                                                      {u"OIL"_s, u"Масло"_s, {15, 1}, {4805, 1}},
                                                      {{}, u"Ремень"_s, {2, 0}, {}},
                                                      {u"BS"_s, {}, {1, 0}, {2147483647, 0}}},
                                            .total = 48700,
                                            .client = u"ООО «Мехзавод»"_s,
                                            .phone = u"+79161234567"_s,
                                            .serial = u"VC-1"_s,
                                            .model = u"VMC850"_s,
                                            .comment = u" срочно "_s});
        QCOMPARE(QString(text).replace(nbsp, u" "_s),
                 u"Заказ запчастей, позиций: 4\n"
                 "1. FLT-20 — Фильтр %1 СОЖ: 1,5 × 1 250,55 ₽ = 1 875,82 ₽\n"
                 "2. OIL — Масло: 1,5 × 480,50 ₽ = 720,75 ₽\n"
                 "3. Ремень: 2 × цена уточняется\n"
                 "4. BS: 1 × 2 147 483 647 ₽ = 2 147 483 647 ₽\n"
                 "Итого: 48 700 ₽\n"
                 "Клиент: ООО «Мехзавод», +7 (916) 123-45-67\n"
                 "Станок: VC-1 (VMC850)\n"
                 "Комментарий: срочно"_s);
    }

    void severalFindingsAreAList_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("written");
        QTest::newRow("one line") << u" Заменён насос \n"_s << u"Работы выполнены: Заменён насос"_s;
        QTest::newRow("several") << u"Люфт оси Z 0,04\n- Подшипник шумит\n"_s
                                 << u"Работы выполнены:\nЛюфт оси Z 0,04\n- Подшипник шумит"_s;
        QTest::newRow("only a sign") << u"-"_s << u"Работы выполнены: -"_s;
    }
    void severalFindingsAreAList()
    {
        QFETCH(QString, typed);
        CompletionNote note;
        note.done = typed;
        note.doneOn = QDate(2026, 11, 22);
        QTEST(completionNoteText(note).section(u"\nДата"_s, 0, 0), "written");
    }

    void aRequestTellsItsSymptomsAsAList()
    {
        RequestNote note;
        note.text = u"Ошибка 401\nОсь Z не едет"_s;
        note.client = u"Иван"_s;
        note.phone = u"9991112233"_s;
        QCOMPARE(requestNoteText(note),
                 u"Что случилось:\nОшибка 401\nОсь Z не едет\nКлиент: Иван\nТелефон: +7 (999) 111-22-33"_s);
    }
};

QTEST_GUILESS_MAIN(TestNoteText)
#include "tst_notetext.moc"
