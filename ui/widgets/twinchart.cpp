// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/twinchart.h"

#include "models/tables/tablecopy.h"
#include "ui/errortext/errortext.h"
#include "ui/errortext/formats.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/tablelook.h"

#include <QtCore/QFileInfo>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTableWidget>

#include <cmath>
#include <numeric>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

QString figure(double value)
{
    const bool isWhole = std::abs(value - std::round(value)) < 0.05;
    return interfaceLocale().toString(value, 'f', isWhole ? 0 : 1);
}

QString asHeading(const QString &name)
{
    return name.left(1).toUpper() + name.mid(1);
}

QTableWidgetItem *makeCell(const QString &text, const QString &spoken)
{
    auto *cell = new QTableWidgetItem(text);
    cell->setData(Qt::AccessibleTextRole, spoken);
    return cell;
}

} // namespace

TwinChart::TwinChart(QWidget *parent)
    : QWidget(parent), m_faces(new QStackedWidget), m_plot(nullptr), m_legend(new ChartLegend),
      m_note(new PlainLabel({}, LabelLook::Caption)), m_table(new QTableWidget),
      m_empty(new EmptyState(IconName::Chart, {}))
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_faces);
    buildPicture();
    buildTable();
    m_faces->addWidget(m_table);
    m_faces->addWidget(m_empty);
    m_note->setWordWrap(true);
    connect(Theme::current(), &Theme::changed, this, &TwinChart::draw);
    connect(Theme::current(), &Theme::fontsChanged, this, &TwinChart::draw);
    makePlottables();
    showFace();
    draw();
}

TwinChart::~TwinChart() = default;

void TwinChart::buildTable()
{
    setUpTable(m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &at) { showMenu(m_table->viewport()->mapToGlobal(at)); });
    connect(m_table, &QTableWidget::activated, this, [this](const QModelIndex &index) {
        if (index.row() < m_data.points.size())
            Q_EMIT pointChosen(index.row());
    });
    auto *copy = new QAction(tr("Копировать таблицу"), m_table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setText(tableText()); });
    m_table->addAction(copy);
}

void TwinChart::setData(const ChartData &data)
{
    if (data == m_data)
        return;
    const auto isOtherShape = [](const ChartSeries &a, const ChartSeries &b) { return a.shape != b.shape; };
    const bool isOther = !std::equal(data.series.cbegin(), data.series.cend(), m_data.series.cbegin(),
                                     m_data.series.cend(), std::not_fn(isOtherShape));
    m_data = data;
    m_hovered = -1;
    if (isOther)
        makePlottables();
    m_legend->setEntries(legendEntries());
    m_note->setTone(std::nullopt);
    m_note->setText(data.note);
    m_note->setVisible(!data.note.isEmpty());
    m_empty->setSentence(data.empty);
    fillTable();
    showFace();
    draw();
}

void TwinChart::setFace(Face face)
{
    m_face = face;
    showFace();
}

void TwinChart::showFace()
{
    m_faces->setCurrentIndex(m_data.points.isEmpty() && !m_data.empty.isEmpty() ? 2 : m_face == Face::Picture ? 0 : 1);
}

void TwinChart::fillTable()
{
    QStringList headings{m_data.pointHeading};
    for (const ChartSeries &series : std::as_const(m_data.series))
        headings.append(asHeading(series.name));
    m_table->setAccessibleName(tr("%1, таблица").arg(m_data.title));
    m_table->setColumnCount(int(headings.size()));
    m_table->setHorizontalHeaderLabels(headings);
    // Weeks are longer than figures, and the last column takes what is left.
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(int(headings.size()) - 1, QHeaderView::Stretch);
    m_table->setRowCount(int(m_data.points.size()));
    for (int row = 0; row < m_data.points.size(); ++row) {
        m_table->setItem(row, 0, makeCell(m_data.points.at(row), m_data.hints.at(row)));
        for (int column = 1; column < headings.size(); ++column) {
            const ChartSeries &series = m_data.series.at(column - 1);
            const double value = series.values.at(row);
            const QString text = isKnown(series) ? figure(value) : QString();
            m_table->setItem(row, column, makeCell(text, headings.at(column) + u": "_s + text));
        }
    }
}

QString TwinChart::tableText() const
{
    QList<int> rows(m_table->rowCount());
    std::iota(rows.begin(), rows.end(), 0);
    QList<int> columns(m_table->columnCount());
    std::iota(columns.begin(), columns.end(), 0);
    return tabSeparated(*m_table->model(), rows, columns);
}

QList<LegendEntry> TwinChart::legendEntries() const
{
    QList<LegendEntry> entries;
    for (const ChartSeries &series : m_data.series) {
        const auto sign = series.shape == ChartSeries::Shape::Limit  ? LegendEntry::Sign::Dashes
                          : series.shape == ChartSeries::Shape::Line ? LegendEntry::Sign::Line
                                                                     : LegendEntry::Sign::Box;
        entries.append({series.legend.isEmpty() ? series.name : series.legend, series.tone, sign});
    }
    return entries;
}

void TwinChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // How many points can be named depends on the room.
    draw();
}

bool TwinChart::isKnown(const ChartSeries &series)
{
    return series.shape != ChartSeries::Shape::Limit ||
           std::any_of(series.values.cbegin(), series.values.cend(), [](double value) { return value > 0; });
}

void TwinChart::showMenu(const QPoint &global)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_files) {
        menu->addAction(tr("Сохранить PNG…"), this, [this] { askAndSave(u"png"_s); });
        menu->addAction(tr("Сохранить SVG…"), this, [this] { askAndSave(u"svg"_s); });
        menu->addSeparator();
    }
    connect(menu->addAction(tr("Копировать таблицу")), &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(tableText()); });
    menu->popup(global);
}

void TwinChart::askAndSave(const QString &suffix)
{
    auto *dialog = new QFileDialog(this, tr("Сохранить график"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilter(suffix.toUpper() + u" (*."_s + suffix + u')');
    dialog->selectFile(m_data.title + u'.' + suffix);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, suffix](const QString &fileName) { save(fileName, suffix == "svg"_L1 ? svg() : png()); });
    dialog->open();
}

void TwinChart::save(const QString &fileName, const FileContent &content)
{
    m_files->writePicture(fileName, content).then(this, [this, fileName](const Done &written) {
        const QString name = QFileInfo(fileName).fileName();
        if (written)
            tell(tr("Сохранено: %1").arg(name), Tone::Fine);
        else
            tell(unwrittenLine(written.error(), name), Tone::Late);
    });
}

void TwinChart::tell(const QString &sentence, Tone tone)
{
    m_note->setTone(tone);
    m_note->setText(sentence);
    m_note->show();
}

} // namespace Stanko
