// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/calendar/calendarbar.h"

#include "ui/errortext/formats.h"
#include "ui/pages/filterbar.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flowrow.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCalendarWidget>
#include <QtWidgets/QMenu>
#include <QtWidgets/QWidgetAction>

using namespace Qt::StringLiterals;

namespace Stanko {

CalendarBar::CalendarBar(std::function<void(QMenu *)> fillExports, QWidget *parent)
    : QWidget(parent), m_period(makeButton({})), m_undo(makeButton(u"↶"_s, ButtonLook::Quiet)),
      m_redo(makeButton(u"↷"_s, ButtonLook::Quiet)),
      m_kinds(new SegmentedControl({tr("Месяц"), tr("Неделя"), tr("Год"), tr("Список"), tr("Нагрузка")}))
{
    auto *row = new FlowRow(this);
    row->addWidget(new PlainLabel(tr("Календарь ТО"), LabelLook::Title));
    row->addWidget(makePeriod());
    QPushButton *today = makeButton(tr("Сегодня"));
    today->setObjectName(u"calendarToday"_s);
    today->setToolTip(tr("К сегодняшнему дню: T или Home"));
    row->addWidget(today);
    m_undo->setObjectName(u"calendarUndo"_s);
    m_redo->setObjectName(u"calendarRedo"_s);
    row->addWidget(m_undo);
    row->addWidget(m_redo);
    row->addStretch();
    m_kinds->setObjectName(u"calendarKinds"_s);
    m_kinds->setAccessibleName(tr("Вид календаря"));
    m_kinds->setToolTip(tr("Ctrl+Alt+1…5"));
    row->addWidget(m_kinds);
    QPushButton *exports = makeButton(tr("Экспорт ▾"));
    exports->setObjectName(u"calendarExport"_s);
    giveMenu(exports, std::move(fillExports));
    row->addWidget(exports);

    connect(today, &QPushButton::clicked, this, &CalendarBar::todayWanted);
    connect(m_undo, &QPushButton::clicked, this, &CalendarBar::undoWanted);
    connect(m_redo, &QPushButton::clicked, this, &CalendarBar::redoWanted);
    connect(m_kinds, &SegmentedControl::currentChanged, this,
            [this](int index) { Q_EMIT kindWanted(CalendarKind(index)); });
    setHistory({}, {});
}

QWidget *CalendarBar::makePeriod()
{
    auto *group = new QWidget;
    auto *row = new QHBoxLayout(group);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    const auto add = [row](QPushButton *button, const char *place) {
        button->setProperty("look", QByteArray("segment"));
        button->setProperty("place", QByteArray(place));
        button->setAutoDefault(false);
        row->addWidget(button);
    };
    QPushButton *back = makeButton(u"‹"_s);
    back->setObjectName(u"calendarBack"_s);
    back->setAccessibleName(tr("Назад"));
    back->setToolTip(tr("Назад, PgUp"));
    QPushButton *on = makeButton(u"›"_s);
    on->setObjectName(u"calendarOn"_s);
    on->setAccessibleName(tr("Вперёд"));
    on->setToolTip(tr("Вперёд, PgDn"));
    m_period->setObjectName(u"calendarPeriod"_s);
    m_period->setToolTip(tr("Выбрать день"));
    add(back, "first");
    add(m_period, "middle");
    add(on, "last");
    connect(back, &QPushButton::clicked, this, [this] { Q_EMIT stepWanted(-1); });
    connect(on, &QPushButton::clicked, this, [this] { Q_EMIT stepWanted(1); });
    connect(m_period, &QPushButton::clicked, this, &CalendarBar::chooseDay);
    return group;
}

void CalendarBar::chooseDay()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *days = new QCalendarWidget;
    days->setLocale(interfaceLocale());
    days->setFirstDayOfWeek(Qt::Monday);
    days->setSelectedDate(m_day);
    auto *action = new QWidgetAction(menu);
    action->setDefaultWidget(days);
    menu->addAction(action);
    const auto choose = [this, menu](QDate day) {
        menu->close();
        Q_EMIT dayWanted(day);
    };
    connect(days, &QCalendarWidget::clicked, this, choose);
    connect(days, &QCalendarWidget::activated, this, choose);
    menu->popup(m_period->mapToGlobal(QPoint(0, m_period->height() + 4)));
    days->setFocus();
}

void CalendarBar::setPeriod(const QString &title, QDate day)
{
    m_day = day;
    m_period->setText(title);
    m_period->setAccessibleName(title);
}

void CalendarBar::setKind(CalendarKind kind)
{
    m_kinds->setCurrentIndex(int(kind));
}

void CalendarBar::setHistory(const QString &undo, const QString &redo)
{
    const auto say = [](QPushButton *button, const QString &title, const QString &words, const QString &nothing,
                        const QString &keys) {
        const QString text = title.isEmpty() ? nothing : words.arg(title);
        button->setEnabled(!title.isEmpty());
        button->setAccessibleName(text);
        button->setToolTip(plainToolTip(text + u" ("_s + keys + u')'));
    };
    say(m_undo, undo, tr("Отменить: %1"), tr("Отменять нечего"), u"Ctrl+Z"_s);
    say(m_redo, redo, tr("Повторить: %1"), tr("Повторять нечего"), u"Ctrl+Shift+Z"_s);
}

} // namespace Stanko
