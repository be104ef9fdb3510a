// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/partsimportdialog.h"

#include "ui/errortext/formats.h"
#include "ui/pages/partstext.h"
#include "ui/widgets/plainlabel.h"

#include <QtCore/QSet>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {

constexpr PartColumn kPartsImportDialogColumns[] = {PartColumn::Article, PartColumn::Name,   PartColumn::Unit,
                                                    PartColumn::Price,   PartColumn::Models, PartColumn::Kinds,
                                                    PartColumn::Quantity};

} // namespace

PartsImportDialog::PartsImportDialog(PartsDesk *desk, const QString &fileName, QWidget *parent)
    : ImportDialog(fileName,
                   {.title = tr("Импорт каталога"),
                    .rowsTitle = tr("Эти строки не будут записаны:"),
                    .reasonHeading = tr("Что не так"),
                    .hint = tr("Строки с ошибками пропускаются, остальные записываются"),
                    .columns = tr("Не найдены столбцы артикула и названия. Впишите ниже, как они называются в файле.")},
                   parent),
      m_desk(desk)
{
    addPart(buildMapping());
    run(ImportRun::Try);
}

PartsImportDialog::~PartsImportDialog()
{
    // Hidden while it is still whole: a choice that has the focus would tell of it when the members are gone.
    hide();
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

void PartsImportDialog::ask(ImportRun run)
{
    hear<PartImportReport>(
        m_desk->importCatalogue(fileName(), m_mapping, run), run,
        [this](const PartImportReport &report) { showReport(report); },
        [this](const PartImportReport &report) { Q_EMIT imported(report); });
}

void PartsImportDialog::showReport(const PartImportReport &report)
{
    QSet<int> badRows;
    QList<QStringList> rows;
    for (const ImportProblem &problem : report.problems) {
        badRows.insert(problem.row);
        rows.append({QString::number(problem.row), problem.column, importProblemText(problem.detail)});
    }
    fillMapping(report);
    tellReport(tr("%1: новых %2, изменится %3, без изменений %4, с ошибками %5")
                   .arg(counted(Counted::Row, report.rows), groupedNumber(report.added), groupedNumber(report.changed),
                        groupedNumber(report.unchanged), groupedNumber(badRows.size())),
               rows, report.added + report.changed > 0);
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

} // namespace Stanko
