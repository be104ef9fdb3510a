// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/planimportdialog.h"

#include "ui/errortext/errortext.h"
#include "ui/errortext/formats.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plainlabel.h"

#include <QtCore/QFileInfo>
#include <QtCore/QPointer>
#include <QtGui/QKeyEvent>
#include <QtGui/QShortcut>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTableWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {

constexpr int kPlanImportWidth = 660;
constexpr int kPlansHeight = 190;
constexpr int kRowsHeight = 150;
constexpr int kModelWidth = 180;
constexpr int kFateWidth = 110;

QTableWidget *reportTable(const QStringList &headings, int height, const QString &name)
{
    auto *table = new QTableWidget(0, int(headings.size()));
    table->setHorizontalHeaderLabels(headings);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->setFixedHeight(Theme::current()->scaled(height));
    table->setProperty("framed", true);
    table->setAccessibleName(name);
    return table;
}

void addRow(QTableWidget *table, const QStringList &cells)
{
    const int row = table->rowCount();
    table->insertRow(row);
    for (int column = 0; column < cells.size(); ++column)
        table->setItem(row, column, new QTableWidgetItem(cells.at(column)));
}

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
    : QDialog(parent), m_desk(desk), m_fileName(fileName), m_counts(new PlainLabel({}, LabelLook::Bold)),
      m_problem(new PlainLabel),
      m_plans(reportTable({tr("Модель"), tr("План"), tr("Виды ТО")}, kPlansHeight, tr("Планы в файле"))),
      m_rowsTitle(new PlainLabel({}, LabelLook::Muted)),
      m_rows(reportTable({tr("Строка"), tr("Столбец"), tr("Что в ячейке")}, kRowsHeight, tr("Строки с ошибками"))),
      m_import(makeButton(tr("Импортировать  Ctrl+Enter"), ButtonLook::Primary))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Импорт планов ТО"));
    build();
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        connect(shortcut, &QShortcut::activated, m_import, &QPushButton::click);
    }
    run(ImportRun::Try);
}

void PlanImportDialog::choose(PlanDesk *desk, QWidget *asker,
                              const std::function<void(const PlanImportReport &)> &imported)
{
    auto *files = new QFileDialog(asker, tr("Файл с планами ТО"));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setFileMode(QFileDialog::ExistingFile);
    files->setNameFilters({tr("Таблицы (*.xlsx *.csv)"), tr("Все файлы (*)")});
    connect(files, &QFileDialog::fileSelected, asker, [desk, asker, imported](const QString &fileName) {
        auto *dialog = new PlanImportDialog(desk, fileName, asker);
        connect(dialog, &PlanImportDialog::imported, asker, imported);
        dialog->show();
    });
    files->open();
}

void PlanImportDialog::build()
{
    setMinimumWidth(Theme::current()->scaled(kPlanImportWidth));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 16);
    column->setSpacing(8);
    column->addWidget(new PlainLabel(windowTitle(), LabelLook::Title));
    auto *file = new ElidedLabel(QFileInfo(m_fileName).fileName(), LabelLook::Muted);
    file->setElideMode(Qt::ElideMiddle);
    column->addWidget(file);
    m_counts->setWordWrap(true);
    column->addWidget(m_counts);
    m_problem->setWordWrap(true);
    m_problem->setTone(Tone::Late);
    m_problem->hide();
    column->addWidget(m_problem);
    m_plans->setColumnWidth(0, Theme::current()->scaled(kModelWidth));
    m_plans->setColumnWidth(1, Theme::current()->scaled(kFateWidth));
    m_plans->hide();
    column->addWidget(m_plans);
    m_rowsTitle->setText(tr("Эти ячейки не подошли; у модели с ошибкой план останется прежним:"));
    m_rowsTitle->setWordWrap(true);
    m_rowsTitle->hide();
    column->addWidget(m_rowsTitle);
    m_rows->setColumnWidth(1, Theme::current()->scaled(kModelWidth));
    m_rows->hide();
    column->addWidget(m_rows);
    column->addStretch(1);

    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    auto *hint = new PlainLabel(tr("После импорта даты «по плану» пересчитываются сразу"), LabelLook::Caption);
    hint->setWordWrap(true);
    foot->addWidget(hint, 1);
    QPushButton *cancel = makeButton(tr("Отмена"));
    foot->addWidget(cancel);
    foot->addWidget(m_import);
    column->addLayout(foot);
    m_import->setEnabled(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_import, &QPushButton::clicked, this, [this] { run(ImportRun::Write); });

    m_counts->setObjectName(u"importCounts"_s);
    m_problem->setObjectName(u"importProblem"_s);
    m_plans->setObjectName(u"importPlans"_s);
    m_rows->setObjectName(u"importRows"_s);
    m_import->setObjectName(u"importConfirm"_s);
}

void PlanImportDialog::keyPressEvent(QKeyEvent *event)
{
    // QDialog would press its default button; only Ctrl+Enter writes.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return;
    QDialog::keyPressEvent(event);
}

void PlanImportDialog::run(ImportRun run)
{
    m_import->setEnabled(false);
    m_problem->hide();
    m_counts->show();
    if (run == ImportRun::Try)
        m_counts->setText(tr("Файл читается…"));
    m_desk->importPlans(m_fileName, run).then(this, [this, run](const Result<PlanImportReport> &answer) {
        if (!answer) {
            showError(answer.error());
            return;
        }
        if (run == ImportRun::Write) {
            Q_EMIT imported(*answer);
            accept();
            return;
        }
        showReport(*answer);
    });
}

void PlanImportDialog::showReport(const PlanImportReport &report)
{
    m_counts->setText(tr("%1: новых планов %2, изменится %3, без изменений %4, ошибок %5")
                          .arg(counted(Counted::Row, report.rows), groupedNumber(report.added.size()),
                               groupedNumber(report.changed.size()), groupedNumber(report.same.size()),
                               groupedNumber(report.errors.size())));
    m_plans->setRowCount(0);
    for (const auto &[models, fate] : {std::pair(report.added, tr("новый")), std::pair(report.changed, tr("изменится")),
                                       std::pair(report.same, tr("без изменений"))}) {
        for (const QString &model : models)
            addRow(m_plans,
                   {model.isEmpty() ? tr("Все остальные модели") : model, fate, kindsText(report.plans.value(model))});
    }
    m_plans->setVisible(m_plans->rowCount() > 0);
    m_rows->setRowCount(0);
    for (const PlanImportError &error : report.errors)
        addRow(m_rows, {QString::number(error.row), error.column, error.value.isEmpty() ? tr("пусто") : error.value});
    m_rowsTitle->setVisible(!report.errors.isEmpty());
    m_rows->setVisible(!report.errors.isEmpty());
    m_import->setEnabled(!report.added.isEmpty() || !report.changed.isEmpty());
    fit();
}

void PlanImportDialog::showError(const Error &error)
{
    m_counts->hide();
    m_plans->hide();
    m_rowsTitle->hide();
    m_rows->hide();
    QString words = errorLine(error);
    if (error.kind == ErrorKind::BadInput && error.detail == "file"_L1)
        words = tr("В этом файле нет таблицы. Подойдут XLSX и CSV.");
    else if (error.kind == ErrorKind::BadInput && error.detail == "columns"_L1)
        words =
            tr("Не найдены столбцы «Модель», «Вид ТО» и «Периодичность, мес.». Могут быть ещё «Допуск, дн.», «Часы "
               "работы», «Расходники», «Наработка, ч», «Отсчёт» (от выполнения или от плана) и «Выходной» (оставить "
               "или перенести).");
    m_problem->setText(words);
    m_problem->show();
    fit();
}

void PlanImportDialog::fit()
{
    // Sentences that wrap say only to a width how tall they are.
    layout()->activate();
    resize(width(), layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width()) : sizeHint().height());
}

} // namespace Stanko
