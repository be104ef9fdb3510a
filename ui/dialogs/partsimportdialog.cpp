// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/partsimportdialog.h"

#include "ui/errortext/errortext.h"
#include "ui/errortext/formats.h"
#include "ui/pages/partstext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plainlabel.h"

#include <QtCore/QFileInfo>
#include <QtCore/QSet>
#include <QtGui/QKeyEvent>
#include <QtGui/QShortcut>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTableWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {

constexpr int kPartsImportDialogWidth = 660;
constexpr int kProblemsHeight = 170;
constexpr PartColumn kPartsImportDialogColumns[] = {PartColumn::Article, PartColumn::Name,   PartColumn::Unit,
                                                    PartColumn::Price,   PartColumn::Models, PartColumn::Kinds,
                                                    PartColumn::Quantity};

} // namespace

PartsImportDialog::PartsImportDialog(PartsDesk *desk, const QString &fileName, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_fileName(fileName), m_counts(new PlainLabel({}, LabelLook::Bold)),
      m_problem(new PlainLabel), m_rowsTitle(new PlainLabel({}, LabelLook::Muted)), m_rows(new QTableWidget(0, 3)),
      m_import(makeButton(tr("Импортировать  Ctrl+Enter"), ButtonLook::Primary))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Импорт каталога"));
    build();
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        connect(shortcut, &QShortcut::activated, m_import, &QPushButton::click);
    }
    run(ImportRun::Try);
}

PartsImportDialog::~PartsImportDialog()
{
    // Hidden while it is still whole: a choice that has the focus would tell of it when the members are gone.
    hide();
}

void PartsImportDialog::build()
{
    setMinimumWidth(Theme::current()->scaled(kPartsImportDialogWidth));
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
    column->addWidget(buildMapping());

    m_rowsTitle->setWordWrap(true);
    column->addWidget(m_rowsTitle);
    m_rows->setHorizontalHeaderLabels({tr("Строка"), tr("Столбец"), tr("Что не так")});
    m_rows->verticalHeader()->hide();
    m_rows->horizontalHeader()->setStretchLastSection(true);
    m_rows->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_rows->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_rows->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_rows->setShowGrid(false);
    m_rows->setTabKeyNavigation(false);
    m_rows->setFixedHeight(Theme::current()->scaled(kProblemsHeight));
    m_rows->setProperty("framed", true);
    m_rows->setAccessibleName(tr("Строки с ошибками"));
    column->addWidget(m_rows);
    column->addStretch(1);

    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    auto *hint = new PlainLabel(tr("Строки с ошибками пропускаются, остальные записываются"), LabelLook::Caption);
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

QWidget *PartsImportDialog::buildMapping()
{
    auto *frame = new QFrame;
    frame->setObjectName(u"inset"_s);
    auto *grid = new QGridLayout(frame);
    grid->setContentsMargins(12, 10, 12, 10);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->addWidget(new PlainLabel(tr("Какой столбец файла что значит"), LabelLook::Bold), 0, 0, 1, 4);
    int place = 0;
    for (const PartColumn meaning : kPartsImportDialogColumns) {
        auto *choice = new QComboBox;
        // Where no heading was recognised none is known here either: it is typed as it stands in the file.
        choice->setEditable(true);
        choice->setInsertPolicy(QComboBox::NoInsert);
        choice->lineEdit()->setPlaceholderText(tr("нет в файле"));
        choice->setAccessibleName(partColumnText(meaning));
        choice->setObjectName(u"importColumn%1"_s.arg(int(meaning)));
        auto *label = new PlainLabel(partColumnText(meaning), LabelLook::Muted);
        label->setBuddy(choice);
        const int row = 1 + place / 2;
        const int left = place % 2 * 2;
        grid->addWidget(label, row, left);
        grid->addWidget(choice, row, left + 1);
        grid->setColumnStretch(left + 1, 1);
        connect(choice, &QComboBox::activated, this, &PartsImportDialog::onMappingEdited);
        connect(choice->lineEdit(), &QLineEdit::editingFinished, this, &PartsImportDialog::onMappingEdited);
        m_columns.append(choice);
        ++place;
    }
    return frame;
}

void PartsImportDialog::keyPressEvent(QKeyEvent *event)
{
    // QDialog would press its default button; only Ctrl+Enter writes.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return;
    QDialog::keyPressEvent(event);
}

void PartsImportDialog::onMappingEdited()
{
    if (m_isFilling)
        return;
    QHash<QString, PartColumn> chosen;
    for (int i = 0; i < m_columns.size(); ++i) {
        if (const QString heading = m_columns.at(i)->currentText().trimmed(); !heading.isEmpty())
            chosen.insert(heading, kPartsImportDialogColumns[i]);
    }
    if (chosen == m_mapping)
        return;
    m_mapping = chosen;
    run(ImportRun::Try);
}

void PartsImportDialog::run(ImportRun run)
{
    const quint64 token = ++m_token;
    m_import->setEnabled(false);
    m_problem->hide();
    if (run == ImportRun::Try)
        m_counts->setText(tr("Файл читается…"));
    m_desk->importCatalogue(m_fileName, m_mapping, run)
        .then(this, [this, token, run](const Result<PartImportReport> &answer) {
            if (token != m_token)
                return;
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

void PartsImportDialog::showReport(const PartImportReport &report)
{
    QSet<int> badRows;
    for (const ImportProblem &problem : report.problems)
        badRows.insert(problem.row);
    m_counts->setText(tr("%1: новых %2, изменится %3, без изменений %4, с ошибками %5")
                          .arg(counted(Counted::Row, report.rows), groupedNumber(report.added),
                               groupedNumber(report.changed), groupedNumber(report.unchanged),
                               groupedNumber(badRows.size())));
    fillMapping(report);
    m_rows->setRowCount(int(report.problems.size()));
    for (int row = 0; row < report.problems.size(); ++row) {
        const ImportProblem &problem = report.problems.at(row);
        const QString cells[] = {QString::number(problem.row), problem.column, importProblemText(problem.detail)};
        for (int column = 0; column < 3; ++column)
            m_rows->setItem(row, column, new QTableWidgetItem(cells[column]));
    }
    m_rowsTitle->setText(tr("Эти строки не будут записаны:"));
    m_rowsTitle->setVisible(!report.problems.isEmpty());
    m_rows->setVisible(!report.problems.isEmpty());
    m_import->setEnabled(report.added + report.changed > 0);
    adjustSize();
}

void PartsImportDialog::fillMapping(const PartImportReport &report)
{
    m_isFilling = true;
    for (int i = 0; i < m_columns.size(); ++i) {
        QComboBox *choice = m_columns.at(i);
        choice->clear();
        choice->addItem(QString());
        choice->addItems(report.headings);
        const auto found = std::find(report.mapping.cbegin(), report.mapping.cend(), kPartsImportDialogColumns[i]);
        choice->setCurrentText(found == report.mapping.cend() ? QString() : report.headings.value(found.key()));
        choice->lineEdit()->home(false); // a long heading is read from its beginning
    }
    m_mapping.clear();
    for (auto it = report.mapping.cbegin(); it != report.mapping.cend(); ++it)
        m_mapping.insert(report.headings.value(it.key()), it.value());
    m_isFilling = false;
}

void PartsImportDialog::showError(const Error &error)
{
    m_counts->setText({});
    m_rowsTitle->hide();
    m_rows->hide();
    QString words = errorLine(error);
    if (error.kind == ErrorKind::BadInput && error.detail == "file"_L1)
        words = tr("В этом файле нет таблицы. Подойдут XLSX и CSV с заголовками в первой строке.");
    else if (error.kind == ErrorKind::BadInput && error.detail == "columns"_L1)
        words = tr("Не найдены столбцы артикула и названия. Впишите ниже, как они называются в файле.");
    m_problem->setText(words);
    m_problem->show();
    adjustSize();
}

} // namespace Stanko
