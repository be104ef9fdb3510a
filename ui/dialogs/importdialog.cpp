// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/importdialog.h"

#include "ui/errortext/errortext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/textheight.h"

#include <QtCore/QFileInfo>
#include <QtGui/QKeyEvent>
#include <QtGui/QShortcut>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTableWidget>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {

constexpr int kImportWidth = 660;
constexpr int kImportRowsHeight = 160;
constexpr int kImportColumnWidth = 180;

} // namespace

void ImportDialog::chooseTable(QWidget *asker, const QString &title, std::function<void(const QString &)> chosen)
{
    auto *files = new QFileDialog(asker, title);
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setFileMode(QFileDialog::ExistingFile);
    files->setNameFilters({tr("Таблицы (*.xlsx *.csv)"), tr("Все файлы (*)")});
    connect(files, &QFileDialog::fileSelected, asker, std::move(chosen));
    files->open();
}

QTableWidget *ImportDialog::reportTable(const QStringList &headings, int height, const QString &name)
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
    table->hide();
    return table;
}

void ImportDialog::setRows(QTableWidget *table, const QList<QStringList> &rows)
{
    table->setRowCount(int(rows.size()));
    for (int row = 0; row < rows.size(); ++row) {
        for (int column = 0; column < rows.at(row).size(); ++column)
            table->setItem(row, column, new QTableWidgetItem(rows.at(row).at(column)));
    }
    table->setVisible(!rows.isEmpty());
}

ImportDialog::ImportDialog(const QString &fileName, const ImportWords &words, QWidget *parent)
    : QDialog(parent), m_words(words), m_fileName(fileName), m_parts(new QVBoxLayout),
      m_counts(new PlainLabel({}, LabelLook::Bold)), m_problem(new PlainLabel),
      m_rowsTitle(new PlainLabel(words.rowsTitle, LabelLook::Muted)),
      m_rows(
          reportTable({tr("Строка"), tr("Столбец"), words.reasonHeading}, kImportRowsHeight, tr("Строки с ошибками"))),
      m_import(makeButton(tr("Импортировать  Ctrl+Enter"), ButtonLook::Primary))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(words.title);
    build();
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        connect(shortcut, &QShortcut::activated, m_import, &QPushButton::click);
    }
}

void ImportDialog::build()
{
    setMinimumWidth(Theme::current()->scaled(kImportWidth));
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
    m_parts->setSpacing(8);
    column->addLayout(m_parts);
    m_rowsTitle->setWordWrap(true);
    m_rowsTitle->hide();
    column->addWidget(m_rowsTitle);
    m_rows->setColumnWidth(1, Theme::current()->scaled(kImportColumnWidth));
    column->addWidget(m_rows);
    column->addStretch(1);

    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    auto *hint = new PlainLabel(m_words.hint, LabelLook::Caption);
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
    m_rows->setObjectName(u"importRows"_s);
    m_import->setObjectName(u"importConfirm"_s);
}

void ImportDialog::addPart(QWidget *part)
{
    m_parts->addWidget(part);
}

void ImportDialog::keyPressEvent(QKeyEvent *event)
{
    // QDialog would press its default button; only Ctrl+Enter writes.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return;
    QDialog::keyPressEvent(event);
}

void ImportDialog::run(ImportRun run)
{
    ++m_token;
    m_import->setEnabled(false);
    m_problem->hide();
    m_counts->show();
    if (run == ImportRun::Try)
        m_counts->setText(tr("Файл читается…"));
    ask(run);
}

void ImportDialog::tellReport(const QString &counts, const QList<QStringList> &rows, bool canWrite)
{
    m_counts->setText(counts);
    m_rowsTitle->setVisible(!rows.isEmpty());
    setRows(m_rows, rows);
    m_import->setEnabled(canWrite);
    takeTextHeight(this);
}

void ImportDialog::showError(const Error &error)
{
    m_counts->hide();
    m_rowsTitle->hide();
    m_rows->hide();
    QString words = errorLine(error);
    if (error.kind == ErrorKind::BadInput && error.detail == "file"_L1)
        words = tr("В этом файле нет таблицы. Подойдут XLSX и CSV с заголовками в первой строке.");
    else if (error.kind == ErrorKind::BadInput && error.detail == "columns"_L1)
        words = m_words.columns;
    m_problem->setText(words);
    m_problem->show();
    takeTextHeight(this);
}

} // namespace Stanko
