// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/planimportdialog.h"

#include "ui/errortext/formats.h"
#include "ui/theme/theme.h"

#include <QtWidgets/QTableWidget>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {

constexpr int kPlansHeight = 190;
constexpr int kModelWidth = 180;
constexpr int kFateWidth = 110;

QString kindsText(const MaintenancePlan &plan)
{
    QStringList kinds;
    for (const PlanItem &item : plan) {
        const QString months =
            PlanImportDialog::tr("%1 раз в %2").arg(item.kind, counted(Counted::Month, item.everyMonths));
        kinds.append(item.everyRunningHours > 0
                         ? PlanImportDialog::tr("%1 или %2").arg(months, hoursText(item.everyRunningHours))
                         : months);
    }
    return kinds.join(u"; "_s);
}

} // namespace

PlanImportDialog::PlanImportDialog(PlanDesk *desk, const QString &fileName, QWidget *parent)
    : ImportDialog(fileName,
                   {.title = tr("Импорт планов ТО"),
                    .rowsTitle = tr("Эти ячейки не подошли; у модели с ошибкой план останется прежним:"),
                    .reasonHeading = tr("Что в ячейке"),
                    .hint = tr("После импорта даты «по плану» пересчитываются сразу"),
                    .columns = tr("Не найдены столбцы «Модель», «Вид ТО» и «Периодичность, мес.». Могут быть ещё "
                                  "«Допуск, дн.», «Часы работы», «Расходники», «Наработка, ч», «Отсчёт» (от выполнения "
                                  "или от плана) и «Выходной» (оставить или перенести).")},
                   parent),
      m_desk(desk), m_plans(reportTable({tr("Модель"), tr("План"), tr("Виды ТО")}, kPlansHeight, tr("Планы в файле")))
{
    m_plans->setObjectName(u"importPlans"_s);
    m_plans->setColumnWidth(0, Theme::current()->scaled(kModelWidth));
    m_plans->setColumnWidth(1, Theme::current()->scaled(kFateWidth));
    addPart(m_plans);
    run(ImportRun::Try);
}

void PlanImportDialog::choose(PlanDesk *desk, QWidget *asker,
                              const std::function<void(const PlanImportReport &)> &imported)
{
    chooseTable(asker, tr("Файл с планами ТО"), [desk, asker, imported](const QString &fileName) {
        auto *dialog = new PlanImportDialog(desk, fileName, asker);
        connect(dialog, &PlanImportDialog::imported, asker, imported);
        dialog->show();
    });
}

void PlanImportDialog::ask(ImportRun run)
{
    hear<PlanImportReport>(
        m_desk->importPlans(fileName(), run), run, [this](const PlanImportReport &report) { showReport(report); },
        [this](const PlanImportReport &report) { Q_EMIT imported(report); });
}

void PlanImportDialog::showReport(const PlanImportReport &report)
{
    QList<QStringList> plans;
    for (const auto &[models, fate] : {std::pair(report.added, tr("новый")), std::pair(report.changed, tr("изменится")),
                                       std::pair(report.same, tr("без изменений"))}) {
        for (const QString &model : models)
            plans.append(
                {model.isEmpty() ? tr("Все остальные модели") : model, fate, kindsText(report.plans.value(model))});
    }
    setRows(m_plans, plans);
    QList<QStringList> rows;
    for (const PlanImportError &error : report.errors)
        rows.append({QString::number(error.row), error.column, error.value.isEmpty() ? tr("пусто") : error.value});
    tellReport(tr("%1: новых планов %2, изменится %3, без изменений %4, ошибок %5")
                   .arg(counted(Counted::Row, report.rows), groupedNumber(report.added.size()),
                        groupedNumber(report.changed.size()), groupedNumber(report.same.size()),
                        groupedNumber(report.errors.size())),
               rows, !report.added.isEmpty() || !report.changed.isEmpty());
}

void PlanImportDialog::showError(const Error &error)
{
    m_plans->hide();
    ImportDialog::showError(error);
}

} // namespace Stanko
