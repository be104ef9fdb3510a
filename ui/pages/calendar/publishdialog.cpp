// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/calendar/publishdialog.h"

#include "ui/errortext/errortext.h"
#include "ui/errortext/formats.h"
#include "ui/pages/calendar/moveconcerns.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/tablelook.h"
#include "ui/widgets/tickdelegate.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTableWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {

constexpr QSize kPublishDialogSize(920, 460);
constexpr int kTickWidth = 40;
enum PublishColumn { ForTaking, ForMachine, ForCustomer, ForBefore, ForAfter, ForEngineer, ForMarks, kPublishColumns };

const Visit *visitOf(const MovePreview &preview, const PassportKey &key)
{
    const auto found = std::find_if(preview.moved.cbegin(), preview.moved.cend(),
                                    [&](const Visit &each) { return each.id.key == key; });
    return found == preview.moved.cend() ? nullptr : &*found;
}

} // namespace

PublishDialog::PublishDialog(const Desks &desks, const QList<VisitMove> &staged, QWidget *parent)
    : QDialog(parent), m_desks(desks), m_staged(staged), m_table(new QTableWidget(0, kPublishColumns)),
      m_hint(new PlainLabel({}, LabelLook::Caption)), m_problem(new PlainLabel),
      m_confirm(makeButton({}, ButtonLook::Primary))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"publishDialog"_s);
    setWindowTitle(tr("Опубликовать переносы"));
    resize(Theme::current()->scaled(kPublishDialogSize.width()), Theme::current()->scaled(kPublishDialogSize.height()));
    build();
    m_confirm->setEnabled(false);
    m_desks.calendar->preview(staged).then(this, [this](const Result<MovePreview> &answer) {
        if (answer)
            onPreview(*answer);
        else
            showProblem(errorLine(answer.error()));
    });
}

void PublishDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 16);
    column->setSpacing(8);
    column->addWidget(new PlainLabel(tr("Что изменится в amoCRM"), LabelLook::Title));
    auto *about = new PlainLabel(tr("Снимите галочку, чтобы перенос пока остался здесь."), LabelLook::Muted);
    about->setWordWrap(true);
    column->addWidget(about);
    m_table->setObjectName(u"publishTable"_s);
    m_table->setAccessibleName(tr("Переносы"));
    m_table->setProperty("framed", true);
    m_table->setHorizontalHeaderLabels(
        {QString(), tr("Станок"), tr("Клиент"), tr("Было"), tr("Станет"), tr("Инженер"), tr("Отметки")});
    setUpTable(m_table);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setItemDelegateForColumn(ForTaking, new TickDelegate(m_table));
    column->addWidget(m_table, 1);
    m_problem->setTone(Tone::Late);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    m_hint->setText(tr("Можно отменить, пока не отправлено"));
    m_hint->setWordWrap(true);
    foot->addWidget(m_hint, 1);
    QPushButton *cancel = makeButton(tr("Закрыть"));
    foot->addWidget(cancel);
    m_confirm->setObjectName(u"publishConfirm"_s);
    foot->addWidget(m_confirm);
    column->addLayout(foot);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_confirm, &QPushButton::clicked, this, &PublishDialog::confirm);
    connect(m_table, &QTableWidget::itemChanged, this, [this](const QTableWidgetItem *item) {
        if (item->column() == ForTaking && !m_isTicking)
            onTicked(item->row());
    });
    for (const auto enter : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | enter), this);
        connect(shortcut, &QShortcut::activated, this, &PublishDialog::confirm);
    }
    showCount();
    m_table->setFocus();
}

void PublishDialog::onPreview(const MovePreview &preview)
{
    m_found = preview;
    std::stable_sort(m_staged.begin(), m_staged.end(),
                     [](const VisitMove &a, const VisitMove &b) { return a.to < b.to; });
    m_isTicking = true;
    m_table->setRowCount(int(m_staged.size()));
    for (int row = 0; row < m_staged.size(); ++row)
        addRow(row, m_staged[row]);
    m_isTicking = false;
    m_table->resizeColumnsToContents();
    m_table->setColumnWidth(ForTaking, Theme::current()->scaled(kTickWidth));
    // The client gives way: without the marks nobody sees what is out of tolerance.
    m_table->horizontalHeader()->setSectionResizeMode(ForCustomer, QHeaderView::Stretch);
    if (!m_staged.isEmpty())
        m_table->setCurrentCell(0, 0);
    showCount();
}

void PublishDialog::addRow(int row, const VisitMove &move)
{
    const Visit *visit = visitOf(m_found, move.key);
    const bool isGone = !visit || m_found.gone.contains(move.key);
    QStringList cells(kPublishColumns);
    cells[ForMachine] = visit ? machineOf(*visit) : move.key;
    cells[ForCustomer] = visit ? visit->customer : QString();
    cells[ForBefore] = move.from.isValid() ? shortDate(move.from) : tr("нет даты");
    cells[ForAfter] = shortDate(move.to);
    cells[ForEngineer] = visit && !visit->engineerName.isEmpty() ? visit->engineerName : tr("не назначен");
    cells[ForMarks] = marksOf(move);
    for (int column = 0; column < kPublishColumns; ++column) {
        auto *item = new QTableWidgetItem(cells[column]);
        item->setToolTip(plainToolTip(cells[column]));
        Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
        if (column == ForTaking) {
            item->setData(Qt::AccessibleTextRole, cells[ForMachine]);
            if (!isGone)
                flags |= Qt::ItemIsUserCheckable;
            item->setCheckState(isGone ? Qt::Unchecked : Qt::Checked);
        }
        item->setFlags(flags);
        m_table->setItem(row, column, item);
    }
}

QString PublishDialog::marksOf(const VisitMove &move) const
{
    QStringList marks;
    if (!visitOf(m_found, move.key) || m_found.gone.contains(move.key))
        return tr("дата изменилась в amoCRM: перенесите заново");
    if (m_found.outside.contains(move.key))
        marks.append(tr("вне допуска"));
    if (m_found.onDayOff.contains(move.key))
        marks.append(tr("выходной"));
    if (m_found.absent.contains(move.key))
        marks.append(tr("инженера нет"));
    return marks.isEmpty() ? tr("в допуске") : marks.join(", "_L1);
}

void PublishDialog::onTicked(int row)
{
    const Visit *visit = visitOf(m_found, m_staged[row].key);
    const Qt::CheckState state = m_table->item(row, ForTaking)->checkState();
    m_isTicking = true;
    for (int other = 0; visit && visit->dateLead != 0 && other < m_staged.size(); ++other) {
        const Visit *mate = visitOf(m_found, m_staged[other].key);
        QTableWidgetItem *item = m_table->item(other, ForTaking);
        if (mate && mate->dateLead == visit->dateLead && item->flags() & Qt::ItemIsUserCheckable)
            item->setCheckState(state);
    }
    m_isTicking = false;
    showCount();
}

QList<VisitMove> PublishDialog::ticked() const
{
    QList<VisitMove> moves;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (m_table->item(row, ForTaking)->checkState() == Qt::Checked)
            moves.append(m_staged[row]);
    }
    return moves;
}

void PublishDialog::showCount()
{
    const qsizetype count = ticked().size();
    m_confirm->setText(tr("Опубликовать (%1)  Ctrl+Enter").arg(count));
    m_confirm->setEnabled(count > 0 && !m_isSending);
}

void PublishDialog::confirm()
{
    const QList<VisitMove> moves = ticked();
    if (m_isSending || moves.isEmpty())
        return;
    m_isSending = true;
    showCount();
    m_problem->hide();
    const bool isAll = moves.size() == m_staged.size();
    const QFuture<Result<EditReceipt>> answer = isAll ? m_desks.calendar->publish() : m_desks.calendar->move(moves);
    QFuture<Result<EditReceipt>>(answer).then(
        this,
        [this, step = stepOf(MoveStep::Kind::Published, moves, m_found.moved)](const Result<EditReceipt> &receipt) {
            m_isSending = false;
            if (!receipt) {
                showCount();
                showProblem(errorLine(receipt.error()));
                return;
            }
            MoveStep written = step;
            written.title = tr("публикация: %1 ТО").arg(step.visits.size());
            written.group = receipt->group;
            Q_EMIT published(written);
            accept();
        });
}

void PublishDialog::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->show();
}

} // namespace Stanko
