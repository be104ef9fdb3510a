// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/workcalendarcard.h"

#include "models/service/plandesk.h"
#include "ui/errortext/errortext.h"
#include "ui/pages/accounttime.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plainlabel.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QFileDialog>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

QString yearsText(const QList<int> &years)
{
    QStringList words;
    for (const int year : years)
        words.append(QString::number(year));
    return words.join(", "_L1);
}

QString calendarFileText(const Error &error)
{
    if (error.kind != ErrorKind::BadInput)
        return errorLine(error);
    if (const QString line = error.detail.section(u' ', 1); error.detail.startsWith("line "_L1))
        return WorkCalendarCard::tr("Строка %1 файла непонятна. Нужны строки «year;2028» и под ней "
                                    "«2028-01-01;off;Новый год»; вместо off бывает short и work. Ничего не загружено.")
            .arg(line);
    return WorkCalendarCard::tr("В этом файле нет производственного календаря. Ничего не загружено.");
}

} // namespace

WorkCalendarCard::WorkCalendarCard(const Desks &desks, QWidget *parent)
    : Card(tr("Производственный календарь"), parent), m_desks(desks), m_years(new PlainLabel({}, LabelLook::Muted)),
      m_told(new PlainLabel({}, LabelLook::Caption)), m_load(makeButton(tr("Загрузить календарь…")))
{
    addAction(m_load);
    m_years->setWordWrap(true);
    m_told->setWordWrap(true);
    m_told->hide();
    body()->addWidget(m_years);
    body()->addWidget(m_told);
    m_years->setObjectName(u"calendarYears"_s);
    m_told->setObjectName(u"calendarTold"_s);
    m_load->setObjectName(u"calendarLoad"_s);
    connect(m_load, &QPushButton::clicked, this, &WorkCalendarCard::choose);
}

void WorkCalendarCard::refresh()
{
    m_desks.plans->workCalendar().then(this, [this](const Result<WorkCalendar> &answer) {
        if (answer)
            tellYears(answer->years());
        else
            m_years->setText(errorLine(answer.error()));
    });
}

void WorkCalendarCard::tellYears(const QList<int> &years)
{
    QString text = years.isEmpty() ? tr("Праздники не известны ни для одного года.")
                                   : tr("Праздники и переносы известны для лет: %1.").arg(yearsText(years));
    QList<int> missing;
    const int current = accountToday(m_desks).year();
    for (const int year : {current, current + 1}) {
        if (!years.contains(year))
            missing.append(year);
    }
    if (!missing.isEmpty())
        text += u' ' +
                tr("Для %1 выходными считаются только суббота и воскресенье: загрузите файл.").arg(yearsText(missing));
    m_years->setText(text);
}

void WorkCalendarCard::choose()
{
    auto *dialog = new QFileDialog(this, tr("Производственный календарь"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Календари (*.txt *.csv)"), tr("Все файлы (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &WorkCalendarCard::load);
    dialog->open();
}

void WorkCalendarCard::load(const QString &fileName)
{
    m_load->setEnabled(false);
    m_told->setTone(std::nullopt);
    m_told->setText(tr("Загружается, даты пересчитываются…"));
    m_told->show();
    m_desks.plans->loadWorkCalendar(fileName).then(this, [this](const Result<QList<int>> &answer) {
        m_load->setEnabled(true);
        m_told->setTone(answer ? Tone::Fine : Tone::Late);
        m_told->setText(answer ? tr("Загружено: %1. Даты «по плану» пересчитаны.").arg(yearsText(*answer))
                               : calendarFileText(answer.error()));
        refresh();
    });
}

} // namespace Stanko
